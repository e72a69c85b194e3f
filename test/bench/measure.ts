/** Times work side by side: every round does each side once, in turn, so that a busy machine slows all of them alike. */

/** Rounds that count. */
export const ROUNDS = 9;

/** A thing to do, timed as a whole. What it gives back is kept until the clock has stopped, so that nothing is optimised away. */
export type Side = () => unknown;

/** Milliseconds of each round, by side. */
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>;

export interface Rounds {
  readonly rounds?: number;
  /** Rounds before them that are not counted: the code is compiled by then, as it is a minute after VS Code has started. */
  readonly warmUp?: number;
}

/** Times `sides` in turn; the order of a round is turned around in the next. */
export async function sideBySide<Name extends string>(sides: Readonly<Record<Name, Side>>, { rounds = ROUNDS, warmUp = 3 }: Rounds = {}): Promise<Times<Name>> {
  const names = Object.keys(sides) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      globalThis.gc?.();
      const started = performance.now();
      const result: unknown = await sides[name]();
      const took = performance.now() - started;
      if (round >= 0 && result !== sideBySide) {
        times[name].push(took);
      }
    }
  }
  return times;
}

/** `ours` by `theirs`, round by round. */
export function ratios(ours: readonly number[], theirs: readonly number[]): readonly number[] {
  return ours.map((value, round) => value / theirs[round]!);
}

/** What `ours` takes beyond `theirs`, round by round. */
export function differences(ours: readonly number[], theirs: readonly number[]): readonly number[] {
  return ours.map((value, round) => value - theirs[round]!);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that 95 of 100 do not exceed; of fewer than twenty, the greatest. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)]!;
}
