/** Ways through a journal: every section, the days of a course and those below anything, and the sections around a place. */
import type { CalendarDate } from './date';
import type { Course, Day, Journal, Period } from './model';
import { contains } from './text';

export type AnySection = Course | Period | Day;

export type DatedDay = Day & { readonly date: CalendarDate };

/** A day with the periods it stands in, outermost first. */
export interface PlacedDay {
  readonly day: Day;
  readonly periods: readonly Period[];
}

export function isDated(placed: PlacedDay): placed is PlacedDay & { day: DatedDay } {
  return placed.day.date !== undefined;
}

/** Every course, module, period and day in the order of the file, each before what it holds. */
export function allSections(journal: Journal): Iterable<AnySection> {
  return within(journal.courses);
}

/** Every day below `sections`, those of modules too, in the order of the file. */
export function* everyDay(sections: readonly AnySection[]): Generator<Day> {
  for (const section of within(sections)) {
    if (section.kind === 'day') {
      yield section;
    }
  }
}

/** The course's own days in the order of the file, those in its periods included, those of its modules not. */
export function daysOf(course: Course): readonly PlacedDay[] {
  const found: PlacedDay[] = [];
  const walk = (children: readonly AnySection[], periods: readonly Period[]): void => {
    for (const child of children) {
      if (child.kind === 'day') {
        found.push({ day: child, periods });
      } else if (child.kind === 'period') {
        walk(child.children, [...periods, child]);
      }
    }
  };
  walk(course.children, []);
  return found;
}

/** Every course, modules behind the course they belong to. */
export function allCourses(courses: readonly Course[]): readonly Course[] {
  return courses.flatMap((course) => [course, ...allCourses(course.children.filter((child) => child.kind === 'course'))]);
}

/** Titles of the courses down to `course`, outermost first. */
export function pathTo(courses: readonly Course[], course: Course): readonly string[] | undefined {
  for (const one of courses) {
    if (one === course) {
      return [one.title];
    }
    const inner = pathTo(one.children.filter((child) => child.kind === 'course'), course);
    if (inner !== undefined) {
      return [one.title, ...inner];
    }
  }
  return undefined;
}

/** The sections that hold `offset`, the outermost first; the end of the last one counts as inside. */
export function sectionsAt(journal: Journal, offset: number): readonly AnySection[] {
  const path: AnySection[] = [];
  let children: readonly AnySection[] = journal.courses;
  for (;;) {
    // The later of two that touch: at the end of a file the cursor stands in its last day.
    const inner = children.findLast((section) => contains(section.range, offset) || offset === section.range.end);
    if (inner === undefined) {
      return path;
    }
    path.push(inner);
    if (inner.kind === 'day') {
      return path;
    }
    children = inner.children;
  }
}

function* within(sections: readonly AnySection[]): Generator<AnySection> {
  // A stack of our own: files with thousands of nested <details> exist.
  const stack: AnySection[] = [...sections].reverse();
  for (let section = stack.pop(); section !== undefined; section = stack.pop()) {
    yield section;
    if (section.kind !== 'day') {
      for (let index = section.children.length - 1; index >= 0; index--) {
        stack.push(section.children[index]!);
      }
    }
  }
}
