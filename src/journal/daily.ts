/** One file a day: which files are such. */
import { compare } from './date';
import { dateInName } from './detect';
import type { DatedDay } from './walk';
import { markDate } from './mark';
import type { Day, Journal } from './model';

/** A file by name, with what was read in it. */
export interface NamedJournal {
  readonly name: string;
  readonly journal: Journal | undefined;
}

/** The entry of a file that is nothing but one: its only course is the file itself, and its name begins with the entry's date. */
export function dailyEntry({ name, journal }: NamedJournal): DatedDay | undefined {
  const [course, ...others] = journal?.courses ?? [];
  const [day, ...more] = course?.children ?? [];
  if (course?.source !== 'file' || others.length > 0 || day?.kind !== 'day' || more.length > 0 || !isDatedDay(day)) {
    return undefined;
  }
  const mark = dateInName(name);
  const named = mark && markDate(mark, day.order);
  return named !== undefined && compare(named, day.date) === 0 ? day : undefined;
}

/** Whether the file is the entry of one day. */
export function isDailyFile(file: NamedJournal): boolean {
  return dailyEntry(file) !== undefined;
}

function isDatedDay(day: Day): day is DatedDay {
  return day.date !== undefined;
}
