/** Where the time of a reading goes: a CPU profile of it, by the parts of the reader. It is what a missed goal is explained with. */
import { Session } from 'node:inspector/promises';

/** A part of the reader and its share of the time, 0–1. */
export interface Share {
  readonly part: string;
  readonly share: number;
}

/** The functions of src/journal that `parse` is made of, and what they do; within one of them another may have its own part. */
const PARTS: Readonly<Record<string, string>> = {
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
};
const COLLECTING = '(garbage collector)';

/** How long it is looked at, in milliseconds, after how many times unseen, and how often, in microseconds. */
const LONG_ENOUGH = 1_000;
const UNSEEN = 3;
const OFTEN = 200;

/** The shares of the parts in `read`, which calls the unminified `parse`, done over and over; the greatest first. */
export async function sharesOf(read: () => unknown): Promise<readonly Share[]> {
  for (let times = 0; times < UNSEEN; times++) {
    read();
  }
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: OFTEN });
  await session.post('Profiler.start');
  for (const started = performance.now(); performance.now() - started < LONG_ENOUGH;) {
    read();
  }
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id] as const)));
  const times = new Map<string, number>();
  let total = 0;
  profile.samples!.forEach((sample, index) => {
    const took = profile.timeDeltas![index]!;
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      // A bundler numbers what has one name.
      const name = nodes.get(id)!.callFrame.functionName;
      const part = name === COLLECTING ? 'collecting what is no longer used' : PARTS[name.replace(/\d+$/, '')];
      if (part !== undefined) {
        times.set(part, (times.get(part) ?? 0) + took);
        total += took;
        break;
      }
    }
  });
  return [...times].map(([part, time]) => ({ part, share: time / total })).sort((a, b) => b.share - a.share);
}

/** `62 % todos in plain words, 13 % blocks, tags and comments`: the parts that matter. */
export function inPercent(shares: readonly Share[]): string {
  return shares.filter(({ share }) => share >= 0.03).map(({ part, share }) => `${Math.round(share * 100)} % ${part}`).join('; ');
}
