/** The mark of a day: a date in a heading, summary or paragraph, read token by token so that its dress can be written again. */
import { isValid, type CalendarDate } from './date';
import { chooseDates } from './mark-choice';
import { layOut } from './mark-layout';
import { lex } from './mark-lex';
import { mayHoldDate, plainTokens, readPlainMark } from './mark-plain';
import type { DateParts, MarkForm, MarkToken } from './mark-token';
import type { DateOrder } from './model';
import { meaningsOf, type NameMeaning } from './names';
import type { Range } from './text';

/** A mark as read; it covers the range given to {@link readMark} and is plain data. */
export interface Mark extends Range {
  /** Undefined for a plain date, most marks of most journals: what its pieces are its characters say. Asked for with {@link tokensOf}. */
  readonly tokens: readonly MarkToken[] | undefined;
  /** Whether the date and its dress are all (`whole`), stand first or last beside a title, or in the middle of words. */
  readonly place: 'whole' | 'first' | 'last' | 'inside';
  /** The characters of the date itself, the first of a range. */
  readonly date: Range;
  readonly form: MarkForm;
  /** Between the numbers: `/`, `.`, `-`, `_`; empty where there are none or names. */
  readonly separator: string;
  /** A dotted two-digit year or eight digits: it counts only where `place` is `whole` or the file has two such; see `countingMarks`. */
  readonly doubtful: boolean;
  /** Only a space stands between the date and the words: `5.10.24 Title` could be a section, `Python 3.10.12` a product. */
  readonly bare: boolean;
  /** The date has brackets of its own: `1. Loops (02.06.25)`. */
  readonly enclosed: boolean;
  readonly parts: DateParts;
  /** The second of two joined dates. */
  readonly secondParts?: DateParts;
  /** 0 Sunday – 6 Saturday, where one is written. */
  readonly weekday?: number;
  readonly dayNumber?: number;
  /** The n of `#n`. */
  readonly count?: number;
  /** The words beside the date and its dress, without the separator; the first of two. */
  readonly title?: Range;
}

/** The date's parts in the given order, which may be no day of the calendar; undefined where no year is known. */
export function orderedParts(parts: DateParts, order: DateOrder, yearIfNone?: number): CalendarDate | undefined {
  const year = parts.year ?? yearIfNone;
  const month = parts.month ?? (order === 'dayFirst' ? parts.b : parts.a);
  const day = parts.day ?? (order === 'dayFirst' ? parts.a : parts.b);
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}

/** The date of the mark, undefined where it cannot exist or no year is known. */
export function markDate(mark: Mark, order: DateOrder, yearIfNone?: number): CalendarDate | undefined {
  const date = orderedParts(mark.parts, order, yearIfNone);
  return date !== undefined && isValid(date) ? date : undefined;
}

/** Longer headings are no dates. */
const LONGEST_MARK = 500;

/** Words that name an entry, and never a product: `Log 5.10.24`. */
const entryWords = /(?:^|\P{L})(?:log|entry|journal|diary|notes?|daily|update|standup|learnings?|date|tagebuch|journée|diario|diário|dagboek|дневник|запись|päiväkirja)$/iu;

/**
 * Reads the words of a heading, summary or date line, raw Markdown as it stands: `**[23/5/25](a.md)** – Title`.
 * Undefined where no date is in it that can be meant. One without a year is returned only where it is `whole`.
 * Cheap where nothing looks like a part of a date.
 */
export function readMark(text: string, range: Range): Mark | undefined {
  const plain = readPlainMark(text, range);
  if (plain !== undefined) {
    return plain;
  }
  if (range.end - range.start > LONGEST_MARK || !mayHoldDate(text, range)) {
    return undefined;
  }
  const atoms = lex(text, range.start, range.end);
  const dates = chooseDates(text, atoms);
  if (dates === undefined) {
    return undefined;
  }
  const { first: date, others } = dates;
  const { tokens, first, last, weekday, dayNumber, count } = layOut(text, atoms, dates);
  const place = first && last ? 'whole' : first ? 'first' : last ? 'last' : 'inside';
  if (place !== 'whole' && (date.parts.year === undefined || (date.impossible && date.weight < 4))) {
    return undefined;
  }
  const title = tokens.find(token => token.kind === 'title');
  const day = weekday === undefined ? undefined : weekdayBeside(text, tokens) ?? weekday;
  const secondParts = others[0]?.parts ?? date.secondParts;
  return {
    start: range.start,
    end: range.end,
    tokens,
    // Signs alone beside it, as in `#2025/5/23`, are no title.
    place: title === undefined ? 'whole' : place,
    date: { start: atoms[date.from]!.start, end: atoms[date.to - 1]!.end },
    form: date.form,
    separator: date.separator,
    doubtful: date.doubtful,
    bare: title !== undefined && isBare(text, tokens),
    enclosed: isEnclosed(text, atoms[date.from]!.start, atoms[date.to - 1]!.end),
    parts: date.parts,
    ...(secondParts === undefined ? {} : { secondParts: { ...(date.parts.year === undefined ? {} : { year: date.parts.year }), ...secondParts } }),
    ...(day === undefined ? {} : { weekday: day }),
    ...(dayNumber === undefined ? {} : { dayNumber }),
    ...(count === undefined ? {} : { count }),
    ...(title === undefined ? {} : { title: { start: title.start, end: title.end } }),
  };
}

/** The pieces of a mark, read in the text it was read from. */
export function tokensOf(text: string, mark: Mark): readonly MarkToken[] {
  return mark.tokens ?? plainTokens(text, mark);
}

/** The weekday in the language of the month beside it: `so` is Saturday in `so 24. května`, Sunday in German. */
function weekdayBeside(text: string, tokens: readonly MarkToken[]): number | undefined {
  const meaningsAt = (kind: MarkToken['kind']): readonly NameMeaning[] => {
    const token = tokens.find(one => one.kind === kind && one.second !== true);
    return token === undefined ? [] : meaningsOf(text.slice(token.start, token.end).replace(/[.॰]$/, '')).filter(meaning => meaning.kind === kind);
  };
  const weekdays = meaningsAt('weekday');
  if (weekdays.every(meaning => meaning.index === weekdays[0]!.index)) {
    return undefined;
  }
  const spoken = new Set(meaningsAt('month').map(meaning => meaning.language));
  return weekdays.find(meaning => spoken.has(meaning.language))?.index;
}

function isEnclosed(text: string, start: number, end: number): boolean {
  return (text[start - 1] === '(' && text[end] === ')') || (text[start - 1] === '[' && text[end] === ']');
}

function isBare(text: string, tokens: readonly MarkToken[]): boolean {
  return tokens.some((token, index) => {
    const next = tokens[index + 1];
    if (token.kind !== 'separator' || text.slice(token.start, token.end).trim() !== '') {
      return false;
    }
    return next?.kind === 'title' || !entryWords.test(text.slice(tokens[index - 1]!.start, tokens[index - 1]!.end));
  });
}
