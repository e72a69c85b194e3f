/** The months, weeks and years that hold days: which of them a date falls into, and how the missing one is named. */
import { addDays, dayCount, weekday, type CalendarDate } from '../date';
import type { Period } from '../model';
import { meaningsOf, nameOf, type NameMeaning } from '../names';

type Part = 'year' | 'quarter' | 'month' | 'week';

/** A number or name in a period's title that changes from one period to the next. */
interface PeriodToken {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The month's name, where it is written as one. */
  readonly name?: NameMeaning;
}

/** Whether the period is the one `date` belongs to; undefined where its title does not tell. */
export function holds(title: string, period: Period, date: CalendarDate): boolean | undefined {
  const tokens = tokensOf(title);
  const dates = datesOf(period);
  if (tokens.length === 0) {
    return undefined;
  }
  return tokens.every(({ part, value }) => valueOf(part, date, tokens, dates) === value)
    // `May` of no year is that of its days.
    && (tokens.some(({ part }) => part === 'year') || dates.length === 0 || tokens.some(({ part }) => part === 'week')
      || dates.some(({ year }) => year === date.year));
}

/** The title of the period `date` falls into, written as `title` is: `May 2025` gives `June 2025`. Undefined where it cannot be told. */
export function retitled(title: string, period: Period, date: CalendarDate): string | undefined {
  const tokens = tokensOf(title);
  if (tokens.length === 0) {
    return undefined;
  }
  const dates = datesOf(period);
  let result = title;
  for (const token of tokens.toReversed()) {
    const value = valueOf(token.part, date, tokens, dates);
    if (value === undefined) {
      return undefined;
    }
    result = result.slice(0, token.start) + written(title.slice(token.start, token.end), token, value) + result.slice(token.end);
  }
  return result;
}

function written(old: string, { part, name }: PeriodToken, value: number): string {
  if (name !== undefined) {
    const full = nameOf('month', value, name.language, name.style);
    const dotless = old.endsWith('.') || !full.endsWith('.') ? full : full.slice(0, -1);
    return old === old.toUpperCase() && old !== old.toLowerCase() ? dotless.toUpperCase()
      : old[0] === old[0]!.toUpperCase() ? dotless[0]!.toUpperCase() + dotless.slice(1) : dotless;
  }
  const digits = String(value);
  return part === 'year' ? digits : old.startsWith('0') ? digits.padStart(2, '0') : digits;
}

/** What the title would say of `date`. Weeks are counted by the calendar where the days show it, else on from the period's own. */
function valueOf(part: Part, date: CalendarDate, tokens: readonly PeriodToken[], dates: readonly CalendarDate[]): number | undefined {
  switch (part) {
    case 'year':
      return tokens.some((token) => token.part === 'week') ? yearOfWeek(date) : date.year;
    case 'quarter':
      return Math.ceil(date.month / 3);
    case 'month':
      return date.month;
    case 'week': {
      const written = tokens.find((token) => token.part === 'week')!.value;
      const first = dates[0];
      if (first === undefined) {
        return undefined;
      }
      const number = dates.every((one) => weekOf(one) === written) ? weekOf(date) : written + (mondayOf(date) - mondayOf(first)) / 7;
      return number > 0 ? number : undefined;
    }
  }
}

function datesOf(period: Period): readonly CalendarDate[] {
  return period.children.flatMap((child) => (child.kind === 'period' ? datesOf(child) : child.date === undefined ? [] : [child.date]));
}

/** Days since 1970 of the Monday of its week. */
function mondayOf(date: CalendarDate): number {
  return dayCount(date) - (weekday(date) + 6) % 7;
}

/** The year that holds the Thursday of the date's week, as ISO 8601 counts weeks. */
function yearOfWeek(date: CalendarDate): number {
  return addDays(date, 3 - (weekday(date) + 6) % 7).year;
}

/** 1–53, as ISO 8601 counts: the first week holds the year's first Thursday. */
function weekOf(date: CalendarDate): number {
  const thursday = dayCount(date) - (weekday(date) + 6) % 7 + 3;
  return Math.floor((thursday - dayCount({ year: yearOfWeek(date), month: 1, day: 1 })) / 7) + 1;
}

const weekWord = /^(?:week|wk|w|woche|kw|cw|kalenderwoche|semaine|sem|semana|settimana|неделя|viikko|vko|周|週|주|주차|सप्ताह|vecka|uge|uke)$/;
const quarterWord = /^(?:q|t|quarter|quartal|trimestre|trimester|kwartaal|квартал|季|四|분기|तिमाही|kvartal)$/;

/** The parts of a title in order; empty where it is written in a way not known here. */
function tokensOf(title: string): readonly PeriodToken[] {
  const words = [...title.matchAll(/\p{Script=Han}|\p{Script=Hangul}+|[\p{L}\p{M}]+|\d+/gu)].map((match) => ({ word: match[0].toLowerCase(), start: match.index }));
  const tokens: PeriodToken[] = [];
  words.forEach(({ word, start }, index) => {
    const before = words[index - 1]?.word ?? '';
    const after = words[index + 1]?.word ?? '';
    const end = start + word.length;
    if (!/^\d/.test(word)) {
      const name = meaningsOf(word).find((meaning) => meaning.kind === 'month');
      if (name !== undefined) {
        tokens.push({ part: 'month', start, end, value: name.index, name });
      }
      return;
    }
    const value = Number(word);
    if (word.length === 4) {
      tokens.push({ part: 'year', start, end, value });
    } else if (word.length <= 2) {
      const part: Part = weekWord.test(before) || weekWord.test(after) ? 'week' : quarterWord.test(before) || quarterWord.test(after) ? 'quarter' : 'month';
      tokens.push({ part, start, end, value });
    }
  });
  const numberOf = (part: Part): number => tokens.filter((token) => token.part === part).length;
  // `2024–2025`, `May–June`: which of the two a date belongs to is not told by the words.
  return numberOf('year') > 1 || numberOf('month') > 1 || numberOf('week') > 1 || numberOf('quarter') > 1 ? [] : tokens;
}
