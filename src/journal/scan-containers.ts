/** The list items and quotes that are open, and the list of all blocks, which their children join. */
import { LineReader } from './scan-line';
import { trimmedEnd } from './scan-marks';
import type { BlockKind } from './scan';

/** How many containers stand within each other at most, about as many as markdown-it shows; what would open a deeper one is text. */
export const DEEPEST = 100;

/** A block while it grows; always with the same fields in the same order. */
export class OpenBlock {
  contentEnd: number;
  level = 0;
  flag = false;
  marker = -1;

  constructor(
    public kind: BlockKind,
    public start: number,
    public end: number,
    public line: number,
    public endLine: number,
    readonly parent: number,
    public contentStart: number,
  ) {
    this.contentEnd = contentStart;
  }
}

/** A list item or quote that is open: `width` columns of indentation belong to an item, -1 says quote. */
class Container {
  index = 0;
  width = 0;
}

export abstract class ContainerReader extends LineReader {
  protected readonly blocks: OpenBlock[] = [];
  /** Those from `depth` on are spare. */
  protected readonly containers: Container[] = [];
  protected depth = 0;
  /** Where in `containers` the quotes are. */
  protected readonly quotes: number[] = [];
  /** How many quotes the line has gone on with. */
  protected quotesMatched = 0;
  /** The innermost container is an item with nothing in it yet. */
  private emptyItem = false;

  /** Behind the last line that said something. */
  protected lastEnd = 0;
  protected lastEndLine = 0;

  /** How many of the open containers this line goes on with. A blank rest of the line goes on with any item, but with no quote. */
  protected matchContainers(depth: number): number {
    const { containers, quotes, text, lineEnd } = this;
    this.quotesMatched = 0;
    let i = 0;
    while (i < depth) {
      const width = containers[i]!.width;
      if (this.next >= lineEnd) {
        // Down to the next quote in one step: many blank lines in a deep list must not cost their product.
        i = this.quotesMatched < quotes.length ? Math.min(quotes[this.quotesMatched]!, depth) : depth;
        if (i === depth && this.emptyItem) {
          i--;
        }
        break;
      } else if (width >= 0) {
        if (this.nextColumn - this.column < width) {
          break;
        }
        this.skipColumns(width);
      } else {
        // However deep it is indented: markdown-it is more lenient here than the specification.
        if (text.charCodeAt(this.next) !== 62) {
          break;
        }
        this.enterQuote();
        this.quotesMatched++;
      }
      i++;
    }
    return i;
  }

  protected addBlock(kind: BlockKind, start: number, contentStart: number): OpenBlock {
    const parent = this.depth > 0 ? this.containers[this.depth - 1]!.index : -1;
    const block = new OpenBlock(kind, start, this.lineNext, this.line, this.line + 1, parent, contentStart);
    this.blocks.push(block);
    this.emptyItem = false;
    return block;
  }

  protected openQuote(): void {
    const block = this.addBlock('quote', this.position, this.next + 1);
    block.contentEnd = trimmedEnd(this.text, block.contentStart, this.lineEnd);
    this.quotes.push(this.depth);
    this.pushContainer(-1);
    this.enterQuote();
  }

  /** Opens an item with the list marker from `next` to `markerEnd`. */
  protected openItem(markerEnd: number, number: number): void {
    const { lineEnd, position, next: marker } = this;
    const markerColumns = this.nextColumn - this.column + markerEnd - marker;
    const markerEndColumn = this.column + markerColumns;
    this.position = markerEnd;
    this.column = markerEndColumn;
    this.skipSpaces();
    const empty = this.next >= lineEnd;
    const spaces = this.nextColumn - markerEndColumn;
    const padding = empty || spaces > 4 ? 1 : spaces;
    const block = this.addBlock('item', position, empty ? markerEnd : this.next);
    block.contentEnd = trimmedEnd(this.text, block.contentStart, lineEnd);
    block.level = number;
    block.flag = number >= 0;
    block.marker = marker;
    this.pushContainer(markerColumns + padding);
    this.emptyItem = true;
    if (!empty) {
      this.skipColumns(padding);
    }
  }

  private pushContainer(width: number): void {
    const container = (this.containers[this.depth] ??= new Container());
    container.index = this.blocks.length - 1;
    container.width = width;
    this.depth++;
  }

  /** Closes containers until `depth` are left. */
  protected closeContainers(depth: number): void {
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

  /** `>` alone still belongs to its quote and what is around it. */
  protected extendQuotes(): void {
    const innermost = this.depth > 0 && this.quotesMatched > 0 ? this.quotes[this.quotesMatched - 1]! : -1;
    for (let i = innermost; i >= 0; i--) {
      const block = this.blocks[this.containers[i]!.index]!;
      block.end = this.lineNext;
      block.endLine = this.line + 1;
    }
  }
}
