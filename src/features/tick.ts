/** Ticks and unticks a todo in its file, from wherever it is shown. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import type { Library } from '../journal/library';
import { isTodo, todosOf } from '../journal/nodes';
import { Lines } from '../journal/text';
import { toggleTodo } from '../journal/todo-edits';
import { findTodo, refOf, type TodoRef } from '../journal/todo-ref';
import type { Deps } from '../workspace/deps';

/** The command takes the file and what names the todo in it: the id of its row, or what stands there. True where it was done. */
export function registerTick({ library, writer }: Pick<Deps, 'library' | 'writer'>): vscode.Disposable {
  return vscode.commands.registerCommand(Commands.toggleTodo, async (uri: string, named: string | TodoRef): Promise<boolean> => {
    const ref = typeof named === 'string' ? refOfRow(library, uri, named) : named;
    if (ref === undefined) {
      return false;
    }
    const result = await writer.apply(vscode.Uri.parse(uri), (text) => {
      const journal = library.readAs(uri, text);
      const todo = journal && findTodo(ref, new Lines(text), todosOf(journal));
      return todo === undefined ? vscode.l10n.t('This todo was changed or taken away, so nothing was written.') : toggleTodo(text, todo);
    });
    return result.done;
  });
}

function refOfRow(library: Library, uri: string, nodeId: string): TodoRef | undefined {
  const file = library.get(uri);
  for (const [node, id] of file?.ids ?? []) {
    if (id === nodeId && isTodo(node)) {
      return refOf(new Lines(file!.text), node);
    }
  }
  return undefined;
}
