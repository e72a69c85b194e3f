/** Lines of journals that hold words, each with the entry it stands in. */
import type { Course, Day, Journal } from './model';
import { Lines } from './text';
import { sectionsAt } from './walk';

/** A line that holds the words. */
export interface Hit {
  /** Zero-based. */
  readonly line: number;
  /** Offset of the first of the words. */
  readonly offset: number;
  /** The line without its indentation. */
  readonly words: string;
  readonly course: Course | undefined;
  readonly day: Day | undefined;
}

/** The lines that hold every word of `query`, in any case, in the order of the file; at most `most`. */
export function findLines(text: string, journal: Journal, query: string, most: number): readonly Hit[] {
  const wanted = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const [first] = wanted;
  // Most files hold none: one look at the whole text tells.
  if (first === undefined || wanted.some((word) => !text.toLowerCase().includes(word))) {
    return [];
  }
  const lines = new Lines(text);
  const hits: Hit[] = [];
  for (let line = 0; line < lines.count && hits.length < most; line++) {
    const content = lines.content(line);
    const lower = content.toLowerCase();
    if (wanted.every((word) => lower.includes(word))) {
      const offset = lines.start(line) + Math.max(0, Math.min(content.length, lower.indexOf(first)));
      const path = sectionsAt(journal, offset);
      hits.push({
        line, offset, words: content.trim(),
        course: path.findLast((section) => section.kind === 'course'),
        day: path.findLast((section) => section.kind === 'day'),
      });
    }
  }
  return hits;
}
