/**
 * The blocks of a text, column by column: a journal of one megabyte has thirty thousand, and an object for each of them would cost more
 * than reading the text. Whoever looks at them all reads the columns; an object is made for one that is asked for.
 */

/** `table` is GFM's: from its header row to its last row. */
export type BlockKind = 'frontmatter' | 'heading' | 'paragraph' | 'item' | 'quote' | 'fence' | 'code' | 'html' | 'rule' | 'table';

/** The number that stands for each kind in {@link Blocks.kinds}. */
export const Kind = { frontmatter: 0, heading: 1, paragraph: 2, item: 3, quote: 4, fence: 5, code: 6, html: 7, rule: 8, table: 9 } as const satisfies Record<BlockKind, number>;
export type KindNumber = (typeof Kind)[BlockKind];

const KINDS = Object.keys(Kind) as readonly BlockKind[];

/**
 * A block, container (`item`, `quote`) or leaf, in document order: a container stands before its children.
 *
 *     ## 23/5/25 ##      heading, level 2, content "23/5/25"
 *     - [ ] read it      item, content from "[ ]" on, then the paragraph inside it, its parent the item
 */
export interface Block {
  readonly kind: BlockKind;
  /** Start of the first line of the block (for a child of a container: behind the container's markers) to behind the last line's break. */
  readonly start: number;
  readonly end: number;
  /** Zero-based lines, half-open. */
  readonly line: number;
  readonly endLine: number;
  /** Index of the enclosing `item` or `quote` in the list of blocks, -1 at the top level. */
  readonly parent: number;
  /**
   * What is said, without the marks: a heading without its `#` and closing `#`, a setext heading without its underline, a paragraph
   * from its first to its last visible character, an item from behind its list marker to the end of its first line,
   * a fence's info string, an HTML or code block from its first to its last character.
   */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Heading: 1–6. Html: the start condition of the specification, 1–7. Item: the number of an ordered one, else -1. Otherwise 0. */
  readonly level: number;
  /** Heading: underlined. Fence: closed by a closing fence. Item: its list is ordered. Otherwise false. */
  readonly flag: boolean;
  /** Item only: offset of the list marker (`-`, `*`, `+`, `1.`); -1 otherwise. */
  readonly marker: number;
}

/** Memory that is not kept for the next text, in bytes: some five megabytes of Markdown have that many blocks. */
const MOST_KEPT = 8 << 20;

/**
 * Where the columns of one text after another stand. Getting memory that is empty for each takes longer than scanning a small file, and
 * has it collected with everything else; so it is used again. What was read into it before is then no more.
 */
export class BlockMemory {
  private held = new ArrayBuffer(0);

  /** At least so many bytes, with anything in them. */
  take(bytes: number): ArrayBuffer {
    if (this.held.byteLength >= bytes) {
      return this.held;
    }
    const memory = new ArrayBuffer(bytes);
    if (bytes <= MOST_KEPT) {
      this.held = memory;
    }
    return memory;
  }
}

/** Columns of whole numbers and of single bytes. */
const NUMBERS = 9;
const BYTES = 2;
/** Bytes of a block. */
const ROW = NUMBERS * 4 + BYTES;

/** What {@link Block} says of each field, as columns; rows from `length` on are spare. */
export class Blocks {
  length = 0;
  kinds!: Uint8Array;
  starts!: Int32Array;
  ends!: Int32Array;
  lines!: Int32Array;
  endLines!: Int32Array;
  parents!: Int32Array;
  contentStarts!: Int32Array;
  contentEnds!: Int32Array;
  levels!: Int32Array;
  flags!: Uint8Array;
  markers!: Int32Array;
  private list: readonly Block[] | undefined;

  /** `capacity`: as many as are likely to come. The columns hold until `memory` is given to others. */
  constructor(capacity: number, private readonly memory = new BlockMemory()) {
    this.make(capacity);
  }

  /** Adds a block and returns its index. Its content is empty, its level 0, its flag unset, and it has no marker. */
  add(kind: KindNumber, start: number, end: number, line: number, parent: number, contentStart: number): number {
    const index = this.length++;
    if (index === this.kinds.length) {
      this.grow();
    }
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
    this.lines[index] = line;
    this.endLines[index] = line + 1;
    this.parents[index] = parent;
    this.contentStarts[index] = this.contentEnds[index] = contentStart;
    this.levels[index] = 0;
    this.flags[index] = 0;
    this.markers[index] = -1;
    return index;
  }

  /** Takes the last block away. */
  pop(): void {
    this.length--;
  }

  /** The blocks as objects, made when somebody first asks. */
  all(): readonly Block[] {
    return (this.list ??= Array.from({ length: this.length }, (_, index) => this.at(index)));
  }

  at(index: number): Block {
    return {
      kind: KINDS[this.kinds[index]!]!, start: this.starts[index]!, end: this.ends[index]!, line: this.lines[index]!, endLine: this.endLines[index]!,
      parent: this.parents[index]!, contentStart: this.contentStarts[index]!, contentEnd: this.contentEnds[index]!, level: this.levels[index]!,
      flag: this.flags[index] === 1, marker: this.markers[index]!,
    };
  }

  /** Whether the block stands in a quote, however deep. */
  isQuoted(index: number): boolean {
    for (let at = this.parents[index]!; at >= 0; at = this.parents[at]!) {
      if (this.kinds[at] === Kind.quote) {
        return true;
      }
    }
    return false;
  }

  /** Index of the first block that starts at or behind `offset`. */
  firstFrom(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Takes all that the memory has, so that what it gives for more than that is another piece. */
  private make(atLeast: number): void {
    const memory = this.memory.take(atLeast * ROW);
    const capacity = Math.floor(memory.byteLength / ROW);
    const numbers = (column: number): Int32Array => new Int32Array(memory, column * capacity * 4, capacity);
    const bytes = (column: number): Uint8Array => new Uint8Array(memory, capacity * (NUMBERS * 4 + column), capacity);
    this.starts = numbers(0);
    this.ends = numbers(1);
    this.lines = numbers(2);
    this.endLines = numbers(3);
    this.parents = numbers(4);
    this.contentStarts = numbers(5);
    this.contentEnds = numbers(6);
    this.levels = numbers(7);
    this.markers = numbers(8);
    this.kinds = bytes(0);
    this.flags = bytes(1);
  }

  private grow(): void {
    const { starts, ends, lines, endLines, parents, contentStarts, contentEnds, levels, markers, kinds, flags } = this;
    this.make(kinds.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
    this.lines.set(lines);
    this.endLines.set(endLines);
    this.parents.set(parents);
    this.contentStarts.set(contentStarts);
    this.contentEnds.set(contentEnds);
    this.levels.set(levels);
    this.markers.set(markers);
    this.kinds.set(kinds);
    this.flags.set(flags);
  }
}
