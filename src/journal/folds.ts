/**
 * What of a journal can be folded: courses, modules, periods, days and every heading, none crossing another and none a `</details>`.
 *
 * A fold begins on the line of its words, so that they stay readable, and ends before the `</details>` that closes it:
 *
 *     <details>
 *     <summary>Python</summary>      ▸ folds
 *
 *     ## 26/5/25                     ▸ folds to the next day
 *     </details>                     stays in sight
 *
 * One fold of VS Code's own cannot be taken from it: that of a `</details>` whose very next line is another one, since whatever
 * begins on its line hides the other.
 */
import { allSections } from './walk';
import type { Journal } from './model';
import type { Lines } from './text';

/** Zero-based lines; `start` stays visible, `start + 1` to `end` inclusive are hidden. */
export interface Fold {
  /** `tag`: from a `<details>` that has a line to itself. */
  readonly kind: 'course' | 'period' | 'day' | 'heading' | 'tag';
  readonly start: number;
  readonly end: number;
}

/**
 * The folds of a journal in document order.
 * @param most the editor's limit; the days stay the longest, headings give way first, each from the end of the file.
 */
export function folds(journal: Journal, lines: Lines, most = Infinity): readonly Fold[] {
  const found: Fold[] = [];
  for (const section of allSections(journal)) {
    if (section.kind === 'course' && section.source === 'file') {
      continue;
    }
    const start = lines.lineAt(section.mark.end);
    const end = lastLine(lines, section.body.end);
    if (section.line < start) {
      // Else VS Code's own fold of the HTML block, `<details>` to `</summary>`, would cross the course's.
      found.push({ kind: 'tag', start: section.line, end });
    }
    const block = section.kind === 'course' ? htmlAbove(lines, section.line) : section.line;
    if (block < section.line) {
      // Likewise VS Code's fold of a `</details>` and the `<details>` that follows it at once.
      found.push({ kind: 'tag', start: block, end: start - 1 > block ? start - 1 : end });
    }
    found.push({ kind: section.kind, start, end });
  }
  const taken = new Set(found.map((fold) => fold.start));
  for (const heading of journal.headings) {
    if (!taken.has(heading.line)) {
      found.push({ kind: 'heading', start: heading.line, end: heading.endLine - 1 });
    }
  }
  const nested = nest(found, lines);
  return nested.length <= most ? nested : thin(nested, most);
}

/** The first line of the HTML that `line` goes on with, without a blank line between; `line` itself where it begins it. */
function htmlAbove(lines: Lines, line: number): number {
  let first = line;
  for (let above = line - 1; above >= 0 && lines.content(above).trim() !== ''; above--) {
    if (/^ {0,3}<\/?[a-z]/i.test(lines.content(above))) {
      first = above;
    }
  }
  return first;
}

/** The last line before `offset` with something to see, where `offset` begins a line or the tag that ends the section. */
function lastLine(lines: Lines, offset: number): number {
  const line = lines.lineAt(offset);
  const before = lines.text.slice(lines.start(line), offset);
  return before.trim() === '' && offset < lines.text.length ? line - 1 : line;
}

/** Cuts each fold at the end of the one it begins in, takes blank lines off its end, and drops those with nothing to hide. */
function nest(found: Fold[], lines: Lines): Fold[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Fold[] = [];
  const result: Fold[] = [];
  for (const fold of found) {
    while (open.length > 0 && open[open.length - 1]!.end < fold.start) {
      open.pop();
    }
    let end = Math.min(fold.end, open[open.length - 1]?.end ?? Infinity);
    while (end > fold.start && lines.content(end).trim() === '') {
      end--;
    }
    if (end > fold.start) {
      const cut = { ...fold, end };
      open.push(cut);
      result.push(cut);
    }
  }
  return result;
}

/** What stays where there is not room for all: the days, then what holds them, then what only keeps VS Code's own folds from crossing. */
const RANK: readonly Fold['kind'][] = ['day', 'course', 'period', 'tag', 'heading'];

/** The `most` that matter most, of one kind the first of the file. */
function thin(all: readonly Fold[], most: number): readonly Fold[] {
  const kept = new Set(RANK.flatMap((kind) => all.filter((fold) => fold.kind === kind)).slice(0, Math.max(0, most)));
  return all.filter((fold) => kept.has(fold));
}
