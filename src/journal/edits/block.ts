/** The text of one entry, and what goes with it when it is taken out. */
import type { Course, Day, Journal, Period } from '../model';
import type { Range } from '../text';
import { bodyLine, firstLine, leadOf } from './dress';
import { floorOf, siblingsOf } from './spot';
import { isBlank, ruleAt, type Source } from './source';

/** An entry from the first character of its first line to the last one of its content: without the blank lines and the rule behind it. */
export function blockOf(source: Source, day: Day): Range {
  const { lines, text } = source;
  const start = lines.start(firstLine(source, day));
  if (day.source === 'summary') {
    return { start, end: day.range.end - trailing(text.slice(day.range.start, day.range.end)) };
  }
  const { end } = day.body;
  const first = bodyLine(source, day);
  let line = lines.lineAt(end);
  if (end > lines.start(line) && text.slice(lines.start(line), end).trim() !== '') {
    return { start, end };
  }
  while (line > first && isBlank(source, line - 1)) {
    line--;
  }
  if (line > first && ruleAt(source, line - 1) !== undefined) {
    line--;
    while (line > first && isBlank(source, line - 1)) {
      line--;
    }
  }
  return { start, end: lines.end(line - 1) };
}

/** The entry's content without its mark: from behind the mark's lines to the end of the block. */
export function bodyOf(source: Source, day: Day): string {
  const { lines, text } = source;
  const block = blockOf(source, day);
  if (day.source === 'summary') {
    return text.slice(day.body.start, day.body.end).replace(/^[^\S\n]*\r?\n/, '').trimEnd();
  }
  const start = Math.min(lines.start(bodyLine(source, day)), block.end);
  return bodyLine(source, day) >= lines.count ? '' : text.slice(start, block.end);
}

/**
 * What is taken out with an entry. Above the next one: its block and what separates the two. The last of its container: its block and
 * what stands between it and the one above.
 */
export function removalOf(source: Source, journal: Journal, day: Day): Range {
  const { lines, text } = source;
  const { container, siblings } = siblingsOf(journal, day);
  const block = blockOf(source, day);
  const next = siblings[siblings.indexOf(day) + 1];
  if (next !== undefined && text.slice(block.end, leadStart(source, next)).trim() === '') {
    return { start: block.start, end: lines.start(firstLine(source, next)) };
  }
  const floor = container === undefined ? 0 : floorOf(source, container);
  const lead = leadOf(source, day, floor);
  const above = lead.line - lead.blanks - 1;
  if (above >= 0) {
    return { start: lines.end(above), end: block.end };
  }
  return { start: 0, end: lines.next(lines.lineAt(block.end)) };
}

function leadStart(source: Source, unit: Course | Period | Day): number {
  return source.lines.start(leadOf(source, unit, 0).line);
}

function trailing(text: string): number {
  return text.length - text.trimEnd().length;
}
