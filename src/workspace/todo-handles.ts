/** Todos as commands are given them: rows of a view, ids, names made for an editor; or none, then what the person has selected. */
import * as vscode from 'vscode';
import type { Library } from '../journal/library';
import type { LibraryFile } from '../journal/library-file';
import type { Journal, Todo } from '../journal/model';
import { isTodo, topNodes, childrenOf, type JournalNode } from '../journal/nodes';
import { Lines } from '../journal/text';
import { refOf, type TodoRef } from '../journal/todo-ref';
import { activeMarkdown } from './active';
import { readDocument } from './read-document';

/** A todo by what stands in its file. Plain data; the todo is looked up again in the text of the moment it is changed in. */
export interface TodoHandle {
  readonly uri: string;
  readonly ref: TodoRef;
  /** The todo when it was named, to see what applies to it. */
  readonly todo: Todo;
}

/** A row of any of our views. */
export interface NodeRow {
  readonly uri: string | undefined;
  /** The id of its node in that file. */
  readonly nodeId: string | undefined;
}

export function isNodeRow(value: unknown): value is NodeRow & { readonly uri: string } {
  return typeof value === 'object' && value !== null && 'uri' in value && typeof value.uri === 'string' && 'nodeId' in value;
}

/** The node with that id. */
export function nodeOf(file: LibraryFile | undefined, nodeId: string | undefined): JournalNode | undefined {
  for (const [node, id] of file?.ids ?? []) {
    if (id === nodeId) {
      return node;
    }
  }
  return undefined;
}

/** What is selected in the views, and where the person selected something last. */
export class Selections implements vscode.Disposable {
  readonly #views = new Map<string, vscode.TreeView<NodeRow>>();
  readonly #subscriptions: vscode.Disposable[];
  /** Id of a view, or `editor`. */
  #last = 'editor';
  /** The todo of the preview whose menu was opened last. */
  inPage: TodoHandle | undefined;

  constructor() {
    this.#subscriptions = [vscode.window.onDidChangeTextEditorSelection(() => {
      this.#last = 'editor';
    })];
  }

  /** Has the rows selected in the view count, as long as it lives. */
  watch(id: string, view: vscode.TreeView<NodeRow>): vscode.Disposable {
    this.#views.set(id, view);
    return vscode.Disposable.from(
      view.onDidChangeSelection(() => {
        this.#last = id;
      }),
      { dispose: () => this.#views.delete(id) },
    );
  }

  /** The rows selected where something was selected last, or in the view with that id. */
  rows(view: string | undefined): readonly NodeRow[] {
    const found = this.#views.get(view ?? this.#last);
    return found?.visible === true ? found.selection : [];
  }

  /** The rows selected in any view that is shown. */
  anyRows(): readonly NodeRow[] {
    return [...this.#views.values()].flatMap((view) => (view.visible ? view.selection : []));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** Names a todo of a text. */
export function handleOf(uri: string, lines: Lines, todo: Todo): TodoHandle {
  return { uri, ref: refOf(lines, todo), todo };
}

/**
 * The todos a command is for. Its arguments are a row and the rows selected with it, a file and the id of a todo, a handle, or
 * `{ view }` from a key pressed in a view, or `{ journalTodo }` from the menu of the preview; without any it is for what was selected last: rows of a view, or lines of the editor.
 */
export function todosMeant(library: Library, selections: Selections, args: readonly unknown[]): readonly TodoHandle[] {
  const [first, second] = args;
  if (typeof first === 'string' && typeof second === 'string') {
    return todosOfRows(library, [{ uri: first, nodeId: second }]);
  }
  if (isHandle(first)) {
    return [first];
  }
  if (isNodeRow(first)) {
    const selected = Array.isArray(second) ? second.filter(isNodeRow) : [];
    return todosOfRows(library, selected.includes(first) ? selected : [first]);
  }
  if (typeof first === 'object' && first !== null && 'journalTodo' in first) {
    return selections.inPage === undefined ? [] : [selections.inPage];
  }
  const view = typeof first === 'object' && first !== null && 'view' in first && typeof first.view === 'string' ? first.view : undefined;
  const chosen = todosOfRows(library, selections.rows(view));
  if (chosen.length > 0 || view !== undefined) {
    return chosen;
  }
  // With the cursor on other words of a journal no row that was clicked long ago is meant.
  return todosInEditor(library) ?? todosOfRows(library, selections.anyRows());
}

/** The todos on the lines of a document between two lines, zero-based and inclusive. */
export function todosOnLines(library: Library, document: vscode.TextDocument, from: number, to: number): readonly TodoHandle[] {
  const read = readDocument(library, document);
  if (read === undefined) {
    return [];
  }
  const start = read.lines.start(from);
  const end = read.lines.end(to);
  return allTodos(read.journal)
    .filter(({ range, children }) => range.start <= end && Math.min(range.end, children[0]?.range.start ?? range.end) >= start)
    .map((todo) => handleOf(document.uri.toString(), read.lines, todo));
}

/** Every todo of a journal, nested ones too, in the order of the file. */
export function allTodos(journal: Journal): readonly Todo[] {
  const found: Todo[] = [];
  const pending = [...topNodes(journal)].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isTodo(node)) {
      found.push(node);
    }
    pending.push(...[...childrenOf(node)].reverse());
  }
  return found;
}

/** Those on the lines that are selected, of a line with several the one at the cursor; undefined where no journal is being edited. */
function todosInEditor(library: Library): readonly TodoHandle[] | undefined {
  const document = activeMarkdown();
  const editor = vscode.window.activeTextEditor;
  if (document === undefined || editor?.document !== document || library.get(document.uri.toString())?.journal === undefined) {
    return undefined;
  }
  return editor.selections.flatMap(({ start, end, active, isEmpty }) => {
    const onLines = todosOnLines(library, document, start.line, end.line);
    const offset = document.offsetAt(active);
    const atCursor = isEmpty && onLines.length > 1 ? onLines.filter(({ todo: { range } }) => range.start <= offset && offset < range.end) : [];
    return atCursor.length > 0 ? atCursor.slice(-1) : onLines;
  });
}

function todosOfRows(library: Library, rows: readonly NodeRow[]): readonly TodoHandle[] {
  const lines = new Map<LibraryFile, Lines>();
  const found = new Map<string, TodoHandle>();
  for (const { uri, nodeId } of rows) {
    const file = uri === undefined ? undefined : library.get(uri);
    const node = nodeOf(file, nodeId);
    if (file !== undefined && node !== undefined && isTodo(node)) {
      const known = lines.get(file) ?? new Lines(file.text);
      lines.set(file, known);
      found.set(`${file.uri}#${nodeId ?? ''}`, handleOf(file.uri, known, node));
    }
  }
  return [...found.values()];
}

function isHandle(value: unknown): value is TodoHandle {
  return typeof value === 'object' && value !== null && 'ref' in value && 'todo' in value && 'uri' in value;
}
