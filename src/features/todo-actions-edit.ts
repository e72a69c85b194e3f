/** Edits the words of a todo, deletes todos, copies them, opens what they are about. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { deletions, editTitle, linesOf, sourceOf } from '../journal/todo-edits';
import { scan } from '../journal/scan';
import { openLink } from '../preview/resources';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { named } from '../workspace/labels';
import { todosMeant, type TodoHandle } from '../workspace/todo-handles';
import { changeTodos, findAll, goneSentence, nothingMeant } from '../workspace/todo-write';

export function registerTodoEdits(deps: Pick<Deps, 'library' | 'feed' | 'writer' | 'selections'>): vscode.Disposable {
  const { library, selections } = deps;
  const sources = (handles: readonly TodoHandle[]): readonly string[] => handles.flatMap((handle) => {
    const file = library.get(handle.uri);
    return file?.journal === undefined ? [] : findAll([handle], file.text, file.journal).map((todo) => sourceOf(file.text, todo));
  });

  const edit = async (handles: readonly TodoHandle[], clicked: TodoHandle | undefined): Promise<boolean> => {
    const handle = clicked ?? handles[0];
    const before = handle && sources([handle])[0];
    if (handle === undefined || before === undefined) {
      void vscode.window.showInformationMessage(goneSentence(handles));
      return false;
    }
    const value = await vscode.window.showInputBox({ title: vscode.l10n.t('Edit Todo'), value: before });
    if (value === undefined || value.trim() === '' || value === before) {
      return false;
    }
    const skipped = handles.length - 1;
    return changeTodos(deps, [handle], {
      edits: (text, todos) => todos.flatMap((todo) => editTitle(text, todo, value)),
      message: () => [
        vscode.l10n.t('Changed: {0}', named(value.trim())),
        skipped === 0 ? '' : vscode.l10n.t('Only one is edited at a time. Skipped: {0}.', skipped),
      ].join(' ').trim(),
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
    const found = sources(handles);
    if (found.length === 0) {
      void vscode.window.showInformationMessage(goneSentence(handles));
      return false;
    }
    await vscode.env.clipboard.writeText(found.join('\n'));
    return true;
  };
  const openLinks = async (handles: readonly TodoHandle[]): Promise<boolean> => {
    const linked = handles.filter(({ todo }) => todo.link !== undefined);
    if (linked.length === 0) {
      void vscode.window.showInformationMessage(handles.length === 1
        ? vscode.l10n.t('“{0}” has no link.', named(handles[0]!.todo.title)) : vscode.l10n.t('None of these todos has a link.'));
      return false;
    }
    let opened = true;
    for (const { uri, todo } of linked) {
      if (!(await openLink(vscode.Uri.parse(uri), todo.link!.target))) {
        opened = false;
        void vscode.window.showWarningMessage(vscode.l10n.t('{0} is not there or may not be opened.', named(todo.link!.target)));
      }
    }
    return opened;
  };
  const run = (args: readonly unknown[], action: (handles: readonly TodoHandle[], clicked?: TodoHandle) => Promise<boolean>): Promise<boolean> | boolean => {
    const handles = todosMeant(library, selections, args);
    return handles.length === 0 ? nothingMeant() : action(handles, todosMeant(library, selections, args.slice(0, 1))[0]);
  };
  return vscode.Disposable.from(
    registerJournalCommand(deps, Commands.editTodo, (...args: unknown[]) => run(args, edit)),
    // The key that deletes a row turns a suggestion away: its sentence is the author's.
    registerJournalCommand(deps, Commands.deleteTodo, (...args: unknown[]) => run(args, async (handles) => (handles.every(({ todo }) => todo.kind === 'suggestion')
      ? vscode.commands.executeCommand<boolean>(Commands.dismissSuggestion, ...args) : remove(handles)))),
    registerJournalCommand(deps, Commands.copyTodo, (...args: unknown[]) => run(args, copy)),
    registerJournalCommand(deps, Commands.openTodoLink, (...args: unknown[]) => run(args, openLinks)),
  );
}
