/** What the files of a workspace say about each other: whether a dated name has siblings, and the day/month order the others have. */
import type { FileFacts } from './library-file';
import type { DateOrder } from './model';
import { Votes } from './votes';

/** What only the other files can say about one. */
export interface Surroundings {
  /** Another file of its folder has a name that begins with a full date. */
  readonly datedSibling: boolean;
  /** What the other journals of the folder, else of the workspace, have for certain. */
  readonly otherJournals: DateOrder | undefined;
}

/** Whether the other files say the same. */
export function isSame(one: Surroundings, other: Surroundings): boolean {
  return one.datedSibling === other.datedSibling && one.otherJournals === other.otherJournals;
}

export class Neighbours {
  readonly #votes = new Votes();
  /** By folder, the files whose names begin with a full date. */
  readonly #datedNames = new Map<string, Set<string>>();
  #haveChanged = false;

  /** What the others say about `file`. */
  of({ uri, folder }: Pick<FileFacts, 'uri' | 'folder'>): Surroundings {
    const dated = this.#datedNames.get(folder);
    return {
      datedSibling: dated !== undefined && dated.size - (dated.has(uri) ? 1 : 0) > 0,
      otherJournals: this.#votes.of(folder),
    };
  }

  /** Notes the order that a journal has for certain; undefined where it has none, or is none. */
  vote({ uri, folder }: Pick<FileFacts, 'uri' | 'folder'>, order: DateOrder | undefined): void {
    this.#haveChanged = this.#votes.set(uri, folder, order) || this.#haveChanged;
  }

  /** Notes whether the name of a file begins with a full date; false for a file that is gone. */
  noteName({ uri, folder }: Pick<FileFacts, 'uri' | 'folder'>, dated: boolean): void {
    const names = this.#datedNames.get(folder) ?? new Set();
    if (names.has(uri) === dated) {
      return;
    }
    this.#datedNames.set(folder, names);
    const before = names.size;
    if (dated) {
      names.add(uri);
    } else {
      names.delete(uri);
    }
    // The first has got a sibling, or the last has lost its only one.
    this.#haveChanged ||= before + names.size === 3;
  }

  /** Whether, since this was last asked, something has changed that `of` says about any file. */
  takeChange(): boolean {
    const have = this.#haveChanged;
    this.#haveChanged = false;
    return have;
  }
}
