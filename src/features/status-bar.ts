/** Today's state in the status bar: how many entries there are, what is still to do; one click to the day's entry. */
import * as vscode from 'vscode';
import { Commands, SettingKeys } from '../ids';
import { compare, type CalendarDate } from '../journal/date';
import type { Journal } from '../journal/model';
import { count } from '../journal/nodes';
import { everyDay } from '../journal/walk';
import { readClock } from '../workspace/clock';
import type { Deps } from '../workspace/deps';
import { joined, progress } from '../workspace/labels';
import { onDidChangeSettings, readSettings } from '../workspace/settings';

export function registerStatusBar({ library, newDay }: Pick<Deps, 'library' | 'newDay'>): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('today', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Learning Journal');
  item.command = Commands.openToday;
  const figures = new Map<Journal, Figures>();
  const update = (): void => {
    const settings = readSettings();
    if (!settings.statusBar || !library.hasJournal) {
      item.hide();
      return;
    }
    const { today } = readClock(settings);
    let entries = 0;
    let open = 0;
    const now = new Set<Journal>();
    for (const { journal } of library.files()) {
      if (journal !== undefined) {
        // A journal is never changed, only replaced: what was counted in it stays true.
        const counted = figures.get(journal) ?? figuresOf(journal);
        figures.set(journal, counted);
        now.add(journal);
        open += counted.open;
        entries += counted.dates.filter((date) => compare(date, today) === 0).length;
      }
    }
    for (const journal of figures.keys()) {
      if (!now.has(journal)) {
        figures.delete(journal);
      }
    }
    const entered = entries === 0 ? vscode.l10n.t('No entry today yet') : entries === 1 ? vscode.l10n.t('1 entry today') : vscode.l10n.t('{0} entries today', entries);
    item.text = `$(notebook) ${joined(entered, progress({ open, done: 0 }))}`;
    const said = `${entered}, ${open === 1 ? vscode.l10n.t('1 open todo') : vscode.l10n.t('{0} open todos', open)}`;
    item.tooltip = said;
    item.accessibilityInformation = { label: said };
    item.show();
  };
  const subscription = library.onDidChange(update);
  update();
  return vscode.Disposable.from(
    item,
    { dispose: () => subscription.dispose() },
    newDay.onDidBegin(update),
    onDidChangeSettings(update, SettingKeys.statusBar, SettingKeys.dayEndsAt, SettingKeys.timeZone),
  );
}

interface Figures {
  readonly open: number;
  readonly dates: readonly CalendarDate[];
}

function figuresOf(journal: Journal): Figures {
  return {
    open: count([...journal.courses, ...journal.todos]).open,
    dates: [...everyDay(journal.courses)].flatMap((day) => day.date ?? []),
  };
}
