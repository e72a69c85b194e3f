/** Suggestions: plain sentences and list items that announce something to do, where their author wrote no box. */
import type { Todo } from './model';
import type { Phrases } from './phrases/phrases';
import type { Scan } from './scan';

/**
 * The suggestions of one file, in its order. `taken` holds the indexes of blocks that are todos already.
 * A wrong suggestion is worse than a missed one.
 */
export function readSuggestions(_text: string, _scan: Scan, _taken: ReadonlySet<number>, _phrases: readonly Phrases[]): Todo[] {
  return [];
}
