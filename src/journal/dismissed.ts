/** Suggestions the person has turned away: they are left out where a file is read, so that no view shows them. */
import { toISO } from './date';
import type { Course, Day, Journal, Period, Todo } from './model';
import { pathAt } from './nodes';
import { suggestionKey } from './todo-ref';

/** What a suggestion of `journal` is remembered by, see `suggestionKey`. */
export function dismissalKey(text: string, journal: Journal, suggestion: Todo): string {
  const around = pathAt(journal, suggestion.mark.start);
  const course = around.findLast((node) => node.kind === 'course');
  const day = around.find((node) => node.kind === 'day');
  return keyIn(text, suggestion, course, day);
}

/** The journal without the suggestions whose key is dismissed; the same object where there is none. */
export function withoutDismissed(text: string, journal: Journal, dismissed: ReadonlySet<string>): Journal {
  if (dismissed.size === 0 || !journal.isJournal) {
    return journal;
  }
  const filter = <T extends Course | Period | Day>(section: T, course: Course | undefined): T => {
    const around: Course | Period | Day = section;
    const inside = around.kind === 'course' ? around : course;
    const day = around.kind === 'day' ? around : undefined;
    const todos = kept(section.todos, inside, day);
    if (section.kind === 'day') {
      return todos === section.todos ? section : { ...section, todos };
    }
    const children = mapped<Course | Period | Day>(section.children, (child) => filter(child, inside));
    return todos === section.todos && children === section.children ? section : { ...section, todos, children };
  };
  const kept = (todos: readonly Todo[], course: Course | undefined, day: Day | undefined): readonly Todo[] => {
    const rest = todos.filter((todo) => todo.kind !== 'suggestion' || !dismissed.has(keyIn(text, todo, course, day)));
    return rest.length === todos.length ? todos : rest;
  };
  const todos = kept(journal.todos, undefined, undefined);
  const courses = mapped(journal.courses, (course) => filter(course, undefined));
  return todos === journal.todos && courses === journal.courses ? journal : { ...journal, todos, courses };
}

function keyIn(text: string, { mark }: Todo, course: Course | undefined, day: Day | undefined): string {
  return suggestionKey(text, mark, course?.title ?? '', day?.date === undefined ? '' : toISO(day.date));
}

/** The list with each of it mapped; the same list where nothing changes. */
function mapped<T>(list: readonly T[], map: (one: T) => T): readonly T[] {
  const after = list.map(map);
  return after.every((one, index) => one === list[index]) ? list : after;
}
