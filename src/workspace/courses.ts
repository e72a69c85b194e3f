/** The courses of all journals, as a person chooses among them. */
import type * as vscode from 'vscode';
import { compare, type CalendarDate } from '../journal/date';
import { dailyEntry } from '../journal/daily';
import { daysOf, type DatedDay } from '../journal/walk';
import type { Library } from '../journal/library';
import type { LibraryFile } from '../journal/library-file';
import type { Course, DateOrder, Journal } from '../journal/model';
import type { Identified } from '../journal/identity';
import { count } from '../journal/nodes';
import { activeMarkdown, cursorOffset } from './active';

/** A course to choose, by what finds it again when the text has moved on. */
export interface CourseChoice {
  readonly file: LibraryFile;
  /** Its id in the file; undefined for a journal that has no course yet: the file itself. */
  readonly id: string | undefined;
  /** Of a module with the titles of the courses around it. */
  readonly title: string;
  readonly lastDay: CalendarDate | undefined;
  /** Todos still to do. */
  readonly open: number;
  readonly finished: boolean;
  readonly dateOrder: DateOrder;
  /** As it was when it was listed; an edit finds it again by `id`. */
  readonly course: Course | undefined;
  /** One file a day: the files of the folder, the oldest first. `file` is the last of them. */
  readonly daily?: readonly DailyEntry[];
}

/** A file that is the entry of one day. */
export interface DailyEntry {
  readonly file: LibraryFile;
  readonly day: DatedDay;
}

/** Every course of every journal in the order of the files, modules behind their course; the files of a folder that are a day each are one. */
export function listCourses(library: Library): readonly CourseChoice[] {
  const daily = new Map<string, DailyEntry[]>();
  for (const file of library.files()) {
    const day = dailyEntry(file);
    if (day !== undefined) {
      daily.set(file.folder, [...daily.get(file.folder) ?? [], { file, day }]);
    }
  }
  return library.files().flatMap((file) => {
    const { journal } = file;
    if (journal === undefined) {
      return [];
    }
    const entries = daily.get(file.folder);
    if (entries?.some((entry) => entry.file === file) === true) {
      return entries[0]!.file === file ? [dailyChoice(entries.toSorted((a, b) => compare(a.day.date, b.day.date)))] : [];
    }
    const choices = journal.courses.flatMap((course) => withModules(file, journal, course, ''));
    return choices.length > 0 ? choices : [{
      file, id: undefined, title: journal.title, lastDay: undefined, open: 0, finished: false, dateOrder: journal.dateOrder, course: undefined,
    }];
  });
}

function dailyChoice(daily: readonly DailyEntry[]): CourseChoice {
  const { file, day } = daily.at(-1)!;
  const course = file.journal!.courses[0]!;
  return {
    file,
    id: file.ids.get(course),
    title: course.title,
    lastDay: day.date,
    open: daily.reduce((sum, entry) => sum + count(entry.file.journal!.courses).open, 0),
    finished: false,
    dateOrder: file.journal!.dateOrder,
    course,
    daily,
  };
}

function withModules(file: LibraryFile, journal: Journal, course: Course, above: string): readonly CourseChoice[] {
  const dates = daysOf(course).flatMap(({ day }) => (day.date === undefined ? [] : [day.date]));
  const title = above + course.title;
  const modules = course.children.filter((child) => child.kind === 'course');
  const self: CourseChoice = {
    file,
    id: file.ids.get(course),
    title,
    lastDay: dates.length === 0 ? undefined : dates.reduce((last, date) => (compare(date, last) > 0 ? date : last)),
    open: count([course]).open,
    finished: course.finished,
    dateOrder: journal.dateOrder,
    course,
  };
  return [self, ...modules.flatMap((module) => withModules(file, journal, module, `${title} › `))];
}

/** The course of that id in a text read anew. */
export function findCourse({ ids }: Identified, id: string): Course | undefined {
  for (const [node, nodeId] of ids) {
    if (nodeId === id && node.kind === 'course') {
      return node;
    }
  }
  return undefined;
}

/** The innermost course around `offset`; undefined outside of all. */
export function courseAround(journal: Journal, offset: number): Course | undefined {
  const within = (courses: readonly Course[]): Course | undefined => {
    const around = courses.find(({ range }) => offset >= range.start && offset < range.end) ?? courses.find(({ range }) => offset === range.end);
    return around && (within(around.children.filter((child) => child.kind === 'course')) ?? around);
  };
  return within(journal.courses);
}

/** The course at the cursor, then those used last, then the others as they stand; finished ones at the end. */
export function inLikelyOrder(choices: readonly CourseChoice[], library: Library, recent: RecentCourses): readonly CourseChoice[] {
  const document = activeMarkdown();
  const file = document && library.get(document.uri.toString());
  const offset = document && cursorOffset(document);
  const around = file?.journal === undefined || offset === undefined ? undefined : courseAround(file.journal, offset);
  const rank = (choice: CourseChoice): number => {
    const isHere = choice.file.uri === file?.uri;
    const isAround = choice.daily === undefined ? isHere && around !== undefined && choice.id === choice.file.ids.get(around)
      : choice.daily.some((entry) => entry.file.uri === file?.uri);
    if (isAround) {
      return -1;
    }
    return choice.finished ? Infinity : Math.min(recent.rank(choice), 1000 + (isHere ? 0 : 1));
  };
  return choices
    .map((choice, index) => ({ choice, index, rank: rank(choice) }))
    .toSorted((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank - b.rank))
    .map(({ choice }) => choice);
}

/** Which courses were written to, the last one first; remembered for the workspace. */
export class RecentCourses {
  static readonly #KEY = 'recentCourses';
  static readonly #MOST = 50;

  constructor(private readonly memory: vscode.Memento) {}

  /** 0 for the one used last; Infinity for one never used. */
  rank(choice: CourseChoice): number {
    const index = this.#keys().indexOf(keyOf(choice));
    return index < 0 ? Infinity : index;
  }

  async remember(choice: Pick<CourseChoice, 'file' | 'title' | 'daily'>): Promise<void> {
    const key = keyOf(choice);
    await this.memory.update(RecentCourses.#KEY, [key, ...this.#keys().filter((one) => one !== key)].slice(0, RecentCourses.#MOST));
  }

  #keys(): readonly string[] {
    const kept: unknown = this.memory.get(RecentCourses.#KEY);
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
  }
}

/** Ids hold for one session only; a course that is renamed is as good as new. The files of a folder of days come and go. */
function keyOf({ file, title, daily }: Pick<CourseChoice, 'file' | 'title' | 'daily'>): string {
  return daily === undefined ? `${file.uri}#${title}` : `${file.folder}#`;
}
