/** The rows of the courses view as VS Code asks for them, and which of them look different after a change. */
import * as vscode from 'vscode';
import { groupFiles } from '../journal/groups';
import type { LibraryFile } from '../journal/library-file';
import { count, topNodes, type JournalNode } from '../journal/nodes';
import { readClock } from './clock';
import { Labels } from './labels';
import { draftsIn, draftsOf, itemOf, Row, tooltipOf, type Draft } from './rows';
import { readSettings } from './settings';
import { lookOf } from './todo-item';

/** A view with at most this many courses and days shows them all at first. */
const FEW = 60;

export class TreeData implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Row[] | undefined>();
  readonly #known = new Map<string, Row>();
  readonly #open = new Set<string>();
  readonly #labels = new Labels();
  #roots: readonly Row[] | undefined;
  /** Asked for at each update, not for each row. */
  #today = readClock(readSettings()).today;
  #showsAll: boolean | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  /** @param isDaily whether a file is the entry of one day. */
  constructor(private readonly files: () => readonly LibraryFile[], private readonly isDaily: (file: LibraryFile) => boolean) {}

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
    const item = itemOf(row, this.#labels, this.#isShort(), this.#today);
    row.look = lookOf(item);
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
    this.#today = readClock(readSettings()).today;
    if (this.#roots === undefined) {
      return;
    }
    const stale: Row[] = [];
    if (!this.#matches(this.#roots, this.#rootDrafts(), stale)) {
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
    return draftsOf(groupFiles(this.files(), readSettings().groupFiles, this.isDaily));
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

  /**
   * Gives the rows of one level, and those below, what they stand for now; false where others stand there.
   * Gathers in `stale` the outermost rows that look different: VS Code draws again what is in them, too.
   */
  #matches(rows: readonly Row[], drafts: readonly Draft[], stale: Row[]): boolean {
    if (rows.length !== drafts.length || rows.some(({ id }, index) => id !== drafts[index]![0])) {
      return false;
    }
    rows.forEach((row, index) => {
      row.content = drafts[index]![1];
      const below: Row[] = [];
      const sameRows = row.children === undefined || this.#matches(row.children, draftsIn(row.content), below);
      const isDrawn = row.look !== '';
      if (isDrawn && (!sameRows || lookOf(itemOf(row, this.#labels, this.#isShort(), this.#today)) !== row.look)) {
        stale.push(row);
      } else if (sameRows) {
        below.forEach((one) => stale.push(one));
      } else {
        row.children = undefined;
      }
    });
    return true;
  }

  /** Whether all files and courses may stand open at first; decided once, when there is something to show. */
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
