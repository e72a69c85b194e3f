/** Rows about the first preview of a journal: to its first text, and to its last diagram. */
import { host } from '../ui/host';
import { BUILT_IN, lastInput, listen, open, openPatiently, OURS, whenSo } from './in-window';
import { ratios } from './measure';
import { inMilliseconds, row, type Row } from './row';

/** From the command to the first text of the page. */
export async function firstPreviewRows(text: string): Promise<readonly Row[]> {
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
