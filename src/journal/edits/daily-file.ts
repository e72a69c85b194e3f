/**
 * One file a day: the next file, named and begun as its neighbour.
 *
 *     2025-06-03.md               2025-06-04.md
 *     # Tue, 3 June 2025     →    # Wed, 4 June 2025
 *     - Loops                     - |
 */
import { compare, type CalendarDate } from '../date';
import { dateInName, stem, stemWords } from '../detect';
import { writeMark } from '../mark-write';
import type { Day, Journal } from '../model';
import { contentOf, openingFor, type EntryOptions } from './content';
import { writeHead, type Head } from './head';
import { layOut } from './layout';
import type { NewText } from './new-file';
import { lookAt, type Source } from './source';
import { fillTemplate, templateOf, withTemplate } from './template';

/** A file that is the entry of one day. */
export interface DailyFile {
  readonly name: string;
  readonly text: string;
  readonly journal: Journal;
  readonly day: Day;
}

/** The file's name with another date: `03.06.2025.md` gives `04.06.2025.md`. A title that `others` do not share is left out. */
export function dailyName({ name, day }: Pick<DailyFile, 'name' | 'day'>, date: CalendarDate, others: readonly string[]): string {
  const words = stemWords(name);
  const mark = dateInName(name);
  if (mark === undefined) {
    return name;
  }
  const titleOf = (one: string): string => {
    const title = dateInName(one)?.title;
    return title === undefined ? '' : stemWords(one).slice(title.start, title.end).toLowerCase();
  };
  const title = titleOf(name);
  const isShared = title !== '' && others.some((other) => other !== name && titleOf(other) === title);
  const neighbours = others.flatMap((other) => dateInName(other) ?? []);
  const kept = isShared ? mark : dateInName(words.slice(0, mark.date.end)) ?? mark;
  const written = writeMark(words, kept, date, { order: day.order, neighbours, title: 'keep' }).text.trim();
  const original = stem(name);
  // `2025_06_03_notes` was read with other signs in place of its underscores.
  const dated = /^\d{1,4}_\d{1,2}_\d/.test(original) ? written.replace(/^(\d+)-(\d+)-/, '$1_$2_') : written;
  return (original.includes('_') && !original.includes(' ') ? dated.replaceAll(' ', '_') : dated) + name.slice(original.length);
}

/** The text of a file of that date; `others` are the neighbour's own neighbours, the nearest first. */
export function dailyText(neighbour: DailyFile, date: CalendarDate, others: readonly DailyFile[], options: EntryOptions): NewText {
  const { text, journal, day } = neighbour;
  const source = lookAt(text);
  const placed = { day, periods: [] };
  const dated = day.written === undefined || day.source === 'file' ? undefined : writeHead(source, journal, [placed], placed, 0, date, options.time);
  const head: Head = dated ?? { lines: sharedHeading(source, others), source: 'file', titleAt: undefined, frame: undefined };
  const plain = contentOf(openingFor(source, journal, [placed], placed), head, options);
  const template = templateOf(text, journal, journal.courses[0], options.template);
  const content = template === undefined ? plain : withTemplate(plain, fillTemplate(template, {
    date, language: options.language ?? 'en', course: journal.courses[0]?.title ?? journal.title,
    dayNumber: 1 + others.concat(neighbour).filter((other) => other.day.date !== undefined && compare(other.day.date, date) < 0).length,
  }));
  const { edit, cursor } = layOut({ ...lookAt(''), eol: source.eol }, {
    ...content, at: 0, above: 0, rule: undefined, below: 0, ruleBelow: undefined, periods: [],
  });
  return { text: edit.text, cursor };
}

/** The first line, where it is a heading without a date that the other files begin with as well: `# Standup`. */
function sharedHeading({ lines }: Source, others: readonly DailyFile[]): readonly string[] {
  const line = lines.content(0).trimEnd();
  return /^#{1,6}[ \t]/.test(line) && others.some(({ text }) => text.split(/\r?\n/, 1)[0]!.trimEnd() === line) ? [line] : [];
}
