/** A new journal file: a course of its own, or the first journal of a folder. */
import type { CalendarDate } from '../date';
import type { Journal } from '../model';
import { contentInFile, type EntryOptions } from './content';
import { escapeMarkdown, newCourse } from './course';
import { layOut } from './layout';
import { isRefusal } from './result';
import { lookAt } from './source';

export interface NewText {
  readonly text: string;
  /** Where the person goes on writing. */
  readonly cursor: number;
}

/** A file that is one course, with its first entry dressed as the last of a `neighbour`. */
export function courseFile(
  title: string, link: string | undefined, date: CalendarDate, neighbour: { readonly text: string; readonly journal: Journal } | undefined, options: EntryOptions,
): NewText {
  const words = escapeMarkdown(title.trim());
  const heading = link === undefined || link.trim() === '' ? `# ${words}` : `# [${words}](<${link.trim().replace(/[<>\s]/g, (sign) => encodeURIComponent(sign))}>)`;
  const model = lookAt(neighbour?.text ?? '');
  const content = contentInFile(model, neighbour?.journal ?? nothing, date, options);
  const { edit, cursor } = layOut({ ...lookAt(''), eol: model.eol }, {
    ...content, at: 0, above: 0, rule: undefined, below: 0, ruleBelow: undefined, periods: [{ head: [heading], gap: 1, foot: [] }],
  });
  return { text: edit.text, cursor };
}

/** The first journal of a folder: a title and one course with today's entry. */
export function firstJournal(fileTitle: string, title: string, link: string | undefined, today: CalendarDate, options: EntryOptions): NewText {
  const start = `# ${fileTitle}\n`;
  const course = newCourse(start, options.reread(start), { title, date: today, ...(link === undefined ? {} : { link }) }, today, options);
  if (isRefusal(course)) {
    return courseFile(title, link, today, undefined, options);
  }
  const [edit] = course.edits;
  return { text: start + edit!.text, cursor: course.cursor };
}

const nothing: Journal = {
  isJournal: false, title: '', dateOrder: 'dayFirst', dateOrderReason: 'notNeeded', newestFirst: false,
  courses: [], todos: [], headings: [], problems: [], lineCount: 0,
};
