/** Rows measured in the real window, beside VS Code's own preview and trees of constant rows: from a key or click to what stands on the screen. */
import type { Metafile } from 'esbuild';
import type { FrameLocator, Page } from 'playwright-core';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { makeRunFolder, root } from '../host/install';
import { host, openWindow, type JournalWindow } from '../ui/harness';
import type { Bench } from './bench';
import { makeCompanion } from './companion';
import { journalText, sizes } from './journals';
import { ratios } from './measure';
import { inMilliseconds, row, type Row } from './row';

/** Rounds that count, each with one key or click a side. */
const ROUNDS = 7;

export async function windowRows(bench: Bench): Promise<readonly Row[]> {
  host.others.push(await makeCompanion(await makeRunFolder('companion')));
  const rows: Row[] = [];
  try {
    const reference = await readFile(join(root, 'test/samples/reference-shape.md'), 'utf8');
    const texts: readonly (readonly [string, string, number, number | undefined])[] = [
      ['25 KB', reference, 0.2, 2],
      ['100 KB', journalText(sizes.year), 0.2, undefined],
      ['1 MB', journalText(sizes.tenYears), 0.05, 3],
    ];
    for (const [name, text, ofBuiltIn, ofEcho] of texts) {
      rows.push(...(await tried(`preview of ${name}`, () => previewRows(name, text, ofBuiltIn, ofEcho))));
    }
    rows.push(...(await tried('first preview', () => firstPreviewRows(reference))));
    rows.push(...(await tried('loaded bytes', () => loadedRows(bench.built))));
    rows.push(...(await tried('first rows', () => firstRows('first rows of the reference journal / of 22 constant rows', reference, 'Constant Few', 2))));
    rows.push(...(await tried('tree', () => firstRows('first rows of 5,000 days and 20,000 todos / of as many constant rows', manyDays(), 'Constant Many', 2))));
  } finally {
    await host.stop();
  }
  return rows;
}

/** Measuring takes its time; a test that did would hang. */
function openPatiently(options: Parameters<typeof openWindow>[0]): Promise<JournalWindow> {
  return openWindow({ ...options, patience: 60_000 });
}

/** What cannot be measured is said, and the other rows go on. */
async function tried(what: string, work: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
  console.error(`  ${what} …`);
  try {
    return await work();
  } catch (error) {
    console.error(`  ${what}: not measured: ${String(error)}`);
    await host.closeWindows(`bench-${what}`);
    return [];
  }
}

/** The moment of the last key or click in VS Code's page, in milliseconds of the wall clock. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    // One listener a kind, without a name: what is run in the page must not need the loader's helpers.
    for (const kind of ['keydown', 'mousedown']) {
      addEventListener(kind, () => {
        (globalThis as unknown as { benchInput: number }).benchInput = performance.timeOrigin + performance.now();
      }, true);
    }
  });
}
const lastInput = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as { benchInput: number }).benchInput);

/** Has the page look out for a text; `seen` then waits for the frame after the one in which it stands there. */
async function lookOut(preview: FrameLocator, text: string): Promise<void> {
  await preview.locator('body').evaluate((body, wanted) => {
    const scope = globalThis as unknown as { benchSeen: Promise<number> };
    scope.benchSeen = new Promise((done) => {
      const observer = new MutationObserver((records) => {
        const there = records.some(({ type, target, addedNodes }) => type === 'characterData'
          ? target.textContent?.includes(wanted)
          : [...addedNodes].some((node) => node.textContent?.includes(wanted)) || ((target as Element).children.length === 0 && target.textContent?.includes(wanted)));
        if (there) {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())));
        }
      });
      observer.observe(body, { childList: true, characterData: true, subtree: true });
    });
  }, text);
}
const seen = (preview: FrameLocator): Promise<number> => preview.locator('body').evaluate(() => (globalThis as unknown as { benchSeen: Promise<number> }).benchSeen);

const open = (preview: FrameLocator): Promise<void> => preview.locator('body').evaluate((body) => body.querySelectorAll('details').forEach((details) => (details.open = true)));

/** A window with the text, its preview beside the editor, and the cursor at the end of a bullet in its middle. */
class Typed {
  #count = 0;

  private constructor(readonly window: JournalWindow, readonly preview: FrameLocator, private readonly mark: string) {}

  static async start(text: string, command: string, mark: string, isOurs: boolean): Promise<Typed> {
    const lines = text.split('\n');
    const half = lines.length >> 1;
    const middle = half + lines.slice(half).findIndex((line) => /^ *- /.test(line));
    const indent = /^ */.exec(lines[middle]!)![0];
    const window = await openPatiently({ files: { 'log.md': [...lines.slice(0, middle), `${indent}- ${mark}`, ...lines.slice(middle)].join('\n') }, settings: { 'editor.quickSuggestions': { other: 'off' } } });
    await window.openFile('log.md', middle + 1);
    await window.command(command);
    const preview = window.preview();
    if (command === 'Bench: Echo') {
      await preview.locator('#echo').waitFor();
    } else {
      await preview.getByText(mark).first().waitFor({ state: 'attached', timeout: 60_000 });
      await open(preview);
      if (isOurs) {
        await preview.getByText(mark).first().waitFor({ timeout: 60_000 });
      }
    }
    await window.goToLine(middle + 1, indent.length + mark.length + 3);
    await listen(window.page);
    return new Typed(window, preview, mark);
  }

  /** Milliseconds from a key to the frame that shows it. */
  async key(): Promise<number> {
    const { window, preview } = this;
    await window.page.bringToFront();
    await lookOut(preview, this.mark + 'q'.repeat(++this.#count));
    await window.press('q');
    return (await seen(preview)) - (await lastInput(window.page));
  }
}

const OURS = 'Learning Journal: Open Journal Preview';
const BUILT_IN = 'Markdown: Open Preview to the Side';

async function previewRows(name: string, text: string, ofBuiltIn: number, ofEcho: number | undefined): Promise<readonly Row[]> {
  const ours = await Typed.start(text, OURS, 'oursmark', true);
  const theirs = await Typed.start(text, BUILT_IN, 'theirsmark', false);
  const echo = await Typed.start(text, 'Bench: Echo', 'echomark', false);
  const times = { ours: [] as number[], theirs: [] as number[], echo: [] as number[] };
  for (let round = -2; round < ROUNDS; round++) {
    for (const [side, typed] of Object.entries({ ours, theirs, echo }) as [keyof typeof times, Typed][]) {
      const took = await typed.key();
      if (round >= 0) {
        times[side].push(took);
      }
    }
  }
  await host.closeWindows();
  return [
    row('preview', `a character typed, ${name}, key to pixels / VS Code's preview`, ratios(times.ours, times.theirs), { most: ofBuiltIn, sides: inMilliseconds(times.ours, times.theirs) }),
    row('preview', `a character typed, ${name}, key to pixels / a page that echoes it`, ratios(times.ours, times.echo), {
      ...(ofEcho !== undefined && { most: ofEcho }), sides: inMilliseconds(times.ours, times.echo),
    }),
  ];
}

/** From the command to the first text of the page. */
async function firstPreviewRows(text: string): Promise<readonly Row[]> {
  const window = await openPatiently({ files: { 'log.md': text } });
  await window.openFile('log.md', 1);
  await listen(window.page);
  const once = async (command: string): Promise<{ text: number; diagrams: number }> => {
    await window.focusEditor();
    await window.command(command);
    const started = await lastInput(window.page);
    const preview = window.preview();
    await preview.locator('summary').first().waitFor({ timeout: 30_000 });
    const first = Date.now() - started;
    await open(preview);
    for (const index of [0, 1]) {
      const picture = command === OURS ? preview.locator('.diagram-picture > svg') : preview.locator('svg[id*="mermaid"]');
      await whenSo(async () => (await picture.count()) > index || (await preview.locator('.diagram').nth(index).scrollIntoViewIfNeeded({ timeout: 1_000 }).catch(() => undefined), false));
    }
    const diagrams = Date.now() - started;
    await window.page.locator('.tab[aria-label^="Preview"]').first().click({ button: 'middle' });
    await window.page.locator('.tab[aria-label^="Preview"]').waitFor({ state: 'detached' });
    return { text: first, diagrams };
  };
  const times = { ours: [] as { text: number; diagrams: number }[], theirs: [] as { text: number; diagrams: number }[] };
  for (let round = -1; round < 5; round++) {
    for (const [side, command] of [['ours', OURS], ['theirs', BUILT_IN]] as const) {
      const took = await once(command);
      if (round >= 0) {
        times[side].push(took);
      }
    }
  }
  await host.closeWindows();
  return (['text', 'diagrams'] as const).map((what) => {
    const [ours, theirs] = [times.ours.map((each) => each[what]), times.theirs.map((each) => each[what])];
    return row('preview', `first preview of the reference journal, to the ${what === 'text' ? 'first text' : 'last diagram, sections opened'} / VS Code's preview`, ratios(ours, theirs), { most: 1, sides: inMilliseconds(ours, theirs) });
  });
}

async function whenSo(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > end) {
      throw new Error('The diagrams were not drawn within 30 s.');
    }
  }
}

/** Bytes of the page's files that are loaded for a journal with a diagram, with math, with neither. */
async function loadedRows(built: readonly Metafile[]): Promise<readonly Row[]> {
  const outputs = new Map(built.flatMap(({ outputs: files }) => Object.entries(files)).map(([path, { bytes, inputs }]) => [basename(path), { bytes, from: Object.keys(inputs) }]));
  const loaded = async (text: string, sign: string): Promise<ReadonlySet<string>> => {
    const window = await openPatiently({ files: { 'log.md': text } });
    await window.openFile('log.md', 1);
    await window.command(OURS);
    const preview = window.preview();
    await preview.locator(sign).first().waitFor();
    const names = await preview.locator('body').evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.split('/').at(-1)!));
    await host.closeWindows();
    return new Set(names.filter((name) => outputs.has(name)));
  };
  const plain = await loaded('# Log\n\n## 1/2/25\n- a word\n', '#journal li');
  const diagram = await loaded('# Log\n\n## 1/2/25\n```mermaid\nflowchart LR\nA --> B\n```\n', '.diagram-picture > svg');
  const bytes = (names: Iterable<string>): number => [...names].reduce((sum, name) => sum + outputs.get(name)!.bytes, 0);
  const whose = (names: ReadonlySet<string>, what: RegExp): number => bytes([...names].filter((name) => outputs.get(name)!.from.some((path) => what.test(path))));
  const single = (await stat(join(root, 'node_modules/mermaid/dist/mermaid.min.js'))).size;
  return [
    row('preview', 'bytes of mermaid loaded without a diagram', [whose(plain, /node_modules\/(mermaid|d3|cytoscape)/)], { unit: 'count', most: 0 }),
    row('preview', 'bytes of KaTeX loaded without math', [whose(plain, /node_modules\/katex/)], { unit: 'count', most: 0 }),
    row('preview', "loaded for a flowchart / mermaid's single file", [bytes([...diagram].filter((name) => !plain.has(name))) / single], { most: 0.15 }),
  ];
}

/** 10 courses of 500 days with 4 todos each. */
function manyDays(): string {
  const day = (index: number): string => `## ${new Date(Date.UTC(2012, 0, 1 + index)).toISOString().slice(0, 10)}\n${[1, 2, 3, 4].map((todo) => `- [ ] todo ${todo} of day ${index}\n`).join('')}\n`;
  return `# Log\n\n${Array.from({ length: 10 }, (_, course) => `<details>\n<summary>Course ${course}</summary>\n\n${Array.from({ length: 500 }, (__, index) => day(course * 500 + index)).join('')}</details>\n\n`).join('')}`;
}

/** From the click on a view's icon, nothing of it loaded yet, to its first rows. */
async function firstRows(what: string, text: string, constant: string, most: number): Promise<readonly Row[]> {
  const window = await openPatiently({ files: { 'log.md': text } });
  const { page } = window;
  const once = async (title: string, sign: string): Promise<number> => {
    await page.keyboard.press('Control+Shift+E');
    await page.locator('.sidebar .composite.title', { hasText: 'Explorer' }).waitFor();
    await window.reload();
    await listen(page);
    await page.evaluate(([wanted]) => {
      const scope = globalThis as unknown as { benchSeen: Promise<number> };
      scope.benchSeen = new Promise((done) => {
        const timer = setInterval(() => {
          if ([...document.querySelectorAll('.sidebar .pane-body .monaco-list-row')].some((each) => each.getAttribute('aria-label')?.includes(wanted!))) {
            clearInterval(timer);
            done(performance.timeOrigin + performance.now());
          }
        }, 4);
      });
    }, [sign]);
    await page.locator(`.activitybar .action-label[aria-label^="${title}"]`).first().locator('..').click();
    const at = await page.evaluate(() => (globalThis as unknown as { benchSeen: Promise<number> }).benchSeen);
    return at - (await lastInput(page));
  };
  const sign = /<summary>(?:<strong>)?([^<]+)/.exec(text)![1]!;
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < 5; round++) {
    times.theirs.push(await once(constant, 'constant row 1'));
    times.ours.push(await once('Learning Journal', sign));
  }
  await host.closeWindows();
  return [row('activation', `${what}, click to pixels`, ratios(times.ours, times.theirs), { most, sides: inMilliseconds(times.ours, times.theirs) })];
}

