/** Every heading of a file with the lines its section takes, for folding and anchors. */
import type { DetailsTree } from './details';
import { plainText } from './inline';
import type { Heading } from './model';
import type { Scan } from './scan';

/**
 * The headings in order. A section ends at the next heading of its level or higher in the same container, or where its
 * container does: a heading inside a `<details>`, list item or quote never ends one outside it.
 */
export function headingsOf(text: string, scan: Scan, tree: DetailsTree, lineCount: number): Heading[] {
  const { blocks } = scan;
  const headings: { -readonly [Key in keyof Heading]: Heading[Key] }[] = [];
  /** Open sections, innermost last, each in the container named by its start and limited by its end. */
  const open: { heading: number; level: number; container: string; limit: number; limitLine: number }[] = [];
  let details = 0;
  let next = 1;
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      continue;
    }
    while (details > 0 && tree.list[details]!.bodyEnd <= block.contentStart) {
      details = tree.list[details]!.parent;
    }
    for (; next < tree.list.length && tree.list[next]!.bodyStart <= block.contentStart; next++) {
      if (tree.list[next]!.bodyEnd > block.contentStart) {
        details = next;
      }
    }
    const element = tree.list[details]!;
    const parent = blocks[block.parent];
    const inParent = parent !== undefined && parent.start >= element.bodyStart;
    const limit = Math.min(element.bodyEnd, parent?.end ?? text.length);
    while (open.length > 0) {
      const top = open[open.length - 1]!;
      if (top.limit <= block.start) {
        headings[top.heading]!.endLine = top.limitLine;
      } else if (top.container === container(details, inParent ? block.parent : -1) && top.level >= block.level) {
        headings[top.heading]!.endLine = block.line;
      } else {
        break;
      }
      open.pop();
    }
    open.push({
      heading: headings.length, level: block.level, container: container(details, inParent ? block.parent : -1), limit,
      limitLine: inParent && parent.end <= element.bodyEnd ? parent.endLine : element.endLine,
    });
    headings.push({ level: block.level, text: plainText(text.slice(block.contentStart, block.contentEnd)), range: { start: block.start, end: block.end }, line: block.line, endLine: -1 });
  }
  for (const { heading, limitLine } of open) {
    headings[heading]!.endLine = limitLine;
  }
  for (const heading of headings) {
    heading.endLine = heading.endLine < 0 ? lineCount : Math.max(heading.endLine, heading.line + 1);
  }
  return headings;
}

function container(details: number, block: number): string {
  return `${details} ${block}`;
}
