/** Dates as a person types them into a box: `23/5`, `-2`, `23 may`, `2025-05-23`. Words like `last fri` are read elsewhere. */
import { addDays, daysBetween, isValid, weekday, type CalendarDate } from './date';
import { orderedParts, readMark } from './mark';
import type { DateParts } from './mark-token';
import type { DateOrder } from './model';
import { withPlainFigures } from './names';

/**
 * The day meant by `text`, which is nothing but a date; undefined for anything else.
 * `-2` and `+1` count days from `today`; a date without a year is the one nearest to it.
 * Where a date cannot be in `order`, it is read in the other: `5/23` is the 23rd of May for everyone.
 */
export function typedDate(text: string, today: CalendarDate, order: DateOrder): CalendarDate | undefined {
  const trimmed = withPlainFigures(text).trim();
  const relative = /^([-+−–])\s?(\d{1,4})$/.exec(trimmed);
  if (relative !== null) {
    return addDays(today, relative[1] === '+' ? Number(relative[2]) : -Number(relative[2]));
  }
  const written = writtenParts(trimmed);
  if (written === undefined) {
    return undefined;
  }
  const { parts, day } = written;
  return nearest(parts, order, today, day) ?? nearest(parts, order === 'dayFirst' ? 'monthFirst' : 'dayFirst', today, day);
}

function writtenParts(text: string): { readonly parts: DateParts; readonly day: number | undefined } | undefined {
  // typed alone it is no section number: 23.5, 23-5
  const short = /^(\d{1,2})[-./](\d{1,2})\.?$/.exec(text);
  if (short !== null) {
    return { parts: { a: Number(short[1]), b: Number(short[2]) }, day: undefined };
  }
  const mark = readMark(text, { start: 0, end: text.length });
  return mark?.place === 'whole' && mark.secondParts === undefined ? { parts: mark.parts, day: mark.weekday } : undefined;
}

function nearest(parts: DateParts, order: DateOrder, today: CalendarDate, day: number | undefined): CalendarDate | undefined {
  const years = parts.year === undefined ? [0, -1, 1, -2, 2, -3, 3, -4, 4].map(offset => today.year + offset) : [parts.year];
  let best: CalendarDate | undefined;
  for (const year of years) {
    const date = orderedParts(parts, order, year);
    if (date !== undefined && isValid(date) && (parts.year !== undefined || day === undefined || weekday(date) === day)
      && (best === undefined || Math.abs(daysBetween(today, date)) < Math.abs(daysBetween(today, best)))) {
      best = date;
    }
  }
  return best;
}
