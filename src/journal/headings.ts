/** Every heading of a file with the lines its section takes, for folding and anchors. */
import { Kind } from './blocks';
import type { DetailsTree } from './details';
import { plainText } from './inline';
import type { Heading } from './model';
import type { Scan } from './scan';

/**
 * The headings in order. A section ends at the next heading of its level or higher in the same container, or where its
 * container does: a heading inside a `<details>`, list item or quote never ends one outside it.
 */
export function headingsOf(text: string, scan: Scan, tree: DetailsTree, lineCount: number): Heading[] {
  const { kinds, starts, ends, lines, endLines, parents, contentStarts, contentEnds, levels, length } = scan.columns;
  const headings: { -readonly [Key in keyof Heading]: Heading[Key] }[] = [];
  /** Open sections, innermost last, each in its `<details>` and item or quote, and limited by their end. */
  const open: { heading: number; level: number; details: number; block: number; limit: number; limitLine: number }[] = [];
  let details = 0;
  let next = 1;
  for (let index = 0; index < length; index++) {
    if (kinds[index] !== Kind.heading) {
      continue;
    }
    const contentStart = contentStarts[index]!;
    const start = starts[index]!;
    const level = levels[index]!;
    while (details > 0 && tree.list[details]!.bodyEnd <= contentStart) {
      details = tree.list[details]!.parent;
    }
    for (; next < tree.list.length && tree.list[next]!.bodyStart <= contentStart; next++) {
      if (tree.list[next]!.bodyEnd > contentStart) {
        details = next;
      }
    }
    const element = tree.list[details]!;
    const parent = parents[index]!;
    const parentEnd = parent < 0 ? text.length : ends[parent]!;
    const inParent = parent >= 0 && starts[parent]! >= element.bodyStart;
    const block = inParent ? parent : -1;
    while (open.length > 0) {
      const top = open[open.length - 1]!;
      if (top.limit <= start) {
        headings[top.heading]!.endLine = top.limitLine;
      } else if (top.details === details && top.block === block && top.level >= level) {
        headings[top.heading]!.endLine = lines[index]!;
      } else {
        break;
      }
      open.pop();
    }
    open.push({
      heading: headings.length, level, details, block, limit: Math.min(element.bodyEnd, parentEnd),
      limitLine: inParent && parentEnd <= element.bodyEnd ? endLines[parent]! : element.endLine,
    });
    headings.push({ level, text: plainText(text.slice(contentStart, contentEnds[index])), range: { start, end: ends[index]! }, line: lines[index]!, endLine: -1 });
  }
  for (const { heading, limitLine } of open) {
    headings[heading]!.endLine = limitLine;
  }
  for (const heading of headings) {
    heading.endLine = heading.endLine < 0 ? lineCount : Math.max(heading.endLine, heading.line + 1);
  }
  return headings;
}
