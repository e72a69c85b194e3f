/** Days said in words, in the languages of a person: `Intl` first, then chrono-node, which is loaded at the first words `Intl` does not know. */
import { addDays, daysBetween, isValid, type CalendarDate } from '../journal/date';
import { spokenDate } from '../journal/spoken-date';

/**
 * The day that `text`, and all of it, says in one of `languages` (BCP 47 tags, the likeliest first); undefined for anything else.
 * @param lean whether `fri` is the one that was, as in a journal, or the one to come, as of something due.
 */
export async function wordedDate(text: string, today: CalendarDate, languages: readonly string[], lean: 'back' | 'ahead'): Promise<CalendarDate | undefined> {
  for (const language of languages) {
    const date = spokenDate(text, today, language, lean);
    if (date !== undefined) {
      return date;
    }
  }
  const chrono = await import('./chrono');
  // Noon of the person's day on this machine's clock: chrono reads the fields of the local date.
  const noon = new Date(today.year, today.month - 1, today.day, 12);
  for (const language of languages) {
    const reader = Object.entries(chrono).find(([name]) => name === language.toLowerCase().split('-')[0])?.[1];
    const [result, ...more] = reader?.parse(text, noon, { forwardDate: lean === 'ahead' }) ?? [];
    if (result === undefined || more.length > 0 || result.index !== 0 || result.text.length !== text.length || result.end) {
      continue;
    }
    const date = { year: result.start.get('year') ?? 0, month: result.start.get('month') ?? 0, day: result.start.get('day') ?? 0 };
    if (isValid(date)) {
      // `fri` in a journal is the one that was, not the one to come.
      const isBareWeekday = result.start.isCertain('weekday') && !result.start.isCertain('day') && !/\bnext\b/i.test(text);
      return lean === 'back' && isBareWeekday && daysBetween(today, date) > 0 ? addDays(date, -7) : date;
    }
  }
  return undefined;
}
