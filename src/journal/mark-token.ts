/** The pieces a mark is made of. */
import type { Range } from './text';

/**
 * `a` and `b` are the two numbers of `23/5/25` whose order the file decides; `day` and `month` are sure, and `month` may be a name.
 * `dayNumber` is the number of `Day 3`, `count` all of `#2`, `target` a link's `](…)`. `separator` stands between dress and `title`.
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
