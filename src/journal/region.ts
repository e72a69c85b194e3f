/** What a region of the world writes first, day or month. */
import type { DateOrder } from './model';

/**
 * The order of the region in `locale`: `en-IN` day first, `en-US` month first. Undefined for a locale without one:
 * the language of the window says nothing about how its reader writes dates.
 */
export function orderOfRegion(locale: string): DateOrder | undefined {
  try {
    const { region } = new Intl.Locale(locale);
    if (region === undefined) {
      return undefined;
    }
    const { language } = new Intl.Locale('und', { region }).maximize();
    const format = (options: Intl.DateTimeFormatOptions): string[] =>
      new Intl.DateTimeFormat(`${language}-${region}`, { timeZone: 'UTC', ...options }).formatToParts(0).map(part => part.type);
    const numbers = format({ year: 'numeric', month: 'numeric', day: 'numeric' });
    // where the year stands first, the numbers do not tell what stands first without it, but words do: 23 maj, 5月23日
    const types = numbers.indexOf('year') < numbers.indexOf('day') ? format({ month: 'long', day: 'numeric' }) : numbers;
    return types.indexOf('month') < types.indexOf('day') ? 'monthFirst' : 'dayFirst';
  } catch {
    // no language tag at all: `C`, `posix`
    return undefined;
  }
}
