/** Day first or month first: decided once for a file, from what stands in it; and with it the date of every mark. */
import { compare, daysBetween, weekday, type CalendarDate } from './date';
import { markDate, type Mark } from './mark';
import type { DateOrder, DateOrderReason } from './model';
import { orderByPart, ordersByRun } from './order-runs';
import { datesOf, resolved, type ResolvedMark } from './order-years';
import { orderOfRegion } from './region';

/** What is known outside the file. */
export interface OrderContext {
  /** `learningJournal.dateOrder`. */
  readonly setting: DateOrder | 'auto';
  /** What the other journals of the folder, else of the workspace, have. */
  readonly otherJournals?: DateOrder;
  /** The person's locale, e.g. `en-IN`; only its region is used. */
  readonly locale?: string;
  readonly today?: CalendarDate;
  /** For each mark the year that a heading above it names (`## KW 23 (03.06. – 07.06.2024)`), so that its weekday can tell the order. */
  readonly years?: readonly (number | undefined)[];
}

export interface OrderDecision {
  /** What a new entry is written in: the order of the newest run. */
  readonly order: DateOrder;
  /** The first rule that decided; `notNeeded` where every date of the file reads the same in both orders. */
  readonly reason: DateOrderReason;
  /** One for each mark given, in their order. */
  readonly marks: readonly ResolvedMark[];
}

/** Decides the order of a file's dates and resolves them. `marks` are those that count, in document order. */
export function decideOrder(marks: readonly Mark[], context: OrderContext): OrderDecision {
  const { setting, today } = context;
  const dates = (order: DateOrder): readonly (CalendarDate | undefined)[] => datesOf(marks, () => order, today);
  const all = (order: DateOrder, reason: DateOrderReason, read = dates(order)): OrderDecision => ({ order, reason, marks: resolved(marks, () => order, read) });
  if (setting !== 'auto') {
    return all(setting, 'setting');
  }
  if (marks.every(mark => mark.parts.a === mark.parts.b)) {
    return all(fromOutside(context).order, 'notNeeded');
  }
  const byPart = settled(marks, orderByPart);
  if (byPart === 'both') {
    return byRuns(marks, 'partAbove12', today);
  }
  if (byPart !== undefined) {
    return all(byPart, 'partAbove12');
  }
  const readings: Readings = { dayFirst: dates('dayFirst'), monthFirst: dates('monthFirst') };
  const orderByWeekday = (mark: Mark, index: number): DateOrder | undefined => weekdayOrder(mark, index, readings, context.years ?? []);
  const byWeekday = settled(marks, orderByWeekday) ?? orderInOneYear(marks);
  if (byWeekday === 'both') {
    return byRuns(marks, 'weekday', today, marks.map(orderByWeekday));
  }
  if (byWeekday !== undefined) {
    return all(byWeekday, 'weekday', readings[byWeekday]);
  }
  const inside = byNames(marks, readings) ?? byNeighbours(readings) ?? byFuture(readings, today);
  const { order, reason } = inside ?? fromOutside(context);
  return all(order, reason, readings[order]);
}

interface Decided {
  readonly order: DateOrder;
  readonly reason: DateOrderReason;
}

/** The dates of the same marks, read both ways. */
type Readings = Readonly<Record<DateOrder, readonly (CalendarDate | undefined)[]>>;

/** What the marks that know agree on; `both` where they do not. */
function settled(marks: readonly Mark[], orderOf: (mark: Mark, index: number) => DateOrder | undefined): DateOrder | 'both' | undefined {
  let known: DateOrder | undefined;
  for (let index = 0; index < marks.length; index++) {
    const order = orderOf(marks[index]!, index);
    if (order !== undefined && known !== undefined && order !== known) {
      return 'both';
    }
    known ??= order;
  }
  return known;
}

function byRuns(marks: readonly Mark[], reason: DateOrderReason, today: CalendarDate | undefined, weekdays?: readonly (DateOrder | undefined)[]): OrderDecision {
  const found = ordersByRun(marks, weekdays ?? marks.map(() => undefined));
  const orderOf = (index: number): DateOrder => found.marks[index]!;
  const dates = datesOf(marks, orderOf, today);
  const [first, last] = [found.runs[0]!, found.runs[found.runs.length - 1]!];
  return { order: stepsBack(dates).newestFirst ? first : last, reason, marks: resolved(marks, orderOf, dates) };
}

/** The order in which alone the mark's written weekday fits its date. */
function weekdayOrder(mark: Mark, index: number, readings: Readings, years: readonly (number | undefined)[]): DateOrder | undefined {
  if (mark.weekday === undefined || mark.parts.a === undefined) {
    return undefined;
  }
  const fits = (order: DateOrder): boolean => {
    const year = mark.parts.year === undefined ? years[index] : undefined;
    const date = year === undefined ? readings[order][index] : markDate(mark, order, year);
    return date !== undefined && weekday(date) === mark.weekday;
  };
  return fits('dayFirst') === fits('monthFirst') ? undefined : fits('dayFirst') ? 'dayFirst' : 'monthFirst';
}

/** Where no date has a year: the order in which alone all weekdays fit one and the same year, whichever: `Mon 3/6`, `Tue 4/6`, `Mon 10/6`. */
function orderInOneYear(marks: readonly Mark[]): DateOrder | undefined {
  const told = marks.filter(mark => mark.weekday !== undefined && mark.parts.a !== undefined);
  if (told.length < 2 || marks.some(mark => mark.parts.year !== undefined)) {
    return undefined;
  }
  const fits = (order: DateOrder): boolean => calendars.some(year => told.every(mark => {
    const date = markDate(mark, order, year);
    return date !== undefined && weekday(date) === mark.weekday;
  }));
  return fits('dayFirst') === fits('monthFirst') ? undefined : fits('dayFirst') ? 'dayFirst' : 'monthFirst';
}

/** Years of every calendar there is: it repeats after 28. */
const calendars = Array.from({ length: 28 }, (_, index) => 2001 + index);

/** Names of months in the same series: the order that brings the numbers nearer to them, else the order the names themselves have. */
function byNames(marks: readonly Mark[], readings: Readings): Decided | undefined {
  const named: number[] = [];
  marks.forEach(({ form }, index) => {
    if (form === 'name') {
      named.push(index);
    }
  });
  if (named.length === 0) {
    return undefined;
  }
  const distance = (order: DateOrder): number => {
    let [sum, next] = [0, 0];
    readings[order].forEach((date, index) => {
      while (next + 1 < named.length && Math.abs(named[next + 1]! - index) < Math.abs(named[next]! - index)) {
        next++;
      }
      const name = readings[order][named[next]!];
      sum += marks[index]!.parts.a === undefined || date === undefined || name === undefined ? 0 : Math.abs(daysBetween(date, name));
    });
    return sum;
  };
  const order = less(distance('dayFirst'), distance('monthFirst')) ?? less(-countDayFirst(marks), countDayFirst(marks));
  return order === undefined ? undefined : { order, reason: 'monthName' };
}

/** How many more named dates have the day before the month than behind it. */
function countDayFirst(marks: readonly Mark[]): number {
  let count = 0;
  for (const { form, tokens } of marks) {
    if (form === 'name' && tokens !== undefined) {
      count += tokens.findIndex(token => token.kind === 'day') < tokens.findIndex(token => token.kind === 'month') ? 1 : -1;
    }
  }
  return count;
}

/** Fewer steps back, then the smaller sum of gaps: 1/6, 2/6, 6/6 is five days or half a year. */
function byNeighbours(readings: Readings): Decided | undefined {
  const [day, month] = [stepsBack(readings.dayFirst), stepsBack(readings.monthFirst)];
  const order = less(day.steps, month.steps) ?? less(day.gaps, month.gaps);
  return order === undefined ? undefined : { order, reason: 'neighbours' };
}

/** Steps against the direction most neighbours have, and the sum of the days between them. */
function stepsBack(dates: readonly (CalendarDate | undefined)[]): { readonly steps: number; readonly gaps: number; readonly newestFirst: boolean } {
  let [back, forward, gaps] = [0, 0, 0];
  let before: CalendarDate | undefined;
  for (const date of dates) {
    if (date !== undefined) {
      const step = before === undefined ? 0 : daysBetween(before, date);
      back += step < 0 ? 1 : 0;
      forward += step > 0 ? 1 : 0;
      gaps += Math.abs(step);
      before = date;
    }
  }
  return { steps: Math.min(back, forward), gaps, newestFirst: back > forward };
}

function byFuture(readings: Readings, today: CalendarDate | undefined): Decided | undefined {
  if (today === undefined) {
    return undefined;
  }
  const future = (order: DateOrder): number => readings[order].reduce((sum, date) => sum + (date !== undefined && compare(date, today) > 0 ? 1 : 0), 0);
  const order = less(future('dayFirst'), future('monthFirst'));
  return order === undefined ? undefined : { order, reason: 'noFutureDate' };
}

function fromOutside({ otherJournals, locale }: OrderContext): Decided {
  if (otherJournals !== undefined) {
    return { order: otherJournals, reason: 'otherJournals' };
  }
  const region = locale === undefined ? undefined : orderOfRegion(locale);
  return region === undefined ? { order: 'dayFirst', reason: 'default' } : { order: region, reason: 'region' };
}

function less(dayFirst: number, monthFirst: number): DateOrder | undefined {
  return dayFirst === monthFirst ? undefined : dayFirst < monthFirst ? 'dayFirst' : 'monthFirst';
}

/**
 * Which of a file's marks count. A dotted two-digit year or eight digits count where the heading is nothing but the date and its
 * dress, or where the file has two such.
 *
 *     ## 5.10.24 Databases      with another of the same year, else it could be a section
 *     ## 3. Views (5.10.24)     likewise
 *     ## Python 3.10.12         never
 */
export function countingMarks(marks: readonly Mark[]): readonly Mark[] {
  const doubtful = marks.filter(mark => mark.doubtful);
  if (doubtful.length === 0) {
    return marks;
  }
  return marks.filter(mark => {
    if (!mark.doubtful || mark.place === 'whole') {
      return true;
    }
    const others = doubtful.filter(other => other !== mark && other.form === mark.form);
    if (!mark.bare || mark.form === 'compact') {
      return others.length > 0;
    }
    // sections count up in their last number: 1.2.10, 1.2.11
    return (mark.place === 'first' || mark.enclosed) && others.some(other => other.parts.year === mark.parts.year)
      && !others.some(other => other.parts.a === mark.parts.a && other.parts.b === mark.parts.b && other.parts.year !== mark.parts.year);
  });
}
