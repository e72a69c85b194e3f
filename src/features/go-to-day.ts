/** `Go to Day…`: every entry of every journal, found by a date in figures or words and by its text. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { allEntries } from '../workspace/meant';
import { pickDay } from '../workspace/pick-day';

export function registerGoToDay({ library, feed }: Pick<Deps, 'library' | 'feed'>): vscode.Disposable {
  return registerJournalCommand({ library, feed }, Commands.goToDay, async () => {
    await feed.load();
    const entry = await pickDay(allEntries(library), vscode.l10n.t('Go to Day'));
    return entry && vscode.commands.executeCommand(Commands.goTo, entry.uri, entry.dayId);
  });
}
