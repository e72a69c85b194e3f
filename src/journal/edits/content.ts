/** What an entry consists of: its mark, how its content begins, what closes it. */
import type { CalendarDate } from '../date';
import type { Journal } from '../model';
import { openingOf, type Frame, type Opening } from './dress';
import { writeHead, type Head } from './head';
import type { Draft } from './layout';
import { byNearness, placeFor } from './place';
import { allCourses, daysOf, type PlacedDay } from '../walk';
import type { Source } from './source';

export interface EntryOptions {
  /** Reads a text as this file is read; the result of every write is held against it. */
  readonly reread: (text: string) => Journal;
  /** Minutes since midnight, for marks with a time of day. */
  readonly time: number;
  /** A second entry of a day that has one; else its last entry gets a new bullet. */
  readonly another?: boolean;
  /** Written on the bullet, e.g. from a keybinding; may have several lines. */
  readonly words?: string;
  /** What new entries begin with (template.ts), where the course says nothing of its own. */
  readonly template?: string;
  /** Of the names a template asks for; English where it is not given. */
  readonly language?: string;
  /** The words of a first mark, where no day of the file has one to copy. */
  readonly defaultMark: (date: CalendarDate) => string;
}

export type Content = Pick<Draft, 'head' | 'gap' | 'bullet' | 'words' | 'foot' | 'stops'>;

/** An entry dressed as the file's days, else as the settings say; for a course that has none of its own. */
export function contentInFile(source: Source, journal: Journal, date: CalendarDate, options: EntryOptions, title?: string): Content {
  const days = allCourses(journal.courses).flatMap((course) => daysOf(course)).filter(({ day }) => day.written !== undefined);
  const { nearest } = placeFor(days, date, false);
  const head = nearest && writeHead(source, journal, days, nearest, 0, date, options.time, title);
  return contentOf(nearest === undefined ? { gap: 0, bullet: '- ' } : openingFor(source, journal, days, nearest), head ?? defaultHead(date, options, title), options);
}

export function defaultHead(date: CalendarDate, options: EntryOptions, title = ''): Head {
  return { lines: [`## ${options.defaultMark(date)}${title === '' ? '' : ` - ${title}`}`], source: 'heading', titleAt: undefined, frame: undefined };
}

export function contentOf(opening: Opening, head: Head, options: EntryOptions): Content {
  const foot = footOf(head.frame);
  return {
    head,
    // Behind `</summary>` Markdown is read only after a blank line.
    gap: foot.length > 0 && opening.bullet !== undefined ? Math.max(1, opening.gap) : opening.gap,
    bullet: opening.bullet ?? '',
    words: options.words ?? '',
    foot,
  };
}

function footOf(frame: Frame | undefined): readonly string[] {
  return frame === undefined || frame.foot.length === 0 ? [] : [...Array<string>(frame.footBlanks).fill(''), ...frame.foot];
}

/** How content begins in the nearest day that has some: of the course, else of the file. A bullet is looked for further than the gap. */
export function openingFor(source: Source, journal: Journal, days: readonly PlacedDay[], nearest: PlacedDay): Opening {
  const openings = (of: readonly PlacedDay[]): readonly Opening[] => of.map(({ day }) => openingOf(source, day)).filter((opening) => opening !== undefined);
  const near = openings(byNearness(days, nearest));
  const own = near[0] ?? openings(allCourses(journal.courses).flatMap((course) => daysOf(course)))[0];
  if (own === undefined) {
    return { gap: 0, bullet: '- ' };
  }
  return { gap: own.gap, bullet: own.bullet ?? near.find((opening) => opening.bullet !== undefined)?.bullet };
}
