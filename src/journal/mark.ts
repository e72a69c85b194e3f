/** The mark of a day: a date in a heading, summary or paragraph, read token by token so that its dress can be written again. */
import { fullYear, isValid, type CalendarDate } from './date';
import type { DateOrder } from './model';
import type { Range } from './text';

/**
 * `a` and `b` are the two numbers of `23/5/25` whose order the file decides; `day` and `month` are sure.
 * `month` may be a name. `end…` tokens belong to the second date of a range. `target` is a link's `](…)`.
 * `separator` stands between the dress and the title.
 */
export type MarkTokenKind =
  | 'text' | 'a' | 'b' | 'day' | 'month' | 'year' | 'compact' | 'ordinal' | 'weekday' | 'dayNumber' | 'time' | 'count'
  | 'target' | 'separator' | 'title';

/** One piece of a mark. All tokens together cover the mark without gaps; `text` is copied as it stands. Offsets are of the whole text. */
export interface MarkToken extends Range {
  readonly kind: MarkTokenKind;
  /** It belongs to the second of two joined dates: `1/6/25 - 7/6/25`. */
  readonly second?: boolean;
}

/** The parts of a date as written. Either `month` and `day` are there, or `a` and `b`, whose order the file decides. Years are full. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly a?: number;
  readonly b?: number;
}

/** `numeric` 23/5/25 · `yearFirst` 2025-05-23 · `compact` 20250523 · `name` 23 May 2025 · `characters` 2025年5月23日 */
export type MarkForm = 'numeric' | 'yearFirst' | 'compact' | 'name' | 'characters';

/** A mark as read; it covers the range given to {@link readMark} and is plain data. */
export interface Mark extends Range {
  readonly tokens: readonly MarkToken[];
  /** Whether the date and its dress are all (`whole`), stand first or last beside a title, or in the middle of words. */
  readonly place: 'whole' | 'first' | 'last' | 'inside';
  /** The characters of the date itself, the first of a range. */
  readonly date: Range;
  readonly form: MarkForm;
  /** A dotted two-digit year or eight digits: it counts only where `place` is `whole` or the file has two such; see `countingMarks`. */
  readonly doubtful: boolean;
  readonly parts: DateParts;
  /** The second of two joined dates. */
  readonly secondParts?: DateParts;
  /** 0 Sunday – 6 Saturday, where one is written. */
  readonly weekday?: number;
  readonly dayNumber?: number;
  /** The n of `#n`. */
  readonly count?: number;
  /** The words beside the date and its dress, without the separator; the first of two. */
  readonly title?: Range;
}

/** The date's parts in the given order, which may be no day of the calendar; undefined where no year is known. */
export function orderedParts(parts: DateParts, order: DateOrder, yearIfNone?: number): CalendarDate | undefined {
  const year = parts.year ?? yearIfNone;
  const month = parts.month ?? (order === 'dayFirst' ? parts.b : parts.a);
  const day = parts.day ?? (order === 'dayFirst' ? parts.a : parts.b);
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}

/** The date of the mark, undefined where it cannot exist or no year is known. */
export function markDate(mark: Mark, order: DateOrder, yearIfNone?: number): CalendarDate | undefined {
  const date = orderedParts(mark.parts, order, yearIfNone);
  return date !== undefined && isValid(date) ? date : undefined;
}

/** First version: numeric dates only. */
export function readMark(text: string, range: Range): Mark | undefined {
  const piece = text.slice(range.start, range.end);
  const match = /(?<![\w/.:-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}|\d{2}))(?![\w]|[-/.]\d)/.exec(piece);
  if (match === null) {
    return undefined;
  }
  const start = range.start + match.index;
  const end = start + match[0].length;
  const dressed = (from: number, to: number): boolean => !/[\p{L}\p{N}]/u.test(text.slice(from, to));
  const first = dressed(range.start, start);
  const last = dressed(end, range.end);
  const yearFirst = match[1] !== undefined;
  const parts = yearFirst
    ? { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) }
    : { a: Number(match[5]), b: Number(match[7]), year: fullYear(Number(match[8])) };
  const titleStart = first ? end : range.start;
  return {
    start: range.start,
    end: range.end,
    tokens: [
      { kind: 'text', start: range.start, end: start },
      { kind: 'text', start, end },
      { kind: 'text', start: end, end: range.end },
    ],
    place: first && last ? 'whole' : first ? 'first' : last ? 'last' : 'inside',
    date: { start, end },
    form: yearFirst ? 'yearFirst' : 'numeric',
    doubtful: !yearFirst && match[6] === '.' && match[8]!.length === 2,
    parts,
    ...(first && last ? {} : { title: { start: titleStart, end: first ? range.end : start } }),
  };
}
