/** What can be done with the todo under the cursor, offered as code actions. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import type { Deps } from '../workspace/deps';
import { todosOnLines } from '../workspace/todo-handles';

const KIND = vscode.CodeActionKind.RefactorRewrite.append('todo');

export function registerTodoCodeActions({ library }: Pick<Deps, 'library'>): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, {
    provideCodeActions: (document, range) => {
      const [handle] = todosOnLines(library, document, range.start.line, range.start.line);
      if (handle === undefined) {
        return [];
      }
      const action = (title: string, command: string): vscode.CodeAction => {
        const found = new vscode.CodeAction(title, KIND);
        found.command = { command, title, arguments: [handle] };
        return found;
      };
      const { todo } = handle;
      return [
        ...(todo.kind === 'suggestion'
          ? [action(vscode.l10n.t('Accept as Todo'), Commands.acceptSuggestion), action(vscode.l10n.t('Dismiss Suggestion'), Commands.dismissSuggestion)]
          : [todo.state === 'done' ? action(vscode.l10n.t('Untick Todo'), Commands.untickTodo) : action(vscode.l10n.t('Tick Todo'), Commands.tickTodo)]),
        action(vscode.l10n.t('Set Due Date…'), Commands.setDueDate),
        action(vscode.l10n.t('Edit Todo…'), Commands.editTodo),
        ...(todo.kind === 'suggestion' ? [] : [action(vscode.l10n.t('Move Todo…'), Commands.moveTodo), action(vscode.l10n.t('Delete Todo'), Commands.deleteTodo)]),
        ...(todo.link === undefined ? [] : [action(vscode.l10n.t('Open Link of Todo'), Commands.openTodoLink)]),
      ];
    },
  }, { providedCodeActionKinds: [KIND] });
}
