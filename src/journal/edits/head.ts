/** The mark of a new entry, dressed as the nearest day's. */
import { compare, dayCount, daysBetween, type CalendarDate } from '../date';
import { writeMark, type WrittenMark } from '../mark-write';
import type { Day, Journal } from '../model';
import { frameOf, orderOf, type Frame } from './dress';
import { byNearness } from './place';
import { isDated, type DatedDay, type PlacedDay } from '../walk';
import type { Source } from './source';

/** The lines of a mark. */
export interface Head {
  readonly lines: readonly string[];
  readonly source: Day['source'];
  /** Where the title goes, in those lines; undefined where the entry begins with its content. */
  readonly titleAt: { readonly line: number; readonly column: number } | undefined;
  /** What the dress was taken from; undefined for a mark out of the settings. */
  readonly frame: Frame | undefined;
}

/**
 * The mark of an entry of `date` among `days`; `sameCount` entries of that day are there already, `time` in minutes since midnight.
 * `title` is Markdown to stand beside the date; without one its place is left to the person where most days have one.
 */
export function writeHead(
  source: Source, journal: Journal, days: readonly PlacedDay[], nearest: PlacedDay, sameCount: number, date: CalendarDate, time: number, title?: string,
): Head | undefined {
  const dressed = dressDay(days, nearest, sameCount);
  const { day } = dressed;
  if (day.written === undefined) {
    return undefined;
  }
  const frame = frameOf(source, day);
  const isTitled = day.title !== '' && mostHaveTitle(days);
  // `Daily Learning Journal - 2021-10-28`: words that stand in every mark are dress.
  const isRepeated = day.title !== '' && days.some((other) => other !== dressed && other.day.title === day.title);
  const count = countFor(days, nearest, sameCount, date);
  const dayNumber = dayNumberFor(days, nearest.day, date);
  const written = writeMark(source.text, day.written, date, {
    order: orderOf(day, journal),
    neighbours: byNearness(days, dressed).flatMap((other) => (other === dressed || other.day.written === undefined ? [] : [other.day.written])),
    time,
    title: isRepeated && title === undefined ? 'keep' : (title === undefined ? isTitled : title !== '' && day.title !== '') ? 'separator' : 'none',
    ...(dayNumber === undefined ? {} : { dayNumber }),
    ...(count === undefined ? {} : { count }),
  });
  const words = title === undefined ? written.text : withTitle(written, title);
  const whole = frame.before + words + frame.after;
  const lines = whole.split(/\r?\n/);
  if (frame.underline !== undefined) {
    const { prefix, sign, length, asLongAsMark } = frame.underline;
    lines.push(prefix + sign.repeat(asLongAsMark ? words.length : length));
  }
  if (isRepeated || title !== undefined || written.titleAt === undefined) {
    return { lines: lines.map((line) => line.trimEnd()), source: day.source, titleAt: undefined, frame };
  }
  const toTitle = whole.slice(0, frame.before.length + written.titleAt).split(/\r?\n/);
  return { lines, source: day.source, titleAt: { line: toTitle.length - 1, column: toTitle.at(-1)!.length }, frame };
}

/** The title at its place; behind a dash where the neighbours have none. */
function withTitle({ text, titleAt }: WrittenMark, title: string): string {
  if (title === '') {
    return text;
  }
  return titleAt === undefined ? `${text} - ${title}` : text.slice(0, titleAt) + title + text.slice(titleAt);
}

/** The nearest day whose mark has what this one needs: a `#n` for a second entry, a title where most days have one. */
function dressDay(days: readonly PlacedDay[], nearest: PlacedDay, sameCount: number): PlacedDay {
  const near = byNearness(days, nearest).filter(({ day }) =>
    day.source === nearest.day.source && day.level === nearest.day.level && day.written?.form === nearest.day.written?.form);
  if (nearest.day.written?.count === undefined && countFor(days, nearest, sameCount) !== undefined) {
    return near.find(({ day }) => day.written?.count !== undefined) ?? nearest;
  }
  if (nearest.day.title === '' && mostHaveTitle(days)) {
    return near.find(({ day }) => day.title !== '') ?? nearest;
  }
  return nearest;
}

function mostHaveTitle(days: readonly PlacedDay[]): boolean {
  return days.filter(({ day }) => day.title !== '').length * 2 > days.length;
}

/** The n of `#n`: counted within the day. A day's first entry has one where the nearest days with a single entry have. */
function countFor(days: readonly PlacedDay[], nearest: PlacedDay, sameCount: number, date?: CalendarDate): number | undefined {
  if (!days.some(({ day }) => day.written?.count !== undefined)) {
    return undefined;
  }
  if (sameCount > 0) {
    return sameCount + 1;
  }
  const dated = days.filter(isDated);
  const entries = new Map<number, number>();
  for (const { day } of dated) {
    entries.set(dayCount(day.date), (entries.get(dayCount(day.date)) ?? 0) + 1);
  }
  const running = runningCount(dated, nearest, date);
  if (running !== undefined) {
    return running;
  }
  const single = byNearness(dated, nearest).find(({ day }) => entries.get(dayCount(day.date)) === 1);
  return single === undefined || single.day.written?.count !== undefined ? 1 : undefined;
}

/** The next number of authors who count all their entries, `#1`, `#2`, `#3` from day to day; undefined for those who count within the day. */
function runningCount(dated: readonly (PlacedDay & { readonly day: DatedDay })[], nearest: PlacedDay, date: CalendarDate | undefined): number | undefined {
  const counted = dated.flatMap(({ day }) => (day.written?.count === undefined ? [] : [{ date: day.date, count: day.written.count }]))
    .sort((a, b) => compare(a.date, b.date));
  const from = nearest.day.written?.count;
  const runs = counted.length > 1 && counted.slice(1).every((one, index) => compare(one.date, counted[index]!.date) > 0 && one.count > counted[index]!.count);
  if (!runs || from === undefined || date === undefined || nearest.day.date === undefined) {
    return undefined;
  }
  return compare(date, nearest.day.date) > 0 ? from + 1 : Math.max(1, from - 1);
}

/**
 * The N of `Day N`. One more than the day before it; where the author counts the calendar's days, as many more as days have gone by.
 * Entries of one day share it.
 */
export function dayNumberFor(days: readonly PlacedDay[], nearest: Day, date: CalendarDate): number | undefined {
  const from = nearest.written?.dayNumber;
  if (from === undefined || nearest.date === undefined) {
    return undefined;
  }
  const apart = daysBetween(nearest.date, date);
  if (apart === 0) {
    return from;
  }
  const numbered = days.filter(isDated).flatMap(({ day }) => (day.written?.dayNumber === undefined ? [] : [{ date: day.date, number: day.written.dayNumber }]));
  const steps = numbered.slice(1).map((one, index) => ({ days: daysBetween(numbered[index]!.date, one.date), numbers: one.number - numbered[index]!.number }));
  const byCalendar = steps.some((step) => Math.abs(step.days) > 1) && steps.every((step) => step.days === step.numbers);
  return byCalendar ? Math.max(0, from + apart) : apart > 0 ? from + 1 : Math.max(0, from - 1);
}
