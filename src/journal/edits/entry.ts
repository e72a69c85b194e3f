/**
 * A new entry: where it goes and how it is dressed.
 *
 *     ## 22/5/25              ## 22/5/25
 *     - Case studies          - Case studies
 *     </details>         →
 *                             ## 23/11/26
 *                             - |
 *                             </details>
 */
import { compare, daysBetween, type CalendarDate } from '../date';
import { writeMark } from '../mark-write';
import type { Course, Day, Journal } from '../model';
import type { TextEdit } from '../text';
import { continueDay } from './bullet';
import { troubleWith, type Expectation } from './check';
import { frameOf, leadOf, openingOf, orderOf, type Frame, type Lead, type Opening } from './dress';
import { allCourses, daysOf, isDated, isNewestFirst, placeFor, type Place, type PlacedDay } from './place';
import { isRefusal, type Edited, type Refusal } from './result';
import { blanksAbove, isBlank, lookAt, ruleAt, type Source } from './source';

export interface EntryOptions {
  /** Reads a text as this file is read; the result of every write is held against it. */
  readonly reread: (text: string) => Journal;
  /** Minutes since midnight, for marks with a time of day. */
  readonly time: number;
  /** A second entry of a day that has one; else its last entry gets a new bullet. */
  readonly another?: boolean;
  /** Written on the bullet, e.g. from a keybinding; may have several lines. */
  readonly words?: string;
  /** The mark of a first entry, where no day of the file has one to copy. */
  readonly defaultMark: (date: CalendarDate) => string;
}

export interface Entry extends Edited {
  /** The day stood there: nothing but a bullet is new. */
  readonly existing: boolean;
}

/** Writes an entry of `date` into `course`; undefined for a text that has no course yet. */
export function newEntry(text: string, journal: Journal, course: Course | undefined, date: CalendarDate, options: EntryOptions): Entry | Refusal {
  const source = lookAt(text);
  const days = course === undefined ? [] : daysOf(course);
  const same = days.filter(({ day }) => day.date !== undefined && compare(day.date, date) === 0 && day.written !== undefined);
  const path = course === undefined ? undefined : pathTo(journal.courses, course);
  const existing = isNewestFirst(days, journal.newestFirst) ? same[0] : same.at(-1);
  if (existing !== undefined && options.another !== true) {
    return continued(source, journal, existing.day, openingFor(source, journal, days, existing), { path, date, existed: true }, options);
  }
  const place = placeFor(days, date, journal.newestFirst);
  const draft = course === undefined || days.length === 0
    ? firstDraft(source, journal, course, date, options)
    : nextDraft(source, journal, course, days, same, place, date, options);
  return firstThatHolds(source, journal, draft, { path, date, existed: false }, options.reread);
}

/** An entry before it is laid out: the place, the lines around, and what may be added where reading asks for it. */
interface Draft {
  readonly at: number;
  readonly above: number;
  readonly rule: Lead['rule'] | undefined;
  readonly head: readonly string[];
  /** Offset of the title's place in the last line of the head's first part, with its line; undefined where the bullet comes first. */
  readonly titleAt: { readonly line: number; readonly column: number } | undefined;
  readonly gap: number;
  readonly bullet: string;
  readonly words: string;
  readonly foot: readonly string[];
  readonly below: number;
  /** A rule between this entry and the one below, with the blank lines behind it. */
  readonly ruleBelow: Lead['rule'] | undefined;
  readonly blank: string;
}

/** Lays the draft out: as it is dressed, else with the blank lines Markdown asks for, e.g. behind a `</details>` without one. */
function firstThatHolds(source: Source, journal: Journal, draft: Draft, expected: Omit<Expectation, 'at'>, reread: (text: string) => Journal): Entry | Refusal {
  const tries = [[0, 0, 0], [1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1], [1, 1, 1]] as const;
  let trouble: Refusal['refused'] = 'notRead';
  for (const [above, gap, below] of tries) {
    const { edit, cursor, inside } = layOut(source, {
      ...draft, above: Math.max(draft.above, above), gap: Math.max(draft.gap, gap), below: Math.max(draft.below, below),
    });
    const found = troubleWith(source.text, journal, [edit], { ...expected, at: inside }, reread);
    if (found === undefined) {
      return { edits: [edit], cursor, existing: false };
    }
    trouble = found;
  }
  return refusalAt(source, draft.at, trouble);
}

/** Names what encloses the place. */
function refusalAt(source: Source, at: number, reason: Refusal['refused']): Refusal {
  const { lines } = source;
  const around = source.scan.blocks.find(block => block.start < at && block.end >= at && ((block.kind === 'fence' && !block.flag) || block.kind === 'html'));
  const comment = source.scan.comments.find(range => range.start < at && range.end > at);
  const line = around?.line ?? (comment === undefined ? lines.lineAt(at) : lines.lineAt(comment.start));
  const refused = comment !== undefined ? 'inComment' : around?.kind === 'fence' ? 'inFence' : reason;
  return { refused, line, words: lines.content(line).trim() };
}

function layOut(source: Source, draft: Draft): { edit: TextEdit; cursor: number; inside: number } {
  const { text, eol, lines } = source;
  const { at } = draft;
  const line = lines.lineAt(at);
  const atLineStart = at === lines.start(line) || (at === 1 && text.charCodeAt(0) === 0xfeff);
  const out: string[] = [];
  const blanks = (count: number): void => {
    for (let n = 0; n < count; n++) {
      out.push(draft.blank);
    }
  };
  blanks(draft.above);
  if (draft.rule !== undefined) {
    out.push(draft.rule.text);
    blanks(draft.rule.blanksBelow);
  }
  const headLine = out.length;
  out.push(...draft.head);
  blanks(draft.gap);
  const [first = '', ...rest] = draft.words.split(/\r?\n/);
  const indent = draft.bullet.replace(/[^\s>]/g, ' ');
  out.push(draft.bullet + first, ...rest.map(words => (words === '' ? '' : indent + words)));
  const bodyLineIndex = out.length - 1;
  out.push(...draft.foot);
  blanks(draft.below);
  if (draft.ruleBelow !== undefined) {
    out.push(draft.ruleBelow.text);
    blanks(draft.ruleBelow.blanksBelow);
  }
  const prefix = atLineStart ? '' : eol;
  const suffix = at === text.length && !atLineStart ? '' : eol;
  const offsetOf = (index: number, column: number): number =>
    at + prefix.length + out.slice(0, index).reduce((sum, one) => sum + one.length + eol.length, 0) + column;
  const cursor = draft.titleAt !== undefined
    ? offsetOf(headLine + draft.titleAt.line, draft.titleAt.column)
    : offsetOf(bodyLineIndex, out[bodyLineIndex]!.length);
  return {
    edit: { range: { start: at, end: at }, text: prefix + out.join(eol) + suffix },
    cursor,
    inside: offsetOf(headLine + draft.head.length - 1, draft.head.at(-1)!.length),
  };
}

/** The draft of an entry beside others of its course. */
function nextDraft(
  source: Source, journal: Journal, course: Course, days: readonly PlacedDay[], same: readonly PlacedDay[], place: Place, date: CalendarDate, options: EntryOptions,
): Draft {
  const nearest = place.nearest!;
  const dressed = dressDay(days, nearest, same.length);
  const spot = spotFor(source, course, days, place, leadStyle(source, journal, days, nearest));
  const opening = openingFor(source, journal, days, dressed);
  const written = writeHead(source, journal, days, dressed.day, nearest.day, same.length, date, options);
  return { ...spot, ...written, ...contentOf(opening, written.frame, options) };
}

function contentOf(opening: Opening, frame: Frame | undefined, options: EntryOptions): Pick<Draft, 'gap' | 'bullet' | 'words' | 'foot' | 'blank'> {
  const continued = frame?.continuation ?? '';
  const bullet = opening.bullet ?? continued;
  const summary = (frame?.foot.length ?? 0) > 0;
  return {
    // Behind `</summary>` Markdown is read only after a blank line.
    gap: summary && opening.bullet !== undefined ? Math.max(1, opening.gap) : opening.gap,
    bullet,
    words: options.words ?? '',
    foot: frame === undefined || !summary ? [] : [...Array<string>(frame.footBlanks).fill(''), ...frame.foot],
    blank: continued.includes('>') ? continued.trimEnd() : '',
  };
}

/** The nearest day whose mark has what this one needs: a `#n` for a second entry, a title where most days have one. */
function dressDay(days: readonly PlacedDay[], nearest: PlacedDay, sameCount: number): PlacedDay {
  const near = byNearness(days, nearest).filter(({ day }) => day.source === nearest.day.source && day.written?.form === nearest.day.written?.form);
  const counted = near.find(({ day }) => day.written?.count !== undefined);
  if (counted !== undefined && nearest.day.written?.count === undefined && countFor(days, nearest, sameCount) !== undefined) {
    return counted;
  }
  if (nearest.day.title === '' && mostHaveTitle(days)) {
    return near.find(({ day }) => day.title !== '' && day.level === nearest.day.level) ?? nearest;
  }
  return nearest;
}

function mostHaveTitle(days: readonly PlacedDay[]): boolean {
  const titled = days.filter(({ day }) => day.title !== '').length;
  return titled * 2 > days.length;
}

/** The n of `#n`: counted within the day. A day's first has one where days with a single entry have. */
function countFor(days: readonly PlacedDay[], nearest: PlacedDay, sameCount: number): number | undefined {
  if (!days.some(({ day }) => day.written?.count !== undefined)) {
    return undefined;
  }
  if (sameCount > 0) {
    return sameCount + 1;
  }
  const dated = days.filter(isDated);
  const single = byNearness(dated, nearest).find(one =>
    isDated(one) && dated.every(other => other === one || compare(other.day.date, one.day.date) !== 0));
  return single === undefined || single.day.written?.count !== undefined ? 1 : undefined;
}

/** The days, those that stand nearest to one of them first. */
function byNearness(days: readonly PlacedDay[], nearest: PlacedDay): readonly PlacedDay[] {
  const center = Math.max(0, days.indexOf(nearest));
  return days
    .map((placed, index) => ({ placed, distance: Math.abs(index - center) * 2 + (index > center ? 1 : 0) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ placed }) => placed);
}

function writeHead(
  source: Source, journal: Journal, days: readonly PlacedDay[], dressed: Day, nearest: Day, sameCount: number, date: CalendarDate, options: EntryOptions,
): Pick<Draft, 'head' | 'titleAt'> & { frame: Frame | undefined } {
  const mark = dressed.written;
  if (mark === undefined) {
    return { head: [`## ${options.defaultMark(date)}`], titleAt: undefined, frame: undefined };
  }
  const frame = frameOf(source, dressed);
  const center = days.find(({ day }) => day === dressed);
  const neighbours = (center === undefined ? days : byNearness(days, center)).flatMap(({ day }) => (day.written === undefined || day === dressed ? [] : [day.written]));
  const repeated = dressed.title !== '' && days.some(({ day }) => day !== dressed && day.title === dressed.title);
  const count = center === undefined ? undefined : countFor(days, center, sameCount);
  const dayNumber = dayNumberFor(days, nearest, date);
  const written = writeMark(source.text, mark, date, {
    order: orderOf(dressed, journal),
    neighbours,
    time: options.time,
    title: repeated ? 'keep' : dressed.title !== '' && mostHaveTitle(days) ? 'separator' : 'none',
    ...(dayNumber === undefined ? {} : { dayNumber }),
    ...(count === undefined ? {} : { count }),
  });
  const whole = frame.before + written.text + frame.after;
  const head = whole.split(/\r?\n/);
  if (frame.underline !== undefined) {
    const { prefix, sign, length, asLongAsMark } = frame.underline;
    head.push(prefix + sign.repeat(asLongAsMark ? written.text.length : length));
  }
  const titleOffset = repeated || written.titleAt === undefined ? undefined : frame.before.length + written.titleAt;
  if (titleOffset === undefined) {
    return { head: head.map((line, index) => (index === 0 && frame.underline === undefined && head.length === 1 ? line.trimEnd() : line)), titleAt: undefined, frame };
  }
  const above = whole.slice(0, titleOffset).split(/\r?\n/);
  return { head, titleAt: { line: above.length - 1, column: above.at(-1)!.length }, frame };
}

/**
 * The N of `Day N`. One more than the day before it; where the author counts the calendar's days, as many more as days have gone by.
 * Entries of one day share it.
 */
function dayNumberFor(days: readonly PlacedDay[], nearest: Day, date: CalendarDate): number | undefined {
  const from = nearest.written?.dayNumber;
  if (from === undefined || nearest.date === undefined) {
    return undefined;
  }
  const apart = daysBetween(nearest.date, date);
  if (apart === 0) {
    return from;
  }
  const numbered = days.filter(isDated).flatMap(({ day }) => (day.written?.dayNumber === undefined ? [] : [{ date: day.date, number: day.written.dayNumber }]));
  const gaps = numbered.slice(1).map((one, index) => ({ days: daysBetween(numbered[index]!.date, one.date), numbers: one.number - numbered[index]!.number }));
  const byCalendar = gaps.some(gap => Math.abs(gap.days) > 1) && gaps.every(gap => gap.days === gap.numbers);
  return byCalendar ? from + apart : apart > 0 ? from + 1 : Math.max(0, from - 1);
}

/** How the course sets its entries apart: as the nearest that is not its first, else as the file's other courses do. */
function leadStyle(source: Source, journal: Journal, days: readonly PlacedDay[], nearest: PlacedDay): Lead {
  const followers = (of: readonly PlacedDay[]): readonly PlacedDay[] => of.filter((placed, index) => index > 0 && placed.periods.at(-1) === of[index - 1]!.periods.at(-1));
  const own = byNearness(days, nearest).filter(placed => followers(days).includes(placed));
  const others = allCourses(journal.courses).flatMap(course => followers(daysOf(course)));
  const model = own[0] ?? others.find(({ day }) => day.source === nearest.day.source) ?? nearest;
  return leadOf(source, model.day, 0);
}

/** Where the lines go and what stands between them and their neighbours. */
function spotFor(source: Source, course: Course, days: readonly PlacedDay[], place: Place, style: Lead): Pick<Draft, 'at' | 'above' | 'rule' | 'below' | 'ruleBelow'> {
  const { lines, text } = source;
  const floor = floorOf(source, course, place);
  if (place.after === undefined) {
    const next = place.before!;
    const index = days.indexOf(next);
    const lead = leadOf(source, next.day, floor);
    const at = lines.start(lead.line);
    const nothingAbove = blanksAbove(source, lead.line, floor) === lead.line - floor;
    if (index === 0 || days[index - 1]!.periods.at(-1) !== next.periods.at(-1)) {
      return {
        at: floor === 0 && at === 0 && text.charCodeAt(0) === 0xfeff ? 1 : at,
        above: 0,
        rule: nothingAbove ? undefined : lead.rule,
        below: nothingAbove && lead.rule !== undefined ? style.rule === undefined ? 0 : style.blanks : style.blanks,
        ruleBelow: lead.rule === undefined ? style.rule : undefined,
      };
    }
    return between(source, lead.line, next, style, floor);
  }
  const previous = place.after.day;
  const follower = days[days.indexOf(place.after) + 1];
  const followerIsNext = follower !== undefined && follower.periods.at(-1) === place.after.periods.at(-1)
    && lines.start(lines.lineAt(follower.day.range.start)) >= previous.range.end - 1000 && directlyBehind(source, previous, follower.day);
  if (followerIsNext) {
    return between(source, leadOf(source, follower.day, floor).line, follower, style, floor);
  }
  const end = endOf(source, previous);
  if (end.inLine) {
    return { at: end.at, above: style.blanks, rule: style.rule, below: 0, ruleBelow: undefined };
  }
  if (previous.source === 'summary') {
    return behindSummary(source, end.line, style);
  }
  const existing = blanksAbove(source, end.line, floor);
  const hasRule = style.rule !== undefined && ruleAt(source, end.line - existing - 1) !== undefined;
  const atEnd = end.at === text.length;
  return {
    at: end.at,
    above: Math.max(0, (hasRule ? style.rule!.blanksBelow : style.blanks) - existing),
    rule: hasRule ? undefined : style.rule,
    below: hasRule ? style.blanks : atEnd ? 0 : existing,
    // An author who rules off every entry rules off the last one, too.
    ruleBelow: hasRule ? { text: style.rule!.text, blanksBelow: atEnd ? 0 : existing } : undefined,
  };
}

/** Directly above a day that follows another: the blank lines there go above the new entry, as many again stand below it. */
function between(source: Source, line: number, next: PlacedDay, style: Lead, floor: number): Pick<Draft, 'at' | 'above' | 'rule' | 'below' | 'ruleBelow'> {
  const existing = blanksAbove(source, line, floor);
  const lead = leadOf(source, next.day, floor);
  if (next.day.source === 'summary' && existing > style.blanks && lead.rule === undefined) {
    // Behind a `</details>` the blank lines belong to neither: above the new entry as many as usual, the rest below it.
    const at = line - (existing - style.blanks);
    return { at: source.lines.start(at), above: 0, rule: style.rule, below: Math.max(0, style.blanks - (existing - style.blanks)), ruleBelow: undefined };
  }
  return {
    at: source.lines.start(line),
    above: Math.max(0, style.blanks - existing),
    rule: style.rule !== undefined ? style.rule : lead.rule,
    below: existing,
    ruleBelow: undefined,
  };
}

/** Behind the last summary day of its container. */
function behindSummary(source: Source, line: number, style: Lead): Pick<Draft, 'at' | 'above' | 'rule' | 'below' | 'ruleBelow'> {
  const { lines, text } = source;
  let free = 0;
  while (line + free < lines.count && isBlank(source, line + free) && lines.start(line + free) < text.length) {
    free++;
  }
  const above = Math.min(free, style.blanks);
  const atEnd = lines.start(Math.min(line + free, lines.count)) >= text.length || line + free >= lines.count;
  return {
    at: lines.start(line + above),
    above: style.blanks - above,
    rule: style.rule,
    below: atEnd ? 0 : Math.max(0, Math.min(free, style.blanks) - (free - above)),
    ruleBelow: undefined,
  };
}

/** Whether nothing but what separates entries stands between the two. */
function directlyBehind(source: Source, previous: Day, next: Day): boolean {
  const lead = leadOf(source, next, 0);
  const end = endOf(source, previous);
  return !end.inLine && end.line <= next.line && source.text.slice(Math.min(end.at, source.lines.start(lead.line)), source.lines.start(lead.line)).trim() === '';
}

/** Behind a day: the start of the line after it, or a place in the line where something follows on it. */
function endOf(source: Source, day: Day): { at: number; line: number; inLine: boolean } {
  const { lines, text } = source;
  const { end } = day.range;
  const line = lines.lineAt(end);
  const before = text.slice(lines.start(line), end);
  if (/^[ \t>]*$/.test(before) && (lines.start(line) < text.length || before === '')) {
    // A last line of spaces without a line break is one more blank line.
    return end === text.length && before !== '' ? { at: end, line: line + 1, inLine: false } : { at: lines.start(line), line, inLine: false };
  }
  if (text.slice(end, lines.end(line)).trim() === '') {
    return { at: lines.next(line), line: line + 1, inLine: false };
  }
  return { at: end, line: line + 1, inLine: true };
}

/** The first line of the container's own content: what stands above it is no part of an entry's lead. */
function floorOf(source: Source, course: Course, place: Place): number {
  const container = (place.after ?? place.before)?.periods.at(-1) ?? course;
  if (container.source === 'file') {
    const front = source.scan.blocks.find(block => block.kind === 'frontmatter');
    return front?.endLine ?? 0;
  }
  return source.lines.lineAt(container.body.start) + (container.body.start > source.lines.start(source.lines.lineAt(container.body.start)) ? 1 : 0);
}

/** The draft of the first entry of a course: dressed as the file's other days, else as the settings say. */
function firstDraft(source: Source, journal: Journal, course: Course | undefined, date: CalendarDate, options: EntryOptions): Draft {
  const { lines, text } = source;
  const days = allCourses(journal.courses).flatMap(one => daysOf(one)).filter(({ day }) => day.written !== undefined && day.source !== 'file');
  const nearest = placeFor(days, date, false).nearest;
  const body = course === undefined || course.source === 'file' ? { start: 0, end: text.length } : course.body;
  const end = endOf(source, { range: body } as Day);
  const existing = end.inLine ? 0 : blanksAbove(source, end.line, lines.lineAt(body.start));
  const empty = text.slice(0, end.at).replace(/^\uFEFF/, '').trim() === '';
  const written = nearest === undefined
    ? { head: [`## ${options.defaultMark(date)}`], titleAt: undefined, frame: undefined }
    : writeHead(source, journal, days, nearest.day, nearest.day, 0, date, options);
  const opening = nearest === undefined ? { gap: 0, bullet: '- ' } : openingFor(source, journal, days, nearest);
  return {
    at: end.at,
    above: empty ? 0 : Math.max(0, 1 - existing),
    rule: undefined,
    below: existing > 0 && end.at < text.length ? existing : 0,
    ruleBelow: undefined,
    ...written,
    ...contentOf(opening, written.frame, options),
  };
}

/** How content begins in the nearest day that has some: of the course, else of the file. A bullet is looked for further than the gap. */
function openingFor(source: Source, journal: Journal, days: readonly PlacedDay[], nearest: PlacedDay): Opening {
  const near = byNearness(days, nearest).map(({ day }) => openingOf(source, day)).filter(opening => opening !== undefined);
  const rest = (): readonly Opening[] => allCourses(journal.courses)
    .flatMap(course => daysOf(course)).map(({ day }) => openingOf(source, day)).filter(opening => opening !== undefined);
  const own = near[0] ?? rest()[0];
  if (own === undefined) {
    return { gap: 0, bullet: '- ' };
  }
  const bullet = own.bullet ?? near.find(opening => opening.bullet !== undefined)?.bullet;
  return { gap: own.gap, bullet };
}

/** A bullet at the end of a day that is there, held against the first law. */
function continued(source: Source, journal: Journal, day: Day, opening: Opening, expected: Omit<Expectation, 'at'>, options: EntryOptions): Entry | Refusal {
  const result = continueDay(source, day, opening, options.words ?? '');
  if (isRefusal(result)) {
    return result;
  }
  const at = result.edits[0]?.range.start ?? result.cursor;
  const trouble = troubleWith(source.text, journal, result.edits, { ...expected, at: day.mark.start }, options.reread);
  return trouble === undefined ? { ...result, existing: true } : refusalAt(source, at, trouble);
}

/** Titles of the courses down to `course`. */
export function pathTo(courses: readonly Course[], course: Course): readonly string[] | undefined {
  for (const one of courses) {
    if (one === course) {
      return [one.title];
    }
    const inner = pathTo(one.children.filter(child => child.kind === 'course'), course);
    if (inner !== undefined) {
      return [one.title, ...inner];
    }
  }
  return undefined;
}
