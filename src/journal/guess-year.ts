/** The year of a date that was written without one, where the dates around it do not tell. */
import { compare, weekday, type CalendarDate } from './date';
import { markDate, type Mark } from './mark';
import type { DateOrder } from './model';

/** The one year a title names: `Log 2024`, `2024-06-03 – 2024-06-09`; undefined where it names none or two. */
export function fullYearIn(title: string): number | undefined {
  const [year, other] = new Set(title.match(/(?<!\d)(?:19[7-9]|20[0-6])\d(?!\d)/g));
  return year === undefined || other !== undefined ? undefined : Number(year);
}

/** The date in the year given by what stands above it, else the latest that is not after today; it must fit a weekday if one is written. */
export function guessDate(mark: Mark, order: DateOrder, year: number | undefined, today: CalendarDate | undefined): CalendarDate | undefined {
  const fits = (date: CalendarDate | undefined): date is CalendarDate => date !== undefined && (mark.weekday === undefined || weekday(date) === mark.weekday);
  if (year !== undefined) {
    const date = markDate(mark, order, year);
    return fits(date) ? date : undefined;
  }
  for (let back = 0; today !== undefined && back < 12; back++) {
    const date = markDate(mark, order, today.year - back);
    if (fits(date) && compare(date, today) <= 0) {
      return date;
    }
  }
  return undefined;
}
