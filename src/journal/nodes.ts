/** Walking a journal: what stands in what, how much of it, and what stands at a place. */
import type { Course, Day, Journal, Period, Todo } from './model';

/** Anything of a journal that can be a row. */
export type JournalNode = Course | Period | Day | Todo;

export function isTodo(node: JournalNode): node is Todo {
  return node.kind === 'task' || node.kind === 'marker' || node.kind === 'suggestion';
}

/** What stands directly in the node, in the order of the file. */
export function childrenOf(node: JournalNode): readonly JournalNode[] {
  if (isTodo(node)) {
    return node.children;
  }
  if (node.kind === 'day') {
    return node.todos;
  }
  return inOrder(node.todos, node.children);
}

/** What stands in no other node of the journal. */
export function topNodes(journal: Journal): readonly JournalNode[] {
  return inOrder(journal.todos, journal.courses);
}

function inOrder(todos: readonly Todo[], others: readonly JournalNode[]): readonly JournalNode[] {
  return todos.length === 0 ? others : [...todos, ...others].sort((a, b) => a.range.start - b.range.start);
}

export interface Counts {
  readonly days: number;
  /** Task items and markers still to do, nested ones too. */
  readonly open: number;
  readonly done: number;
  readonly suggestions: number;
}

/** What is in all of `nodes`, themselves included. */
export function count(nodes: readonly JournalNode[]): Counts {
  let days = 0;
  let open = 0;
  let done = 0;
  let suggestions = 0;
  const pending = [...nodes];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'day') {
      days++;
    } else if (node.kind === 'suggestion') {
      suggestions++;
    } else if (isTodo(node)) {
      open += node.state === 'open' || node.state === 'inProgress' ? 1 : 0;
      done += node.state === 'done' ? 1 : 0;
    }
    pending.push(...childrenOf(node));
  }
  return { days, open, done, suggestions };
}

/** The nodes around `offset`, from the outermost to the innermost; a node's end counts to it where nothing else begins there. */
export function pathAt(journal: Journal, offset: number): readonly JournalNode[] {
  const path: JournalNode[] = [];
  let level = topNodes(journal);
  for (;;) {
    const next = level.find(({ range }) => offset >= range.start && offset < range.end) ?? level.find(({ range }) => offset === range.end);
    if (next === undefined) {
      return path;
    }
    path.push(next);
    level = childrenOf(next);
  }
}

/** An id for every node, by titles, dates and ordinals among its siblings: the same after a restart. */
export function idsByName(journal: Journal): ReadonlyMap<JournalNode, string> {
  const ids = new Map<JournalNode, string>();
  const name = (nodes: readonly JournalNode[], above: string): void => {
    const seen = new Map<string, number>();
    for (const node of nodes) {
      const key = `${above}/${nameOf(node)}`;
      const ordinal = seen.get(key) ?? 0;
      seen.set(key, ordinal + 1);
      const id = ordinal === 0 ? key : `${key}#${ordinal}`;
      ids.set(node, id);
      name(childrenOf(node), id);
    }
  };
  name(topNodes(journal), '');
  return ids;
}

function nameOf(node: JournalNode): string {
  return node.kind === 'day'
    ? node.date === undefined ? '?' : `${node.date.year}-${node.date.month}-${node.date.day}`
    : node.title.replaceAll('/', '\\');
}
