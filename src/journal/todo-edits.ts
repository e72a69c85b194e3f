/**
 * What a person does with one todo, as edits of its own lines. Every function takes the text of now and a todo read from it
 * (see todo-ref.ts); lines end as they did.
 */
import type { Todo } from './model';
import { scan, type Scan } from './scan';
import type { Block } from './blocks';
import type { Range, TextEdit } from './text';

/** A date of completion behind the text: `- [x] read it ✅ 2025-06-05`. */
const doneDate = /[ \t]*✅[ \t]*\d{4}-\d{2}-\d{2}/u;

/**
 * Ticks or unticks: `[ ]` and `[x]`, `TODO` and `DONE` in a paragraph; in a list the marker becomes a box. A suggestion is accepted as
 * done. What is cancelled or in progress becomes done.
 * @param completed written behind what is ticked, `✅ 2025-06-05`; when unticking, such a date is taken away. Undefined leaves dates alone.
 */
export function toggleTodo(text: string, todo: Todo, completed?: string): TextEdit[] {
  const done = todo.state === 'done';
  const dated = completed === undefined ? [] : done ? withoutDoneDate(text, todo) : appended(text, todo, completed);
  switch (todo.kind) {
    case 'task':
      return [{ range: { start: todo.mark.start + 1, end: todo.mark.end - 1 }, text: done ? ' ' : 'x' }, ...dated];
    case 'marker':
      return [isInList(todo)
        ? { range: { start: todo.mark.start, end: spacesEnd(text, todo.mark.end) }, text: done ? '[ ] ' : '[x] ' }
        : { range: { start: todo.mark.start, end: todo.mark.start + 4 }, text: done ? 'TODO' : 'DONE' }, ...dated];
    case 'suggestion':
      return acceptSuggestion(todo, { done: true, ...(completed === undefined ? {} : { words: completed }) });
  }
}

/**
 * Makes a task item of a suggestion: a box before its sentence where the item says nothing else, else an item of its own below.
 * @param options `title` instead of its own, on an item of its own; `words` behind it, e.g. a due date; `done` with a ticked box.
 */
export function acceptSuggestion(todo: Todo, options: { readonly title?: string; readonly words?: string; readonly done?: boolean } = {}): TextEdit[] {
  const { accept } = todo;
  if (accept === undefined) {
    return [];
  }
  const box = options.done === true ? '[x] ' : '[ ] ';
  const behind = options.words === undefined ? '' : ` ${options.words}`;
  const at = { start: accept.offset, end: accept.offset };
  if (accept.text === '[ ] ') {
    if (options.title !== undefined) {
      return [{ range: { start: accept.offset, end: todo.range.end }, text: box + oneLine(options.title) + behind }];
    }
    return [{ range: at, text: box }, ...(behind === '' ? [] : [{ range: { start: todo.range.end, end: todo.range.end }, text: behind }])];
  }
  const place = accept.text.lastIndexOf(`[ ] ${todo.title}`);
  return [{ range: at, text: accept.text.slice(0, place) + box + oneLine(options.title ?? todo.title) + behind + accept.text.slice(place + 4 + todo.title.length) }];
}

/** Writes `words` (`due 3/6`, `📅 2025-06-03`) as its due date, in the place of the one it has; undefined takes it away. */
export function setDue(text: string, todo: Todo, words: string | undefined): TextEdit[] {
  if (todo.due === undefined) {
    if (words === undefined) {
      return [];
    }
    return todo.kind === 'suggestion' ? acceptSuggestion(todo, { words }) : appended(text, todo, words);
  }
  if (words !== undefined) {
    return [{ range: todo.due.range, text: words }];
  }
  let { start, end } = todo.due.range;
  if (text[start - 1] === '(' && text[end] === ')') {
    start--;
    end++;
  }
  while (start > todo.mark.end && isBlank(text.charCodeAt(start - 1))) {
    start--;
  }
  // Right behind the mark one space stays.
  return [start === todo.mark.end ? { range: { start, end: spacesEnd(text, end) }, text: ' ' } : { range: { start, end }, text: '' }];
}

/** The Markdown behind its mark on one line, as it is offered for editing; of a suggestion its title. */
export function sourceOf(text: string, todo: Todo): string {
  return todo.kind === 'suggestion' ? todo.title : oneLine(text.slice(spacesEnd(text, todo.mark.end), todo.range.end));
}

/** Writes `source`, Markdown of one line, in the place of its words; a suggestion is accepted with it. None for an empty one. */
export function editTitle(text: string, todo: Todo, source: string): TextEdit[] {
  const line = oneLine(source);
  if (line === '') {
    return [];
  }
  if (todo.kind === 'suggestion') {
    return acceptSuggestion(todo, { title: line });
  }
  return [{ range: { start: spacesEnd(text, todo.mark.end), end: todo.range.end }, text: line }];
}

/** Takes away its lines, with what is nested in its item. Nothing for a suggestion, whose sentence is the author's: dismiss it. */
export function deleteTodo(text: string, todo: Todo, scanned: Scan = scan(text)): TextEdit[] {
  return todo.kind === 'suggestion' ? [] : deletions(text, [linesOf(text, todo, scanned)]);
}

/** The whole lines of a todo with all that its item holds; from its list marker on where another marker stands before it on the line. */
export function linesOf(text: string, todo: Todo, scanned: Scan): Range {
  const block = blockOf(scanned, todo);
  let start = todo.range.start;
  const end = block === undefined ? lineEnd(text, todo.range.end, true) : block.end;
  while (start > 0 && (isBlank(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === 62 /* > */)) {
    start--;
  }
  // `- - [ ] nested`: the outer item stays, empty.
  return start > 0 && !isBreak(text.charCodeAt(start - 1)) ? { start: todo.range.start, end: trimBreak(text, todo.range.start, end) } : { start, end };
}

/** Edits that take away whole lines, so that no other line changes what it is. */
export function deletions(text: string, ranges: readonly Range[]): TextEdit[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      merged.push({ start, end });
    }
  }
  return merged.map(({ start, end }) => {
    if (end >= text.length && start > 0 && !isBreak(text.charCodeAt(text.length - 1)) && isBreak(text.charCodeAt(start - 1))) {
      // The last line has no break of its own: the one before it goes.
      return { range: { start: start - (text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 13 ? 2 : 1), end: text.length }, text: '' };
    }
    // A `---` below would make a heading of the line above.
    const underlines = /^[ \t>]*(?:-+|=+)[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 200));
    const lineBreak = /\r\n$|\r$|\n$/.exec(text.slice(start, end))?.[0];
    return { range: { start, end }, text: underlines && lineBreak !== undefined ? lineBreak : '' };
  });
}

/** The item of a todo; of one in a paragraph undefined. */
export function blockOf({ blocks }: Scan, todo: Todo): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start < todo.range.start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  for (let index = Math.max(0, low - 4); index < blocks.length && blocks[index]!.start <= todo.range.end; index++) {
    if (blocks[index]!.kind === 'item' && blocks[index]!.marker === todo.range.start) {
      return blocks[index];
    }
  }
  return undefined;
}

/** A marker in a list: its range begins with the list marker. */
export function isInList(todo: Todo): boolean {
  return todo.range.start < todo.mark.start;
}

function appended(text: string, todo: Todo, words: string): TextEdit[] {
  let end = todo.range.end;
  while (end > todo.mark.end && isBlank(text.charCodeAt(end - 1))) {
    end--;
  }
  return [{ range: { start: end, end }, text: ` ${words}` }];
}

function withoutDoneDate(text: string, todo: Todo): TextEdit[] {
  const found = doneDate.exec(text.slice(todo.mark.end, todo.range.end));
  const start = todo.mark.end + (found?.index ?? 0);
  return found === null ? [] : [{ range: { start, end: start + found[0].length }, text: '' }];
}

/** Text that breaks no line: what a person pastes into a box may have several. */
function oneLine(source: string): string {
  return source.replace(/\s*[\r\n]+[\s>]*/g, ' ').trim();
}

function spacesEnd(text: string, start: number): number {
  let end = start;
  while (isBlank(text.charCodeAt(end))) {
    end++;
  }
  return end;
}

function lineEnd(text: string, from: number, withBreak: boolean): number {
  let end = from;
  while (end < text.length && !isBreak(text.charCodeAt(end))) {
    end++;
  }
  if (withBreak && end < text.length) {
    end += text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1;
  }
  return end;
}

function trimBreak(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBreak(text.charCodeAt(at - 1))) {
    at--;
  }
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
