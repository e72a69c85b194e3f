/** Moves todos into an entry: within a file as one step, between files into the one before out of the other. */
import * as vscode from 'vscode';
import type { CalendarDate } from '../journal/date';
import { isRefusal } from '../journal/edits/result';
import type { Library } from '../journal/library';
import { pathAt } from '../journal/nodes';
import { insertTodos, moveTodos, takeTodos, type Item } from '../journal/todo-moves';
import { findCourse } from './courses';
import type { Deps } from './deps';
import { entryOptions, refusalSentence } from './entries';
import { withoutLinks } from './labels';
import { nodeOf, type NodeRow, type TodoHandle } from './todo-handles';
import { findAll, goneSentence, guarded, journalOf } from './todo-write';
import type { WriteResult } from './write';

/** An entry, by what finds it in the text of the moment. */
export interface EntryPlace {
  readonly uri: string;
  /** Id of its course; undefined for a file that has none. */
  readonly courseId: string | undefined;
  readonly date: CalendarDate;
}

/** The entry a row stands for: of a day its own, of a course or of a day without a date today's. */
export function placeOfRow(library: Library, { uri, nodeId }: NodeRow, today: CalendarDate): EntryPlace | undefined {
  const file = uri === undefined ? undefined : library.get(uri);
  const node = nodeOf(file, nodeId);
  if (file?.journal === undefined || node === undefined) {
    return undefined;
  }
  const path = pathAt(file.journal, node.mark.start);
  const day = path.find((one) => one.kind === 'day');
  const course = path.findLast((one) => one.kind === 'course');
  return course === undefined ? undefined : { uri: file.uri, courseId: file.ids.get(course), date: day?.date ?? today };
}

/** True where all were moved; suggestions stay and are named in the message. */
export async function moveTodosTo(deps: Pick<Deps, 'library' | 'writer'>, handles: readonly TodoHandle[], place: EntryPlace, message: (count: number) => string): Promise<boolean> {
  const movable = handles.filter(({ todo }) => todo.kind !== 'suggestion');
  const results: WriteResult[] = [];
  let moved = 0;
  let doubled = 0;
  const sources = groupByUri(movable);
  let failed = false;
  for (const [uri, ofFile] of sources) {
    const done = uri === place.uri ? await moveWithin(deps, ofFile, place) : await moveBetween(deps, uri, ofFile, place);
    results.push(...done.results);
    moved += done.moved;
    doubled += done.doubled ?? 0;
    failed ||= done.moved < ofFile.length;
  }
  if (doubled > 0) {
    deps.writer.announce(results, vscode.l10n.t('The todos were written where they go, but could not be taken away where they came from: they now stand in both.'));
    return false;
  }
  const skipped = handles.length - movable.length;
  if (moved > 0) {
    const files = new Set(results.flatMap((result) => (result.done ? result.document.uri.toString() : []))).size;
    const undo = files < 2 ? '' : vscode.l10n.t('Undo takes it back in all {0} files.', files);
    deps.writer.announce(results, [message(moved), undo, skipped === 0 ? '' : vscode.l10n.t('Suggestions stay where they are: {0}.', skipped)].filter((sentence) => sentence !== '').join(' '));
  } else if (movable.length === 0 && skipped > 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('A suggestion stays where it is; accept it first.'));
  }
  return moved > 0 && !failed;
}

interface Moved {
  readonly results: readonly WriteResult[];
  readonly moved: number;
  /** Of those how many still stand where they came from. */
  readonly doubled?: number;
}

async function moveWithin({ library, writer }: Pick<Deps, 'library' | 'writer'>, handles: readonly TodoHandle[], place: EntryPlace): Promise<Moved> {
  let moved = 0;
  const result = await writer.apply(vscode.Uri.parse(place.uri), (text) => {
    const target = targetIn(library, place, text);
    if (target === undefined) {
      return refusalSentence({ refused: 'gone', line: 0, words: '' });
    }
    const todos = findAll(handles, text, target.journal);
    if (todos.length === 0) {
      return goneSentence(handles);
    }
    moved = todos.length;
    const entry = moveTodos(text, target.journal, todos, target);
    return isRefusal(entry) ? refusalSentence(entry) : guarded(library, place.uri, text, target.journal, entry.edits, true);
  });
  return result.done ? { results: [result], moved } : { results: [], moved: 0 };
}

async function moveBetween({ library, writer }: Pick<Deps, 'library' | 'writer'>, uri: string, handles: readonly TodoHandle[], place: EntryPlace): Promise<Moved> {
  const source = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const from = source.getText();
  const journal = journalOf(library, uri, from);
  const todos = journal === undefined ? [] : findAll(handles, from, journal);
  if (journal === undefined || todos.length === 0) {
    void vscode.window.showWarningMessage(withoutLinks(goneSentence(handles)));
    return { results: [], moved: 0 };
  }
  const { items, edits } = takeTodos(from, todos);
  const removal = guarded(library, uri, from, journal, edits, false);
  if (typeof removal === 'string') {
    void vscode.window.showWarningMessage(withoutLinks(removal));
    return { results: [], moved: 0 };
  }
  const written = await insertItems({ library, writer }, place, items);
  if (!written.done) {
    return { results: [], moved: 0 };
  }
  const removed = await writer.apply(source, (text) => (text === from
    ? removal
    : vscode.l10n.t('The journal they come from was changed at the same moment.')), { save: written.saved });
  return removed.done ? { results: [written, removed], moved: todos.length } : { results: [written], moved: 0, doubled: todos.length };
}

/** Writes items at the end of the entry. */
export function insertItems({ library, writer }: Pick<Deps, 'library' | 'writer'>, place: EntryPlace, items: readonly Item[], message?: string): Promise<WriteResult> {
  return writer.apply(vscode.Uri.parse(place.uri), (text) => {
    const target = targetIn(library, place, text);
    if (target === undefined) {
      return refusalSentence({ refused: 'gone', line: 0, words: '' });
    }
    const entry = insertTodos(text, target.journal, items, target);
    return isRefusal(entry) ? refusalSentence(entry) : guarded(library, place.uri, text, target.journal, entry.edits, true);
  }, message === undefined ? {} : { message });
}

/** The place in the text of now; undefined where its course is gone. */
export function targetIn(library: Library, { uri, courseId, date }: EntryPlace, text: string) {
  const identified = library.identifyAs(uri, text);
  const course = identified === undefined || courseId === undefined ? undefined : findCourse(identified, courseId);
  return identified === undefined || (courseId !== undefined && course === undefined) ? undefined
    : { journal: identified.journal, course, date, options: entryOptions((changed) => library.readAs(uri, changed)!) };
}

function groupByUri(handles: readonly TodoHandle[]): ReadonlyMap<string, readonly TodoHandle[]> {
  const groups = new Map<string, TodoHandle[]>();
  for (const handle of handles) {
    groups.set(handle.uri, [...groups.get(handle.uri) ?? [], handle]);
  }
  return groups;
}
