/** Writes an entry into a course and puts the cursor on it, or asks about what stands in the way. */
import * as vscode from 'vscode';
import { dayCount, toISO, type CalendarDate } from '../journal/date';
import type { EntryOptions } from '../journal/edits/content';
import { newEntry, type Entry } from '../journal/edits/entry';
import { daysOf } from '../journal/edits/place';
import { isRefusal, type Refusal } from '../journal/edits/result';
import type { Library } from '../journal/library';
import type { Writer } from './write';
import { readClock } from './clock';
import { findCourse, type CourseChoice } from './courses';
import { readSettings } from './settings';
import { showAt } from './show';

export interface EntryRequest {
  readonly date: CalendarDate;
  /** A second entry of a day that has one. */
  readonly another?: boolean;
  readonly words?: string;
  /** The cursor and the editor stay where they are; the message is shown instead. */
  readonly message?: string;
}

/** What would be written into the text, or why nothing. Pure but for the settings and the clock's hour. */
export function computeEntry(library: Library, uri: string, id: string | undefined, text: string, request: EntryRequest): Entry | Refusal {
  const identified = library.identifyAs(uri, text);
  const journal = identified?.journal;
  const course = identified === undefined || id === undefined ? undefined : findCourse(identified, id);
  if (journal === undefined || (course === undefined && id !== undefined)) {
    return { refused: 'gone', line: 0, words: '' };
  }
  return newEntry(text, journal, course, request.date, {
    ...entryOptions((changed) => library.readAs(uri, changed)!),
    ...(request.another === undefined ? {} : { another: request.another }),
    ...(request.words === undefined ? {} : { words: request.words }),
  });
}

/** What an entry is written with: the clock's time, and a mark for files without any. */
export function entryOptions(reread: EntryOptions['reread']): EntryOptions {
  const { hour, minute } = readClock(readSettings());
  return { reread, time: hour * 60 + minute, defaultMark: toISO };
}

/** Writes it and shows it. False where nothing was written. */
export async function writeEntry(
  { library, writer }: { readonly library: Library; readonly writer: Writer }, choice: Pick<CourseChoice, 'file' | 'id'>, request: EntryRequest,
): Promise<boolean> {
  const uri = vscode.Uri.parse(choice.file.uri);
  const state: { entry?: Entry; refusal?: Refusal } = {};
  const result = await writer.apply(uri, (text) => {
    const entry = computeEntry(library, choice.file.uri, choice.id, text, request);
    if (isRefusal(entry)) {
      state.refusal = entry;
      return refusalSentence(entry);
    }
    state.entry = entry;
    return entry.edits;
  }, request.message === undefined ? { save: false } : { message: request.message });
  if (!result.done) {
    return false;
  }
  if (request.message === undefined && state.entry !== undefined) {
    await showAt(result.document, state.entry.cursor);
  }
  return true;
}

/** Whether the date has an entry in the course, and some day of the course has more than one. */
export function hasSeveralADay({ course }: CourseChoice, date: CalendarDate): boolean {
  const counts = new Map<number, number>();
  for (const { day } of course === undefined ? [] : daysOf(course)) {
    if (day.date !== undefined) {
      counts.set(dayCount(day.date), (counts.get(dayCount(day.date)) ?? 0) + 1);
    }
  }
  return counts.has(dayCount(date)) && [...counts.values()].some((entries) => entries > 1);
}

/** Why nothing was written, for the person. */
export function refusalSentence({ refused, line, words }: Refusal): string {
  switch (refused) {
    case 'inFence':
      return vscode.l10n.t('The entry would stand inside the code block that begins on line {0} ({1}) and is never closed. Close it first.', line + 1, words);
    case 'inComment':
      return vscode.l10n.t('The entry would stand inside the comment that begins on line {0} and is never closed. Close it first.', line + 1);
    case 'inHtml':
      return vscode.l10n.t('The entry would stand inside the HTML that begins on line {0} ({1}). Put a blank line behind it first.', line + 1, words);
    case 'notRead':
      return vscode.l10n.t('Written at line {0}, the entry would not be read as an entry of that date and course, so nothing was written.', line + 1);
    case 'changesOthers':
      return vscode.l10n.t('Written at line {0}, the entry would change how another day is read, so nothing was written.', line + 1);
    case 'noPlace':
      return vscode.l10n.t('There is no place for an entry in this course: look at line {0}.', line + 1);
    case 'gone':
      return vscode.l10n.t('This course is no longer there, so nothing was written.');
    case 'impossible':
      return vscode.l10n.t('This date does not exist.');
  }
}
