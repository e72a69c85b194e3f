/** Phrases found by their first word, so that a sentence is not held against every one of them. */

interface Step {
  readonly next: Map<string, Step>;
  ends: boolean;
}

/** How many of `tokens` from `at` on are a phrase that no list holds; 0 for none. */
export type Beside = (tokens: readonly { readonly word: string }[], at: number) => number;

/** Things that are phrases, or have one; each phrase has a word at least. */
export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, T[]>();
  readonly #byLast = new Map<string, T[]>();
  /** The words of all phrases, one step a word. */
  readonly #steps: Step = { next: new Map(), ends: false };
  /** The same from the last word on. */
  readonly #back: Step = { next: new Map(), ends: false };

  readonly #beside: Beside | undefined;

  /** @param beside phrases that are too many to be listed; each begins as one of those that are */
  constructor(readonly all: readonly T[], wordsOf: (one: T) => readonly string[], beside?: Beside) {
    this.#beside = beside;
    for (const one of all.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)) {
      add(this.#steps, wordsOf(one));
      add(this.#back, [...wordsOf(one)].reverse());
      file(this.#byFirst, wordsOf(one)[0]!, one);
    }
    for (const one of all) {
      file(this.#byLast, wordsOf(one).at(-1)!, one);
    }
  }

  /** How many of `tokens` from `at` on are one of the phrases, the longest; 0 for none. */
  match(tokens: readonly { readonly word: string }[], at: number): number {
    let length = 0;
    let step = at < tokens.length ? this.#steps.next.get(tokens[at]!.word) : undefined;
    if (step === undefined) {
      return 0;
    }
    for (let end = at + 1; step !== undefined; end++) {
      length = step.ends ? end - at : length;
      step = end < tokens.length ? step.next.get(tokens[end]!.word) : undefined;
    }
    return this.#beside === undefined ? length : Math.max(length, this.#beside(tokens, at));
  }

  /** How many of `tokens` before `end` are one of the phrases, the longest; 0 for none. */
  matchBack(tokens: readonly { readonly word: string }[], end: number): number {
    let length = 0;
    let step = end > 0 ? this.#back.next.get(tokens[end - 1]!.word) : undefined;
    for (let at = end - 1; step !== undefined; at--) {
      length = step.ends ? end - at : length;
      step = at > 0 ? step.next.get(tokens[at - 1]!.word) : undefined;
    }
    return length;
  }

  /** Those whose phrase begins with the word, the longest first, else in their order. */
  beginningWith(word: string): readonly T[] | undefined {
    return this.#byFirst.get(word);
  }

  /** Those whose phrase ends with the word, in their order. */
  endingWith(word: string): readonly T[] | undefined {
    return this.#byLast.get(word);
  }
}

function file<T>(under: Map<string, T[]>, word: string, one: T): void {
  const known = under.get(word);
  if (known === undefined) {
    under.set(word, [one]);
  } else {
    known.push(one);
  }
}

function add(steps: Step, words: readonly string[]): void {
  let step = steps;
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

/** Phrases that are nothing but their words. */
export type PhraseList = PhraseIndex<readonly string[]>;
