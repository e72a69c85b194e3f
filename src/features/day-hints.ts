/** Behind the date of a day, its weekday and how long ago it was: `23/5/25  Fri, 18 months ago`. */
import * as vscode from 'vscode';
import { SettingKeys } from '../ids';
import { everyDay } from '../journal/walk';
import { readClock } from '../workspace/clock';
import type { Deps } from '../workspace/deps';
import { Labels } from '../workspace/labels';
import { onDidReadAnew } from '../workspace/read-anew';
import { readDocument } from '../workspace/read-document';
import { onDidChangeSettings, readSettings } from '../workspace/settings';

export function registerDayHints({ library, newDay }: Pick<Deps, 'library' | 'newDay'>): vscode.Disposable {
  const labels = new Labels();
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    provideInlayHints: (document, visible) => {
      const settings = readSettings(document.uri);
      const read = settings.dayHints ? readDocument(library, document) : undefined;
      if (read === undefined) {
        return [];
      }
      const { today } = readClock(settings);
      const hints: vscode.InlayHint[] = [];
      for (const day of everyDay(read.journal.courses)) {
        if (day.date !== undefined && day.mark.end > day.mark.start && day.line >= visible.start.line && day.line <= visible.end.line) {
          // Behind the line's last character, so that a link or emphasis around the date stays whole.
          const at = new vscode.Position(day.line, read.lines.end(day.line) - read.lines.start(day.line));
          const written = day.written?.weekday === undefined ? `${labels.weekday(day.date)}, ` : '';
          const hint = new vscode.InlayHint(at, `${written}${labels.distance(day.date, today)}`);
          hint.paddingLeft = true;
          hints.push(hint);
        }
      }
      return hints;
    },
  };
  return vscode.Disposable.from(
    changed,
    onDidReadAnew(library, () => changed.fire()),
    vscode.languages.registerInlayHintsProvider({ language: 'markdown' }, provider),
    newDay.onDidBegin(() => changed.fire()),
    onDidChangeSettings(() => changed.fire(), SettingKeys.dayHints, SettingKeys.dayEndsAt, SettingKeys.timeZone),
  );
}
