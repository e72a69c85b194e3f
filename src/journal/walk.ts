/** Ways through a journal: every section, its days, and those that lie around a place. */
import type { Course, Day, Journal, Period } from './model';
import { contains } from './text';

export type AnySection = Course | Period | Day;

/** Every course, module, period and day in the order of the file, each before what it holds. */
export function allSections(journal: Journal): Iterable<AnySection> {
  return within(journal.courses);
}

/** Every day below `sections`, in the order of the file. */
export function* daysOf(sections: readonly AnySection[]): Generator<Day> {
  for (const section of within(sections)) {
    if (section.kind === 'day') {
      yield section;
    }
  }
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
