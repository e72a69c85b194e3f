/**
 * A course that goes into another file: one of its own, or one with other courses.
 *
 *     log.md                       Numpy.md
 *     # Log                        # Numpy
 *     <details>
 *     <summary>Numpy</summary>  →  ## 23/5/25
 *                                  - arrays
 *     ## 23/5/25
 *     - arrays
 *     </details>
 */
import { anchorsOf } from '../anchors';
import { compare, toISO } from '../date';
import { movedTarget, retargeted, stayingTarget, type Journey } from '../link-targets';
import type { Course, Day, Journal } from '../model';
import { applyEdits, smallestEdit, type Range, type TextEdit } from '../text';
import { allCourses, daysOf, everyDay } from '../walk';
import { blockOf } from './block';
import { changesOnly, standings } from './check';
import type { EntryOptions } from './content';
import { escapeHtml, escapeMarkdown } from './course';
import { firstLine } from './dress';
import { refusalAt } from './layout';
import { carry, receive, sameCourse } from './move';
import { isRefusal, type Edited, type Refusal } from './result';
import { isBlank, lookAt, type Source } from './source';

type Reread = (text: string) => Journal;

/** A course taken out of its file. */
export interface TakenCourse {
  /** What the text it stood in loses; links to headings that have gone lead to the other file. */
  readonly edits: readonly TextEdit[];
  /** The other file after it. */
  readonly text: string;
}

/** A course in another file; `path` begins with `/`. */
export interface There {
  readonly text: string;
  readonly journal: Journal;
  readonly course: Course;
  readonly path: string;
}

/** Puts the course into a file of its own, which `readNew` reads. `from` and `to` are paths that begin with `/`. */
export function splitCourse(text: string, journal: Journal, course: Course, from: string, to: string, reread: Reread, readNew: Reread): TakenCourse | Refusal {
  const source = lookAt(text);
  if (course.source === 'file') {
    return refusalAt(source, course.body.start, 'noPlace');
  }
  const removal = removalOf(source, course);
  const block = blockRange(source, course);
  const wanted = contents(text, course);
  // As a file that is the course; else, where the title would be another, as it stands.
  for (const { text: alone, moved } of ownFiles(source, course, block)) {
    const read = readNew(alone);
    const same = allCourses(read.courses).find((one) => one.title === course.title && contents(alone, one) === wanted);
    if (same !== undefined) {
      return taken(text, journal, course, removal, { from, to }, reread, alone, read, moved);
    }
  }
  return refusalAt(source, course.mark.start, 'notRead');
}

/** Brings a course of another file (`there`) here: its days join the course of that title, or all of it goes to the end. */
export function bringCourse(
  here: string, journal: Journal, to: string, there: There, options: EntryOptions,
): Edited | Refusal {
  const same = allCourses(journal.courses).find(({ title }) => title === there.course.title);
  return same === undefined ? appendCourse(here, journal, to, there, options.reread) : joinCourse(here, journal, same, to, there, options);
}

/** What the old file loses once the course stands in `to`; `there` is that file's text now, with the course read in it. */
export function takeCourse(
  text: string, journal: Journal, course: Course, from: string, to: string, there: { readonly text: string; readonly journal: Journal }, reread: Reread,
): readonly TextEdit[] | Refusal {
  const source = lookAt(text);
  const now = allCourses(there.journal.courses).find(({ title }) => title === course.title);
  const result = taken(text, journal, course, removalOf(source, course), { from, to }, reread, there.text, there.journal, now?.range ?? { start: 0, end: 0 });
  return isRefusal(result) ? result : result.edits;
}

/** The two files after the move, their links mended. `moved` is where the course stands in `alone`. */
function taken(
  text: string, journal: Journal, course: Course, removal: Range, paths: Pick<Journey, 'from' | 'to'>, reread: Reread, alone: string, read: Journal, moved: Range,
): TakenCourse | Refusal {
  const removalEdit = { range: removal, text: '' };
  if (!changesOnly(text, journal, [removalEdit], { gone: [...everyDay([course])], added: [] }, reread)) {
    return refusalAt(lookAt(text), course.mark.start, 'changesOthers');
  }
  const journey: Journey = { ...paths, anchors: movedAnchors(journal, course.range, read, moved) };
  const staying = retargeted(text, (target) => stayingTarget(target, journey)).filter(({ range }) => range.end <= removal.start || range.start >= removal.end);
  return {
    edits: [removalEdit, ...staying].sort((a, b) => a.range.start - b.range.start),
    text: applyEdits(alone, retargeted(alone, (target) => movedTarget(target, journey), moved)),
  };
}

/** Anchors of the headings in one range → those of the headings in the other, which says the same. */
function movedAnchors(before: Journal, from: Range, after: Journal, to: Range): ReadonlyMap<string, string> {
  const within = ({ headings }: Journal, range: Range): { readonly text: string; readonly anchor: string }[] => {
    const anchors = anchorsOf(headings);
    return headings.flatMap((heading, index) => (heading.range.start >= range.start && heading.range.start < range.end ? [{ text: heading.text, anchor: anchors[index]! }] : []));
  };
  const old = within(before, from);
  const now = within(after, to);
  const map = new Map<string, string>();
  let next = 0;
  for (const { text, anchor } of old) {
    const found = now.findIndex((heading, index) => index >= next && heading.text === text);
    if (found >= 0) {
      map.set(anchor, now[found]!.anchor);
      next = found + 1;
    }
  }
  return map;
}

/** The course from the first character of its first line to the last of its last. */
function blockRange(source: Source, course: Course): Range {
  const { lines, text } = source;
  const end = course.range.start + text.slice(course.range.start, course.range.end).trimEnd().length;
  return { start: lines.start(firstLine(source, course)), end: Math.max(end, lines.end(firstLine(source, course))) };
}

/** The block with the blank lines that part it from what follows, else from what stands above. */
function removalOf(source: Source, course: Course): Range {
  const { lines, text } = source;
  const block = blockRange(source, course);
  let behind = lines.lineAt(block.end) + 1;
  while (behind < lines.count && isBlank(source, behind)) {
    behind++;
  }
  if (behind < lines.count) {
    return { start: block.start, end: lines.start(behind) };
  }
  const above = text.slice(0, block.start).trimEnd().length;
  return { start: above === 0 ? 0 : above, end: above === 0 ? text.length : block.end };
}

/** Days with date, title and text, for comparing. */
function contents(text: string, course: Course): string {
  const words = (one: string): string => one.replace(/\s+/g, ' ').trim();
  return [...everyDay([course])].map((day) => [day.date === undefined ? '' : toISO(day.date), day.title, words(text.slice(day.body.start, day.body.end))].join('\u0000')).join('\u0001');
}

/** The texts of a file of its own, the better first. `moved` is where the course's own text stands in it. */
function ownFiles(source: Source, course: Course, block: Range): readonly { readonly text: string; readonly moved: Range }[] {
  const { text, eol } = source;
  const asItStands = text.slice(block.start, block.end) + eol;
  const whole = { text: asItStands, moved: { start: 0, end: asItStands.length } };
  if (course.source === 'heading') {
    return [whole];
  }
  const head = `# ${escapeMarkdown(course.title)}${eol}${eol}`;
  const alone = `${head}${text.slice(course.body.start, course.body.end).replace(/^\s*\n/, '').trimEnd()}${eol}`;
  return [{ text: alone, moved: { start: 0, end: alone.length } }, whole];
}

function appendCourse(
  here: string, journal: Journal, to: string, there: There, reread: Reread,
): Edited | Refusal {
  const source = lookAt(here);
  const { course } = there;
  const own = lookAt(there.text);
  const at = here.trimEnd().length;
  const lead = at === 0 ? '' : source.eol + source.eol;
  const wanted = contents(there.text, course);
  for (const body of dressesOf(own, course, journal)) {
    const inserted = lead + body.replace(/\r?\n/g, source.eol);
    const tail = here.slice(at).startsWith('\n') || here.slice(at).startsWith('\r') ? '' : source.eol;
    const after = here.slice(0, at) + inserted + tail + here.slice(at);
    const read = reread(after);
    const made = allCourses(read.courses).findLast((one) => one.title === course.title && one.range.start >= at);
    if (made === undefined || contents(after, made) !== wanted || !keepsOthers(here, journal, after, read, made)) {
      continue;
    }
    const journey: Journey = { from: there.path, to, anchors: movedAnchors(there.journal, course.range, read, made.range) };
    const mended = applyEdits(after, retargeted(after, (target) => movedTarget(target, journey), made.range));
    return { edits: [{ range: { start: at, end: at }, text: mended.slice(at, mended.length - (here.length - at)) }], cursor: at + lead.length };
  }
  return refusalAt(source, at, 'notRead');
}

/** Every day that was here is here still, as it was. */
function keepsOthers(here: string, journal: Journal, after: string, read: Journal, made: Course): boolean {
  const gone = new Set(everyDay([made]));
  const list = (all: ReturnType<typeof standings>): string => all.map(({ path, date, text }) => [path, date, text].join('\u0001')).join('\u0002');
  return list(standings(here, journal)) === list(standings(after, read).filter(({ day }) => !gone.has(day)));
}

/** The course as it can stand here, the better first: a `<details>` as it is, anything else as the courses here are. */
function dressesOf(source: Source, course: Course, { courses }: Journal): readonly string[] {
  const { start, end } = blockRange(source, course);
  const asItStands = source.text.slice(start, end);
  if (course.source === 'details') {
    return [asItStands];
  }
  const heading = course.source === 'heading' ? asItStands : underHeading(source, course);
  return courses.some((one) => one.source === 'heading') ? [heading, inDetails(source, course)] : [inDetails(source, course), heading];
}

function inDetails({ text, eol }: Source, course: Course): string {
  return ['<details>', `<summary>${escapeHtml(course.title)}</summary>`, '', withoutTitle(text, course), '', '</details>'].join(eol);
}

function underHeading({ text, eol }: Source, course: Course): string {
  return [`# ${escapeMarkdown(course.title)}`, '', withoutTitle(text, course)].join(eol);
}

/** The text of the course, without the file's front matter and the heading that gives it its title. */
function withoutTitle(text: string, course: Pick<Course, 'title' | 'range'>): string {
  const body = text.slice(course.range.start, course.range.end).replace(/^---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(?:\r?\n|$)/, '').trim();
  const match = /^#[ \t]+([^\r\n]*)\r?\n/.exec(body);
  return match !== null && match[1]!.trim() === course.title ? body.slice(match[0].length).trim() : body;
}

/** Each day of the course to its place among those here. Refused where it holds more than its days. */
function joinCourse(here: string, journal: Journal, same: Course, to: string, there: There, options: EntryOptions): Edited | Refusal {
  const days = daysOf(there.course).map(({ day }) => day);
  if (days.some(({ date }) => date === undefined) || there.course.children.some(({ kind }) => kind !== 'day') || preamble(there.text, there.course, days) !== '') {
    return { ...refusalAt(lookAt(here), same.mark.start, 'holdsMore'), words: same.title };
  }
  const sorted = days.toSorted((a, b) => compare(a.date!, b.date!));
  const own = movedAnchors(there.journal, there.course.range, there.journal, there.course.range);
  const first = joinDays(here, journal, same, sorted, { from: there.path, to, anchors: own }, there.text, options);
  if (isRefusal(first)) {
    return first;
  }
  // Two headings of one name are told apart by numbers, which may be others here.
  const now = options.reread(first.text);
  const anchors = movedAnchors(there.journal, there.course.range, now, sameCourse(journal, same, now)?.range ?? { start: 0, end: first.text.length });
  const isSame = [...anchors].every(([before, after]) => before === after);
  const joined = isSame ? first : joinDays(here, journal, same, sorted, { from: there.path, to, anchors: new Map([...own, ...anchors]) }, there.text, options);
  return isRefusal(joined) ? joined : { edits: joined.text === here ? [] : [smallestEdit(here, joined.text)], cursor: joined.cursor };
}

/** The text after each of the days has gone to its place, one after the other. */
function joinDays(
  here: string, journal: Journal, same: Course, days: readonly Day[], journey: Journey, from: string, options: EntryOptions,
): { readonly text: string; readonly cursor: number } | Refusal {
  const relinked = (words: string): string => applyEdits(words, retargeted(words, (target) => movedTarget(target, journey)));
  let text = here;
  let now = journal;
  let cursor = same.body.start;
  for (const day of days) {
    const entry = carry(from, day)!;
    const target = sameCourse(journal, same, now);
    const received = target === undefined ? refusalAt(lookAt(here), same.mark.start, 'changesOthers')
      : receive(text, now, target, { ...entry, body: relinked(entry.body), title: relinked(entry.title) }, options);
    if (isRefusal(received)) {
      return { ...received, line: lookAt(here).lines.lineAt(same.mark.start), words: same.title };
    }
    text = applyEdits(text, received.edits);
    now = options.reread(text);
    cursor = received.cursor;
  }
  return { text, cursor };
}

/** What stands in the course outside of its days, its mark left out. */
function preamble(text: string, course: Course, days: readonly Day[]): string {
  const source = lookAt(text);
  let rest = '';
  let at = course.body.start;
  for (const day of days) {
    const block = blockOf(source, day);
    rest += text.slice(at, Math.max(at, block.start));
    at = Math.max(at, day.range.end, block.end);
  }
  rest += text.slice(at, Math.max(at, course.body.end));
  return (course.source === 'file' ? withoutTitle(rest, { title: course.title, range: { start: 0, end: rest.length } }) : rest).replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, '').trim();
}
