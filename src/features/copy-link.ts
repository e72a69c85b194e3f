/** `Copy Link to Entry`: a Markdown link with the path from the folder and the anchor GitHub gives to the entry's heading. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { anchorsOf } from '../journal/anchors';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { joined, Labels } from '../workspace/labels';
import { allEntries, entryMeant, fullTitle, type EntryHandle } from '../workspace/meant';
import { pickDay } from '../workspace/pick-day';

export function registerCopyLink(deps: Pick<Deps, 'library' | 'feed' | 'selections'>): vscode.Disposable {
  const labels = new Labels();
  return registerJournalCommand(deps, Commands.copyLink, async (row?: unknown): Promise<boolean> => {
    await deps.feed.load();
    const entry = entryMeant(deps, row) ?? await pickDay(allEntries(deps.library), vscode.l10n.t('Copy Link to Entry'));
    if (entry === undefined) {
      return false;
    }
    const { day, text } = entry;
    const words = joined(day.date === undefined ? text.slice(day.mark.start, day.mark.end) : labels.day(day.date), fullTitle(entry));
    const anchor = anchorOf(entry);
    const path = vscode.workspace.asRelativePath(vscode.Uri.parse(entry.uri), false).split('/').map(encodeURIComponent).join('/');
    await vscode.env.clipboard.writeText(`[${words.replace(/[\\[\]]/g, '\\$&')}](${path}${anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`})`);
    vscode.window.setStatusBarMessage(anchor === undefined
      ? vscode.l10n.t('Link copied. It leads to the file, because GitHub gives this entry no anchor.') : vscode.l10n.t('Link copied.'), 4000);
    return true;
  });
}

/** Only headings have one: a `<summary>` and a bold line have none. */
function anchorOf({ day, journal }: EntryHandle): string | undefined {
  const index = journal.headings.findIndex(({ range }) => day.mark.start >= range.start && day.mark.start < range.end);
  return day.source === 'heading' || day.source === 'setext' ? anchorsOf(journal.headings)[index] : undefined;
}
