/** The box that VS Code opens for the palette, its pickers and what a command asks. */
import type { Locator, Page } from 'playwright-core';
import { until } from '../host/until';

/** The open pick or input: type into it, see its rows, choose. */
export interface QuickInput {
  readonly box: Locator;
  rows(): Promise<readonly string[]>;
  type(text: string): Promise<void>;
  /** Chooses the first row whose label contains the text. */
  choose(label: string): Promise<void>;
}

/** Opens such boxes as well. */
export class QuickInputs implements QuickInput {
  readonly box: Locator;
  readonly #page: Page;
  readonly #rows: Locator;

  constructor(page: Page) {
    const widget = page.locator('.quick-input-widget:visible');
    this.box = widget.locator('input.input');
    this.#rows = widget.locator('.quick-input-list .monaco-list-row');
    this.#page = page;
  }

  async rows(): Promise<readonly string[]> {
    await this.box.waitFor();
    return this.#labels();
  }

  async type(text: string): Promise<void> {
    await this.box.waitFor();
    await this.box.fill(text);
  }

  async choose(label: string): Promise<void> {
    await this.#rows.and(this.#page.locator(`[aria-label*=${JSON.stringify(label)}]`)).first().click();
  }

  /** The first row whose label begins with the text. */
  rowOf(label: string): Locator {
    return this.#rows.and(this.#page.locator(`[aria-label^=${JSON.stringify(label)}]`)).first();
  }

  get firstRow(): Locator {
    return this.#rows.first();
  }

  /** Presses the keys that open a box, and types into it: one that is closed again by a focus that moves late is opened anew. */
  open(keys: string, text: string): Promise<void> {
    return until(async () => {
      await this.#page.keyboard.press(keys);
      await this.box.waitFor({ timeout: 3_000 });
      await this.box.fill(text, { timeout: 3_000 });
    });
  }

  openPalette(typed: string): Promise<void> {
    return this.open('F1', `>${typed}`);
  }

  async paletteRows(typed: string): Promise<readonly string[]> {
    await this.openPalette(typed);
    await this.firstRow.waitFor();
    const labels = await this.#labels();
    await this.#page.keyboard.press('Escape');
    return labels;
  }

  async command(title: string): Promise<void> {
    await this.openPalette(title);
    // The label begins with the title; a key binding or "recently used" may follow.
    await this.rowOf(title).click();
    // What is typed next is meant for the box of the command, not for the palette that is closing.
    await until(async () => !(await this.box.isVisible()) || !(await this.box.inputValue({ timeout: 1_000 })).startsWith('>'));
  }

  /** Rows are drawn over one another's place, so their order is their index, not the document's. */
  async #labels(): Promise<readonly string[]> {
    const found = await this.#rows.evaluateAll((elements) =>
      elements.map((element) => ({ index: Number(element.getAttribute('data-index')), label: element.getAttribute('aria-label') ?? '' })),
    );
    return found.sort((a, b) => a.index - b.index).map(({ label }) => label);
  }
}
