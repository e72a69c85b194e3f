/** What is wrong with the dates of a journal: impossible ones, unsure ones, days written twice or out of their course's order. */
import { toISO } from './date';
import { ownRun } from './edits/place';
import { daysOf } from './walk';
import type { Course, Day, Journal, Problem } from './model';

/** The problems of a journal's days. */
export function dayProblems(text: string, journal: Journal): Problem[] {
  const problems: Problem[] = [];
  const visit = (course: Course): void => {
    addCourseProblems(problems, text, journal, course);
    for (const child of course.children) {
      if (child.kind === 'course') {
        visit(child);
      }
    }
  };
  journal.courses.forEach(visit);
  return problems;
}

function addCourseProblems(problems: Problem[], text: string, journal: Journal, course: Course): void {
  const days: Day[] = [];
  for (const { day } of daysOf(course)) {
    if (day.written !== undefined) {
      days.push(day);
    }
  }
  const add = (code: Problem['code']) => (day: Day): void => void problems.push(problem(text, code, day));
  days.filter(isImpossible).forEach(add('impossible-date'));
  duplicates(text, days).forEach(add('duplicate-day'));
  outOfOrder(days, journal.newestFirst).forEach(add('day-out-of-order'));
  if (journal.dateOrderReason === 'default') {
    problems.push(...ambiguous(text, days));
  }
}

function problem(text: string, code: Problem['code'], day: Day): Problem {
  const range = day.written!.date;
  return { code, range, line: day.line, values: { date: text.slice(range.start, range.end) } };
}

function isImpossible(day: Day): boolean {
  return day.date === undefined && day.written?.parts.year !== undefined;
}

/** The same date twice is two entries of one day where something else in the marks differs: a time, a number, a title. */
function duplicates(text: string, days: readonly Day[]): Day[] {
  /** Day of the calendar -> its first mark, and once there is a second one, what they all say beside the date. */
  const seen = new Map<number, { readonly first: Day; readonly words: Set<string> }>();
  return days.filter(day => {
    if (day.date === undefined) {
      return false;
    }
    const key = (day.date.year * 16 + day.date.month) * 32 + day.date.day;
    const others = seen.get(key);
    if (others === undefined) {
      seen.set(key, { first: day, words: new Set() });
      return false;
    }
    const words = besideDate(text, day);
    const again = others.words.add(besideDate(text, others.first)).has(words);
    others.words.add(words);
    return again;
  });
}

function besideDate(text: string, day: Day): string {
  const { start, end, date } = day.written!;
  if (start === date.start && end === date.end) {
    return '|';
  }
  return `${text.slice(start, date.start)}|${text.slice(date.end, end)}`.toLowerCase().replace(/[\s*_]+/g, '');
}

/** Days outside the longest run in the course's own order: `5.27.31` between `5.25.24` and `5.27.24`. */
function outOfOrder(days: readonly Day[], newestFirst: boolean): Day[] {
  const dated = days.filter(day => day.date !== undefined);
  const { run } = ownRun(dated.map(({ date }) => date!), newestFirst);
  if (run.length === dated.length) {
    return [];
  }
  let next = 0;
  return dated.filter((_, index) => {
    const inRun = run[next] === index;
    next += inRun ? 1 : 0;
    return !inRun;
  });
}

/** The first date that means another day in the other order. */
function ambiguous(text: string, days: readonly Day[]): Problem[] {
  const first = days.find(({ written }) => written?.parts.a !== undefined && written.parts.a !== written.parts.b);
  if (first === undefined) {
    return [];
  }
  const found = problem(text, 'ambiguous-date-order', first);
  return [first.date === undefined ? found : { ...found, values: { ...found.values, taken: toISO(first.date) } }];
}
