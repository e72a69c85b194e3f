/** Due dates written in plain text: `due 3/6`, `by Friday`, `📅 2025-06-03`. */
import { addDays, compare, daysBetween, daysInMonth, weekday, type CalendarDate } from './date';
import { Gate } from './gate';
import { markDate, readMark } from './mark';
import type { DateOrder, Todo } from './model';
import { languages, meaningsOf } from './names';
import type { Range } from './text';

/** A due date and the characters that say it, the cue included. */
export interface Due {
  readonly date: CalendarDate;
  readonly range: Range;
}

/**
 * Cues with their rank: where a todo has several, the highest counts (`📅` is when it is due, `⏳` only when it is planned).
 * Words of other languages need a date right behind them, as all do.
 */
const cues: ReadonlyMap<string, number> = new Map([
  ['📅', 3], ['📆', 3], ['🗓', 3], ['⏰', 3], ['⏳', 1],
  ...['due', 'deadline', 'fällig', 'échéance', 'vence', 'scadenza', 'vencimento', 'срок'].map((word) => [word, 3] as const),
  ...['by', 'until', 'till', 'bis', 'avant', 'hasta', 'até', 'entro', 'tegen', 'tot', 'до', 'före', 'inden', 'innen', 'przed', 'antes'].map((word) => [word, 2] as const),
]);

/** Passed over between the cue and the date: `due: on the 3rd of June`, `bis zum 3.6.`. */
const fillers = new Set(['on', 'by', 'the', 'at', 'latest', 'date', 'is', 'zum', 'am', 'le', 'el', 'al', 'o', 'dia', 'il', 'de', 'del', 'op', 'den', 'coming', 'this']);

const gate = new Gate(cues.keys());

/** Words from the cue on that a date may take: `the 3rd of June, 2025 at 17:00`. */
const longestDate = 6;

/**
 * The due date written in `range` of `text`.
 * @param day the entry's own date, which `by Friday` and dates without a year are relative to; undefined where it has none.
 */
export function readDue(text: string, range: Range, day: CalendarDate | undefined, order: DateOrder): Due | undefined {
  let best: Due | undefined;
  let bestRank = 0;
  for (let at = gate.find(text, range.start, range.end); at >= 0; at = gate.find(text, at, range.end)) {
    const cue = cueAt(text, at, range.end);
    if (cue === undefined) {
      at = wordEnd(text, at, range.end);
      continue;
    }
    const found = cue.rank > bestRank ? dateBehind(text, cue.end, range.end, day, order) : undefined;
    if (found !== undefined) {
      best = { date: found.date, range: { start: at, end: found.end } };
      bestRank = cue.rank;
    }
    at = found?.end ?? cue.end;
  }
  return best;
}

/** `todo` and its children with the due dates in their own words. The same object where there is none. */
export function withDue(text: string, todo: Todo, day: CalendarDate | undefined, order: DateOrder): Todo {
  const due = readDue(text, todo.range, day, order);
  const children = todo.children.map((child) => withDue(text, child, day, order));
  const same = due === undefined && children.every((child, index) => child === todo.children[index]);
  return same ? todo : { ...todo, children, ...(due === undefined ? {} : { due }) };
}

function cueAt(text: string, at: number, limit: number): { readonly rank: number; readonly end: number } | undefined {
  const sign = cues.get(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (sign !== undefined) {
    return { rank: sign, end: at + String.fromCodePoint(text.codePointAt(at)!).length };
  }
  const end = wordEnd(text, at, limit);
  const rank = cues.get(text.slice(at, end).toLowerCase());
  return rank === undefined ? undefined : { rank, end };
}

function wordEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit && /[\p{L}\p{N}]/u.test(text[end]!)) {
    end++;
  }
  return end;
}

/** The date that stands right behind a cue, with fillers and signs between at most. */
function dateBehind(text: string, from: number, limit: number, day: CalendarDate | undefined, order: DateOrder): { readonly date: CalendarDate; readonly end: number } | undefined {
  const words = wordsFrom(text, from, limit);
  let first = 0;
  while (first < words.length && first < 3 && fillers.has(text.slice(words[first]!.start, words[first]!.end).toLowerCase())) {
    first++;
  }
  const start = words[first];
  if (start === undefined) {
    return undefined;
  }
  for (let count = Math.min(longestDate, words.length - first); count > 0; count--) {
    const { end: last } = words[first + count - 1]!;
    // `bis zum 20.6.`: there the point belongs to the date, not in `better by 5.6.`
    const end = text[last] === '.' && last < limit && !/(?:by|till)$/i.test(text.slice(Math.max(0, from - 6), from)) && /(?:^|\s)\d{1,2}\.\d{1,2}$/.test(text.slice(Math.max(0, last - 6), last)) ? last + 1 : last;
    const mark = readMark(text, { start: start.start, end });
    if (mark?.place === 'whole' && mark.secondParts === undefined && !/^\s*(?:%|of\b)/i.test(text.slice(end, end + 4))) {
      const date = markDate(mark, order) ?? (day === undefined || mark.parts.year !== undefined ? undefined : nearestYear((year) => markDate(mark, order, year), day));
      return date === undefined ? undefined : { date, end };
    }
  }
  return day === undefined ? undefined : relative(words.slice(first).map((word) => ({ ...word, text: text.slice(word.start, word.end).toLowerCase() })), day, text);
}

/** The next words of the line, without the punctuation around them; a bracket, an emoji or a full stop ends them. */
function wordsFrom(text: string, from: number, limit: number): Range[] {
  const words: Range[] = [];
  let at = from;
  while (at < limit && words.length < longestDate + 3) {
    while (at < limit && /[ \t:=*_(\u{fe0f}]/u.test(text[at]!)) {
      at++;
    }
    let end = at;
    while (end < limit && /[^\s()[\]]/.test(text[end]!)) {
      end++;
    }
    let last = end;
    while (last > at && /[.,;:!?*_~"']/.test(text[last - 1]!)) {
      last--;
    }
    if (last === at || /^\p{Extended_Pictographic}/u.test(text.slice(at, last))) {
      break;
    }
    words.push({ start: at, end: last });
    if (end > last && /[.;!?]/.test(text[last]!) && !/\d/.test(text[last - 1]!)) {
      break;
    }
    at = end;
  }
  return words;
}

/** A date without a year is the next one, unless it was within the month before the entry. */
function nearestYear(inYear: (year: number) => CalendarDate | undefined, day: CalendarDate): CalendarDate | undefined {
  for (let year = day.year; year <= day.year + 8; year++) {
    const date = inYear(year);
    if (date !== undefined && daysBetween(day, date) >= -31) {
      return date;
    }
  }
  return undefined;
}

interface Word extends Range {
  readonly text: string;
}

/** `today`, `tomorrow` in the languages of the reader, `Friday`, `next Friday`, `next week`, `the end of the week`. */
function relative(words: readonly Word[], day: CalendarDate, text: string): { readonly date: CalendarDate; readonly end: number } | undefined {
  const [first, second] = words;
  if (first === undefined) {
    return undefined;
  }
  const isNext = first.text === 'next';
  const monday = addDays(day, -((weekday(day) + 6) % 7));
  if (isNext && second?.text === 'week') {
    return { date: addDays(monday, 7), end: second.end };
  }
  const end = words.findIndex((word) => word.text === 'end');
  const unit = words.slice(0, 5).find((word) => word.text === 'week' || word.text === 'month');
  if (first.text === 'in') {
    return inUnits(words, day);
  }
  // `the end of June`
  const named = end === 0 ? words.slice(1, 3).find((word) => word.text !== 'of') : undefined;
  const ofMonth = named === undefined ? undefined : meaningsOf(text.slice(named.start, named.end))[0];
  if (named !== undefined && ofMonth?.kind === 'month' && /\p{Lu}/u.test(text[named.start]!)) {
    const date = nearestYear((year) => ({ year, month: ofMonth.index, day: daysInMonth(year, ofMonth.index) }), day);
    return date === undefined ? undefined : { date, end: named.end };
  }
  if ((end === 0 || first.text === 'eow' || first.text === 'eom') && (unit !== undefined || end !== 0)) {
    const month = unit?.text === 'month' || first.text === 'eom';
    const later = unit !== undefined && words[words.indexOf(unit) - 1]?.text === 'next';
    const monthEnd = (of: CalendarDate): CalendarDate => ({ ...of, day: daysInMonth(of.year, of.month) });
    const date = month ? (later ? monthEnd(addDays(monthEnd(day), 1)) : monthEnd(day)) : addDays(monday, later ? 13 : 6);
    return { date: compare(date, day) < 0 ? day : date, end: unit?.end ?? first.end };
  }
  const word = isNext ? second : first;
  if (word === undefined) {
    return undefined;
  }
  const offset = isNext ? undefined : dayWords().get(word.text);
  if (offset !== undefined) {
    return { date: addDays(day, offset), end: word.end };
  }
  const written = text.slice(word.start, word.end);
  const meaning = meaningsOf(written)[0] ?? nominatives(written).flatMap((name) => meaningsOf(name))[0];
  const sure = meaning?.style === 'long' || meaning?.style === 'stem' || (word.text.length >= 3 && /\p{Lu}/u.test(text[word.start]!));
  // `by Sun Tzu`, the author
  const isName = meaning?.style !== 'long' && /^ \p{Lu}/u.test(text.slice(word.end, word.end + 2));
  if (meaning?.kind !== 'weekday' || !sure || isName) {
    return undefined;
  }
  const ahead = (meaning.index - weekday(day) + 7) % 7;
  const date = isNext ? addDays(monday, 7 + ((meaning.index + 6) % 7)) : addDays(day, ahead === 0 ? 7 : ahead);
  return { date, end: word.end };
}

/** `due in 3 days`, `in two weeks`, of at most a year. */
function inUnits(words: readonly Word[], day: CalendarDate): { readonly date: CalendarDate; readonly end: number } | undefined {
  const [, count, unit] = words;
  const number = count === undefined ? -1 : numbers.indexOf(count.text) >= 0 ? numbers.indexOf(count.text) : /^\d{1,3}$/.test(count.text) ? Number(count.text) : -1;
  const days = /^days?$/.test(unit?.text ?? '') ? 1 : /^weeks?$/.test(unit?.text ?? '') ? 7 : 0;
  return unit === undefined || number < 1 || days === 0 || number * days > 366 ? undefined : { date: addDays(day, number * days), end: unit.end };
}

const numbers = ['', 'a', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** Russian has weekdays in the genitive behind до (until): пятницы is the nominative with another ending. */
function nominatives(word: string): string[] {
  const stem = word.slice(0, -1);
  switch (word.at(-1)) {
    case 'ы':
      return [`${stem}а`];
    case 'а':
      return [stem];
    case 'я':
      return [`${stem}е`];
    default:
      return [];
  }
}

/** Filled when the first word behind a cue asks for it: making 21 formats takes some milliseconds. */
const knownDayWords = new Map<string, number>();

/** `tomorrow` -> 1, in every language of the reader. */
function dayWords(): ReadonlyMap<string, number> {
  const words = knownDayWords;
  if (words.size > 0) {
    return words;
  }
  words.set('tonight', 0).set('tmrw', 1);
  for (const language of languages) {
    const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    for (const offset of [0, 1, 2]) {
      const word = format.format(offset, 'day').toLowerCase();
      if (!/[\s\d]/.test(word) && !words.has(word)) {
        words.set(word, offset);
      }
    }
  }
  return words;
}
