/** What a person does and sees in one window of VS Code. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../host/install';
import { until } from '../host/until';
import { QuickInputs, type QuickInput } from './quick-input';
import { SideBar, type TreeRow } from './side-bar';

export interface JournalWindow {
  readonly page: Page;
  /** Absolute path of the opened folder. */
  readonly folder: string;

  /** The text of a file of the folder, on the disk. */
  read(file: string): Promise<string>;
  /** Changes a file of the folder behind VS Code's back. */
  write(file: string, text: string): Promise<void>;

  /** Runs a command by its whole title in the palette, e.g. `Learning Journal: New Log Entry`. */
  command(title: string): Promise<void>;
  /** Titles that the palette shows for what is typed. */
  paletteRows(typed: string): Promise<readonly string[]>;
  /** The open pick or input: type into it, see its rows, choose. */
  readonly input: QuickInput;
  /** Presses keys, e.g. `Control+S`, in the focused part. */
  press(keys: string): Promise<void>;
  /** Types at the cursor of the focused editor, as a person: with its closing brackets and indentation. */
  type(text: string): Promise<void>;

  /** Types into VS Code's box of files, which stays open. */
  quickOpen(typed: string): Promise<void>;
  /** Opens a file of the folder in an editor, with the cursor at a 1-based line. */
  openFile(file: string, line?: number): Promise<void>;
  /** Gives the focus to the editor of the first group, from wherever it is. */
  focusEditor(): Promise<void>;
  /** Puts the cursor of that editor at a line and column, both 1-based. */
  goToLine(line: number, column?: number): Promise<void>;
  /** Waits until the cursor of the active editor is at a line and, unless left out, column, both 1-based. What a command writes is shown before its cursor is there. */
  cursorAt(line: number, column?: number): Promise<void>;
  /** The text of the lines that the active editor shows, top to bottom. */
  editorLines(): Promise<readonly string[]>;
  /** Saves the active editor, which must have changes, and waits until they are on the disk. */
  save(): Promise<void>;

  /** Shows the side bar of the extension. */
  showJournal(): Promise<void>;
  /** The rows of the side bar's tree, top to bottom, those that are shown. */
  rows(): Promise<readonly TreeRow[]>;
  /** The row of the tree whose accessible label contains the text. */
  row(label: string): Locator;
  /** Unfolds a row; no effect on one that is unfolded. */
  expand(label: string): Promise<void>;

  /** The document of the newest webview (the preview's page), to find things in. */
  preview(): FrameLocator;
  /** Texts of the notifications that are shown. */
  notifications(): Promise<readonly string[]>;
  /** Writes out/ui/NAME.png and gives its path. */
  screenshot(name: string): Promise<string>;
  /** Loads the window again with VS Code's own command: what VS Code remembers stays. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Waits until the workbench is drawn and the icon of the extension's side bar is in the activity bar, so that the extension is known. */
export async function ready(page: Page, title: string): Promise<void> {
  await page.locator('.monaco-workbench').waitFor({ timeout: 30_000 });
  await new SideBar(page, title).icon.waitFor({ timeout: 60_000 });
}

/**
 * @param folder that it shows, an absolute path.
 * @param title of the extension's side bar in the window's language.
 * @param close ends it.
 */
export function makeWindow(page: Page, folder: string, title: string, close: (window: JournalWindow) => Promise<void>): JournalWindow {
  const input = new QuickInputs(page);
  const sideBar = new SideBar(page, title);
  /** Presses keys until what they bring is there: a key pressed while the focus is still moving is lost. */
  const pressFor = (keys: string, brought: Locator) =>
    until(async () => {
      await page.keyboard.press(keys);
      await brought.waitFor({ timeout: 3_000 });
    });
  const focusedEditor = page.locator('.editor-group-container.active .editor-instance .monaco-editor.focused');
  const cursor = (line: number, column: number | undefined) =>
    page.locator('[id="status.editor.selection"]', { hasText: new RegExp(`Ln ${line}, Col ${column === undefined ? '' : `${column}(?!\\d)`}`) });
  const window: JournalWindow = {
    page,
    folder,
    read: (file) => readFile(join(folder, file), 'utf8'),
    write: (file, text) => writeFile(join(folder, file), text),
    command: (title) => input.command(title),
    paletteRows: (typed) => input.paletteRows(typed),
    input,
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    quickOpen: (typed) => input.open('Control+P', typed),
    async openFile(file, line) {
      const name = file.split('/').at(-1) ?? file;
      // Its whole path: VS Code then asks the disk, where for a part of it it looks through names that it has found before.
      const path = join(folder, file);
      await until(async () => {
        await window.quickOpen(path);
        await input.rowOf(name).waitFor({ timeout: 3_000 });
        if (line !== undefined) {
          await input.box.fill(`${path}:${line}`);
        }
        // Clicked, not entered: the list may still be changing under the first row.
        await input.rowOf(name).click({ timeout: 3_000 });
        await page.locator(`.tab.active[data-resource-name=${JSON.stringify(name)}]`).waitFor({ timeout: 3_000 });
      });
      await focusedEditor.waitFor();
    },
    focusEditor: () => pressFor('Control+1', focusedEditor),
    async goToLine(line, column = 1) {
      await until(async () => {
        await window.focusEditor();
        await input.open('Control+G', `:${line}:${column}`);
        await input.firstRow.waitFor({ timeout: 3_000 });
        if ((await input.firstRow.getAttribute('aria-label'))?.startsWith('Open a text editor') === true) {
          // The editor has the focus, but VS Code still counts the webview as what is open.
          await page.keyboard.press('Escape');
          return false;
        }
        await page.keyboard.press('Enter');
        await cursor(line, column).waitFor({ timeout: 3_000 });
      });
      await focusedEditor.waitFor();
    },
    cursorAt: (line, column) => cursor(line, column).waitFor(),
    async editorLines() {
      const lines = await page
        .locator('.editor-group-container.active .editor-instance .view-lines .view-line')
        .evaluateAll((elements) => elements.map((element) => ({ top: Number.parseInt((element as HTMLElement).style.top, 10), text: element.textContent ?? '' })));
      return lines.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
    },
    async save() {
      await page.locator('.tab.active.dirty').waitFor();
      await until(async () => {
        await page.keyboard.press('Control+S');
        await page.locator('.tab.active.dirty').waitFor({ state: 'detached', timeout: 3_000 });
      });
    },
    showJournal: () => sideBar.show(),
    rows: () => sideBar.rows(),
    row: (label) => sideBar.row(label),
    expand: (label) => sideBar.expand(label),
    preview: () => page.locator('iframe.webview.ready').last().contentFrame().locator('iframe#active-frame').contentFrame(),
    notifications: () => page.locator('.notifications-toasts .notification-list-item-message').allTextContents(),
    async screenshot(name) {
      const file = join(root, 'out/ui', `${name.replace(/[^\w-]+/g, '-')}.png`);
      await mkdir(dirname(file), { recursive: true });
      await page.screenshot({ path: file });
      return file;
    },
    async reload() {
      // The command, unlike the browser's key, waits until what is to be remembered has been saved.
      const loaded = page.waitForEvent('load');
      await window.command('Developer: Reload Window');
      await loaded;
      await ready(page, title);
    },
    close: () => close(window),
  };
  return window;
}
