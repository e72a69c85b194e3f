/**
 * What new entries begin with, out of the person's settings or a comment of the course:
 *
 *     <!-- entry-template:
 *     - Read: $1
 *     - ${weekday}, day ${dayNumber} of ${course}: $0
 *     -->
 *
 * A journal is untrusted: the set of variables is closed, and everything else stays the text it is.
 */
import { compare, type CalendarDate } from '../date';
import { formatDate } from '../date-format';
import type { Course, Journal } from '../model';
import { escapeHtml } from './course';
import type { Content } from './content';
import { dayNumberFor } from './head';
import { placeFor } from './place';
import { daysOf, isDated } from '../walk';

/** What the variables stand for. */
export interface TemplateValues {
  /** The entry's date, not today's. */
  readonly date: CalendarDate;
  readonly course: string;
  readonly dayNumber: number;
  /** Of the names of months and weekdays. */
  readonly language: string;
}

/** A template with its variables filled in. */
export interface Filled {
  readonly text: string;
  /** Offsets in `text` in the order a person goes through them: `$1` … `$9`, `$0`. */
  readonly stops: readonly number[];
}

const VARIABLES = /\$\{date:([^{}\n]*)\}|\$\{(weekday|course|dayNumber)\}|\$(\d)(?!\d)/g;

/** Fills in the variables, each once: what they stand for is not looked through again. */
export function fillTemplate(template: string, { date, course, dayNumber, language }: TemplateValues): Filled {
  const stops: { number: number; offset: number }[] = [];
  let text = '';
  let at = 0;
  for (const match of template.matchAll(VARIABLES)) {
    text += template.slice(at, match.index);
    at = match.index + match[0].length;
    const [, format, name, stop] = match;
    if (format !== undefined) {
      text += formatDate(date, format, language);
    } else if (name !== undefined) {
      text += name === 'course' ? escapeHtml(course) : name === 'weekday' ? formatDate(date, 'dddd', language) : String(dayNumber);
    } else {
      stops.push({ number: stop === '0' ? 10 : Number(stop), offset: text.length });
    }
  }
  return { text: text + template.slice(at), stops: stops.toSorted((a, b) => a.number - b.number).map(({ offset }) => offset) };
}

/**
 * Where the first stop stands in a day that holds the filled template and nothing else, so that asking twice writes once; undefined
 * where the person has written something. An offset in `body`; indentation and line breaks may differ.
 */
export function stopIn(body: string, { text, stops: [stop] }: Filled): number | undefined {
  const words = (one: string): string => one.replace(/\s+/g, '');
  if (stop === undefined || words(body) !== words(text)) {
    return undefined;
  }
  const before = text.slice(0, stop);
  let at = 0;
  for (let left = words(before).length; left > 0; at++) {
    left -= /\s/.test(body[at]!) ? 0 : 1;
  }
  const [gap] = /\s*$/.exec(before)!;
  return body.startsWith(gap, at) ? at + gap.length : at;
}

/** The words of a comment, or of the setting, as a template: without the blank lines around it and the indentation all its lines share. */
export function tidied(template: string): string {
  const lines = template.replace(/\r\n?/g, '\n').replace(/^(?:[^\S\n]*\n)+/, '').trimEnd().split('\n');
  if (lines.length === 1) {
    return lines[0]!.trimStart();
  }
  const shared = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)![0].length));
  return lines.map((line) => line.slice(shared)).join('\n');
}

/** The template of the course, else of a course around it, else the setting; undefined where there is none. */
export function templateOf(text: string, journal: Journal, course: Course | undefined, setting: string | undefined): string | undefined {
  const own = course === undefined ? undefined : chainTo(journal.courses, course).findLast(({ template }) => template !== undefined)?.template;
  const words = tidied(own === undefined ? setting ?? '' : text.slice(own.start, own.end));
  return words === '' ? undefined : words;
}

function chainTo(courses: readonly Course[], course: Course): readonly Course[] {
  for (const one of courses) {
    const inner = one === course ? [] : chainTo(one.children.filter((child) => child.kind === 'course'), course);
    if (one === course || inner.length > 0) {
      return [one, ...inner];
    }
  }
  return [];
}

/** The number of an entry of `date` in the course: that of its `Day N`, else how many days the course has had by then, itself counted. */
export function dayNumberIn(journal: Journal, course: Course | undefined, date: CalendarDate): number {
  const days = course === undefined ? [] : daysOf(course);
  const nearest = placeFor(days, date, journal.newestFirst).nearest;
  const counted = new Set(days.filter(isDated).filter(({ day }) => compare(day.date, date) < 0).map(({ day }) => `${day.date.year}-${day.date.month}-${day.date.day}`));
  return (nearest && dayNumberFor(days, nearest.day, date)) ?? counted.size + 1;
}

/** The content with the filled template in place of its first bullet; words to be written stand at its first stop, else below it. */
export function withTemplate(content: Content, filled: Filled): Content {
  const indent = /^[ \t]*/.exec(content.bullet)![0];
  const words = content.words ?? '';
  if (words === '') {
    return { ...content, bullet: indent, words: filled.text, stops: filled.stops.length > 0 ? filled.stops : [filled.text.length] };
  }
  const [stop] = filled.stops;
  const text = stop === undefined ? `${filled.text}\n${content.bullet.slice(indent.length)}${words}` : filled.text.slice(0, stop) + words + filled.text.slice(stop);
  return { ...content, bullet: indent, words: text, stops: [stop === undefined ? text.length : stop + words.length] };
}
