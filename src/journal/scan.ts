/**
 * One pass over the characters of a Markdown file: the blocks that carry structure.
 *
 * It follows CommonMark 0.31.2 and GFM as far as blocks go (containers, fences, HTML blocks, indented code,
 * setext headings, lazy continuation); what is inline is left alone, except the tags and comments below.
 */
import { BlockScanner } from './scan-blocks';
import type { Range } from './text';

/** `table` is GFM's: from its header row to its last row. */
export type BlockKind = 'frontmatter' | 'heading' | 'paragraph' | 'item' | 'quote' | 'fence' | 'code' | 'html' | 'rule' | 'table';

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

/** `<details>`, `</details>`, `<summary>` or `</summary>`, wherever HTML is read as HTML: in HTML blocks and inline, never in code or comments. */
export interface Tag extends Range {
  readonly name: 'details' | 'summary';
  readonly closing: boolean;
  /** Index of the block it stands in. */
  readonly block: number;
  /** Zero-based line of its `<`. */
  readonly line: number;
}

export interface Scan {
  readonly blocks: readonly Block[];
  readonly tags: readonly Tag[];
  /** HTML comments, `<!--` to `-->` inclusive, in HTML blocks and inline. */
  readonly comments: readonly Range[];
}

/** The blocks, tags and comments of a Markdown text. Linear in its length; never throws. */
export function scan(text: string): Scan {
  return new BlockScanner(text).run();
}
