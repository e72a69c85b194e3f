/** The view of courses, days and todos in the side bar. */
import * as vscode from 'vscode';
import { Commands, SettingKeys, Views } from '../ids';
import { groupFiles } from '../journal/groups';
import type { LibraryFile } from '../journal/library';
import { count, pathAt, topNodes, type JournalNode } from '../journal/nodes';
import { activeMarkdown, cursorOffset, onDidChangeActive } from '../workspace/active';
import type { Deps } from '../workspace/deps';
import { Labels } from '../workspace/labels';
import { draftsIn, draftsOf, itemOf, Row, tooltipOf, type Draft } from '../workspace/rows';
import { onDidChangeSettings, readSettings } from '../workspace/settings';

/** A view with at most this many courses and days shows them all at first. */
const FEW = 60;

export function registerTree(deps: Pick<Deps, 'library' | 'feed'>): vscode.Disposable {
  const { library, feed } = deps;
  const rows = new Rows(() => library.files());
  const view = vscode.window.createTreeView<Row>(Views.courses, {
    treeDataProvider: rows, showCollapseAll: true, manageCheckboxStateManually: true,
  });
  const atCursor = new RowAtCursor(deps, rows, view);
  const load = (): void => {
    if (view.visible) {
      void feed.load();
      atCursor.reveal();
    }
  };
  load();
  return vscode.Disposable.from(
    rows, view,
    view.onDidChangeVisibility(load),
    view.onDidExpandElement(({ element }) => rows.setOpen(element, true)),
    view.onDidCollapseElement(({ element }) => rows.setOpen(element, false)),
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [row] of items) {
        if (!(await vscode.commands.executeCommand<boolean>(Commands.toggleTodo, row.uri, row.nodeId))) {
          // VS Code has drawn the tick already.
          rows.redraw(row);
        }
      }
    }),
    library.onDidChange(() => rows.update()),
    onDidChangeSettings(() => rows.update(), SettingKeys.groupFiles),
    vscode.window.onDidChangeTextEditorSelection(() => atCursor.reveal()),
    onDidChangeActive(() => atCursor.reveal()),
    vscode.commands.registerCommand(Commands.goTo, (uri: string, nodeId?: string) => open(deps, uri, nodeId, {})),
    vscode.commands.registerCommand(Commands.openToSide, (row?: Row) => {
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

/** Gives VS Code the rows it asks for, and tells it which of them look different after a change. */
class Rows implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Row[] | undefined>();
  readonly #known = new Map<string, Row>();
  readonly #open = new Set<string>();
  readonly #labels = new Labels();
  #roots: readonly Row[] | undefined;
  #showsAll: boolean | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly files: () => readonly LibraryFile[]) {}

  getChildren(row?: Row): Row[] {
    const before = row === undefined ? this.#roots : row.children;
    const children = this.#take(row === undefined ? this.#rootDrafts() : draftsIn(row.content), row);
    this.#forget(before, children);
    if (row === undefined) {
      this.#roots = children;
    } else {
      row.children = children;
    }
    return children as Row[];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const item = itemOf(row, this.#labels, this.#isShort());
    row.look = look(item);
    if (item.collapsibleState === vscode.TreeItemCollapsibleState.Expanded) {
      this.#open.add(row.id);
    }
    return item;
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const tooltip = tooltipOf(row, this.#labels);
    if (tooltip !== undefined) {
      item.tooltip = tooltip;
    }
    return item;
  }

  setOpen(row: Row, isOpen: boolean): void {
    if (isOpen) {
      this.#open.add(row.id);
    } else {
      this.#open.delete(row.id);
    }
  }

  isOpen(row: Row): boolean {
    return this.#open.has(row.id);
  }

  redraw(row: Row): void {
    this.#changed.fire([row]);
  }

  /** Has drawn again what looks different: a row whose words changed, or the row whose children came, went or moved. */
  update(): void {
    if (this.#roots === undefined) {
      return;
    }
    const stale: Row[] = [];
    if (this.#differs(this.#roots, this.#rootDrafts(), stale)) {
      this.#changed.fire(undefined);
    } else if (stale.length > 0) {
      this.#changed.fire(stale);
    }
  }

  /** The row of a node of a file, with all rows above it; made if VS Code has not asked for it yet. */
  find(uri: string, path: readonly JournalNode[]): Row | undefined {
    const search = (level: readonly Row[]): Row | undefined => {
      for (const row of level) {
        if (row.content.kind === 'node') {
          if (row.content.file.uri === uri && path.includes(row.content.node)) {
            return row.content.node === path.at(-1) ? row : search(row.children ?? this.getChildren(row));
          }
        } else if (row.content.group.kind !== 'file' || row.content.group.file.uri === uri) {
          const found = search(row.children ?? this.getChildren(row));
          if (found !== undefined) {
            return found;
          }
        }
      }
      return undefined;
    };
    return search(this.#roots ?? this.getChildren());
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #rootDrafts(): readonly Draft[] {
    // One file a day: the whole journal is a single day, in a course that is the file.
    const isDaily = ({ journal }: LibraryFile): boolean => {
      const [course, ...others] = journal?.courses ?? [];
      const [day, ...more] = course?.children ?? [];
      return course?.source === 'file' && others.length === 0 && day?.kind === 'day' && day.source === 'file' && more.length === 0;
    };
    return draftsOf(groupFiles(this.files(), readSettings().groupFiles, isDaily));
  }

  /** The row objects of the drafts: those known under their ids, with what they stand for now. */
  #take(drafts: readonly Draft[], parent: Row | undefined): readonly Row[] {
    return drafts.map(([id, content]) => {
      const known = this.#known.get(id);
      if (known !== undefined && known.parent === parent) {
        known.content = content;
        return known;
      }
      const row = new Row(id, content, parent);
      this.#known.set(id, row);
      return row;
    });
  }

  /** Drops the rows of one level that are no longer there, with all below them. */
  #forget(before: readonly Row[] | undefined, now: readonly Row[]): void {
    const kept = new Set(now);
    for (const row of before ?? []) {
      if (!kept.has(row)) {
        this.#forget(row.children, []);
        if (this.#known.get(row.id) === row) {
          this.#known.delete(row.id);
        }
      }
    }
  }

  /** Whether the rows of one level are others now; else gathers in `stale` the rows, here and below, that look different. */
  #differs(now: readonly Row[], drafts: readonly Draft[], stale: Row[]): boolean {
    const same = now.length === drafts.length && now.every(({ id }, index) => id === drafts[index]![0]);
    if (!same) {
      return true;
    }
    now.forEach((row, index) => {
      row.content = drafts[index]![1];
      if (look(itemOf(row, this.#labels, this.#isShort())) !== row.look
        || (row.children !== undefined && this.#differs(row.children, draftsIn(row.content), stale))) {
        stale.push(row);
      }
    });
    return false;
  }

  /** Whether all courses may stand open at first; decided once, when there is something to show. */
  #isShort(): boolean {
    if (this.#showsAll === undefined) {
      const nodes = this.files().flatMap(({ journal }) => (journal === undefined ? [] : topNodes(journal)));
      if (nodes.length === 0) {
        return true;
      }
      this.#showsAll = nodes.length + count(nodes).days <= FEW;
    }
    return this.#showsAll;
  }
}

/** What a person sees of an item, to compare. */
function look({ label, description, iconPath, collapsibleState, checkboxState, contextValue }: vscode.TreeItem): string {
  const state = typeof checkboxState === 'object' ? checkboxState.state : checkboxState;
  return JSON.stringify([label, description, (iconPath as vscode.ThemeIcon | undefined)?.id, collapsibleState, state, contextValue]);
}

/** Shows the row the cursor is in, while the view is visible. */
class RowAtCursor {
  #shown: Row | undefined;

  constructor(private readonly deps: Pick<Deps, 'library'>, private readonly rows: Rows, private readonly view: vscode.TreeView<Row>) {}

  reveal(): void {
    const document = this.view.visible ? activeMarkdown() : undefined;
    const offset = document && cursorOffset(document);
    const file = document && this.deps.library.get(document.uri.toString());
    if (file?.journal === undefined || offset === undefined) {
      return;
    }
    const row = this.#rowAt(file.uri, pathAt(file.journal, offset));
    if (row !== undefined && row !== this.#shown) {
      this.#shown = row;
      void Promise.resolve(this.view.reveal(row, { select: true, focus: false, expand: false })).catch(() => undefined);
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
