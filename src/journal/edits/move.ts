/** An entry that goes into another course: its mark in the dress of its new neighbours, its content as it was. */
import { compare, type CalendarDate } from '../date';
import type { Course, Day, Journal } from '../model';
import type { TextEdit } from '../text';
import { blockOf, bodyOf, removalOf } from './block';
import { changesOnly, troubleWith } from './check';
import { contentInFile, contentOf, openingFor, type EntryOptions } from './content';
import { spotOf } from './entry';
import { writeHead } from './head';
import { layOut, refusalAt } from './layout';
import { isNewestFirst, placeFor } from './place';
import { allCourses, daysOf, pathTo } from '../walk';
import { isRefusal, type Edited, type Refusal } from './result';
import { isBlank, lookAt, type Source } from './source';

/** What goes along. */
export interface Carried {
  readonly date: CalendarDate;
  /** The words beside the date, as Markdown. */
  readonly title: string;
  readonly body: string;
}

/** The entry as it goes along; undefined for one without a date that exists. */
export function carry(text: string, day: Day): Carried | undefined {
  const title = day.written?.title;
  return day.date === undefined ? undefined : {
    date: day.date,
    title: title === undefined ? '' : text.slice(title.start, title.end).trim(),
    body: bodyOf(lookAt(text), day).replace(/^(?:[^\S\n]*\r?\n)+/, ''),
  };
}

/** Puts the entry into a course: at the end of that day's entry if it has one (of that title), else as one of its own. */
export function receive(text: string, journal: Journal, course: Course, entry: Carried, options: EntryOptions): Edited | Refusal {
  const source = lookAt(text);
  const days = daysOf(course);
  const path = pathTo(journal.courses, course)!;
  const ofDate = days.filter(({ day }) => day.date !== undefined && day.source !== 'file' && compare(day.date, entry.date) === 0);
  const same = ofDate.filter(({ day }) => entry.title === '' || day.title === entry.title);
  const existing = isNewestFirst(days, journal.newestFirst) ? same[0] : same.at(-1);
  const body = entry.body.replace(/\r?\n/g, source.eol);
  if (existing !== undefined) {
    const edit = appended(source, existing.day, body);
    const trouble = troubleWith(text, journal, [edit], { path, date: entry.date, existed: true, at: existing.day.mark.start }, options.reread);
    return trouble === undefined ? { edits: [edit], cursor: edit.range.start + edit.text.length } : refusalAt(source, edit.range.start, trouble);
  }
  const nearest = placeFor(days, entry.date, journal.newestFirst).nearest;
  const head = nearest && writeHead(source, journal, days, nearest, ofDate.length, entry.date, options.time, entry.title);
  const content = head === undefined || nearest === undefined ? contentInFile(source, journal, entry.date, options, entry.title)
    : contentOf(openingFor(source, journal, days, nearest), head, options);
  let trouble: Refusal['refused'] = 'notRead';
  for (const [above, gap, below] of [[0, 0, 0], [1, 0, 0], [0, 1, 0], [1, 1, 1]] as const) {
    const spot = spotOf(source, journal, course, entry.date);
    const { edit, cursor, inside } = layOut(source, {
      ...content, ...spot, bullet: '', words: body,
      above: Math.max(spot.above, above), gap: Math.max(content.gap, gap, content.foot.length > 0 ? 1 : 0), below: Math.max(spot.below, below),
    });
    const found = troubleWith(text, journal, [edit], { path, date: entry.date, existed: false, source: content.head.source, at: inside }, options.reread);
    if (found === undefined) {
      return { edits: [edit], cursor };
    }
    trouble = found;
  }
  return refusalAt(source, course.body.start, trouble);
}

/** The content below that of the day. A list goes on directly, anything else behind a blank line. */
function appended(source: Source, day: Day, body: string): TextEdit {
  const { lines, text, eol } = source;
  const inner = day.source === 'summary' ? lastContent(source, day) : blockOf(source, day).end;
  const line = lines.content(lines.lineAt(inner));
  const isItem = (one: string): boolean => /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(one);
  const tight = isItem(line) && isItem(body.split(/\r?\n/)[0] ?? '');
  const behind = text.slice(inner, lines.end(lines.lineAt(inner))).trim() !== '';
  return { range: { start: inner, end: inner }, text: eol + (tight ? '' : eol) + body + (behind ? eol : '') };
}

/** Behind the last content of a summary day, or behind its summary. */
function lastContent(source: Source, day: Day): number {
  const { lines } = source;
  const first = lines.lineAt(day.body.start);
  let line = lines.lineAt(day.body.end);
  if (lines.start(line) < day.body.end && source.text.slice(lines.start(line), day.body.end).trim() !== '') {
    return day.body.end;
  }
  while (line - 1 > first && isBlank(source, line - 1)) {
    line--;
  }
  return lines.end(line - 1);
}

/** Takes the entry out of its place and puts it into another course of the same file. */
export function moveEntry(text: string, journal: Journal, from: Course, day: Day, to: Course, options: EntryOptions): Edited | Refusal {
  const entry = carry(text, day);
  return entry === undefined ? refusalAt(lookAt(text), day.range.start, 'impossible')
    : from === to ? refusalAt(lookAt(text), day.range.start, 'changesOthers') : relocate(text, journal, day, to, entry, options);
}

/** Takes the entry out and puts `entry`, what goes along of it, into a course of the same file. */
export function relocate(text: string, journal: Journal, day: Day, to: Course, entry: Carried, options: EntryOptions): Edited | Refusal {
  const source = lookAt(text);
  const removal = removalOf(source, journal, day);
  const without = text.slice(0, removal.start) + text.slice(removal.end);
  const journalWithout = options.reread(without);
  const target = sameCourse(journal, to, journalWithout);
  if (target === undefined) {
    return refusalAt(source, day.range.start, 'changesOthers');
  }
  const received = receive(without, journalWithout, target, entry, options);
  if (isRefusal(received)) {
    return received;
  }
  const [insertion] = received.edits;
  const edits = combined(removal, insertion!);
  const joins = joinedBy(to, day, entry);
  const path = pathTo(journal.courses, to)!;
  const isKept = changesOnly(text, journal, edits, { gone: [day], added: [{ path, date: entry.date }] }, options.reread)
    || joins.some((joined) => changesOnly(text, journal, edits, { gone: [day, joined], added: [{ path, date: entry.date }] }, options.reread));
  return isKept ? { edits, cursor: received.cursor } : refusalAt(source, day.range.start, 'changesOthers');
}

/** The entries of the course that `entry`, which `day` is now, would go on: those of its date, with its title if it has one. */
export function joinedBy(course: Course, day: Day, { date, title }: Pick<Carried, 'date' | 'title'>): readonly Day[] {
  return daysOf(course).map((placed) => placed.day)
    .filter((other) => other !== day && other.date !== undefined && other.source !== 'file' && compare(other.date, date) === 0 && (title === '' || other.title === title));
}

/** The course of the same titles, the same one of several. */
export function sameCourse(journal: Journal, course: Course, other: Journal): Course | undefined {
  const name = (courses: readonly Course[], one: Course): string => pathTo(courses, one)!.join('\u0000');
  const wanted = name(journal.courses, course);
  const index = allCourses(journal.courses).filter((one) => name(journal.courses, one) === wanted).indexOf(course);
  return allCourses(other.courses).filter((one) => name(other.courses, one) === wanted)[index];
}

/** The removal, and an insertion into the text without it, as edits of the text with it. */
export function combined(removal: { readonly start: number; readonly end: number }, insertion: TextEdit): TextEdit[] {
  const at = insertion.range.start;
  if (at === removal.start) {
    return [{ range: removal, text: insertion.text }];
  }
  const moved = at < removal.start ? at : at + removal.end - removal.start;
  return [{ range: removal, text: '' }, { range: { start: moved, end: moved }, text: insertion.text }];
}
