/** Day first or month first: decided once for a file, from what stands in it; and with it the date of every mark. */
import { isValid, type CalendarDate } from './date';
import { orderedParts, type Mark } from './mark';
import type { DateOrder, DateOrderReason } from './model';

/** What is known outside the file. */
export interface OrderContext {
  /** `learningJournal.dateOrder`. */
  readonly setting: DateOrder | 'auto';
  /** What the other journals of the folder, else of the workspace, have. */
  readonly otherJournals?: DateOrder;
  /** The person's locale, e.g. `en-IN`; only its region is used. */
  readonly locale?: string;
  readonly today?: CalendarDate;
}

/** A mark with its date. */
export interface ResolvedMark {
  /** Undefined where it cannot exist, or where no year is written and none could be found. */
  readonly date: CalendarDate | undefined;
  /** The order this mark was read in: the file's, but for a run that is written otherwise. */
  readonly order: DateOrder;
  readonly assumedYear: boolean;
}

export interface OrderDecision {
  /** The order of the last marks of the file: what a new entry is written in. */
  readonly order: DateOrder;
  readonly reason: DateOrderReason;
  /** One for each mark given, in their order. */
  readonly marks: readonly ResolvedMark[];
}

/** Decides the order of a file's dates and resolves them. `marks` are those that count, in document order. */
export function decideOrder(marks: readonly Mark[], context: OrderContext): OrderDecision {
  const monthFirst = marks.some(mark => (mark.parts.b ?? 0) > 12) && !marks.some(mark => (mark.parts.a ?? 0) > 12);
  const order = context.setting !== 'auto' ? context.setting : monthFirst ? 'monthFirst' : 'dayFirst';
  return {
    order,
    reason: context.setting !== 'auto' ? 'setting' : 'default',
    marks: marks.map(mark => {
      const date = orderedParts(mark.parts, order);
      return { date: date !== undefined && isValid(date) ? date : undefined, order, assumedYear: false };
    }),
  };
}

/**
 * Which of a file's marks count. A dotted two-digit year or eight digits count where the heading is nothing but the date and its
 * dress, or where the file has two such.
 *
 *     ## 5.10.24 Databases      with another of the same year, else it could be a section
 *     ## Python 3.10.12         never
 */
export function countingMarks(marks: readonly Mark[]): readonly Mark[] {
  const doubtful = marks.filter(mark => mark.doubtful);
  if (doubtful.length === 0) {
    return marks;
  }
  return marks.filter(mark => {
    if (!mark.doubtful || mark.place === 'whole') {
      return true;
    }
    const others = doubtful.filter(other => other !== mark && other.form === mark.form);
    if (!mark.bare || mark.form === 'compact') {
      return others.length > 0;
    }
    // sections count up in their last number: 1.2.10, 1.2.11
    return mark.place === 'first' && others.some(other => other.parts.year === mark.parts.year)
      && !others.some(other => other.parts.a === mark.parts.a && other.parts.b === mark.parts.b && other.parts.year !== mark.parts.year);
  });
}
