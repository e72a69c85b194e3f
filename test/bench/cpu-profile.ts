/** A CPU profile of some work, and what share of it each part has: what a missed goal is explained with. */
import { Session, type Profiler } from 'node:inspector/promises';

/** A part of the work and its share of the time, 0–1. */
export interface Share {
  readonly part: string;
  readonly share: number;
}

/** What is known of a function that was running. */
export type Frame = Pick<Profiler.ProfileNode['callFrame'], 'functionName' | 'url'>;

/** A time in which it was seen what was running: the innermost function first, in microseconds of the machine's steady clock. */
export interface Sample {
  readonly at: number;
  readonly took: number;
  readonly stack: readonly Frame[];
}

/** How often it is looked, in microseconds. */
const OFTEN = 200;

/** Does the work and says what was running meanwhile. */
export async function samplesOf(work: () => unknown): Promise<readonly Sample[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: OFTEN });
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id] as const)));
  const stacks = new Map<number, readonly Frame[]>();
  const stackOf = (id: number): readonly Frame[] => {
    const known = stacks.get(id);
    if (known !== undefined) {
      return known;
    }
    const parent = parents.get(id);
    const stack = [nodes.get(id)!.callFrame, ...(parent === undefined ? [] : stackOf(parent))];
    stacks.set(id, stack);
    return stack;
  };
  let at = profile.startTime;
  const deltas = profile.timeDeltas!;
  return profile.samples!.map((id, index) => {
    at += deltas[index]!;
    // What is seen runs until it is looked again.
    return { at, took: deltas[index + 1] ?? 0, stack: stackOf(id) };
  });
}

/** The shares of the parts, the greatest first. `partOf` names the part a stack belongs to; undefined where it is none of the work. */
export function sharesIn(samples: readonly Sample[], partOf: (stack: readonly Frame[]) => string | undefined): readonly Share[] {
  const times = new Map<string, number>();
  let total = 0;
  for (const { took, stack } of samples) {
    const part = partOf(stack);
    if (part !== undefined) {
      times.set(part, (times.get(part) ?? 0) + took);
      total += took;
    }
  }
  return [...times].map(([part, time]) => ({ part, share: time / total })).sort((a, b) => b.share - a.share);
}

/** `62 % todos in plain words; 13 % blocks, tags and comments`: the parts that matter. */
export function inPercent(shares: readonly Share[]): string {
  return shares.filter(({ share }) => share >= 0.03).map(({ part, share }) => `${Math.round(share * 100)} % ${part}`).join('; ');
}
