/** Where an accepted suggestion is written, and how. */
import type { Block } from './blocks';

/** `- [ ] title` on a line of its own directly below `block`; `bullet`, that of the item it is in, puts it one level deeper. */
export function newItem(text: string, block: Block, bullet: string, title: string): { readonly offset: number; readonly text: string } {
  let offset = block.contentEnd;
  while (offset < text.length && text.charCodeAt(offset) !== 10 && text.charCodeAt(offset) !== 13) {
    offset++;
  }
  let lineStart = block.contentStart;
  while (lineStart > 0 && text.charCodeAt(lineStart - 1) !== 10 && text.charCodeAt(lineStart - 1) !== 13) {
    lineStart--;
  }
  const indent = text.slice(lineStart, block.contentStart).replace(/[^\s>]/g, ' ');
  return { offset, text: `${lineBreakOf(text)}${indent}${bullet} [ ] ${title}` };
}

/** The document's own line break: its first. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** Line breaks in the first `end` characters. */
export function breaksIn(source: string, end: number): number {
  return (source.slice(0, end).match(/\r\n|\r|\n/g) ?? []).length;
}
