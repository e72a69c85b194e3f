/** The mark of a day: a date in a heading, summary or paragraph, read token by token so that its dress can be written again. */
import type { CalendarDate } from './date';
import type { DateOrder } from './model';
import type { Range } from './text';

export type MarkTokenKind =
  | 'text' | 'day' | 'month' | 'year' | 'compact' | 'weekday' | 'dayNumber' | 'time' | 'count' | 'title';

/** One piece of a mark. All tokens together cover the mark without gaps; `text` is copied as it stands. */
export interface MarkToken extends Range {
  readonly kind: MarkTokenKind;
}

export interface Mark {
  readonly tokens: readonly MarkToken[];
  /** Whether the date and its dress are all (`whole`), stand first or last beside a title, or in the middle of words. */
  readonly place: 'whole' | 'first' | 'last' | 'inside';
  /** The parts as written. `a` and `b` stand for day and month in the order of the file; a written month name or ISO form is sure. */
  readonly parts: { readonly year?: number; readonly month?: number; readonly day?: number; readonly a?: number; readonly b?: number };
  /** 0 Sunday – 6 Saturday, where one is written. */
  readonly weekday?: number;
  readonly dayNumber?: number;
}

export declare function readMark(text: string, range: Range): Mark | undefined;
export declare function markDate(mark: Mark, order: DateOrder, yearIfNone?: number): CalendarDate | undefined;
