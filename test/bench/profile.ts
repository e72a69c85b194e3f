/** Where the time of a reading goes, by the parts of the reader. It is what a missed goal is explained with. */
import { samplesOf, sharesIn, type Frame, type Share } from './cpu-profile';

/** The functions of src/journal that `parse` is made of, and what they do; within one of them another may have its own part. */
const PARTS: ReadonlyMap<string, string> = new Map(Object.entries({
  scan: 'blocks, tags and comments',
  detailsOf: 'blocks, tags and comments',
  entriesOf: 'headings and their dates',
  headingsOf: 'headings and their dates',
  chooseDays: 'which headings are days, and in which order of day and month',
  looksLikeJournal: 'which headings are days, and in which order of day and month',
  decideOrder: 'which headings are days, and in which order of day and month',
  buildSections: 'courses and days',
  assemble: 'courses and days',
  readTodos: 'task items and markers',
  readSuggestions: 'todos in plain words',
  findProblems: 'problems',
}));
const COLLECTING = '(garbage collector)';

/** How long it is looked at, in milliseconds, after how many times unseen. */
const LONG_ENOUGH = 1_000;
const UNSEEN = 3;

/** The shares of the parts in `read`, which calls the unminified `parse`, done over and over; the greatest first. */
export async function sharesOf(read: () => unknown): Promise<readonly Share[]> {
  for (let times = 0; times < UNSEEN; times++) {
    read();
  }
  return sharesIn(await samplesOf(() => {
    for (const started = performance.now(); performance.now() - started < LONG_ENOUGH;) {
      read();
    }
  }), partOfReading);
}

/** The part of the reader, or the collecting of memory, that runs at the end of the stack; undefined where none does. */
export function partOfReading(stack: readonly Frame[]): string | undefined {
  for (const { functionName } of stack) {
    // A bundler numbers what has one name.
    const part = functionName === COLLECTING ? 'collecting what is no longer used' : PARTS.get(functionName.replace(/\d+$/, ''));
    if (part !== undefined) {
      return part;
    }
  }
  return undefined;
}
