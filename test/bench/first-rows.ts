/** Rows about a view that is shown for the first time: from the click on its icon to its first rows. */
import { host } from '../ui/host';
import { lastInput, listen, openPatiently } from './in-window';
import { ratios } from './measure';
import { inMilliseconds, row, type Row } from './row';

/** From the click on a view's icon, nothing of it loaded yet, to its first rows. */
export async function firstRows(what: string, text: string, constant: string, most: number): Promise<readonly Row[]> {
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
