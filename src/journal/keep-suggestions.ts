/** A journal without some of its suggestions. */
import type { Course, Day, Journal, Period, Todo } from './model';

export type Section = Course | Period | Day;

/** A suggestion and what stands around it. */
export interface SuggestionPlace {
  readonly suggestion: Todo;
  readonly course: Course | undefined;
  /** The innermost section it belongs to; undefined for the file itself. */
  readonly section: Section | undefined;
  /** Everything that belongs to that section. */
  readonly beside: readonly Todo[];
}

/** The journal with those of its suggestions that are to be kept; the same object where that is all of them. */
export function keepSuggestions(journal: Journal, isKept: (place: SuggestionPlace) => boolean): Journal {
  const filter = <T extends Section>(section: T, course: Course | undefined): T => {
    const around: Section = section;
    const inside = around.kind === 'course' ? around : course;
    const todos = kept(section.todos, inside, section);
    if (section.kind === 'day') {
      return todos === section.todos ? section : { ...section, todos };
    }
    const children = mapped<Section>(section.children, (child) => filter(child, inside));
    return todos === section.todos && children === section.children ? section : { ...section, todos, children };
  };
  const kept = (todos: readonly Todo[], course: Course | undefined, section: Section | undefined): readonly Todo[] => {
    const rest = todos.filter((suggestion) => suggestion.kind !== 'suggestion' || isKept({ suggestion, course, section, beside: todos }));
    return rest.length === todos.length ? todos : rest;
  };
  const todos = kept(journal.todos, undefined, undefined);
  const courses = mapped(journal.courses, (course) => filter(course, undefined));
  return todos === journal.todos && courses === journal.courses ? journal : { ...journal, todos, courses };
}

/** The list with each of it mapped; the same list where nothing changes. */
function mapped<T>(list: readonly T[], map: (one: T) => T): readonly T[] {
  const after = list.map(map);
  return after.every((one, index) => one === list[index]) ? list : after;
}
