/** How dates and counts are said, in the person's language. */
import * as vscode from 'vscode';
import { daysBetween, type CalendarDate } from '../journal/date';
import type { Counts } from '../journal/nodes';

/** `Fri, 23 May 2025`, as the display language writes it. `formats` keeps the formatters, which are dear to make. */
export class Labels {
  readonly #formats = new Map<string, Intl.DateTimeFormat>();
  #relative: Intl.RelativeTimeFormat | undefined;

  constructor(private readonly language = vscode.env.language) {}

  /** With weekday and short month: `Fri, May 23, 2025`. */
  day(date: CalendarDate): string {
    return this.#format(date, 'short', { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' });
  }

  /** Without weekday, and without the year where it is that of today: `May 23`. */
  shortDay(date: CalendarDate, today: CalendarDate): string {
    return date.year === today.year ? this.#format(date, 'short day', { month: 'short', day: 'numeric' })
      : this.#format(date, 'short day and year', { year: 'numeric', month: 'short', day: 'numeric' });
  }

  /** As a person would say it: `tomorrow`, the weekday of the days up to a week ahead, else the short day. */
  nearDay(date: CalendarDate, today: CalendarDate): string {
    const days = daysBetween(today, date);
    return Math.abs(days) <= 1 ? this.distance(date, today)
      : days > 1 && days < 7 ? this.#format(date, 'weekday in full', { weekday: 'long' }) : this.shortDay(date, today);
  }

  /** In full: `Friday, May 23, 2025`. */
  dayInFull(date: CalendarDate): string {
    return this.#format(date, 'full', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
  }

  /** `Fri`. */
  weekday(date: CalendarDate): string {
    return this.#format(date, 'weekday', { weekday: 'short' });
  }

  /** How far `date` is from `today`, in the unit a person would use: `yesterday`, `in 3 days`, `18 months ago`. */
  distance(date: CalendarDate, today: CalendarDate): string {
    this.#relative ??= relativeFormat(this.language);
    const days = daysBetween(today, date);
    const size = Math.abs(days);
    if (size < 14) {
      return this.#relative.format(days, 'day');
    }
    if (size < 60) {
      return this.#relative.format(Math.trunc(days / 7), 'week');
    }
    return size < 730
      ? this.#relative.format(Math.trunc(days / 30.44), 'month')
      : this.#relative.format(Math.trunc(days / 365.25), 'year');
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

function relativeFormat(language: string): Intl.RelativeTimeFormat {
  try {
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  } catch {
    return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  }
}

export function days(count: number): string {
  return count === 1 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', count);
}

/** `2 open`, `all done`, or nothing where there are no todos. */
export function progress({ open, done }: Pick<Counts, 'open' | 'done'>): string {
  if (open > 0) {
    return vscode.l10n.t('{0} open', open);
  }
  return done > 0 ? vscode.l10n.t('all done') : '';
}

/** The parts that say something, with a dot between. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** Longest title of a todo in a sentence, in UTF-16 units. */
const LONGEST = 80;

/** A title within a sentence or above a box: cut where it is long, and without what VS Code would make a link or a command of. */
export function named(title: string): string {
  const cut = title.length > LONGEST ? `${title.slice(0, LONGEST).replace(/\s*\S*$/, '') || title.slice(0, LONGEST)}…` : title;
  return withoutLinks(cut);
}

/** `[a](command:b)` in a message is a link that runs the command; a space of no width parts it. */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\u200B(');
}
