/** Commands that need a journal. The palette offers them before VS Code knows whether there is one: nothing of ours has run yet then. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import type { Deps } from './deps';

/** Registers `run`, which is called once the journals of the workspace are read; where there are none, a sentence says so and offers a first one. */
export function registerJournalCommand<Arguments extends unknown[]>(
  { library, feed }: Pick<Deps, 'library' | 'feed'>, command: string, run: (...args: Arguments) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (...args: Arguments): Promise<unknown> => {
    await feed.load();
    if (library.hasJournal) {
      return run(...args);
    }
    void offerJournal();
    return undefined;
  });
}

async function offerJournal(): Promise<void> {
  const first = vscode.l10n.t('New Log Entry');
  const sample = vscode.l10n.t('Open Sample Journal');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('There is no journal here yet.'), first, sample);
  if (chosen !== undefined) {
    await vscode.commands.executeCommand(chosen === first ? Commands.newEntry : Commands.openSample);
  }
}
