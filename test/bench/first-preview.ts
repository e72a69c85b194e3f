/** Rows about the first preview of a journal: to its first text, and to its last diagram. */
import { host } from '../ui/host';
import { BUILT_IN, lastInput, listen, open, openPatiently, OURS, whenSo } from './in-window';
import { median, ratios } from './measure';
import { figure, inMilliseconds, row, type Row } from './row';

const middle = (times: readonly Times[], what: keyof Times): string => figure(median(times.map((each) => each[what])));

/** Milliseconds from the command. */
interface Times {
  readonly text: number;
  /** To where the last file of mermaid is there; 0 for VS Code's. */
  readonly loaded: number;
  readonly diagrams: number;
}

/** From the command to the first text of the page, and to its last diagram. */
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
    for (const index of [0, 1]) {
      const picture = command === OURS ? preview.locator('.diagram-picture > svg') : preview.locator('svg[id*="mermaid"]');
      await whenSo(async () => (await picture.count()) > index || (await preview.locator('.diagram').nth(index).scrollIntoViewIfNeeded({ timeout: 1_000 }).catch(() => undefined), false));
    }
    const diagrams = Date.now() - started;
    // The last of the page's own files to come.
    const loaded = command === OURS ? (await preview.locator('body').evaluate(() => performance.timeOrigin + Math.max(...performance.getEntriesByType('resource').map((each) => (each as PerformanceResourceTiming).responseEnd)))) - started : 0;
    await window.page.locator('.tab[aria-label^="Preview"]').first().click({ button: 'middle' });
    await window.page.locator('.tab[aria-label^="Preview"]').waitFor({ state: 'detached' });
    return { text: first, loaded, diagrams };
  };
  const times = { ours: [] as Times[], theirs: [] as Times[] };
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
    return row('preview', `first preview of the reference journal, to the ${what === 'text' ? 'first text' : 'last diagram, sections opened'} / VS Code's preview`, ratios(ours, theirs), {
      most: 1, sides: inMilliseconds(ours, theirs),
      ...(what === 'diagrams' && {
        why: () => `Of its time the first text takes ${middle(times.ours, 'text')} ms; ${middle(times.ours, 'loaded')} ms after the command mermaid's last file is there, the rest is drawing. `
          + `VS Code's preview has its first text after ${middle(times.theirs, 'text')} ms.`,
      }),
    });
  });
}
