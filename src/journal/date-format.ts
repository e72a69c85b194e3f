/** Dates as a template asks for them: `DD.MM.YYYY`, `dddd, D MMMM`. */
import type { CalendarDate } from './date';

/** Letters that stand for a part of the date; words in brackets and everything else stay as they are. */
const TOKENS = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd/g;

/** `date` in `format`, names in `language` (BCP 47; one that is not known gives English ones). */
export function formatDate(date: CalendarDate, format: string, language: string): string {
  return format.replace(TOKENS, (token, literal: string | undefined) => {
    switch (token) {
      case 'YYYY': return String(date.year).padStart(4, '0');
      case 'YY': return String(date.year % 100).padStart(2, '0');
      case 'MMMM': return named(date, language, { month: 'long' });
      case 'MMM': return named(date, language, { month: 'short' });
      case 'MM': return String(date.month).padStart(2, '0');
      case 'M': return String(date.month);
      case 'DD': return String(date.day).padStart(2, '0');
      case 'D': return String(date.day);
      case 'dddd': return named(date, language, { weekday: 'long' });
      case 'ddd': return named(date, language, { weekday: 'short' });
      default: return literal ?? token;
    }
  });
}

function named(date: CalendarDate, language: string, options: Intl.DateTimeFormatOptions): string {
  // Calendar dates have no zone: written, and read back, in UTC.
  const instant = new Date(0);
  instant.setUTCFullYear(date.year, date.month - 1, date.day);
  const all = { ...options, timeZone: 'UTC', calendar: 'gregory' };
  try {
    return new Intl.DateTimeFormat(language, all).format(instant);
  } catch {
    return new Intl.DateTimeFormat('en', all).format(instant);
  }
}
