/** Entries that todos go into, by what finds them in the text of the moment; one file a day, in a file that may have to be made. */
import * as vscode from 'vscode';
import { compare, type CalendarDate } from '../journal/date';
import { isRefusal } from '../journal/edits/result';
import type { Library } from '../journal/library';
import { pathAt } from '../journal/nodes';
import { applyEdits } from '../journal/text';
import { insertTodos, type Item } from '../journal/todo-moves';
import { baseName } from './conversions';
import { findCourse, listCourses, type CourseChoice, type DailyEntry } from './courses';
import type { Deps } from './deps';
import { entryOptions, newDailyFile, refusalSentence } from './entries';
import { withoutLinks } from './labels';
import { readAlone } from './new-files';
import { nodeOf, type NodeRow } from './todo-handles';
import { guarded } from './todo-write';
import type { WriteResult } from './write';

/** An entry, by what finds it in the text of the moment. */
export interface EntryPlace {
  /** One file a day, where the date has none: the file that will be made. */
  readonly uri: string;
  /** Id of its course; undefined for a file that has none. */
  readonly courseId: string | undefined;
  readonly date: CalendarDate;
  /** One file a day: the files of the folder, the oldest first. */
  readonly daily?: readonly DailyEntry[];
}

/** The entry of that date in a course; one file a day, in the file of that day. */
export function placeIn({ file, id, daily }: CourseChoice, date: CalendarDate): EntryPlace {
  if (daily === undefined) {
    return { uri: file.uri, courseId: id, date };
  }
  const existing = daily.find(({ day }) => compare(day.date, date) === 0)?.file;
  return existing === undefined ? { uri: newDailyFile(daily, date).uri.toString(), courseId: undefined, date, daily }
    : { uri: existing.uri, courseId: existing.ids.get(existing.journal!.courses[0]!), date, daily };
}

/** Whether the file of the entry has to be made first. */
export function isNewFile({ date, daily }: EntryPlace): boolean {
  return daily !== undefined && !daily.some(({ day }) => compare(day.date, date) === 0);
}

/** The entry a row stands for: of a day its own, of a course or of a day without a date today's; or that of `date` in its course. */
export function placeOfRow(library: Library, { uri, nodeId }: NodeRow, today: CalendarDate, date?: CalendarDate): EntryPlace | undefined {
  const file = uri === undefined ? undefined : library.get(uri);
  const node = nodeOf(file, nodeId);
  if (file?.journal === undefined || node === undefined) {
    return undefined;
  }
  const path = pathAt(file.journal, node.mark.start);
  const day = path.find((one) => one.kind === 'day');
  const course = path.findLast((one) => one.kind === 'course');
  return course && placeOfCourse(library, file.uri, file.ids.get(course), date ?? day?.date ?? today);
}

/** The entry of that date in the course of that id. */
export function placeOfCourse(library: Library, uri: string, courseId: string | undefined, date: CalendarDate): EntryPlace {
  const daily = listCourses(library).find((choice) => choice.daily?.some(({ file }) => file.uri === uri));
  return daily === undefined ? { uri, courseId, date } : placeIn(daily, date);
}

/** Writes items at the end of the entry. */
export async function insertItems({ library, writer }: Pick<Deps, 'library' | 'writer'>, place: EntryPlace, items: readonly Item[], message?: string): Promise<WriteResult> {
  if (place.daily !== undefined && isNewFile(place)) {
    return insertInNewFile(writer, place.daily, place.date, items, message);
  }
  return writer.apply(vscode.Uri.parse(place.uri), (text) => {
    const target = targetIn(library, place, text);
    if (target === undefined) {
      return refusalSentence({ refused: 'gone', line: 0, words: '' });
    }
    const entry = insertTodos(text, target.journal, items, target);
    return isRefusal(entry) ? refusalSentence(entry) : guarded(library, place.uri, text, target.journal, entry.edits, true);
  }, message === undefined ? {} : { message });
}

/** One file a day: a new file as `New Log Entry` makes it, with the items where its words would stand. */
async function insertInNewFile(writer: Deps['writer'], daily: readonly DailyEntry[], date: CalendarDate, items: readonly Item[], message: string | undefined): Promise<WriteResult> {
  const { uri, text } = newDailyFile(daily, date);
  const read = (changed: string) => readAlone(changed, baseName(uri));
  const journal = read(text);
  const entry = insertTodos(text, journal, items, { course: journal.courses[0], date, options: entryOptions(read, uri) });
  if (isRefusal(entry)) {
    void vscode.window.showWarningMessage(withoutLinks(refusalSentence(entry)));
    return { done: false };
  }
  const result = await writer.createDocument(uri, applyEdits(text, entry.edits));
  if (message !== undefined) {
    writer.announce([result], message);
  }
  return result;
}

/** The place in the text of now; undefined where its course is gone. */
export function targetIn(library: Library, { uri, courseId, date }: EntryPlace, text: string) {
  const identified = library.identifyAs(uri, text);
  const course = identified === undefined || courseId === undefined ? undefined : findCourse(identified, courseId);
  return identified === undefined || (courseId !== undefined && course === undefined) ? undefined
    : { journal: identified.journal, course, date, options: entryOptions((changed) => library.readAs(uri, changed)!) };
}
