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

/** Every todo of the journal, wherever it stands; nested ones are in the `children` of theirs. */
export function todosOf(journal: Journal): readonly Todo[] {
  const found: Todo[] = [];
  const pending: JournalNode[] = [...topNodes(journal)].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isTodo(node)) {
      found.push(node);
    } else {
      pending.push(...[...childrenOf(node)].reverse());
    }
  }
  return found;
}
