/**
 * How well a new entry is written, measured on real journals: one entry is taken out of a file, a new one of its date is asked for,
 * and the two marks are compared, times and titles aside.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compare, toISO, weekday } from '../src/journal/date';
import { newEntry } from '../src/journal/edits/entry';
import { firstLine } from '../src/journal/edits/dress';
import { isRefusal } from '../src/journal/edits/result';
import { tokensOf } from '../src/journal/mark';
import { placeFor } from '../src/journal/edits/place';
import { allCourses, daysOf, isDated, pathTo, type PlacedDay } from '../src/journal/walk';
import { blanksAbove, lookAt, ruleAt, type Source } from '../src/journal/edits/source';
import type { Course, Day, Journal } from '../src/journal/model';
import { applyEdits } from '../src/journal/text';
import { readJournal, textOf } from './read-file';

/** One entry taken out and asked for again. */
export interface Trial {
  readonly file: string;
  /** 1-based line of the removed mark. */
  readonly line: number;
  /** Why the author is not counted as consistent here; empty where they are. */
  readonly difference: string;
  /** What is wrong with the new entry; empty where it is right. */
  readonly fault: string;
}

/** The last entry of every file with three days or more; with `middle`, the middle one of every course with three. */
export function measureWriting(directory: string, middle: boolean): readonly Trial[] {
  const files = readdirSync(directory).filter((name) => /\.(md|markdown|mdown|mkd)$/i.test(name)).sort();
  return files.flatMap((name) => trialsIn(name, textOf(join(directory, name)), middle));
}

/** The trials of one text. */
export function trialsIn(name: string, text: string, middle: boolean): readonly Trial[] {
  const journal = readJournal(text, name);
  const courses = allCourses(journal.courses).map((course) => ({ course, days: daysOf(course) }));
  const real = courses.flatMap(({ course, days }) => days.map((one) => ({ course, days, one }))).filter(({ one }) => isTried(one));
  if (real.length < 3) {
    return [];
  }
  if (!middle) {
    const inOrder = real.toSorted((a, b) => a.one.day.range.start - b.one.day.range.start);
    const last = journal.newestFirst ? inOrder[0]! : inOrder.at(-1)!;
    return [tryOne(name, text, journal, last.course, last.days, last.one)];
  }
  return courses.flatMap(({ course, days }) => {
    const tried = days.filter(isTried);
    return tried.length < 3 ? [] : [tryOne(name, text, journal, course, days, tried[Math.floor(tried.length / 2)]!)];
  });
}

function isTried(placed: PlacedDay): boolean {
  return isDated(placed) && placed.day.written !== undefined && placed.day.source !== 'file';
}

function tryOne(name: string, text: string, journal: Journal, course: Course, days: readonly PlacedDay[], placed: PlacedDay): Trial {
  const { day } = placed;
  const source = lookAt(text);
  const trial = (fault: string): Trial => ({ file: name, line: day.line + 1, difference: differenceFrom(source, journal, days, placed), fault });
  const cut = cutOut(source, day);
  const shortened = text.slice(0, cut.start) + text.slice(cut.end);
  const journalNow = readJournal(shortened, name);
  const path = pathTo(journal.courses, course)!;
  const courseNow = allCourses(journalNow.courses).find((one) => pathTo(journalNow.courses, one)!.join('\n') === path.join('\n'));
  if (courseNow === undefined) {
    return trial('its course is gone without it');
  }
  const entry = newEntry(shortened, journalNow, courseNow, day.date!, {
    reread: (changed) => readJournal(changed, name),
    time: timeOf(source, day),
    another: true,
    defaultMark: toISO,
  });
  if (isRefusal(entry)) {
    return trial(`refused: ${entry.refused} at line ${entry.line + 1} (${entry.words})`);
  }
  const written = applyEdits(shortened, entry.edits);
  const sourceNow = lookAt(written);
  const at = entry.edits[0]!.range.start;
  const inserted = entry.edits[0]!.text.length;
  const newDay = allCourses(readJournal(written, name).courses).flatMap((one) => daysOf(one)).map((one) => one.day)
    .find((one) => one.mark.start >= at && one.mark.start < at + inserted);
  if (newDay === undefined) {
    return trial('the new entry is not read');
  }
  const [was, is] = [bareMark(source, day), bareMark(...withTitle(name, written, entry.cursor, newDay))];
  if (was !== is) {
    return trial(`mark ${JSON.stringify(is)} instead of ${JSON.stringify(was)}`);
  }
  if (newDay.line !== day.line) {
    return trial(`line ${newDay.line + 1} instead of ${day.line + 1}`);
  }
  const [blanksWere, blanksAre] = [blanksAbove(source, firstLine(source, day)), blanksAbove(sourceNow, firstLine(sourceNow, newDay))];
  if (blanksWere !== blanksAre) {
    return trial(`${blanksAre} blank lines above instead of ${blanksWere}`);
  }
  return trial(written.slice(0, at) + written.slice(at + inserted) === shortened ? '' : 'other characters changed');
}

/** The new day with a word where its title is still to be written, so that what parts them is read as such. */
function withTitle(name: string, written: string, cursor: number, day: Day): [Source, Day] {
  const isInMark = day.written !== undefined && cursor < day.body.start && cursor >= day.range.start;
  const titled = isInMark ? `${written.slice(0, cursor)}Title${written.slice(cursor)}` : written;
  const found = allCourses(readJournal(titled, name).courses).flatMap((one) => daysOf(one)).find((one) => one.day.line === day.line)?.day;
  return found?.written === undefined ? [lookAt(written), day] : [lookAt(titled), found];
}

/** From the mark's line, or a rule directly above it, to the line before the next mark, its rule, or the container's end. */
function cutOut(source: Source, day: Day): { start: number; end: number } {
  const { lines, text } = source;
  const first = firstLine(source, day);
  const above = first - blanksAbove(source, first) - 1;
  const start = lines.start(above >= 0 && ruleAt(source, above) !== undefined && day.source !== 'summary' ? above : first);
  if (day.source === 'summary') {
    return { start, end: lines.next(lines.lineAt(Math.max(day.range.start, day.range.end - 1))) };
  }
  const endLine = lines.lineAt(day.range.end);
  let end = day.range.end === text.length ? lines.count : endLine;
  const last = end - blanksAbove(source, end, day.line + 1) - 1;
  if (last > day.line && ruleAt(source, last) !== undefined) {
    end = last;
  }
  return { start, end: end >= lines.count ? text.length : lines.start(end) };
}

/** The lines of the mark without times, titles and what separates them. */
function bareMark(source: Source, day: Day): string {
  const { lines, text } = source;
  const mark = day.written!;
  const start = lines.start(firstLine(source, day));
  const lastLine = lines.lineAt(mark.end) + (day.source === 'setext' ? 1 : 0);
  const close = source.scan.tags.find((tag) => tag.name === 'summary' && tag.closing && tag.start >= mark.end);
  const end = day.source === 'summary' && close !== undefined ? close.end : lines.end(lastLine);
  const parts = tokensOf(text, mark).map((token) => (isAside(token.kind) ? '' : text.slice(token.start, token.end)));
  // A separator waits for the title that is still to be written; it stands before the mark, inside it or behind it.
  const [words, behind] = [parts.join(''), text.slice(mark.end, end)];
  const bare = (words + behind).replace(/^[ \t]+(?:[-–—:|·,]+[ \t]+)?/, '').replace(/[ \t]*[-–—:|·,]+[ \t]*(?=\r?\n|$|<\/summary)/, '');
  const lead = text.slice(start, mark.start);
  return (mark.title === undefined ? lead.replace(/(?<=\S)[ \t]+$/, ' ') + bare : lead + words + behind).replace(/[ \t]+(?=\r?\n|$|<\/summary)/g, '');
}

function isAside(kind: string): boolean {
  return kind === 'time' || kind === 'title' || kind === 'separator';
}

/** Minutes since midnight of the removed mark's time; noon where it has none. */
function timeOf(source: Source, day: Day): number {
  const token = tokensOf(source.text, day.written!).find(({ kind }) => kind === 'time');
  const match = token && /(\d{1,2})(?:\D(\d{2}))?(?:\D\d{2})?\s*([ap])?/i.exec(source.text.slice(token.start, token.end));
  if (!match) {
    return 12 * 60;
  }
  const hour = match[3] === undefined ? Number(match[1]) : Number(match[1]) % 12 + (match[3].toLowerCase() === 'p' ? 12 : 0);
  return hour * 60 + Number(match[2] ?? 0);
}

/** How the mark is dressed otherwise than that of the day beside it; empty where it is not. */
function differenceFrom(source: Source, journal: Journal, days: readonly PlacedDay[], placed: PlacedDay): string {
  const index = days.indexOf(placed);
  const others = days.filter((one) => one !== placed);
  const place = placeFor(others, placed.day.date!, journal.newestFirst);
  const beside = place.nearest;
  if (beside === undefined || beside.day.written === undefined) {
    return 'no day beside it';
  }
  const expectedIndex = place.after === undefined ? others.indexOf(place.before!) : others.indexOf(place.after) + 1;
  if (expectedIndex !== index) {
    return 'it stands out of order';
  }
  const [own, theirs] = [dressOf(source, placed.day), dressOf(source, beside.day)];
  const different = Object.keys(own).filter((key) => !isAlike(own[key]!, theirs[key]!));
  if (different.length > 0) {
    return different.map((key) => `${key} ${JSON.stringify(own[key])} beside ${JSON.stringify(theirs[key])}`).join(', ');
  }
  return slip(placed.day, beside.day) || leadDifference(source, days, placed, beside);
}

/** A weekday or number the author got wrong cannot be written again. */
function slip(day: Day, beside: Day): string {
  const mark = day.written!;
  if (mark.weekday !== undefined && mark.weekday !== weekday(day.date!)) {
    return 'the weekday is not that of the date';
  }
  if (mark.dayNumber !== undefined && beside.written!.dayNumber !== undefined) {
    const same = compare(day.date!, beside.date!) === 0;
    const step = Math.sign(compare(day.date!, beside.date!)) * (same ? 0 : 1);
    if (mark.dayNumber !== beside.written!.dayNumber + step) {
      return `Day ${mark.dayNumber} beside Day ${beside.written!.dayNumber}`;
    }
  }
  return '';
}

/** Blank lines and rule above; those of the first day of a course say nothing. */
function leadDifference(source: Source, days: readonly PlacedDay[], placed: PlacedDay, beside: PlacedDay): string {
  const isFirst = (one: PlacedDay): boolean => days.indexOf(one) === 0 || days[days.indexOf(one) - 1]!.periods.at(-1) !== one.periods.at(-1);
  if (isFirst(placed) || isFirst(beside)) {
    return '';
  }
  const lead = ({ day }: PlacedDay): string => {
    const first = firstLine(source, day);
    const blanks = blanksAbove(source, first);
    const rule = ruleAt(source, first - blanks - 1);
    return `${blanks} blank lines${rule === undefined ? '' : ` and ${source.text.slice(rule.contentStart, rule.contentEnd).trim()}`}`;
  };
  return lead(placed) === lead(beside) ? '' : `${lead(placed)} above, beside ${lead(beside)}`;
}

/** The mark with every part replaced by what its form is; `?` where the number does not show whether it is padded. */
function dressOf(source: Source, day: Day): Record<string, string> {
  const { lines, text } = source;
  const mark = day.written!;
  const lineStart = lines.start(lines.lineAt(mark.start));
  const lineEnd = lines.end(lines.lineAt(mark.end));
  const tokens = tokensOf(text, mark).filter(({ kind }) => !isAside(kind)).map((token) => {
    const words = text.slice(token.start, token.end);
    switch (token.kind) {
      case 'text':
      case 'target':
        return words;
      case 'year':
        return `<${token.kind} ${words.length}>`;
      case 'a':
      case 'b':
      case 'day':
      case 'month':
      case 'dayNumber':
        return /^\d+$/.test(words) ? `<${token.kind} ${words.startsWith('0') ? 'padded' : words.length === 1 ? 'bare' : '?'}>` : `<${token.kind} ${letterCase(words)}>`;
      default:
        return `<${token.kind}>`;
    }
  });
  return {
    source: day.source,
    before: text.slice(lineStart, mark.start),
    mark: tokens.join('').trimEnd(),
    after: text.slice(mark.end, lineEnd).trimEnd(),
    titled: mark.title === undefined ? 'no title' : mark.place,
  };
}

function letterCase(word: string): string {
  return `${word === word.toLowerCase() ? 'lower' : 'upper'} ${word.length <= 4 ? 'short' : 'long'}`;
}

/** Whether two forms agree where both tell. */
function isAlike(own: string, theirs: string): boolean {
  const pieces = (form: string): string[] => form.split(/(?=<)|(?<=>)/);
  const [a, b] = [pieces(own), pieces(theirs)];
  return a.length === b.length && a.every((piece, index) => {
    const other = b[index]!;
    return piece === other || (piece.endsWith(' ?>') || other.endsWith(' ?>')) && piece.split(' ')[0] === other.split(' ')[0];
  });
}

/** Prints the trials and returns N / M. The last line is the measure. */
export function printWriting(trials: readonly Trial[]): number {
  for (const { file, line, difference, fault } of trials) {
    const consistent = difference === '' ? '' : ` — not consistent: ${difference}`;
    console.log(`${fault === '' ? 'right' : 'WRONG'} ${file}:${line}${fault === '' ? '' : ` ${fault}`}${consistent}`);
  }
  const consistent = trials.filter(({ difference }) => difference === '');
  const right = consistent.filter(({ fault }) => fault === '').length;
  console.log(`entries tried: ${trials.length}`);
  console.log(`write: ${right} of ${consistent.length} consistent, ${trials.filter(({ fault }) => fault === '').length} of all`);
  return consistent.length === 0 ? 1 : right / consistent.length;
}
