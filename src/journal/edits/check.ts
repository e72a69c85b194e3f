/** The first law: after a write the file, read again, holds what was asked for, and every other day as it was. */
import { toISO, type CalendarDate } from '../date';
import type { Course, Day, Journal, Period } from '../model';
import { applyEdits, type TextEdit } from '../text';
import { allCourses } from '../walk';
import type { RefusalReason } from './result';

/** A day as the law compares it: where it stands, its date, its text. */
interface Standing {
  readonly day: Day;
  readonly path: string;
  readonly date: string;
  readonly text: string;
}

/** What a write is to lead to. */
export interface Expectation {
  /** Titles of the courses around the written day, outermost first; undefined where the write makes the course. */
  readonly path: readonly string[] | undefined;
  readonly date: CalendarDate;
  /** An offset of the *new* text inside the written day's mark or content. */
  readonly at: number;
  /** The written day must reach to this offset of the new text: what is written in it must not end it. */
  readonly end?: number;
  /** What the day is to be read as; undefined where it was there before. */
  readonly source?: Day['source'];
  /** A last line that another day loses: the heading of the period the written day stands in. */
  readonly claimed?: string;
  /** The day was there before: its text may grow. Else it is one more. */
  readonly existed: boolean;
}

/** What would go wrong, or undefined. `reread` reads a text as this file is read. */
export function troubleWith(
  text: string, journal: Journal, edits: readonly TextEdit[], expected: Expectation, reread: (text: string) => Journal,
): RefusalReason | undefined {
  const after = applyEdits(text, edits);
  const journalAfter = reread(after);
  const before = standings(text, journal);
  const now = standings(after, journalAfter);
  const around = now.findIndex(({ day }) => expected.at >= day.range.start && expected.at < day.range.end);
  const index = around >= 0 ? around : now.findIndex(({ day }) => expected.at === day.range.end);
  const written = now[index];
  if (written === undefined || written.date !== toISO(expected.date) || (expected.source ?? written.day.source) !== written.day.source
    || written.day.range.end < (expected.end ?? 0)
    || (expected.path !== undefined && written.path !== pathOf(expected.path))) {
    return 'notRead';
  }
  if (expected.existed) {
    const old = before[index];
    if (old === undefined || old.path !== written.path || old.date !== written.date || old.day.source !== written.day.source) {
      return 'changesOthers';
    }
    before.splice(index, 1);
  }
  now.splice(index, 1);
  return sameStandings(before, now, expected.claimed) && sameCourses(journal, journalAfter) ? undefined : 'changesOthers';
}

/** Whether both hold the same days with the same course, date and text, in the same order. */
function sameStandings(before: readonly Standing[], now: readonly Standing[], claimed?: string): boolean {
  const sameText = (old: string, other: string): boolean => old === other
    || (claimed !== undefined && old.endsWith(claimed) && old.slice(0, old.length - claimed.length).trimEnd() === other);
  return before.length === now.length
    && before.every((old, index) => old.path === now[index]!.path && old.date === now[index]!.date && sameText(old.text, now[index]!.text));
}

/** All days in the order of the file. */
export function standings(text: string, journal: Journal): Standing[] {
  const found: Standing[] = [];
  const walk = (children: readonly (Course | Period | Day)[], path: readonly string[]): void => {
    for (const child of children) {
      if (child.kind === 'day') {
        found.push({ day: child, path: pathOf(path), date: child.date === undefined ? '' : toISO(child.date), text: ownText(text, child) });
      } else {
        walk(child.children, child.kind === 'course' ? [...path, child.title] : path);
      }
    }
  };
  walk(journal.courses, []);
  return found.sort((a, b) => a.day.range.start - b.day.range.start);
}

function pathOf(titles: readonly string[]): string {
  return titles.join('\u0000');
}

/** The day's text without what separates it from the next: blank lines and a rule at its end. */
function ownText(text: string, day: Day): string {
  const own = text.slice(day.range.start, day.range.end).trimEnd();
  const lastBreak = Math.max(own.lastIndexOf('\n'), own.lastIndexOf('\r'));
  const last = own.slice(lastBreak + 1).replace(/\s/g, '');
  return lastBreak >= 0 && /^(?:-{3,}|\*{3,}|_{3,})$/.test(last) ? own.slice(0, lastBreak).trimEnd() : own;
}

/** Days that a write takes out, and those it puts in. */
export interface Changes {
  readonly gone: readonly Day[];
  /** Titles of the courses around the day, outermost first, and its date. */
  readonly added: readonly { readonly path: readonly string[]; readonly date: CalendarDate }[];
}

/** Whether the edits lead to these changes, and every other day keeps its course, date and text. */
export function changesOnly(text: string, journal: Journal, edits: readonly TextEdit[], { gone, added }: Changes, reread: (text: string) => Journal): boolean {
  const after = applyEdits(text, edits);
  const key = (one: Standing): string => [one.path, one.date, one.text].join('\u0001');
  const now = standings(after, reread(after));
  const rest = new Map<string, number>();
  for (const one of now) {
    rest.set(key(one), (rest.get(key(one)) ?? 0) + 1);
  }
  for (const one of standings(text, journal)) {
    const left = rest.get(key(one)) ?? 0;
    if (gone.includes(one.day)) {
      continue;
    }
    if (left === 0) {
      return false;
    }
    rest.set(key(one), left - 1);
  }
  const fresh = [...rest].flatMap(([name, left]) => Array<string>(left).fill(name.split('\u0001').slice(0, 2).join('\u0001')));
  const wanted = added.map(({ path, date }) => [pathOf(path), toISO(date)].join('\u0001'));
  return sameList(wanted, fresh);
}

/** What a write that makes a course is to lead to. */
export interface CourseExpectation {
  /** Its title, as read. */
  readonly newCourse: string;
  /** The day in it, if one is written. */
  readonly date: CalendarDate | undefined;
  /** An offset of the new text in that day's mark. */
  readonly at: number;
}

/** Whether the course is there, with its day and nothing else changed. */
export function readBack(
  text: string, journal: Journal, edits: readonly TextEdit[], expected: CourseExpectation, reread: (text: string) => Journal,
): boolean {
  const after = applyEdits(text, edits);
  const journalAfter = reread(after);
  const made = journalAfter.courses.filter(({ title }) => title === expected.newCourse).length
    - journal.courses.filter(({ title }) => title === expected.newCourse).length;
  const now = standings(after, journalAfter);
  if (expected.date !== undefined) {
    const index = now.findIndex(({ day }) => expected.at >= day.range.start && expected.at < day.range.end);
    if (now[index]?.date !== toISO(expected.date) || now[index].path !== expected.newCourse) {
      return false;
    }
    now.splice(index, 1);
  }
  return made === 1 && sameStandings(standings(text, journal), now)
    && sameList(detailsCourses(journal), detailsCourses(journalAfter).filter((one) => one !== `true ${expected.newCourse}`)
      .concat(detailsCourses(journal).filter((one) => one === `true ${expected.newCourse}`)));
}

/** A write of an entry makes and loses no course: titles and `</details>` stay. */
function sameCourses(before: Journal, now: Journal): boolean {
  return sameList(detailsCourses(before), detailsCourses(now));
}

function sameList(before: readonly string[], now: readonly string[]): boolean {
  return before.toSorted().join('\u0000') === now.toSorted().join('\u0000');
}

/** The courses that stand in `<details>`. Headings and the file are courses by their days, and those are compared already. */
function detailsCourses(journal: Journal): readonly string[] {
  return allCourses(journal.courses).filter(({ source }) => source === 'details').map(({ closed, title }) => `${closed} ${title}`);
}
