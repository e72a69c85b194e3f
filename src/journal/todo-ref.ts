/** Naming a todo so that it is found again in a text that has changed meanwhile, or not at all: never another line. */
import type { Todo } from './model';
import type { Lines } from './text';

/** A todo by what stands there. Plain data, so that it can travel to a page and back. */
export interface TodoRef {
  /** Zero-based line of its mark. */
  readonly line: number;
  /** The whole line, without its line break. */
  readonly text: string;
  /** How many lines have that text. */
  readonly total: number;
  /** Column of its mark in the line. */
  readonly column: number;
  /** The characters of its mark: `[ ]`, `TODO:`, the sentence. */
  readonly mark: string;
  /** Where several lines are alike: what tells this one from the others. */
  readonly place?: Place;
}

/** A line among equal ones, between the closest lines that stand in the file only once (or its ends): `## 5/6/25` above, say. */
interface Place {
  /** Undefined for the beginning of the file. */
  readonly above: string | undefined;
  /** Undefined for its end. */
  readonly below: string | undefined;
  /** How many of the equal lines stand between the two, and which of those it is. */
  readonly count: number;
  readonly index: number;
}

/** How far a line that stands only once is looked for; further off it tells little, and looking takes time. */
const REACH = 100;

/** Names `todo`, which was read from the text of `lines`. */
export function refOf(lines: Lines, todo: Todo): TodoRef {
  const line = lines.lineAt(todo.mark.start);
  const text = lines.content(line);
  const equal = linesLike(lines, text);
  const place = equal.length === 1 ? undefined : placeOf(lines, line, equal);
  return {
    line, text, total: equal.length,
    column: todo.mark.start - lines.start(line),
    mark: lines.text.slice(todo.mark.start, todo.mark.end),
    ...(place === undefined ? {} : { place }),
  };
}

/**
 * Where the line of `ref` stands now; undefined where it was changed or taken away, or where several lines are like it and nothing tells
 * which one it is.
 */
export function relocate(ref: TodoRef, lines: Lines): number | undefined {
  const equal = linesLike(lines, ref.text);
  if (ref.total === 1 || ref.place === undefined) {
    return equal.length === 1 && ref.total === 1 ? equal[0] : undefined;
  }
  const from = ref.place.above === undefined ? -1 : onlyLine(lines, ref.place.above);
  const to = ref.place.below === undefined ? lines.count : onlyLine(lines, ref.place.below);
  if (from === undefined || to === undefined) {
    return undefined;
  }
  const between = equal.filter((line) => line > from && line < to);
  return between.length === ref.place.count ? between[ref.place.index] : undefined;
}

function placeOf(lines: Lines, line: number, equal: readonly number[]): Place | undefined {
  let above = line - 1;
  while (above >= 0 && line - above <= REACH && onlyLine(lines, lines.content(above)) === undefined) {
    above--;
  }
  let below = line + 1;
  while (below < lines.count && below - line <= REACH && onlyLine(lines, lines.content(below)) === undefined) {
    below++;
  }
  if (line - above > REACH || below - line > REACH) {
    return undefined;
  }
  const between = equal.filter((each) => each > above && each < below);
  return {
    above: above < 0 ? undefined : lines.content(above),
    below: below >= lines.count ? undefined : lines.content(below),
    count: between.length,
    index: between.indexOf(line),
  };
}

/** The line with this content, where there is one and no other. */
function onlyLine(lines: Lines, content: string): number | undefined {
  const [first, second] = linesLike(lines, content, 2);
  return second === undefined ? first : undefined;
}

/** The todo of `ref` among `todos`, which were read from the text of `lines` as it is now. */
export function findTodo(ref: TodoRef, lines: Lines, todos: readonly Todo[]): Todo | undefined {
  const line = relocate(ref, lines);
  if (line === undefined) {
    return undefined;
  }
  const start = lines.start(line) + ref.column;
  return withChildren(todos).find((todo) => todo.mark.start === start && lines.text.slice(todo.mark.start, todo.mark.end) === ref.mark);
}

/** `todos` and what is nested in them, in the order of the file. */
export function withChildren(todos: readonly Todo[]): Todo[] {
  return todos.flatMap((todo) => [todo, ...withChildren(todo.children)]);
}

/** The lines with this content, at most `most`; none for a blank one. */
function linesLike(lines: Lines, content: string, most = Infinity): number[] {
  const found: number[] = [];
  const { text } = lines;
  if (content.trim() === '') {
    return found;
  }
  for (let at = text.indexOf(content); at >= 0 && found.length < most; at = text.indexOf(content, at + content.length)) {
    const line = lines.lineAt(at);
    if (lines.start(line) === at && lines.end(line) === at + content.length) {
      found.push(line);
    }
  }
  return found;
}
