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
 * Each call gives a window with a journal of its own; after a test that failed all are closed, with a picture of each in out/ui/.
 * A window for which no more than the journal was chosen is used by the next test that chooses no more, tidied: to start one takes longer than most tests.
 * Wait for a state (`until`, or Playwright's locators, which wait by themselves), never for a time.
 * By hand: `npm run try -- FILE.ts` (see scripts/try.ts). With HEADED=1 the window is shown.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageAddress, type PageChoices } from '../host/browser';
import { root } from '../host/install';
import { calmSettings } from '../host/server';
import { patience } from '../host/until';
import { host } from './host';
import { lay, tidy } from './tidy';
import { makeWindow, ready, type JournalWindow } from './window';

export type { JournalWindow } from './window';

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
  /** Not one that another test has used: where it matters what VS Code remembers. */
  readonly fresh?: boolean;
}

/** Opens VS Code on a folder, or tidies the window that was left so, and waits until the extension's view is there. */
export async function openWindow(options: WindowOptions = {}): Promise<JournalWindow> {
  const { server, browser, folder: runFolder } = await host.get();
  const theme = options.colorTheme === undefined ? {} : { 'workbench.colorTheme': options.colorTheme };
  const settings = JSON.stringify({ ...calmSettings, ...testSettings, ...host.settings, ...theme, ...options.settings }, null, 2);
  // Every open window takes over what is written.
  if (settings !== (await readFile(server.settingsFile, 'utf8'))) {
    await writeFile(server.settingsFile, settings);
  }
  const left = isPlain(options) ? host.takeWindow() : undefined;
  if (left !== undefined && options.fresh === true) {
    await left.close();
  } else if (left !== undefined) {
    try {
      await tidy(left, options.files ?? {});
      return left;
    } catch (error) {
      console.error(`        a window that was left could not be tidied: ${String(error)}`);
      await left.close();
    }
  }
  const folder = options.folder ?? (await freshFolder(runFolder, options.files));
  const { page, leave } = await host.persons.sit(browser, server.origin, { ...host.person, ...options });
  await page.addInitScript(speak, options.language);
  page.setDefaultTimeout(options.patience ?? patience);
  const title = options.language === undefined ? 'Learning Journal' : await titleIn(options.language);
  const window = makeWindow(page, folder, title, async (closed) => {
    host.windows.delete(closed);
    await leave();
    if (options.folder === undefined) {
      await rm(folder, { recursive: true, force: true });
    }
  });
  host.windows.add(window);
  if (isPlain(options)) {
    host.plain.add(window);
  }
  // The first one of a server compiles VS Code's own code as well.
  await page.goto(await addressOf(server.origin, folder, options), { timeout: 60_000 });
  await ready(page, title);
  return window;
}

/** Whether nothing is chosen but the journal, so that a window that was left will do, and this one for others. */
function isPlain({ files, fresh: _, ...choices }: WindowOptions): boolean {
  return files !== undefined && Object.keys(choices).length === 0;
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
  await lay(folder, files ?? {});
  return folder;
}
