/** What can begin a section: every heading, every summary, every emphasised line; with the date it holds, if it holds one. */
import { Kind, type Block, type Blocks } from './blocks';
import { summaryTitle, type Details, type DetailsTree } from './details';
import { plainText } from './inline';
import { readMark, type Mark } from './mark';
import { readPlainMark } from './mark-plain';
import { beginsLikeWeek, isPeriodTitle, isWeekWords } from './period';
import type { Scan } from './scan';
import type { Range } from './text';

/** A possible beginning of a section, in the order of the file. */
export interface Entry {
  readonly source: 'heading' | 'setext' | 'summary' | 'paragraph';
  /** Start of its line, or of its `<details>`. */
  readonly start: number;
  /** The words. */
  readonly words: Range;
  /** Behind its line, or behind `</summary>`. */
  readonly bodyStart: number;
  /** Zero-based line of the words. */
  readonly line: number;
  /** 1–6 of a heading; 7 otherwise, below every heading. */
  readonly level: number;
  /** Index of the `<details>` it stands in; 0 for the file. Of a summary: the one around its own. */
  readonly container: number;
  /** Of a summary: its own `<details>`; else -1. */
  readonly details: number;
  readonly mark: Mark | undefined;
  /** It is nothing but a year, quarter, month, week, or two joined dates. */
  readonly periodLike: boolean;
}

/** A date line is short; what is longer is prose. */
const LONGEST_DATE_LINE = 120;
/** In characters; a longer heading has no date. */
export const LONGEST_HEADING = 300;

/** Collects the entries of a file. Headings in quotes are somebody else's. */
export function entriesOf(text: string, scan: Scan, tree: DetailsTree): Entry[] {
  const { columns } = scan;
  const { kinds, ends, lines, parents, contentStarts, contentEnds, levels, flags, length } = columns;
  const entries: Entry[] = [];
  const finder = new ContainerFinder(tree.list);
  const inSummary = blocksInSummaries(columns, tree.list);
  for (let index = 0; index < length; index++) {
    const kind = kinds[index];
    const contentStart = contentStarts[index]!;
    if (kind === Kind.heading) {
      if (!inSummary.has(index) && !columns.isQuoted(index)) {
        const words = { start: contentStart, end: contentEnds[index]! };
        const container = finder.at(contentStart);
        // most dated headings are this, and it is no period
        const plain = readPlainMark(text, words);
        const { mark, periodLike } = plain === undefined ? reading(text, words) : nothing;
        entries.push({
          source: flags[index] === 1 ? 'setext' : 'heading', start: Math.max(lineStart(text, contentStart), tree.list[container]!.bodyStart), words,
          bodyStart: ends[index]!, line: lines[index]!, level: levels[index]!, container, details: -1, mark: plain ?? mark, periodLike,
        });
      }
    } else if (kind === Kind.paragraph && parents[index]! < 0 && isEmphasis(text.charCodeAt(contentStart)) && !inSummary.has(index)) {
      const words = emphasisedLine(text, contentStart, contentEnds[index]!);
      const mark = words === undefined ? undefined : readMark(text, words);
      if (words !== undefined && mark?.place === 'whole') {
        const container = finder.at(contentStart);
        entries.push({
          source: 'paragraph', start: Math.max(lineStart(text, words.start), tree.list[container]!.bodyStart), words,
          bodyStart: nextLine(text, words.end), line: lines[index]!, level: 7, container, details: -1, mark, periodLike: mark.secondParts !== undefined,
        });
      }
    }
  }
  for (let index = 1; index < tree.list.length; index++) {
    const details = tree.list[index]!;
    const words = summaryWords(columns, details);
    const { mark, periodLike } = reading(text, words, summaryTitle(text, words));
    entries.push({
      source: 'summary', start: details.start, words, bodyStart: details.bodyStart, line: details.summaryLine, level: 7,
      container: details.parent, details: index, mark, periodLike,
    });
  }
  return tree.list.length < 2 ? entries : entries.sort((a, b) => a.start - b.start || a.words.start - b.words.start);
}

function reading(text: string, words: Range, title?: string): Pick<Entry, 'mark' | 'periodLike'> {
  const length = words.end - words.start;
  if (length > LONGEST_HEADING || length === 0) {
    return nothing;
  }
  // without a digit only the bare name of a month can be something
  const numbered = holdsDigit(text, words);
  if (length > (numbered ? 60 : 20)) {
    return numbered ? markOf(text, words) : nothing;
  }
  if (isPeriodTitle(title ?? plainText(text.slice(words.start, words.end)))) {
    return { mark: undefined, periodLike: true };
  }
  return numbered ? markOf(text, words) : nothing;
}

function markOf(text: string, words: Range): Pick<Entry, 'mark' | 'periodLike'> {
  const mark = readMark(text, words);
  return mark === undefined ? isDatedWeek(text, words) ? { mark, periodLike: true } : nothing : { mark, periodLike: isPeriodMark(text, mark) };
}

/** A week with dates without a year: `Week 4 — 6/29–7/5`, `Week of June 3`, `KW 23 (03.06. – 07.06.)`. It has no date of its own. */
function isDatedWeek(text: string, words: Range): boolean {
  if (words.end - words.start > 60 || !beginsLikeWeek(text.slice(words.start, words.start + 24))) {
    return false;
  }
  for (let at = words.start + 2; at < words.end - 2; at++) {
    if (/[\s:(–—|,]/.test(text[at]!) && isWeekWords(text.slice(words.start, at)) && readMark(text, { start: at, end: words.end })?.place === 'whole') {
      return true;
    }
  }
  return false;
}

/** Two joined dates, or a week with its dates: `12/5/25 - 18/5/25`, `Week 3 (12/5/25 - 18/5/25)`, `Week of 12 May 2025`. */
function isPeriodMark(text: string, mark: Mark): boolean {
  if (mark.place === 'whole' || mark.title === undefined) {
    return mark.place === 'whole' && mark.secondParts !== undefined;
  }
  return mark.place !== 'inside' && isWeekWords(plainText(text.slice(mark.title.start, mark.title.end)));
}

const nothing = { mark: undefined, periodLike: false };

/** Dates and all periods but the bare name of a month have one. */
function holdsDigit(text: string, { start, end }: Range): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // also full-width digits
    if (code < 128 ? code >= 48 && code <= 57 : code >= 0xff10 && code <= 0xff19) {
      return true;
    }
  }
  return false;
}

/** `*` or `_`. */
function isEmphasis(sign: number): boolean {
  return sign === 42 || sign === 95;
}

/** The first line of a paragraph that begins with `*` or `_`, where it is wholly bold or italic, but for a colon: `**2016/8/31 Wednesday**:`. */
function emphasisedLine(text: string, contentStart: number, contentEnd: number): Range | undefined {
  const sign = text.charCodeAt(contentStart);
  let end = contentStart;
  const limit = Math.min(contentEnd, contentStart + LONGEST_DATE_LINE);
  let digits = 0;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13) {
      break;
    }
    digits += code >= 48 && code <= 57 ? 1 : 0;
  }
  if (digits < 3 || (end === limit && limit < contentEnd)) {
    return undefined;
  }
  while (end > contentStart && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9 || text.charCodeAt(end - 1) === 92)) {
    end--;
  }
  const last = text[end - 1] === ':' || text[end - 1] === '：' ? end - 2 : end - 1;
  return text.charCodeAt(last) === sign ? { start: contentStart, end } : undefined;
}

/** Answers in which `<details>` an offset stands, for offsets that only grow. */
class ContainerFinder {
  #next = 1;
  #current = 0;

  constructor(private readonly list: readonly Details[]) {}

  at(offset: number): number {
    for (;;) {
      while (this.#current > 0 && this.list[this.#current]!.bodyEnd <= offset) {
        this.#current = this.list[this.#current]!.parent;
      }
      const next = this.list[this.#next];
      if (next === undefined || next.bodyStart > offset) {
        return this.#current;
      }
      this.#current = this.#next++;
    }
  }
}

/** Indexes of the blocks that stand between `<summary>` and `</summary>`; where blank lines part them, they are blocks of their own. */
function blocksInSummaries(blocks: Blocks, list: readonly Details[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { summary, tag, bodyStart } of list) {
    if (summary.end > summary.start) {
      for (let index = blocks.firstFrom(tag.end); index < blocks.length && blocks.starts[index]! < bodyStart; index++) {
        found.add(index);
      }
    }
  }
  return found;
}

/** The heading or paragraph that the summary's words are, where blank lines make them one. */
function summaryBlock(blocks: Blocks, { summary, tag }: Details): Block | undefined {
  for (let index = blocks.firstFrom(tag.end); index < blocks.length && blocks.starts[index]! < summary.end; index++) {
    const block = blocks.at(index);
    if ((block.kind === 'heading' || block.kind === 'paragraph') && block.contentStart >= summary.start && block.contentEnd <= summary.end) {
      return block;
    }
  }
  return undefined;
}

function summaryWords(blocks: Blocks, details: Details): Range {
  const block = details.summary.end > details.summary.start ? summaryBlock(blocks, details) : undefined;
  return block === undefined ? details.summary : { start: block.contentStart, end: block.contentEnd };
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) {
    at--;
  }
  return at;
}

/** Behind the line break that follows `offset`. */
export function nextLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) {
    at++;
  }
  return at === text.length ? at : at + (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1);
}
