import type { FileFacts, LibraryFile } from './library-file';
import type { Journal } from './model';
import type { Surroundings } from './neighbours';

/** How a text is read; given by the composition root, so that the library knows neither settings nor the clock. */
export interface Reader {
  read(text: string, file: FileFacts, surroundings: Surroundings): Journal;
  /** Whether the name begins with a full date: `2025-06-03 numpy.md`. */
  hasDatedName(name: string): boolean;
  /** Whether a file of this name and place may be a journal without being named one; asked where its text is not known. */
  mayBeFound(file: FileFacts): boolean;
  /** Whether the file is nothing but the entry of the day its name begins with. */
  isDailyFile(file: LibraryFile): boolean;
}
