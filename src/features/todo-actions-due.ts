/** `Set Due Date…`: typed in words or figures; the day that is understood is shown before it is written. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { toISO, type CalendarDate } from '../journal/date';
import type { Todo } from '../journal/model';
import { setDue } from '../journal/todo-edits';
import { readClock } from '../workspace/clock';
import { understandDate } from '../workspace/date-words';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { joined, Labels, named } from '../workspace/labels';
import { readSettings } from '../workspace/settings';
import { todosMeant } from '../workspace/todo-handles';
import { changeTodos, nothingMeant } from '../workspace/todo-write';

export function registerDueDate(deps: Pick<Deps, 'library' | 'feed' | 'writer' | 'selections'>): vscode.Disposable {
  const labels = new Labels();
  return registerJournalCommand(deps, Commands.setDueDate, async (...args: unknown[]): Promise<boolean> => {
    const handles = todosMeant(deps.library, deps.selections, args);
    const first = handles[0];
    if (first === undefined) {
      return nothingMeant();
    }
    const order = deps.library.get(first.uri)?.journal?.dateOrder ?? 'dayFirst';
    const { today } = readClock(readSettings());
    const understand = (value: string): Promise<CalendarDate | undefined> => understandDate(value, today, order, 'ahead');
    const value = await vscode.window.showInputBox({
      title: handles.length === 1 ? vscode.l10n.t('Due date of “{0}”', named(first.todo.title)) : vscode.l10n.t('Due date of {0} todos', handles.length),
      prompt: vscode.l10n.t('tomorrow, friday, +3, 3/6; leave it empty for none'),
      value: handles.length === 1 && first.todo.due !== undefined ? toISO(first.todo.due.date) : '',
      validateInput: async (typed) => {
        if (typed.trim() === '') {
          return undefined;
        }
        const date = await understand(typed);
        return date === undefined
          ? { message: vscode.l10n.t('“{0}” is not a date.', typed), severity: vscode.InputBoxValidationSeverity.Error }
          : { message: joined(labels.dayInFull(date), labels.distance(date, today)), severity: vscode.InputBoxValidationSeverity.Info };
      },
    });
    if (value === undefined) {
      return false;
    }
    const date = value.trim() === '' ? undefined : await understand(value);
    if (date === undefined && value.trim() !== '') {
      return false;
    }
    return changeTodos(deps, handles, {
      applies: (todo) => date !== undefined || todo.due !== undefined,
      edits: (text, todos) => todos.flatMap((todo) => setDue(text, todo, date && dueWords(text, todo, date))),
      message: (count, title) => (date === undefined
        ? count === 1 ? vscode.l10n.t('No longer due: {0}', title) : vscode.l10n.t('{0} todos are no longer due.', count)
        : count === 1 ? vscode.l10n.t('Due {0}: {1}', labels.day(date), title) : vscode.l10n.t('{0} todos are due {1}.', count, labels.day(date))),
    });
  });
}

/** Year first, which nobody takes for another day, behind the word or sign the todo had: `by Friday` -> `by 2025-06-06`. */
function dueWords(text: string, { due }: Todo, date: CalendarDate): string {
  const cue = due === undefined ? undefined : /^(?:\p{L}+|[^\p{L}\p{N}\s]+)/u.exec(text.slice(due.range.start, due.range.end))?.[0];
  return `${cue ?? 'due'} ${toISO(date)}`;
}
