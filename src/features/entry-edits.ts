/** What is done to an entry that is there: `Change Date of Entry…`, `Move Entry to Course…`, `Delete Entry…`. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { changeDate, deleteEntry } from '../journal/edits/day';
import { isRefusal } from '../journal/edits/result';
import { askDate } from '../workspace/ask-date';
import { readClock } from '../workspace/clock';
import { inLikelyOrder, listCourses, RecentCourses } from '../workspace/courses';
import type { Deps } from '../workspace/deps';
import { editRefusal, entryOptions, goneEntry } from '../workspace/entries';
import { moveEntryTo } from '../workspace/entry-move';
import { registerJournalCommand } from '../workspace/journal-command';
import { Labels } from '../workspace/labels';
import { allEntries, entryIn, entryMeant, type EntryHandle } from '../workspace/meant';
import { pickCourse } from '../workspace/pick-course';
import { pickDay } from '../workspace/pick-day';
import { readSettings } from '../workspace/settings';

export function registerEntryEdits(deps: Deps): vscode.Disposable {
  const edits = new EntryEdits(deps);
  return vscode.Disposable.from(
    registerJournalCommand(deps, Commands.changeDate, (row?: unknown) => edits.changeDate(row)),
    registerJournalCommand(deps, Commands.moveEntry, (row?: unknown) => edits.move(row)),
    registerJournalCommand(deps, Commands.deleteEntry, (row?: unknown) => edits.remove(row)),
  );
}

class EntryEdits {
  readonly #labels = new Labels();

  constructor(private readonly deps: Deps) {}

  async changeDate(row: unknown): Promise<boolean> {
    const { library, writer } = this.deps;
    const entry = await this.#meant(row, vscode.l10n.t('Change Date of Entry'));
    const date = entry && await askDate(vscode.l10n.t('New date of the entry of {0}', this.#nameOf(entry)), entry.journal.dateOrder, entry.day.date);
    if (entry === undefined || date === undefined) {
      return false;
    }
    const result = await writer.apply(vscode.Uri.parse(entry.uri), (text) => {
      const found = entryIn(library, entry, text);
      if (found === undefined) {
        return goneEntry();
      }
      const edited = changeDate(text, found.journal, found.course, found.day, date, entryOptions((changed) => library.readAs(entry.uri, changed)!));
      return isRefusal(edited) ? editRefusal(edited) : edited.edits;
    }, { message: vscode.l10n.t('The entry is now that of {0}.', this.#labels.dayInFull(date)) });
    return result.done;
  }

  async move(row: unknown): Promise<boolean> {
    const { library } = this.deps;
    const entry = await this.#meant(row, vscode.l10n.t('Move Entry to Course'));
    if (entry === undefined) {
      return false;
    }
    const recent = new RecentCourses(this.deps.memory);
    const choices = inLikelyOrder(listCourses(library), library, recent).filter(({ file, id }) => file.uri !== entry.uri || id !== entry.courseId);
    const picked = await pickCourse(choices, readClock(readSettings()).today, {
      title: vscode.l10n.t('Move the entry of {0} to', this.#nameOf(entry)), dated: false,
    });
    return picked?.choice !== undefined && moveEntryTo(this.deps, entry, picked.choice, vscode.l10n.t('The entry is now in “{0}”.', picked.choice.title));
  }

  async remove(row: unknown): Promise<boolean> {
    const { library, writer } = this.deps;
    const entry = await this.#meant(row, vscode.l10n.t('Delete Entry'));
    if (entry === undefined) {
      return false;
    }
    const shown = entry.text.slice(entry.day.range.start, entry.day.range.end);
    const remove = vscode.l10n.t('Delete');
    const asked = vscode.l10n.t('Delete the entry of {0} from “{1}”?', this.#nameOf(entry), entry.course.title);
    if ((await vscode.window.showWarningMessage(asked, { modal: true, detail: shown.trim().slice(0, 300) }, remove)) !== remove) {
      return false;
    }
    const result = await writer.apply(vscode.Uri.parse(entry.uri), (text) => {
      const found = entryIn(library, entry, text);
      if (found === undefined) {
        return goneEntry();
      }
      if (text.slice(found.day.range.start, found.day.range.end) !== shown) {
        return vscode.l10n.t('The entry has been changed since it was shown, so it was not deleted.');
      }
      const edited = deleteEntry(text, found.journal, found.day, (changed) => library.readAs(entry.uri, changed)!);
      return isRefusal(edited) ? editRefusal(edited) : edited.edits;
    }, { message: vscode.l10n.t('The entry of {0} is deleted.', this.#nameOf(entry)) });
    return result.done;
  }

  /** The one the command was called on, or one that is chosen. */
  async #meant(row: unknown, title: string): Promise<EntryHandle | undefined> {
    await this.deps.feed.load();
    return entryMeant(this.deps, row) ?? pickDay(allEntries(this.deps.library), title);
  }

  #nameOf({ day, text }: EntryHandle): string {
    return day.date === undefined ? text.slice(day.mark.start, day.mark.end) : this.#labels.day(day.date);
  }
}
