/** What of a file's pieces has changed. */
import type { PieceMessage } from './protocol';

export interface PieceChange {
  readonly at: number;
  readonly remove: number;
  readonly pieces: readonly PieceMessage[];
}

/** The one stretch of pieces that turns `before` into `after`, as short as it can be at both ends. */
export function difference(before: readonly PieceMessage[], after: readonly PieceMessage[]): PieceChange {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && isSame(before[at]!, after[at]!)) {
    at++;
  }
  let tail = 0;
  while (tail < shorter - at && isSame(before[before.length - 1 - tail]!, after[after.length - 1 - tail]!)) {
    tail++;
  }
  return { at, remove: before.length - at - tail, pieces: after.slice(at, after.length - tail) };
}

function isSame(a: PieceMessage, b: PieceMessage): boolean {
  return a.text === b.text && a.hidden === b.hidden;
}
