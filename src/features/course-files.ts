/** Courses that go from file to file: `Split Course into Its Own File…`, `Move Course Here…`. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { bringCourse, splitCourse, takeCourse } from '../journal/edits/course-file';
import { isRefusal } from '../journal/edits/result';
import { fileLabels } from '../journal/file-labels';
import type { LibraryFile } from '../journal/library-file';
import { activeMarkdown } from '../workspace/active';
import { readClock } from '../workspace/clock';
import { baseName } from '../workspace/conversions';
import { inLikelyOrder, listCourses, RecentCourses } from '../workspace/courses';
import type { Deps } from '../workspace/deps';
import { editRefusal, entryOptions, refusalSentence } from '../workspace/entries';
import { registerJournalCommand } from '../workspace/journal-command';
import { courseIn, courseMeant, handleOfChoice, type CourseHandle } from '../workspace/meant';
import { freeName, readAlone } from '../workspace/new-files';
import { pickCourse } from '../workspace/pick-course';
import { readSettings } from '../workspace/settings';
import { escapeIcons, showAt } from '../workspace/show';
import { isNodeRow } from '../workspace/todo-handles';
import type { WriteResult } from '../workspace/write';

export function registerCourseFiles(deps: Deps): vscode.Disposable {
  const files = new CourseFiles(deps);
  return vscode.Disposable.from(
    registerJournalCommand(deps, Commands.splitCourse, (row?: unknown) => files.split(row)),
    registerJournalCommand(deps, Commands.moveCourseHere, (row?: unknown) => files.moveHere(row)),
  );
}

class CourseFiles {
  constructor(private readonly deps: Deps) {}

  /** True where the course now has a file of its own. */
  async split(row: unknown): Promise<boolean> {
    const { library, feed, writer } = this.deps;
    await feed.load();
    const title = vscode.l10n.t('Split Course into Its Own File');
    const handle = courseMeant(this.deps, row) ?? await this.#pick(title, ({ course }) => course?.source !== 'file');
    if (handle === undefined) {
      return false;
    }
    if (handle.course.source === 'file') {
      void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” has a file of its own already.', handle.course.title));
      return false;
    }
    const uri = vscode.Uri.parse(handle.uri);
    if (uri.scheme === 'untitled') {
      void vscode.window.showWarningMessage(vscode.l10n.t('Save this journal first, so that the new file has a folder to go to.'));
      return false;
    }
    const name = await vscode.window.showInputBox({
      title,
      prompt: vscode.l10n.t('Name of the new file for “{0}”', handle.course.title),
      value: freeName(handle.course.title),
      valueSelection: [0, freeName(handle.course.title).lastIndexOf('.')],
      validateInput: (value) => (freeName(value.trim().replace(/\.md$/i, '')) === `${value.trim().replace(/\.md$/i, '')}.md` ? undefined
        : vscode.l10n.t('A file cannot have this name.')),
    });
    if (name === undefined) {
      return false;
    }
    const target = vscode.Uri.joinPath(uri, '..', `${name.trim().replace(/\.md$/i, '')}.md`);
    const state: { from?: string; made?: string } = {};
    const compute = (text: string) => {
      const found = courseIn(library, handle, text);
      if (found === undefined) {
        return refusalSentence({ refused: 'gone', line: 0, words: '' });
      }
      const taken = splitCourse(text, found.journal, found.course, uri.path, target.path,
        (changed) => library.readAs(handle.uri, changed)!, (made) => readAlone(made, baseName(target)));
      return isRefusal(taken) ? editRefusal(taken) : taken;
    };
    const document = await vscode.workspace.openTextDocument(uri);
    const first = compute(document.getText());
    if (typeof first === 'string') {
      void vscode.window.showWarningMessage(first);
      return false;
    }
    // There first: whatever happens in between, the course stands in one of the two.
    state.from = document.getText();
    if (!(await writer.create(target, first.text))) {
      return false;
    }
    const removed = await writer.apply(document, (text) => (text === state.from ? first.edits
      : vscode.l10n.t('The journal was changed at the same moment, so the course now stands in both files.')));
    await showAt(await vscode.workspace.openTextDocument(target), 0);
    if (removed.done) {
      writer.announce([removed], vscode.l10n.t('“{0}” now has its own file {1}. Undo brings it back here; the new file stays.', handle.course.title, baseName(target)));
    }
    return removed.done;
  }

  /** True where the course now stands in the file of the row, or in the one in front. */
  async moveHere(row: unknown): Promise<boolean> {
    const { library, feed, writer } = this.deps;
    await feed.load();
    const here = this.#hereMeant(row);
    if (here?.journal === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the journal the course is to be moved to.'));
      return false;
    }
    const title = vscode.l10n.t('Move a course to {0}', fileLabels(library.files()).get(here.uri) ?? here.name);
    const handle = await this.#pick(title, ({ file }) => file.uri !== here.uri);
    if (handle === undefined) {
      return false;
    }
    const target = vscode.Uri.parse(here.uri);
    const source = await vscode.workspace.openTextDocument(vscode.Uri.parse(handle.uri));
    const from = source.getText();
    const found = courseIn(library, handle, from);
    if (found === undefined) {
      void vscode.window.showWarningMessage(refusalSentence({ refused: 'gone', line: 0, words: '' }));
      return false;
    }
    const isOwnFile = found.course.source === 'file';
    const rereadThere = (text: string) => library.readAs(handle.uri, text)!;
    // Asked first: what cannot be taken out there must not be put here.
    const possible = isOwnFile ? [] : takeCourse(from, found.journal, found.course, source.uri.path, target.path, { text: '', journal: rereadThere('') }, rereadThere);
    if (isRefusal(possible)) {
      void vscode.window.showWarningMessage(editRefusal(possible));
      return false;
    }
    const state = { cursor: 0 };
    const written = await writer.apply(target, (text) => {
      const journal = library.readAs(here.uri, text);
      if (journal === undefined) {
        return refusalSentence({ refused: 'gone', line: 0, words: '' });
      }
      const edited = bringCourse(text, journal, target.path, { text: from, journal: found.journal, course: found.course, path: source.uri.path },
        entryOptions((changed) => library.readAs(here.uri, changed)!));
      if (isRefusal(edited)) {
        return editRefusal(edited);
      }
      state.cursor = edited.cursor;
      return edited.edits;
    });
    if (!written.done) {
      return false;
    }
    const results: WriteResult[] = [written];
    if (!isOwnFile) {
      const edits = takeCourse(from, found.journal, found.course, source.uri.path, target.path,
        { text: written.after, journal: library.readAs(here.uri, written.after)! }, rereadThere);
      results.push(await writer.apply(source, (text) => (text === from && !isRefusal(edits) ? edits
        : vscode.l10n.t('The journal it comes from was changed at the same moment, so the course now stands in both files.')), { save: written.saved }));
    }
    await showAt(written.document, state.cursor);
    const left = results[1];
    if (isOwnFile || (left?.done === true && left.after.trim() === '')) {
      void this.#offerTrash(source.uri, handle.course.title, baseName(target));
    } else {
      writer.announce(results, vscode.l10n.t('“{0}” is now in {1}. Undo restores both files.', handle.course.title, baseName(target)));
    }
    return results.every(({ done }) => done);
  }

  /** The file the course had for itself stays until the person says otherwise. */
  async #offerTrash(uri: vscode.Uri, course: string, where: string): Promise<void> {
    const remove = vscode.l10n.t('Delete {0}', baseName(uri));
    if ((await vscode.window.showInformationMessage(vscode.l10n.t('“{0}” is now in {1}. Its own file {2} is still there.', course, where, baseName(uri)), remove)) !== remove) {
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri, { ignoreIfNotExists: true });
    await vscode.workspace.applyEdit(edit);
  }

  #hereMeant(row: unknown): LibraryFile | undefined {
    const { library } = this.deps;
    const uri = isNodeRow(row) ? row.uri : courseMeant(this.deps, row)?.uri ?? activeMarkdown()?.uri.toString();
    return uri === undefined ? undefined : library.get(uri);
  }

  async #pick(title: string, isMeant: (choice: ReturnType<typeof listCourses>[number]) => boolean): Promise<CourseHandle | undefined> {
    const { library, memory } = this.deps;
    const choices = inLikelyOrder(listCourses(library), library, new RecentCourses(memory)).filter((choice) => choice.course !== undefined && choice.daily === undefined && isMeant(choice));
    if (choices.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no other course to choose.'));
      return undefined;
    }
    const picked = await pickCourse(choices, readClock(readSettings()).today, { title: escapeIcons(title), dated: false });
    return picked?.choice && handleOfChoice(picked.choice);
  }
}
