/** Dragging todos onto a day or a course, within a view and between our two. */
import * as vscode from 'vscode';
import type { Deps } from './deps';
import { todosMeant, type TodoHandle } from './todo-handles';
import type { DropTarget } from './todo-drop';

const MIME = 'application/vnd.learning-journal.todos';

export class TodoDrag implements vscode.TreeDragAndDropController<DropTarget> {
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME];

  constructor(private readonly deps: Pick<Deps, 'library' | 'writer' | 'selections' | 'dismissals'>) {}

  handleDrag(rows: readonly DropTarget[], data: vscode.DataTransfer): void {
    const [first] = rows;
    const handles = first === undefined ? [] : todosMeant(this.deps.library, this.deps.selections, [first, rows]);
    if (handles.length > 0) {
      data.set(MIME, new vscode.DataTransferItem(JSON.stringify(handles)));
    }
  }

  async handleDrop(target: DropTarget | undefined, data: vscode.DataTransfer): Promise<void> {
    const dropped = await carried(data);
    if (target === undefined || dropped === undefined) {
      return;
    }
    const { dropTodos } = await import('./todo-drop');
    await dropTodos(this.deps, JSON.parse(dropped) as TodoHandle[], target);
  }
}

/** What `handleDrag` has put in. VS Code puts an empty one of the kind before it, by which its pages know what is dragged. */
async function carried(data: vscode.DataTransfer): Promise<string | undefined> {
  for (const [kind, item] of data) {
    const text = kind === MIME ? await item.asString() : '';
    if (text !== '') {
      return text;
    }
  }
  return undefined;
}
