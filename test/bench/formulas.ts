/** A row about formulas: how often KaTeX draws those of a text, and of it after an edit. Counted in the preview's page, without VS Code. */
import { openBarePage, theBrowser } from '../page/bare-page';
import { countDrawnFormulas } from '../page/drawn-formulas';
import { row, type Row } from './row';

/** Twelve formulas of three sources, then a fourth copy of one of them. */
export async function formulaRows(): Promise<readonly Row[]> {
  const sources = ['a^2', 'b_1', '\\frac{c}{d}'];
  const text = `# Log\n\n## 1/2/25\n${Array.from({ length: 12 }, (_, index) => `- $${sources[index % sources.length]!}$ here\n`).join('')}`;
  try {
    const bare = await openBarePage();
    const drawn = await countDrawnFormulas(bare.page);
    await bare.show(text);
    await bare.page.locator('.formula').nth(11).waitFor({ state: 'attached' });
    await bare.change(`${text}- $${sources[0]!}$ again\n`);
    await bare.page.locator('.formula').nth(12).waitFor({ state: 'attached' });
    const count = await drawn();
    await bare.close();
    return [row('math', 'formulas that KaTeX draws of thirteen / their distinct sources', [count / sources.length], { most: 1, sides: `${count} | ${sources.length}` })];
  } finally {
    await theBrowser.stop();
  }
}
