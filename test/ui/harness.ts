/**
 * A real VS Code window as a person has it: the packaged .vsix installed, no test flags in the extension, driven by keys and clicks.
 *
 *     import { until } from '../host/until';
 *     import { openWindow } from './harness';
 *
 *     it('ticks a todo', async () => {
 *       const window = await openWindow({ files: { 'log.md': '# Log\n\n## 15-01-2024\n- [ ] read\n' } });
 *       await window.showJournal();
 *       await window.row('read').click();
 *       await until(async () => assert.match(await window.read('log.md'), /\[x\] read/));
 *     });
 *
 * Each call opens a window on a fresh folder; all are closed after the test, with a picture in out/ui/ if it failed.
 * Wait for a state (`until`, or Playwright's locators, which wait by themselves), never for a time.
 * By hand: `npm run try -- FILE.ts` (see scripts/try.ts). With HEADED=1 the window is shown.
 */
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { launchBrowser, pageAddress, type PageChoices } from '../host/browser';
import { findChromium, installVSCode, makeRunFolder, root } from '../host/install';
import { calmSettings, startServer, type Server } from '../host/server';
import { patience, until } from '../host/until';
import { makePackage } from '../../scripts/package';
import { Persons } from './persons';

/** In the browser VS Code saves by itself a second after a change; a test says when. */
const testSettings = { 'files.autoSave': 'off', 'files.simpleDialog.enable': true };

export interface WindowOptions extends PageChoices {
  /** How long to wait for anything, in milliseconds. */
  readonly patience?: number;
  /** Text of each file by its path in the folder. Without it the folder is a copy of test/samples/workspace. */
  readonly files?: Readonly<Record<string, string>>;
  /** An existing folder (absolute path) to open as it is, instead of a fresh one. */
  readonly folder?: string;
  /** Opens these folders of it as one workspace, instead of the folder itself. */
  readonly workspace?: readonly string[];
  /** Opens this file of it alone, in a window without a folder. */
  readonly alone?: string;
  /** Settings of this window beyond the calm ones, e.g. `{ 'learningJournal.dateOrder': 'monthFirst' }`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Name of a colour theme, e.g. `Light Modern`, `Dark Modern`, `Dark High Contrast`. */
  readonly colorTheme?: string;
  /** VS Code's display language, e.g. `de`, without a language pack: the extension's words are in it, VS Code's own stay English. */
  readonly language?: string;
}

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
  readonly input: {
    readonly box: Locator;
    rows(): Promise<readonly string[]>;
    type(text: string): Promise<void>;
    /** Chooses the first row whose label contains the text. */
    choose(label: string): Promise<void>;
  };
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

/** The server and the browser that all windows of one run share, started at first use. */
class Host {
  private started: Promise<{ readonly server: Server; readonly browser: Browser; readonly folder: string }> | undefined;
  readonly windows = new Set<JournalWindow>();
  readonly persons = new Persons();
  /** Other extensions to install beside ours, as .vsix files; read when the first window opens. */
  readonly others: string[] = [];

  get(): Promise<{ readonly server: Server; readonly browser: Browser; readonly folder: string }> {
    this.started ??= this.start();
    return this.started;
  }

  private async start() {
    const say = (line: string) => console.error(line);
    const vscode = await installVSCode(say);
    const chromium = findChromium(say);
    const folder = await makeRunFolder('ui');
    const vsix = process.env['VSIX'] ?? (await makePackage(folder));
    // The driver is needed for nothing here, but a token and the question of trust would stand in every test's way.
    const server = await startServer(vscode, { dataFolder: join(folder, 'server'), extensions: [vsix, ...this.others], forTests: true });
    return { server, browser: await launchBrowser(chromium), folder };
  }

  /** Closes the windows, keeping a picture of each under `name` if there is one. */
  async closeWindows(name?: string): Promise<void> {
    let number = 0;
    for (const window of this.windows) {
      if (name !== undefined) {
        console.error(`        picture: ${await window.screenshot(number++ === 0 ? name : `${name}-${number}`).catch(String)}`);
      }
      await window.close();
    }
  }

  async stop(): Promise<void> {
    await this.closeWindows();
    const started = await this.started?.catch(() => undefined);
    await started?.browser.close();
    await started?.server.stop();
  }
}

/** The one of this process; ended by the hooks of test/ui, or by scripts/try.ts. */
export const host = new Host();

/** Opens VS Code on a folder and waits until the extension's view is there. */
export async function openWindow(options: WindowOptions = {}): Promise<JournalWindow> {
  const { server, browser, folder: runFolder } = await host.get();
  const folder = options.folder ?? (await freshFolder(runFolder, options.files));
  const theme = options.colorTheme === undefined ? {} : { 'workbench.colorTheme': options.colorTheme };
  await writeFile(server.settingsFile, JSON.stringify({ ...calmSettings, ...testSettings, ...theme, ...options.settings }, null, 2));
  const { page, leave } = await host.persons.sit(browser, server.origin, options);
  await page.addInitScript(speak, options.language);
  page.setDefaultTimeout(options.patience ?? patience);
  const title = options.language === undefined ? 'Learning Journal' : await titleIn(options.language);
  const window = makeWindow(page, leave, folder, options.folder === undefined, title);
  host.windows.add(window);
  // The first one of a server compiles VS Code's own code as well.
  await page.goto(await addressOf(server.origin, folder, options), { timeout: 60_000 });
  await ready(page, title);
  return window;
}

/** Runs in the page before VS Code: says what its language packs say, so that it looks for the extension's translation. */
function speak(language: string | undefined): void {
  if (language !== undefined) {
    (globalThis as { _VSCODE_NLS_LANGUAGE?: string })._VSCODE_NLS_LANGUAGE = language;
  }
}

/** Of the extension's side bar. */
async function titleIn(language: string): Promise<string> {
  return (JSON.parse(await readFile(join(root, `package.nls.${language}.json`), 'utf8')) as Record<string, string>)['views.container']!;
}

async function addressOf(origin: string, folder: string, { workspace, alone }: WindowOptions): Promise<string> {
  if (alone !== undefined) {
    return pageAddress(origin, undefined, [['openFile', `vscode-remote://${new URL(origin).host}${folder}/${alone}`]]);
  }
  if (workspace === undefined) {
    return pageAddress(origin, folder);
  }
  const file = join(folder, 'all.code-workspace');
  await writeFile(file, JSON.stringify({ folders: workspace.map((path) => ({ path })) }));
  return pageAddress(origin, file);
}

async function freshFolder(runFolder: string, files: WindowOptions['files']): Promise<string> {
  const folder = await mkdtemp(join(runFolder, 'journal-'));
  if (files === undefined) {
    await cp(join(root, 'test/samples/workspace'), folder, { recursive: true, filter: (source) => !source.endsWith('.json') });
  }
  for (const [file, text] of Object.entries(files ?? {})) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

/** The workbench is drawn and the icon of the extension's side bar is in the activity bar, so the extension is known. */
async function ready(page: Page, title: string): Promise<void> {
  await page.locator('.monaco-workbench').waitFor({ timeout: 30_000 });
  await activityIcon(page, title).waitFor({ timeout: 60_000 });
}

const activityIcon = (page: Page, title: string) => page.locator(`.activitybar .action-label[aria-label^=${JSON.stringify(title)}]`).first();

function makeWindow(page: Page, leave: () => Promise<void>, folder: string, ownFolder: boolean, title: string): JournalWindow {
  const inputWidget = page.locator('.quick-input-widget:visible');
  const box = inputWidget.locator('input.input');
  const inputRows = inputWidget.locator('.quick-input-list .monaco-list-row');
  const pane = page.locator('.sidebar .pane-body .monaco-list').first();
  const treeRows = pane.locator('.monaco-list-row');
  /** Rows are drawn over one another's place, so their order is their index, not the document's. */
  const inOrder = async (rows: Locator) => {
    const found = await rows.evaluateAll((elements) =>
      elements.map((element) => ({ index: Number(element.getAttribute('data-index')), label: element.getAttribute('aria-label') ?? '' })),
    );
    return found.sort((a, b) => a.index - b.index).map(({ label }) => label);
  };
  /** Presses keys until what they bring is there: a key pressed while the focus is still moving is lost. */
  const pressFor = (keys: string, brought: Locator) =>
    until(async () => {
      await page.keyboard.press(keys);
      await brought.waitFor({ timeout: 3_000 });
    });
  /** The same for a box, and what is typed into it: one that is closed again by a focus that moves late is opened anew. */
  const typeAfter = (keys: string, text: string) =>
    until(async () => {
      await page.keyboard.press(keys);
      await box.waitFor({ timeout: 3_000 });
      await box.fill(text, { timeout: 3_000 });
    });
  const focusedEditor = page.locator('.editor-group-container.active .editor-instance .monaco-editor.focused');
  const cursor = (line: number, column: number | undefined) =>
    page.locator('[id="status.editor.selection"]', { hasText: new RegExp(`Ln ${line}, Col ${column === undefined ? '' : `${column}(?!\\d)`}`) });
  const palette = (typed: string) => typeAfter('F1', `>${typed}`);
  const window: JournalWindow = {
    page,
    folder,
    read: (file) => readFile(join(folder, file), 'utf8'),
    write: (file, text) => writeFile(join(folder, file), text),
    async command(name) {
      await palette(name);
      // The label begins with the title; a key binding or "recently used" may follow.
      await inputRows.and(page.locator(`[aria-label^=${JSON.stringify(name)}]`)).first().click();
      // What is typed next is meant for the box of the command, not for the palette that is closing.
      await until(async () => !(await box.isVisible()) || !(await box.inputValue({ timeout: 1_000 })).startsWith('>'));
    },
    async paletteRows(typed) {
      await palette(typed);
      await inputRows.first().waitFor();
      const labels = await inOrder(inputRows);
      await page.keyboard.press('Escape');
      return labels;
    },
    input: {
      box,
      async rows() {
        await box.waitFor();
        return inOrder(inputRows);
      },
      async type(text) {
        await box.waitFor();
        await box.fill(text);
      },
      async choose(label) {
        await inputRows.and(page.locator(`[aria-label*=${JSON.stringify(label)}]`)).first().click();
      },
    },
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    quickOpen: (typed) => typeAfter('Control+P', typed),
    async openFile(file, line) {
      const name = file.split('/').at(-1) ?? file;
      await until(async () => {
        await window.quickOpen(file);
        await inputRows.and(page.locator(`[aria-label^=${JSON.stringify(name)}]`)).first().waitFor({ timeout: 3_000 });
        if (line !== undefined) {
          await box.fill(`${file}:${line}`);
        }
        // Clicked, not entered: the list may still be changing under the first row.
        await inputRows.and(page.locator(`[aria-label^=${JSON.stringify(name)}]`)).first().click({ timeout: 3_000 });
        await page.locator(`.tab.active[data-resource-name=${JSON.stringify(name)}]`).waitFor({ timeout: 3_000 });
      });
      await focusedEditor.waitFor();
    },
    focusEditor: () => pressFor('Control+1', focusedEditor),
    async goToLine(line, column = 1) {
      await until(async () => {
        await window.focusEditor();
        await typeAfter('Control+G', `:${line}:${column}`);
        await inputRows.first().waitFor({ timeout: 3_000 });
        if ((await inputRows.first().getAttribute('aria-label'))?.startsWith('Open a text editor') === true) {
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
    async showJournal() {
      // Without waiting for one: a window without a folder shows no side bar.
      const isShown = async () => (await page.locator('.sidebar:visible .composite.title h2').allTextContents()).some((shown) => shown.includes(title));
      await until(async () => {
        if (!(await isShown())) {
          // The whole item: a badge may stand over the icon. A window that has just been loaded again may still be showing the side bar it had: then the click hides it.
          await activityIcon(page, title).locator('..').click({ timeout: 2_000 });
          await page.locator('.sidebar .composite.title', { hasText: title }).waitFor({ timeout: 5_000 });
        }
      });
    },
    async rows() {
      const found = await treeRows.evaluateAll((elements) =>
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
    },
    row: (label) => treeRows.and(page.locator(`[aria-label*=${JSON.stringify(label)}]`)).first(),
    async expand(label) {
      const row = window.row(label);
      await row.waitFor();
      if ((await row.getAttribute('aria-expanded')) === 'false') {
        await row.locator('.monaco-tl-twistie').click();
        await until(async () => (await row.getAttribute('aria-expanded')) === 'true');
      }
    },
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
    async close() {
      host.windows.delete(window);
      await leave();
      if (ownFolder) {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
  return window;
}
