/** `Add to Today…`: a line under today's entry of the course used last, from anywhere, without moving the cursor. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { readClock } from '../workspace/clock';
import { inLikelyOrder, listCourses, RecentCourses, type CourseChoice } from '../workspace/courses';
import type { Deps } from '../workspace/deps';
import { writeEntry } from '../workspace/entries';
import { registerJournalCommand } from '../workspace/journal-command';
import { pickCourse } from '../workspace/pick-course';
import { readSettings } from '../workspace/settings';

export function registerAddToToday(deps: Deps): vscode.Disposable {
  const recent = new RecentCourses(deps.memory);
  return registerJournalCommand(deps, Commands.addToToday, async (): Promise<boolean> => {
    await deps.feed.load();
    const choices = inLikelyOrder(listCourses(deps.library), deps.library, recent);
    const last = choices.filter((choice) => recent.rank(choice) < Infinity).toSorted((a, b) => recent.rank(a) - recent.rank(b))[0] ?? choices[0];
    if (last === undefined) {
      await vscode.commands.executeCommand(Commands.newCourse);
      return false;
    }
    const asked = await ask(last, choices);
    if (asked === undefined) {
      return false;
    }
    const { words, choice } = asked;
    const done = await writeEntry(deps, choice, {
      date: readClock(readSettings()).today, words, message: vscode.l10n.t('Added to today’s entry of “{0}”.', choice.title),
    });
    if (done) {
      await recent.remember(choice);
    }
    return done;
  });
}

/** The line, and the course it goes to; a button changes that. */
function ask(first: CourseChoice, choices: readonly CourseChoice[]): Promise<{ readonly words: string; readonly choice: CourseChoice } | undefined> {
  const box = vscode.window.createInputBox();
  const other: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('book'), tooltip: vscode.l10n.t('Another course') };
  const state = { choice: first, isChoosing: false };
  const show = (): void => {
    box.title = vscode.l10n.t('Add to Today: {0}', state.choice.title);
  };
  show();
  box.prompt = vscode.l10n.t('A line for today’s entry');
  box.buttons = choices.length > 1 ? [other] : [];
  box.ignoreFocusOut = true;
  return new Promise((resolve) => {
    box.onDidTriggerButton(async () => {
      state.isChoosing = true;
      const picked = await pickCourse(choices, readClock(readSettings()).today, { title: vscode.l10n.t('Add to Today'), dated: false });
      state.choice = picked?.choice ?? state.choice;
      state.isChoosing = false;
      show();
      box.show();
    });
    box.onDidAccept(() => {
      const words = box.value.trim();
      resolve(words === '' ? undefined : { words, choice: state.choice });
      box.hide();
    });
    box.onDidHide(() => {
      if (!state.isChoosing) {
        resolve(undefined);
        box.dispose();
      }
    });
    box.show();
  });
}
