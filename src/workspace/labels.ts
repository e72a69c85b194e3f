/** How dates and counts are said, in the person's language. */
import * as vscode from 'vscode';
import type { CalendarDate } from '../journal/date';
import type { Counts } from '../journal/nodes';

/** `Fri, 23 May 2025`, as the display language writes it. `formats` keeps the formatters, which are dear to make. */
export class Labels {
  readonly #formats = new Map<string, Intl.DateTimeFormat>();

  constructor(private readonly language = vscode.env.language) {}

  /** With weekday and short month: `Fri, May 23, 2025`. */
  day(date: CalendarDate): string {
    return this.#format(date, 'short', { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' });
  }

  /** In full: `Friday, May 23, 2025`. */
  dayInFull(date: CalendarDate): string {
    return this.#format(date, 'full', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
  }

  #format({ year, month, day }: CalendarDate, name: string, options: Intl.DateTimeFormatOptions): string {
    let format = this.#formats.get(name);
    if (format === undefined) {
      // The date has no zone: it is written, and read back, in UTC.
      format = dateFormat(this.language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
      this.#formats.set(name, format);
    }
    const instant = new Date(0);
    instant.setUTCFullYear(year, month - 1, day);
    return format.format(instant);
  }
}

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat(undefined, options);
  }
}

export function days(count: number): string {
  return count === 1 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', count);
}

/** `2 open`, `all done`, or nothing where there are no todos. */
export function progress({ open, done }: Counts): string {
  if (open > 0) {
    return vscode.l10n.t('{0} open', open);
  }
  return done > 0 ? vscode.l10n.t('all done') : '';
}

/** The parts that say something, with a dot between. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
