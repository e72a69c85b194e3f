/** What a reader on GitHub would see wrong in a journal. */
import { Kind } from './blocks';
import { dayProblems } from './day-problems';
import type { DetailsTree } from './details';
import { detailsProblems } from './details-problems';
import { nextLine } from './entries';
import { linkProblems } from './link-problems';
import { readMark } from './mark';
import type { Journal, Problem } from './model';
import type { Scan } from './scan';

/**
 * The problems of a journal, in the order of the file. Whether a file lies beside it that a link without a scheme could mean
 * only its folder knows: `values.target` names it.
 */
export function findProblems(text: string, scan: Scan, tree: DetailsTree, journal: Journal): Problem[] {
  const ambiguous = dayProblems(text, journal);
  const first = ambiguous.findIndex(({ code }) => code === 'ambiguous-date-order');
  return [
    // the order is decided once for a file, so one sentence is enough
    ...ambiguous.filter(({ code }, index) => code !== 'ambiguous-date-order' || index === first),
    ...detailsProblems(text, scan, tree),
    ...indentedIntoCode(text, scan, tree),
    ...linkProblems(text, scan),
  ].sort((a, b) => a.range.start - b.range.start);
}

/**
 * A date heading, box or `</details>` with four spaces or more before it, outside a list, is code on GitHub. Only lines that can
 * hardly be meant as code are named: `# comment` is Python.
 */
function indentedIntoCode(text: string, scan: Scan, tree: DetailsTree): Problem[] {
  const unclosed = tree.list.some(({ closed }) => !closed);
  const problems: Problem[] = [];
  for (let index = 0; index < scan.columns.length; index++) {
    if (scan.columns.kinds[index] !== Kind.code) {
      continue;
    }
    const block = scan.columns.at(index);
    let line = block.line;
    for (let start = block.start; start < block.end; start = nextLine(text, start), line++) {
      const match = /^[ \t]*(?:(#{1,6}[ \t]+)(?=.*\d)|- \[[ xX]\][ \t]+\S|<\/details>[ \t]*$)/.exec(text.slice(start, Math.min(nextLine(text, start), block.end, start + 200)).trimEnd());
      if (match === null || (match[0].trimEnd().endsWith('>') && !unclosed)) {
        continue;
      }
      const words = start + match[0].length;
      const end = start + text.slice(start, nextLine(text, start)).trimEnd().length;
      if (match[1] === undefined || readMark(text, { start: words, end })?.place === 'whole') {
        problems.push({ code: 'indented-into-code', range: { start: start + /^[ \t]*/.exec(match[0])![0].length, end }, line, values: {} });
      }
    }
  }
  return problems;
}
