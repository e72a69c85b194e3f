/** A new course, written as the file's others: a `<details>` with its summary, or a heading with its first entry. */
import type { CalendarDate } from '../date';
import type { Course, Journal } from '../model';
import { readBack } from './check';
import { contentInFile, type EntryOptions } from './content';
import { firstLine, indentation, leadOf, type Lead } from './dress';
import { layOut, refusalAt, type Draft, type PeriodLines } from './layout';
import type { Edited, Refusal } from './result';
import { blanksAbove, lookAt, type Source } from './source';
import { spotIn, type Spot } from './spot';

export interface NewCourse {
  readonly title: string;
  /** Where the course is taught; written as the course's first heading. */
  readonly link?: string;
  /** The course it goes behind; else at the end of the file. */
  readonly after?: Course;
  /** The day of its first entry; without one it is empty, where that can be read. */
  readonly date?: CalendarDate;
}

/**
 * Writes the course. Where it would not be read as one without an entry (behind a day, or as a heading), `today` gives it one.
 */
export function newCourse(text: string, journal: Journal, course: NewCourse, today: CalendarDate, options: EntryOptions): Edited | Refusal {
  const source = lookAt(text);
  const sections = journal.courses.filter((one) => one.source !== 'file');
  const model = course.after !== undefined && course.after.source !== 'file' ? course.after : sections.findLast((one) => one.source === 'details') ?? sections.at(-1);
  const spot = spotFor(source, journal, course.after ?? sections.at(-1));
  const lines = model?.source === 'heading' ? headingLines(source, model, course) : detailsLines(source, journal, model, course);
  let draft: Draft | undefined;
  for (const date of course.date === undefined ? [undefined, today] : [course.date]) {
    draft = { ...spot, ...(date === undefined ? empty : contentInFile(source, journal, date, options)), periods: [lines] };
    for (const below of [0, 1]) {
      const { edit, cursor, inside } = layOut(source, { ...draft, below: Math.max(draft.below, below) });
      if (readBack(text, journal, [edit], { newCourse: course.title.trim(), date, at: inside }, options.reread)) {
        return { edits: [edit], cursor };
      }
    }
  }
  return refusalAt(source, spot.at, 'notRead');
}

/** No entry: one empty line to write on. */
const empty = {
  head: { lines: [], source: 'heading', titleAt: undefined, frame: undefined }, gap: 0, bullet: '', words: '', foot: [],
} as const satisfies Partial<Draft>;

function spotFor(source: Source, journal: Journal, after: Course | undefined): Spot {
  const { text } = source;
  if (after === undefined || after.source === 'file') {
    // Behind everything.
    const trimmed = text.trimEnd();
    const isEmpty = trimmed === '';
    const existing = isEmpty ? 0 : blanksAbove(source, source.lines.count - (text.endsWith('\n') ? 1 : 0));
    return { at: text.length, above: isEmpty ? 0 : Math.max(0, 1 - existing), rule: undefined, below: 0, ruleBelow: undefined };
  }
  const siblings = journal.courses;
  const index = siblings.indexOf(after);
  const follower = siblings.find((one, at) => at > 0 && one.source === after.source && (at === index || at === index + 1)) ?? siblings[1];
  const style: Lead = follower === undefined ? { blanks: 1 } : leadOf(source, follower, 0);
  return spotIn(source, { after, siblings, floor: 0 }, style);
}

/** `<details>`, the summary in the dress of the model's, a blank line that GitHub needs, and the link. */
function detailsLines(source: Source, journal: Journal, model: Course | undefined, { title, link }: NewCourse): PeriodLines {
  const words = escapeHtml(title.trim());
  if (model === undefined || model.source !== 'details') {
    return { head: ['<details>', `<summary>${words}</summary>`, ...linkLines('', title, link)], gap: 1, foot: ['', '</details>'] };
  }
  const { lines, text } = source;
  const close = source.scan.tags.find((tag) => tag.name === 'summary' && tag.closing && tag.start >= model.mark.end);
  const head = text.slice(lines.start(firstLine(source, model)), model.mark.start)
    + inDressOf(text.slice(model.mark.start, model.mark.end), words)
    + text.slice(model.mark.end, close?.end ?? lines.end(lines.lineAt(model.mark.end)));
  const last = lines.lineAt(Math.max(model.range.start, model.range.end - 1));
  const isOwnLine = lines.content(last).trim().toLowerCase() === '</details>';
  const blanks = isOwnLine ? blanksAbove(source, last, lines.lineAt(close?.start ?? model.mark.end) + 1) : 0;
  return {
    head: [...head.split(/\r?\n/), ...linkLines(linkIndent(source, journal, model), title, link)],
    gap: 1,
    foot: [...Array<string>(blanks).fill(''), `${isOwnLine ? indentation(source, last) : ''}</details>`],
  };
}

function headingLines(source: Source, model: Course, { title, link }: NewCourse): PeriodLines {
  const { lines, text } = source;
  const line = lines.lineAt(model.mark.start);
  const words = escapeMarkdown(title.trim());
  const linked = link === undefined || link.trim() === '' ? words : `[${words}](${target(link)})`;
  return { head: [(text.slice(lines.start(line), model.mark.start) + linked).trimEnd()], gap: 1, foot: [] };
}

/** The link as the course's first heading, as the reference journal has it. */
function linkLines(indent: string, title: string, link: string | undefined): readonly string[] {
  return link === undefined || link.trim() === '' ? [] : ['', `${indent}# [${title.trim().replace(/[\\[\]]/g, '\\$&')}](${target(link)})`];
}

/** As far in as the links of other courses, the model's first. */
function linkIndent(source: Source, journal: Journal, model: Course): string {
  const range = [model, ...journal.courses].find(({ link }) => link !== undefined)?.link?.range;
  return range === undefined ? '' : indentation(source, source.lines.lineAt(range.start));
}

/** A link's target; `<…>` where it holds what would end it. */
function target(link: string): string {
  const trimmed = link.trim();
  return /[\s()<>]/.test(trimmed) ? `<${trimmed.replace(/[<>\s]/g, (sign) => encodeURIComponent(sign))}>` : trimmed;
}

/** The words in place of the old ones, tags around them kept: `<strong>Python</strong>` gives `<strong>Numpy</strong>`. */
export function inDressOf(old: string, words: string): string {
  const before = /^(?:\s|<[a-z][^<>]*>)*/i.exec(old)![0];
  const after = /(?:\s|<\/[a-z][^<>]*>)*$/i.exec(old.slice(before.length))![0];
  return before + words + after;
}

export function escapeHtml(title: string): string {
  return title.replace(/&(?=[a-z#])/gi, '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Words that Markdown would take for emphasis, links or tags, as they are. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>]/g, '\\$&');
}
