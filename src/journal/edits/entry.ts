/**
 * A new entry: the day's last one goes on if there is one, else a mark is written at its place, dressed as the nearest day's.
 *
 *     ## 22/5/25              ## 22/5/25
 *     - Case studies          - Case studies
 *     </details>         →
 *                             ## 23/11/26
 *                             - |
 *                             </details>
 */
import { compare, type CalendarDate } from '../date';
import type { Course, Day, Journal, Period } from '../model';
import { continueDay } from './bullet';
import { troubleWith, type Expectation } from './check';
import { contentInFile, contentOf, defaultHead, openingFor, type EntryOptions } from './content';
import { leadOf, type Lead } from './dress';
import { writeHead } from './head';
import { layOut, refusalAt, type Draft } from './layout';
import { inItsPeriod, missingPeriods, type NewPeriod } from './new-period';
import { isNewestFirst, placeFor, type Place } from './place';
import { allCourses, daysOf, pathTo, type PlacedDay } from '../walk';
import { isRefusal, type Edited, type Refusal } from './result';
import { blanksAbove, lookAt, type Source } from './source';
import { dayNumberIn, fillTemplate, stopIn, templateOf, withTemplate } from './template';
import { containerOf, endOf, floorOf, spotIn, unitsOf, type Gap, type Spot } from './spot';

export interface Entry extends Edited {
  /** The day stood there: nothing but a bullet is new. */
  readonly existing: boolean;
}

/** Writes an entry of `date` into `course`; `course` is undefined for a text that has none yet. */
export function newEntry(text: string, journal: Journal, course: Course | undefined, date: CalendarDate, options: EntryOptions): Entry | Refusal {
  const source = lookAt(text);
  const days = course === undefined ? [] : daysOf(course);
  const same = days.filter(({ day }) => day.date !== undefined && compare(day.date, date) === 0);
  const expected = { path: course === undefined ? undefined : pathTo(journal.courses, course), date };
  const last = isNewestFirst(days, journal.newestFirst) ? same[0] : same.at(-1);
  const template = templateOf(text, journal, course, options.template);
  const filled = template === undefined ? undefined : fillTemplate(template, {
    date, language: options.language ?? 'en', course: course?.title ?? journal.title, dayNumber: dayNumberIn(journal, course, date),
  });
  if (last !== undefined && options.another !== true) {
    const { start, end } = last.day.body;
    const stop = filled === undefined || (options.words ?? '') !== '' ? undefined : stopIn(text.slice(start, end), filled);
    return stop === undefined ? goOn(source, journal, course!, days, last, expected, options) : { edits: [], cursor: start + stop, existing: true };
  }
  const draft = course === undefined || days.length === 0
    ? { ...contentInFile(source, journal, date, options), ...emptySpot(source, course), periods: [] }
    : nextDraft(source, journal, course, days, same.length, date, options);
  const expectation = { ...expected, existed: false, source: draft.head.source };
  const plain = (): Entry | Refusal => firstThatHolds(source, journal, draft, expectation, options.reread);
  if (filled === undefined) {
    return plain();
  }
  const entry = firstThatHolds(source, journal, { ...draft, ...withTemplate(draft, filled) }, expectation, options.reread);
  return isRefusal(entry) && !isRefusal(plain()) ? { ...entry, refused: 'template' } : entry;
}

/** A bullet at the end of a day that is there. */
function goOn(
  source: Source, journal: Journal, course: Course, days: readonly PlacedDay[], placed: PlacedDay, expected: Omit<Expectation, 'at' | 'existed'>, options: EntryOptions,
): Entry | Refusal {
  const { day } = placed;
  const separation = separationAround(source, course, days, placed);
  const opening = openingFor(source, journal, days, placed);
  let refusal: Refusal | undefined;
  for (const more of [0, 1]) {
    const result = continueDay(source, day, opening, separation, options.words ?? '', more);
    if (isRefusal(result)) {
      return result;
    }
    const trouble = troubleWith(source.text, journal, result.edits, { ...expected, existed: true, at: day.mark.start }, options.reread);
    if (trouble === undefined) {
      return { ...result, existing: true };
    }
    refusal ??= refusalAt(source, result.edits[0]?.range.start ?? result.cursor, trouble);
  }
  return refusal!;
}

/** Blank lines that stand before the next day anyway: as many as before most others. The next one's own may have been written to. */
function separationAround(source: Source, course: Course, days: readonly PlacedDay[], placed: PlacedDay): number {
  const index = days.indexOf(placed);
  const counts = new Map<number, number>();
  days.forEach(({ day }, at) => {
    if (at > 0 && at !== index + 1) {
      const { blanks } = leadOf(source, day, floorOf(source, course));
      counts.set(blanks, (counts.get(blanks) ?? 0) + 1);
    }
  });
  return index === days.length - 1 ? 0 : [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The draft as it is dressed, else with the blank lines Markdown asks for, e.g. behind a `</details>` or before a bullet without words. */
function firstThatHolds(
  source: Source, journal: Journal, draft: Draft, expected: Omit<Expectation, 'at'>, reread: (text: string) => Journal,
): Entry | Refusal {
  let trouble: Refusal['refused'] = 'notRead';
  for (const [above, gap, below] of [[0, 0, 0], [1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1], [1, 1, 1]] as const) {
    const { edit, cursor, stops, inside, end } = layOut(source, {
      ...draft, above: Math.max(draft.above, above), gap: Math.max(draft.gap, gap), below: Math.max(draft.below, below),
    });
    const found = troubleWith(source.text, journal, [edit], { ...expected, at: inside, end, ...(draft.claimed !== undefined && { claimed: draft.claimed }) }, reread);
    if (found === undefined) {
      return { edits: [edit], cursor, ...(stops.length > 1 && { stops }), existing: false };
    }
    trouble = found;
  }
  return refusalAt(source, draft.at, trouble);
}

/** An entry beside others of its course. */
function nextDraft(
  source: Source, journal: Journal, course: Course, days: readonly PlacedDay[], sameCount: number, date: CalendarDate, options: EntryOptions,
): Draft {
  const nearest = placeFor(days, date, journal.newestFirst).nearest!;
  const head = writeHead(source, journal, days, nearest, sameCount, date, options.time) ?? defaultHead(date, options);
  return { ...contentOf(openingFor(source, journal, days, nearest), head, options), ...placeAmong(source, journal, course, days, date) };
}

/** Where an entry of that date goes among those of the course, with the periods that must be written around it. */
function placeAmong(source: Source, journal: Journal, course: Course, days: readonly PlacedDay[], date: CalendarDate): Spot & Pick<Draft, 'periods' | 'claimed'> {
  const place = inItsPeriod(source, placeFor(days, date, journal.newestFirst), date);
  const missing = missingPeriods(source, course, place, date);
  if (missing === undefined) {
    return { ...spotIn(source, gapAt(source, course, place), leadStyle(source, journal, course, place.nearest!.day)), periods: [] };
  }
  const spot = periodSpot(source, journal, course, missing);
  return emptyPeriodAt(source, spot, missing) ?? { ...spot, periods: missing.lines };
}

/** The heading of the missing period where it stands there already, without a day: `## Week 2` typed by hand. */
function emptyPeriodAt(source: Source, spot: Spot, { lines: periods, after }: NewPeriod): Spot & Pick<Draft, 'periods' | 'claimed'> | undefined {
  const { lines, text } = source;
  const [period, other] = periods;
  const [head, more] = period?.head ?? [];
  const line = lines.lineAt(text.slice(0, spot.at).trimEnd().length);
  if (!after || period === undefined || head === undefined || other !== undefined || more !== undefined || period.foot.length > 0 || lines.content(line).trim() !== head.trim()) {
    return undefined;
  }
  return { ...spot, at: line + 1 < lines.count ? lines.start(line + 1) : lines.end(line), above: period.gap, rule: undefined, below: text.slice(lines.end(line)).trim() === '' ? 0 : spot.below, periods: [], claimed: head.trim() };
}

/** Where an entry of that date goes in the course, whether it has days or not. */
export function spotOf(source: Source, journal: Journal, course: Course | undefined, date: CalendarDate): Spot & Pick<Draft, 'periods'> {
  const days = course === undefined ? [] : daysOf(course);
  return course === undefined || days.length === 0 ? { ...emptySpot(source, course), periods: [] } : placeAmong(source, journal, course, days, date);
}

function periodSpot(source: Source, journal: Journal, course: Course, missing: NewPeriod): Spot {
  const { after, beside, container } = missing;
  const gap: Gap = { ...(after ? { after: beside } : { before: beside }), siblings: unitsOf(container), floor: floorOf(source, container) };
  return spotIn(source, gap, leadStyle(source, journal, course, missing.beside));
}

/** The place among the days and periods of the container it lies in. */
function gapAt(source: Source, course: Course, place: Place): Gap {
  const beside = (place.after ?? place.before)!;
  const container = beside.periods.at(-1) ?? course;
  return {
    ...(place.after === undefined ? { before: beside.day } : { after: beside.day }),
    siblings: unitsOf(container),
    floor: floorOf(source, container),
  };
}

/**
 * How entries are set apart here: as the nearest that is not the first of its container, else as the nearest itself, else as the
 * file's other courses do.
 */
function leadStyle(source: Source, journal: Journal, course: Course, nearest: Day | Period): Lead {
  const followersIn = (container: Course | Period): readonly (Day | Period)[] => {
    const units = unitsOf(container);
    const deeper = units.flatMap((unit) => (unit.kind === 'period' ? followersIn(unit) : []));
    return [...units.slice(1), ...deeper].filter((unit) => unit.kind === nearest.kind && unit.source === nearest.source);
  };
  const leadHere = (unit: Day | Period): Lead => {
    const container = containerOf(journal.courses, unit);
    return leadOf(source, unit, container === undefined ? 0 : floorOf(source, container));
  };
  const own = followersIn(course);
  const model = own.includes(nearest) ? nearest : own.toSorted((a, b) => Math.abs(a.line - nearest.line) - Math.abs(b.line - nearest.line))[0];
  if (model !== undefined) {
    return model.source === 'summary' ? usualLead(own.filter(({ source: kind }) => kind === 'summary').map(leadHere)) : leadHere(model);
  }
  // The first of a container shows how it stands below a heading; straight under `<summary>` or on the first line it shows nothing.
  const floor = floorOf(source, containerOf(journal.courses, nearest) ?? course);
  const lead = leadOf(source, nearest, floor);
  if (lead.line - lead.blanks > floor) {
    return lead;
  }
  const other = allCourses(journal.courses).flatMap(followersIn)[0];
  return other === undefined ? { blanks: 1 } : leadHere(other);
}

/** The blank lines between `<details>` belong to neither: one gap may be wider, e.g. where an entry was taken out. Most are as they are meant. */
function usualLead(leads: readonly Lead[]): Lead {
  const shareOf = ({ blanks }: Lead): number => leads.filter((other) => other.blanks === blanks).length;
  return leads.toSorted((a, b) => shareOf(b) - shareOf(a) || a.blanks - b.blanks)[0]!;
}

/** The end of a course without days, or of a file without courses. */
function emptySpot(source: Source, course: Course | undefined): Spot {
  const { lines, text } = source;
  const body = course === undefined || course.source === 'file' ? { start: 0, end: text.length } : course.body;
  const end = endOf(source, body.end);
  const existing = end.inLine ? 0 : blanksAbove(source, end.line, lines.lineAt(body.start));
  const isEmpty = text.slice(0, end.at).trim() === '';
  return {
    at: end.at,
    above: isEmpty ? 0 : Math.max(0, 1 - existing),
    rule: undefined,
    below: end.at < text.length ? existing : 0,
    ruleBelow: undefined,
  };
}
