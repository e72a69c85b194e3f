/** What can be done with the todo under the cursor, offered as code actions. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import type { Deps } from '../workspace/deps';
import { named } from '../workspace/labels';
import { todosOnLines, type TodoHandle } from '../workspace/todo-handles';

const KIND = vscode.CodeActionKind.RefactorRewrite.append('todo');

export function registerTodoCodeActions({ library }: Pick<Deps, 'library'>): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, {
    provideCodeActions: (document, range) => {
      const handles = todosOnLines(library, document, range.start.line, range.start.line);
      return handles.flatMap((handle) => actionsFor(handle, handles.length > 1));
    },
  }, { providedCodeActionKinds: [KIND] });
}

/** @param isOneOfSeveral whether others stand on the same line, so that each action says which it is for. */
function actionsFor(handle: TodoHandle, isOneOfSeveral: boolean): readonly vscode.CodeAction[] {
  const { todo } = handle;
  const action = (title: string, command: string): vscode.CodeAction => {
    const found = new vscode.CodeAction(isOneOfSeveral ? vscode.l10n.t('{0}: {1}', title, named(todo.title)) : title, KIND);
    found.command = { command, title, arguments: [handle] };
    return found;
  };
  return [
    ...(todo.kind === 'suggestion'
      ? [action(vscode.l10n.t('Accept as Todo'), Commands.acceptSuggestion), action(vscode.l10n.t('Dismiss Suggestion'), Commands.dismissSuggestion)]
      : [todo.state === 'done' ? action(vscode.l10n.t('Untick Todo'), Commands.untickTodo) : action(vscode.l10n.t('Tick Todo'), Commands.tickTodo)]),
    action(vscode.l10n.t('Set Due Date…'), Commands.setDueDate),
    action(vscode.l10n.t('Edit Todo…'), Commands.editTodo),
    ...(todo.kind === 'suggestion' ? [] : [action(vscode.l10n.t('Move Todo…'), Commands.moveTodo), action(vscode.l10n.t('Delete Todo'), Commands.deleteTodo)]),
    ...(todo.link === undefined ? [] : [action(vscode.l10n.t('Open Link of Todo'), Commands.openTodoLink)]),
  ];
}
