/** The list items and quotes that are open, and the list of all blocks, which their children join. */
import { Blocks, Kind, type BlockMemory, type KindNumber } from './blocks';
import { LineReader } from './scan-line';
import { trimmedEnd } from './scan-marks';

/** How many containers stand within each other at most, about as many as markdown-it shows; what would open a deeper one is text. */
export const DEEPEST = 100;

/** A list item or quote that is open: `width` columns of indentation belong to an item, -1 says quote. */
class Container {
  index = 0;
  width = 0;
}

export abstract class ContainerReader extends LineReader {
  protected readonly blocks: Blocks;
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

  constructor(text: string, memory?: BlockMemory) {
    super(text);
    this.blocks = new Blocks((text.length >> 5) + 16, memory);
  }

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

  /** Adds a block of this line and returns its index. */
  protected addBlock(kind: KindNumber, start: number, contentStart: number): number {
    const parent = this.depth > 0 ? this.containers[this.depth - 1]!.index : -1;
    this.emptyItem = false;
    return this.blocks.add(kind, start, this.lineNext, this.line, parent, contentStart);
  }

  protected openQuote(): void {
    const block = this.addBlock(Kind.quote, this.position, this.next + 1);
    this.blocks.contentEnds[block] = trimmedEnd(this.text, this.next + 1, this.lineEnd);
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
    const { blocks } = this;
    const contentStart = empty ? markerEnd : this.next;
    const block = this.addBlock(Kind.item, position, contentStart);
    blocks.contentEnds[block] = trimmedEnd(this.text, contentStart, lineEnd);
    blocks.levels[block] = number;
    blocks.flags[block] = number >= 0 ? 1 : 0;
    blocks.markers[block] = marker;
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
      const { ends, endLines } = this.blocks;
      if (ends[container.index]! < this.lastEnd) {
        ends[container.index] = this.lastEnd;
        endLines[container.index] = this.lastEndLine;
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
      const { index } = this.containers[i]!;
      this.blocks.ends[index] = this.lineNext;
      this.blocks.endLines[index] = this.line + 1;
    }
  }
}
