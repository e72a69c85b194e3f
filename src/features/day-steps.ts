/** `Previous Day`, `Next Day`: from entry to entry of the course at the cursor, in time; in one-file-a-day journals from file to file. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { compare } from '../journal/date';
import { dailyEntry } from '../journal/daily';
import { dayBeside, inTime } from '../journal/day-steps';
import { daysOf } from '../journal/walk';
import { activeMarkdown, cursorOffset } from '../workspace/active';
import { courseAround } from '../workspace/courses';
import type { Deps } from '../workspace/deps';

export function registerDaySteps(deps: Pick<Deps, 'library' | 'feed'>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Commands.previousDay, () => step(deps, -1)),
    vscode.commands.registerCommand(Commands.nextDay, () => step(deps, 1)),
  );
}

async function step({ library, feed }: Pick<Deps, 'library' | 'feed'>, by: -1 | 1): Promise<void> {
  const document = activeMarkdown();
  const file = document && library.get(document.uri.toString());
  if (document === undefined || file?.journal === undefined) {
    return;
  }
  const { journal } = file;
  const offset = cursorOffset(document) ?? 0;
  if (dailyEntry(file) !== undefined) {
    await feed.load();
    const entries = library.files().filter(({ folder }) => folder === file.folder).flatMap((one) => {
      const day = dailyEntry(one);
      return day === undefined ? [] : [{ file: one, day }];
    }).toSorted((a, b) => compare(a.day.date, b.day.date));
    const beside = entries[entries.findIndex((one) => one.file === file) + by];
    return beside === undefined ? tellEnd(by) : goTo(beside.file.uri, beside.file.ids.get(beside.day));
  }
  const course = courseAround(journal, offset);
  const days = course === undefined ? journal.courses.flatMap((one) => daysOf(one)) : daysOf(course);
  const all = days.map(({ day }) => day);
  const here = all.findLast(({ range }) => offset >= range.start && offset <= range.end);
  const ordered = inTime(all, journal.newestFirst);
  // Above the first entry, or between courses: to the first or last of the course.
  const next = here === undefined ? (by > 0 ? ordered[0] : ordered.at(-1)) : dayBeside(all, here, by, journal.newestFirst);
  return next === undefined ? tellEnd(by) : goTo(file.uri, file.ids.get(next));
}

async function goTo(uri: string, id: string | undefined): Promise<void> {
  await vscode.commands.executeCommand(Commands.goTo, uri, id);
}

function tellEnd(by: -1 | 1): void {
  vscode.window.setStatusBarMessage(by < 0 ? vscode.l10n.t('This is the first day of the course.') : vscode.l10n.t('This is the last day of the course.'), 4000);
}
