/** Writes a mark again with another date: the whole dress is copied. */
import type { CalendarDate } from './date';
import type { Mark } from './mark';
import type { DateOrder } from './model';

export interface MarkWriting {
  /** The order the mark was read in; the new one is written in it. */
  readonly order: DateOrder;
  /** Other marks of the same text, nearest first: they tell what this one leaves open (`12/10/25` shows no padding, `May` no length). */
  readonly neighbours?: readonly Mark[];
  /** Written for `Day N` where the mark has one. */
  readonly dayNumber?: number;
  /** Minutes since midnight, written in the mark's form where it has a time. */
  readonly time?: number;
  /** Written for `#n` where the mark has one; undefined leaves it out. */
  readonly count?: number;
  /** Write the separator before (behind) a title and leave its place empty; else both are left out. */
  readonly title: 'separator' | 'none' | 'keep';
}

export interface WrittenMark {
  readonly text: string;
  /** Offset in `text` where the title goes; undefined where there is no place for one. */
  readonly titleAt?: number;
}

/** First version: the date only. */
export function writeMark(text: string, mark: Mark, date: CalendarDate, writing: MarkWriting): WrittenMark {
  const old = text.slice(mark.date.start, mark.date.end);
  const numbers = mark.form === 'yearFirst' ? [date.year, date.month, date.day]
    : writing.order === 'dayFirst' ? [date.day, date.month, date.year] : [date.month, date.day, date.year];
  const written = old.replace(/\d+/g, number => {
    const value = String(numbers.shift());
    return value.length > number.length ? value.slice(-Math.max(number.length, value.length > 3 ? number.length : value.length)) : value.padStart(number.startsWith('0') ? 2 : 0, '0');
  });
  return { text: text.slice(mark.start, mark.date.start) + written + (mark.place === 'whole' ? text.slice(mark.date.end, mark.end) : '') };
}
