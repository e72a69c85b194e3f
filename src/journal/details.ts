/** The `<details>` elements of a file as a tree, paired as a browser pairs their tags. */
import { Kind, type Blocks } from './blocks';
import { plainText } from './inline';
import type { Scan, Tag } from './scan';
import type { Range } from './text';

/** One `<details>`, or the file itself at index 0 of the list. */
export interface Details {
  /** Index of the enclosing element in the list; -1 for the file. */
  readonly parent: number;
  readonly depth: number;
  /** From its line's start, if nothing stands before the tag, to behind `</details>` and what is blank after it. */
  start: number;
  end: number;
  /** Behind `</summary>` (or `<details>`), to before `</details>`: to its line's start where nothing stands before it. */
  bodyStart: number;
  bodyEnd: number;
  /** The words in `<summary>`; empty, behind the tag, where there are none. */
  summary: Range;
  readonly tag: Range;
  /** Zero-based line of `<details>`. */
  readonly line: number;
  /** Zero-based line of the summary's words. */
  summaryLine: number;
  /** Behind the last line of its body; -1 where only the file's end ends it. */
  endLine: number;
  closed: boolean;
}

export interface DetailsTree {
  /** In the order of the file; the file itself first. */
  readonly list: readonly Details[];
  /** `</details>` that close nothing. */
  readonly stray: readonly Tag[];
}

/** Deeper ones are content: nobody writes them, and a tree without a limit would not end well. */
const DEEPEST = 60;

/** Pairs the tags of `scan`. An element that a list item or quote opens ends with it at the latest. */
export function detailsOf(text: string, scan: Scan): DetailsTree {
  const file: Details = {
    parent: -1, depth: 0, start: 0, end: text.length, bodyStart: 0, bodyEnd: text.length,
    summary: { start: 0, end: 0 }, tag: { start: 0, end: 0 }, line: 0, summaryLine: 0, endLine: -1, closed: true,
  };
  const list: Details[] = [file];
  const stray: Tag[] = [];
  /** Open elements: where in the list, and behind the container they cannot outlive. */
  const open: { index: number; limit: number; limitLine: number; summaryTag: Tag | undefined; summaryDone: boolean }[] =
    [{ index: 0, limit: text.length, limitLine: -1, summaryTag: undefined, summaryDone: true }];
  const leave = (offset: number): void => {
    while (open.length > 1 && open[open.length - 1]!.limit <= offset) {
      const { index, limit, limitLine } = open.pop()!;
      list[index]!.end = list[index]!.bodyEnd = limit;
      list[index]!.endLine = limitLine;
    }
  };
  let tooDeep = 0;
  const { columns } = scan;
  for (const tag of scan.tags) {
    if (isElsewhere(columns, tag.block)) {
      continue;
    }
    leave(tag.start);
    if (open.length > DEEPEST && (tooDeep > 0 || !tag.closing) && (tag.name === 'details' || tooDeep > 0)) {
      tooDeep += tag.name !== 'details' ? 0 : tag.closing ? -1 : 1;
      continue;
    }
    const top = open[open.length - 1]!;
    const element = list[top.index]!;
    if (tag.name === 'summary') {
      if (!tag.closing && !top.summaryDone) {
        top.summaryTag ??= tag;
      } else if (tag.closing && top.summaryTag !== undefined && !top.summaryDone) {
        top.summaryDone = true;
        element.summary = trimmed(text, top.summaryTag.end, tag.start);
        element.summaryLine = top.summaryTag.line + lineBreaks(text, top.summaryTag.start, element.summary.start);
        element.bodyStart = tag.end;
      }
    } else if (!tag.closing) {
      const parent = columns.parents[tag.block]!;
      const inParent = parent >= 0 && columns.ends[parent]! < top.limit;
      const limit = inParent ? columns.ends[parent]! : top.limit;
      const limitLine = inParent ? columns.endLines[parent]! : top.limitLine;
      list.push({
        parent: top.index, depth: open.length, start: lineStartIfBlank(text, tag.start), end: limit, bodyStart: tag.end, bodyEnd: limit,
        summary: { start: tag.end, end: tag.end }, tag, line: tag.line, summaryLine: tag.line, endLine: limitLine, closed: false,
      });
      open.push({ index: list.length - 1, limit, limitLine, summaryTag: undefined, summaryDone: false });
    } else if (open.length > 1) {
      open.pop();
      element.closed = true;
      element.bodyEnd = Math.max(element.bodyStart, lineStartIfBlank(text, tag.start));
      element.end = lineEndIfBlank(text, tag.end);
      element.endLine = tag.line;
    } else {
      stray.push(tag);
    }
  }
  for (const { index, limit, limitLine } of open.slice(1)) {
    list[index]!.end = list[index]!.bodyEnd = limit;
    list[index]!.endLine = limitLine;
  }
  for (const element of list) {
    element.start = Math.max(element.start, element.parent < 0 ? 0 : list[element.parent]!.bodyStart);
    element.end = Math.min(element.end, element.parent < 0 ? text.length : list[element.parent]!.bodyEnd);
    element.bodyEnd = Math.min(element.bodyEnd, element.end);
    element.bodyStart = Math.min(element.bodyStart, element.bodyEnd);
  }
  return { list, stray };
}

/** In a quote or a table: somebody else's, or a cell's. */
function isElsewhere(blocks: Blocks, index: number): boolean {
  return blocks.kinds[index] === Kind.table || blocks.isQuoted(index);
}

/**
 * What a reader sees as the summary. Inside HTML a `*` is a `*`; where blank lines make a heading or paragraph of the words
 * they are Markdown, and `words` does not begin with the tag.
 */
export function summaryTitle(text: string, words: Range): string {
  const source = text.slice(words.start, Math.min(words.end, words.start + 2000));
  return isOwnBlock(text, words) ? plainText(source) : htmlText(source);
}

/** A blank line stands between the tag and the words. */
function isOwnBlock(text: string, words: Range): boolean {
  let at = words.start;
  let breaks = 0;
  while (at > 0 && (isBlank(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === 35 /* # */)) {
    breaks += text.charCodeAt(at - 1) === 10 || (text.charCodeAt(at - 1) === 13 && text.charCodeAt(at) !== 10) ? 1 : 0;
    at--;
  }
  return breaks > 1;
}

/** The words of an HTML text on one line: tags gone, entities resolved. */
function htmlText(source: string): string {
  let words = '';
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    const end = tag < 0 ? -1 : source.indexOf('>', tag);
    if (end < 0) {
      break;
    }
    words += source.slice(at, tag);
    at = end + 1;
  }
  words += source.slice(at);
  return words.replace(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8});/g, (whole, name: string) => entity(name) ?? whole).replace(/\s+/g, ' ').trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', middot: '·', bull: '•', rarr: '→', larr: '←',
  auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç',
  ntilde: 'ñ', copy: '©', reg: '®', trade: '™', times: '×', laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”',
};

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) {
    return entities[name];
  }
  const code = name[1] === 'x' || name[1] === 'X' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Without white space and tags around it: `<strong>Python</strong>` is `Python`, so that a new title keeps them. */
function trimmed(text: string, from: number, to: number): Range {
  let start = from;
  let end = Math.max(from, to);
  for (;;) {
    while (start < end && isBlank(text.charCodeAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charCodeAt(end - 1))) {
      end--;
    }
    const open = text[start] === '<' && text[start + 1] !== '/' ? text.indexOf('>', start) : -1;
    const close = text[end - 1] === '>' ? text.lastIndexOf('</', end) : -1;
    if (open < 0 || close < 0 || open >= close || text.indexOf('</', start) !== close && nested(text, open + 1, close)) {
      return { start, end };
    }
    start = open + 1;
    end = close;
  }
}

/** Whether an element closes between the two tags that is not opened there: `<b>a</b> and <i>b</i>`. */
function nested(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (let at = text.indexOf('<', from); at >= 0 && at < to; at = text.indexOf('<', at + 1)) {
    depth += text[at + 1] === '/' ? -1 : text.slice(at, at + 3).toLowerCase() === '<br' ? 0 : 1;
    if (depth < 0) {
      return true;
    }
  }
  return false;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    count += code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10) ? 1 : 0;
  }
  return count;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** The start of the line of `offset` where only white space stands before it, else `offset`. */
function lineStartIfBlank(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) {
    at--;
  }
  return at === 0 || text.charCodeAt(at - 1) === 10 || text.charCodeAt(at - 1) === 13 ? at : offset;
}

/** Behind the line break that follows `offset` where only white space stands between, else `offset`. */
function lineEndIfBlank(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) {
    at++;
  }
  if (at === text.length || text.charCodeAt(at) === 10) {
    return Math.min(at + 1, text.length);
  }
  return text.charCodeAt(at) === 13 ? at + (text.charCodeAt(at + 1) === 10 ? 2 : 1) : offset;
}
