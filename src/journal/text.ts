/**
 * Text as the domain sees it: offsets, ranges and edits.
 *
 * Every offset is zero-based and counts UTF-16 code units, every range is half-open, as in VS Code.
 * A line ends at `\n`, `\r\n` or a lone `\r`.
 */

/** A half-open span `[start, end)` of UTF-16 offsets into one text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place as an editor names it: zero-based line, zero-based UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Replaces the characters of `range` by `text`; an insertion has an empty range. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** Where the lines of one text begin. Built once for a text, then answers in O(log lines). */
export class Lines {
  private readonly starts: number[];

  constructor(readonly text: string) {
    this.starts = lineStarts(text);
  }

  /** How many lines there are; a text that ends with a line break has an empty last one. Never 0. */
  get count(): number {
    return this.starts.length;
  }

  /** Offset of the first character of `line`; lines outside the text are clamped. */
  start(line: number): number {
    return this.starts[Math.max(0, Math.min(line, this.starts.length - 1))]!;
  }

  /** Offset behind the last character of `line`, before its line break. */
  end(line: number): number {
    const next = this.next(line);
    const start = this.start(line);
    let end = next;
    if (end > start && this.text.charCodeAt(end - 1) === 10) {
      end--;
    }
    if (end > start && this.text.charCodeAt(end - 1) === 13) {
      end--;
    }
    return end;
  }

  /** Offset behind the line break of `line`: the start of the next line, or the end of the text. */
  next(line: number): number {
    return line + 1 < this.starts.length ? this.start(line + 1) : this.text.length;
  }

  /** The characters of `line` without its line break. */
  content(line: number): string {
    return this.text.slice(this.start(line), this.end(line));
  }

  /** The zero-based line that holds `offset`; an offset behind the end belongs to the last line. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, column: offset - this.start(line) };
  }

  /** The offset of `position`; a column behind the end of its line is taken back to that end. */
  offset(position: Position): number {
    return Math.min(this.start(position.line) + position.column, this.end(position.line));
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  let cr = text.indexOf('\r');
  let lf = text.indexOf('\n');
  while (cr >= 0 || lf >= 0) {
    if (lf < 0 || (cr >= 0 && cr < lf)) {
      const after = cr + 1 === lf ? lf + 1 : cr + 1;
      starts.push(after);
      cr = text.indexOf('\r', after);
      if (lf >= 0 && lf < after) {
        lf = text.indexOf('\n', after);
      }
    } else {
      starts.push(lf + 1);
      lf = text.indexOf('\n', lf + 1);
    }
  }
  return starts;
}

/**
 * The text with all `edits` made. Ranges are of the text before any of them and must not overlap;
 * insertions at one place keep the order they have in the list.
 * @throws RangeError when two edits overlap or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.range.start - b.edit.range.start || a.edit.range.end - b.edit.range.end || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of ordered) {
    const { start, end } = edit.range;
    if (start < at || end < start || end > text.length) {
      throw new RangeError(`edit ${start}–${end} overlaps another or lies outside the text`);
    }
    result += text.slice(at, start) + edit.text;
    at = end;
  }
  return result + text.slice(at);
}

/** Whether `offset` lies in `range`, its end excluded. */
export function contains(range: Range, offset: number): boolean {
  return offset >= range.start && offset < range.end;
}

/** The one replacement that turns `from` into `to`, without what they share at both ends. */
export function smallestEdit(from: string, to: string): TextEdit {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) {
    start++;
  }
  let tail = 0;
  while (tail < shorter - start && from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)) {
    tail++;
  }
  return { range: { start, end: from.length - tail }, text: to.slice(start, to.length - tail) };
}
