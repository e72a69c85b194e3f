/** The view of courses, days and todos in the side bar. */
import * as vscode from 'vscode';
import { Commands, SettingKeys, Views } from '../ids';
import { pathAt, type JournalNode } from '../journal/nodes';
import { activeMarkdown, cursorOffset, onDidChangeActive } from '../workspace/active';
import type { Deps } from '../workspace/deps';
import type { Row } from '../workspace/rows';
import { onDidChangeSettings } from '../workspace/settings';
import type { NodeRow } from '../workspace/todo-handles';
import { TodoDrag } from '../workspace/todo-drag';
import { TreeData } from '../workspace/tree-data';
import { unhurried } from '../workspace/unhurried';
import { WhenShown } from '../workspace/when-shown';

export function registerTree(deps: Pick<Deps, 'library' | 'feed' | 'writer' | 'selections' | 'newDay' | 'dismissals'>): vscode.Disposable {
  const { library, feed } = deps;
  const rows = new TreeData(() => library.files(), (file) => library.isDailyFile(file));
  const view = vscode.window.createTreeView<Row>(Views.courses, {
    treeDataProvider: unhurried(rows), showCollapseAll: true, canSelectMany: true, manageCheckboxStateManually: true,
    dragAndDropController: new TodoDrag(deps),
  });
  const atCursor = new RowAtCursor(deps, rows, view);
  const loading = new WhenShown(view, () => void feed.load());
  const drawing = new WhenShown(view, () => {
    rows.update();
    atCursor.reveal();
  });
  const showing = new WhenShown(view, () => atCursor.reveal());
  loading.request();
  showing.request();
  return vscode.Disposable.from(
    rows, view, loading, drawing, showing,
    deps.selections.watch(Views.courses, view),
    view.onDidExpandElement(({ element }) => rows.setOpen(element, true)),
    view.onDidCollapseElement(({ element }) => rows.setOpen(element, false)),
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [row, state] of items) {
        const command = state === vscode.TreeItemCheckboxState.Checked ? Commands.tickTodo : Commands.untickTodo;
        if (!(await vscode.commands.executeCommand<boolean>(command, row))) {
          // VS Code has drawn the tick already.
          rows.redraw(row);
        }
      }
    }),
    library.onDidChange(() => drawing.request()),
    deps.newDay.onDidBegin(() => drawing.request()),
    onDidChangeSettings(() => drawing.request(), SettingKeys.groupFiles, SettingKeys.dayEndsAt, SettingKeys.timeZone),
    vscode.window.onDidChangeTextEditorSelection(() => showing.request()),
    onDidChangeActive(() => showing.request()),
    vscode.commands.registerCommand(Commands.goTo, (uri: string, nodeId?: string) => open(deps, uri, nodeId, {})),
    vscode.commands.registerCommand(Commands.openToSide, (row?: NodeRow) => {
      const chosen = row ?? view.selection[0];
      return chosen?.uri === undefined ? undefined : open(deps, chosen.uri, chosen.nodeId, { viewColumn: vscode.ViewColumn.Beside });
    }),
  );
}

/** Opens the file with the cursor at the node's words. The place is looked up when the text is there, never remembered. */
async function open({ library }: Pick<Deps, 'library'>, uri: string, nodeId: string | undefined, options: vscode.TextDocumentShowOptions): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const file = library.get(uri);
  const node = [...(file?.ids ?? [])].find(([, id]) => id === nodeId)?.[0];
  const at = node && document.positionAt(node.mark.start);
  await vscode.window.showTextDocument(document, { ...options, ...(at && { selection: new vscode.Range(at, at) }) });
}

/** Shows the row the cursor is in. */
class RowAtCursor {
  #shown: Row | undefined;

  constructor(private readonly deps: Pick<Deps, 'library'>, private readonly rows: TreeData, private readonly view: vscode.TreeView<Row>) {}

  reveal(): void {
    const document = activeMarkdown();
    const offset = document && cursorOffset(document);
    const file = document && this.deps.library.get(document.uri.toString());
    if (file?.journal === undefined || offset === undefined) {
      return;
    }
    const row = this.#rowAt(file.uri, pathAt(file.journal, offset));
    if (row !== undefined && row !== this.#shown) {
      this.#shown = row;
      // Where rows are just being drawn anew it may not be found; then it is not shown yet.
      void Promise.resolve(this.view.reveal(row, { select: true, focus: false, expand: false })).catch(() => {
        if (this.#shown === row) {
          this.#shown = undefined;
        }
      });
    }
  }

  /** The row of the innermost node, but of a todo only where its day stands open: moving the cursor unfolds no day. */
  #rowAt(uri: string, path: readonly JournalNode[]): Row | undefined {
    for (let length = path.length; length > 0; length--) {
      const row = this.rows.find(uri, path.slice(0, length));
      if (row === undefined) {
        return undefined;
      }
      const { parent, content } = row;
      const isInDay = content.kind === 'node' && content.node.kind !== 'day' && parent?.content.kind === 'node'
        && parent.content.node.kind !== 'course' && parent.content.node.kind !== 'period';
      if (!isInDay || this.rows.isOpen(parent)) {
        return row;
      }
    }
    return undefined;
  }
}
