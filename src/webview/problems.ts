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
    const message = diagram ? (element.querySelector('.diagram-error pre')?.textContent ?? '') : element.title;
    problems.push({
      code: diagram ? 'mermaid-syntax' : 'math-syntax',
      line: line + (diagram ? lineNamed(message, element.dataset['source'] ?? '') : 0),
      message: message.slice(0, 1000),
    });
  }
  return problems;
}

/**
 * The line of a diagram that mermaid's message names, from 1 for the first below its fence; 0 for the fence itself, where none is named
 * or mermaid has counted others: it takes out comments, directives and front matter before it reads.
 */
function lineNamed(message: string, source: string): number {
  const named = Number(/\bline (\d+)/i.exec(message)?.[1] ?? 0);
  const lines = source.trimEnd().split('\n');
  const blank = lines.findIndex((line) => line.trim() !== '');
  return named > 0 && blank + named <= lines.length && !/^\s*(?:%%|---)/m.test(source) ? blank + named : 0;
}
