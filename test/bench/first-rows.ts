/** Rows about a view that is shown for the first time: from the click on its icon to its first rows. */
import { host } from '../ui/host';
import { loadDomain } from './bundle';
import { inPercent, samplesOf, sharesIn, type Share } from './cpu-profile';
import { lastInput, listen, openPatiently } from './in-window';
import { median, ratios } from './measure';
import { partOfReading } from './profile';
import { figure, inMilliseconds, row, type Row } from './row';

/** A view of ours and one of constant rows, of the same size. */
export interface Compared {
  readonly group: string;
  readonly what: string;
  readonly text: string;
  /** Title of the view of constant rows. */
  readonly constant: string;
  readonly most: number;
}

/** From the click on a view's icon, nothing of it loaded yet, to its first rows. */
export async function firstRows({ group, what, text, constant, most }: Compared): Promise<readonly Row[]> {
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
  const reading = await coldReading(text);
  return [row(group, `${what}, click to pixels`, ratios(times.ours, times.theirs), {
    most, sides: inMilliseconds(times.ours, times.theirs),
    why: () => `Of its ${figure(median(times.ours))} ms it needs ${figure(reading.took)} ms to read the ${Math.round(text.length / 1_000)} KB for the first time, where constant rows need no reading at all. `
      + `Of that: ${inPercent(reading.shares)}.`,
  })];
}

/** How long it takes to read a text in code that has not run before, as it is when a window has just been opened, and what it consists of. */
async function coldReading(text: string): Promise<{ readonly took: number; readonly shares: readonly Share[] }> {
  const [timed, profiled] = [await loadDomain(), await loadDomain({ named: true })];
  const started = performance.now();
  timed.readAnew(text);
  const took = performance.now() - started;
  return { took, shares: sharesIn(await samplesOf(() => profiled.readAnew(text)), partOfReading) };
}
