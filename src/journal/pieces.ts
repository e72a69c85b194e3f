/** A file cut into pieces that can be rendered one by one: each day, and what stands before, between and after days. */
import type { Block } from './blocks';
import type { Course, Day, Journal, Period } from './model';
import type { Scan } from './scan';
import type { Range } from './text';

/** The pieces of a file, joined, are the file. A piece begins only where no list, quote, fence or HTML block is open. */
export interface Piece extends Range {
  /** Zero-based line on which it begins. */
  readonly line: number;
  /** How many line breaks it holds. */
  readonly lines: number;
  readonly frontMatter: boolean;
}

/** Longer stretches are cut at their headings too, so that a key pressed in a long day does not draw all of it again. In characters. */
const LONG = 12_000;

/**
 * Cuts a file.
 *
 *     # Python                 piece 1
 *     <details>                piece 2: a course begins
 *     <summary>Basics</summary>
 *
 *     ## 23/5/25               piece 3: a day
 *     - lists
 *     </details>               piece 4
 *
 * A day that begins inside a list or quote stays with the piece before it; of a summary day the piece begins at its `<details>`.
 */
export function cutPieces(text: string, scan: Scan, journal: Journal | undefined): Piece[] {
  const wanted: number[] = [];
  for (const course of journal?.courses ?? []) {
    addCuts(course, wanted);
  }
  wanted.sort((a, b) => a - b);
  let next = 0;
  const cuts: { readonly at: number; readonly line: number; readonly frontMatter: boolean }[] = [{ at: 0, line: 0, frontMatter: false }];
  let previous: Block | undefined;
  for (const block of scan.blocks) {
    if (block.parent >= 0) {
      continue;
    }
    const last = cuts.at(-1)!;
    const behind = previous === undefined ? 0 : previous.kind === 'html' ? previous.contentEnd : previous.end;
    while (next < wanted.length && wanted[next]! < behind) {
      next++;
    }
    // A range begins at the tag or the words, a block at its line; a range may also end on the blank lines before the block.
    const isWanted = next < wanted.length && wanted[next]! <= block.contentStart;
    if (block.kind === 'frontmatter') {
      cuts[0] = { at: 0, line: 0, frontMatter: true };
    } else if (previous?.kind === 'frontmatter') {
      cuts.push({ at: previous.end, line: previous.endLine, frontMatter: false });
    } else if (block.start > last.at && mayBegin(block, previous) && (isWanted || (block.kind === 'heading' && block.start - last.at > LONG))) {
      cuts.push({ at: block.start, line: block.line, frontMatter: false });
    }
    previous = block;
  }
  if (previous?.kind === 'frontmatter' && previous.end < text.length) {
    cuts.push({ at: previous.end, line: previous.endLine, frontMatter: false });
  }
  const endLine = cuts.at(-1)!.line + lineBreaks(text, cuts.at(-1)!.at);
  return cuts.map(({ at, line, frontMatter }, index) => ({
    start: at,
    end: cuts[index + 1]?.at ?? text.length,
    line,
    lines: (cuts[index + 1]?.line ?? endLine) - line,
    frontMatter,
  }));
}

/** The pieces that hold some of `range`, as half-open indexes. */
export function piecesOf(pieces: readonly Piece[], range: Range): Range {
  const start = pieceAt(pieces, range.start);
  return { start, end: range.end > range.start ? pieceAt(pieces, range.end - 1) + 1 : start + 1 };
}

/** Index of the piece that holds `offset`; the end of the text belongs to the last. */
export function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.start <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** Where courses, periods and days begin and end. */
function addCuts(part: Course | Period | Day, cuts: number[]): void {
  cuts.push(part.range.start, part.range.end, part.body.end);
  if (part.kind !== 'day') {
    for (const child of part.children) {
      addCuts(child, cuts);
    }
  }
}

/** Items are parts of a list, and indented code needs what stands before it: neither begins a piece. */
function mayBegin(block: Block, previous: Block | undefined): boolean {
  return block.kind !== 'item' && block.kind !== 'code' && previous !== undefined;
}

function lineBreaks(text: string, from: number): number {
  let count = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
      count++;
    }
  }
  return count;
}
