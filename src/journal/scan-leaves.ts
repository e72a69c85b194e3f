/** The paragraph, fence, HTML block, code block or table that is open, and how headings, fences, HTML blocks and rules begin. */
import { Kind, type BlockMemory, type KindNumber } from './blocks';
import { ContainerReader } from './scan-containers';
import { definitionsEnd, isWholeTitle, mayBeDefinition, WANTS_TARGET } from './scan-definitions';
import { Flat } from './scan-flat';
import { htmlBlockEnds, htmlBlockType } from './scan-html';
import { closesFence, fenceLength, headingLevel, isBlank, listMarkerEnd, trimmedEnd } from './scan-marks';
import { LiveTags } from './scan-tags';

/** How often a paragraph that begins with `[` is read anew to see whether it is a link definition so far. */
const MOST_TRIES = 16;

/** No leaf is open. */
export const NO_LEAF = -1;

export abstract class LeafReader extends ContainerReader {
  /** The kind of the leaf that is open, and its index. */
  protected leaf: KindNumber | typeof NO_LEAF = NO_LEAF;
  protected block = -1;
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

  constructor(text: string, memory?: BlockMemory) {
    super(text, memory);
    this.live = new LiveTags(text);
  }

  protected startLeaf(leaf: KindNumber): void {
    this.leaf = leaf;
    this.block = this.addBlock(leaf, this.position, this.next);
    this.keepLines = false;
    if (this.quotes.length > 0 && (leaf === Kind.paragraph || leaf === Kind.html)) {
      this.keepLinesFromHere();
    }
  }

  private keepLinesFromHere(): void {
    this.keepLines = true;
    this.leafLines.length = 0;
    this.leafLines.push(this.position, this.lineEnd);
  }

  protected extendLeaf(): void {
    this.blocks.ends[this.block] = this.lastEnd = this.lineNext;
    this.blocks.endLines[this.block] = this.lastEndLine = this.line + 1;
    if (this.keepLines) {
      this.leafLines.push(this.position, this.lineEnd);
    }
  }

  /** Gives the line to the open fence, HTML block, code block or table; false where that one ends before it. */
  protected continueLeaf(): boolean {
    const indent = this.nextColumn - this.column;
    switch (this.leaf) {
      case Kind.fence:
        this.extendLeaf();
        if (indent < 4 && closesFence(this.text, this.next, this.lineEnd, this.fenceCharacter, this.fenceLength)) {
          this.blocks.flags[this.block] = 1;
          this.closeLeaf();
        }
        return true;
      case Kind.html:
        this.extendLeaf();
        this.blocks.contentEnds[this.block] = this.lineEnd;
        if (htmlBlockEnds(this.text, this.blocks.levels[this.block]!, this.next, this.lineEnd)) {
          this.closeLeaf();
        }
        return true;
      case Kind.code:
        if (indent >= 4) {
          this.extendLeaf();
          this.blocks.contentEnds[this.block] = this.lineEnd;
          return true;
        }
        break;
      case Kind.table:
        if (this.delimiterNext) {
          this.delimiterNext = false;
          this.extendLeaf();
          this.blocks.contentEnds[this.block] = this.lineEnd;
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
    if (this.leaf === Kind.paragraph || this.leaf === Kind.table || (this.leaf === Kind.html && this.blocks.levels[this.block]! >= 6)) {
      this.closeLeaf();
    } else if (counts && (this.leaf === Kind.html || this.leaf === Kind.fence)) {
      this.extendLeaf();
    }
  }

  /** Closes the open leaf, and containers until `depth` are left. */
  protected closeTo(depth: number): void {
    if (this.leaf !== NO_LEAF) {
      this.closeLeaf();
    }
    if (this.depth > depth) {
      this.closeContainers(depth);
    }
  }

  protected closeLeaf(): void {
    const { block, blocks, leaf } = this;
    this.leaf = NO_LEAF;
    if (leaf === Kind.paragraph) {
      if (this.mayBeDefinition && !this.dropDefinitions()) {
        return;
      }
      this.live.inline(blocks.contentStarts[block]!, blocks.contentEnds[block]!, block, blocks.lines[block]!, this.keepLines ? this.leafLines : undefined);
    } else if (leaf === Kind.html) {
      this.live.html(blocks.contentStarts[block]!, blocks.contentEnds[block]!, block, blocks.lines[block]!, this.keepLines ? this.leafLines : undefined);
    }
  }

  protected startHeading(matched: number): boolean {
    const { text, lineEnd } = this;
    const level = headingLevel(text, this.next, lineEnd);
    if (level === 0) {
      return false;
    }
    this.closeTo(matched);
    const block = this.addBlock(Kind.heading, this.position, this.next);
    this.blocks.levels[block] = level;
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
    this.blocks.contentStarts[block] = from;
    this.blocks.contentEnds[block] = to;
    this.live.inline(from, to, block, this.line);
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
    this.startLeaf(Kind.fence);
    let at = this.next + length;
    while (at < lineEnd && isBlank(text.charCodeAt(at))) {
      at++;
    }
    this.blocks.contentStarts[this.block] = at;
    this.blocks.contentEnds[this.block] = trimmedEnd(text, at, lineEnd);
    return true;
  }

  /** `interrupts` says that a paragraph or table is open, which a tag alone on its line does not end. */
  protected startHtml(matched: number, interrupts: boolean): boolean {
    const type = htmlBlockType(this.text, this.next, this.lineEnd);
    if (type === 0 || (type === 7 && interrupts)) {
      return false;
    }
    this.closeTo(matched);
    this.startLeaf(Kind.html);
    this.blocks.levels[this.block] = type;
    this.blocks.contentEnds[this.block] = this.lineEnd;
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
    const block = this.addBlock(Kind.rule, this.position, this.next);
    this.blocks.contentEnds[block] = trimmedEnd(this.text, this.next, this.lineEnd);
    return true;
  }

  protected startParagraph(): void {
    this.startLeaf(Kind.paragraph);
    this.blocks.contentEnds[this.block] = trimmedEnd(this.text, this.next, this.lineEnd);
    this.mayBeDefinition = this.text.charCodeAt(this.next) === 91 && mayBeDefinition(this.text, this.next, this.lineEnd);
    this.wantsTarget = false;
    if (this.mayBeDefinition) {
      this.definitionTries = 0;
      this.keepLinesFromHere();
    }
  }

  /** Makes the paragraph a heading. */
  protected underline(level: number): void {
    const { block, blocks } = this;
    blocks.kinds[block] = Kind.heading;
    blocks.levels[block] = level;
    blocks.flags[block] = 1;
    blocks.ends[block] = this.lineNext;
    blocks.endLines[block] = this.line + 1;
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
        this.leaf = NO_LEAF;
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
      this.leaf = NO_LEAF;
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
    const { block, blocks, text } = this;
    if (end === flat.text.length) {
      this.blocks.pop();
      return false;
    }
    const index = flat.lineOf(end);
    this.leafLines.splice(0, 2 * index);
    blocks.lines[block]! += index;
    let contentStart = blocks.starts[block] = this.leafLines[0]!;
    while (isBlank(text.charCodeAt(contentStart))) {
      contentStart++;
    }
    blocks.contentStarts[block] = contentStart;
    return true;
  }
}
