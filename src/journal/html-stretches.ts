/** Prose straight under a tag, which GitHub shows as text. */
import type { Block } from './blocks';

export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Behind its last line, before the line break. */
  readonly behind: number;
  /** Text follows without a blank line. */
  readonly goesOn: boolean;
}

/**
 * Each stretch of lines without a tag in the HTML block:
 *
 *     <summary>Day 3</summary>
 *     Deployed the page. Will add a login tomorrow.
 */
export function bareStretches(text: string, block: Block): Stretch[] {
  const stretches: Stretch[] = [];
  const lines = /[^\r\n]+/g;
  lines.lastIndex = block.contentStart;
  let start = -1;
  let end = -1;
  const flush = (behind: number): void => {
    if (start >= 0) {
      stretches.push({ start, end, behind, goesOn: /^(?:\r\n|\r|\n)[ \t]*[^\s<]/.test(text.slice(behind, behind + 200)) });
    }
    start = -1;
  };
  let behind = block.contentStart;
  for (let match = lines.exec(text); match !== null && match.index < block.contentEnd; match = lines.exec(text)) {
    if (match[0].includes('<')) {
      flush(behind);
    } else {
      start = start < 0 ? match.index : start;
      end = Math.min(match.index + match[0].length, block.contentEnd);
    }
    behind = match.index + match[0].length;
  }
  flush(behind);
  return stretches;
}
