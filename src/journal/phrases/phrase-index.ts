/** Phrases found by their first word, so that a sentence is not held against every one of them. */

/** Things that are phrases, or have one; each phrase has a word at least. */
export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, T[]>();

  constructor(readonly all: readonly T[], wordsOf: (one: T) => readonly string[]) {
    for (const one of all.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)) {
      const first = wordsOf(one)[0]!;
      const known = this.#byFirst.get(first);
      if (known === undefined) {
        this.#byFirst.set(first, [one]);
      } else {
        known.push(one);
      }
    }
  }

  /** Those whose phrase begins with the word, the longest first, else in their order. */
  beginningWith(word: string): readonly T[] | undefined {
    return this.#byFirst.get(word);
  }
}

/** Phrases that are nothing but their words. */
export type PhraseList = PhraseIndex<readonly string[]>;
