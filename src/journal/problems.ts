/** What a reader on GitHub would see wrong in a journal. */
import type { DetailsTree } from './details';
import type { Journal, Problem } from './model';
import type { Scan } from './scan';

/** The problems of a journal, in the order of the file. */
export function findProblems(_text: string, _scan: Scan, _tree: DetailsTree, _journal: Journal): Problem[] {
  return [];
}
