/** `New Log Entry`: choose a course, Enter, and today's entry stands at its place with the cursor on it. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import type { CalendarDate } from '../journal/date';
import { typedDate } from '../journal/typed-date';
import { activeMarkdown, cursorOffset } from '../workspace/active';
import { readClock } from '../workspace/clock';
import { courseAround, listCourses, RecentCourses, type CourseChoice } from '../workspace/courses';
import type { Deps } from '../workspace/deps';
import { writeEntry, type EntryRequest } from '../workspace/entries';
import { joined, Labels, progress } from '../workspace/labels';
import { readSettings } from '../workspace/settings';
import { escapeIcons } from '../workspace/show';

export function registerNewEntry(deps: Deps): vscode.Disposable {
  return vscode.commands.registerCommand(Commands.newEntry, async (argument?: unknown) => {
    await new NewEntry(deps).run(argument);
  });
}

interface Item extends vscode.QuickPickItem {
  readonly choice?: CourseChoice;
}

class NewEntry {
  readonly #labels = new Labels();
  readonly #recent: RecentCourses;

  constructor(private readonly deps: Deps) {
    this.#recent = new RecentCourses(deps.memory);
  }

  async run(argument: unknown): Promise<void> {
    await this.deps.feed.load();
    const choices = listCourses(this.deps.library);
    const today = readClock(readSettings()).today;
    const row = choiceOfRow(argument, choices);
    if (row !== undefined) {
      await this.#write(row, { date: today });
      return;
    }
    const asked = askedFor(argument);
    if (asked !== undefined) {
      const choice = this.#inOrder(choices).find(({ title }) => asked.course === undefined || title.toLowerCase() === asked.course.toLowerCase());
      const date = asked.date === undefined ? today : choice && typedDate(asked.date, today, choice.dateOrder);
      if (choice === undefined) {
        void vscode.window.showWarningMessage(vscode.l10n.t('There is no course “{0}”.', asked.course ?? ''));
      } else if (date === undefined) {
        void vscode.window.showWarningMessage(vscode.l10n.t('“{0}” is no date.', asked.date ?? ''));
      } else {
        await this.#write(choice, { date, ...(asked.text === undefined ? {} : { words: asked.text }) });
      }
      return;
    }
    if (choices.length === 0) {
      await vscode.commands.executeCommand(Commands.newCourse);
      return;
    }
    const choice = await this.#pick(this.#inOrder(choices), today);
    if (choice === 'new') {
      await vscode.commands.executeCommand(Commands.newCourse);
    } else if (choice !== undefined) {
      await this.#write(choice, { date: today });
    }
  }

  /** The course at the cursor, then those used last, then the others as they stand; finished ones at the end. */
  #inOrder(choices: readonly CourseChoice[]): readonly CourseChoice[] {
    const document = activeMarkdown();
    const journal = document && this.deps.library.get(document.uri.toString())?.journal;
    const offset = document && cursorOffset(document);
    const around = journal === undefined || offset === undefined ? undefined : courseAround(journal, offset);
    const isAround = ({ file, id }: CourseChoice): boolean =>
      around !== undefined && file.uri === document!.uri.toString() && id === file.ids.get(around);
    const rank = (choice: CourseChoice): number => (isAround(choice) ? -1 : choice.finished ? Infinity : this.#recent.rank(choice));
    return choices
      .map((choice, index) => ({ choice, index, rank: rank(choice) }))
      .sort((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank - b.rank))
      .map(({ choice }) => choice);
  }

  async #pick(choices: readonly CourseChoice[], today: CalendarDate): Promise<CourseChoice | 'new' | undefined> {
    const items: Item[] = choices.map((choice) => ({
      label: escapeIcons(choice.title),
      description: escapeIcons(joined(
        choice.file.name,
        choice.lastDay === undefined ? '' : this.#labels.day(choice.lastDay),
        progress({ days: 0, open: choice.open, done: 0, suggestions: 0 }))),
      choice,
    }));
    const picked = await vscode.window.showQuickPick<Item>(
      [...items, { label: '', kind: vscode.QuickPickItemKind.Separator }, { label: `$(add) ${vscode.l10n.t('New course…')}`, alwaysShow: true }],
      { title: vscode.l10n.t('New Log Entry: {0}', this.#labels.dayInFull(today)), placeHolder: vscode.l10n.t('Course'), matchOnDescription: true });
    return picked === undefined ? undefined : picked.choice ?? 'new';
  }

  async #write(choice: CourseChoice, request: EntryRequest): Promise<void> {
    if (await writeEntry(this.deps, choice, request)) {
      await this.#recent.remember(choice);
    }
  }
}

/** The course whose row in the view the command was called on: the row itself, or the one around a day. */
function choiceOfRow(argument: unknown, choices: readonly CourseChoice[]): CourseChoice | undefined {
  if (typeof argument !== 'object' || argument === null || !('nodeId' in argument) || !('uri' in argument)) {
    return undefined;
  }
  const { uri, nodeId } = argument;
  const ofFile = choices.filter(({ file }) => file.uri === uri);
  // Ids of what stands in a course begin with the course's own.
  return ofFile
    .filter(({ id }) => id !== undefined && typeof nodeId === 'string' && (nodeId === id || nodeId.startsWith(`${id}/`)))
    .sort((a, b) => b.id!.length - a.id!.length)[0];
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
  const { course, date, text } = argument as Record<string, unknown>;
  return typeof course === 'string' || typeof date === 'string' || typeof text === 'string'
    ? {
      ...(typeof course === 'string' ? { course } : {}),
      ...(typeof date === 'string' ? { date } : {}),
      ...(typeof text === 'string' ? { text } : {}),
    }
    : undefined;
}
