/** The sections of a journal as the page knows them: courses, periods and days, by the pieces they are made of. */
import { compare, type CalendarDate } from '../journal/date';
import type { Course, Day, Journal, Period } from '../journal/model';
import { count } from '../journal/nodes';
import { piecesOf, type Piece } from '../journal/pieces';
import type { Section } from './protocol';

export interface OutlineWords {
  /** How a date is said to the person. */
  shownDate(day: Day): string;
  readonly today: CalendarDate;
}

export function sectionsOf(journal: Journal | undefined, pieces: readonly Piece[], { shownDate, today }: OutlineWords): Section[] {
  const sections: Section[] = [];
  const add = (part: Course | Period | Day, parent: number): void => {
    const { start, end } = piecesOf(pieces, part.range);
    const index = sections.length;
    const day = part.kind === 'day' ? part : part.kind === 'course' ? lastDay(part) : undefined;
    sections.push({
      kind: part.kind,
      title: part.kind === 'day' ? [shownDate(part), part.title].filter((text) => text !== '').join(' · ') : part.title,
      from: start,
      to: end,
      parent,
      line: part.line - pieces[start]!.line,
      today: day?.date !== undefined && compare(day.date, today) === 0,
      ...(part.kind === 'course' && part.source !== 'file' ? { header: headerOf(part, shownDate) } : {}),
    });
    if (part.kind !== 'day') {
      for (const child of part.children) {
        add(child, index);
      }
    }
  };
  for (const course of journal?.courses ?? []) {
    add(course, -1);
  }
  return sections;
}

function headerOf(course: Course, shownDate: OutlineWords['shownDate']): NonNullable<Section['header']> {
  const { days, open, done } = count([course]);
  const last = lastDay(course);
  return { days, lastDay: last === undefined ? '' : shownDate(last), open, done, link: course.link?.target ?? '' };
}

function lastDay(part: Course | Period): Day | undefined {
  let last: Day | undefined;
  for (const child of part.children) {
    const day = child.kind === 'day' ? child : lastDay(child);
    if (day?.date !== undefined && (last?.date === undefined || ordinal(day.date) >= ordinal(last.date))) {
      last = day;
    }
  }
  return last;
}

function ordinal({ year, month, day }: NonNullable<Day['date']>): number {
  return (year * 16 + month) * 32 + day;
}
