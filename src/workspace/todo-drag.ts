/** Dragging todos onto a day or a course, within a view and between our two. What it does, `Move Todo…` does as well. */
import * as vscode from 'vscode';
import type { CalendarDate } from '../journal/date';
import { readClock } from './clock';
import type { Deps } from './deps';
import { Labels } from './labels';
import { readSettings } from './settings';
import { todosMeant, type NodeRow, type TodoHandle } from './todo-handles';
import { moveTodosTo, placeOfRow } from './todo-move';

const MIME = 'application/vnd.learning-journal.todos';

type Row = NodeRow & { readonly day?: CalendarDate | undefined };

export class TodoDrag implements vscode.TreeDragAndDropController<Row> {
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME];

  constructor(private readonly deps: Pick<Deps, 'library' | 'writer' | 'selections'>) {}

  handleDrag(rows: readonly Row[], data: vscode.DataTransfer): void {
    const [first] = rows;
    const handles = first === undefined ? [] : todosMeant(this.deps.library, this.deps.selections, [first, rows]);
    if (handles.length > 0) {
      data.set(MIME, new vscode.DataTransferItem(JSON.stringify(handles)));
    }
  }

  async handleDrop(target: Row | undefined, data: vscode.DataTransfer): Promise<void> {
    const dropped = await data.get(MIME)?.asString();
    if (target === undefined || dropped === undefined || dropped === '') {
      return;
    }
    const handles = JSON.parse(dropped) as TodoHandle[];
    const { today } = readClock(readSettings());
    // A row that is only a date: the day of the course the first of them stands in.
    const place = target.day !== undefined && handles[0] !== undefined
      ? this.#ofDay(handles[0], target.day, today) : placeOfRow(this.deps.library, target, today);
    if (place === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Drop todos on a day or a course.'));
      return;
    }
    const day = new Labels().day(place.date);
    await moveTodosTo(this.deps, handles, place, (count) => (count === 1 ? vscode.l10n.t('Moved to {0}.', day) : vscode.l10n.t('{0} todos moved to {1}.', count, day)));
  }

  #ofDay({ uri, todo }: TodoHandle, date: CalendarDate, today: CalendarDate) {
    const file = this.deps.library.get(uri);
    const node = [...file?.ids ?? []].find(([one]) => one.mark.start === todo.mark.start && one.kind === todo.kind);
    const place = placeOfRow(this.deps.library, { uri, nodeId: node?.[1] }, today);
    return place && { ...place, date };
  }
}
