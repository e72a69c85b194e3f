/** The todos of all journals as the view shows them: filtered, sorted and put under headers. */
import { compare, daysBetween, toISO, type CalendarDate } from './date';
import type { LibraryFile } from './library-file';
import type { Course, Todo } from './model';
import { isTodo, topNodes, type JournalNode } from './nodes';

export type GroupTodosBy = 'course' | 'due' | 'day' | 'kind';
export type SortTodosBy = 'due' | 'age';

/** A todo and where it stands. */
export interface TodoEntry {
  readonly file: LibraryFile;
  readonly todo: Todo;
  /** The innermost course around it; undefined where it belongs to the file alone. */
  readonly course: Course | undefined;
  /** Its course with the courses around that, else the journal's title. */
  readonly courseTitle: string;
  /** The date of its entry. */
  readonly day: CalendarDate | undefined;
  /** The todo it is nested in. */
  readonly parent: TodoEntry | undefined;
}

/** When something is due, seen from today. */
export type DueTime = 'overdue' | 'today' | 'tomorrow' | 'soon' | 'later' | 'none';

/** What the todos of a group have in common. */
export type TodoGroupKey =
  | { readonly by: 'course'; readonly title: string; readonly file: LibraryFile; readonly course: Course | undefined }
  | { readonly by: 'due'; readonly due: DueTime }
  | { readonly by: 'day'; readonly day: CalendarDate | undefined }
  | { readonly by: 'kind'; readonly kind: 'task' | 'marker' }
  | { readonly by: 'suggestion' };

export interface TodoGroup {
  /** The same after a change for what a person would call the same group. */
  readonly id: string;
  readonly key: TodoGroupKey;
  readonly nodes: readonly TodoNode[];
  /** Todos in it, nested ones too. */
  readonly count: number;
}

/** A row: a todo with those nested in it that are shown, too. */
export interface TodoNode {
  readonly entry: TodoEntry;
  readonly children: readonly TodoNode[];
}

export interface TodoChoice {
  readonly group: GroupTodosBy;
  readonly sort: SortTodosBy;
  readonly openOnly: boolean;
  /** Words that all must stand in a todo's text, course or file; in any case. Empty for every todo. */
  readonly filter: string;
  readonly today: CalendarDate;
}

/** Days ahead, tomorrow left out, that still count as `soon`. */
const SOON = 7;

const DUE_TIMES: readonly DueTime[] = ['overdue', 'today', 'tomorrow', 'soon', 'later', 'none'];

/** Every todo of a journal in the order of the file, each before those nested in it. */
export function entriesOfFile(file: LibraryFile): readonly TodoEntry[] {
  const { journal } = file;
  if (journal === undefined) {
    return [];
  }
  const entries: TodoEntry[] = [];
  // A stack of our own: files with thousands of nested <details> exist.
  const pending: { node: JournalNode; at: Omit<TodoEntry, 'file' | 'todo'> }[] = [];
  const push = (nodes: readonly JournalNode[], at: Omit<TodoEntry, 'file' | 'todo'>): void => {
    for (let index = nodes.length - 1; index >= 0; index--) {
      pending.push({ node: nodes[index]!, at });
    }
  };
  push(topNodes(journal), { course: undefined, courseTitle: journal.title, day: undefined, parent: undefined });
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, at } = next;
    if (isTodo(node)) {
      const entry = { file, todo: node, ...at };
      entries.push(entry);
      push(node.children, { ...at, parent: entry });
    } else if (node.kind === 'day') {
      push(node.todos, { ...at, day: node.date });
    } else {
      const inside = node.kind === 'period' ? at
        : { ...at, course: node, courseTitle: at.course === undefined ? node.title : `${at.courseTitle} › ${node.title}` };
      push([...node.todos, ...node.children].sort((a, b) => a.range.start - b.range.start), inside);
    }
  }
  return entries;
}

/** The groups that have something to show, in the order of the view; suggestions last, in a group of their own. */
export function groupTodos(entries: readonly TodoEntry[], choice: TodoChoice): readonly TodoGroup[] {
  const shown = shownEntries(entries, choice);
  const groups = new Map<string, { key: TodoGroupKey; roots: TodoEntry[]; count: number }>();
  const groupOf = new Map<TodoEntry, string>();
  const children = new Map<TodoEntry, TodoEntry[]>();
  for (const entry of shown) {
    const above = shownAbove(entry, shown);
    // Within its parent's group it stays under it: `- [ ] read` with `- [ ] chapter 1` in it, both without a date.
    const key = keyOf(entry, above, choice);
    const id = above !== undefined && key === undefined ? groupOf.get(above)! : idOf(key!);
    groupOf.set(entry, id);
    const group = groups.get(id) ?? { key: key!, roots: [], count: 0 };
    groups.set(id, group);
    group.count++;
    if (above !== undefined && groupOf.get(above) === id) {
      children.set(above, [...children.get(above) ?? [], entry]);
    } else {
      group.roots.push(entry);
    }
  }
  const nodeOf = (entry: TodoEntry): TodoNode => ({ entry, children: (children.get(entry) ?? []).map(nodeOf) });
  const order = inOrder(choice.sort);
  return [...groups]
    .map(([id, { key, roots, count }], index) => ({ id, key, count, index, nodes: roots.toSorted(order).map(nodeOf) }))
    .toSorted((a, b) => compareGroups(a.key, b.key) || a.index - b.index)
    .map(({ id, key, count, nodes }) => ({ id, key, count, nodes }));
}

/** Open todos that are overdue or due today; suggestions do not count. */
export function countDue(entries: readonly TodoEntry[], today: CalendarDate): { readonly overdue: number; readonly today: number; readonly open: number } {
  let overdue = 0;
  let dueToday = 0;
  let open = 0;
  for (const { todo } of entries) {
    if (todo.kind !== 'suggestion' && isOpen(todo)) {
      open++;
      const time = dueTime(todo.due?.date, today);
      overdue += time === 'overdue' ? 1 : 0;
      dueToday += time === 'today' ? 1 : 0;
    }
  }
  return { overdue, today: dueToday, open };
}

/** The number on the icon of the view: what is overdue and due today, all that is open, or none. */
export function badgeCount({ overdue, today, open }: ReturnType<typeof countDue>, counted: 'due' | 'open' | 'none'): number {
  return counted === 'none' ? 0 : counted === 'open' ? open : overdue + today;
}

/** Still to do, begun or not. */
export function isOpen({ state }: Todo): boolean {
  return state === 'open' || state === 'inProgress';
}

export function dueTime(date: CalendarDate | undefined, today: CalendarDate): DueTime {
  if (date === undefined) {
    return 'none';
  }
  const days = daysBetween(today, date);
  return days < 0 ? 'overdue' : days === 0 ? 'today' : days === 1 ? 'tomorrow' : days <= SOON ? 'soon' : 'later';
}

function shownEntries(entries: readonly TodoEntry[], { openOnly, filter }: TodoChoice): ReadonlySet<TodoEntry> {
  const words = filter.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const shown = new Set<TodoEntry>();
  for (const entry of entries) {
    if (openOnly && !isOpen(entry.todo)) {
      continue;
    }
    const text = words.length === 0 ? '' : `${entry.todo.title} ${entry.courseTitle} ${entry.file.name}`.toLowerCase();
    if (words.every((word) => text.includes(word))) {
      shown.add(entry);
    }
  }
  return shown;
}

/** The closest todo around it that is shown. */
function shownAbove(entry: TodoEntry, shown: ReadonlySet<TodoEntry>): TodoEntry | undefined {
  let above = entry.parent;
  while (above !== undefined && !shown.has(above)) {
    above = above.parent;
  }
  return above;
}

/** Undefined for a nested one that has nothing of its own to be grouped by: it goes with the one above it. */
function keyOf({ file, todo, course, courseTitle, day }: TodoEntry, above: TodoEntry | undefined, { group, today }: TodoChoice): TodoGroupKey | undefined {
  if (todo.kind === 'suggestion') {
    return { by: 'suggestion' };
  }
  switch (group) {
    case 'course':
      return { by: 'course', title: courseTitle, file, course };
    case 'day':
      return { by: 'day', day };
    case 'kind':
      return { by: 'kind', kind: todo.kind };
    case 'due':
      return todo.due === undefined && above !== undefined ? undefined : { by: 'due', due: dueTime(todo.due?.date, today) };
  }
}

function idOf(key: TodoGroupKey): string {
  switch (key.by) {
    case 'course':
      return `course ${key.file.uri}#${key.course === undefined ? '' : key.file.ids.get(key.course) ?? key.title}`;
    case 'day':
      return `day ${key.day === undefined ? '' : toISO(key.day)}`;
    case 'due':
      return `due ${key.due}`;
    case 'kind':
      return `kind ${key.kind}`;
    case 'suggestion':
      return 'suggestion';
  }
}

/** Courses stay as they come, which is the order of the files; days newest first, those without a date last. */
function compareGroups(a: TodoGroupKey, b: TodoGroupKey): number {
  if (a.by === 'suggestion' || b.by === 'suggestion') {
    return Number(a.by === 'suggestion') - Number(b.by === 'suggestion');
  }
  if (a.by === 'due' && b.by === 'due') {
    return DUE_TIMES.indexOf(a.due) - DUE_TIMES.indexOf(b.due);
  }
  if (a.by === 'day' && b.by === 'day') {
    return a.day === undefined || b.day === undefined ? Number(a.day === undefined) - Number(b.day === undefined) : compare(b.day, a.day);
  }
  return a.by === 'kind' && b.by === 'kind' ? Number(a.kind === 'marker') - Number(b.kind === 'marker') : 0;
}

/** By due: those without a date last, then by age. By age: the oldest entry first. Else as they stand; sorting keeps that. */
function inOrder(sort: SortTodosBy): (a: TodoEntry, b: TodoEntry) => number {
  const byAge = (a: TodoEntry, b: TodoEntry): number => earlierFirst(a.day, b.day);
  return sort === 'age' ? byAge : (a, b) => earlierFirst(a.todo.due?.date, b.todo.due?.date) || byAge(a, b);
}

function earlierFirst(a: CalendarDate | undefined, b: CalendarDate | undefined): number {
  return a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : compare(a, b);
}
