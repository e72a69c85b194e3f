/** What is done to a course that is there: `Rename Course…`, `Mark Course as Finished`, `Sort Days`. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { finishCourse, renameCourse } from '../journal/edits/course-mark';
import { sortDays } from '../journal/edits/day';
import { isRefusal, type Edited, type Refusal } from '../journal/edits/result';
import type { Course, Journal } from '../journal/model';
import { readClock } from '../workspace/clock';
import { inLikelyOrder, listCourses, RecentCourses } from '../workspace/courses';
import type { Deps } from '../workspace/deps';
import { editRefusal, refusalSentence } from '../workspace/entries';
import { registerJournalCommand } from '../workspace/journal-command';
import { courseIn, courseMeant, handleOfChoice, type CourseHandle } from '../workspace/meant';
import { pickCourse } from '../workspace/pick-course';
import { readSettings } from '../workspace/settings';

export function registerCourseEdits(deps: Deps): vscode.Disposable {
  const edits = new CourseEdits(deps);
  return vscode.Disposable.from(
    registerJournalCommand(deps, Commands.renameCourse, (row?: unknown) => edits.rename(row)),
    registerJournalCommand(deps, Commands.finishCourse, (row?: unknown) => edits.finish(row, true)),
    registerJournalCommand(deps, Commands.unfinishCourse, (row?: unknown) => edits.finish(row, false)),
    registerJournalCommand(deps, Commands.sortDays, (row?: unknown) => edits.sort(row)),
  );
}

/** What is written for a course in the text of the moment. */
type Compute = (text: string, journal: Journal, course: Course, reread: (text: string) => Journal) => Edited | Refusal;

class CourseEdits {
  constructor(private readonly deps: Deps) {}

  async rename(row: unknown): Promise<boolean> {
    const handle = await this.#meant(row, vscode.l10n.t('Rename Course'));
    const title = handle && await vscode.window.showInputBox({
      title: vscode.l10n.t('Rename Course'),
      prompt: vscode.l10n.t('New title of “{0}”', handle.course.title),
      value: handle.course.title,
      validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A course needs a title.') : undefined),
    });
    const words = title?.replace(/\s+/g, ' ').trim();
    if (handle === undefined || words === undefined || words === handle.course.title) {
      return false;
    }
    return this.#change(handle, (text, journal, course, reread) => renameCourse(text, journal, course, words, reread),
      vscode.l10n.t('The course is now called “{0}”.', words),
      vscode.l10n.t('This course has its title from the name or the front matter of its file. Change it there.'));
  }

  async finish(row: unknown, finished: boolean): Promise<boolean> {
    const handle = await this.#meant(row, finished ? vscode.l10n.t('Mark Course as Finished') : vscode.l10n.t('Mark Course as Not Finished'), finished);
    if (handle === undefined) {
      return false;
    }
    if (handle.course.finished === finished) {
      void vscode.window.showInformationMessage(finished
        ? vscode.l10n.t('“{0}” is marked as finished already.', handle.course.title) : vscode.l10n.t('“{0}” is not marked as finished.', handle.course.title));
      return false;
    }
    return this.#change(handle, (text, journal, course, reread) => finishCourse(text, journal, course, finished, reread),
      finished ? vscode.l10n.t('“{0}” is finished.', handle.course.title) : vscode.l10n.t('“{0}” goes on.', handle.course.title));
  }

  async sort(row: unknown): Promise<boolean> {
    const handle = await this.#meant(row, vscode.l10n.t('Sort Days'));
    if (handle === undefined) {
      return false;
    }
    const result = sortDays(handle.text, handle.journal, handle.course, (text) => this.deps.library.readAs(handle.uri, text)!);
    if (!isRefusal(result) && result.edits.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('The days of “{0}” are in order.', handle.course.title));
      return false;
    }
    return this.#change(handle, sortDays, vscode.l10n.t('The days of “{0}” are in order now.', handle.course.title));
  }

  async #change(handle: CourseHandle, compute: Compute, message: string, noPlace?: string): Promise<boolean> {
    const { library, writer } = this.deps;
    const result = await writer.apply(vscode.Uri.parse(handle.uri), (text) => {
      const found = courseIn(library, handle, text);
      if (found === undefined) {
        return refusalSentence({ refused: 'gone', line: 0, words: '' });
      }
      const edited = compute(text, found.journal, found.course, (changed) => library.readAs(handle.uri, changed)!);
      return !isRefusal(edited) ? edited.edits : edited.refused === 'noPlace' && noPlace !== undefined ? noPlace : editRefusal(edited);
    }, { message });
    return result.done;
  }

  /** The course the command was called on, or one that is chosen; with `finished`, among those that are not yet so. */
  async #meant(row: unknown, title: string, finished?: boolean): Promise<CourseHandle | undefined> {
    const { library, feed, memory } = this.deps;
    await feed.load();
    const meant = courseMeant(this.deps, row);
    if (meant !== undefined) {
      return meant;
    }
    const choices = inLikelyOrder(listCourses(library), library, new RecentCourses(memory))
      .filter(({ course, daily }) => course !== undefined && daily === undefined && (finished === undefined || course.finished !== finished));
    const picked = await pickCourse(choices, readClock(readSettings()).today, { title, dated: false });
    return picked?.choice && handleOfChoice(picked.choice);
  }
}
