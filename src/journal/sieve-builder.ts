/** Makes the tables of the sieve: the bits of words, and of two or three neighbours by which a phrase is known. */
import { BitTable, hashOf, pairOf, tripleOf } from './bit-table';
import type { PhraseList } from './phrases/phrase-index';
import type { Phrases } from './phrases/phrases';
import { Apart, Fact, Word } from './sieve-bits';

/** Bits of {@link Word}, {@link Fact} and {@link Way}. */
export interface Some {
  readonly word?: number;
  readonly fact?: number;
  readonly way?: number;
}

/** A word of the phrases. */
interface Known {
  readonly hash: number;
  /** A word that others' text is full of weighs its letters, any other more. */
  readonly weight: number;
  /** Hashes of itself and of what is written otherwise and ends with it, or begins with it: i'm, of `i`. */
  readonly ending: number[];
  readonly beginning: number[];
}

/** Bits are added list by list; the tables are made at the end. */
export class SieveBuilder {
  readonly #words = new BitTable(16384);
  readonly #pairs = new BitTable(16384);
  readonly #known = new Map<string, Known>();
  /** What is written otherwise and holds a pair: i'll, of `i will`. */
  readonly #inner = new Map<number, number[]>();
  readonly #phrases: Phrases;

  constructor(phrases: Phrases) {
    this.#phrases = phrases;
    for (const [written, parts] of phrases.splits) {
      const hash = hashOf(written);
      this.#of(parts[0]!).beginning.push(hash);
      this.#of(parts.at(-1)!).ending.push(hash);
      for (let at = 1; at < parts.length; at++) {
        const pair = pairOf(this.#of(parts[at - 1]!).hash, this.#of(parts[at]!).hash);
        this.#inner.set(pair, [...(this.#inner.get(pair) ?? []), hash]);
      }
    }
  }

  words(words: Iterable<string>, { word = 0, fact = 0, way = 0 }: Some): void {
    for (const each of words) {
      this.#words.add(this.#of(each).hash, word, fact, way);
    }
  }

  lists(lists: readonly PhraseList[], bits: Some): void {
    for (const { all } of lists) {
      for (const each of all) {
        this.phrase(each, bits);
      }
    }
  }

  errands(errands: readonly (readonly string[])[]): void {
    for (const errand of errands) {
      this.words([errand[0]!], { word: errand.length === 1 ? Word.errand : Word.errandFirst });
      this.phrase(errand, { fact: Fact.errand });
    }
  }

  /** A phrase is known by its word, or by two or three neighbours that other text holds least: `of the course` of `before the end of the course`. */
  phrase(phrase: readonly string[], bits: Some): void {
    if (phrase.length === 1) {
      this.words(phrase, bits);
    } else if (phrase.length === 2) {
      const first = this.#of(phrase[0]!);
      const second = this.#of(phrase[1]!);
      this.#pair(first.ending, second.beginning, bits);
      this.#inside(pairOf(first.hash, second.hash), bits);
    } else {
      this.#triple(phrase, bits);
    }
  }

  #triple(phrase: readonly string[], bits: Some): void {
    let at = 0;
    let best = 0;
    for (let start = 0; start + 2 < phrase.length; start++) {
      const weight = this.#of(phrase[start]!).weight + this.#of(phrase[start + 1]!).weight + this.#of(phrase[start + 2]!).weight;
      at = weight > best ? start : at;
      best = Math.max(best, weight);
    }
    const { word = 0, fact = 0, way = 0 } = bits;
    const [first, second, third] = [this.#of(phrase[at]!), this.#of(phrase[at + 1]!), this.#of(phrase[at + 2]!)];
    for (const one of first.ending) {
      const pair = pairOf(one, second.hash);
      this.#words.add(one, Word.pair, 0, 0);
      this.#pairs.add(pair, Word.pair, 0, 0);
      for (const other of third.beginning) {
        this.#words.add(other, Word.second, 0, 0);
        this.#pairs.add(tripleOf(pair, other), word, fact, way);
      }
    }
    this.#words.add(second.hash, Word.pair | Word.second, 0, 0);
    // `I'm going` is two words.
    const before = this.#inner.get(pairOf(first.hash, second.hash));
    if (before !== undefined) {
      this.#pair(before, third.beginning, bits);
    }
    const behind = this.#inner.get(pairOf(second.hash, third.hash));
    if (behind !== undefined) {
      this.#pair(first.ending, behind, bits);
      for (const written of behind) {
        if (before?.includes(written) === true) {
          this.#words.add(written, word, fact, way);
        }
      }
    }
  }

  #pair(firsts: readonly number[], seconds: readonly number[], { word = 0, fact = 0, way = 0 }: Some): void {
    for (const first of firsts) {
      this.#words.add(first, Word.pair, 0, 0);
      for (const second of seconds) {
        this.#words.add(second, Word.second, 0, 0);
        this.#pairs.add(pairOf(first, second), word, fact, way);
      }
    }
  }

  #inside(pair: number, { word = 0, fact = 0, way = 0 }: Some): void {
    for (const written of this.#inner.get(pair) ?? []) {
      this.#words.add(written, word, fact, way);
    }
  }

  tables(): { readonly words: BitTable; readonly pairs: BitTable } {
    const words = this.#words;
    const { splits, labels } = this.#phrases;
    for (const [written, parts] of splits) {
      const hash = hashOf(written);
      for (const part of parts) {
        const slot = words.find(this.#of(part).hash);
        if (slot >= 0) {
          words.add(hash, words.bits[slot]!, words.bits[slot + 1]!, words.bits[slot + 2]!);
        }
      }
      // A verb behind the `to` within it: must-read.
      if (parts.slice(0, -1).includes(labels.infinitive)) {
        words.add(hash, 0, 0, Apart.asks);
      }
    }
    return { words, pairs: this.#pairs };
  }

  #of(word: string): Known {
    const known = this.#known.get(word);
    if (known !== undefined) {
      return known;
    }
    const hash = hashOf(word);
    const common = this.#phrases.notVerbs.has(word) || this.#phrases.others.has(word);
    const made = { hash, weight: common ? word.length : word.length + 10, ending: [hash], beginning: [hash] };
    this.#known.set(word, made);
    return made;
  }
}
