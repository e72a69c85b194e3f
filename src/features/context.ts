/** Tells VS Code's `when` clauses what there is: a journal at all, and one in front. */
import * as vscode from 'vscode';
import { ContextKeys } from '../ids';
import { activeMarkdown, onDidChangeActive } from '../workspace/active';
import type { Deps } from '../workspace/deps';

export function registerContext({ library, feed }: Pick<Deps, 'library' | 'feed'>): vscode.Disposable {
  const known = new Map<string, boolean>();
  const set = (key: string, value: boolean): void => {
    if (known.get(key) !== value) {
      known.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  };
  const update = (): void => {
    const document = activeMarkdown();
    const isJournal = document !== undefined && library.get(document.uri.toString())?.journal !== undefined;
    set(ContextKeys.hasJournal, library.hasJournal);
    set(ContextKeys.ready, feed.loaded);
    set(ContextKeys.editorIsJournal, isJournal);
    set(ContextKeys.canTreatAsJournal, document !== undefined && !isJournal);
    set(ContextKeys.canBeNoJournal, isJournal && !document.isUntitled);
  };
  update();
  return vscode.Disposable.from(library.onDidChange(update), feed.onDidLoad(update), onDidChangeActive(update));
}
