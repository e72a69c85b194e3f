/** The text that was read last, kept: after a keystroke each provider asks about the same text, then comes the text itself. */
import type { FileFacts } from './library-file';
import type { Journal } from './model';
import { isSame, type Surroundings } from './neighbours';
import type { Reader } from './reader';

export class LastReading {
  #last: { readonly text: string; readonly uri: string; readonly named: boolean | undefined; readonly around: Surroundings; readonly journal: Journal } | undefined;

  constructor(private readonly reader: Pick<Reader, 'read'>) {}

  /** What `text` means as that of `file`; read once, however often it is asked for in a row. */
  read(text: string, file: FileFacts, around: Surroundings): Journal {
    const last = this.#last;
    if (last?.uri === file.uri && last.named === file.named && last.text === text && isSame(last.around, around)) {
      return last.journal;
    }
    const journal = this.reader.read(text, file, around);
    this.#last = { text, uri: file.uri, named: file.named, around, journal };
    return journal;
  }

  /** The next text is read in any case: it is held elsewhere now, or the reader has come to read differently. */
  forget(): void {
    this.#last = undefined;
  }
}
