/** Phrases found by their first word, so that a sentence is not held against every one of them. */

interface Step {
  readonly next: Map<string, Step>;
  ends: boolean;
}

/** Things that are phrases, or have one; each phrase has a word at least. */
export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, T[]>();
  /** The words of all phrases, one step a word. */
  readonly #steps: Step = { next: new Map(), ends: false };

  constructor(readonly all: readonly T[], wordsOf: (one: T) => readonly string[]) {
    for (const one of all.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)) {
      this.#add(wordsOf(one));
      const first = wordsOf(one)[0]!;
      const known = this.#byFirst.get(first);
      if (known === undefined) {
        this.#byFirst.set(first, [one]);
      } else {
        known.push(one);
      }
    }
  }

  /** How many of `tokens` from `at` on are one of the phrases, the longest; 0 for none. */
  match(tokens: readonly { readonly word: string }[], at: number): number {
    let length = 0;
    let step = at < tokens.length ? this.#steps.next.get(tokens[at]!.word) : undefined;
    for (let end = at + 1; step !== undefined; end++) {
      length = step.ends ? end - at : length;
      step = end < tokens.length ? step.next.get(tokens[end]!.word) : undefined;
    }
    return length;
  }

  #add(words: readonly string[]): void {
    let step = this.#steps;
    for (const word of words) {
      let next = step.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), ends: false };
        step.next.set(word, next);
      }
      step = next;
    }
    step.ends = true;
  }

  /** Those whose phrase begins with the word, the longest first, else in their order. */
  beginningWith(word: string): readonly T[] | undefined {
    return this.#byFirst.get(word);
  }
}

/** Phrases that are nothing but their words. */
export type PhraseList = PhraseIndex<readonly string[]>;
