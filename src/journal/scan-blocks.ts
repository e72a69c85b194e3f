/** The block structure of a Markdown file, line by line: containers are matched first, then new blocks begin, then text goes on. */
import { Kind, type Block, type Blocks } from './blocks';
import { DEEPEST } from './scan-containers';
import { frontMatter } from './scan-front-matter';
import { htmlBlockType } from './scan-html';
import { LeafReader, NO_LEAF } from './scan-leaves';
import { fenceLength, headingLevel, isUnderline, itemInterrupts, listMarkerEnd, listNumber, listSign, trimmedEnd } from './scan-marks';
import { beginsBlock, delimiterColumns, headerColumns, isDelimiterAhead } from './scan-table';
import type { Scan, Tag } from './scan';
import type { Range } from './text';

class Scanned implements Scan {
  constructor(readonly columns: Blocks, readonly tags: readonly Tag[], readonly comments: readonly Range[], readonly lineCount: number) {}

  get blocks(): readonly Block[] {
    return this.columns.all();
  }
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

export class BlockScanner extends LeafReader {
  /** The list marker of the outermost item that ends before this line, -1 where none does. */
  private closedItem = -1;
  /** The first `|` at or behind the last place asked for. */
  private nextPipe = -1;

  /** Of the paragraph without its last line, for a table whose header that line is. */
  private endBefore = 0;
  private contentEndBefore = 0;
  private lastLineStart = 0;
  private lastLineText = 0;
  private lastLineIsNoHeader = false;

  run(): Scan {
    const { text } = this;
    const { length } = text;
    let line = 0;
    let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const matter = frontMatter(text, start);
    if (matter) {
      this.addFrontMatter(start, matter.contentStart, matter.contentEnd, matter.end, matter.lineCount);
      line = matter.lineCount;
      start = matter.end;
    }
    // Both are looked for from where they were last found, so that a file with only one of them is not searched for the other at each line.
    let lineFeed = text.indexOf('\n', start);
    let carriageReturn = text.indexOf('\r', start);
    while (start < length) {
      let end = lineFeed;
      let next = end + 1;
      if (carriageReturn >= 0 && (carriageReturn < lineFeed || lineFeed < 0)) {
        end = carriageReturn;
        next = end + 1 === lineFeed ? end + 2 : end + 1;
        carriageReturn = text.indexOf('\r', next);
      } else if (lineFeed < 0) {
        end = next = length;
      }
      if (lineFeed >= 0 && lineFeed < next) {
        lineFeed = text.indexOf('\n', next);
      }
      this.openLine(line, start, end, next);
      this.readLine();
      line++;
      start = next;
    }
    this.closeTo(0);
    return new Scanned(this.blocks, this.live.tags, this.live.comments, isBreak(text.charCodeAt(length - 1)) ? line + 1 : Math.max(line, 1));
  }

  private addFrontMatter(start: number, contentStart: number, contentEnd: number, end: number, lineCount: number): void {
    const block = this.addBlock(Kind.frontmatter, start, contentStart);
    this.blocks.contentEnds[block] = contentEnd;
    this.blocks.ends[block] = end;
    this.blocks.endLines[block] = lineCount;
  }

  private readLine(): void {
    const matched = this.depth > 0 ? this.matchContainers(this.depth) : 0;
    const all = matched === this.depth;
    if (this.next >= this.lineEnd) {
      this.extendQuotes();
      if (all) {
        this.blankLineInLeaf();
      } else {
        this.closeTo(matched);
      }
      return;
    }
    this.closedItem = all ? -1 : this.blocks.markers[this.containers[matched]!.index]!;
    if (this.leaf === Kind.paragraph) {
      if (this.mayBeDefinition) {
        this.settleDefinitions(all);
      }
    } else if (all && this.leaf !== NO_LEAF && this.continueLeaf()) {
      return;
    }
    if (!all && this.leaf !== Kind.paragraph) {
      this.closeTo(matched);
    }
    this.startBlocks(matched);
    this.lastEnd = this.lineNext;
    this.lastEndLine = this.line + 1;
  }

  /** Opens what begins on this line, containers first; what is left is text. */
  private startBlocks(depth: number): void {
    let matched = depth;
    for (;;) {
      // What a line must interrupt: a paragraph it could go on with, lazily or not, or a table.
      const open = this.leaf === Kind.paragraph || this.leaf === Kind.table;
      const paragraph = this.leaf === Kind.paragraph && matched === this.depth;
      if (this.nextColumn - this.column >= 4) {
        if (!open || (matched < this.depth && this.endsLazily(matched))) {
          this.closeTo(matched);
          this.startLeaf(Kind.code);
          this.blocks.contentEnds[this.block] = this.lineEnd;
          return;
        }
        break;
      }
      if (paragraph && this.startTable()) {
        return;
      }
      const character = this.text.charCodeAt(this.next);
      if (!beginsBlock(character)) {
        if (character === 61 && paragraph && this.isUnderline()) {
          this.underline(1);
          return;
        }
        break;
      }
      if (this.startTableAhead(matched, open, paragraph)) {
        return;
      }
      if (!this.startContainer(character, matched, paragraph)) {
        if (this.startLeafBlock(character, matched, open)) {
          return;
        }
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

  /** Opens the quote or item that begins with `character`, an underline and a rule coming first; false where none does. */
  private startContainer(character: number, matched: number, paragraph: boolean): boolean {
    if (matched >= DEEPEST) {
      return false;
    }
    if (character === 62) {
      this.closeTo(matched);
      this.openQuote();
      return true;
    }
    const { text, next, lineEnd } = this;
    const markerEnd = listMarkerEnd(text, next, lineEnd);
    if (markerEnd < 0 || (paragraph && (!itemInterrupts(text, next, markerEnd, lineEnd) || this.isUnderline())) || this.isRule()) {
      return false;
    }
    this.closeTo(matched);
    this.openItem(markerEnd, listNumber(text, next, markerEnd));
    return true;
  }

  private startLeafBlock(character: number, matched: number, open: boolean): boolean {
    switch (character) {
      case 35: // #
        return this.startHeading(matched);
      case 96: // `
      case 126: // ~
        return this.startFence(matched);
      case 60: // <
        return this.startHtml(matched, open);
      case 45: // -
        if (this.leaf === Kind.paragraph && matched === this.depth && this.isUnderline()) {
          this.underline(2);
          return true;
        }
        return this.startRule(matched);
      case 42: // *
      case 95: // _
        return this.startRule(matched);
      default:
        return false;
    }
  }

  private isUnderline(): boolean {
    const character = this.text.charCodeAt(this.next);
    return (character === 45 || character === 61) && !this.wantsTarget && isUnderline(this.text, this.next, this.lineEnd);
  }

  private addText(matched: number): void {
    const { block, blocks } = this;
    if (this.leaf === Kind.paragraph) {
      this.lastLineIsNoHeader = matched < this.depth || this.nextColumn - this.column >= 4;
      this.contentEndBefore = blocks.contentEnds[block]!;
      this.endBefore = blocks.ends[block]!;
      blocks.contentEnds[block] = trimmedEnd(this.text, this.next, this.lineEnd);
      this.extendLeaf();
    } else if (this.leaf === Kind.table) {
      this.extendLeaf();
      const contentEnd = trimmedEnd(this.text, this.next, this.lineEnd);
      blocks.contentEnds[block] = contentEnd;
      this.live.cells(this.next, contentEnd, block, this.line);
      return;
    } else {
      this.startParagraph();
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
    return this.interrupts(anyItem) && (anyItem || this.isRule() || listMarkerEnd(text, next, lineEnd) < 0);
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
        return this.isRule() || (end >= 0 && (anyItem || itemInterrupts(text, next, end, lineEnd)));
      }
    }
  }

  /** The paragraph's last line is a table's header where this line is `|---|---|` with as many columns. */
  private startTable(): boolean {
    const columns = delimiterColumns(this.text, this.next, this.lineEnd);
    if (columns === 0 || this.lastLineIsNoHeader || headerColumns(this.text, this.lastLineText, this.blocks.contentEnds[this.block]!) !== columns) {
      return false;
    }
    const { block, blocks, lastLineStart, lastLineText } = this;
    const headerEnd = blocks.contentEnds[block]!;
    if (blocks.lines[block]! < this.line - 1) {
      blocks.contentEnds[block] = this.contentEndBefore;
      blocks.ends[block] = this.endBefore;
      blocks.endLines[block] = this.line - 1;
      if (this.keepLines) {
        this.leafLines.length -= 2;
      }
      this.closeLeaf();
    } else {
      this.blocks.pop();
    }
    this.startLeaf(Kind.table);
    blocks.starts[this.block] = lastLineStart;
    blocks.contentStarts[this.block] = lastLineText;
    blocks.lines[this.block] = this.line - 1;
    this.blocks.contentEnds[this.block] = this.lineEnd;
    this.live.cells(lastLineText, headerEnd, this.block, this.line - 1);
    return true;
  }

  /**
   * Starts the table whose header this line is, though it looks like another block, since a delimiter row follows in the same container.
   *
   *     # a | b
   *     ---|---
   */
  private startTableAhead(matched: number, open: boolean, paragraph: boolean): boolean {
    if (this.nextPipe < this.next) {
      const pipe = this.text.indexOf('|', this.next);
      this.nextPipe = pipe < 0 ? this.text.length : pipe;
    }
    if (this.nextPipe >= this.lineEnd || !isDelimiterAhead(this.text, this.lineNext)) {
      return false;
    }
    const headerEnd = trimmedEnd(this.text, this.next, this.lineEnd);
    const columns = headerColumns(this.text, this.next, headerEnd);
    if (columns === 0 || this.isSiblingItem() || this.delimiterColumnsAhead(matched) !== columns || (open && !this.interrupts(!paragraph))) {
      return false;
    }
    this.closeTo(matched);
    this.startLeaf(Kind.table);
    this.blocks.contentEnds[this.block] = headerEnd;
    this.delimiterNext = true;
    this.live.cells(this.next, headerEnd, this.block, this.line);
    return true;
  }

  /** How many columns the delimiter row has that the next line is within the first `depth` containers; 0 where it is none. */
  private delimiterColumnsAhead(depth: number): number {
    const { text, line, lineEnd, lineNext, position, column, next, nextColumn, quotesMatched } = this;
    let end = lineNext;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) {
      end++;
    }
    this.openLine(line + 1, lineNext, end, end);
    const within = this.matchContainers(depth) === depth && this.nextColumn - this.column < 4;
    const columns = within ? delimiterColumns(text, this.next, end) : 0;
    this.line = line;
    this.lineEnd = lineEnd;
    this.lineNext = lineNext;
    this.position = position;
    this.column = column;
    this.next = next;
    this.nextColumn = nextColumn;
    this.quotesMatched = quotesMatched;
    return columns;
  }

  /** Whether the line goes on with the list of the item that it closes. */
  private isSiblingItem(): boolean {
    const { text, next, lineEnd, closedItem } = this;
    return closedItem >= 0 && listMarkerEnd(text, next, lineEnd) >= 0 && listSign(text, closedItem) === listSign(text, next);
  }
}
