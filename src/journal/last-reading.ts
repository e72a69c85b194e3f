/** The text that was read last, kept: after a keystroke each provider asks about the same text, then comes the text itself. */
import type { FileFacts, Reader, Surroundings } from './library';
import type { Journal } from './model';

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

/** Whether the other files say the same. */
export function isSame(one: Surroundings, other: Surroundings): boolean {
  return one.datedSibling === other.datedSibling && one.otherJournals === other.otherJournals;
}
