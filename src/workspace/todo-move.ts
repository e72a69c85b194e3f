/** Moves todos into an entry: within a file as one step, between files into the one before out of the other. */
import * as vscode from 'vscode';
import { isRefusal } from '../journal/edits/result';
import { moveTodos, takeTodos } from '../journal/todo-moves';
import type { Deps } from './deps';
import { refusalSentence } from './entries';
import { withoutLinks } from './labels';
import type { TodoHandle } from './todo-handles';
import { isNewFile, targetIn, type EntryPlace } from './todo-place';
import { doubledSentence, taking, transfer, undoSentence, type Taken } from './todo-transfer';
import { findAll, goneSentence, guarded, journalOf } from './todo-write';
import type { WriteResult } from './write';

/** True where all were moved; suggestions stay and are named in the message. */
export async function moveTodosTo(deps: Pick<Deps, 'library' | 'writer' | 'dismissals'>, handles: readonly TodoHandle[], place: EntryPlace, message: (count: number) => string): Promise<boolean> {
  const movable = handles.filter(({ todo }) => todo.kind !== 'suggestion');
  const sources = groupByUri(movable);
  const within = isNewFile(place) ? undefined : sources.get(place.uri);
  const inside = within === undefined ? NONE : await moveWithin(deps, within, place);
  const between = await moveBetween(deps, [...sources].filter(([uri]) => sources.get(uri) !== within), place);
  const results = [...inside.results, ...between.results];
  const moved = inside.moved + between.moved;
  if (between.doubled > 0) {
    deps.writer.announce(results, doubledSentence());
    return false;
  }
  const skipped = handles.length - movable.length;
  if (moved > 0) {
    deps.writer.announce(results, [message(moved), undoSentence(results), skipped === 0 ? '' : vscode.l10n.t('Suggestions stay where they are: {0}.', skipped)].filter((sentence) => sentence !== '').join(' '));
  } else if (movable.length === 0 && skipped > 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('A suggestion stays where it is; accept it first.'));
  }
  return moved > 0 && moved === movable.length;
}

interface Moved {
  readonly results: readonly WriteResult[];
  readonly moved: number;
  /** How many now stand in both files. */
  readonly doubled: number;
}

const NONE: Moved = { results: [], moved: 0, doubled: 0 };

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
  return result.done ? { results: [result], moved, doubled: 0 } : NONE;
}

/** Those that are gone, or cannot be taken out of their file, stay, and the person is told why. */
async function moveBetween(deps: Pick<Deps, 'library' | 'writer' | 'dismissals'>, sources: readonly (readonly [uri: string, handles: readonly TodoHandle[]])[], place: EntryPlace): Promise<Moved> {
  const { library } = deps;
  const taken: Taken[] = [];
  let moved = 0;
  for (const [uri, handles] of sources) {
    const source = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const from = source.getText();
    const journal = journalOf(library, uri, from);
    const todos = journal === undefined ? [] : findAll(handles, from, journal);
    const one = journal === undefined || todos.length === 0 ? goneSentence(handles) : taking(library, source, from, journal, takeTodos(from, todos));
    if (typeof one === 'string') {
      void vscode.window.showWarningMessage(withoutLinks(one));
    } else {
      taken.push(one);
      moved += todos.length;
    }
  }
  if (taken.length === 0) {
    return NONE;
  }
  const { results, doubled } = await transfer(deps, taken, place);
  return results.length === 0 ? NONE : { results, moved, doubled };
}

function groupByUri(handles: readonly TodoHandle[]): ReadonlyMap<string, readonly TodoHandle[]> {
  const groups = new Map<string, TodoHandle[]>();
  for (const handle of handles) {
    groups.set(handle.uri, [...groups.get(handle.uri) ?? [], handle]);
  }
  return groups;
}
