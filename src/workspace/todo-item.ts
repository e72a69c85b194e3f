/** How the row of a todo looks and is read aloud, in whichever view. */
import * as vscode from 'vscode';
import { RowKinds } from '../ids';
import type { CalendarDate } from '../journal/date';
import type { Todo } from '../journal/model';
import { dueTime, isOpen } from '../journal/todo-groups';
import { joined, type Labels } from './labels';

export interface TodoItemContext {
  readonly labels: Labels;
  readonly today: CalendarDate;
  /** Title of the course it belongs to, said to those who only hear the row. */
  readonly course: string | undefined;
  /** Where it stands, shown behind its text where the rows above do not say so. */
  readonly place?: string;
  /** The header above says when it is due: `Today`. */
  readonly isDueSaid?: boolean;
}

/** The row of a todo, with its box where it has one, its due date and place. */
export function todoItem(todo: Todo, { labels, today, course, place, isDueSaid }: TodoItemContext): vscode.TreeItem {
  const title = shownTitle(todo) || vscode.l10n.t('(no text)');
  const item = new vscode.TreeItem(title);
  item.contextValue = `${RowKinds.todo}.${todo.kind}.${todo.state}${todo.link === undefined ? '' : '.link'}`;
  const due = (day: (date: CalendarDate) => string): string => (todo.due === undefined ? '' : vscode.l10n.t('due {0}', day(todo.due.date)));
  const state = stateWord(todo);
  const time = isOpen(todo) ? dueTime(todo.due?.date, today) : 'none';
  if (todo.kind === 'suggestion') {
    item.iconPath = new vscode.ThemeIcon('lightbulb');
  } else if (todo.state === 'cancelled') {
    item.iconPath = new vscode.ThemeIcon('circle-slash');
  } else {
    const done = todo.state === 'done';
    item.checkboxState = {
      state: done ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
      tooltip: done ? vscode.l10n.t('Done') : vscode.l10n.t('To do'),
      accessibilityInformation: { label: title, role: 'checkbox' },
    };
    if (time === 'overdue' || time === 'today') {
      item.iconPath = new vscode.ThemeIcon('calendar', new vscode.ThemeColor(time === 'overdue' ? 'list.errorForeground' : 'list.warningForeground'));
    }
  }
  const lateness = time === 'overdue' ? vscode.l10n.t('overdue') : time === 'today' ? vscode.l10n.t('due today') : '';
  // Where the place is said, the header above says that these are suggestions.
  const shownState = (todo.kind === 'suggestion' && place === undefined) || todo.state === 'cancelled' || todo.state === 'inProgress' ? state : '';
  const shownDue = isDueSaid === true ? '' : time === 'today' ? lateness : due((date) => labels.nearDay(date, today));
  item.description = joined(shownState, shownDue, place);
  item.accessibilityInformation = { label: [title, state, course, lateness, time === 'today' ? '' : due((date) => labels.day(date))].filter((part) => part !== undefined && part !== '').join(', ') };
  return item;
}

/** Its words without the due date at their end, which is said by itself: `read PEP 8 due 1/6/25`. */
export function shownTitle({ kind, title, range, due }: Todo): string {
  if (kind === 'suggestion' || due === undefined || due.range.end !== range.end) {
    return title;
  }
  const words = title.slice(0, Math.max(0, title.length - (due.range.end - due.range.start)));
  return words.trimEnd() || title;
}

/** Lines for its hover. */
export function todoLines(todo: Todo, labels: Labels, place: string): readonly string[] {
  return [todo.title, ...(todo.due === undefined ? [] : [vscode.l10n.t('due {0}', labels.dayInFull(todo.due.date))]), ...(todo.link === undefined ? [] : [todo.link.target]), place];
}

/** Lines of text that mean nothing as Markdown, each a paragraph. `appendText` makes blanks unbreakable, so it is given word by word. */
export function plainMarkdown(lines: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  lines.forEach((line, index) => {
    markdown.appendMarkdown(index === 0 ? '' : '\n\n');
    line.split(/\s+/).forEach((word, at) => markdown.appendMarkdown(at === 0 ? '' : ' ').appendText(word));
  });
  return markdown;
}

/** What a person sees and hears of an item, to compare. */
export function lookOf({ label, description, iconPath, collapsibleState, checkboxState, contextValue, accessibilityInformation }: vscode.TreeItem): string {
  const state = typeof checkboxState === 'object' ? checkboxState.state : checkboxState;
  const icon = iconPath instanceof vscode.ThemeIcon ? [iconPath.id, iconPath.color?.id] : undefined;
  return JSON.stringify([label, description, icon, collapsibleState, state, contextValue, accessibilityInformation?.label]);
}

function stateWord({ kind, state }: Todo): string {
  if (kind === 'suggestion') {
    return vscode.l10n.t('suggestion');
  }
  switch (state) {
    case 'open':
      return vscode.l10n.t('to do');
    case 'done':
      return vscode.l10n.t('done');
    case 'cancelled':
      return vscode.l10n.t('cancelled');
    case 'inProgress':
      return vscode.l10n.t('in progress');
  }
}
