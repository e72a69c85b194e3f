/** How a day is dressed: what stands above its mark, around it, and how its content begins. */
import type { DateOrder, Day, Journal } from '../model';
import { blanksAbove, blocksIn, continuation, isBlank, ruleAt, type Source } from './source';

/** What stands between an entry and the one above it. */
export interface Lead {
  /** Blank lines above the rule, or above the mark where there is no rule. */
  readonly blanks: number;
  /** A rule above the mark, with the blank lines between the two. */
  readonly rule?: { readonly text: string; readonly blanksBelow: number };
}

export interface PlacedLead extends Lead {
  /** Zero-based line where the day begins with its rule, if it has one. */
  readonly line: number;
}

/** The lead of a day or period, not looking above the line `floor`. */
export function leadOf(source: Source, unit: Pick<Day, 'range'>, floor: number): PlacedLead {
  const line = firstLine(source, unit);
  const blanks = blanksAbove(source, line, floor);
  const above = line - blanks - 1;
  if (above >= floor && ruleAt(source, above) !== undefined) {
    return {
      line: above,
      blanks: blanksAbove(source, above, floor),
      rule: { text: source.lines.content(above).trimEnd(), blanksBelow: blanks },
    };
  }
  return { line, blanks };
}

/** The line a section begins on: of a summary day or period that of its `<details>`. */
export function firstLine(source: Source, { range }: Pick<Day, 'range'>): number {
  return source.lines.lineAt(range.start);
}

export function indentation(source: Source, line: number): string {
  return /^[ \t]*/.exec(source.lines.content(line))![0];
}

/** The lines that carry a mark, split around it. `foot` closes a summary day. */
export interface Frame {
  readonly before: string;
  readonly after: string;
  /** Underline of a setext heading, with its own line's beginning. */
  readonly underline?: { readonly prefix: string; readonly sign: string; readonly length: number; readonly asLongAsMark: boolean };
  /** Lines behind the content of a summary day: `</details>`. */
  readonly foot: readonly string[];
  /** Blank lines before the foot. */
  readonly footBlanks: number;
}

/** The frame of a day whose mark is written. */
export function frameOf(source: Source, day: Day): Frame {
  const { lines, text } = source;
  const mark = day.written ?? day.mark;
  const lineStart = lines.start(lines.lineAt(mark.start));
  const lineEnd = lines.end(lines.lineAt(Math.max(mark.start, mark.end - 1)));
  if (day.source === 'summary') {
    const first = firstLine(source, day);
    const close = source.scan.tags.find(tag => tag.name === 'summary' && tag.closing && tag.start >= mark.end);
    const last = lines.lineAt(Math.max(day.range.start, day.range.end - 1));
    const closing = last > first && /^\s*<\/details\s*>/i.test(lines.content(last)) ? last : first;
    return {
      before: text.slice(lines.start(first), mark.start),
      after: text.slice(mark.end, close?.end ?? lineEnd),
      foot: [`${indentation(source, closing)}</details>`],
      footBlanks: last > first ? blanksAbove(source, last, first + 1) : 0,
    };
  }
  const before = text.slice(lineStart, mark.start);
  const frame = {
    before,
    after: text.slice(mark.end, lineEnd).trimEnd(),
    foot: [],
    footBlanks: 0,
  };
  if (day.source === 'setext') {
    const under = /^(\s*)(=+|-+)/.exec(lines.content(lines.lineAt(mark.end) + 1));
    if (under !== null) {
      const length = under[2]!.length;
      return { ...frame, underline: { prefix: under[1]!, sign: under[2]![0]!, length, asLongAsMark: length === mark.end - mark.start } };
    }
  }
  return frame;
}

/** How the content of an entry begins. */
export interface Opening {
  /** Blank lines between the mark and the content. */
  readonly gap: number;
  /** What a new line of content begins with, its marker and space included; undefined where the author writes without bullets. */
  readonly bullet: string | undefined;
}

/** The opening of a day; undefined where it has no content to learn from. */
export function openingOf(source: Source, day: Day): Opening | undefined {
  const { lines } = source;
  const firstBodyLine = bodyLine(source, day);
  const lastLine = lines.lineAt(day.range.end);
  let line = firstBodyLine;
  while (line <= lastLine && line < lines.count && isBlank(source, line)) {
    line++;
  }
  if (line >= lines.count || lines.start(line) >= day.body.end || ruleAt(source, line) !== undefined) {
    return undefined;
  }
  return { gap: line - firstBodyLine, bullet: bulletOf(source, day) };
}

/** The first line behind the mark's own. */
export function bodyLine(source: Source, day: Day): number {
  const mark = day.written ?? day.mark;
  if (day.written === undefined && day.source === 'file') {
    return source.lines.lineAt(day.body.start);
  }
  if (day.source === 'summary') {
    const close = source.scan.tags.find(tag => tag.name === 'summary' && tag.closing && tag.start >= mark.end);
    return source.lines.lineAt(close?.start ?? mark.end) + 1;
  }
  return source.lines.lineAt(mark.end) + (day.source === 'setext' ? 2 : 1);
}

/**
 * The first list marker of the day's own content, with its indentation: `   - `. Lists inside its quotes or items do not count,
 * nor does a numbered one begin a new entry with another number than 1.
 */
function bulletOf(source: Source, day: Day): string | undefined {
  const parent = parentOf(source, day);
  for (const { block } of blocksIn(source, day.body.start, day.body.end)) {
    if (block.kind === 'item' && block.parent === parent && block.start >= (day.written?.start ?? day.body.start)) {
      const before = source.text.slice(source.lines.start(block.line), block.marker);
      return continuation(before) + (block.flag ? `1${/\d+(.)/.exec(source.text.slice(block.marker, block.marker + 11))?.[1] ?? '.'}` : source.text[block.marker]!) + ' ';
    }
  }
  return undefined;
}

/** Index of the container the day's mark stands in, -1 at the top level. */
export function parentOf(source: Source, day: Day): number {
  const { start } = day.written ?? day.mark;
  let parent = -1;
  for (const block of source.scan.blocks) {
    if (block.start > start) {
      break;
    }
    if (block.end > start && block.kind !== 'item' && block.kind !== 'quote') {
      parent = block.parent;
    }
  }
  return parent;
}

/** The order a day's numbers were read in: the date tells, unless day and month are one number. */
export function orderOf(day: Day, journal: Journal): DateOrder {
  const parts = day.written?.parts;
  if (parts?.a === undefined || day.date === undefined || parts.a === parts.b) {
    return journal.dateOrder;
  }
  return parts.a === day.date.day ? 'dayFirst' : 'monthFirst';
}
