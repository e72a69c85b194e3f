/** `Open Today's Entry`: to the place of today's entry, the active journal's first; without one, `New Log Entry`. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { compare } from '../journal/date';
import { everyDay } from '../journal/walk';
import { activeMarkdown } from '../workspace/active';
import { readClock } from '../workspace/clock';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { readSettings } from '../workspace/settings';

export function registerOpenToday({ library, feed }: Pick<Deps, 'library' | 'feed'>): vscode.Disposable {
  return registerJournalCommand({ library, feed }, Commands.openToday, async () => {
    await feed.load();
    const active = activeMarkdown()?.uri.toString();
    const files = [...library.files()].sort((a, b) => Number(b.uri === active) - Number(a.uri === active));
    for (const { uri, journal, ids } of files) {
      const { today } = readClock(readSettings(vscode.Uri.parse(uri)));
      const day = [...everyDay(journal?.courses ?? [])].find(({ date }) => date !== undefined && compare(date, today) === 0);
      if (day !== undefined) {
        return vscode.commands.executeCommand(Commands.goTo, uri, ids.get(day));
      }
    }
    return vscode.commands.executeCommand(Commands.newEntry);
  });
}
