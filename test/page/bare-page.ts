/** The preview's page by itself, with its real HTML and policy, without VS Code around it: what the extension would say, the test says. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { fromISO, toISO } from '../../src/journal/date';
import { parse } from '../../src/journal/parse';
import { difference } from '../../src/preview/difference';
import { contentOf, type PageContent } from '../../src/preview/page-content';
import { pageHtml } from '../../src/preview/shell';
import type { FromPage, PageSettings, PageStrings, PieceMessage, ToPage } from '../../src/preview/protocol';
import { launchBrowser, newContext } from '../host/browser';
import { findChromium, root } from '../host/install';
import { until } from '../host/until';
import { themes, type ThemeName } from './themes';
import type { Labels } from '../../src/workspace/labels';

const ORIGIN = 'https://page.test';

/** The settings of every page unless a test says otherwise. */
export const SETTINGS: PageSettings = {
  breaks: false, linkify: true, typographer: false, math: true, frontMatter: 'hide', fontFamily: '', fontSize: 14, lineHeight: 1.6, doubleClickOpensEditor: true,
  scrollPreviewWithEditor: true, scrollEditorWithPreview: true, markEditorSelection: true, macros: {},
};

export interface BarePage {
  readonly page: Page;
  /** What the page has said so far. */
  said(): Promise<readonly FromPage[]>;
  say(message: ToPage): Promise<void>;
  /** Shows a text as the extension would, and waits until all of it is drawn. Its today is 25 May 2025. */
  show(text: string, more?: Partial<Extract<ToPage, { type: 'open' }>>): Promise<void>;
  /** Changes what is shown to another text, by the smallest update as the extension sends it. */
  change(text: string): Promise<void>;
  /** Shows texts as the pieces of a file. */
  showPieces(texts: readonly string[]): Promise<void>;
  /** Asks for texts, each a piece of one file, as HTML that needs no page; pictures are not there. */
  export(texts: readonly string[], open: boolean): Promise<void>;
  /** Addresses the page asked for beyond its own files, and whatever its policy refused. */
  readonly outside: string[];
  /** Errors nobody caught, and pages gone to. */
  readonly trouble: string[];
  close(): Promise<void>;
}

/** The browser that all pages of one run share, started at first use. */
class SharedBrowser {
  private started: Promise<Browser> | undefined;
  private readonly idle: Page[] = [];

  get(): Promise<Browser> {
    this.started ??= launchBrowser(findChromium((line) => console.error(line)));
    return this.started;
  }

  /** A tab nobody uses: one given back, since a new one costs more than most tests. */
  async borrow(): Promise<Page> {
    return this.idle.pop() ?? (await newContext(await this.get())).newPage();
  }

  /** Takes a tab back; nothing but its process is left of what it was used for. */
  async giveBack(page: Page): Promise<void> {
    page.removeAllListeners();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ reducedMotion: null });
    await page.mouse.move(0, 0);
    this.idle.push(page);
  }

  async stop(): Promise<void> {
    await (await this.started?.catch(() => undefined))?.close();
  }
}

/** The one of this process; ended by the hooks of test/page. */
export const theBrowser = new SharedBrowser();

/**
 * @param state what the page is to remember from before.
 * @param english with the texts a person reads, else each says its own name.
 * @param library a module that stands in the place of src/webview/diagram-library.ts.
 * @param hurried without the pauses in which the page waits for whoever types: where many texts are shown, they are most of the time.
 */
export async function openBarePage(options: { readonly theme?: ThemeName; readonly state?: unknown; readonly english?: boolean; readonly library?: string; readonly hurried?: boolean } = {}): Promise<BarePage> {
  const page = await theBrowser.borrow();
  const outside: string[] = [];
  const trouble: string[] = [];
  const theme = themes[options.theme ?? 'vscode-light'];
  // Any name in this language will do, as long as it is there.
  const strings = new Proxy({}, { get: (_, name) => String(name) });
  const html = pageHtml({
    nonce: 'secret', cspSource: ORIGIN, script: `${ORIGIN}/page/main.js`, style: `${ORIGIN}/page/page.css`, pictureHosts: [], title: 'Preview',
    start: { locale: 'en', strings: { ...(await allStrings(strings as PageStrings)), ...(options.english === true ? await englishStrings() : {}) } },
  })
    .replace('<html ', `<html style="${Object.entries(theme.colours).map(([name, colour]) => `${name}: ${colour}`).join('; ')}" `)
    .replace('<body>', `<body class="${theme.body}">`)
    .replace('<div id="start"', `<script nonce="secret">
      let state = ${JSON.stringify(options.state ?? null)};
      window.said = [];
      ${options.hurried === true ? 'const later = window.setTimeout; window.setTimeout = (work, delay, ...rest) => later(work, Math.min(delay ?? 0, 10), ...rest);' : ''}
      window.acquireVsCodeApi = () => ({ postMessage: (message) => window.said.push(message), getState: () => state, setState: (next) => { state = next; window.state = next; } });
      document.addEventListener('securitypolicyviolation', (event) => window.refused = [...(window.refused ?? []), event.violatedDirective + ' ' + event.blockedURI]);
    </script><div id="start"`);
  const stand = options.library === undefined ? '' : `/page/chunks/${await diagramLibrary()}`;
  let loads = 0;
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.href === `${ORIGIN}/` && loads++ === 0) {
      await route.fulfill({ contentType: 'text/html', body: html });
    } else if (url.origin === ORIGIN && url.pathname === stand) {
      await route.fulfill({ contentType: 'text/javascript', body: options.library! });
    } else if (url.origin === ORIGIN && /^\/page\/(?:[\w-]+\/)?[\w.-]+$/.test(url.pathname)) {
      await route.fulfill({ path: join(root, 'dist', url.pathname) });
    } else {
      outside.push(url.href);
      await route.abort();
    }
  });
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('framenavigated', (frame) => {
    if (frame.url() !== `${ORIGIN}/`) {
      trouble.push(`went to ${frame.url()}`);
    }
  });
  page.on('dialog', (dialog) => {
    trouble.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${ORIGIN}/`);
  const said = (): Promise<readonly FromPage[]> => page.evaluate(() => (window as unknown as { said?: FromPage[] }).said ?? []);
  await until(async () => (await said()).some(({ type }) => type === 'ready'));

  let version = 0;
  let shown: readonly PieceMessage[] = [];
  const say = (message: ToPage): Promise<void> => page.evaluate((data) => window.postMessage(data, '*'), message);
  const open = async (pieces: readonly PieceMessage[], more: Partial<Extract<ToPage, { type: 'open' }>> = {}): Promise<void> => {
    version++;
    shown = pieces;
    await say({ type: 'open', document: 'file:///log.md', name: 'log.md', version, pieces, outline: { sections: [], suggestions: [] }, settings: SETTINGS, refusedDiagrams: [], left: [], scope: 'file', line: 0, anchor: '', ...more });
    // A page that was led away draws no more: the test says what it finds.
    await until(async () => trouble.length > 0 || (await said()).some((message) => message.type === 'problems' && message.version === version), 60_000);
  };
  return {
    page,
    outside,
    trouble,
    said,
    say,
    show(text, more) {
      const { pieces, sections, suggestions } = contentIn(text);
      return open(pieces, { outline: { sections, suggestions }, ...more });
    },
    async change(text) {
      const { pieces, sections, suggestions } = contentIn(text);
      const { at, remove, pieces: changed } = difference(shown, pieces);
      shown = pieces;
      await say({ type: 'update', document: 'file:///log.md', base: version++, version, at, remove, pieces: changed });
      await say({ type: 'outline', version, outline: { sections, suggestions } });
      await until(async () => (await said()).some((message) => message.type === 'problems' && message.version === version));
    },
    showPieces: (texts) => open(texts.map((text) => ({ text, lines: text.split('\n').length - 1, hidden: false }))),
    async export(texts, isOpen) {
      const pieces = texts.flatMap((text) => (texts.length === 1 ? contentIn(text).pieces : [{ text, lines: text.split('\n').length - 1, hidden: false }]));
      await say({ type: 'export', files: [{ name: 'log.md', path: '/notes/log.md', pieces, sections: [], from: 0, to: pieces.length }], settings: SETTINGS, refusedDiagrams: [], open: isOpen, contents: true });
      let answered = 0;
      await until(async () => {
        const all = await said();
        const asked = all.filter((message) => message.type === 'wantPictures');
        for (; answered < asked.length; answered++) {
          await say({ type: 'pictures', pictures: asked[answered]!.sources.map((source) => ({ source, uri: '', refused: 'never' })) });
        }
        return all.some(({ type }) => type === 'exported');
      }, 120_000);
    },
    close: () => theBrowser.giveBack(page),
  };
}

function contentIn(text: string): PageContent {
  return contentOf(text, parse(text, { name: 'log.md' }), { day: toISO } as Labels, fromISO('2025-05-25')!);
}

/** The file of the page that diagrams are drawn with. */
async function diagramLibrary(): Promise<string> {
  const [, chunk] = /import\("\.\/chunks\/(diagram-library-\w+\.js)"\)/.exec(await readFile(join(root, 'dist/page/main.js'), 'utf8')) ?? [];
  assert.ok(chunk !== undefined, 'The page loads it late.');
  return chunk;
}

/** The texts as a person reads them in English. */
async function englishStrings(): Promise<Partial<PageStrings>> {
  const source = await readFile(join(root, 'src/preview/strings.ts'), 'utf8');
  return Object.fromEntries([...source.matchAll(/^ {4}(\w+): vscode\.l10n\.t\('([^'\n]*)'/gm)].map(([, name, text]) => [name, text]));
}

/** Every text of the page, saying its own name. */
async function allStrings(strings: PageStrings): Promise<PageStrings> {
  const protocol = await readFile(join(root, 'src/preview/protocol.ts'), 'utf8');
  const names = [...protocol.slice(protocol.indexOf('interface PageStrings')).matchAll(/readonly (\w+): string;/g)].map(([, name]) => name as keyof PageStrings);
  return Object.fromEntries(names.map((name) => [name, strings[name]])) as unknown as PageStrings;
}
