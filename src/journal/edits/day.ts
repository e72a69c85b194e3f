/** An entry that is there: taken out, given another date, put in order with the others of its course. */
import { compare, type CalendarDate } from '../date';
import { writeMark } from '../mark-write';
import type { Course, Day, Journal, Period } from '../model';
import { applyEdits, type TextEdit } from '../text';
import { blockOf, removalOf } from './block';
import { changesOnly } from './check';
import type { EntryOptions } from './content';
import { frameOf } from './dress';
import { spotOf } from './entry';
import { layOut, refusalAt } from './layout';
import { byNearness, isNewestFirst, placeFor } from './place';
import { daysOf, isDated, pathTo, type PlacedDay } from '../walk';
import { carry, combined, joinedBy, relocate, sameCourse } from './move';
import { holds } from './periods';
import type { Edited, Refusal } from './result';
import { lookAt, type Source } from './source';
import { unitsOf } from './spot';

/** Takes the entry out, with what separates it from its neighbour. */
export function deleteEntry(text: string, journal: Journal, day: Day, reread: (text: string) => Journal): Edited | Refusal {
  const source = lookAt(text);
  const range = removalOf(source, journal, day);
  const edits = [{ range, text: '' }];
  return changesOnly(text, journal, edits, { gone: [day], added: [] }, reread)
    ? { edits, cursor: range.start } : refusalAt(source, range.start, 'changesOthers');
}

/**
 * Gives the entry another date: its mark is written again, and where the order asks for it the whole entry moves. Where that day has an
 * entry already (of that title, if it has one), its content goes on there.
 */
export function changeDate(text: string, journal: Journal, course: Course, day: Day, date: CalendarDate, options: EntryOptions): Edited | Refusal {
  const source = lookAt(text);
  const days = daysOf(course);
  const placed = days.find((one) => one.day === day);
  const mark = day.written;
  if (placed === undefined || mark === undefined) {
    return refusalAt(source, day.range.start, 'noPlace');
  }
  const entry = carry(text, day);
  if (entry !== undefined && joinedBy(course, day, { date, title: entry.title }).length > 0) {
    return relocate(text, journal, day, course, { ...entry, date }, options);
  }
  const written = writeMark(text, mark, date, {
    order: day.order,
    title: 'keep',
    neighbours: byNearness(days, placed).flatMap((one) => (one === placed ? [] : one.day.written ?? [])),
    ...(mark.count === undefined ? {} : { count: mark.count }),
  }).text;
  const redated: TextEdit = { range: { start: mark.start, end: mark.end }, text: written };
  const path = pathTo(journal.courses, course) ?? [];
  const changes = { gone: [day], added: [{ path, date }] };
  if (staysInPlace(text, journal, days, placed, date)) {
    const edits = [redated];
    return changesOnly(text, journal, edits, changes, options.reread) ? { edits, cursor: mark.start + written.length } : refusalAt(source, mark.start, 'notRead');
  }
  const block = blockOf(source, day);
  const moved = applyEdits(text.slice(block.start, block.end), [{ range: { start: mark.start - block.start, end: mark.end - block.start }, text: written }]);
  const result = moveWithin(source, journal, course, day, moved, date, options);
  if (result === undefined || !changesOnly(text, journal, result.edits, changes, options.reread)) {
    return refusalAt(source, mark.start, 'changesOthers');
  }
  return result;
}

/** Whether the entry of the new date would stand where it stands now. */
function staysInPlace(text: string, journal: Journal, days: readonly PlacedDay[], placed: PlacedDay, date: CalendarDate): boolean {
  if (placed.periods.some((period) => holds(text.slice(period.mark.start, period.mark.end), period, date) === false)) {
    return false;
  }
  const index = days.indexOf(placed);
  const others = days.filter((one) => one !== placed);
  const place = placeFor(others, date, isNewestFirst(days, journal.newestFirst));
  return others.length === 0 || (place.after === undefined ? others.indexOf(place.before!) : others.indexOf(place.after) + 1) === index;
}

/** Takes the entry out and puts `block` at the place of its date, both as edits of the text as it is. */
function moveWithin(source: Source, journal: Journal, course: Course, day: Day, block: string, date: CalendarDate, options: EntryOptions): Edited | undefined {
  const { text } = source;
  const removal = removalOf(source, journal, day);
  const without = text.slice(0, removal.start) + text.slice(removal.end);
  const journalWithout = options.reread(without);
  const courseWithout = sameCourse(journal, course, journalWithout);
  if (courseWithout === undefined) {
    return undefined;
  }
  const sourceWithout = lookAt(without);
  const { edit, cursor } = layOut(sourceWithout, {
    ...spotOf(sourceWithout, journalWithout, courseWithout, date), head: { lines: block.split(/\r?\n/), source: day.source, titleAt: undefined, frame: frameOf(source, day) }, gap: 0, bullet: '', words: undefined, foot: [],
  });
  return { edits: combined(removal, edit), cursor };
}

/**
 * Puts the entries of the course in the order most of them have, each container's own among themselves. What separates entries stays
 * where it is, and entries with impossible dates stay in their place.
 */
export function sortDays(text: string, journal: Journal, course: Course, reread: (text: string) => Journal): Edited | Refusal {
  const source = lookAt(text);
  const newestFirst = isNewestFirst(daysOf(course), journal.newestFirst);
  const edits: TextEdit[] = [];
  const walk = (container: Course | Period): void => {
    const units = unitsOf(container);
    units.forEach((unit) => unit.kind === 'period' && walk(unit));
    const slots = units.filter((unit) => unit.kind === 'day').filter((day) => isDated({ day, periods: [] }) && day.written !== undefined);
    const sorted = slots.toSorted((a, b) => (newestFirst ? -1 : 1) * compare(a.date!, b.date!));
    slots.forEach((slot, index) => {
      if (slot !== sorted[index]) {
        const from = blockOf(source, sorted[index]!);
        edits.push({ range: blockOf(source, slot), text: text.slice(from.start, from.end) });
      }
    });
  };
  walk(course);
  return changesOnly(text, journal, edits, { gone: [], added: [] }, reread)
    ? { edits, cursor: edits[0]?.range.start ?? course.range.start } : refusalAt(source, edits[0]!.range.start, 'changesOthers');
}
