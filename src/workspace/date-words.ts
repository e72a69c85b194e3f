/** Dates a person types: numbers in the journal's own order, words by chrono-node, which is loaded at the first word. */
import { addDays, daysBetween, isValid, type CalendarDate } from '../journal/date';
import type { DateOrder } from '../journal/model';
import { typedDate } from '../journal/typed-date';

/**
 * The day meant by `text`, which is nothing but a date; undefined for anything else.
 * @param weekdays whether `fri` is the one that was, as in a journal, or the one to come, as of something due.
 */
export async function understandDate(text: string, today: CalendarDate, order: DateOrder, weekdays: 'back' | 'ahead' = 'back'): Promise<CalendarDate | undefined> {
  const typed = typedDate(text, today, order);
  if (typed !== undefined || !/\p{L}{3}/u.test(text) || text.length > 60) {
    return typed;
  }
  const { casual } = await import('chrono-node/en');
  // Noon of the person's day on this machine's clock: chrono reads the fields of the local date.
  const noon = new Date(today.year, today.month - 1, today.day, 12);
  const [result, ...more] = casual.parse(text.trim(), noon, { forwardDate: weekdays === 'ahead' });
  if (result === undefined || more.length > 0 || result.index !== 0 || result.text.length !== text.trim().length || result.end) {
    return undefined;
  }
  const date = { year: result.start.get('year') ?? 0, month: result.start.get('month') ?? 0, day: result.start.get('day') ?? 0 };
  if (!isValid(date)) {
    return undefined;
  }
  if (weekdays === 'ahead') {
    return date;
  }
  // `fri` in a journal is the one that was, not the one to come.
  const isBareWeekday = result.start.isCertain('weekday') && !result.start.isCertain('day') && !/\bnext\b/i.test(text);
  const past = isBareWeekday && daysBetween(today, date) > 0 ? addDays(date, -7) : date;
  return past;
}
