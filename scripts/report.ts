/** What the reader sees in one file, in the form labels are written in: lines 1-based, dates as they stand on their line. */
import { toISO } from '../src/journal/date';
import { orderedParts } from '../src/journal/mark';
import type { Course, Day, Journal, Period, Todo } from '../src/journal/model';

export interface ReportedDay {
  readonly line: number;
  /** `YYYY-MM-DD`, or `--MM-DD` where no year is written. */
  readonly date: string;
  readonly assumedYear?: number;
  readonly kind: 'heading' | 'setext' | 'summary' | 'bold' | 'filename';
  readonly text: string;
  readonly level?: number;
}

export interface ReportedCourse {
  readonly line: number;
  readonly title: string;
  readonly kind: 'details' | 'heading' | 'file';
  readonly period?: true;
}

export interface ReportedTodo {
  readonly line: number;
  readonly kind: Todo['kind'];
  readonly title: string;
  readonly done: boolean;
  readonly due: string | null;
}

export interface Report {
  readonly file: string;
  readonly journal: boolean;
  readonly title: string;
  readonly dateOrder: string;
  readonly order: 'oldest-first' | 'newest-first';
  readonly days: readonly ReportedDay[];
  readonly invalidDates: readonly { readonly line: number; readonly text: string }[];
  readonly courses: readonly ReportedCourse[];
  readonly tasksOpen: number;
  readonly tasksDone: number;
  readonly todos: readonly ReportedTodo[];
  readonly problems: readonly { readonly line: number; readonly code: string }[];
}

type Section = Course | Period | Day;

/** @param found whether the file would have been found as a journal without being named. */
export function report(file: string, text: string, journal: Journal, found: boolean): Report {
  const sections = journal.courses.flatMap(course => flat(course));
  const days = sections.filter(section => section.kind === 'day').sort((a, b) => a.range.start - b.range.start);
  const todos = [...journal.todos, ...sections.flatMap(section => section.todos)].flatMap(nested).sort((a, b) => a.range.start - b.range.start);
  const tasks = todos.filter(todo => todo.kind === 'task');
  return {
    file,
    journal: found,
    title: journal.title,
    dateOrder: journal.dateOrder,
    order: journal.newestFirst ? 'newest-first' : 'oldest-first',
    days: days.flatMap(day => reportedDay(text, day) ?? []),
    invalidDates: days.filter(day => reportedDay(text, day) === undefined).map(day => ({ line: day.line + 1, text: lineAt(text, day.mark.start) })),
    courses: journal.courses.flatMap(course => outermost(course)),
    tasksOpen: tasks.filter(task => task.state === 'open').length,
    tasksDone: tasks.filter(task => task.state === 'done').length,
    todos: todos.map(todo => ({
      line: todo.line + 1, kind: todo.kind, title: todo.title, done: todo.state === 'done', due: todo.due === undefined ? null : toISO(todo.due.date),
    })),
    problems: journal.problems.map(problem => ({ line: problem.line + 1, code: problem.code })),
  };
}

function flat(section: Section): Section[] {
  return [section, ...(section.kind === 'day' ? [] : section.children.flatMap(child => flat(child)))];
}

function nested(todo: Todo): Todo[] {
  return [todo, ...todo.children.flatMap(child => nested(child))];
}

/** Undefined for a date that cannot exist. */
function reportedDay(text: string, day: Day): ReportedDay | undefined {
  const kind = day.source === 'paragraph' ? 'bold' : day.source === 'file' ? 'filename' : day.source;
  const yearless = day.written !== undefined && day.written.parts.year === undefined;
  const parts = yearless ? orderedParts(day.written.parts, day.order, 2000) : undefined;
  if (day.date === undefined && parts === undefined) {
    return undefined;
  }
  return {
    line: day.line + 1,
    date: parts !== undefined ? `-${toISO(parts).slice(4)}` : toISO(day.date!),
    ...(parts !== undefined && day.date !== undefined ? { assumedYear: day.date.year } : {}),
    kind,
    text: text.slice(day.mark.start, day.mark.end),
    ...(day.level > 0 ? { level: day.level } : {}),
  };
}

/** Courses of the file that are in no other `<details>`, and periods that are an outermost `<details>`. */
function outermost(section: Course | Period): ReportedCourse[] {
  const own: ReportedCourse = { line: section.line + 1, title: section.title, kind: section.source, ...(section.kind === 'period' ? { period: true } : {}) };
  const inner = section.source === 'details' ? [] : section.children.flatMap(child => child.kind === 'day' ? [] : outermost(child));
  return section.kind === 'period' && section.source === 'heading' ? inner : [own, ...inner];
}

function lineAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = /[\r\n]|$/.exec(text.slice(offset))!.index + offset;
  return text.slice(start, end).trim();
}
