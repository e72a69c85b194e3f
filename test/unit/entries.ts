/** Writing entries into small texts, for tests: what comes out, with `‸` where the cursor stands. */
import { fromISO, toISO } from '../../src/journal/date';
import type { EntryOptions } from '../../src/journal/edits/content';
import { newEntry, type Entry } from '../../src/journal/edits/entry';
import { allCourses } from '../../src/journal/walk';
import { isRefusal, type Edited, type Refusal } from '../../src/journal/edits/result';
import type { Course, Journal } from '../../src/journal/model';
import { parse } from '../../src/journal/parse';
import { applyEdits } from '../../src/journal/text';

export function read(text: string): Journal {
  return parse(text, { name: 'learning.md', named: true, today: { year: 2026, month: 11, day: 23 } });
}

/** The course of that title, else the first that holds a day, else the first. */
export function courseOf(journal: Journal, title?: string): Course | undefined {
  const courses = allCourses(journal.courses);
  return title === undefined
    ? courses.find(({ children }) => children.some(({ kind }) => kind !== 'course')) ?? courses[0]
    : courses.find((course) => course.title === title);
}

/** An entry of `date` (`2026-11-23`) in the text. */
export function enter(text: string, date: string, course?: string, options: Partial<EntryOptions> = {}): Entry | Refusal {
  const journal = read(text);
  return newEntry(text, journal, courseOf(journal, course), fromISO(date)!, { reread: read, time: 16 * 60 + 5, defaultMark: toISO, ...options });
}

/** The text behind the edits with the cursor shown; a refusal as `reason at line`. */
export function shown(text: string, result: Edited | Refusal): string {
  if (isRefusal(result)) {
    return `${result.refused} at line ${result.line + 1}`;
  }
  const after = applyEdits(text, result.edits);
  return `${after.slice(0, result.cursor)}‸${after.slice(result.cursor)}`;
}

export function entered(text: string, date: string, course?: string, options: Partial<EntryOptions> = {}): string {
  return shown(text, enter(text, date, course, options));
}
