/** The paragraph, fence, HTML block, code block or table that is open, and how headings, fences, HTML blocks and rules begin. */
import { ContainerReader, OpenBlock } from './scan-containers';
import { definitionsEnd, isWholeTitle, mayBeDefinition, WANTS_TARGET } from './scan-definitions';
import { Flat } from './scan-flat';
import { htmlBlockEnds, htmlBlockType } from './scan-html';
import { closesFence, fenceLength, headingLevel, isBlank, listMarkerEnd, trimmedEnd } from './scan-marks';
import { LiveTags } from './scan-tags';

/** How often a paragraph that begins with `[` is read anew to see whether it is a link definition so far. */
const MOST_TRIES = 16;

export type Leaf = 'none' | 'paragraph' | 'fence' | 'html' | 'code' | 'table';

export abstract class LeafReader extends ContainerReader {
  protected leaf: Leaf = 'none';
  protected block = new OpenBlock('paragraph', 0, 0, 0, 0, -1, 0);
  protected readonly live: LiveTags;
  /** Where the leaf's lines begin and end, kept only where containers' markers stand between them or definitions are possible. */
  protected readonly leafLines: number[] = [];
  protected keepLines = false;
  /** The table's header is read, its delimiter row is the next line. */
  protected delimiterNext = false;

  private fenceCharacter = 0;
  private fenceLength = 0;

  /** The paragraph begins with what may be link definitions. */
  protected mayBeDefinition = false;
  private definitionTries = 0;
  /** The paragraph ends with `[label]:`, and this line says where that leads. */
  protected wantsTarget = false;

  constructor(text: string) {
    super(text);
    this.live = new LiveTags(text);
  }

  protected startLeaf(leaf: Exclude<Leaf, 'none'>): void {
    this.leaf = leaf;
    this.block = this.addBlock(leaf, this.position, this.next);
    this.keepLines = false;
    if (this.quotes.length > 0 && (leaf === 'paragraph' || leaf === 'html')) {
      this.keepLinesFromHere();
    }
  }

  private keepLinesFromHere(): void {
    this.keepLines = true;
    this.leafLines.length = 0;
    this.leafLines.push(this.position, this.lineEnd);
  }

  protected extendLeaf(): void {
    this.block.end = this.lastEnd = this.lineNext;
    this.block.endLine = this.lastEndLine = this.line + 1;
    if (this.keepLines) {
      this.leafLines.push(this.position, this.lineEnd);
    }
  }

  /** Gives the line to the open fence, HTML block, code block or table; false where that one ends before it. */
  protected continueLeaf(): boolean {
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
        break;
      case 'table':
        if (this.delimiterNext) {
          this.delimiterNext = false;
          this.extendLeaf();
          this.block.contentEnd = this.lineEnd;
          return true;
        }
        if (indent < 4) {
          return false;
        }
        break;
      default:
        return false;
    }
    this.closeLeaf();
    return false;
  }

  /** A blank line within all open containers. */
  protected blankLineInLeaf(): void {
    // A last line of nothing but blanks is no line to markdown-it.
    const counts = this.lineNext > this.lineEnd || this.quotesMatched > 0;
    if (this.leaf === 'paragraph' || this.leaf === 'table' || (this.leaf === 'html' && this.block.level >= 6)) {
      this.closeLeaf();
    } else if (counts && (this.leaf === 'html' || this.leaf === 'fence')) {
      this.extendLeaf();
    }
  }

  /** Closes the open leaf, and containers until `depth` are left. */
  protected closeTo(depth: number): void {
    if (this.leaf !== 'none') {
      this.closeLeaf();
    }
    if (this.depth > depth) {
      this.closeContainers(depth);
    }
  }

  protected closeLeaf(): void {
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

  protected startHeading(matched: number): boolean {
    const { text, lineEnd } = this;
    const level = headingLevel(text, this.next, lineEnd);
    if (level === 0) {
      return false;
    }
    this.closeTo(matched);
    const block = this.addBlock('heading', this.position, this.next);
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

  protected startFence(matched: number): boolean {
    const { text, lineEnd } = this;
    const length = fenceLength(text, this.next, lineEnd);
    if (length === 0) {
      return false;
    }
    this.closeTo(matched);
    this.fenceCharacter = text.charCodeAt(this.next);
    this.fenceLength = length;
    this.startLeaf('fence');
    let at = this.next + length;
    while (at < lineEnd && isBlank(text.charCodeAt(at))) {
      at++;
    }
    this.block.contentStart = at;
    this.block.contentEnd = trimmedEnd(text, at, lineEnd);
    return true;
  }

  /** `interrupts` says that a paragraph or table is open, which a tag alone on its line does not end. */
  protected startHtml(matched: number, interrupts: boolean): boolean {
    const type = htmlBlockType(this.text, this.next, this.lineEnd);
    if (type === 0 || (type === 7 && interrupts)) {
      return false;
    }
    this.closeTo(matched);
    this.startLeaf('html');
    this.block.level = type;
    this.block.contentEnd = this.lineEnd;
    if (htmlBlockEnds(this.text, type, this.next, this.lineEnd)) {
      this.closeLeaf();
    }
    return true;
  }

  protected startRule(matched: number): boolean {
    if (!this.isRule()) {
      return false;
    }
    this.closeTo(matched);
    this.addBlock('rule', this.position, this.next).contentEnd = trimmedEnd(this.text, this.next, this.lineEnd);
    return true;
  }

  protected startParagraph(): void {
    this.startLeaf('paragraph');
    this.block.contentEnd = trimmedEnd(this.text, this.next, this.lineEnd);
    this.mayBeDefinition = this.text.charCodeAt(this.next) === 91 && mayBeDefinition(this.text, this.next, this.lineEnd);
    this.wantsTarget = false;
    if (this.mayBeDefinition) {
      this.definitionTries = 0;
      this.keepLinesFromHere();
    }
  }

  /** Makes the paragraph a heading. */
  protected underline(level: number): void {
    const { block } = this;
    block.kind = 'heading';
    block.level = level;
    block.flag = true;
    block.end = this.lineNext;
    block.endLine = this.line + 1;
    this.closeLeaf();
  }

  /** Drops a paragraph that so far is only link definitions, before this line can be taken for more of it; `all` says the line is not lazy. */
  protected settleDefinitions(all: boolean): void {
    this.wantsTarget = false;
    if (++this.definitionTries > MOST_TRIES) {
      return;
    }
    const { text, next, lineEnd } = this;
    const indented = this.nextColumn - this.column >= 4;
    if (!indented && (listMarkerEnd(text, next, lineEnd) >= 0 || this.isRule())) {
      // No definition goes on over these, even where they do not interrupt a paragraph: `[a]:` / `2.`
      if (!this.dropDefinitions()) {
        this.leaf = 'none';
      }
      return;
    }
    const flat = new Flat(text, this.leafLines);
    const canBeTitle = (all && !indented) || isWholeTitle(text.slice(next, lineEnd));
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
}
