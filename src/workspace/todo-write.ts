/** Changes todos in their files: each is found again in the text of the moment, or left alone with a sentence. */
import * as vscode from 'vscode';
import { toISO } from '../journal/date';
import type { Library } from '../journal/library';
import type { Journal, Todo } from '../journal/model';
import { applyEdits, Lines, type TextEdit } from '../journal/text';
import { findTodo, withChildren } from '../journal/todo-ref';
import { allSections } from '../journal/walk';
import type { Deps } from './deps';
import { named } from './labels';
import { allTodos, type TodoHandle } from './todo-handles';
import type { WriteResult } from './write';

/** What is done to todos. */
export interface TodoChange {
  /** The todos it applies to; the others are skipped. */
  readonly applies?: (todo: Todo) => boolean;
  /** Edits for todos of one text, which were read from it; or the sentence why there are none. Pure. */
  readonly edits: (text: string, todos: readonly Todo[], journal: Journal) => readonly TextEdit[] | string;
  /** What was done, for `count` todos, the first of which is called `title`. */
  readonly message: (count: number, title: string) => string;
  /** The person sees the change at the cursor, where Undo is a key away: no message, unless some were skipped. */
  readonly quiet?: boolean;
}

/** True where all it applies to were changed; the person is told of the others. */
export async function changeTodos(deps: Pick<Deps, 'library' | 'writer'>, handles: readonly TodoHandle[], change: TodoChange): Promise<boolean> {
  const wanted = handles.filter(({ todo }) => change.applies?.(todo) !== false);
  if (wanted.length === 0) {
    if (handles.length > 0) {
      void vscode.window.showInformationMessage(handles.length === 1
        ? vscode.l10n.t('This does not apply to “{0}”.', named(handles[0]!.todo.title)) : vscode.l10n.t('This does not apply to these todos.'));
    }
    return false;
  }
  const files = new Map<string, TodoHandle[]>();
  for (const handle of wanted) {
    files.set(handle.uri, [...files.get(handle.uri) ?? [], handle]);
  }
  const results: WriteResult[] = [];
  const changed: Todo[] = [];
  let missing = 0;
  let refused = false;
  for (const [uri, ofFile] of files) {
    let found: readonly Todo[] = [];
    const result = await deps.writer.apply(vscode.Uri.parse(uri), (text) => {
      const journal = journalOf(deps.library, uri, text);
      found = journal === undefined ? [] : findAll(ofFile, text, journal);
      if (journal === undefined || found.length === 0) {
        return goneSentence(ofFile);
      }
      const edits = change.edits(text, found, journal);
      return typeof edits === 'string' ? edits : guarded(deps.library, uri, text, journal, edits, false);
    });
    if (result.done) {
      results.push(result);
      changed.push(...found);
      missing += ofFile.length - found.length;
    }
    refused ||= !result.done;
  }
  const skipped = handles.length - wanted.length;
  if (changed.length > 0 && (change.quiet !== true || skipped + missing > 0)) {
    const said = [
      change.message(changed.length, named(changed[0]!.title)),
      skipped === 0 ? '' : vscode.l10n.t('Skipped, because it does not apply: {0}.', skipped),
      missing === 0 ? '' : vscode.l10n.t('Skipped, because the text has changed: {0}.', missing),
    ].filter((sentence) => sentence !== '').join(' ');
    deps.writer.announce(results, said);
  }
  return !refused && missing === 0;
}

/** What the text means now, as the library would read it. */
export function journalOf(library: Library, uri: string, text: string): Journal | undefined {
  const file = library.get(uri);
  if (file?.journal !== undefined && file.text === text) {
    return file.journal;
  }
  const journal = library.readAs(uri, text);
  return journal?.isJournal === true ? journal : undefined;
}

/** The todos of the handles in `text`, which `journal` was read from; without those that are no longer there. */
export function findAll(handles: readonly TodoHandle[], text: string, journal: Journal): readonly Todo[] {
  const lines = new Lines(text);
  const todos = allTodos(journal);
  const found = handles.flatMap(({ ref }) => findTodo(ref, lines, todos.filter(({ mark }) => text.startsWith(ref.mark, mark.start))) ?? []);
  return [...new Map(found.map((todo) => [todo.mark.start, todo])).values()];
}

/** Those that are not nested in another of them. */
export function outermost(todos: readonly Todo[]): readonly Todo[] {
  const inner = new Set(todos.flatMap(({ children }) => withChildren(children)));
  return todos.filter((todo) => !inner.has(todo));
}

export function goneSentence(handles: readonly TodoHandle[]): string {
  return handles.length === 1
    ? vscode.l10n.t('The line of “{0}” has changed or is gone, so nothing was written.', named(handles[0]!.todo.title))
    : vscode.l10n.t('The lines of these todos have changed or are gone, so nothing was written.');
}

/**
 * The edits, or the sentence why not: read again, the file must have every course and day it had.
 * @param mayAdd whether days may be new.
 */
export function guarded(library: Library, uri: string, text: string, journal: Journal, edits: readonly TextEdit[], mayAdd: boolean): readonly TextEdit[] | string {
  const after = library.readAs(uri, applyEdits(text, edits));
  const before = skeleton(journal);
  const now = after?.isJournal === true ? skeleton(after) : [];
  let kept = 0;
  for (const section of now) {
    kept += section === before[kept] ? 1 : 0;
  }
  return kept === before.length && (mayAdd || now.length === before.length)
    ? edits
    : vscode.l10n.t('This would change how another part of the journal is read, so nothing was written.');
}

/** Courses, periods and days in the order of the file. */
function skeleton(journal: Journal): readonly string[] {
  return [...allSections(journal)].map((section) =>
    (section.kind === 'day' ? `${section.source} ${section.date === undefined ? '?' : toISO(section.date)}` : `${section.kind} ${section.title}`));
}

/** Says that a command found no todo to be for; answers false, as a command that did nothing. */
export function nothingMeant(): false {
  void vscode.window.showInformationMessage(vscode.l10n.t('Select a todo in the side bar, or put the cursor on one.'));
  return false;
}
