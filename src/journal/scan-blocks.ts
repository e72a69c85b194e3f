/** The block structure of a Markdown file, line by line: containers are matched first, then new blocks begin, then text goes on. */
import { definitionsEnd, isWholeTitle, mayBeDefinition, WANTS_TARGET } from './scan-definitions';
import { htmlBlockEnds, htmlBlockType, isLetter } from './scan-html';
import { closesFence, fenceLength, headingLevel, isBlank, isUnderline, itemInterrupts, listMarkerEnd, listNumber, listSign, ruleFailsAt, trimmedEnd } from './scan-marks';
import { beginsBlock, delimiterColumns, headerColumns, isDelimiterAhead } from './scan-table';
import { Flat, LiveTags } from './scan-tags';
import type { BlockKind, Scan } from './scan';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
/** How often a paragraph that begins with `[` is read anew to see whether it is a link definition so far. */
const MOST_TRIES = 16;
/** How many containers stand within each other at most, about as many as markdown-it shows; what would open a deeper one is text. */
const DEEPEST = 100;

/** A block while it grows; always with the same fields in the same order. */
class OpenBlock {
  end: number;
  endLine: number;
  contentEnd: number;
  level = 0;
  flag = false;
  marker = -1;

  constructor(
    public kind: BlockKind,
    public start: number,
    public line: number,
    readonly parent: number,
    public contentStart: number,
  ) {
    this.end = start;
    this.endLine = line;
    this.contentEnd = contentStart;
  }
}

/** A list item or quote that is open: `width` columns of indentation belong to an item, -1 says quote. */
class Container {
  index = 0;
  width = 0;
}

type Leaf = 'none' | 'paragraph' | 'fence' | 'html' | 'code' | 'table';

export class BlockScanner {
  private readonly blocks: OpenBlock[] = [];
  private readonly live: LiveTags;

  // The line being read.
  private line = 0;
  private lineEnd = 0;
  /** Behind the line break. */
  private lineNext = 0;
  /** Behind the containers' markers, and the column there; in the middle of a tab the offset stays on it. */
  private position = 0;
  private column = 0;
  /** First character that is neither space nor tab, and its column. */
  private next = 0;
  private nextColumn = 0;

  // The containers that are open; those from `depth` on are spare.
  private readonly containers: Container[] = [];
  private depth = 0;
  /** Where in `containers` the quotes are. */
  private readonly quotes: number[] = [];
  /** How many quotes the line has gone on with. */
  private quotesMatched = 0;
  /** The list marker of the outermost item that ends before this line, -1 where none does. */
  private closedItem = -1;
  /** The innermost container is an item with nothing in it yet. */
  private emptyItem = false;

  // The leaf that is open.
  private leaf: Leaf = 'none';
  private block = new OpenBlock('paragraph', 0, 0, -1, 0);
  /** Where the leaf's lines begin and end, kept only where containers' markers stand between them or definitions are possible. */
  private readonly leafLines: number[] = [];
  private keepLines = false;
  private mayBeDefinition = false;
  private definitionTries = 0;
  /** The paragraph ends with `[label]:`, and this line says where that leads. */
  private wantsTarget = false;
  /** The table's header is read, its delimiter row is the next line. */
  private delimiterNext = false;
  private fenceCharacter = 0;
  private fenceLength = 0;
  /** Of the paragraph without its last line, for a table whose header that line is. */
  private endBefore = 0;
  private contentEndBefore = 0;
  private lastLineStart = 0;
  private lastLineText = 0;
  private lastLineIsNoHeader = false;

  /** Behind the last line that said something. */
  private lastEnd = 0;
  private lastEndLine = 0;

  /** No rule of this character begins before this offset. */
  private noRuleBefore = 0;
  private noRuleCharacter = 0;

  constructor(private readonly text: string) {
    this.live = new LiveTags(text);
  }

  run(): Scan {
    const { text } = this;
    const length = text.length;
    let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    start = this.frontMatter(start);
    // Both are looked for from where they were last found, so that a file with only one of them is not searched for the other at each line.
    let lineFeed = indexOrEnd(text, '\n', start);
    let carriageReturn = indexOrEnd(text, '\r', start);
    while (start < length) {
      let next = lineFeed + 1;
      if (lineFeed < carriageReturn) {
        this.lineEnd = lineFeed;
        lineFeed = indexOrEnd(text, '\n', next);
      } else {
        this.lineEnd = carriageReturn;
        next = carriageReturn + 1;
        if (next === lineFeed) {
          next++;
          lineFeed = indexOrEnd(text, '\n', next);
        }
        carriageReturn = indexOrEnd(text, '\r', next);
      }
      this.lineNext = Math.min(next, length);
      this.position = start;
      this.column = 0;
      this.readLine();
      this.line++;
      start = next;
    }
    this.closeTo(0);
    return { blocks: this.blocks, tags: this.live.tags, comments: this.live.comments };
  }

  /**
   * `---` on the first line, up to `---` or `...`, where what follows is `key:` (a rule above a journal is none).
   * Returns where the text goes on.
   */
  private frontMatter(start: number): number {
    const { text } = this;
    if (!text.startsWith('---', start)) {
      return start;
    }
    let at = start;
    let line = 0;
    let keySeen = false;
    let contentStart = start;
    let contentEnd = start;
    while (at < text.length) {
      let end = at;
      while (end < text.length && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR) {
        end++;
      }
      const next = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
      let trimmed = end;
      while (trimmed > at && isBlank(text.charCodeAt(trimmed - 1))) {
        trimmed--;
      }
      const fence = trimmed - at === 3 && (text.startsWith('---', at) || (line > 0 && text.startsWith('...', at)));
      if (line === 0) {
        if (!fence) {
          return start;
        }
        contentStart = next;
      } else if (fence && keySeen) {
        const block = this.addBlock('frontmatter', start, start);
        block.contentStart = contentStart;
        block.contentEnd = contentEnd;
        block.line = 0;
        block.end = this.lastEnd = next;
        block.endLine = this.lastEndLine = this.line = line + 1;
        return next;
      } else if (!keySeen && trimmed > at && text.charCodeAt(at) !== 35) {
        if (!startsWithKey(text, at, trimmed)) {
          return start;
        }
        keySeen = true;
      }
      contentEnd = end;
      at = next;
      line++;
    }
    return start;
  }

  private readLine(): void {
    this.skipSpaces();
    const matched = this.depth > 0 ? this.matchContainers(this.depth) : 0;
    if (this.next >= this.lineEnd) {
      this.blankLine(matched);
      return;
    }
    const all = matched === this.depth;
    this.closedItem = all ? -1 : this.blocks[this.containers[matched]!.index]!.marker;
    if (all && this.leaf !== 'none' && this.leaf !== 'paragraph' && this.continueLeaf()) {
      this.lastEnd = this.lineNext;
      this.lastEndLine = this.line + 1;
      return;
    }
    if (this.leaf === 'paragraph' && this.mayBeDefinition) {
      this.settleDefinitions(all);
    }
    if (!all && this.leaf !== 'paragraph') {
      this.closeTo(matched);
    }
    this.startBlocks(matched);
    this.lastEnd = this.lineNext;
    this.lastEndLine = this.line + 1;
  }

  /** How many of the open containers this line goes on with. A blank rest of the line goes on with any item, but with no quote. */
  private matchContainers(depth: number): number {
    const { containers, quotes, text } = this;
    this.quotesMatched = 0;
    let i = 0;
    while (i < depth) {
      const width = containers[i]!.width;
      if (width < 0) {
        // However deep it is indented: markdown-it is more lenient here than the specification.
        if (this.next >= this.lineEnd || text.charCodeAt(this.next) !== 62) {
          break;
        }
        this.enterQuote();
        this.quotesMatched++;
        i++;
      } else if (this.next >= this.lineEnd) {
        // Down to the next quote in one step: many blank lines in a deep list must not cost their product.
        i = this.quotesMatched < quotes.length ? Math.min(quotes[this.quotesMatched]!, depth) : depth;
        if (i === depth && this.emptyItem) {
          i--;
        }
        break;
      } else if (this.nextColumn - this.column >= width) {
        this.skipColumns(width);
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** Behind `>` and the one space that belongs to it. */
  private enterQuote(): void {
    this.position = this.next + 1;
    this.column = this.nextColumn + 1;
    const character = this.position < this.lineEnd ? this.text.charCodeAt(this.position) : 0;
    if (character === SPACE || (character === TAB && (this.column & 3) === 3)) {
      this.position++;
      this.column++;
    } else if (character === TAB) {
      this.column++;
    }
    this.skipSpaces();
  }

  private blankLine(matched: number): void {
    const all = matched === this.depth;
    if (this.depth > 0 && this.quotesMatched > 0) {
      // `>` alone still belongs to its quote and what is around it.
      for (let i = this.quotes[this.quotesMatched - 1]!; i >= 0; i--) {
        const block = this.blocks[this.containers[i]!.index]!;
        block.end = this.lineNext;
        block.endLine = this.line + 1;
      }
    }
    if (!all) {
      this.closeTo(matched);
      return;
    }
    // A last line of nothing but blanks is no line to markdown-it.
    const counts = this.lineNext > this.lineEnd || this.quotesMatched > 0;
    switch (this.leaf) {
      case 'paragraph':
      case 'table':
        this.closeLeaf();
        break;
      case 'html':
        if (this.block.level >= 6) {
          this.closeLeaf();
        } else if (counts) {
          this.extendLeaf();
        }
        break;
      case 'fence':
        if (counts) {
          this.extendLeaf();
        }
        break;
      default:
    }
  }

  /** Gives the line to the open fence, HTML block, code block or table; false where that one ends before it. */
  private continueLeaf(): boolean {
    const indent = this.nextColumn - this.column;
    switch (this.leaf) {
      case 'fence':
        this.extendLeaf();
        if (indent < 4 && closesFence(this.text, this.next, this.lineEnd, this.fenceCharacter, this.fenceLength)) {
          this.block.flag = true;
          this.closeLeaf();
        }
        return true;
      case 'html':
        this.extendLeaf();
        this.block.contentEnd = this.lineEnd;
        if (htmlBlockEnds(this.text, this.block.level, this.next, this.lineEnd)) {
          this.closeLeaf();
        }
        return true;
      case 'code':
        if (indent >= 4) {
          this.extendLeaf();
          this.block.contentEnd = this.lineEnd;
          return true;
        }
        this.closeLeaf();
        return false;
      case 'table':
        if (this.delimiterNext) {
          this.delimiterNext = false;
          this.extendLeaf();
          this.block.contentEnd = this.lineEnd;
          return true;
        }
        if (indent >= 4) {
          this.closeLeaf();
        }
        return false;
      default:
        return false;
    }
  }

  private extendLeaf(): void {
    this.block.end = this.lastEnd = this.lineNext;
    this.block.endLine = this.lastEndLine = this.line + 1;
    if (this.keepLines) {
      this.leafLines.push(this.position, this.lineEnd);
    }
  }

  /** Opens what begins on this line, containers first; what is left is text. */
  private startBlocks(matched: number): void {
    const { text } = this;
    for (;;) {
      const open = this.leaf === 'paragraph' || this.leaf === 'table';
      const indent = this.nextColumn - this.column;
      if (indent >= 4) {
        if (!open || (matched < this.depth && this.endsLazily(matched))) {
          this.closeTo(matched);
          this.startLeaf('code', 'code');
          this.block.contentEnd = this.lineEnd;
          return;
        }
        break;
      }
      const direct = open && matched === this.depth;
      const paragraph = direct && this.leaf === 'paragraph';
      if (paragraph && this.startTable()) {
        return;
      }
      if (this.isTableHeader(matched) && (!open || this.interrupts(!paragraph))) {
        this.closeTo(matched);
        this.startLeaf('table', 'table');
        this.keepLines = false;
        this.delimiterNext = true;
        const headerEnd = trimmedEnd(text, this.next, this.lineEnd);
        this.live.cells(this.next, headerEnd, this.blocks.length - 1, this.line);
        return;
      }
      let container = false;
      switch (text.charCodeAt(this.next)) {
        case 62: // >
          if (matched >= DEEPEST) {
            break;
          }
          this.closeTo(matched);
          this.pushContainer('quote', -1, this.next);
          this.enterQuote();
          container = true;
          break;
        case 35: // #
          if (this.startHeading(matched)) {
            return;
          }
          break;
        case 96: // `
        case 126: // ~
          if (this.startFence(matched)) {
            return;
          }
          break;
        case 60: // <
          if (this.startHtml(matched, open)) {
            return;
          }
          break;
        case 61: // =
          if (paragraph && !this.wantsTarget && isUnderline(text, this.next, this.lineEnd)) {
            this.underline(1);
            return;
          }
          break;
        case 45: // -
          if (paragraph && !this.wantsTarget && isUnderline(text, this.next, this.lineEnd)) {
            this.underline(2);
            return;
          }
          if (this.startRule(matched)) {
            return;
          }
          container = this.startItem(matched, paragraph);
          break;
        case 42: // *
          if (this.startRule(matched)) {
            return;
          }
          container = this.startItem(matched, paragraph);
          break;
        case 95: // _
          if (this.startRule(matched)) {
            return;
          }
          break;
        case 43: // +
        case 48: case 49: case 50: case 51: case 52: case 53: case 54: case 55: case 56: case 57:
          container = this.startItem(matched, paragraph);
          break;
        default:
      }
      if (!container) {
        break;
      }
      matched = this.depth;
      this.closedItem = -1;
      if (this.next >= this.lineEnd) {
        return;
      }
    }
    this.addText(matched);
  }

  private addText(matched: number): void {
    const { block } = this;
    if (this.leaf === 'paragraph') {
      this.lastLineIsNoHeader = matched < this.depth || this.nextColumn - this.column >= 4;
      this.contentEndBefore = block.contentEnd;
      this.endBefore = block.end;
      block.contentEnd = trimmedEnd(this.text, this.next, this.lineEnd);
      this.extendLeaf();
    } else if (this.leaf === 'table') {
      this.extendLeaf();
      block.contentEnd = trimmedEnd(this.text, this.next, this.lineEnd);
      this.live.cells(this.next, block.contentEnd, this.blocks.length - 1, this.line);
      return;
    } else {
      this.startLeaf('paragraph', 'paragraph');
      this.block.contentEnd = trimmedEnd(this.text, this.next, this.lineEnd);
      this.mayBeDefinition = this.text.charCodeAt(this.next) === 91 && mayBeDefinition(this.text, this.next, this.lineEnd);
      this.definitionTries = 0;
      this.wantsTarget = false;
      if (this.mayBeDefinition && !this.keepLines) {
        this.keepLines = true;
        this.leafLines.length = 0;
        this.leafLines.push(this.position, this.lineEnd);
      }
      this.lastLineIsNoHeader = false;
    }
    this.lastLineStart = this.position;
    this.lastLineText = this.next;
  }

  /**
   * Whether a line that is indented as code ends the paragraph it could lazily go on with. For the specification it never does; markdown-it asks
   * the inner containers as well, and to them it is not indented:
   *
   *        1. a
   *         # b    code, no heading
   */
  private endsLazily(matched: number): boolean {
    const { containers, depth, quotes, text, next, lineEnd } = this;
    const fromItem = containers[matched]!.width >= 0;
    const quotesLeft = quotes.length - this.quotesMatched;
    if (!fromItem && quotesLeft < 2) {
      return false;
    }
    const inner = quotesLeft > 0 ? quotes[this.quotesMatched]! : depth;
    const anyItem = !fromItem || quotesLeft > 1 || inner - matched > 1;
    return this.interrupts(anyItem) && (anyItem || this.isRuleLine() || listMarkerEnd(text, next, lineEnd) < 0);
  }

  /** Whether the line begins what ends a paragraph: of items only some do, unless `anyItem`. */
  private interrupts(anyItem: boolean): boolean {
    const { text, next, lineEnd } = this;
    switch (text.charCodeAt(next)) {
      case 62: // >
        return true;
      case 35: // #
        return headingLevel(text, next, lineEnd) > 0;
      case 96: // `
      case 126: // ~
        return fenceLength(text, next, lineEnd) > 0;
      case 60: {
        // <
        const type = htmlBlockType(text, next, lineEnd);
        return type > 0 && type < 7;
      }
      default: {
        const end = listMarkerEnd(text, next, lineEnd);
        return this.isRuleLine() || (end >= 0 && (anyItem || itemInterrupts(text, next, end, lineEnd)));
      }
    }
  }

  private isRuleLine(): boolean {
    const character = this.text.charCodeAt(this.next);
    return (character === 45 || character === 42 || character === 95) && this.isRule();
  }

  private startHeading(matched: number): boolean {
    const { text, lineEnd } = this;
    const level = headingLevel(text, this.next, lineEnd);
    if (level === 0) {
      return false;
    }
    this.closeTo(matched);
    const block = this.addLeaf('heading');
    block.level = level;
    const marksEnd = this.next + level;
    let to = trimmedEnd(text, marksEnd, lineEnd);
    let hashes = to;
    while (hashes > marksEnd && text.charCodeAt(hashes - 1) === 35) {
      hashes--;
    }
    if (hashes > marksEnd && isBlank(text.charCodeAt(hashes - 1))) {
      to = trimmedEnd(text, marksEnd, hashes);
    }
    let from = marksEnd;
    while (from < to && isBlank(text.charCodeAt(from))) {
      from++;
    }
    block.contentStart = from;
    block.contentEnd = to;
    this.live.inline(from, to, this.blocks.length - 1, block.line);
    return true;
  }

  private startFence(matched: number): boolean {
    const { text, lineEnd } = this;
    const length = fenceLength(text, this.next, lineEnd);
    if (length === 0) {
      return false;
    }
    this.closeTo(matched);
    this.fenceCharacter = text.charCodeAt(this.next);
    this.fenceLength = length;
    this.startLeaf('fence', 'fence');
    let at = this.next + length;
    while (at < lineEnd && isBlank(text.charCodeAt(at))) {
      at++;
    }
    this.block.contentStart = at;
    this.block.contentEnd = trimmedEnd(text, at, lineEnd);
    return true;
  }

  private startHtml(matched: number, open: boolean): boolean {
    const type = htmlBlockType(this.text, this.next, this.lineEnd);
    if (type === 0 || (type === 7 && open)) {
      return false;
    }
    this.closeTo(matched);
    this.startLeaf('html', 'html');
    this.block.level = type;
    this.block.contentEnd = this.lineEnd;
    if (htmlBlockEnds(this.text, type, this.next, this.lineEnd)) {
      this.closeLeaf();
    }
    return true;
  }

  private startRule(matched: number): boolean {
    if (!this.isRule()) {
      return false;
    }
    this.closeTo(matched);
    const block = this.addLeaf('rule');
    block.contentStart = this.next;
    block.contentEnd = trimmedEnd(this.text, this.next, this.lineEnd);
    return true;
  }

  /** Asks only once per line what can be no rule: `- - - - a` would be read to its end for each of its items. */
  private isRule(): boolean {
    const character = this.text.charCodeAt(this.next);
    if (this.next < this.noRuleBefore && this.noRuleCharacter === character) {
      return false;
    }
    const failsAt = ruleFailsAt(this.text, this.next, this.lineEnd);
    this.noRuleBefore = failsAt;
    this.noRuleCharacter = character;
    return failsAt < 0;
  }

  /** `- `, `1. `; one that interrupts a paragraph must say something and begin with 1. */
  private startItem(matched: number, interrupts: boolean): boolean {
    const { text, lineEnd } = this;
    const marker = this.next;
    const at = matched < DEEPEST ? listMarkerEnd(text, marker, lineEnd) : -1;
    if (at < 0) {
      return false;
    }
    if (interrupts && !itemInterrupts(text, marker, at, lineEnd)) {
      return false;
    }
    const number = listNumber(text, marker, at);
    this.closeTo(matched);
    const indent = this.nextColumn - this.column;
    const markerEndColumn = this.nextColumn + at - marker;
    const start = this.position;
    this.position = at;
    this.column = markerEndColumn;
    this.skipSpaces();
    const blank = this.next >= lineEnd;
    const spaces = this.nextColumn - markerEndColumn;
    const padding = blank || spaces > 4 ? 1 : spaces;
    const block = this.pushContainer('item', indent + (at - marker) + padding, start);
    block.contentStart = blank ? at : this.next;
    block.contentEnd = trimmedEnd(text, block.contentStart, lineEnd);
    block.level = number;
    block.flag = number >= 0;
    block.marker = marker;
    this.emptyItem = true;
    if (!blank) {
      this.skipColumns(padding);
    }
    return true;
  }

  /** The paragraph's last line is a table's header where this line is `|---|---|` with as many columns. */
  private startTable(): boolean {
    const columns = delimiterColumns(this.text, this.next, this.lineEnd);
    if (columns === 0 || this.lastLineIsNoHeader || headerColumns(this.text, this.lastLineText, this.block.contentEnd) !== columns) {
      return false;
    }
    const { block, lastLineStart, lastLineText } = this;
    const headerEnd = block.contentEnd;
    const keepLines = this.keepLines;
    if (block.line < this.line - 1) {
      block.contentEnd = this.contentEndBefore;
      block.end = this.endBefore;
      block.endLine = this.line - 1;
      if (keepLines) {
        this.leafLines.length -= 2;
      }
      this.closeLeaf();
    } else {
      this.blocks.pop();
    }
    this.leaf = 'table';
    this.block = this.addBlock('table', lastLineStart, lastLineText);
    this.block.line = this.line - 1;
    this.block.contentEnd = this.lineEnd;
    this.keepLines = false;
    this.live.cells(lastLineText, headerEnd, this.blocks.length - 1, this.line - 1);
    this.extendLeaf();
    return true;
  }

  /**
   * Whether this line, which would begin something else, is a table's header, since a delimiter row follows in the same container.
   *
   *     # a | b
   *     ---|---
   */
  private isTableHeader(depth: number): boolean {
    const { text, lineEnd, lineNext } = this;
    if (!isDelimiterAhead(text, lineNext) || !beginsBlock(text.charCodeAt(this.next))) {
      return false;
    }
    const columns = headerColumns(text, this.next, trimmedEnd(text, this.next, lineEnd));
    if (columns === 0 || this.isSiblingItem()) {
      return false;
    }
    const { position, column, next, nextColumn, quotesMatched } = this;
    let end = lineNext;
    while (end < text.length && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR) {
      end++;
    }
    this.position = lineNext;
    this.column = 0;
    this.lineEnd = end;
    this.skipSpaces();
    const isHeader =
      this.matchContainers(depth) === depth && this.nextColumn - this.column < 4 && delimiterColumns(text, this.next, end) === columns;
    this.position = position;
    this.column = column;
    this.next = next;
    this.nextColumn = nextColumn;
    this.lineEnd = lineEnd;
    this.quotesMatched = quotesMatched;
    return isHeader;
  }

  /** Whether the line goes on with the list of the item that it closes. */
  private isSiblingItem(): boolean {
    const { text, next, lineEnd, closedItem } = this;
    return closedItem >= 0 && listMarkerEnd(text, next, lineEnd) >= 0 && listSign(text, closedItem) === listSign(text, next);
  }

  /** Makes the paragraph a heading. */
  private underline(level: number): void {
    this.block.kind = 'heading';
    this.block.level = level;
    this.block.flag = true;
    const { contentEnd } = this.block;
    this.extendLeaf();
    if (this.keepLines) {
      this.leafLines.length -= 2;
    }
    this.block.contentEnd = contentEnd;
    this.closeLeaf();
  }

  /** Drops a paragraph that so far is only link definitions, before this line can be taken for more of it. */
  private settleDefinitions(all: boolean): void {
    this.wantsTarget = false;
    if (++this.definitionTries > MOST_TRIES) {
      return;
    }
    const { text, next, lineEnd } = this;
    if (this.nextColumn - this.column < 4 && (listMarkerEnd(text, next, lineEnd) >= 0 || this.isRuleLine())) {
      // No definition goes on over these, even where they do not interrupt a paragraph: `[a]:` / `2.`
      if (!this.dropDefinitions()) {
        this.leaf = 'none';
      }
      return;
    }
    const flat = new Flat(text, this.leafLines);
    const canBeTitle = (all && this.nextColumn - this.column < 4) || isWholeTitle(text.slice(next, lineEnd));
    const result = definitionsEnd(flat.text, false, canBeTitle ? text.charCodeAt(next) : 0);
    this.wantsTarget = result === WANTS_TARGET;
    if (result === 0) {
      this.mayBeDefinition = false;
    } else if (result === flat.text.length) {
      this.blocks.pop();
      this.leaf = 'none';
    } else if (result > 0) {
      this.definitionTries = MOST_TRIES;
    }
  }

  private startLeaf(leaf: Leaf, kind: BlockKind): void {
    this.leaf = leaf;
    this.block = this.addLeaf(kind);
    this.keepLines = this.quotes.length > 0 && (leaf === 'paragraph' || leaf === 'html');
    if (this.keepLines) {
      this.leafLines.length = 0;
      this.leafLines.push(this.position, this.lineEnd);
    }
  }

  private addLeaf(kind: BlockKind): OpenBlock {
    const block = this.addBlock(kind, this.position, this.next);
    block.end = this.lineNext;
    block.endLine = this.line + 1;
    return block;
  }

  private addBlock(kind: BlockKind, start: number, contentStart: number): OpenBlock {
    const parent = this.depth > 0 ? this.containers[this.depth - 1]!.index : -1;
    const block = new OpenBlock(kind, start, this.line, parent, contentStart);
    this.blocks.push(block);
    this.emptyItem = false;
    return block;
  }

  private pushContainer(kind: 'item' | 'quote', width: number, start: number): OpenBlock {
    const block = this.addBlock(kind, kind === 'quote' ? this.position : start, this.next + 1);
    if (kind === 'quote') {
      block.contentEnd = Math.max(block.contentStart, trimmedEnd(this.text, this.next, this.lineEnd));
    }
    block.end = this.lineNext;
    block.endLine = this.line + 1;
    const container = (this.containers[this.depth] ??= new Container());
    container.index = this.blocks.length - 1;
    container.width = width;
    if (width < 0) {
      this.quotes.push(this.depth);
    }
    this.depth++;
    return block;
  }

  /** Closes the open leaf, and containers until `depth` are left. */
  private closeTo(depth: number): void {
    if (this.leaf !== 'none') {
      this.closeLeaf();
    }
    while (this.depth > depth) {
      const container = this.containers[--this.depth]!;
      const block = this.blocks[container.index]!;
      if (block.end < this.lastEnd) {
        block.end = this.lastEnd;
        block.endLine = this.lastEndLine;
      }
      if (container.width < 0) {
        this.quotes.pop();
      }
      this.emptyItem = false;
    }
  }

  private closeLeaf(): void {
    const { block, leaf } = this;
    this.leaf = 'none';
    if (leaf === 'paragraph') {
      if (this.mayBeDefinition && !this.dropDefinitions()) {
        return;
      }
      this.live.inline(block.contentStart, block.contentEnd, this.blocks.length - 1, block.line, this.keepLines ? this.leafLines : undefined);
    } else if (leaf === 'html') {
      this.live.html(block.contentStart, block.contentEnd, this.blocks.length - 1, block.line, this.keepLines ? this.leafLines : undefined);
    }
  }

  /** Takes the link definitions from the paragraph's beginning; false where nothing is left of it. */
  private dropDefinitions(): boolean {
    this.mayBeDefinition = false;
    const flat = new Flat(this.text, this.leafLines);
    const end = definitionsEnd(flat.text, true, -1);
    if (end === 0) {
      return true;
    }
    const { block } = this;
    if (end === flat.text.length) {
      this.blocks.pop();
      return false;
    }
    const index = flat.lineOf(end);
    this.leafLines.splice(0, 2 * index);
    block.line += index;
    block.start = this.leafLines[0]!;
    block.contentStart = block.start;
    while (isBlank(this.text.charCodeAt(block.contentStart))) {
      block.contentStart++;
    }
    return true;
  }

  private skipSpaces(): void {
    const { text, lineEnd } = this;
    let at = this.position;
    let column = this.column;
    while (at < lineEnd) {
      const character = text.charCodeAt(at);
      if (character === SPACE) {
        column++;
      } else if (character === TAB) {
        column += 4 - (column & 3);
      } else {
        break;
      }
      at++;
    }
    this.next = at;
    this.nextColumn = column;
  }

  /** Goes forward by `count` columns of indentation, which must be there; stops inside a tab where it is wider. */
  private skipColumns(count: number): void {
    if (this.nextColumn - this.column === this.next - this.position) {
      this.position += count;
      this.column += count;
      return;
    }
    const target = this.column + count;
    while (this.column < target) {
      const width = this.text.charCodeAt(this.position) === TAB ? 4 - (this.column & 3) : 1;
      if (this.column + width > target) {
        this.column = target;
        return;
      }
      this.column += width;
      this.position++;
    }
  }

}

function indexOrEnd(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from);
  return index < 0 ? text.length : index;
}

/** `title: x`, `"my key": x`; `- a: b` and `[a]: b` are none. */
function startsWithKey(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (!isLetter(first) && first !== 95 && first !== 34 && first !== 39 && first < 128) {
    return false;
  }
  for (let i = start + 1; i < end; i++) {
    if (text.charCodeAt(i) === 58 && (i + 1 === end || isBlank(text.charCodeAt(i + 1)))) {
      return true;
    }
  }
  return false;
}
