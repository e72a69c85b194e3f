/** Rows about the first preview of a journal: to its first text, and to its last diagram. */
import { host } from '../ui/host';
import { BUILT_IN, lastInput, listen, LONGEST, open, openPatiently, OURS } from './in-window';
import { median, ratios } from './measure';
import { figure, inMilliseconds, row, type Row } from './row';

/** Rounds that count. */
const ROUNDS = 7;

const middle = (times: readonly Times[], what: keyof Times): string => figure(median(times.map((each) => each[what])));

/** Milliseconds from the command. */
interface Times {
  readonly text: number;
  /** To where the last script of the page is there. */
  readonly loaded: number;
  readonly diagrams: number;
}

/** So many diagrams are in the reference journal. */
const DIAGRAMS = 2;

/** From the command to the first text of the page, and to its last diagram, with all sections opened as soon as there is text. */
export async function firstPreviewRows(text: string): Promise<readonly Row[]> {
  const window = await openPatiently({ files: { 'log.md': text } });
  await window.openFile('log.md', 1);
  await listen(window.page);
  const once = async (command: string): Promise<Times> => {
    await window.focusEditor();
    await window.command(command);
    const started = await lastInput(window.page);
    const preview = window.preview();
    await preview.locator('summary').first().waitFor({ timeout: 30_000 });
    const first = Date.now() - started;
    await open(preview);
    const [diagrams, loaded] = await preview.locator('body').evaluate(drawnAndLoaded, [command === OURS ? '.diagram-picture > svg' : 'svg[id*="mermaid"]', DIAGRAMS] as const, { timeout: LONGEST });
    await window.page.locator('.tab[aria-label^="Preview"]').first().click({ button: 'middle' });
    await window.page.locator('.tab[aria-label^="Preview"]').waitFor({ state: 'detached' });
    return { text: first, loaded: loaded - started, diagrams: diagrams - started };
  };
  const times = { ours: [] as Times[], theirs: [] as Times[] };
  for (let round = -1; round < ROUNDS; round++) {
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
    return row('preview', `first preview of the reference journal, to the ${what === 'text' ? 'first text' : 'last diagram, sections opened'} / VS Code's preview`, ratios(ours, theirs), {
      most: 1, sides: inMilliseconds(ours, theirs),
      why: () => `It has its first text after ${middle(times.ours, 'text')} ms, the last of its scripts after ${middle(times.ours, 'loaded')} ms and the last diagram after ${middle(times.ours, 'diagrams')} ms; `
        + `VS Code's preview after ${middle(times.theirs, 'text')}, ${middle(times.theirs, 'loaded')} and ${middle(times.theirs, 'diagrams')} ms.`,
    });
  });
}

/** Run in the page: when so many drawings stood there, and when its last script did, in milliseconds of the wall clock. What is not drawn yet is scrolled to. */
function drawnAndLoaded(_: Element, [drawing, count]: readonly [string, number]): Promise<readonly [number, number]> {
  return new Promise((done) => {
    const timer = setInterval(() => {
      if (document.querySelectorAll(drawing).length < count) {
        [...document.querySelectorAll('.diagram')].find((each) => each.querySelector('svg') === null)?.scrollIntoView({ block: 'nearest' });
        return;
      }
      clearInterval(timer);
      const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.split('?')[0]!.endsWith('.js'));
      done([performance.timeOrigin + performance.now(), performance.timeOrigin + Math.max(...scripts.map((each) => (each as PerformanceResourceTiming).responseEnd))]);
    }, 4);
  });
}
