/** Which problems of a file have a row of their own, and which one row counts together: a hundred alike would hide the others. */
import type { Problem, ProblemCode } from './model';

/** More of one kind in one file become one row, at the first. */
const MOST_OF_A_KIND = 20;

export interface ProblemRows {
  /** In the order of the kinds; `count` is how many the row stands for. */
  readonly rows: readonly { readonly problem: Problem; readonly count: number }[];
  /** Those that another's row stands for: their words are marked all the same. */
  readonly counted: readonly Problem[];
}

/** The rows for `problems` of one file, which are in its order. */
export function problemRows(problems: readonly Problem[]): ProblemRows {
  const byCode = new Map<ProblemCode, Problem[]>();
  for (const problem of problems) {
    const same = byCode.get(problem.code);
    if (same === undefined) {
      byCode.set(problem.code, [problem]);
    } else {
      same.push(problem);
    }
  }
  const kinds = [...byCode.values()];
  return {
    rows: kinds.flatMap((same) => (same.length > MOST_OF_A_KIND ? [{ problem: same[0]!, count: same.length }] : same.map((problem) => ({ problem, count: 1 })))),
    counted: kinds.flatMap((same) => (same.length > MOST_OF_A_KIND ? same.slice(1) : [])),
  };
}
