/** Edits the words of a todo, deletes todos, copies them, opens what they are about. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { deletions, editTitle, linesOf, sourceOf } from '../journal/todo-edits';
import { scan } from '../journal/scan';
import { openLink } from '../preview/resources';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { todosMeant, type TodoHandle } from '../workspace/todo-handles';
import { changeTodos, findAll, nothingMeant } from '../workspace/todo-write';

export function registerTodoEdits(deps: Pick<Deps, 'library' | 'feed' | 'writer' | 'selections'>): vscode.Disposable {
  const { library, selections } = deps;
  const sources = (handles: readonly TodoHandle[]): readonly string[] => handles.flatMap((handle) => {
    const file = library.get(handle.uri);
    return file?.journal === undefined ? [] : findAll([handle], file.text, file.journal).map((todo) => sourceOf(file.text, todo));
  });

  const edit = async ([handle]: readonly TodoHandle[]): Promise<boolean> => {
    const before = sources([handle!])[0];
    const value = await vscode.window.showInputBox({ title: vscode.l10n.t('Edit Todo'), value: before ?? handle!.todo.title });
    if (value === undefined || value.trim() === '' || value === before) {
      return false;
    }
    return changeTodos(deps, [handle!], {
      edits: (text, todos) => todos.flatMap((todo) => editTitle(text, todo, value)),
      message: () => vscode.l10n.t('Changed: {0}', value.trim()),
    });
  };
  const remove = (handles: readonly TodoHandle[]): Promise<boolean> => changeTodos(deps, handles, {
    applies: ({ kind }) => kind !== 'suggestion',
    edits: (text, todos) => {
      const scanned = scan(text);
      return deletions(text, todos.map((todo) => linesOf(text, todo, scanned)));
    },
    message: (count, title) => (count === 1 ? vscode.l10n.t('Deleted: {0}', title) : vscode.l10n.t('{0} todos deleted.', count)),
  });
  const copy = async (handles: readonly TodoHandle[]): Promise<boolean> => {
    await vscode.env.clipboard.writeText(sources(handles).join('\n'));
    return true;
  };
  const openLinks = async (handles: readonly TodoHandle[]): Promise<boolean> => {
    const { uri, todo } = handles.find((handle) => handle.todo.link !== undefined) ?? handles[0]!;
    if (todo.link === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” has no link.', todo.title));
      return false;
    }
    const opened = await openLink(vscode.Uri.parse(uri), todo.link.target);
    if (!opened) {
      void vscode.window.showWarningMessage(vscode.l10n.t('{0} is not there or may not be opened.', todo.link.target));
    }
    return opened;
  };
  const run = (args: readonly unknown[], action: (handles: readonly TodoHandle[]) => Promise<boolean>): Promise<boolean> | boolean => {
    const handles = todosMeant(library, selections, args);
    return handles.length === 0 ? nothingMeant() : action(handles);
  };
  return vscode.Disposable.from(
    registerJournalCommand(deps, Commands.editTodo, (...args: unknown[]) => run(args, edit)),
    registerJournalCommand(deps, Commands.deleteTodo, (...args: unknown[]) => run(args, remove)),
    registerJournalCommand(deps, Commands.copyTodo, (...args: unknown[]) => run(args, copy)),
    registerJournalCommand(deps, Commands.openTodoLink, (...args: unknown[]) => run(args, openLinks)),
  );
}
