/** From one entry to the next, in time. */
import { compare } from './date';
import type { Day } from './model';

/**
 * The entry before or after `day` among `days` (in the order of their files), by date and, on one date, by place; undefined at the end.
 * Entries whose date does not exist are passed over, unless `day` is one: then its neighbour in the file is meant.
 */
export function dayBeside(days: readonly Day[], day: Day, step: -1 | 1, newestFirst: boolean): Day | undefined {
  if (day.date === undefined) {
    return days[days.indexOf(day) + (newestFirst ? -step : step)];
  }
  const ordered = inTime(days, newestFirst);
  return ordered[ordered.indexOf(day) + step];
}

/** The entries with a date, the oldest first. */
export function inTime(days: readonly Day[], newestFirst: boolean): readonly Day[] {
  const dated = days.filter(({ date }) => date !== undefined);
  return (newestFirst ? dated.toReversed() : dated).toSorted((a, b) => compare(a.date!, b.date!));
}
