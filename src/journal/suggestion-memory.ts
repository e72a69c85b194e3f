/** What reading suggestions remembers from one reading of a file to the next, for each language. */
import type { Announcement } from './announced-title';
import type { Label } from './label';
import { Memory } from './memory';
import type { Phrases } from './phrases/phrases';
import type { Sentence } from './sentences';
import { Sieve } from './sieve';
import { bitsInSteps } from './sieve-words';

/** What paragraphs announce and what labels say, for each language. */
export class SuggestionMemory {
  private readonly languages = new Map<Phrases, PhraseMemory>();

  /** Makes what is made of the phrases alone, in steps of some milliseconds at most; else the first reading does it at one go. */
  *prepare(phrases: Phrases): Generator<undefined> {
    this.languages.set(phrases, emptyMemory(new Sieve(phrases, yield* bitsInSteps(phrases))));
  }

  of(phrases: Phrases): PhraseMemory {
    const known = this.languages.get(phrases);
    const memory = known ?? emptyMemory(new Sieve(phrases));
    if (known === undefined) {
      this.languages.set(phrases, memory);
    }
    return memory;
  }
}

/** What is remembered before anything has been read. */
export function emptyMemory(sieve: Sieve): PhraseMemory {
  return { sieve, announcements: new Memory(), labels: new Memory(), firsts: new Memory(), things: new Memory() };
}

export interface PhraseMemory {
  readonly sieve: Sieve;
  readonly announcements: Memory<readonly Announcement[]>;
  readonly labels: Memory<Label | null>;
  /** The first sentence of an item that is no aside. */
  readonly firsts: Memory<Sentence | null>;
  /** What *it* in the next sentence stands for. */
  readonly things: Memory<string | null>;
}
