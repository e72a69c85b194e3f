/** The dates of a file's marks in a given order, with the years its author left out. */
import { compare, daysBetween, isValid, weekday, type CalendarDate } from './date';
import { orderedParts, type Mark } from './mark';
import type { DateOrder } from './model';

/** A mark with its date. */
export interface ResolvedMark {
  /** Undefined where it cannot exist, or where no year is written and none could be found. */
  readonly date: CalendarDate | undefined;
  /** The order this mark was read in: the file's, but for a run that is written otherwise. */
  readonly order: DateOrder;
  readonly assumedYear: boolean;
}

/** The date of each mark, read in its order. `today` is asked only where no mark of the file has a year. */
export function datesOf(marks: readonly Mark[], orderOf: (index: number) => DateOrder, today: CalendarDate | undefined): readonly (CalendarDate | undefined)[] {
  const written = marks.map((mark, index) => orderedParts(mark.parts, orderOf(index)));
  const nearest = written.includes(undefined) ? nearestDates(written) : undefined;
  return written.map((date, index) => {
    if (date !== undefined) {
      return isValid(date) ? date : undefined;
    }
    const [mark, order, reference] = [marks[index]!, orderOf(index), nearest?.[index]];
    return reference !== undefined ? beside(mark, order, reference) : today !== undefined ? upTo(mark, order, today) : undefined;
  });
}

/** The marks with their dates, as `datesOf` found them. */
export function resolved(marks: readonly Mark[], orderOf: (index: number) => DateOrder, dates: readonly (CalendarDate | undefined)[]): readonly ResolvedMark[] {
  return marks.map(({ parts }, index) => ({ date: dates[index], order: orderOf(index), assumedYear: parts.year === undefined }));
}

/** For each place without a date the nearest one, before it where two are as near: a valid one, else an impossible one. */
function nearestDates(dates: readonly (CalendarDate | undefined)[]): readonly (CalendarDate | undefined)[] {
  const valid = dates.map(date => (date !== undefined && isValid(date) ? date : undefined));
  const known = valid.some(date => date !== undefined) ? valid : dates;
  const result: (CalendarDate | undefined)[] = [...known];
  const distance = known.map(date => (date === undefined ? Infinity : 0));
  for (let at = 1; at < known.length; at++) {
    if (distance[at - 1]! + 1 < distance[at]!) {
      distance[at] = distance[at - 1]! + 1;
      result[at] = result[at - 1];
    }
  }
  for (let at = known.length - 2; at >= 0; at--) {
    if (distance[at + 1]! + 1 < distance[at]!) {
      distance[at] = distance[at + 1]! + 1;
      result[at] = result[at + 1];
    }
  }
  return result;
}

/** The reference's year; the one before or behind it where that lies just across New Year; else the nearest in which a written weekday fits. */
function beside(mark: Mark, order: DateOrder, reference: CalendarDate): CalendarDate | undefined {
  const inYear = (offset: number): CalendarDate | undefined => validIn(mark, order, reference.year + offset);
  const apart = (date: CalendarDate): number => Math.abs(daysBetween(reference, date));
  if (mark.weekday !== undefined) {
    const fitting = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6].flatMap(offset => inYear(offset) ?? []).filter(date => weekday(date) === mark.weekday);
    return fitting.reduce<CalendarDate | undefined>((best, date) => (best === undefined || apart(date) < apart(best) ? date : best), undefined);
  }
  const same = inYear(0);
  const across = [inYear(1), inYear(-1)].find(date => date !== undefined && apart(date) <= 92);
  return same !== undefined && across !== undefined && apart(same) > 183 ? across : same;
}

/** The last such day that is not later than today, and on the weekday where one is written. */
function upTo(mark: Mark, order: DateOrder, today: CalendarDate): CalendarDate | undefined {
  for (let year = today.year; year > today.year - 12; year--) {
    const date = validIn(mark, order, year);
    if (date !== undefined && compare(date, today) <= 0 && (mark.weekday === undefined || weekday(date) === mark.weekday)) {
      return date;
    }
  }
  return undefined;
}

function validIn(mark: Mark, order: DateOrder, year: number): CalendarDate | undefined {
  const date = orderedParts(mark.parts, order, year);
  return date !== undefined && isValid(date) ? date : undefined;
}
