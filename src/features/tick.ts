/** Ticks and unticks a todo in its file, from wherever it is shown. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import type { LibraryFile } from '../journal/library';
import type { Todo } from '../journal/model';
import { isTodo } from '../journal/nodes';
import type { TextEdit } from '../journal/text';
import type { Deps } from '../workspace/deps';

/** The command takes the file and the id of the todo in it; true where it was done. */
export function registerTick({ library, writer }: Pick<Deps, 'library' | 'writer'>): vscode.Disposable {
  return vscode.commands.registerCommand(Commands.toggleTodo, async (uri: string, nodeId: string): Promise<boolean> => {
    const result = await writer.apply(vscode.Uri.parse(uri), (text) => {
      const file = library.get(uri);
      const todo = file?.text === text ? todoOf(file, nodeId) : undefined;
      return todo === undefined ? vscode.l10n.t('This todo is no longer there.') : toggle(text, todo);
    });
    return result.done;
  });
}

function todoOf(file: LibraryFile, nodeId: string): Todo | undefined {
  for (const [node, id] of file.ids) {
    if (id === nodeId && isTodo(node)) {
      return node;
    }
  }
  return undefined;
}

function toggle(text: string, todo: Todo): readonly TextEdit[] {
  const done = todo.state === 'done';
  if (todo.kind === 'task') {
    return [{ range: { start: todo.mark.start + 1, end: todo.mark.end - 1 }, text: done ? ' ' : 'x' }];
  }
  const word = text.slice(todo.mark.start, todo.mark.end);
  return [{ range: todo.mark, text: done ? word.replace('DONE', 'TODO') : word.replace('TODO', 'DONE') }];
}
