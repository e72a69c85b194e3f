/** What is wrong with the `<details>` of a journal: tags without their other half, and Markdown that HTML swallows. */
import { Kind, type Block } from './blocks';
import type { DetailsTree } from './details';
import { nextLine } from './entries';
import type { Problem } from './model';
import type { Scan } from './scan';
import type { Range } from './text';

/** The problems of a file's `<details>`. */
export function detailsProblems(text: string, scan: Scan, tree: DetailsTree): Problem[] {
  const problems: Problem[] = tree.stray.map(tag => ({ code: 'details-not-opened', range: { start: tag.start, end: tag.end }, line: tag.line, values: {} }));
  for (const element of tree.list) {
    if (!element.closed) {
      problems.push({ code: 'details-not-closed', range: { start: element.tag.start, end: element.tag.end }, line: element.line, values: {} });
    }
  }
  return [...problems, ...swallowed(text, scan)];
}

/**
 * Lines behind a tag in the same HTML block, which GitHub shows as they are:
 *
 *     <details>
 *     <summary>Python</summary>
 *     ## 26/5/25             shown with its signs, no heading, no day
 *
 * `range` is the first such line of the block, without what is blank around it; the fix is a blank line before it.
 */
function swallowed(text: string, scan: Scan): Problem[] {
  const problems: Problem[] = [];
  let last = -1;
  // Looked for once however many tags stand on the line.
  let lineEnd = 0;
  for (const tag of scan.tags) {
    const block = scan.columns.at(tag.block);
    if (block.kind !== 'html' || block.level !== 6 || block.parent >= 0 && scan.columns.kinds[block.parent] === Kind.quote || tag.block === last || (tag.name === 'summary' && !tag.closing)) {
      continue;
    }
    lineEnd = tag.end < lineEnd ? lineEnd : nextLine(text, tag.end);
    const found = firstMarkdown(text, block, tag, lineEnd, scan.comments);
    if (found !== undefined) {
      last = tag.block;
      problems.push({ code: 'summary-needs-blank-line', range: found.range, line: tag.line + found.lines, values: { text: text.slice(found.range.start, Math.min(found.range.end, found.range.start + 60)) } });
    }
  }
  return problems;
}

/** The first line behind the tag, within its block, that has signs a reader would see; `lineEnd` is where the line after the tag's begins. */
function firstMarkdown(text: string, block: Block, tag: Range, lineEnd: number, comments: readonly Range[]): { range: Range; lines: number } | undefined {
  let next = Math.min(lineEnd, block.end);
  for (let start = tag.end, lines = 0; start < block.end; lines++) {
    let from = start;
    while (from < next && /\s/.test(text[from]!)) {
      from++;
    }
    if (from < next) {
      // the next element's own tags come with a question of their own
      if (text[from] === '<' && /^<\/?(?:details|summary)\b/i.test(text.slice(from, from + 10))) {
        return undefined;
      }
      if (hasMarkdown(text.slice(from, Math.min(next, from + 500))) && !comments.some(comment => comment.start <= from && from < comment.end)) {
        let end = next;
        while (/\s/.test(text[end - 1]!)) {
          end--;
        }
        return { range: { start: from, end }, lines };
      }
    }
    start = next;
    next = Math.min(nextLine(text, start), block.end);
  }
  return undefined;
}

/** Signs that GitHub would have drawn: a heading, list, quote, fence, table row, emphasis, code, link. */
function hasMarkdown(line: string): boolean {
  const words = line.replace(/<[^<>]*>/g, '').trim();
  return /^(?:#{1,6} \S|[-*+] \S|\d{1,9}[.)] \S|> ?\S|```|~~~|\|.*\|$)/.test(words)
    || /(?:^|[^\w\\*])\*\*?[^\s*](?:[^*]*[^\s*])?\*\*?(?:[^\w*]|$)/.test(words)
    || /(?:^|[^\w\\_])__?[^\s_](?:[^_]*[^\s_])?__?(?:[^\w_]|$)/.test(words)
    || /`[^`]+`/.test(words) || /\[[^[\]]+\]\([^()\s]+\)/.test(words);
}
