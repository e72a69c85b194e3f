/** What dropping todos on a row does; `Move Todo…` does the same. Loaded at the first drop. */
import * as vscode from 'vscode';
import type { CalendarDate } from '../journal/date';
import { readClock } from './clock';
import type { Deps } from './deps';
import { Labels } from './labels';
import { readSettings } from './settings';
import type { NodeRow, TodoHandle } from './todo-handles';
import { moveTodosTo } from './todo-move';
import { placeOfRow, type EntryPlace } from './todo-place';

/** A row of one of our views, which may be only a date. */
export type DropTarget = NodeRow & { readonly day?: CalendarDate | undefined };

export async function dropTodos(deps: Pick<Deps, 'library' | 'writer' | 'dismissals'>, handles: readonly TodoHandle[], target: DropTarget): Promise<void> {
  const { today } = readClock(readSettings());
  // A row that is only a date: the day of the course the first of them stands in.
  const place = target.day !== undefined && handles[0] !== undefined
    ? ofDay(deps, handles[0], target.day, today) : placeOfRow(deps.library, target, today);
  if (place === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Drop todos on a day or a course.'));
    return;
  }
  const day = new Labels().day(place.date);
  await moveTodosTo(deps, handles, place, (count) => (count === 1 ? vscode.l10n.t('Moved to {0}.', day) : vscode.l10n.t('{0} todos moved to {1}.', count, day)));
}

function ofDay({ library }: Pick<Deps, 'library'>, { uri, todo }: TodoHandle, date: CalendarDate, today: CalendarDate): EntryPlace | undefined {
  const file = library.get(uri);
  const node = [...file?.ids ?? []].find(([one]) => one.mark.start === todo.mark.start && one.kind === todo.kind);
  return placeOfRow(library, { uri, nodeId: node?.[1] }, today, date);
}
