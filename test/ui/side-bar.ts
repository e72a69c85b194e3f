/** The extension's side bar and the tree of journals in it. */
import type { Locator, Page } from 'playwright-core';
import { until } from '../host/until';

export interface TreeRow {
  /** What a screen reader says of it. */
  readonly label: string;
  /** 1-based depth. */
  readonly level: number;
  /** Undefined for a row without children. */
  readonly expanded: boolean | undefined;
  /** Undefined for a row without a box. */
  readonly checked: boolean | undefined;
  readonly selected: boolean;
}

export class SideBar {
  readonly #page: Page;
  readonly #title: string;
  readonly #rows: Locator;

  /** @param title of the side bar in the window's language. */
  constructor(page: Page, title: string) {
    this.#page = page;
    this.#title = title;
    this.#rows = page.locator('.sidebar .pane-body .monaco-list').first().locator('.monaco-list-row');
  }

  /** Its icon in the activity bar. */
  get icon(): Locator {
    return this.#page.locator(`.activitybar .action-label[aria-label^=${JSON.stringify(this.#title)}]`).first();
  }

  async show(): Promise<void> {
    // Without waiting for one: a window without a folder shows no side bar.
    const isShown = async () => (await this.#page.locator('.sidebar:visible .composite.title h2').allTextContents()).some((shown) => shown.includes(this.#title));
    await until(async () => {
      if (!(await isShown())) {
        // The whole item: a badge may stand over the icon. A window that has just been loaded again may still be showing the side bar it had: then the click hides it.
        await this.icon.locator('..').click({ timeout: 2_000 });
        await this.#page.locator('.sidebar .composite.title', { hasText: this.#title }).waitFor({ timeout: 5_000 });
      }
    });
  }

  async rows(): Promise<readonly TreeRow[]> {
    const found = await this.#rows.evaluateAll((elements) =>
      elements.map((element) => {
        const checkbox = element.querySelector('.custom-view-tree-node-item-checkbox');
        return {
          index: Number(element.getAttribute('data-index')),
          row: {
            label: element.getAttribute('aria-label') ?? '',
            level: Number(element.getAttribute('aria-level')),
            expanded: element.getAttribute('aria-expanded') === null ? undefined : element.getAttribute('aria-expanded') === 'true',
            checked: checkbox === null ? undefined : checkbox.getAttribute('aria-checked') === 'true' || checkbox.classList.contains('codicon-tree-item-checked') || checkbox.classList.contains('checked'),
            selected: element.getAttribute('aria-selected') === 'true',
          },
        };
      }),
    );
    return found.sort((a, b) => a.index - b.index).map(({ row }) => row);
  }

  row(label: string): Locator {
    return this.#rows.and(this.#page.locator(`[aria-label*=${JSON.stringify(label)}]`)).first();
  }

  async expand(label: string): Promise<void> {
    const row = this.row(label);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'false') {
      await row.locator('.monaco-tl-twistie').click();
      await until(async () => (await row.getAttribute('aria-expanded')) === 'true');
    }
  }
}
