/** Reads a Markdown file as a learning journal: scan, entries, days, sections, and at the end plain data. Never throws. */
import type { BlockMemory } from './blocks';
import type { CalendarDate } from './date';
import { chooseDays, type Chosen } from './days';
import { detailsOf } from './details';
import { dateInName, holdsJournalComment, looksLikeJournal, mayBeFound } from './detect';
import { entriesOf, type Entry } from './entries';
import { mayHoldMark } from './first-look';
import { fullYearIn } from './guess-year';
import { headingsOf } from './headings';
import { assemble } from './assemble';
import type { DateOrder, Journal } from './model';
import { decideOrder } from './order';
import type { Phrases } from './phrases/phrases';
import { findProblems } from './problems';
import { scan } from './scan';
import { buildSections } from './sections';
import { fileTitle } from './title';
import type { SuggestionMemory } from './suggestion-memory';
import { readTodos } from './todos';

/** What is known about a file beside its text. */
export interface ParseContext {
  /** The file's name with its ending; empty for an untitled document. */
  readonly name: string;
  /** Names of the folders it stands in, outermost first. */
  readonly folders?: readonly string[];
  /** What the person has said of it in `learningJournal.files`: it is a journal, it is none, or nothing. */
  readonly named?: boolean;
  /** `learningJournal.find`: whether a file may be a journal that nobody has named. */
  readonly find?: boolean;
  /** Another file of its folder has a name that begins with a full date. */
  readonly datedSibling?: boolean;
  /** `learningJournal.dateOrder`. */
  readonly dateOrder?: DateOrder | 'auto';
  /** The order the other journals of the folder, else of the workspace, have. */
  readonly otherJournals?: DateOrder;
  /** The person's locale, for its region: `en-IN`. */
  readonly locale?: string;
  readonly today?: CalendarDate;
  /** The languages suggestions are found in. */
  readonly phrases?: readonly Phrases[];
  /** Saves finding them again in what has not changed since an earlier reading. */
  readonly suggestionMemory?: SuggestionMemory;
  /** Used again from one reading to the next; nothing of it is in the journal. */
  readonly blockMemory?: BlockMemory;
}

/** Reads one file. Pure: the same text and context give the same journal. */
export function parse(text: string, context: ParseContext): Journal {
  if (context.named !== true && !mayBeJournal(text, context)) {
    return noJournal;
  }
  const scanned = scan(text, context.blockMemory);
  const tree = detailsOf(text, scanned);
  const entries = entriesOf(text, scanned, tree);
  const chosen = chooseDays(text, entries, tree);
  const nameMark = chosen.days.length === 0 ? dateInName(context.name) : undefined;
  const isFound = (): boolean => mayBeFound(context.name, context.folders ?? [])
    && (looksLikeJournal(text, entries, chosen) || (context.datedSibling === true && dateInName(context.name) !== undefined));
  const isJournal = context.named ?? (holdsJournalComment(text, scanned) || (context.find !== false && isFound()));
  if (!isJournal) {
    return noJournal;
  }
  const { days } = chosen;
  const order = decideOrder(nameMark !== undefined ? [nameMark] : days.map(index => entries[index]!.mark!), {
    setting: context.dateOrder ?? 'auto',
    ...(context.otherJournals === undefined ? {} : { otherJournals: context.otherJournals }),
    ...(context.locale === undefined ? {} : { locale: context.locale }),
    ...(context.today === undefined ? {} : { today: context.today }),
    ...(chosen.periods.length === 0 ? {} : { years: yearsAbove(text, entries, chosen) }),
  });
  const title = fileTitle(text, scanned, entries, chosen, context);
  const { lineCount } = scanned;
  const journal = assemble({
    text, scan: scanned, tree, entries, order, days, title, nameMark, lineCount,
    sections: buildSections(entries, chosen, tree, index => isLinkList(text, tree.list[index]!)),
    fileCourseTitle: context.datedSibling === true && dateInName(context.name) !== undefined ? context.folders?.at(-1) ?? title : title,
    today: context.today,
    headings: headingsOf(text, scanned, tree, lineCount),
    todos: readTodos(text, scanned, context.phrases ?? [], context.suggestionMemory),
  });
  return { ...journal, problems: findProblems(text, scanned, tree, journal) };
}

/** Whether a file that the person has not named one may be a journal, by a look that costs a fraction of reading it. */
function mayBeJournal(text: string, { named, find, name, datedSibling }: ParseContext): boolean {
  return named !== false && (text.includes('learning-journal')
    || (find !== false && (mayHoldMark(text) || (datedSibling === true && dateInName(name) !== undefined))));
}

/** For each day the year of the last period above it that names one. */
function yearsAbove(text: string, entries: readonly Entry[], { days, periods }: Chosen): (number | undefined)[] {
  const years: (number | undefined)[] = [];
  let year: number | undefined;
  let next = 0;
  for (const period of periods) {
    for (; next < days.length && days[next]! < period; next++) {
      years.push(year);
    }
    const { start, end } = entries[period]!.words;
    year = fullYearIn(text.slice(start, end)) ?? year;
  }
  return [...years, ...days.slice(next).map(() => year)];
}

const noJournal: Journal = {
  isJournal: false, title: '', dateOrder: 'dayFirst', dateOrderReason: 'notNeeded', newestFirst: false,
  courses: [], todos: [], headings: [], problems: [], lineCount: 0,
};

/** `- [Basics](#basics)` and nothing else: a table of contents. */
function isLinkList(text: string, body: { bodyStart: number; bodyEnd: number }): boolean {
  if (body.bodyEnd - body.bodyStart > 20_000) {
    return false;
  }
  const lines = text.slice(body.bodyStart, body.bodyEnd).split(/\r\n|\n|\r/).map(line => line.trim()).filter(line => line !== '');
  return lines.length > 0 && lines.every(line => /^(?:[-*+] |\d+[.)] )?\s*(?:\[.{0,300}\]\(#.{0,300}\)|<a href="#[^<>]{0,300}>[^<>]{0,300}<\/a>)$/.test(line) || /^<\/?(?:ul|ol|li|p|br)>$/.test(line));
}
