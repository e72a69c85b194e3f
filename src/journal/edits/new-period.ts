/** Finds the period an entry belongs to, or how the missing one is written: as its neighbours are. */
import type { CalendarDate } from '../date';
import type { Course, Day, Period } from '../model';
import { firstLine, indentation, leadOf } from './dress';
import type { PeriodLines } from './layout';
import { holds, retitled } from './periods';
import type { Place } from './place';
import type { PlacedDay } from '../walk';
import { blanksAbove, type Source } from './source';

/** Periods to be written around the entry. */
export interface NewPeriod {
  /** The course or period they go into. */
  readonly container: Course | Period;
  /** The period they go behind, or before. */
  readonly beside: Period;
  readonly after: boolean;
  /** Outermost first. */
  readonly lines: readonly PeriodLines[];
}

/** The same place from the other side, where the day there stands in the date's period and this one does not. */
export function inItsPeriod(source: Source, place: Place, date: CalendarDate): Place {
  const { other, ...rest } = place;
  const beside = (place.after ?? place.before)!;
  const fits = ({ periods }: PlacedDay): boolean => periods.every((period) => holds(titleOf(source, period), period, date) !== false);
  if (other === undefined || fits(beside) || !fits(other)) {
    return place;
  }
  const turned = { other: beside, newestFirst: rest.newestFirst, ...(rest.nearest === undefined ? {} : { nearest: rest.nearest }) };
  return place.after === undefined ? { ...turned, after: other } : { ...turned, before: other };
}

/** Undefined where the day the place hangs on stands in the right period, or no period's title tells. */
export function missingPeriods(source: Source, course: Course, place: Place, date: CalendarDate): NewPeriod | undefined {
  const beside = (place.after ?? place.before)!;
  const { periods } = beside;
  const level = periods.findIndex((period) => holds(titleOf(source, period), period, date) === false);
  if (level < 0) {
    return undefined;
  }
  const lines: PeriodLines[] = [];
  for (const period of periods.slice(level)) {
    const title = retitled(titleOf(source, period), period, date);
    if (title === undefined) {
      return undefined;
    }
    lines.push(linesOf(source, period, title));
  }
  return { container: periods[level - 1] ?? course, beside: periods[level]!, after: place.after !== undefined, lines };
}

/** The raw words of its mark. */
function titleOf(source: Source, { mark }: Period): string {
  return source.text.slice(mark.start, mark.end);
}

function linesOf(source: Source, period: Period, title: string): PeriodLines {
  const { lines, text } = source;
  const { mark } = period;
  const first: Day | Period | undefined = period.children[0];
  const markEnd = lines.lineAt(mark.end);
  if (period.source === 'heading') {
    const line = lines.lineAt(mark.start);
    const head = (text.slice(lines.start(line), mark.start) + title + text.slice(mark.end, lines.end(line))).trimEnd();
    return { head: [head], gap: first === undefined ? 1 : blanksBetween(source, first, line + 1), foot: [] };
  }
  const close = source.scan.tags.find((tag) => tag.name === 'summary' && tag.closing && tag.start >= mark.end);
  const head = text.slice(lines.start(firstLine(source, period)), mark.start) + title + text.slice(mark.end, close?.end ?? lines.end(markEnd));
  const last = lines.lineAt(Math.max(period.range.start, period.range.end - 1));
  return {
    head: head.split(/\r?\n/),
    gap: first === undefined ? 1 : Math.max(1, blanksBetween(source, first, markEnd + 1)),
    foot: [...Array<string>(blanksAbove(source, last, firstLine(source, period) + 1)).fill(''), `${indentation(source, last)}</details>`],
  };
}

/** Blank lines between the period's mark and its first day, at most. */
function blanksBetween(source: Source, first: Day | Period, floor: number): number {
  return leadOf(source, first, floor).blanks;
}
