/** Where an entry goes: the course's own order, with the days that break it left out of account. */
import { compare, type CalendarDate } from '../date';
import { isDated, type PlacedDay } from '../walk';

/** Whether the days stand newest first: more of them do than stand oldest first. A draw says nothing: `fallback`. */
export function isNewestFirst(days: readonly PlacedDay[], fallback: boolean): boolean {
  return ownRun(days.filter(isDated).map(({ day }) => day.date), fallback).newestFirst;
}

/** The order that most of the dates are in, and the longest run of them in it. */
export function ownRun(dates: readonly CalendarDate[], fallback: boolean): { readonly newestFirst: boolean; readonly run: readonly number[] } {
  const up = longestRun(dates, compare);
  const down = longestRun(dates, (a, b) => compare(b, a));
  const newestFirst = up.length === down.length ? fallback : down.length > up.length;
  return { newestFirst, run: newestFirst ? down : up };
}

/**
 * Indexes of the longest series of `items` that never steps back. Of several, the one whose last item is least:
 * of 1, 2, 9, 3 it is 1, 2, 3.
 */
export function longestRun<T>(items: readonly T[], order: (a: T, b: T) => number): readonly number[] {
  let inOrder = 1;
  while (inOrder < items.length && order(items[inOrder - 1]!, items[inOrder]!) <= 0) {
    inOrder++;
  }
  if (inOrder >= items.length) {
    return items.map((_, index) => index);
  }
  // Patience sorting: tails[n] is the index of the least last item of all series of n + 1 items.
  const tails: number[] = [];
  const previous: number[] = [];
  items.forEach((item, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(items[tails[middle]!]!, item) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const run: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) {
    run.push(at);
  }
  return run.reverse();
}

/** Between which days an entry goes, in the order of the file. */
export interface Place {
  /** The entry goes directly behind this day… */
  readonly after?: PlacedDay;
  /** …or, where there is none, directly before this one. */
  readonly before?: PlacedDay;
  /** The day on the other side of the entry, if there is one; it may stand in the better period. */
  readonly other?: PlacedDay;
  /** The day whose dress is copied: the one just before in time, else the one just after. */
  readonly nearest?: PlacedDay;
  readonly newestFirst: boolean;
}

/**
 * Oldest first: behind the last day that is not later. Newest first: before the first day that is not later.
 * Days that break the order (all but the longest run) and impossible dates are left out of account.
 */
export function placeFor(days: readonly PlacedDay[], date: CalendarDate, fallbackNewestFirst: boolean): Place {
  const newestFirst = isNewestFirst(days, fallbackNewestFirst);
  const dated = days.filter(isDated);
  const order = newestFirst ? (a: CalendarDate, b: CalendarDate) => compare(b, a) : compare;
  const run = longestRun(dated.map(({ day }) => day.date), order).map(index => dated[index]!);
  const firstBehind = newestFirst
    ? run.findIndex(({ day }) => compare(day.date, date) <= 0)
    : run.findIndex(({ day }) => compare(day.date, date) > 0);
  const index = firstBehind < 0 ? run.length : firstBehind;
  const above = run[index - 1];
  const below = run[index];
  const nearest = newestFirst ? below ?? above : above ?? below;
  if (nearest === undefined) {
    // No date that exists: behind what is there.
    const last = days.at(-1);
    return last === undefined ? { newestFirst } : { after: last, nearest: last, newestFirst };
  }
  // Newest first an entry hangs on the day below it, so that days out of order above stay above.
  if (newestFirst ? below === undefined : above !== undefined) {
    return { after: above!, ...(below === undefined ? {} : { other: below }), nearest, newestFirst };
  }
  return { before: below!, ...(above === undefined ? {} : { other: above }), nearest, newestFirst };
}

/** The days, those that stand nearest to one of them first. */
export function byNearness<T extends PlacedDay>(days: readonly T[], nearest: PlacedDay): readonly T[] {
  const center = Math.max(0, days.findIndex((placed) => placed === nearest));
  return days
    .map((placed, index) => ({ placed, distance: Math.abs(index - center) * 2 + (index > center ? 1 : 0) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ placed }) => placed);
}
