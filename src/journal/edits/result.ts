/** What every intent ends in: edits with a place for the cursor, or what stands in the way. */
import type { TextEdit } from '../text';

/** Edits of the text they were computed from. */
export interface Edited {
  readonly edits: readonly TextEdit[];
  /** Where the person goes on writing: an offset in the text *after* the edits. */
  readonly cursor: number;
  /** All places a template has for that, the first of them the cursor; undefined where there is no other. */
  readonly stops?: readonly number[];
}

/**
 * Why nothing is written. The sentence is made where it is shown.
 *
 * `inFence`, `inComment`, `inHtml`: the place lies in a code block, comment or HTML block that nobody closed; `line` is where it begins.
 * `notRead`: written there, it would not be read as what was asked for. `changesOthers`: another day would change its course, date or text.
 * `template`: with its template the entry would not be read as one, or change another.
 * `holdsMore`: it has more than days, which cannot be joined with those that are there.
 * `noPlace`: the course has no place for it (its `</details>` is missing or stands in the wrong place).
 */
export type RefusalReason = 'inFence' | 'inComment' | 'inHtml' | 'notRead' | 'changesOthers' | 'holdsMore' | 'noPlace' | 'gone' | 'impossible' | 'template';

export interface Refusal {
  readonly refused: RefusalReason;
  /** Zero-based line of what stands in the way. */
  readonly line: number;
  /** What stands there, for the question. */
  readonly words: string;
}

export function isRefusal<T extends object>(result: T | Refusal): result is Refusal {
  return 'refused' in result;
}
