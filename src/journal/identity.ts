/**
 * Ids of rows: opaque, and the same after a change for what a person would call the same.
 *
 * Children of one parent are matched from both ends as long as their names (title or date) are equal, what is left by equal name and
 * ordinal, and what is then left in order of place; so typing a title letter by letter never gives a new id, and never collapses the tree.
 */
import type { Journal } from './model';
import { childrenOf, isTodo, topNodes, type JournalNode } from './nodes';

/** A journal with the id of each of its nodes. */
export interface Identified {
  readonly journal: Journal;
  readonly ids: ReadonlyMap<JournalNode, string>;
  /** Rows that went with the last changes, in case they come back: `## 23/5/2` is no day while its year is typed. */
  readonly gone: readonly Gone[];
}

/** A row that is no longer there: its id, that of its parent, and that of the row it stood behind (empty where it was the first). */
interface Gone {
  readonly id: string;
  readonly above: string;
  readonly behind: string;
}

/** More rows than a person takes away in a few keystrokes. */
const MOST_REMEMBERED = 20;

/** Gives every node of `journal` its id: that of the same node of `previous`, else a new one made of names, the same after a restart. */
export function identify(previous: Identified | undefined, journal: Journal): Identified {
  const ids = new Map<JournalNode, string>();
  const remembered = [...previous?.gone ?? []];
  const taken = new Set([...previous?.ids.values() ?? [], ...remembered.map(({ id }) => id)]);
  const gone: Gone[] = [];
  const pending: Level[] = [{ now: topNodes(journal), before: previous === undefined ? [] : topNodes(previous.journal), above: '' }];
  for (let level = pending.pop(); level !== undefined; level = pending.pop()) {
    const { now, before, above } = level;
    const matched = match(before, now);
    let names: readonly string[] | undefined;
    let behind = '';
    now.forEach((node, index) => {
      const old = matched[index];
      const back = old === undefined ? remembered.findIndex(row => row.above === above && row.behind === behind) : -1;
      const id = (old === undefined ? remembered.splice(back, back < 0 ? 0 : 1)[0]?.id : previous?.ids.get(old)) ?? unused(`${above}/${(names ??= namesOf(now))[index]!}`, taken);
      taken.add(id);
      ids.set(node, id);
      behind = id;
      const children = childrenOf(node);
      const oldChildren = old === undefined ? [] : childrenOf(old);
      if (children.length > 0 || oldChildren.length > 0) {
        pending.push({ now: children, before: oldChildren, above: id });
      }
    });
    if (previous !== undefined) {
      const kept = new Set(matched);
      before.forEach((node, index) => {
        if (!kept.has(node)) {
          gone.push({ id: previous.ids.get(node)!, above, behind: index === 0 ? '' : previous.ids.get(before[index - 1]!)! });
        }
      });
    }
  }
  return { journal, ids, gone: [...remembered, ...gone].slice(-MOST_REMEMBERED) };
}

interface Level {
  readonly now: readonly JournalNode[];
  readonly before: readonly JournalNode[];
  readonly above: string;
}

/** For each of `now` the node of `before` that it is, if any. A todo is never a section. */
function match(before: readonly JournalNode[], now: readonly JournalNode[]): (JournalNode | undefined)[] {
  const found: (JournalNode | undefined)[] = now.map(() => undefined);
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && isNamedAlike(before[start]!, now[start]!)) {
    found[start] = before[start++];
  }
  let end = 0;
  while (end < most - start && isNamedAlike(before[before.length - 1 - end]!, now[now.length - 1 - end]!)) {
    found[now.length - 1 - end] = before[before.length - 1 - end++];
  }
  const changed = before.slice(start, before.length - end);
  if (changed.length === 0) {
    return found;
  }
  const nowNames = namesOf(now.slice(start, now.length - end));
  const byName = new Map(namesOf(changed).map((name, index) => [name, changed[index]!]));
  nowNames.forEach((name, index) => {
    found[start + index] = byName.get(name);
  });
  const used = new Set(found);
  const left = { todo: changed.filter(node => isTodo(node) && !used.has(node)), section: changed.filter(node => !isTodo(node) && !used.has(node)) };
  for (let index = start; index < now.length - end; index++) {
    found[index] ??= left[isTodo(now[index]!) ? 'todo' : 'section'].shift();
  }
  return found;
}

/** The names of siblings, each with the ordinal among its equals. */
function namesOf(nodes: readonly JournalNode[]): readonly string[] {
  const seen = new Map<string, number>();
  return nodes.map(node => {
    const name = nameOf(node);
    const ordinal = seen.get(name) ?? 0;
    seen.set(name, ordinal + 1);
    return ordinal === 0 ? name : `${name}#${ordinal}`;
  });
}

/** Equal names, without making them: this is asked of every row at every keystroke. */
function isNamedAlike(a: JournalNode, b: JournalNode): boolean {
  if (a.kind !== 'day' || b.kind !== 'day') {
    return a.kind !== 'day' && b.kind !== 'day' && isTodo(a) === isTodo(b) && a.title === b.title;
  }
  return a.date?.year === b.date?.year && a.date?.month === b.date?.month && a.date?.day === b.date?.day;
}

function nameOf(node: JournalNode): string {
  return node.kind === 'day'
    ? node.date === undefined ? '?' : `${node.date.year}-${node.date.month}-${node.date.day}`
    : node.title.replaceAll('/', '\\');
}

/** The name, or with a number behind it where another node has it since an earlier change. */
function unused(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? name : `${name}~${number}`;
    if (!taken.has(id)) {
      return id;
    }
  }
}
