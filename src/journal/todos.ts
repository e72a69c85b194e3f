/** The todos of a file: task items, `TODO` markers, and what suggestions.ts finds in plain words. */
import { Kind, type Blocks } from './blocks';
import { linksIn, plainText } from './inline';
import type { Todo, TodoState } from './model';
import type { Phrases } from './phrases/phrases';
import type { Scan } from './scan';
import { SuggestionMemory } from './suggestion-memory';
import { readSuggestions } from './suggestions';

/** A todo while its children are still being found. */
interface Growing extends Todo {
  title: string;
  readonly children: Todo[];
}

/**
 * All todos of `text`, in the order of the file; task items nested in another todo are its `children`, not in the list.
 * A todo belongs to whatever section holds its `range.start`. Due dates need the day: see due.ts.
 * @param phrases the languages to find suggestions in; none in a file that is no journal.
 * @param memory of earlier readings, of this or other files
 */
export function readTodos(text: string, scan: Scan, phrases: readonly Phrases[], memory = new SuggestionMemory()): Todo[] {
  const { columns } = scan;
  const { kinds, lines, contentStarts, contentEnds, markers, length } = columns;
  const roots: Todo[] = [];
  /** Index of the item -> its todo. */
  const byItem = new Map<number, Growing>();
  /** Items and paragraphs that are todos: no suggestion comes from them. */
  const taken = new Set<number>();
  for (let index = 0; index < length; index++) {
    if (kinds[index] !== Kind.paragraph) {
      continue;
    }
    const start = contentStarts[index]!;
    const first = text.charCodeAt(start);
    if (first === 91 /* [ */) {
      const item = itemOf(columns, index);
      const todo = item < 0 ? undefined : taskItem(text, markers[item]!, start, contentEnds[index]!, lines[item]!);
      if (todo !== undefined) {
        taken.add(index);
        byItem.set(item, todo);
        (owner(columns, byItem, item)?.children ?? roots).push(todo);
      }
    } else if (first === 84 /* T */ || first === 68 /* D */) {
      const item = itemOf(columns, index);
      const todos = item >= 0 ? markerIn(text, markers[item]!, start, contentEnds[index]!, lines[item]!) : markerLines(text, start, contentEnds[index]!, lines[index]!);
      for (const todo of todos) {
        taken.add(index);
        if (item >= 0) {
          byItem.set(item, todo);
        }
        (item >= 0 ? owner(columns, byItem, item)?.children ?? roots : roots).push(todo);
      }
    }
  }
  if (phrases.length > 0) {
    const { todos, titles } = readSuggestions(text, scan, taken, phrases, memory);
    titles.forEach((title, index) => {
      const todo = byItem.get(index - 1);
      if (todo !== undefined) {
        todo.title = title;
      }
    });
    roots.push(...todos);
    roots.sort((a, b) => a.range.start - b.range.start);
  }
  return roots;
}

/** Index of the item whose first paragraph is the block at `index`, else -1. */
export function itemOf({ kinds, parents, contentStarts }: Blocks, index: number): number {
  const item = index - 1;
  return item >= 0 && kinds[item] === Kind.item && parents[index] === item && contentStarts[item] === contentStarts[index] ? item : -1;
}

/** The closest todo whose item holds the item at `index`. */
function owner({ parents }: Blocks, byItem: ReadonlyMap<number, Growing>, index: number): Growing | undefined {
  for (let at = parents[index]!; at >= 0; at = parents[at]!) {
    const todo = byItem.get(at);
    if (todo !== undefined) {
      return todo;
    }
  }
  return undefined;
}

/** `- [ ] read it`, as GitHub reads it: a box, white space, and something to do. */
function taskItem(text: string, marker: number, start: number, end: number, line: number): Growing | undefined {
  if (text.charCodeAt(start + 2) !== 93 /* ] */ || end <= start + 4 || !isSpace(text.charCodeAt(start + 3))) {
    return undefined;
  }
  const state = boxState(text.charCodeAt(start + 1));
  return state === undefined
    ? undefined
    : grow('task', state, text, { start: marker, end }, { start, end: start + 3 }, start + 4, line);
}

/** ` ` and tab open, `x` `X` done, `-` cancelled, `~` `/` in progress. */
function boxState(code: number): TodoState | undefined {
  switch (code) {
    case 32: case 9: return 'open';
    case 88: case 120: return 'done';
    case 45: return 'cancelled';
    case 126: case 47: return 'inProgress';
    default: return undefined;
  }
}

/**
 * A paragraph's lines that begin with `TODO` or `DONE`, where its first does:
 *
 *     TODO: read the paper
 *     DONE: install Python
 */
function markerLines(text: string, paragraphStart: number, paragraphEnd: number, firstLine: number): Growing[] {
  const todos: Growing[] = [];
  let lineStart = paragraphStart;
  let line = firstLine;
  let start = lineStart;
  let startLine = line;
  while (lineStart < paragraphEnd) {
    let lineEnd = lineStart;
    while (lineEnd < paragraphEnd && !isBreak(text.charCodeAt(lineEnd))) {
      lineEnd++;
    }
    let next = lineEnd + (text.charCodeAt(lineEnd) === 13 && text.charCodeAt(lineEnd + 1) === 10 ? 2 : 1);
    while (next < paragraphEnd && (isSpace(text.charCodeAt(next)) || text.charCodeAt(next) === 62 /* > */)) {
      next++;
    }
    if (next >= paragraphEnd || markerLength(text, next) > 0) {
      todos.push(...markerIn(text, start, start, Math.min(lineEnd, paragraphEnd), startLine));
      start = next;
      startLine = line + 1;
    }
    lineStart = next;
    line++;
  }
  return todos;
}

/** One todo, or none where no marker stands at the start or nothing follows it (`TODO:` above a list says what the list is). */
function markerIn(text: string, rangeStart: number, start: number, end: number, line: number): Growing[] {
  const length = markerLength(text, start);
  let content = start + length;
  while (content < end && isSpace(text.charCodeAt(content))) {
    content++;
  }
  if (length === 0 || content >= end || text.charCodeAt(end - 1) === 58 /* : */) {
    return [];
  }
  const state = text.charCodeAt(start) === 84 /* T */ ? 'open' : 'done';
  return [grow('marker', state, text, { start: rangeStart, end }, { start, end: start + length }, content, line)];
}

/** Characters of the `TODO`, `TODO:`, `DONE` or `DONE:` at `start`, 0 where none stands there as a word. */
function markerLength(text: string, start: number): number {
  if (!text.startsWith('TODO', start) && !text.startsWith('DONE', start)) {
    return 0;
  }
  const after = text.charCodeAt(start + 4);
  return after === 58 ? (isSpace(text.charCodeAt(start + 5)) ? 5 : 0) : isSpace(after) ? 4 : 0;
}

function grow(
  kind: 'task' | 'marker', state: TodoState, text: string, range: Todo['range'], mark: Todo['range'], content: number, line: number,
): Growing {
  const source = text.slice(content, range.end);
  const link = linksIn(source)[0];
  return {
    kind, state, title: plainText(source), range, mark, line, children: [],
    ...(link === undefined ? {} : { link: { text: link.text, target: link.target } }),
  };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
