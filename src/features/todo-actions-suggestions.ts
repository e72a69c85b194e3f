/** Accepts suggestions as todos, dismisses them for good, and brings dismissed ones back. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { dismissalOf } from '../journal/dismissed';
import { acceptSuggestion } from '../journal/todo-edits';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { todosMeant } from '../workspace/todo-handles';
import { changeTodos, findAll, goneSentence, nothingMeant } from '../workspace/todo-write';

export function registerSuggestions(deps: Pick<Deps, 'library' | 'writer' | 'feed' | 'selections' | 'dismissals'>): vscode.Disposable {
  const { library, selections, dismissals, feed } = deps;
  const accept = (...args: unknown[]): Promise<boolean> | boolean => {
    const handles = todosMeant(library, selections, args);
    return handles.length === 0 ? nothingMeant() : changeTodos(deps, handles, {
      applies: ({ kind }) => kind === 'suggestion',
      edits: (_text, todos) => todos.flatMap((todo) => acceptSuggestion(todo)),
      message: (count, title) => (count === 1 ? vscode.l10n.t('Now a todo: {0}', title) : vscode.l10n.t('{0} suggestions are now todos.', count)),
    });
  };
  const dismiss = async (...args: unknown[]): Promise<boolean> => {
    const handles = todosMeant(library, selections, args);
    if (handles.length === 0) {
      return nothingMeant();
    }
    const turnedAway: string[] = [];
    for (const uri of new Set(handles.map((handle) => handle.uri))) {
      const file = library.get(uri);
      if (file?.journal !== undefined) {
        const found = findAll(handles.filter((handle) => handle.uri === uri && handle.todo.kind === 'suggestion'), file.text, file.journal);
        turnedAway.push(...found.map((todo) => dismissalOf(file.text, file.journal!, todo)));
      }
    }
    if (turnedAway.length === 0) {
      void vscode.window.showInformationMessage(handles.some(({ todo }) => todo.kind === 'suggestion')
        ? goneSentence(handles) : vscode.l10n.t('Only suggestions can be dismissed.'));
      return false;
    }
    await dismissals.add(turnedAway);
    await feed.reread();
    const skipped = handles.length - turnedAway.length;
    void offerUndo(turnedAway, [
      turnedAway.length === 1 ? vscode.l10n.t('Dismissed. The journal is as it was.') : vscode.l10n.t('{0} suggestions dismissed. The journal is as it was.', turnedAway.length),
      skipped === 0 ? '' : vscode.l10n.t('Skipped, because it does not apply: {0}.', skipped),
    ].join(' ').trim());
    return true;
  };
  const offerUndo = async (turnedAway: readonly string[], message: string): Promise<void> => {
    const undo = vscode.l10n.t('Undo');
    if ((await vscode.window.showInformationMessage(message, undo)) === undo) {
      await dismissals.remove(turnedAway);
      await feed.reread();
    }
  };
  const restore = async (): Promise<void> => {
    const turnedAway = dismissals.all();
    if (turnedAway.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No suggestion was dismissed.'));
      return;
    }
    await dismissals.remove(turnedAway);
    await feed.reread();
    const undo = vscode.l10n.t('Undo');
    // Not awaited: a message stays until the person closes it.
    void vscode.window.showInformationMessage(vscode.l10n.t('Dismissed suggestions are shown again: {0}.', turnedAway.length), undo).then(async (chosen) => {
      if (chosen === undo) {
        await dismissals.add(turnedAway);
        await feed.reread();
      }
    });
  };
  return vscode.Disposable.from(
    registerJournalCommand(deps, Commands.acceptSuggestion, accept),
    registerJournalCommand(deps, Commands.dismissSuggestion, dismiss),
    registerJournalCommand(deps, Commands.restoreSuggestions, restore),
  );
}
