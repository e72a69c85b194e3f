/** `New Course`: a title, a link if there is one, a place; in an empty folder the first journal. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import type { CalendarDate } from '../journal/date';
import { newCourse } from '../journal/edits/course';
import { courseFile, firstJournal, type NewText } from '../journal/edits/new-file';
import { isRefusal } from '../journal/edits/result';
import type { LibraryFile } from '../journal/library-file';
import type { Course } from '../journal/model';
import { activeMarkdown, cursorOffset } from '../workspace/active';
import { readClock } from '../workspace/clock';
import { baseName } from '../workspace/conversions';
import { courseAround, findCourse, listCourses, RecentCourses } from '../workspace/courses';
import type { Deps } from '../workspace/deps';
import { entryOptions, refusalSentence } from '../workspace/entries';
import { freeName, readAlone } from '../workspace/new-files';
import { readSettings } from '../workspace/settings';
import { escapeIcons, showAt } from '../workspace/show';

export function registerNewCourse(deps: Deps): vscode.Disposable {
  return vscode.commands.registerCommand(Commands.newCourse, (argument?: unknown) => new NewCourseFlow(deps, argument).run());
}

type Place =
  | { readonly kind: 'file'; readonly uri: vscode.Uri; readonly after?: string }
  | { readonly kind: 'newFile'; readonly folder: vscode.Uri | undefined; readonly neighbour: LibraryFile | undefined };

interface PlaceItem extends vscode.QuickPickItem {
  readonly place: Place;
}

class NewCourseFlow {
  constructor(private readonly deps: Deps, private readonly argument: unknown) {}

  async run(): Promise<void> {
    await this.deps.feed.load();
    const title = await this.#askTitle();
    if (title === undefined) {
      return;
    }
    const link = await vscode.window.showInputBox({
      title: vscode.l10n.t('New Course: {0}', title),
      prompt: vscode.l10n.t('Link to the course. Leave it empty if there is none.'),
      placeHolder: 'https://',
    });
    const places = link === undefined ? [] : this.#places(title);
    const place = places.length > 1
      ? (await vscode.window.showQuickPick(places, { title: vscode.l10n.t('New Course: {0}', title), placeHolder: vscode.l10n.t('Place') }))?.place
      : places[0]?.place;
    if (link === undefined || place === undefined) {
      return;
    }
    const { today } = readClock(readSettings());
    if (place.kind === 'newFile') {
      await this.#create(place, title, link, today);
    } else {
      await this.#insert(place, title, link, today);
    }
  }

  #askTitle(): Thenable<string | undefined> {
    return vscode.window.showInputBox({
      title: vscode.l10n.t('New Course'),
      prompt: vscode.l10n.t('Title of the course'),
      value: given(this.argument, 'title') ?? '',
      validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A course needs a title.') : undefined),
    }).then((title) => title?.trim());
  }

  /** Where it can go, the likeliest first: the journal in front or used last, behind the course at the cursor, a file of its own. */
  #places(title: string): readonly PlaceItem[] {
    const recent = new RecentCourses(this.deps.memory);
    const rowUri = given(this.argument, 'uri');
    const document = activeMarkdown();
    const active = document?.uri.toString();
    const files = this.deps.library.files().filter(({ journal }) => journal !== undefined);
    const rank = (file: LibraryFile): number => (file.uri === rowUri ? -2 : file.uri === active ? -1
      : Math.min(...listCourses(this.deps.library).filter((choice) => choice.file.uri === file.uri).map((choice) => recent.rank(choice)), 1000));
    const sorted = files.toSorted((a, b) => rank(a) - rank(b));
    const inFiles = sorted.map((file): PlaceItem => ({
      label: vscode.l10n.t('At the end of {0}', escapeIcons(file.name)),
      description: escapeIcons(file.path.slice(1).join('/')),
      place: { kind: 'file', uri: vscode.Uri.parse(file.uri) },
    }));
    if (document !== undefined && !files.some(({ uri }) => uri === active)) {
      inFiles.unshift({ label: vscode.l10n.t('In {0}', escapeIcons(baseName(document.uri))), place: { kind: 'file', uri: document.uri } });
    }
    const behind = this.#behindTheOneAtTheCursor(sorted[0]);
    const first = sorted[0];
    const folder = first === undefined || first.folder === '' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.parse(first.folder);
    const fresh: PlaceItem = {
      label: folder === undefined ? vscode.l10n.t('In a new, unsaved file') : files.length === 0
        ? vscode.l10n.t('In a new file {0}', FIRST_FILE) : vscode.l10n.t('In a file of its own: {0}', escapeIcons(freeName(title))),
      place: { kind: 'newFile', folder, neighbour: first },
    };
    // A file that is one course itself is best left alone.
    const isOneCourse = first?.journal?.courses.every(({ source }) => source === 'file') === true && first.journal.courses.length > 0;
    return isOneCourse ? [fresh, ...inFiles] : [...inFiles.slice(0, 1), ...behind, ...inFiles.slice(1), fresh];
  }

  #behindTheOneAtTheCursor(file: LibraryFile | undefined): readonly PlaceItem[] {
    const document = activeMarkdown();
    const rowId = given(this.argument, 'nodeId');
    const offset = document !== undefined && document.uri.toString() === file?.uri ? cursorOffset(document) : undefined;
    const course: Course | undefined = file?.journal?.courses.find((one) => rowId !== undefined && file.ids.get(one) === rowId)
      ?? (file?.journal === undefined || offset === undefined ? undefined : file.journal.courses.find((one) => one === courseAround(file.journal!, offset)));
    const id = course && file?.ids.get(course);
    return course === undefined || id === undefined || course.source === 'file' || course === file?.journal?.courses.at(-1) ? [] : [{
      label: vscode.l10n.t('After {0}', escapeIcons(course.title)),
      place: { kind: 'file', uri: vscode.Uri.parse(file!.uri), after: id },
    }];
  }

  async #insert(place: Place & { kind: 'file' }, title: string, link: string, today: CalendarDate): Promise<void> {
    const uri = place.uri.toString();
    const withEntry = typeof this.argument === 'object' && this.argument !== null && 'withEntry' in this.argument && this.argument.withEntry === true;
    const state = { cursor: 0 };
    const result = await this.deps.writer.apply(place.uri, (text) => {
      const identified = this.deps.library.identifyAs(uri, text);
      if (identified === undefined) {
        return refusalSentence({ refused: 'gone', line: 0, words: '' });
      }
      const after = place.after === undefined ? undefined : findCourse(identified, place.after);
      const course = newCourse(text, identified.journal, {
        title, link,
        ...(after === undefined ? {} : { after }),
        ...(withEntry ? { date: today } : {}),
      }, today, entryOptions((changed) => this.deps.library.readAs(uri, changed)!));
      if (isRefusal(course)) {
        return refusalSentence(course);
      }
      state.cursor = course.cursor;
      return course.edits;
    }, { save: false });
    if (result.done) {
      await showAt(result.document, state.cursor);
    }
  }

  async #create({ folder, neighbour }: Place & { kind: 'newFile' }, title: string, link: string, today: CalendarDate): Promise<void> {
    const name = neighbour === undefined ? FIRST_FILE : freeName(title);
    const options = entryOptions((text) => readAlone(text, name));
    const model = neighbour?.journal === undefined ? undefined : { text: neighbour.text, journal: neighbour.journal };
    const made: NewText = neighbour === undefined
      ? firstJournal(vscode.l10n.t('Learning Journal'), title, link, today, options)
      : courseFile(title, link, today, model, options);
    if (folder === undefined) {
      await showAt(await vscode.workspace.openTextDocument({ language: 'markdown', content: made.text }), made.cursor);
      return;
    }
    const uri = vscode.Uri.joinPath(folder, name);
    if (await this.deps.writer.create(uri, made.text)) {
      await showAt(await vscode.workspace.openTextDocument(uri), made.cursor);
    }
  }
}

const FIRST_FILE = 'learning-journal.md';


/** A text in what the command was called with: a row of the view, or the words typed in `New Log Entry`. */
function given(argument: unknown, key: 'title' | 'uri' | 'nodeId'): string | undefined {
  const value: unknown = typeof argument === 'object' && argument !== null ? (argument as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
