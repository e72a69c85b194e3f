/** Todos that go from files into an entry of another file: there first, then away from where they came. */
import * as vscode from 'vscode';
import { dismissalOf } from '../journal/dismissed';
import type { Library } from '../journal/library';
import type { Journal } from '../journal/model';
import { applyEdits, type TextEdit } from '../journal/text';
import type { Item } from '../journal/todo-moves';
import type { Deps } from './deps';
import { allTodos } from './todo-handles';
import { insertItems, type EntryPlace } from './todo-place';
import { guarded, journalOf } from './todo-write';
import type { WriteResult } from './write';

/** What is taken out of one file, computed from its text of that moment. */
export interface Taken {
  readonly source: vscode.TextDocument;
  readonly from: string;
  readonly items: readonly Item[];
  /** None where the file stays as it is. */
  readonly removal: readonly TextEdit[];
  /** The suggestions its items were made of (see `dismissalOf`), whose sentences stay without what says that they were accepted. */
  readonly accepted: readonly string[];
}

export interface Transferred {
  /** The write to the entry first; empty where nothing was written. */
  readonly results: readonly WriteResult[];
  /** How many of the items still stand where they came from although they were to go. */
  readonly doubled: number;
}

/** Checks what is taken out of `source`, whose text is `from`; the sentence why not, where that would change how the rest is read. */
export function taking(library: Library, source: vscode.TextDocument, from: string, journal: Journal, { items, edits }: { readonly items: readonly Item[]; readonly edits: readonly TextEdit[] }): Taken | string {
  const removal = guarded(library, source.uri.toString(), from, journal, edits, false);
  return typeof removal === 'string' ? removal : { source, from, items, removal, accepted: uncovered(library, source.uri.toString(), from, journal, removal) };
}

/** The suggestions that are there after the edits and were not before. */
function uncovered(library: Library, uri: string, from: string, journal: Journal, removal: readonly TextEdit[]): readonly string[] {
  const text = applyEdits(from, removal);
  const after = journalOf(library, uri, text);
  const suggestions = (read: Journal) => allTodos(read).filter(({ kind }) => kind === 'suggestion');
  const known = new Set(suggestions(journal).map(({ title }) => title));
  return after === undefined ? [] : suggestions(after).filter(({ title }) => !known.has(title)).map((todo) => dismissalOf(text, after, todo));
}

/** Suggestions that were accepted are not made again where their todos have gone. */
export async function transfer(deps: Pick<Deps, 'library' | 'writer' | 'dismissals'>, taken: readonly Taken[], place: EntryPlace): Promise<Transferred> {
  const written = await insertItems(deps, place, taken.flatMap(({ items }) => items));
  if (!written.done) {
    return { results: [], doubled: 0 };
  }
  const results: WriteResult[] = [written];
  let doubled = 0;
  for (const { source, from, items, removal, accepted } of taken) {
    if (removal.length > 0) {
      // Before the file is read without them.
      await deps.dismissals.add(accepted);
      const removed = await deps.writer.apply(source, (text) => (text === from
        ? removal
        : vscode.l10n.t('The journal they come from was changed at the same moment.')), { save: written.saved });
      results.push(removed);
      if (!removed.done) {
        doubled += items.length;
        await deps.dismissals.remove(accepted);
      }
    }
  }
  return { results, doubled };
}

/** What is said where items could not be taken away. */
export function doubledSentence(): string {
  return vscode.l10n.t('The todos were written where they go, but could not be taken away where they came from: they now stand in both.');
}

/** What Undo will do, where it is more than one file; else nothing. */
export function undoSentence(results: readonly WriteResult[]): string {
  const files = new Set(results.flatMap((result) => (result.done ? result.document.uri.toString() : []))).size;
  return files < 2 ? '' : vscode.l10n.t('Undo takes it back in all {0} files.', files);
}
