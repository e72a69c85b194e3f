/** A new line at the end of an entry that is there already. */
import type { Day } from '../model';
import type { Block } from '../blocks';
import type { TextEdit } from '../text';
import { bodyLine, parentOf, type Opening } from './dress';
import type { Refusal } from './result';
import { endOf } from './spot';
import { blanksAbove, continuation, isBlank, ruleAt, type Source } from './source';

/** Where a new line goes, what it is, and where the person writes. */
export interface Continued {
  /** Empty where an empty bullet waits already. */
  readonly edits: readonly TextEdit[];
  readonly cursor: number;
}

/**
 * A new bullet behind the last content of the day, dressed as the day's own; `opening` is the course's, for a day without any.
 * An empty bullet at the end is used again: asked twice, it writes once. So is an empty line where the author writes without bullets,
 * `separation` blank lines being what stands before the next entry anyway. `words` are written on it.
 * `more` blank lines go above a new one, where Markdown asks for them.
 */
export function continueDay(source: Source, day: Day, opening: Opening, separation: number, words: string, more = 0): Continued | Refusal {
  const { lines, text, eol } = source;
  const first = bodyLine(source, day);
  const end = endLine(source, day);
  let line = end;
  while (line > first && (isBlank(source, line - 1) || isSeparator(source, line - 1, first, line))) {
    line--;
  }
  // `line` is now the one behind the last content; the content's own last line is above it.
  const last = lastBlock(source, day);
  const unclosed = last !== undefined && last.kind === 'fence' && !last.flag ? last : undefined;
  if (unclosed !== undefined) {
    return { refused: 'inFence', line: unclosed.line, words: lines.content(unclosed.line).trim() };
  }
  if (line <= first) {
    // Behind `</summary>` Markdown is read only after a blank line.
    const least = day.source === 'summary' && opening.bullet !== undefined ? 1 : 0;
    return emptyDay(source, day, first, { ...opening, gap: Math.max(least, opening.gap) + more }, words);
  }
  const lastLine = line - 1;
  const item = last === undefined ? undefined : outermostItem(source, day, last);
  if (last?.kind !== 'heading' && last?.kind !== 'fence' && isBareMarker(lines.content(lastLine))) {
    const end = lines.end(lastLine);
    const space = /[ \t]$/.test(lines.content(lastLine)) ? '' : ' ';
    const added = space + words;
    return { edits: added === '' ? [] : [{ range: { start: end, end }, text: added }], cursor: end + added.length };
  }
  const isPlain = item === undefined && opening.bullet === undefined;
  // The empty last line of the file can be written on, too.
  const usable = day.body.end === text.length ? lines.count : end;
  if (isPlain && words === '' && line + separation + 1 < usable) {
    return { edits: [], cursor: lines.end(line + 1) };
  }
  const bullet = item !== undefined ? nextMarker(source, item) : opening.bullet ?? '';
  const tight = item !== undefined ? !isLoose(source, day, item) : last?.kind === 'heading';
  const contentEnd = contentEndOf(source, day, lastLine);
  const behind = text.slice(contentEnd, lines.end(lastLine)).trim() !== '';
  const added = eol.repeat(1 + more) + (tight && opening.bullet !== undefined ? '' : eol) + bullet + words;
  // `- last</details>`: the tag moves to a line of its own.
  return {
    edits: [{ range: { start: contentEnd, end: contentEnd }, text: added + (behind ? eol : isPlain ? eol.repeat(Math.max(0, separation - (end - line))) : '') }],
    cursor: contentEnd + added.length,
  };
}

/** A day with nothing in it: the line goes where the course's other entries begin. */
function emptyDay(source: Source, day: Day, first: number, opening: Opening, words: string): Continued {
  const { lines, text, eol } = source;
  const bullet = opening.bullet ?? '';
  const end = day.body.end === text.length ? lines.count : endLine(source, day);
  let free = 0;
  while (first + free < end && isBlank(source, first + free)) {
    free++;
  }
  if (bullet === '' && words === '' && free > 0) {
    return { edits: [], cursor: lines.end(first + Math.min(opening.gap, free - 1)) };
  }
  const at = lines.end(first - 1 + Math.min(free, opening.gap));
  const inLine = Math.min(at, Math.max(day.body.start, Math.min(at, day.body.end)));
  const added = eol.repeat(1 + Math.max(0, opening.gap - free)) + bullet + words;
  const rest = text.slice(inLine, lines.end(lines.lineAt(inLine))).trim() === '' ? '' : eol;
  return { edits: [{ range: { start: inLine, end: inLine }, text: added + rest }], cursor: inLine + added.length };
}

/** The line behind the day's last one. */
function endLine(source: Source, day: Day): number {
  return Math.min(endOf(source, day.body.end).line, source.lines.count);
}

/** A rule that stands between this day and the next, not one in its content. */
function isSeparator(source: Source, line: number, first: number, end: number): boolean {
  return line >= first && ruleAt(source, line) !== undefined && blanksAbove(source, end, first) === end - line - 1;
}

/** Where the content of the last line ends: before a `</details>` that stands behind it on the line. */
function contentEndOf(source: Source, day: Day, line: number): number {
  const { lines, text } = source;
  const end = lines.end(line);
  return day.body.end < end && day.body.end > lines.start(line) && text.slice(lines.start(line), day.body.end).trim() !== '' ? day.body.end : end;
}

/** The last block of the day that is no rule. */
function lastBlock(source: Source, day: Day): Block | undefined {
  let last: Block | undefined;
  for (const block of source.scan.blocks) {
    if (block.start >= day.body.end) {
      break;
    }
    if (block.start >= day.body.start && block.kind !== 'rule') {
      last = block;
    }
  }
  return last;
}

/** The item of the day's own list in which `block` stands; undefined outside of lists. */
function outermostItem(source: Source, day: Day, block: Block): Block | undefined {
  const outside = parentOf(source, day);
  let current: Block | undefined = block;
  while (current !== undefined && current.parent !== outside) {
    current = current.parent < 0 ? undefined : source.scan.blocks[current.parent];
  }
  return current?.kind === 'item' && current.start >= day.body.start ? current : undefined;
}

/** Whether the line is nothing but a list marker; directly below a paragraph Markdown takes it for words until some follow. */
function isBareMarker(line: string): boolean {
  return /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+\[ \])?[ \t]*$/.test(line);
}

/** The marker for one more item: the same sign, the next number. */
function nextMarker(source: Source, item: Block): string {
  const { lines, text } = source;
  const indent = continuation(text.slice(lines.start(item.line), item.marker));
  if (!item.flag) {
    return `${indent}${text[item.marker]!} `;
  }
  const delimiter = /\d+(.)/.exec(text.slice(item.marker, item.marker + 11))?.[1] ?? '.';
  // `1.` for every item is a way of writing, too.
  const before = source.scan.blocks.findLast(block => block.kind === 'item' && block.flag && block.parent === item.parent && block.start < item.start && block.end === item.start);
  const number = before !== undefined && before.level === item.level ? item.level : item.level + 1;
  return `${indent}${number}${delimiter} `;
}

/** Whether blank lines stand between the items of the list. */
function isLoose(source: Source, day: Day, item: Block): boolean {
  const before = source.scan.blocks.findLast(block => block.kind === 'item' && block.parent === item.parent && block.start < item.start && block.start >= day.body.start);
  return before !== undefined && isBlank(source, item.line - 1) && item.line - 1 > before.line;
}
