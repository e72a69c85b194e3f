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
  /** Of each heading, the item or quote around it, and the `<details>` it stands in. */
  const outer: number[] = [];
  const around: number[] = [];
  /** Headings whose sections are open, innermost last. */
  const open: number[] = [];
  /** The item or quote, where it stands in the `<details>` and not around it; else -1. */
  const blockOf = (parent: number, element: number): number => parent >= 0 && starts[parent]! >= tree.list[element]!.bodyStart ? parent : -1;
  /** The offset behind which the section cannot go on, and the line it then ends before. */
  const limitOf = (heading: number): number => {
    const parent = outer[heading]!;
    return Math.min(tree.list[around[heading]!]!.bodyEnd, parent < 0 ? text.length : ends[parent]!);
  };
  const limitLineOf = (heading: number): number => {
    const element = tree.list[around[heading]!]!;
    const block = blockOf(outer[heading]!, around[heading]!);
    return block >= 0 && ends[block]! <= element.bodyEnd ? endLines[block]! : element.endLine;
  };
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
    const parent = parents[index]!;
    for (; open.length > 0; open.pop()) {
      const top = open[open.length - 1]!;
      if (limitOf(top) <= start) {
        headings[top]!.endLine = limitLineOf(top);
      } else if (around[top] === details && blockOf(outer[top]!, details) === blockOf(parent, details) && headings[top]!.level >= level) {
        headings[top]!.endLine = lines[index]!;
      } else {
        break;
      }
    }
    open.push(headings.length);
    outer.push(parent);
    around.push(details);
    headings.push({ level, text: plainText(text.slice(contentStart, contentEnds[index])), range: { start, end: ends[index]! }, line: lines[index]!, endLine: -1 });
  }
  for (const heading of open) {
    headings[heading]!.endLine = limitLineOf(heading);
  }
  for (const heading of headings) {
    heading.endLine = heading.endLine < 0 ? lineCount : Math.max(heading.endLine, heading.line + 1);
  }
  return headings;
}
