/** Writes an entry into a course and puts the cursor on it, or asks about what stands in the way. */
import * as vscode from 'vscode';
import { compare, dayCount, daysBetween, toISO, type CalendarDate } from '../journal/date';
import type { EntryOptions } from '../journal/edits/content';
import { dailyName, dailyText } from '../journal/edits/daily-file';
import { newEntry, type Entry } from '../journal/edits/entry';
import { daysOf } from '../journal/walk';
import { isRefusal, type Refusal } from '../journal/edits/result';
import type { Library } from '../journal/library';
import type { TextEdit } from '../journal/text';
import { readClock } from './clock';
import { findCourse, type CourseChoice, type DailyEntry } from './courses';
import type { Deps } from './deps';
import { readAlone } from './new-files';
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

type Writing = Pick<Deps, 'library' | 'writer'>;

/** What would be written into the text, or why nothing. Pure but for the settings and the clock's hour. */
export function computeEntry(library: Library, uri: string, id: string | undefined, text: string, request: EntryRequest): Entry | Refusal {
  const identified = library.identifyAs(uri, text);
  const journal = identified?.journal;
  const course = identified === undefined || id === undefined ? undefined : findCourse(identified, id);
  if (journal === undefined || (course === undefined && id !== undefined)) {
    return { refused: 'gone', line: 0, words: '' };
  }
  return newEntry(text, journal, course, request.date, {
    ...entryOptions((changed) => library.readAs(uri, changed)!, vscode.Uri.parse(uri)),
    ...(request.another === undefined ? {} : { another: request.another }),
    ...(request.words === undefined ? {} : { words: request.words }),
  });
}

/** What an entry is written with: the clock's time, the person's template, and a mark for files without any. */
export function entryOptions(reread: EntryOptions['reread'], scope?: vscode.Uri): EntryOptions {
  const settings = readSettings(scope);
  const { hour, minute } = readClock(settings);
  return { reread, time: hour * 60 + minute, defaultMark: toISO, language: vscode.env.language, template: settings.entryTemplate };
}

/** Writes it and shows it. False where nothing was written. */
export async function writeEntry(deps: Writing, choice: CourseChoice, request: EntryRequest): Promise<boolean> {
  if (choice.daily === undefined) {
    return writeInto(deps, choice, request);
  }
  const existing = choice.daily.find(({ day }) => compare(day.date, request.date) === 0);
  return existing === undefined ? writeDaily(deps, choice.daily, request)
    : writeInto(deps, { file: existing.file, id: existing.file.ids.get(existing.file.journal!.courses[0]!) }, { ...request, another: false });
}

async function writeInto({ library, writer }: Writing, choice: Pick<CourseChoice, 'file' | 'id'>, request: EntryRequest): Promise<boolean> {
  const uri = vscode.Uri.parse(choice.file.uri);
  const state: { entry?: Entry } = {};
  const compute = (text: string): readonly TextEdit[] | string => {
    const entry = computeEntry(library, choice.file.uri, choice.id, text, request);
    if (isRefusal(entry)) {
      return refusalSentence(entry);
    }
    state.entry = entry;
    return entry.edits;
  };
  if (request.message !== undefined) {
    return (await writer.apply(uri, compute, { message: request.message })).done;
  }
  if (await hasStops(uri, compute, state)) {
    // VS Code goes from stop to stop only in an editor that is shown.
    await vscode.window.showTextDocument(uri, { preview: false });
  }
  const result = await writer.apply(uri, compute, { save: false, stops: () => state.entry?.stops ?? [] });
  if (result.done && state.entry !== undefined && state.entry.stops === undefined) {
    await showAt(result.document, state.entry.cursor);
  }
  return result.done;
}

/** Whether the entry will have several places to write at. */
async function hasStops(uri: vscode.Uri, compute: (text: string) => unknown, state: { readonly entry?: Entry }): Promise<boolean> {
  try {
    compute((await vscode.workspace.openTextDocument(uri)).getText());
    return state.entry?.stops !== undefined;
  } catch {
    // The writer says what is wrong with the file.
    return false;
  }
}

/** One file a day: the file a date would have, named and begun as its neighbour, and its text. */
export function newDailyFile(daily: readonly DailyEntry[], date: CalendarDate, words?: string): { readonly uri: vscode.Uri; readonly text: string; readonly cursor: number } {
  const files = daily.map(({ file, day }) => ({ name: file.name, text: file.text, journal: file.journal!, day, uri: file.uri }));
  const neighbour = files.findLast(({ day }) => compare(day.date, date) < 0) ?? files[0]!;
  const others = files.filter((one) => one !== neighbour).toSorted((a, b) =>
    Math.abs(daysBetween(neighbour.day.date, a.day.date)) - Math.abs(daysBetween(neighbour.day.date, b.day.date)));
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(neighbour.uri), '..', dailyName(neighbour, date, others.map(({ name }) => name)));
  const made = dailyText(neighbour, date, others, {
    ...entryOptions((text) => readAlone(text, neighbour.name), uri), ...(words === undefined ? {} : { words }),
  });
  return { uri, ...made };
}

/** One file a day: where its file is there already, it is opened. */
async function writeDaily({ writer }: Writing, daily: readonly DailyEntry[], request: EntryRequest): Promise<boolean> {
  const { uri, ...made } = newDailyFile(daily, request.date, request.words);
  const isThere = await exists(uri);
  if (!isThere && !(await writer.create(uri, made.text))) {
    return false;
  }
  if (request.message === undefined || isThere) {
    await showAt(await vscode.workspace.openTextDocument(uri), isThere ? 0 : made.cursor);
  } else {
    void vscode.window.showInformationMessage(request.message);
  }
  return !isThere;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
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
      return vscode.l10n.t('The entry would be inside the HTML that begins on line {0} ({1}). Put a blank line after it first.', line + 1, words);
    case 'notRead':
      return vscode.l10n.t('Written at line {0}, the entry would not be read as an entry of that date and course, so nothing was written.', line + 1);
    case 'changesOthers':
      return vscode.l10n.t('Written at line {0}, the entry would change how another day is read, so nothing was written.', line + 1);
    case 'holdsMore':
      return vscode.l10n.t('“{0}” is here already, and the course to be moved holds more than days. Move its entries one by one, or rename it first.', words);
    case 'noPlace':
      return vscode.l10n.t('There is no place for an entry in this course: look at line {0}.', line + 1);
    case 'gone':
      return vscode.l10n.t('This course is no longer there, so nothing was written.');
    case 'template':
      return vscode.l10n.t('With its template the entry would not be read as an entry of that date, or would change another, so nothing was written. Change the template.');
    case 'impossible':
      return vscode.l10n.t('This date does not exist.');
  }
}

/** The same for what is done to something that is there. */
export function editRefusal(refusal: Refusal): string {
  return refusal.refused === 'notRead' || refusal.refused === 'changesOthers' || refusal.refused === 'noPlace'
    ? vscode.l10n.t('Because of line {0} ({1}) this would change how another entry is read, so nothing was written.', refusal.line + 1, refusal.words)
    : refusalSentence(refusal);
}

export function goneEntry(): string {
  return vscode.l10n.t('This entry is no longer there as it was, so nothing was written.');
}
