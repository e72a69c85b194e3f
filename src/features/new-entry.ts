/** `New Log Entry`: choose a course, Enter, and today's entry stands at its place with the cursor on it. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import type { CalendarDate } from '../journal/date';
import { readClock } from '../workspace/clock';
import { inLikelyOrder, listCourses, RecentCourses, type CourseChoice } from '../workspace/courses';
import { understandDate } from '../workspace/date-words';
import type { Deps } from '../workspace/deps';
import { hasSeveralADay, writeEntry, type EntryRequest } from '../workspace/entries';
import { pickCourse } from '../workspace/pick-course';
import { readSettings } from '../workspace/settings';

export function registerNewEntry(deps: Deps): vscode.Disposable {
  const recent = new RecentCourses(deps.memory);
  return vscode.commands.registerCommand(Commands.newEntry, (argument?: unknown) => run(deps, recent, argument));
}

async function run(deps: Deps, recent: RecentCourses, argument: unknown): Promise<void> {
  await deps.feed.load();
  const choices = inLikelyOrder(listCourses(deps.library), deps.library, recent);
  const { today } = readClock(readSettings());
  const row = choiceOfRow(argument, choices);
  const asked = askedFor(argument);
  if (row !== undefined) {
    await write(deps, recent, row, { date: today }, true);
  } else if (asked !== undefined) {
    await writeAsked(deps, recent, choices, asked, today);
  } else if (choices.length === 0) {
    await vscode.commands.executeCommand(Commands.newCourse);
  } else {
    const picked = await pickCourse(choices, today);
    if (picked?.choice !== undefined) {
      await write(deps, recent, picked.choice, { date: picked.date }, true);
    } else if (picked !== undefined) {
      await vscode.commands.executeCommand(Commands.newCourse, { title: picked.title, withEntry: true });
    }
  }
}

/** A keybinding or task asks for no questions: the course is the one named, else the likeliest. */
async function writeAsked(deps: Deps, recent: RecentCourses, choices: readonly CourseChoice[], asked: Asked, today: CalendarDate): Promise<void> {
  const choice = choices.find(({ title }) => asked.course === undefined || title.toLowerCase() === asked.course.toLowerCase());
  if (choice === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('There is no course “{0}”.', asked.course ?? ''));
    return;
  }
  const date = asked.date === undefined ? today : await understandDate(asked.date, today, choice.dateOrder);
  if (date === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('“{0}” is not a date.', asked.date ?? ''));
    return;
  }
  await write(deps, recent, choice, { date, ...(asked.text === undefined ? {} : { words: asked.text }) }, false);
}

async function write(deps: Deps, recent: RecentCourses, choice: CourseChoice, request: EntryRequest, mayAsk: boolean): Promise<void> {
  const another = mayAsk && hasSeveralADay(choice, request.date) ? await askWhich() : false;
  if (another !== undefined && await writeEntry(deps, choice, { ...request, another })) {
    await recent.remember(choice);
  }
}

/** In a course whose days have several entries: whether to begin another one; undefined for neither. */
async function askWhich(): Promise<boolean | undefined> {
  const goOn = { label: vscode.l10n.t('Go on with the last entry of this day'), another: false };
  const begin = { label: vscode.l10n.t('Begin another entry'), another: true };
  return (await vscode.window.showQuickPick([goOn, begin], { title: vscode.l10n.t('This day has an entry') }))?.another;
}

/** The course whose row in the view the command was called on: the row itself, or the one around a day. */
function choiceOfRow(argument: unknown, choices: readonly CourseChoice[]): CourseChoice | undefined {
  if (typeof argument !== 'object' || argument === null || !('nodeId' in argument) || !('uri' in argument)) {
    return undefined;
  }
  const { uri, nodeId } = argument;
  const daily = choices.find((choice) => choice.daily?.some(({ file }) => file.uri === uri));
  if (daily !== undefined) {
    return daily;
  }
  // Ids of what stands in a course begin with the course's own.
  return choices
    .filter(({ file, id }) => file.uri === uri && id !== undefined && typeof nodeId === 'string' && (nodeId === id || nodeId.startsWith(`${id}/`)))
    .toSorted((a, b) => b.id!.length - a.id!.length)[0];
}

interface Asked {
  readonly course?: string;
  readonly date?: string;
  readonly text?: string;
}

/** What a keybinding or task asks for: `{ "course": "Numpy", "date": "-1", "text": "read the manual" }`, any of them. */
function askedFor(argument: unknown): Asked | undefined {
  if (typeof argument !== 'object' || argument === null) {
    return undefined;
  }
  const entries = Object.entries(argument).filter(([key, value]) => ['course', 'date', 'text'].includes(key) && typeof value === 'string');
  return entries.length === 0 ? undefined : Object.fromEntries(entries) as Asked;
}
