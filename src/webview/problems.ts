/** What could not be drawn, for the Problems panel. */
import type { PageProblem } from '../preview/protocol';
import type { Marks } from './markdown/marks';
import type { Sheet } from './sheet';

/** At most this many are told. */
const MOST = 100;

export function collectProblems(root: Element, sheet: Sheet, marks: Marks): PageProblem[] {
  const problems: PageProblem[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('.diagram-wrong, .formula-error')) {
    const line = sheet.lineOf(element.closest(`[${marks.name('line')}]`) ?? element);
    if (line < 0 || problems.length >= MOST) {
      continue;
    }
    const diagram = element.classList.contains('diagram-wrong');
    problems.push({
      code: diagram ? 'mermaid-syntax' : 'math-syntax',
      line,
      message: (diagram ? (element.querySelector('.diagram-error pre')?.textContent ?? '') : element.title).slice(0, 1000),
    });
  }
  return problems;
}
