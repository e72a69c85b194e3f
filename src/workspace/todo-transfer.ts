/** Todos that go from files into an entry of another file: there first, then away from where they came. */
import * as vscode from 'vscode';
import type { Library } from '../journal/library';
import type { Journal } from '../journal/model';
import type { TextEdit } from '../journal/text';
import type { Item } from '../journal/todo-moves';
import type { Deps } from './deps';
import { insertItems, type EntryPlace } from './todo-place';
import { guarded } from './todo-write';
import type { WriteResult } from './write';

/** What is taken out of one file, computed from its text of that moment. */
export interface Taken {
  readonly source: vscode.TextDocument;
  readonly from: string;
  readonly items: readonly Item[];
  /** None where the file stays as it is. */
  readonly removal: readonly TextEdit[];
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
  return typeof removal === 'string' ? removal : { source, from, items, removal };
}

export async function transfer(deps: Pick<Deps, 'library' | 'writer'>, taken: readonly Taken[], place: EntryPlace): Promise<Transferred> {
  const written = await insertItems(deps, place, taken.flatMap(({ items }) => items));
  if (!written.done) {
    return { results: [], doubled: 0 };
  }
  const results: WriteResult[] = [written];
  let doubled = 0;
  for (const { source, from, items, removal } of taken) {
    if (removal.length > 0) {
      const removed = await deps.writer.apply(source, (text) => (text === from
        ? removal
        : vscode.l10n.t('The journal they come from was changed at the same moment.')), { save: written.saved });
      results.push(removed);
      doubled += removed.done ? 0 : items.length;
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
