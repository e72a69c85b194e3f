/** Todos that go into another entry: added, moved there, carried over to today's. */
import { compare, type CalendarDate } from './date';
import type { EntryOptions } from './edits/content';
import { newEntry, type Entry } from './edits/entry';
import { allCourses, daysOf } from './walk';
import { isRefusal, type Refusal } from './edits/result';
import type { Course, Day, Journal, Todo } from './model';
import { scan, type Scan } from './scan';
import { todosOf } from './nodes';
import { applyEdits, Lines, type TextEdit } from './text';
import { blockOf, deletions, isInList, linesOf } from './todo-edits';
import { isOpen } from './todo-groups';
import { withChildren } from './todo-ref';

/** Where todos go: the entry of `date` in `course`, which is written first if it is not there. */
export interface Target {
  readonly course: Course | undefined;
  readonly date: CalendarDate;
  readonly options: Omit<EntryOptions, 'words' | 'another'>;
}

/** An item to write: what stands behind its list marker, and its further lines as they stand below its first character. */
export interface Item {
  readonly first: string;
  readonly rest: readonly string[];
}

/** A new open task item at the end of the target's entry. `title` is Markdown of one line. */
export function addTodo(text: string, journal: Journal, title: string, target: Target): Entry | Refusal {
  return writeItems(text, journal, [{ first: `[ ] ${title.replace(/\s+/g, ' ').trim()}`, rest: [] }], target);
}

/** Moves todos with what is nested in them to the end of the target's entry. Suggestions stay: they are the author's prose. */
export function moveTodos(text: string, journal: Journal, todos: readonly Todo[], target: Target): Entry | Refusal {
  const scanned = scan(text);
  const moved = outermost(todos.filter(({ kind }) => kind !== 'suggestion'));
  if (moved.length === 0) {
    return { refused: 'gone', line: 0, words: '' };
  }
  const items = moved.map((todo) => itemOf(text, todo, scanned));
  const away = deletions(text, moved.map((todo) => linesOf(text, todo, scanned)));
  if (moved.some((todo) => isInEntry(todo, target))) {
    return checked(text, journal, movedWithin(text, items, away, journal, target), target);
  }
  const written = writeItems(text, journal, items, target);
  return checked(text, journal, isRefusal(written) ? written : withEdits(text, written, away), target);
}

/** Lines that go may change what those around them are, say make items of indented code: then nothing is written. */
function checked(text: string, journal: Journal, entry: Entry | Refusal, { options }: Target): Entry | Refusal {
  if (isRefusal(entry) || wordsOf(options.reread(applyEdits(text, entry.edits))) === wordsOf(journal)) {
    return entry;
  }
  return { refused: 'changesOthers', line: new Lines(text).lineAt(entry.edits[0]?.range.start ?? 0), words: '' };
}

/** State and title of every todo, whichever day it stands in. */
function wordsOf(journal: Journal): string {
  return withChildren(todosOf(journal)).filter(({ kind }) => kind !== 'suggestion').map(({ state, title }) => `${state} ${title}`).sort().join('\n');
}

/** To the end of the entry they stand in: it is written as if they had not been there, so that lists are numbered and begun as the rest is. */
function movedWithin(text: string, items: readonly Item[], away: readonly TextEdit[], journal: Journal, target: Target): Entry | Refusal {
  const without = applyEdits(text, away);
  const reread = target.options.reread(without);
  const course = target.course && allCourses(reread.courses)[allCourses(journal.courses).indexOf(target.course)];
  if (course?.title !== target.course?.title) {
    return { refused: 'notRead', line: 0, words: items[0]!.first };
  }
  const written = writeItems(without, reread, items, { ...target, course });
  return isRefusal(written) ? written : { ...written, edits: combined(away, written.edits) };
}

function isInEntry({ mark }: Todo, { course, date }: Target): boolean {
  return course !== undefined && daysOf(course).some(({ day }) => day.date !== undefined && compare(day.date, date) === 0 && day.range.start <= mark.start && mark.start < day.range.end);
}

/** The todos as they are written elsewhere, and the edits that take them away here. Suggestions stay. */
export function takeTodos(text: string, todos: readonly Todo[]): { readonly items: readonly Item[]; readonly edits: readonly TextEdit[] } {
  const scanned = scan(text);
  const taken = outermost(todos.filter(({ kind }) => kind !== 'suggestion'));
  return { items: taken.map((todo) => itemOf(text, todo, scanned)), edits: deletions(text, taken.map((todo) => linesOf(text, todo, scanned))) };
}

/** Writes todos taken from another text at the end of the target's entry. */
export function insertTodos(text: string, journal: Journal, items: readonly Item[], target: Target): Entry | Refusal {
  return items.length === 0 ? { refused: 'gone', line: 0, words: '' } : writeItems(text, journal, items, target);
}

export interface CarryOptions {
  /** `copy` leaves the old ones as they are. */
  readonly mode: 'move' | 'copy';
  /** Written behind what is moved, which then stays as no longer open (`- [-] read it → 5/6/25`); undefined takes it away. */
  readonly trace?: string;
}

/**
 * Carries the open todos of the course's earlier days into the entry of the target's date, oldest first, with what is nested in them.
 * Copying, what stands there already is not written again. Undefined where there is nothing to carry.
 */
export function carryOver(text: string, journal: Journal, target: Target & { readonly course: Course }, options: CarryOptions): (Entry & { readonly count: number }) | Refusal | undefined {
  const scanned = scan(text);
  const days = daysOf(target.course).map(({ day }) => day);
  const present = new Set(days.filter(({ date }) => date !== undefined && compare(date, target.date) === 0).flatMap(({ todos }) => todos.map(({ title }) => title)));
  const carried = days
    .filter(({ date }) => date !== undefined && compare(date, target.date) < 0)
    .sort((a, b) => compare(a.date!, b.date!) || a.line - b.line)
    .flatMap(({ todos }) => openOnes(todos))
    .filter(({ title }) => options.mode === 'move' || !present.has(title));
  if (carried.length === 0) {
    return undefined;
  }
  const written = writeItems(text, journal, carried.map((todo) => itemOf(text, todo, scanned)), target);
  if (isRefusal(written)) {
    return written;
  }
  const entry = withEdits(text, written, leftBehind(text, carried, scanned, options));
  const result = options.mode === 'move' && options.trace === undefined ? checked(text, journal, entry, target) : entry;
  return isRefusal(result) ? result : { ...result, count: carried.length };
}

/**
 * One file a day: what of an earlier day's file is carried over, and the edits that file gets, none when copying.
 * @param present titles that stand in the target's entry already, which are not copied again.
 */
export function takeOpen(text: string, journal: Journal, present: ReadonlySet<string>, options: CarryOptions): { readonly items: readonly Item[]; readonly edits: readonly TextEdit[] } {
  const scanned = scan(text);
  const carried = openOnes(daysIn(journal).flatMap(({ todos }) => todos)).filter(({ title }) => options.mode === 'move' || !present.has(title));
  return { items: carried.map((todo) => itemOf(text, todo, scanned)), edits: leftBehind(text, carried, scanned, options) };
}

function daysIn({ courses }: Journal): readonly Day[] {
  return courses.flatMap((course) => daysOf(course).map(({ day }) => day));
}

/** What becomes of carried todos where they stood. */
function leftBehind(text: string, carried: readonly Todo[], scanned: Scan, { mode, trace }: CarryOptions): readonly TextEdit[] {
  return mode === 'copy' ? []
    : trace === undefined ? deletions(text, carried.map((todo) => linesOf(text, todo, scanned)))
      : carried.flatMap((todo) => traced(text, todo, trace));
}

/** The open todos, those in progress too, as the views have it, each with its nested ones; of one that is not open the open ones in it. */
function openOnes(todos: readonly Todo[]): Todo[] {
  return todos.flatMap((todo) => (todo.kind === 'suggestion' ? [] : isOpen(todo) ? [todo] : openOnes(todo.children)));
}

/** Those that are not nested in another of them, in the order of the file. */
function outermost(todos: readonly Todo[]): Todo[] {
  const inner = new Set<Todo>();
  const within = (todo: Todo): void => todo.children.forEach((child) => {
    inner.add(child);
    within(child);
  });
  todos.forEach(within);
  return [...new Set(todos)].filter((todo) => ![...inner].some((child) => child.mark.start === todo.mark.start)).sort((a, b) => a.range.start - b.range.start);
}

/** What is moved stays as cancelled, with the trace behind it; its nested open ones as well. */
function traced(text: string, todo: Todo, trace: string): TextEdit[] {
  const spaces = /^[ \t]*/.exec(text.slice(todo.mark.end, todo.range.end))![0].length;
  const mark = todo.kind === 'task' ? { range: { start: todo.mark.start + 1, end: todo.mark.end - 1 }, text: '-' }
    : isInList(todo) ? { range: { start: todo.mark.start, end: todo.mark.end + spaces }, text: '[-] ' } : { range: todo.mark, text: '→' };
  return [mark, { range: { start: todo.range.end, end: todo.range.end }, text: ` ${trace}` }, ...openOnes(todo.children).flatMap((child) => traced(text, child, trace))];
}

/** The item of a todo as it is written anew: a marker becomes a box. */
function itemOf(text: string, todo: Todo, scanned: Scan): Item {
  const block = blockOf(scanned, todo);
  const box = todo.kind === 'task' ? text.slice(todo.mark.start, todo.mark.end) : todo.state === 'done' ? '[x]' : '[ ]';
  const [first = '', ...rest] = text.slice(todo.mark.end, block === undefined ? todo.range.end : block.end).trimEnd().split(/\r\n|\r|\n/);
  const lineStart = Math.max(text.lastIndexOf('\n', todo.mark.start - 1), text.lastIndexOf('\r', todo.mark.start - 1)) + 1;
  const width = widthOf(text.slice(lineStart, todo.mark.start));
  // Its own words on further lines: `TODO: a` and, below it, so far in that it begins no list, `- b`.
  const continued = text.slice(todo.mark.end, todo.range.end).split(/\r\n|\r|\n/).length - 1;
  let fence: string | undefined;
  return {
    first: `${box} ${first.trim()}`,
    rest: rest.map((line, index) => {
      if (index < continued) {
        const words = line.replace(/^[ \t>]*/, '').trimEnd();
        return (beginsBlock.test(words) ? '    ' : outdented(line, width, false).slice(0, -words.length || undefined)) + words;
      }
      const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
      const inCode = fence !== undefined;
      fence = fence === undefined ? mark : mark?.startsWith(fence) === true ? undefined : fence;
      return outdented(line, width, inCode);
    }),
  };
}

/** What would begin a block of its own at the beginning of a line. */
const beginsBlock = /^(?:[-*+>#=]|\d{1,9}[.)]|`{3}|~{3})/;

/** Columns, a tab going to the next multiple of four. */
function widthOf(prefix: string): number {
  let width = 0;
  for (const character of prefix) {
    width += character === '\t' ? 4 - (width % 4) : 1;
  }
  return width;
}

/**
 * `line` without the first `width` columns of its indentation and quote signs. What is left of its indentation is written in blanks, for a
 * tab reaches less far behind another indentation; in code, where a tab is content, it stays.
 */
function outdented(line: string, width: number, inCode: boolean): string {
  let at = 0;
  let column = 0;
  while (at < line.length && /[ \t>]/.test(line[at]!) && (column < width || (!inCode && line[at] !== '>'))) {
    column += line[at] === '\t' ? 4 - (column % 4) : 1;
    at++;
  }
  return (' '.repeat(Math.max(0, column - width)) + line.slice(at)).trimEnd();
}

/** Writes the items into the target's entry: the first as a new entry's words are written, the others below it in the same dress. */
function writeItems(text: string, journal: Journal, items: readonly Item[], { course, date, options }: Target): Entry | Refusal {
  const [head, ...others] = items as readonly [Item, ...Item[]];
  const box = /^\[ \] /.exec(head.first)?.[0] ?? '';
  for (const words of [head.first, head.first.slice(box.length), `- ${head.first}`]) {
    const entry = newEntry(text, journal, course, date, { ...options, words });
    if (isRefusal(entry)) {
      return entry;
    }
    const index = entry.edits.findIndex((edit) => edit.text.includes(words));
    const edit = entry.edits[index]!;
    const at = edit.text.lastIndexOf(words);
    const result = applyEdits(text, entry.edits);
    const start = edit.range.start + at + entry.edits.slice(0, index).reduce((sum, each) => sum + each.text.length - (each.range.end - each.range.start), 0);
    const lineStart = Math.max(result.lastIndexOf('\n', start - 1), result.lastIndexOf('\r', start - 1)) + 1;
    const prefix = result.slice(lineStart, start) + words.slice(0, Math.max(0, words.length - head.first.length));
    const boxed = words.length < head.first.length;
    // An author without bullets gets them for tasks, which are nothing without; an empty `- [ ] ` that waits is used.
    if (!(boxed ? /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[ \][ \t]+$/ : /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/).test(prefix)) {
      continue;
    }
    const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    const marker = boxed ? prefix.replace(/\[ \][ \t]+$/, '') : prefix;
    const indent = marker.replace(/[^\s>]/g, ' ');
    const lines = [...head.rest.map((line) => indented(indent, line))];
    others.forEach((item, offset) => lines.push(numbered(marker, offset + 1) + item.first, ...item.rest.map((line) => indented(indent, line))));
    const end = at + words.length;
    const added = edit.text.slice(0, end) + lines.map((line) => eol + line).join('') + edit.text.slice(end);
    return { ...entry, edits: entry.edits.with(index, { ...edit, text: added }), cursor: start + words.length };
  }
  return { refused: 'notRead', line: 0, words: head.first };
}

function indented(indent: string, line: string): string {
  return line === '' ? indent.trimEnd() : indent + line;
}

/** The marker of the item `offset` items further down: `3. ` -> `4. `. */
function numbered(prefix: string, offset: number): string {
  return prefix.replace(/\d+(?=[.)][ \t]+$)/, (number) => String(Number(number) + offset));
}

/** Edits of one text that do what `away`, which only takes away, and then `more`, edits of what is left, do one after the other. */
function combined(away: readonly TextEdit[], more: readonly TextEdit[]): readonly TextEdit[] {
  const gone = away.toSorted((a, b) => a.range.start - b.range.start);
  /** Offset in the text; behind what is gone there only where `behind` says so. */
  const before = (offset: number, behind: boolean): number => {
    let at = offset;
    for (const { range, text } of gone) {
      if (range.start < at || (behind && range.start === at)) {
        at += range.end - range.start - text.length;
      }
    }
    return at;
  };
  const kept = more.map(({ range, text }) => ({ range: { start: before(range.start, false), end: before(range.end, range.end > range.start) }, text }));
  return [...kept, ...gone.filter(({ range }) => !kept.some((edit) => edit.range.start <= range.start && range.end <= edit.range.end && edit.range.end > edit.range.start))];
}

/**
 * The entry with further edits; its cursor moves with those before it. What is written at the end of lines that are taken away comes in their
 * place: the last todo of an entry moved to the end of that entry.
 */
function withEdits(text: string, entry: Entry, more: readonly TextEdit[]): Entry {
  const rest = [...more];
  const edits = entry.edits.map((edit) => {
    const around = rest.findIndex(({ range }) => range.start < edit.range.start && edit.range.end < range.end);
    if (around < 0) {
      return edit;
    }
    const [{ range }] = rest.splice(around, 1) as [TextEdit];
    return { range, text: edit.text.replace(/^(?:\r\n|\r|\n)/, '') + text.slice(edit.range.end, range.end) };
  });
  const first = Math.min(...entry.edits.map(({ range }) => range.start));
  const shift = more.filter(({ range }) => range.end <= first).reduce((sum, { range, text: written }) => sum + written.length - (range.end - range.start), 0);
  return { ...entry, edits: [...edits, ...rest], cursor: entry.cursor + shift };
}
