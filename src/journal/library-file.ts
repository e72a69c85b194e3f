/** A Markdown file as the library of journals knows it. */
import type { Journal } from './model';
import type { JournalNode } from './nodes';

/** Why a file's text is not known. */
export type Trouble = 'tooLarge' | 'undecodable' | 'unreadable';

/** What is known about a Markdown file beside its text. */
export interface FileFacts {
  /** What names the file; opaque. */
  readonly uri: string;
  /** Name with its ending. */
  readonly name: string;
  /** What names its folder; opaque. Files of one folder are siblings. */
  readonly folder: string;
  /** Names of the folders from the workspace's down to the file's own, for titles and grouping; empty where no folder is open. */
  readonly path: readonly string[];
  /** What the person has said about it (`learningJournal.files`). */
  readonly named: boolean | undefined;
  /** The document's version; 0 for a file that is not open. */
  readonly version: number;
}

/** A file as the library is told of it: with its text, or why there is none; then with what can be made of it, to see whether it matters. */
export type FileInput = FileFacts & ({ readonly text: string } | { readonly trouble: Trouble; readonly guess?: string });

/** A file and what it means. */
export interface LibraryFile extends FileFacts {
  /** The text `journal` was read from; empty where the file is no journal or could not be read. */
  readonly text: string;
  /** Undefined where the file is no journal or could not be read. */
  readonly journal: Journal | undefined;
  /** An id for every node of the journal, unique in the file; it stays the node's while its title or date is typed. */
  readonly ids: ReadonlyMap<JournalNode, string>;
  readonly trouble: Trouble | undefined;
}

/** By folder, the files of outer folders before those of inner ones, then by name. */
export function byPlace(a: FileFacts, b: FileFacts, compare: (a: string, b: string) => number): number {
  for (let index = 0; index < Math.max(a.path.length, b.path.length); index++) {
    const one = a.path[index];
    const other = b.path[index];
    if (one === undefined || other === undefined) {
      return one === undefined ? -1 : 1;
    }
    if (one !== other) {
      return compare(one, other) || (one < other ? -1 : 1);
    }
  }
  return compare(a.name, b.name) || (a.uri < b.uri ? -1 : 1);
}

/** Of a file with more to it, what is known beside its text. */
export function factsOf({ uri, name, folder, path, named, version }: FileFacts): FileFacts {
  return { uri, name, folder, path, named, version };
}
