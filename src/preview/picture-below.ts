/** Where the picture of a diagram goes in its journal, and how it is named there. */
import { scan } from '../journal/scan';
import type { TextEdit } from '../journal/text';

/** The edit that puts a picture behind the mermaid fence on `line`, as deep as the fence; undefined where none is there. */
export function pictureBelow(text: string, line: number, address: string): readonly TextEdit[] | undefined {
  const fence = scan(text).blocks.find((block) => block.kind === 'fence' && block.line === line && text.slice(block.contentStart, block.contentEnd).trim().toLowerCase().startsWith('mermaid'));
  if (fence === undefined) {
    return undefined;
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lineStart = Math.max(text.lastIndexOf('\n', fence.start - 1), text.lastIndexOf('\r', fence.start - 1)) + 1;
  let signs = fence.start;
  while (' \t'.includes(text[signs]!)) {
    signs++;
  }
  // A list's marker stands on its first line only.
  const prefix = text.slice(lineStart, signs).replace(/[^\s>]/g, ' ');
  const picture = `${prefix}![](${address})`;
  const open = fence.end === text.length && !/[\r\n]$/.test(text);
  return [{ range: { start: fence.end, end: fence.end }, text: open ? `${eol}${picture}` : `${picture}${eol}` }];
}

/** The way from a journal to another file, as a link is written. Both paths are absolute, with `/`. */
export function addressFrom(journal: string, target: string): string {
  const from = journal.split('/').slice(0, -1).filter((part) => part !== '');
  const to = target.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) {
    shared++;
  }
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared).map((part) => encodeURIComponent(part).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29')))].join('/');
}
