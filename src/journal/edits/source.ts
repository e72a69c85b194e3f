/** A text as edits look at it: its lines, its blocks, its line ending. */
import type { Block } from '../blocks';
import { scan, type Scan } from '../scan';
import { Lines } from '../text';

export interface Source {
  readonly text: string;
  readonly lines: Lines;
  readonly scan: Scan;
  /** The document's line ending: that of its first line. */
  readonly eol: '\n' | '\r\n';
}

export function lookAt(text: string): Source {
  return { text, lines: new Lines(text), scan: scan(text), eol: /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n' };
}

/** Whether nothing is seen on the line. */
export function isBlank(source: Source, line: number): boolean {
  return source.lines.content(line).trim() === '';
}

/** How many blank lines stand directly above `line`, not above `floor`. */
export function blanksAbove(source: Source, line: number, floor = 0): number {
  let above = line;
  while (above > floor && isBlank(source, above - 1)) {
    above--;
  }
  return line - above;
}

/** The rule (`---`) on `line`, if one stands there. */
export function ruleAt(source: Source, line: number): Block | undefined {
  const { blocks } = source.scan;
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.line < line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  for (let index = low; index < blocks.length && blocks[index]!.line === line; index++) {
    if (blocks[index]!.kind === 'rule') {
      return blocks[index];
    }
  }
  return undefined;
}

/** The blocks that begin in `[start, end)`, with their indexes. */
export function blocksIn(source: Source, start: number, end: number): { block: Block; index: number }[] {
  const found: { block: Block; index: number }[] = [];
  source.scan.blocks.forEach((block, index) => {
    if (block.start >= start && block.start < end) {
      found.push({ block, index });
    }
  });
  return found;
}

/** What begins the further lines of a list item's content: `- ## 23/5/25` gives two spaces. Tabs stay. */
export function continuation(prefix: string): string {
  return prefix.replace(/\S/g, ' ');
}
