/**
 * All journals of a workspace. Told about texts by whoever reads them, it holds what they mean and fires one event for a change.
 *
 * Where one file means something for others, those are read again: a few at once, the rest by `settle`.
 */
import { identify, type Identified } from './identity';
import { LastReading } from './last-reading';
import { byPlace, factsOf, type FileFacts, type FileInput, type LibraryFile } from './library-file';
import type { DateOrder, DateOrderReason, Journal } from './model';
import { isSame, Neighbours, type Surroundings } from './neighbours';
import type { JournalNode } from './nodes';
import type { Reader } from './reader';

export interface LibraryChange {
  /** Files that are new, have changed or are gone. */
  readonly uris: ReadonlySet<string>;
}

interface Entry {
  readonly file: LibraryFile;
  /** The last journal it was, with its ids; also of a file that is none for the moment, while its only date is typed. */
  readonly identified: Identified | undefined;
  /** The text, also of a file that is no journal by itself but may become one by its siblings. */
  readonly kept: string | undefined;
  /** What the file was read with. */
  readonly around: Surroundings;
  /** The order the file has for certain, out of its own dates. */
  readonly vote: DateOrder | undefined;
}

/** Reasons that lie in the file itself, so that its neighbours may learn from it. */
const OWN_REASONS: ReadonlySet<DateOrderReason> = new Set<DateOrderReason>(['partAbove12', 'weekday', 'monthName', 'neighbours']);
/** Reasons that give way to what the other journals have. */
const WEAK_REASONS: ReadonlySet<DateOrderReason> = new Set<DateOrderReason>(['otherJournals', 'region', 'default']);

/** As many files are read again at once where one change means something for others; the rest waits for `settle`. */
const FEW = 8;

const NO_IDS: ReadonlyMap<JournalNode, string> = new Map();

export class Library {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<(change: LibraryChange) => void>();
  readonly #neighbours = new Neighbours();
  #changed = new Set<string>();
  #depth = 0;
  #holds = 0;
  /** Files to read again, in the order they were found to be. */
  readonly #stale = new Set<string>();
  #sorted: readonly LibraryFile[] | undefined;
  #collator: Intl.Collator | undefined;

  readonly #reading: LastReading;

  constructor(private readonly reader: Reader) {
    this.#reading = new LastReading(reader);
  }

  /** Every file that is a journal or could not be read, in the order of folders and names. */
  files(): readonly LibraryFile[] {
    this.#collator ??= new Intl.Collator(undefined, { numeric: true });
    const { compare } = this.#collator;
    this.#sorted ??= [...this.#entries.values()]
      .map((entry) => entry.file)
      .filter((file) => file.journal !== undefined || file.trouble !== undefined)
      .sort((a, b) => byPlace(a, b, compare));
    return this.#sorted;
  }

  /** The file if it is a journal, or could not be read. */
  get(uri: string): LibraryFile | undefined {
    const file = this.#entries.get(uri)?.file;
    return file?.journal !== undefined || file?.trouble !== undefined ? file : undefined;
  }

  /** Whether the file is known, journal or not. */
  has(uri: string): boolean {
    return this.#entries.has(uri);
  }

  get hasJournal(): boolean {
    for (const { file } of this.#entries.values()) {
      if (file.journal !== undefined) {
        return true;
      }
    }
    return false;
  }

  /** Whether the file is nothing but the entry of the day its name begins with. */
  isDailyFile(file: LibraryFile): boolean {
    return this.reader.isDailyFile(file);
  }

  /** Every known Markdown file, journal or not. */
  uris(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** How `text` would be read if it were the text of a known file; for asking what an edit would lead to. */
  readAs(uri: string, text: string): Journal | undefined {
    const file = this.#entries.get(uri)?.file;
    return file && this.#reading.read(text, file, this.#neighbours.of(file));
  }

  /** The same with the ids its rows would have, to find a row again in a text that has just been read from a document. */
  identifyAs(uri: string, text: string): Identified | undefined {
    const entry = this.#entries.get(uri);
    const journal = this.readAs(uri, text);
    return entry && journal && (entry.file.journal !== undefined && entry.file.text === text
      ? { journal: entry.file.journal, ids: entry.file.ids, gone: [] }
      : identify(entry.identified, journal));
  }

  /** Takes in a file, new or changed. */
  update(input: FileInput): void {
    this.batch(() => {
      this.#neighbours.noteName(input, this.reader.hasDatedName(input.name));
      if (!this.#isKnown(input)) {
        this.#put(input);
      }
    });
  }

  /** Forgets a file. */
  remove(uri: string): void {
    const entry = this.#entries.get(uri);
    if (entry === undefined) {
      return;
    }
    this.batch(() => {
      this.#entries.delete(uri);
      this.#stale.delete(uri);
      this.#neighbours.vote(entry.file, undefined);
      this.#neighbours.noteName(entry.file, false);
      this.#mark(entry.file);
    });
  }

  /** Has every file read again whose text is kept, a few at once, the rest by `settle`; for when `reader` reads differently. */
  rereadAll(named: (file: FileFacts) => boolean | undefined = (file) => file.named): void {
    this.#reading.forget();
    this.batch(() => {
      for (const [uri, entry] of this.#entries) {
        if (entry.kept !== undefined) {
          this.#entries.set(uri, { ...entry, file: { ...entry.file, named: named(entry.file) } });
          this.#stale.add(uri);
        }
      }
    });
  }

  /**
   * Everything `work` tells the library makes one event, at its end.
   * @param most as many files are read again with it, where it means something for others.
   */
  batch(work: () => void, most = FEW): void {
    // What waits already is left to `settle`: a keystroke meanwhile must not pay for it.
    const atOnce = this.hasStale ? 0 : most;
    this.#depth++;
    try {
      work();
      if (this.#depth === 1) {
        this.#settle(atOnce);
      }
    } finally {
      this.#depth--;
      this.#fire();
    }
  }

  /** Gathers all changes into one event until the hold is disposed of; for reading many files. What is known is up to date all the same. */
  hold(): { dispose(): void } {
    this.#holds++;
    let held = true;
    return {
      dispose: () => {
        this.#holds -= held ? 1 : 0;
        held = false;
        this.#fire();
      },
    };
  }

  /** Whether files wait to be read again, because others have come to mean something for them. */
  get hasStale(): boolean {
    return this.#stale.size > 0;
  }

  /** Reads such files again until none is left or the time is up; at least one. */
  settle(isTimeUp: () => boolean = () => false): void {
    if (!this.hasStale) {
      return;
    }
    this.batch(() => {
      do {
        this.#settle(1);
      } while (this.hasStale && !isTimeUp());
    });
  }

  /** Calls `listener` after each change. */
  onDidChange(listener: (change: LibraryChange) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Whether the same text is held already, read with the same knowledge; then only its version is noted. */
  #isKnown(input: FileInput): boolean {
    const entry = this.#entries.get(input.uri);
    const around = this.#neighbours.of(input);
    if (entry?.kept === undefined || !('text' in input) || entry.kept !== input.text || entry.file.named !== input.named
      || !isSame(entry.around, around)) {
      return false;
    }
    this.#entries.set(input.uri, { ...entry, file: { ...entry.file, ...factsOf(input) } });
    this.#sorted = undefined;
    return true;
  }

  #put(input: FileInput): void {
    const previous = this.#entries.get(input.uri);
    const around = this.#neighbours.of(input);
    this.#stale.delete(input.uri);
    if ('trouble' in input) {
      const matters = input.named
        ?? (input.guess === undefined ? this.reader.mayBeFound(input) : this.reader.read(input.guess, factsOf(input), around).isJournal);
      const trouble = matters ? input.trouble : undefined;
      this.#store({
        file: { ...factsOf(input), text: '', journal: undefined, ids: NO_IDS, trouble },
        identified: previous?.identified, kept: undefined, around, vote: undefined,
      }, previous);
      return;
    }
    const read = this.#reading.read(input.text, factsOf(input), around);
    // Its file holds it from now on.
    this.#reading.forget();
    const journal = read.isJournal ? read : undefined;
    const identified = journal === undefined ? undefined : identify(previous?.identified, journal);
    this.#store({
      identified: identified ?? previous?.identified,
      file: { ...factsOf(input), text: journal === undefined ? '' : input.text, journal, ids: identified?.ids ?? NO_IDS, trouble: undefined },
      kept: journal !== undefined || this.reader.hasDatedName(input.name) ? input.text : undefined,
      around,
      vote: journal !== undefined && OWN_REASONS.has(journal.dateOrderReason) ? journal.dateOrder : undefined,
    }, previous);
  }

  #store(entry: Entry, previous: Entry | undefined): void {
    this.#entries.set(entry.file.uri, entry);
    this.#neighbours.vote(entry.file, entry.vote);
    this.#mark(entry.file);
    if (previous !== undefined) {
      this.#mark(previous.file);
    }
  }

  /** A file without rows before and after is no change for anybody. */
  #mark(file: LibraryFile): void {
    if (file.journal !== undefined || file.trouble !== undefined) {
      this.#changed.add(file.uri);
      this.#sorted = undefined;
    }
  }

  /** Reads again at most `most` of the files that are meant by what came, changed or went. */
  #settle(most: number): void {
    for (let left = most; ; left--) {
      if (this.#neighbours.takeChange()) {
        this.#findStale();
      }
      const [uri] = this.#stale;
      if (uri === undefined || left === 0) {
        return;
      }
      const entry = this.#entries.get(uri);
      if (entry?.kept !== undefined) {
        this.#put({ ...factsOf(entry.file), text: entry.kept });
      }
      this.#stale.delete(uri);
    }
  }

  #findStale(): void {
    for (const { file, kept, around } of this.#entries.values()) {
      if (kept === undefined) {
        continue;
      }
      const now = this.#neighbours.of(file);
      const byName = now.datedSibling !== around.datedSibling && this.reader.hasDatedName(file.name);
      const byOrder = now.otherJournals !== around.otherJournals && file.journal !== undefined && WEAK_REASONS.has(file.journal.dateOrderReason);
      if (byName || byOrder) {
        this.#stale.add(file.uri);
      }
    }
  }

  #fire(): void {
    if (this.#depth > 0 || this.#holds > 0 || this.#changed.size === 0) {
      return;
    }
    const uris = this.#changed;
    this.#changed = new Set();
    for (const listener of [...this.#listeners]) {
      listener({ uris });
    }
  }
}

