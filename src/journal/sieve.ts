/** Tells by its words alone that a plain paragraph announces nothing, or how it might, so that few are cut into sentences and parsed. */
import { hashOf, hashOn, hashStart, pairOf, tripleOf, type BitTable } from './bit-table';
import type { Phrases } from './phrases/phrases';
import { APOSTROPHE, isCapital, isDigit, isTag, letterOf, mayJoin } from './sieve-characters';
import { Apart, Fact, Word } from './sieve-bits';
import { mayLabel, waysOf, type Seen } from './sieve-ways';
import { bitsOf } from './sieve-words';
import { Way, allWays } from './ways';

/** The small letter of each character of a word, 0 for all others; of those beyond ASCII found out when one is met. */
const UNREAD = 0xffff;

/** Words of a label before a colon at most. */
const LABEL = 8;

/** Characters between a word that leads to a date, `by`, and its month at most: `by the 3rd of May`. */
const NEAR = 14;

const HTTP = hashOf('http');
const HTTPS = hashOf('https');

/**
 * Necessary conditions for what announcements.ts and labels.ts find, made of the same phrase lists:
 *
 *     The planner has nothing to do with the old route     no cue, no time, no colon: nothing
 *     The planner: I need to read it                       `need to` is a cue: worth a closer look
 *
 * What it lets through may still be nothing; what it holds back never is something (test).
 */
export class Sieve {
  readonly #words: BitTable;
  readonly #pairs: BitTable;
  readonly #letters = new Uint16Array(0x10000).fill(UNREAD);
  readonly #pastEndings: readonly string[];
  readonly #adverbEndings: readonly string[];
  /** Their last letters, by the lower five bits of their codes. */
  readonly #adverbLetters: number;
  readonly #seen: Seen = { words: 0, opened: 0, asked: 0, beforeSelf: 0, beforeTo: 0, facts: 0, ways: 0, closing: 0, colon: false, dash: false, labelled: false };

  constructor(phrases: Phrases, bits = bitsOf(phrases)) {
    ({ words: this.#words, pairs: this.#pairs } = bits);
    this.#pastEndings = phrases.endings.past;
    this.#adverbEndings = phrases.endings.adverb;
    this.#adverbLetters = this.#adverbEndings.reduce((bits, ending) => bits | (1 << ending.charCodeAt(ending.length - 1)), 0);
    for (let code = 0; code < 128; code++) {
      this.#letters[code] = letterOf(code);
    }
  }

  /** The `Way`s in which the characters in `[start, end)` may announce something to do; 0 for none. */
  waysOf(text: string, start: number, end: number): number {
    const earlier = this.#read(text, start, end, false);
    return earlier === allWays ? allWays : earlier | waysOf(this.#seen);
  }

  /** Whether they may be a label, of what is to do or of what is done. */
  mayLabel(text: string, start: number, end: number): boolean {
    const seen = this.#seen;
    return this.#read(text, start, end, true) === allWays || mayLabel(seen) || (seen.facts & Fact.over) !== 0 || (seen.opened & Word.past) !== 0;
  }

  /**
   * Fills `#seen` with what stands behind the last point that surely ends a sentence, of a `label` with everything. Returns the ways
   * of the sentences before it; all of them where only whoever cuts sentences can tell: tags, images, struck words, brackets in brackets.
   */
  #read(text: string, start: number, end: number, label: boolean): number {
    const letters = this.#letters;
    const { keys, bits, mask } = this.#words;
    const seen = this.#seen;
    let found = 0;
    let allWords = 0;
    let opened = 0;
    let asked = 0;
    let beforeSelf = 0;
    let beforeTo = 0;
    let facts = 0;
    let ways = 0;
    /** The word before, and in brackets that before them. */
    let previous = 0;
    let previousWord = 0;
    /** The pair that ends there, where it is two words of three; else 0. */
    let previousPair = 0;
    let last = 0;
    /** The facts of those before a point. */
    let closing = 0;
    let outer = 0;
    let outerWord = 0;
    let outerPair = 0;
    let bracketed = false;
    /** A clause may begin here. */
    let opens = true;
    /** Behind the last word that may lead to a date. */
    let lead = -Infinity;
    /** One does behind `and`. */
    let goesOn = false;
    /** Words since a sentence may have begun. */
    let count = 0;
    /** A sign has been met within which points end no sentence. */
    let joined = label;
    seen.colon = seen.dash = seen.labelled = false;
    for (let at = start; at < end;) {
      const code = text.charCodeAt(at);
      if (code === 32) {
        at++;
        continue;
      }
      let letter = letters[code]!;
      if (letter === 0 || (letter === UNREAD && (letter = this.#letter(code)) === 0)) {
        switch (code) {
          case 9: case 42: case 95: case 44: // tab * _ ,
            opens ||= code === 44;
            at++;
            continue;
          case 40: // (
            if (bracketed) {
              return allWays;
            }
            bracketed = seen.colon = true;
            outer = previous;
            outerWord = previousWord;
            outerPair = previousPair;
            previous = previousWord = previousPair = 0;
            break;
          case 41: // )
            if (bracketed) {
              bracketed = false;
              previous = outer;
              previousWord = outerWord;
              previousPair = outerPair;
            }
            break;
          case 60: // <
            if (isTag(text.charCodeAt(at + 1)) || text.charCodeAt(at + 1) === 45) {
              return allWays;
            }
            break;
          case 126: // ~
            if (text.charCodeAt(at + 1) === 126) {
              return allWays;
            }
            break;
          case 34: case 39: case 91: case 96: case 0xab: case 0x201c: // " ' [ ` « “
            joined = true;
            break;
          case 33: case 46: case 63: // ! . ?
            if (code === 33 && text.charCodeAt(at + 1) === 91) {
              return allWays;
            }
            closing |= last;
            if (!joined && !bracketed && (previousWord & Word.abbreviation) === 0 && this.#isBetween(text, start, at, end)) {
              this.#keep(allWords, opened, asked, beforeSelf, beforeTo, facts, ways);
              seen.closing = closing;
              found |= waysOf(seen);
              // What is not understood may be asked for in the next sentence.
              facts &= Fact.ignorance;
              allWords = opened = asked = beforeSelf = beforeTo = ways = closing = previous = previousWord = previousPair = 0;
              seen.colon = seen.dash = seen.labelled = false;
            }
            break;
          case 0x2014: // —
            seen.dash = true;
            break;
          case 58: case 45: case 61: case 0x2013: case 0x2192: case 0x21d2: // : - = – → ⇒
            seen.dash ||= code !== 58;
            if (code === 58 && text.charCodeAt(at + 1) === 47) {
              joined = true;
              if (previous === HTTP || previous === HTTPS) {
                break;
              }
            }
            seen.colon = true;
            if (!seen.labelled && count <= LABEL) {
              this.#keep(allWords, opened, asked, beforeSelf, beforeTo, facts, ways);
              seen.labelled = mayLabel(seen);
            }
            break;
          default:
        }
        opens = true;
        count = 0;
        at++;
        continue;
      }
      count++;
      const wordStart = at;
      let hash = hashStart;
      /** Small letters have bit 64 in common, digits bit 16, signs none of them. */
      let common = 64 | 16;
      do {
        hash = hashOn(hash, letter);
        common &= letter;
        const next = ++at < end ? text.charCodeAt(at) : 32;
        if (next === 32) {
          break;
        }
        letter = letters[next]!;
        if (letter === 0 || letter === UNREAD) {
          letter = this.#within(text, at, end);
        }
      } while (letter !== 0);
      let word = (common & 64) === 0 ? Word.digit : 0;
      // `on 21-08`
      let fact = common === 0 && isDigit(code) && wordStart - lead <= NEAR ? Fact.time : 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (keys[slot] !== 0) {
        if (keys[slot] === hash) {
          word |= bits[slot * 4]!;
          fact |= bits[slot * 4 + 1]!;
          const way = bits[slot * 4 + 2]!;
          ways |= way & allWays;
          if (way > allWays) {
            lead = (way & Apart.lead) !== 0 ? at : lead;
            fact |= (way & Apart.month) !== 0 && wordStart - lead <= NEAR ? Fact.time : 0;
            asked |= (way & Apart.asks) !== 0 ? word : 0;
          }
          break;
        }
        slot = (slot + 1) & mask;
      }
      let pair = 0;
      if ((previousWord & Word.pair) !== 0 && (word & Word.second) !== 0) {
        const pairs = this.#pairs;
        const triple = previousPair === 0 ? -1 : pairs.find(tripleOf(previousPair, hash));
        if (triple >= 0) {
          word |= pairs.bits[triple]!;
          fact |= pairs.bits[triple + 1]!;
          ways |= pairs.bits[triple + 2]!;
        }
        pair = pairOf(previous, hash);
        const its = pairs.find(pair);
        if (its < 0) {
          pair = 0;
        } else {
          pair = (pairs.bits[its]! & Word.pair) !== 0 ? pair : 0;
          word |= pairs.bits[its]! & ~Word.pair;
          fact |= pairs.bits[its + 1]!;
          ways |= pairs.bits[its + 2]!;
        }
      }
      allWords |= word;
      facts |= fact;
      last = fact;
      if ((previousWord & Word.need) !== 0) {
        // `needs testing`, `needs really testing`
        ways |= (fact & Fact.gerund) !== 0 ? Way.passive : 0;
        word |= (word & Word.soft) !== 0 || this.#isAdverb(text, wordStart, at) ? Word.need : 0;
      }
      if ((previousWord & Word.to) !== 0) {
        asked |= word;
      }
      if ((word & (Word.self | Word.to)) !== 0) {
        beforeSelf |= (word & Word.self) !== 0 ? previousWord : 0;
        beforeTo |= (word & Word.to) !== 0 ? previousWord : 0;
      }
      if (opens) {
        opened |= word;
        if (label && endsIn(text, wordStart, at, this.#pastEndings)) {
          opened |= Word.past;
        }
        opens = (word & Word.soft) !== 0 || this.#isAdverb(text, wordStart, at);
      } else if (isCapital(code)) {
        opened |= word;
      } else if (goesOn) {
        opened |= word & (Word.starts | Word.pronoun);
        goesOn = (word & Word.soft) !== 0 || this.#isAdverb(text, wordStart, at);
      }
      goesOn ||= (word & Word.join) !== 0;
      previous = hash;
      previousWord = word;
      previousPair = pair;
    }
    this.#keep(allWords, opened, asked, beforeSelf, beforeTo, facts, ways);
    seen.closing = closing | last;
    return found;
  }

  #keep(words: number, opened: number, asked: number, beforeSelf: number, beforeTo: number, facts: number, ways: number): void {
    const seen = this.#seen;
    seen.words = words;
    seen.opened = opened;
    seen.asked = asked;
    seen.beforeSelf = beforeSelf;
    seen.beforeTo = beforeTo;
    seen.facts = facts;
    seen.ways = ways;
  }

  #isAdverb(text: string, start: number, end: number): boolean {
    return ((this.#adverbLetters >>> text.charCodeAt(end - 1)) & 1) !== 0 && endsIn(text, start, end, this.#adverbEndings);
  }

  /** The small letter of the character at `at` behind a letter, an apostrophe or point between two included; 0 where the word ends. */
  #within(text: string, at: number, end: number): number {
    const code = text.charCodeAt(at);
    const letter = this.#letter(code);
    if (letter !== 0 || !mayJoin(code) || at + 1 >= end || this.#letter(text.charCodeAt(at + 1)) === 0) {
      return letter;
    }
    return code === APOSTROPHE ? 39 : code;
  }

  /** Whether the sign at `at` stands behind a word of two letters or more, and before a blank and a capital. */
  #isBetween(text: string, start: number, at: number, end: number): boolean {
    return at - 2 >= start && at + 2 < end && text.charCodeAt(at + 1) === 32 && isCapital(text.charCodeAt(at + 2))
      && this.#letter(text.charCodeAt(at - 1)) !== 0 && this.#letter(text.charCodeAt(at - 2)) !== 0;
  }

  /** The small letter of a letter or digit, else 0. */
  #letter(code: number): number {
    const known = this.#letters[code]!;
    if (known !== UNREAD) {
      return known;
    }
    return (this.#letters[code] = letterOf(code));
  }
}

/** Whether the word in `[start, end)` ends in one of `endings`, in small letters or capitals. */
function endsIn(text: string, start: number, end: number, endings: readonly string[]): boolean {
  for (const ending of endings) {
    let left = ending.length;
    while (left > 0 && end - ending.length >= start && (text.charCodeAt(end - ending.length + left - 1) | 32) === ending.charCodeAt(left - 1)) {
      left--;
    }
    if (left === 0) {
      return true;
    }
  }
  return false;
}
