/** Turns sections and dates into the plain data of a journal, and gives every todo and comment to the section it stands in. */
import { Kind } from './blocks';
import { compare, type CalendarDate } from './date';
import { summaryTitle, type DetailsTree } from './details';
import { withDue } from './due';
import { longestRun } from './edits/place';
import type { Entry } from './entries';
import { linksIn, plainText } from './inline';
import { fullYearIn, guessDate } from './guess-year';
import type { Mark } from './mark';
import type { Course, Day, Heading, Journal, Period, Todo } from './model';
import type { OrderDecision } from './order';
import type { ResolvedMark } from './order-years';
import type { Scan } from './scan';
import type { Section, Sections } from './sections';
import type { Range } from './text';

export interface Parts {
  readonly text: string;
  readonly scan: Scan;
  readonly tree: DetailsTree;
  readonly entries: readonly Entry[];
  readonly sections: Sections;
  readonly order: OrderDecision;
  /** Indexes of the entries that are days, in the order of the file: those of `order.marks`. */
  readonly days: readonly number[];
  /** The journal's title, and that of the file as a course. */
  readonly title: string;
  readonly fileCourseTitle: string;
  /** The date of the file's name, where it is the file's only day. */
  readonly nameMark: Mark | undefined;
  readonly today: CalendarDate | undefined;
  readonly lineCount: number;
  readonly headings: readonly Heading[];
  readonly todos: readonly Todo[];
}

type Grown<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };
type GrownCourse = Grown<Course>;
type GrownPeriod = Grown<Period>;
type GrownDay = Grown<Day>;
type Grown3 = GrownCourse | GrownPeriod | GrownDay;

/** Years that stand above a day, for one that has none. */
interface Years {
  readonly period?: number | undefined;
  readonly course?: number | undefined;
}

/** The journal without its problems. */
export function assemble(parts: Parts): Journal {
  const { text, sections, order } = parts;
  const assembler = new Assembler(parts);
  const courses = sections.courses.map(section => assembler.course(section));
  if (sections.file.children.length > 0 || courses.length === 0) {
    courses.unshift(assembler.fileCourse(sections.file));
  }
  assembler.settleYears();
  const todos: Todo[] = [];
  giveTodos(parts, courses, todos);
  giveComments(text, parts.scan, courses);
  return {
    isJournal: true,
    title: parts.title,
    dateOrder: order.order,
    dateOrderReason: order.reason,
    newestFirst: isNewestFirst(courses),
    courses,
    todos,
    headings: parts.headings,
    problems: [],
    lineCount: parts.lineCount,
  };
}

class Assembler {
  /** Of the entries that are days. */
  readonly #resolved: ResolvedMark[] = [];
  /** All days, with the year their course's title names; empty where every mark has its year. */
  readonly #days: { readonly day: GrownDay; readonly year: number | undefined }[] = [];
  readonly #hasYearless: boolean;
  /** A year that the file's name or title gives to days that have none and no neighbour with one. */
  readonly #year: number | undefined;

  constructor(private readonly parts: Parts) {
    parts.days.forEach((entry, index) => {
      this.#resolved[entry] = parts.order.marks[index]!;
    });
    this.#hasYearless = parts.days.some(entry => parts.entries[entry]!.mark!.parts.year === undefined);
    this.#year = fullYearIn(parts.title);
  }

  course(section: Section): GrownCourse {
    const { text, tree, entries } = this.parts;
    const entry = entries[section.entry]!;
    const isDetails = section.details > 0;
    const link = this.#link(section.entry, isDetails ? section.details : 0, section);
    const years = { course: fullYearIn(text.slice(entry.words.start, entry.words.end)) };
    return {
      kind: 'course',
      source: isDetails ? 'details' : 'heading',
      title: this.#title(entry),
      ...(link === undefined ? {} : { link }),
      ...ranges(section, entry.words),
      line: isDetails ? tree.list[section.details]!.line : entry.line,
      closed: isDetails ? tree.list[section.details]!.closed : true,
      finished: false,
      todos: [],
      children: section.children.map(child => this.#child(child, years)),
    };
  }

  fileCourse(section: Section): GrownCourse {
    const { text, scan, nameMark, order, fileCourseTitle } = this.parts;
    const link = this.#link(-1, 0, section);
    const { columns } = scan;
    const front = columns.length > 0 && columns.kinds[0] === Kind.frontmatter ? columns.ends[0]! : 0;
    const body = { start: front, end: text.length };
    const years = {};
    const children = section.children.map(child => this.#child(child, years)) as (GrownPeriod | GrownDay)[];
    const named = order.marks[0];
    if (nameMark !== undefined && named !== undefined) {
      children.push({
        kind: 'day', source: 'file', date: named.date, assumedYear: false, order: named.order, written: undefined, title: '', level: 0,
        range: body, mark: { start: front, end: front }, body, line: 0, todos: [],
      });
    }
    return {
      kind: 'course', source: 'file', title: fileCourseTitle, ...(link === undefined ? {} : { link }), range: { start: 0, end: text.length },
      mark: { start: 0, end: 0 }, body, line: 0, closed: true, finished: false, todos: [], children,
    };
  }

  #child(section: Section, years: Years): Grown3 {
    if (section.kind === 'course') {
      return this.course(section);
    }
    return section.kind === 'day' ? this.#day(section, years) : this.#period(section, years);
  }

  #period(section: Section, years: Years): GrownPeriod {
    const entry = this.parts.entries[section.entry]!;
    const title = this.#title(entry);
    const within = { ...years, period: fullYearIn(title) ?? years.period };
    return {
      kind: 'period',
      source: section.details > 0 ? 'details' : 'heading',
      title,
      ...ranges(section, entry.words),
      line: section.details > 0 ? this.parts.tree.list[section.details]!.line : entry.line,
      todos: [],
      children: section.children.map(child => this.#child(child, within)) as (GrownPeriod | GrownDay)[],
    };
  }

  #day(section: Section, years: Years): GrownDay {
    const entry = this.parts.entries[section.entry]!;
    const mark = entry.mark!;
    // as in `ranges`, without objects that the many days can do without
    const wordsEnd = Math.min(entry.words.end, section.end);
    const { date, order, assumedYear } = this.#resolved[section.entry]!;
    const guessed = mark.parts.year === undefined && years.period !== undefined ? guessDate(mark, order, years.period, undefined) : undefined;
    const day: GrownDay = {
      kind: 'day',
      source: entry.source,
      date: guessed ?? date,
      assumedYear: assumedYear || guessed !== undefined,
      order,
      written: mark,
      title: mark.title === undefined ? '' : plainText(this.parts.text.slice(mark.title.start, mark.title.end)),
      level: entry.level > 6 ? 0 : entry.level,
      range: { start: section.start, end: section.end },
      mark: wordsEnd === entry.words.end ? entry.words : { start: Math.min(entry.words.start, wordsEnd), end: wordsEnd },
      body: { start: Math.min(section.bodyStart, section.bodyEnd), end: section.bodyEnd },
      line: entry.line,
      todos: [],
    };
    if (this.#hasYearless) {
      this.#days.push({ day, year: years.course });
    }
    return day;
  }

  /**
   * Gives days that still have no year that of the day below which has one, else of the one above, e.g. from its period; else the
   * title's; else the latest that is not after today.
   */
  settleYears(): void {
    const days = this.#days.sort((a, b) => a.day.line - b.day.line);
    const near = (list: readonly { readonly day: GrownDay }[]): ReadonlyMap<GrownDay, number> => {
      const found = new Map<GrownDay, number>();
      let year: number | undefined;
      for (const { day } of list) {
        year = day.date?.year ?? year;
        if (year !== undefined) {
          found.set(day, year);
        }
      }
      return found;
    };
    const open = days.filter(({ day: { date, written } }) => date === undefined && written !== undefined && written.parts.year === undefined);
    if (open.length === 0) {
      return;
    }
    const above = near(days);
    const below = near(days.toReversed());
    for (const { day, year } of open) {
      day.date = guessDate(day.written!, day.order, below.get(day) ?? above.get(day) ?? year ?? this.#year, this.parts.today);
      day.assumedYear = day.date !== undefined;
    }
  }

  #title(entry: Entry): string {
    return entry.source === 'summary'
      // what browsers show where there is no summary
      ? summaryTitle(this.parts.text, entry.words) || 'Details'
      : plainText(this.parts.text.slice(entry.words.start, entry.words.end));
  }

  /** The first heading with a link before the first day of a course: `# [The lecture](https://…)`. */
  #link(from: number, container: number, section: Section): Course['link'] {
    const { text, entries } = this.parts;
    const limit = section.children[0]?.start ?? section.bodyEnd;
    for (let index = Math.max(from, 0); index < entries.length && entries[index]!.start < limit; index++) {
      const { source, words } = entries[index]!;
      if (entries[index]!.container === container && (source === 'heading' || source === 'setext')) {
        const link = linksIn(text.slice(words.start, words.end))[0];
        if (link !== undefined) {
          return { text: link.text, target: link.target, range: { start: words.start + link.range.start, end: words.start + link.range.end } };
        }
      }
    }
    return undefined;
  }
}

/** A tag among the words of a heading may end its container: then the words end there too. */
function ranges(section: Section, words: Range): { range: Range; mark: Range; body: Range } {
  const end = Math.min(words.end, section.end);
  return {
    range: { start: section.start, end: section.end },
    mark: { start: Math.min(words.start, end), end },
    body: { start: Math.min(section.bodyStart, section.bodyEnd), end: section.bodyEnd },
  };
}

/** Each todo goes to the innermost section it begins in, with its due date read as of that day. */
function giveTodos({ text, todos, order }: Parts, courses: readonly GrownCourse[], rest: Todo[]): void {
  distribute(todos.map(todo => ({ start: todo.range.start, item: todo })), courses, (todo, owner) => {
    const date = owner?.kind === 'day' ? owner.date : undefined;
    const dayOrder = owner?.kind === 'day' ? owner.order : order.order;
    (owner?.todos ?? rest).push(withDue(text, todo, date, dayOrder));
  });
}

/** `<!-- finished -->` and `<!-- entry-template: … -->` belong to the innermost course they stand in. */
function giveComments(text: string, scan: Scan, courses: readonly GrownCourse[]): void {
  const comments = scan.comments.map(comment => ({ start: comment.start, item: comment }));
  distribute(comments, courses, ({ start, end }, _owner, course) => {
    const match = course === undefined || end - start < 11 ? null : /^<!--\s*(?:(finished)\s*-->$|entry-template:)/.exec(text.slice(start, Math.min(end, start + 60)));
    if (course === undefined || match === null) {
      return;
    }
    if (match[1] !== undefined) {
      course.finished = true;
    } else {
      course.template ??= { start: start + match[0].length, end: Math.max(start + match[0].length, end - 3) };
    }
  });
}

interface Placed<T> {
  readonly start: number;
  readonly item: T;
}

/** Calls `give` for each item with the innermost section and course that hold it. The file's course holds what no other one does. */
function distribute<T>(items: readonly Placed<T>[], courses: readonly GrownCourse[], give: (item: T, owner: Grown3 | undefined, course: GrownCourse | undefined) => void): void {
  if (items.length === 0) {
    return;
  }
  const file = courses[0]?.source === 'file' ? courses[0] : undefined;
  const outermost: Grown3[] = [...courses.filter(course => course !== file), ...(file?.children ?? [])] as Grown3[];
  outermost.sort((a, b) => a.range.start - b.range.start);
  distributeIn(items, outermost, file, file, give);
}

function distributeIn<T>(
  items: readonly Placed<T>[], siblings: readonly Grown3[], owner: Grown3 | undefined, course: GrownCourse | undefined,
  give: (item: T, owner: Grown3 | undefined, course: GrownCourse | undefined) => void,
): void {
  let at = 0;
  for (const sibling of siblings) {
    for (; at < items.length && items[at]!.start < sibling.range.start; at++) {
      give(items[at]!.item, owner, course);
    }
    const from = at;
    while (at < items.length && items[at]!.start < sibling.range.end) {
      at++;
    }
    if (at > from) {
      const children = sibling.kind === 'day' ? [] : sibling.children as Grown3[];
      distributeIn(items.slice(from, at), children, sibling, sibling.kind === 'course' ? sibling : course, give);
    }
  }
  for (; at < items.length; at++) {
    give(items[at]!.item, owner, course);
  }
}

/** Whether more days stand newest first than oldest first, each course counted by itself. */
function isNewestFirst(courses: readonly Course[]): boolean {
  let up = 0;
  let down = 0;
  const count = (children: readonly (Course | Period | Day)[]): void => {
    const dates: CalendarDate[] = [];
    const collect = (list: readonly (Course | Period | Day)[]): void => {
      for (const child of list) {
        if (child.kind === 'day') {
          if (child.date !== undefined) {
            dates.push(child.date);
          }
        } else if (child.kind === 'period') {
          collect(child.children);
        } else {
          count(child.children);
        }
      }
    };
    collect(children);
    up += longestRun(dates, compare).length;
    down += longestRun(dates, (a, b) => compare(b, a)).length;
  };
  courses.forEach(course => count(course.children));
  return down > up;
}
