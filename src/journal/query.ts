/** What is typed into the box of `New Log Entry`: words of a course, a date, or both: `numpy yesterday`, `23/5`, `last fri numpy`. */

/** One way to read what was typed. */
export interface Reading {
  /** Words that the course's name must hold; empty for every course. */
  readonly course: string;
  /** What may be a date; empty for none. */
  readonly date: string;
}

/** Ways to read `value`, the likeliest first: all of it the course, all of it the date, then the longest date at its end or beginning. */
export function readingsOf(value: string): readonly Reading[] {
  const words = value.trim().split(/\s+/).filter((word) => word !== '');
  const join = (from: number, to: number): string => words.slice(from, to).join(' ');
  const readings: Reading[] = [{ course: join(0, words.length), date: '' }];
  if (words.length === 0 || words.length > 12) {
    return readings;
  }
  readings.push({ course: '', date: join(0, words.length) });
  for (let rest = 1; rest < words.length; rest++) {
    readings.push({ course: join(0, rest), date: join(rest, words.length) }, { course: join(words.length - rest, words.length), date: join(0, words.length - rest) });
  }
  return readings;
}

/** Whether `text` holds every word of `query`, in any case. */
export function holdsWords(text: string, query: string): boolean {
  const lower = text.toLowerCase();
  return query.toLowerCase().split(/\s+/).every((word) => lower.includes(word));
}
