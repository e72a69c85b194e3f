/** What each word and each pair of neighbours can be to an announcement or a label, made of the phrase lists: three sets of bits. */
import type { Cue, Phrases } from './phrases/phrases';
import type { PhraseList } from './phrases/phrase-index';
import { Way, allWays } from './ways';

/** What matters by the place where it stands as well. */
export const Word = {
  self: 1, group: 1 << 1, to: 1 << 2, verb: 1 << 3, transitive: 1 << 4, tries: 1 << 5, task: 1 << 6, toPerson: 1 << 7,
  /** A command that is enough by itself; the first word of one of several, see `Fact.errand`. */
  errand: 1 << 8, errandFirst: 1 << 9, redoing: 1 << 10,
  /** A cue that counts where a clause begins, or with a subject. */
  starts: 1 << 11,
  noted: 1 << 12, relative: 1 << 13, thing: 1 << 14, there: 1 << 15, only: 1 << 16, next: 1 << 17, pronoun: 1 << 18,
  /** A clause may as well begin behind it: also, and. */
  soft: 1 << 19,
  /** A point behind it may end nothing. */
  abbreviation: 1 << 20,
  /** The first of two words of a phrase; of a pair, that of three. */
  pair: 1 << 21,
  past: 1 << 22, otherVerb: 1 << 23,
  /** `needs` testing, `remains` to be tested. */
  need: 1 << 24,
  list: 1 << 25, listing: 1 << 26,
  /** It has a digit. */
  digit: 1 << 27,
  /** A clause begins behind it, though no command: and. */
  join: 1 << 28,
} as const;

/** What matters wherever it stands. */
export const Fact = {
  time: 1, vague: 1 << 1, slot: 1 << 2, days: 1 << 3, soon: 1 << 4, again: 1 << 5, is: 1 << 6, opener: 1 << 7, plan: 1 << 8, head: 1 << 9, sign: 1 << 10, ignorance: 1 << 11,
  /** Cues: only of the author, only of the author with a time to come, any before a base form. */
  never: 1 << 12, later: 1 << 13, base: 1 << 14,
  gerund: 1 << 15, done: 1 << 16, still: 1 << 17,
  /** `to be`, `must be` */
  be: 1 << 18,
  defers: 1 << 19, until: 1 << 20, needs: 1 << 21, not: 1 << 22, open: 1 << 23, isFor: 1 << 24, saving: 1 << 25, label: 1 << 26, counting: 1 << 27, presents: 1 << 28, occasion: 1 << 29,
  over: 1 << 30, errand: 1 << 31,
} as const;

/** Bits of {@link Word}, {@link Fact} and {@link Way}. */
interface Some {
  readonly word?: number;
  readonly fact?: number;
  readonly way?: number;
}

/** The same of one word. */
type Bits = readonly [word: number, fact: number, way: number];

const START = 0x811c9dc5;

/** FNV-1a (Fowler, Noll, Vo), of a small letter; begins with {@link hashStart}. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export const hashStart = START;

export function pairOf(first: number, second: number): number {
  return Math.imul(first, 31) + second | 0;
}

/** The hash of a pair and the word behind it. */
export function tripleOf(pair: number, third: number): number {
  return Math.imul(pair, 31) + third + 1 | 0;
}

export function hashOf(word: string): number {
  let hash = START;
  for (let at = 0; at < word.length; at++) {
    hash = hashOn(hash, word.charCodeAt(at));
  }
  return hash;
}

/** Bits by hash, in one open table; two words of one hash would be taken for one another, which lets more through and nothing less. */
export class BitTable {
  /** 0 for a free slot. */
  readonly keys: Int32Array;
  readonly words: Int32Array;
  readonly facts: Int32Array;
  readonly ways: Int32Array;
  readonly mask: number;

  constructor(entries: ReadonlyMap<number, Bits>) {
    let size = 1024;
    while (size < entries.size * 3) {
      size *= 2;
    }
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.words = new Int32Array(size);
    this.facts = new Int32Array(size);
    this.ways = new Int32Array(size);
    for (const [key, [word, fact, way]] of entries) {
      let slot = slotOf(key) & this.mask;
      while (this.keys[slot] !== 0) {
        slot = (slot + 1) & this.mask;
      }
      this.keys[slot] = key;
      this.words[slot] = word;
      this.facts[slot] = fact;
      this.ways[slot] = way;
    }
  }

  /** The slot of `hash`, -1 where it is unknown. */
  find(hash: number): number {
    const { keys, mask } = this;
    for (let slot = slotOf(hash) & mask; keys[slot] !== 0; slot = (slot + 1) & mask) {
      if (keys[slot] === hash) {
        return slot;
      }
    }
    return -1;
  }
}

function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** The words and pairs of `phrases`. */
export function bitsOf(phrases: Phrases): { readonly words: BitTable; readonly pairs: BitTable } {
  const builder = new Builder(phrases);
  fill(builder, phrases);
  return builder.tables();
}

function fill(to: Builder, phrases: Phrases): void {
  const { labels, small, commands, lacks, slots, passives, listing, pledges } = phrases;
  to.words(phrases.self, { word: Word.self });
  to.words(phrases.group, { word: Word.group });
  to.words([small.to, labels.infinitive], { word: Word.to });
  to.words(phrases.verbs, { word: Word.verb });
  to.words(phrases.otherVerbs, { word: Word.otherVerb });
  to.words(phrases.transitive, { word: Word.transitive });
  to.words(phrases.tryVerbs, { word: Word.tries });
  to.words(commands.tasks, { word: Word.task });
  to.words(commands.toPersons, { word: Word.toPerson });
  to.words(labels.redoing, { word: Word.redoing });
  to.words(phrases.noted, { word: Word.noted });
  to.words(phrases.relatives, { word: Word.relative });
  to.words(labels.things, { word: Word.thing });
  to.words([small.there], { word: Word.there });
  to.words([small.only], { word: Word.only });
  to.words([small.next], { word: Word.next, way: Way.slot });
  to.words(phrases.pronouns, { word: Word.pronoun });
  to.words([...phrases.adverbs, ...phrases.joins, ...phrases.hedges, ...phrases.auxiliaries], { word: Word.soft });
  to.words(phrases.joins, { word: Word.join });
  to.words([...phrases.abbreviations, ...phrases.numbered, ...phrases.titles], { word: Word.abbreviation });
  to.words(phrases.pastForms, { word: Word.past });
  to.words([...passives.needing, ...passives.remaining], { word: Word.need });
  to.words(listing.lists, { word: Word.list });
  to.words(listing.verbs, { word: Word.listing });

  to.words([small.is, small.are, small.be], { fact: Fact.is });
  to.words(phrases.planOpeners, { fact: Fact.opener });
  to.words([...labels.plans, ...phrases.remains, ...labels.tasks], { fact: Fact.plan });
  to.words([...commands.matters, ...commands.own], { fact: Fact.sign });
  to.words(phrases.gerunds.keys(), { fact: Fact.gerund });
  to.words([...phrases.participles.keys(), ...phrases.done], { fact: Fact.done });
  to.words([...phrases.stillWords, ...lacks.yet], { fact: Fact.still });
  to.words(phrases.deferring, { fact: Fact.defers });
  to.words([...phrases.until, ...slots.ahead], { fact: Fact.until });
  to.words(phrases.needs, { fact: Fact.needs });
  to.words(lacks.nots, { fact: Fact.not });
  to.words(phrases.saving, { fact: Fact.saving });
  to.words(phrases.counting, { fact: Fact.counting });
  to.words([...phrases.presenting, ...small.more], { fact: Fact.presents });
  to.words(labels.occasions, { fact: Fact.occasion | Fact.label });
  to.words([small.next, small.will, ...labels.ranks, ...labels.duties, ...labels.orders, ...labels.after, ...labels.kinds, ...labels.heads, ...labels.months, ...labels.tomorrows, ...labels.pending, ...labels.feasts, ...commands.deserving], { fact: Fact.label });
  to.words(labels.duties, { fact: Fact.head });
  to.words(labels.past, { fact: Fact.over });
  to.words([...phrases.promising, ...phrases.owing], { way: Way.debt });
  to.words([commands.worth], { way: Way.advice });
  to.words(lacks.needed, { way: Way.wanted });
  to.words(lacks.pending, { way: Way.lack });

  to.lists([phrases.times], { fact: Fact.time });
  to.lists([phrases.vagueTimes], { fact: Fact.vague });
  to.lists([slots.times], { fact: Fact.slot, way: Way.slot });
  to.lists([slots.days], { fact: Fact.days });
  to.lists([slots.soon, labels.soon], { fact: Fact.soon });
  to.lists([phrases.again], { fact: Fact.again });
  to.lists([commands.signs], { fact: Fact.sign });
  to.lists([commands.ignorance], { fact: Fact.ignorance });
  to.lists([lacks.open], { fact: Fact.open });
  to.lists([slots.isFor], { fact: Fact.isFor });
  to.lists([phrases.nextHeads], { fact: Fact.head | Fact.label });
  to.lists([labels.exact], { fact: Fact.plan | Fact.label });
  to.lists([labels.strong, labels.weak, labels.asking, labels.scoped, labels.leads, labels.leftovers, labels.unreached, slots.daytimes], { fact: Fact.label });
  to.lists([lacks.have, lacks.stillOpen, lacks.surelyOpen], { way: Way.lack });
  to.lists([slots.roles, slots.reserving], { way: Way.slot });
  to.lists([commands.advised], { way: Way.advice });
  to.lists([slots.openings], { way: allWays });
  to.errands([...commands.errands.all, ...phrases.ownCommands.all]);
  for (const cue of phrases.cues.all) {
    to.phrase(cue.words, cueBits(cue));
  }

  const pairs = (firsts: Iterable<string>, seconds: Iterable<string>, bits: Some): void => {
    const all = [...seconds];
    for (const first of firsts) {
      for (const second of all) {
        to.phrase([first, second], bits);
      }
    }
  };
  pairs([small.to, ...passives.must], [small.be], { fact: Fact.be });
  pairs([small.to], [small.do], { way: Way.verdict });
  pairs([...lasts(commands.another), small.a], commands.effort.keys(), { way: Way.debt });
  pairs([...passives.needing, ...small.more], commands.practice.keys(), { way: Way.debt });
  pairs(lasts(phrases.amounts), phrases.activities, { way: Way.thing });
  pairs([slots.rest], slots.days.all.filter(({ length }) => length === 1).map(([day]) => day!), { way: Way.slot });
  pairs([slots.rest], slots.ons, { way: Way.slot });
  pairs([small.will], pledges.following, { way: Way.pledge });
  pairs(phrases.self, pledges.would, { way: Way.pledge });
  to.lists([pledges.puttingOff], { way: Way.pledge });
  pairs(phrases.stillWords, [...passives.needing, ...lacks.lacking], { way: Way.wanted });
}

function cueBits({ bare, later, alone, words, then }: Cue): Some {
  const base = then === 'base' ? Fact.base : 0;
  if (alone === true || bare === 'own' || (bare === 'start' && words.length > 1)) {
    return { fact: base, way: Way.cue };
  }
  return bare === 'start' ? { fact: base, word: Word.starts } : { fact: base | (later === true ? Fact.later : Fact.never) };
}

function lasts(list: PhraseList): string[] {
  return list.all.map((each) => each.at(-1)!);
}

class Builder {
  readonly #words = new Map<number, [number, number, number]>();
  readonly #pairs = new Map<number, [number, number, number]>();
  /** What is written otherwise and begins or ends with a word, `i` -> i'm, or holds a pair: `i will` -> i'll. */
  readonly #beginning = new Map<string, string[]>();
  readonly #ending = new Map<string, string[]>();
  readonly #inner = new Map<number, string[]>();
  readonly #common: ReadonlySet<string>;
  readonly #splits: readonly (readonly [string, readonly string[]])[];
  readonly #infinitive: string;

  constructor(phrases: Phrases) {
    this.#splits = [...phrases.splits, ...phrases.typos];
    this.#common = new Set([...phrases.notVerbs, ...phrases.others]);
    this.#infinitive = phrases.labels.infinitive;
    for (const [written, parts] of this.#splits) {
      push(this.#beginning, parts[0]!, written);
      push(this.#ending, parts.at(-1)!, written);
      parts.slice(1).forEach((part, at) => push(this.#inner, pairOf(hashOf(parts[at]!), hashOf(part)), written));
    }
  }

  words(words: Iterable<string>, bits: Some): void {
    for (const each of words) {
      add(this.#words, hashOf(each), bits);
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
    const [first, second, third] = this.#rarest(phrase);
    if (second === undefined) {
      this.words([first!], bits);
      return;
    }
    if (third === undefined) {
      this.#pair(this.#endingIn(first!), second, bits);
      return;
    }
    this.#pair(this.#endingIn(first!), second, { word: Word.pair });
    for (const one of this.#endingIn(first!)) {
      for (const other of this.#beginningWith(third)) {
        add(this.#pairs, tripleOf(pairOf(hashOf(one), hashOf(second)), hashOf(other)), bits);
      }
    }
    add(this.#words, hashOf(second), { word: Word.pair });
    // `I'm going` is two words
    this.#pair(this.#inner.get(pairOf(hashOf(first!), hashOf(second))) ?? [], third, bits);
    for (const written of this.#inner.get(pairOf(hashOf(second), hashOf(third))) ?? []) {
      for (const one of this.#endingIn(first!)) {
        add(this.#words, hashOf(one), { word: Word.pair });
        add(this.#pairs, pairOf(hashOf(one), hashOf(written)), bits);
      }
      if (this.#inner.get(pairOf(hashOf(first!), hashOf(second)))?.includes(written) === true) {
        add(this.#words, hashOf(written), bits);
      }
    }
  }

  #pair(firsts: readonly string[], second: string, bits: Some): void {
    for (const first of firsts) {
      const hash = hashOf(first);
      add(this.#words, hash, { word: Word.pair });
      for (const other of this.#beginningWith(second)) {
        add(this.#pairs, pairOf(hash, hashOf(other)), bits);
      }
      for (const written of this.#inner.get(pairOf(hash, hashOf(second))) ?? []) {
        add(this.#words, hashOf(written), bits);
      }
    }
  }

  #endingIn(word: string): readonly string[] {
    return [word, ...(this.#ending.get(word) ?? [])];
  }

  #beginningWith(word: string): readonly string[] {
    return [word, ...(this.#beginning.get(word) ?? [])];
  }

  tables(): { readonly words: BitTable; readonly pairs: BitTable } {
    for (const [written, parts] of this.#splits) {
      for (const part of parts) {
        const [word, fact, way] = this.#words.get(hashOf(part)) ?? [0, 0, 0];
        add(this.#words, hashOf(written), { word, fact, way });
      }
      if (parts.indexOf(this.#infinitive) >= 0 && parts.indexOf(this.#infinitive) < parts.length - 1) {
        add(this.#words, hashOf(written), { way: allWays });
      }
    }
    return { words: new BitTable(this.#words), pairs: new BitTable(this.#pairs) };
  }

  #rarest(phrase: readonly string[]): readonly string[] {
    const weight = (at: number): number => phrase.slice(at, at + 3).reduce((sum, word) => sum + (this.#common.has(word) ? word.length : word.length + 10), 0);
    let best = 0;
    for (let at = 1; at + 2 < phrase.length; at++) {
      best = weight(at) > weight(best) ? at : best;
    }
    return phrase.slice(best, best + 3);
  }
}

function push<K>(map: Map<K, string[]>, key: K, value: string): void {
  const known = map.get(key);
  if (known === undefined) {
    map.set(key, [value]);
  } else {
    known.push(value);
  }
}

function add(map: Map<number, [number, number, number]>, hash: number, { word = 0, fact = 0, way = 0 }: Some): void {
  const known = map.get(hash);
  if (known === undefined) {
    map.set(hash, [word, fact, way]);
  } else {
    known[0] |= word;
    known[1] |= fact;
    known[2] |= way;
  }
}
