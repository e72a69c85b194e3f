/** Due dates written in plain text: `due 3/6`, `by Friday`, `📅 2025-06-03`. */
import type { CalendarDate } from './date';
import type { DateOrder, Todo } from './model';
import type { Range } from './text';

/**
 * The due date written in `range` of `text`, with the range of its words, the cue included.
 * @param day the entry's own date, which `by Friday` and dates without a year are relative to; undefined where it has none.
 */
export function readDue(_text: string, _range: Range, _day: CalendarDate | undefined, _order: DateOrder): { readonly date: CalendarDate; readonly range: Range } | undefined {
  return undefined;
}

/** `todo` and its children with the due dates in their own words. The same object where there is none. */
export function withDue(text: string, todo: Todo, day: CalendarDate | undefined, order: DateOrder): Todo {
  const due = readDue(text, todo.range, day, order);
  const children = todo.children.map((child) => withDue(text, child, day, order));
  const same = due === undefined && children.every((child, index) => child === todo.children[index]);
  return same ? todo : { ...todo, children, ...(due === undefined ? {} : { due }) };
}
