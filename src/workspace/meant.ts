/** The entry or course a command is for, and the same one again in the text of the moment it is changed in. */
import { toISO } from '../journal/date';
import { allCourses, daysOf, pathTo } from '../journal/walk';
import type { Identified } from '../journal/identity';
import type { Library } from '../journal/library';
import type { Course, Day, Journal } from '../journal/model';
import { pathAt, type JournalNode } from '../journal/nodes';
import { activeMarkdown, cursorOffset } from './active';
import type { CourseChoice } from './courses';
import type { Deps } from './deps';
import { isNodeRow, nodeOf } from './todo-handles';

/** A course by what stands in its file. It is looked up again in the text of the moment. */
export interface CourseHandle {
  readonly uri: string;
  readonly courseId: string;
  /** As it was when it was chosen. */
  readonly course: Course;
  readonly journal: Journal;
  /** The text `course` was read from. */
  readonly text: string;
}

/** An entry with the course it stands in. */
export interface EntryHandle extends CourseHandle {
  readonly dayId: string;
  readonly day: Day;
}

type Finder = Pick<Deps, 'library' | 'selections'>;

/** The course of the row, of what is selected in the views, or at the cursor: the innermost. */
export function courseMeant(deps: Finder, argument: unknown): CourseHandle | undefined {
  const found = pathMeant(deps, argument);
  const course = found?.path.findLast((node) => node.kind === 'course');
  return found === undefined || course === undefined ? undefined : handleOfCourse(found.uri, found.text, found.identified, course);
}

/** The entry of the row, of what is selected in the views, or at the cursor. */
export function entryMeant(deps: Finder, argument: unknown): EntryHandle | undefined {
  const found = pathMeant(deps, argument);
  const day = found?.path.findLast((node) => node.kind === 'day');
  return found === undefined || day === undefined ? undefined : handleOfDay(found.uri, found.text, found.identified, day);
}

/** The course that was chosen in a list. */
export function handleOfChoice({ file, id, course }: CourseChoice): CourseHandle | undefined {
  return id === undefined || course === undefined || file.journal === undefined ? undefined
    : { uri: file.uri, courseId: id, course, journal: file.journal, text: file.text };
}

/** Every entry of every journal, in the order of the files. */
export function allEntries(library: Library): readonly EntryHandle[] {
  return library.files().flatMap(({ uri, text, journal, ids }) => (journal === undefined ? []
    : allCourses(journal.courses).flatMap((course) => {
      const courseId = ids.get(course);
      return courseId === undefined ? [] : daysOf(course).flatMap(({ day }) => {
        const dayId = ids.get(day);
        return dayId === undefined ? [] : [{ uri, text, journal, courseId, course, dayId, day }];
      });
    })));
}

/** The course as it is in `text`; undefined where it is no longer there under that title. */
export function courseIn(library: Library, handle: CourseHandle, text: string): { readonly journal: Journal; readonly course: Course } | undefined {
  const identified = library.identifyAs(handle.uri, text);
  const course = identified && withId(identified, handle.courseId);
  return course?.kind === 'course' && course.title === handle.course.title ? { journal: identified!.journal, course } : undefined;
}

/** The entry as it is in `text`; undefined where it is no longer there under that date and title. */
export function entryIn(library: Library, handle: EntryHandle, text: string): { readonly journal: Journal; readonly course: Course; readonly day: Day } | undefined {
  const identified = library.identifyAs(handle.uri, text);
  const day = identified && withId(identified, handle.dayId);
  const course = day?.kind === 'day' ? courseOf(identified!.journal, day) : undefined;
  return day?.kind === 'day' && course !== undefined && isSameMark(day, handle.day) ? { journal: identified!.journal, course, day } : undefined;
}

/** Title of the course with those of the courses around it: `Python › Basics`. */
export function fullTitle({ journal, course }: Pick<CourseHandle, 'journal' | 'course'>): string {
  return (pathTo(journal.courses, course) ?? [course.title]).join(' › ');
}

function isSameMark(a: Day, b: Day): boolean {
  return a.title === b.title && (a.date === undefined ? b.date === undefined : b.date !== undefined && toISO(a.date) === toISO(b.date));
}

/** What a row, the selection or the cursor stands for, with all around it, the outermost first. */
function pathMeant({ library, selections }: Finder, argument: unknown):
  { readonly uri: string; readonly text: string; readonly identified: Identified; readonly path: readonly JournalNode[] } | undefined {
  const row = isNodeRow(argument) ? argument : selections.rows(undefined).find(({ uri, nodeId }) => uri !== undefined && nodeId !== undefined);
  if (row?.uri !== undefined) {
    const file = library.get(row.uri);
    const node = nodeOf(file, row.nodeId);
    return file?.journal === undefined || node === undefined ? undefined : {
      uri: file.uri, text: file.text, identified: { journal: file.journal, ids: file.ids, gone: [] },
      path: pathDown(file.journal, node),
    };
  }
  const document = activeMarkdown();
  const offset = document && cursorOffset(document);
  const uri = document?.uri.toString();
  if (document === undefined || uri === undefined || offset === undefined || library.get(uri)?.journal === undefined) {
    return undefined;
  }
  const text = document.getText();
  const identified = library.identifyAs(uri, text);
  return identified && { uri, text, identified, path: pathAt(identified.journal, offset) };
}

/** The nodes around the node and itself. */
function pathDown(journal: Journal, node: JournalNode): readonly JournalNode[] {
  const path = pathAt(journal, node.range.start);
  const index = path.indexOf(node);
  return index < 0 ? [...path.filter(({ range }) => range.start <= node.range.start && range.end >= node.range.end), node] : path.slice(0, index + 1);
}

function handleOfCourse(uri: string, text: string, { journal, ids }: Identified, course: Course): CourseHandle | undefined {
  const courseId = ids.get(course);
  return courseId === undefined ? undefined : { uri, courseId, course, journal, text };
}

function handleOfDay(uri: string, text: string, identified: Identified, day: Day): EntryHandle | undefined {
  const course = courseOf(identified.journal, day);
  const handle = course && handleOfCourse(uri, text, identified, course);
  const dayId = identified.ids.get(day);
  return handle === undefined || dayId === undefined ? undefined : { ...handle, dayId, day };
}

/** The innermost course around the day. */
function courseOf({ courses }: Journal, day: Day): Course | undefined {
  return allCourses(courses).find((course) => daysOf(course).some((placed) => placed.day === day));
}

function withId({ ids }: Identified, id: string): JournalNode | undefined {
  for (const [node, nodeId] of ids) {
    if (nodeId === id) {
      return node;
    }
  }
  return undefined;
}
