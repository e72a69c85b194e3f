/**
 * What a journal is, as plain read-only data: courses hold periods and days, all of them hold todos.
 *
 * It can be printed, posted to a page and compared. Offsets are UTF-16, ranges half-open (see text.ts), lines zero-based.
 */
import type { CalendarDate } from './date';
import type { Mark } from './mark';
import type { Range } from './text';

/** Whether `1/6` is the first of June or the sixth of January. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** What decided the order, the first that could; shown to the person. */
export type DateOrderReason =
  | 'setting' | 'partAbove12' | 'weekday' | 'monthName' | 'neighbours' | 'noFutureDate' | 'otherJournals' | 'region' | 'default' | 'notNeeded';

/** Ranges every part of a journal has. */
interface Section {
  /** The whole of it, with its mark and everything in it. */
  readonly range: Range;
  /** The words that name it: inside `<summary>`, the text of the heading, the date line of a paragraph day. Empty at 0 for a file. */
  readonly mark: Range;
  /** Where its content goes: behind `</summary>` or the heading's line, to before `</details>` or the next section. */
  readonly body: Range;
  /** Zero-based line of its mark (for `<details>`: of the `<details>` tag). */
  readonly line: number;
  readonly todos: readonly Todo[];
}

/** A container of days: a `<details>`, an undated heading, or the file itself; in one-file-a-day journals the folder is made of several files' courses. */
export interface Course extends Section {
  readonly kind: 'course';
  readonly source: 'details' | 'heading' | 'file';
  readonly title: string;
  /** Where the first linked heading of the course leads, e.g. the video. */
  readonly link?: { readonly text: string; readonly target: string; readonly range: Range };
  /** Modules (courses within the course), periods and days, in the order of the file. */
  readonly children: readonly (Course | Period | Day)[];
  /** False for a `<details>` without `</details>`. */
  readonly closed: boolean;
  /** `<!-- finished -->` stands in it. */
  readonly finished: boolean;
  /** What stands in `<!-- entry-template: … -->`: how its new entries begin. */
  readonly template?: Range;
}

/** A year, quarter, month or week that groups days. */
export interface Period extends Section {
  readonly kind: 'period';
  readonly source: 'details' | 'heading';
  readonly title: string;
  readonly children: readonly (Period | Day)[];
}

/** A dated entry. */
export interface Day extends Section {
  readonly kind: 'day';
  readonly source: 'heading' | 'setext' | 'summary' | 'paragraph' | 'file';
  /** Undefined where the date cannot exist (30/2/25), or where its year is neither written nor known. */
  readonly date: CalendarDate | undefined;
  /** The year was not written but taken from a neighbour. */
  readonly assumedYear: boolean;
  /** The order its date was read in: the file's, but for a run that is written otherwise. */
  readonly order: DateOrder;
  /** How the date is written, token by token, for copying its dress. Undefined for a file's day without a heading. */
  readonly written: Mark | undefined;
  /** The words beside the date and its dress; empty where there are none. */
  readonly title: string;
  /** Heading level 1–6, else 0. */
  readonly level: number;
}

export type TodoState = 'open' | 'done' | 'cancelled' | 'inProgress';

/** Something to do. */
export interface Todo {
  readonly kind: 'task' | 'marker' | 'suggestion';
  readonly state: TodoState;
  /** What is to be done, as plain text; of a suggestion with its pronoun resolved. */
  readonly title: string;
  /** The lines it stands on, without indentation, to before the last line break. */
  readonly range: Range;
  /** What a tick replaces: `[ ]`, `TODO:`; of a suggestion the sentence. */
  readonly mark: Range;
  /** Zero-based. */
  readonly line: number;
  readonly due?: { readonly date: CalendarDate; readonly range: Range };
  /** The paper or page it is about. */
  readonly link?: { readonly text: string; readonly target: string };
  /** Task items nested in it. */
  readonly children: readonly Todo[];
  /** Suggestion only: where accepting it writes, and what. */
  readonly accept?: { readonly offset: number; readonly text: string };
}

export type ProblemCode =
  | 'summary-needs-blank-line' | 'details-not-closed' | 'details-not-opened' | 'impossible-date' | 'ambiguous-date-order'
  | 'duplicate-day' | 'day-out-of-order' | 'indented-into-code' | 'link-without-scheme';

/** Something a reader on GitHub would see wrong. The sentence is made where it is shown, from `code` and `values`. */
export interface Problem {
  readonly code: ProblemCode;
  readonly range: Range;
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Any heading of the file, dated or not, for folding, outline and anchors. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly range: Range;
  readonly line: number;
  /** Line behind its section: the next heading of its level or higher, or the end of the container it stands in. */
  readonly endLine: number;
}

/** One file, read. */
export interface Journal {
  /** Whether the rules *or the person* make this file a journal; other files give no rows and no problems. */
  readonly isJournal: boolean;
  /** Front matter title, else the first heading before the first day, else the file's (or folder's) name. */
  readonly title: string;
  readonly dateOrder: DateOrder;
  readonly dateOrderReason: DateOrderReason;
  /** Days stand newest first. */
  readonly newestFirst: boolean;
  /** Outermost courses in the order of the file; days of no other course are in one of source `file`. */
  readonly courses: readonly Course[];
  /** Todos that belong to no course. */
  readonly todos: readonly Todo[];
  readonly headings: readonly Heading[];
  readonly problems: readonly Problem[];
  /** Counts of lines, for quick checks. */
  readonly lineCount: number;
}
