/**
 * One pass over the characters of a Markdown file: the blocks that carry structure.
 *
 * It follows CommonMark 0.31.2 and GFM as far as blocks go (containers, fences, HTML blocks, indented code,
 * setext headings, lazy continuation); what is inline is left alone, except the tags and comments below.
 */
import type { Block, BlockMemory, Blocks } from './blocks';
import { BlockScanner } from './scan-blocks';
import type { Range } from './text';

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
  /** Of the text: a text that ends with a line break has an empty last one. */
  readonly lineCount: number;
  /** The blocks as objects: for looking at a few of them. */
  readonly blocks: readonly Block[];
  /** The same as columns: for looking at all of them. */
  readonly columns: Blocks;
  readonly tags: readonly Tag[];
  /** HTML comments, `<!--` to `-->` inclusive, in HTML blocks and inline. */
  readonly comments: readonly Range[];
}

/** The blocks, tags and comments of a Markdown text; with `memory`, they hold until it is given again. Linear in its length; never throws. */
export function scan(text: string, memory?: BlockMemory): Scan {
  return new BlockScanner(text, memory).run();
}
