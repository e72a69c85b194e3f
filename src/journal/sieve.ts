/** Tells by its words alone that a plain paragraph announces nothing, so that few are cut into sentences and parsed. */
import type { PhraseList } from './phrases/phrase-index';
import type { Phrases } from './phrases/phrases';

/** What a word, a pair of neighbours or a sign can be to an announcement or label. */
const CUE = 1; // a cue, a time, a word that is read as others: enough by itself
const PAIR = 1 << 1; // the first of two words of a phrase
const LABEL = 1 << 2; // a word of a label
const IS = 1 << 3;
const THING = 1 << 4;
const SELF = 1 << 5;
const OPENER = 1 << 6;
const PLAN = 1 << 7;
const TO = 1 << 8;
const VERB = 1 << 9;
const TRANSITIVE = 1 << 10;
const TRY = 1 << 11;
const PRONOUN = 1 << 12;
const PAST = 1 << 13;
const PAST_FORM = 1 << 14; // at the beginning
const COMMAND = 1 << 15; // where a sentence may begin
/** Found out of several words or signs. */
const ASKED = 1 << 16; // `to read`
const TRIAL = 1 << 17; // `to read`, as a sentence may be
const TRY_OPENS = 1 << 18; // `Try`, where a sentence may begin
const COLON = 1 << 19;
const PAST_OPENS = 1 << 20; // `Finished`, as the first word
const COUNT = 1 << 21; // a word of `I still have two more to read`
const TO_OPENS = 1 << 24; // `to`, where a sentence may begin
const NEED = 1 << 26; // the first word of `needs testing`
const GERUND = 1 << 27;
const SOFT = 1 << 25; // a sentence may as well begin behind it: also
const COMMAND_OPENS = 1 << 23; // `Revise`, where a sentence may begin
/** Tags, images, struck words, brackets in brackets: only whoever cuts sentences can tell. */
const UNKNOWN = 1 << 22;

/** Words are known by as many bits of their hash; two that share them count as both. */
const BITS = 15;
const MASK = (1 << BITS) - 1;
const HASH_START = 0x811c9dc5;

/**
 * Necessary conditions for what announcements.ts and labels.ts find, made of the same phrase lists:
 *
 *     The planner has nothing to do with the old route     no cue, no time, no colon: nothing
 *     The planner: I need to read it                       `need to` is a cue: worth a closer look
 *
 * What it lets through may still be nothing; what it holds back never is something (test).
 */
export class Sieve {
  readonly #words = new Uint32Array(MASK + 1);
  /** Classes of two neighbours of phrases, by a hash that others share; those of the pair itself. */
  readonly #mayPair = new Uint8Array(MASK + 1);
  readonly #pairs = new Map<number, number>();
  readonly #pastEndings: readonly string[];

  constructor(phrases: Phrases) {
    const { labels, small } = phrases;
    this.#pastEndings = phrases.endings.past;
    this.#addWords([...phrases.splits.keys(), ...phrases.typos.keys()], CUE);
    this.#addPhrases(phrases.cues.all.filter(({ later }) => later !== true).map(({ words }) => words), CUE);
    this.#addWords([small.next], CUE);
    this.#addWords([...phrases.needs, ...phrases.passives.needing, ...phrases.passives.remaining], NEED);
    this.#addWords(phrases.gerunds.keys(), GERUND);
    this.#addPhrases([...phrases.needs].flatMap((need) => phrases.amounts.all.map((each) => [need, ...each])), CUE);
    this.#addPhrases([...phrases.passives.needing].flatMap((need) => [...phrases.commands.practice.keys()].flatMap((word) => [[need, word], [need, ...small.more, word]])), CUE);
    this.#addPhrases([[small.to, small.be]], CUE);
    this.#addWords(phrases.labels.redoing, CUE);
    const { commands, lacks, slots } = phrases;
    for (const list of [phrases.times, phrases.vagueTimes, phrases.ownCommands, phrases.nextHeads, commands.ignorance, lacks.stillOpen, lacks.open, slots.times, slots.isFor, slots.roles, slots.reserving, phrases.again, commands.advised]) {
      this.#addPhrases(list.all, CUE);
    }
    this.#addPhrases([...lacks.have.all].map(([first]) => [first!]), CUE);
    this.#addWords([...lacks.yet, commands.worth, ...phrases.promising, ...phrases.owing], CUE);
    this.#addPhrases([...phrases.passives.needing, ...commands.deserving].flatMap((need) => commands.another.all.map((each) => [need, ...each])), CUE);
    this.#addPhrases([...commands.effort.keys()].map((effort) => [small.a, effort]), CUE);
    this.#addWords([...commands.deserving, ...phrases.listing.lists, ...lacks.needed], CUE);
    this.#addPhrases([...phrases.stillWords].flatMap((still) => [...phrases.passives.needing, ...lacks.lacking].map((need) => [still, need])), CUE);
    this.#addWords([...firstWords(commands.errands), ...commands.tasks, ...commands.toPersons], COMMAND);
    for (const list of [labels.exact, labels.strong, labels.weak, labels.asking, labels.scoped, labels.leads, labels.soon, labels.unreached, slots.days]) {
      this.#addPhrases(list.all, LABEL);
    }
    this.#addWords([small.next, ...labels.feasts, ...labels.pending, ...labels.plans, ...labels.ranks, ...labels.duties, ...labels.orders, ...labels.after, ...labels.occasions, ...labels.kinds, ...labels.heads, ...labels.redoing, ...labels.months, small.will, ...lastWords(phrases.cues.all), ...commands.toPersons], LABEL);
    this.#addWords([small.is], IS);
    this.#addWords(labels.things, THING);
    this.#addWords(phrases.self, SELF);
    this.#addWords(phrases.planOpeners, OPENER);
    this.#addWords([...labels.plans, ...phrases.remains, ...firstWords(labels.exact)], PLAN);
    this.#addWords([labels.infinitive], TO);
    this.#addWords(phrases.verbs, VERB);
    this.#addWords(phrases.transitive, TRANSITIVE);
    this.#addWords(phrases.tryVerbs, TRY);
    this.#addWords(phrases.pronouns, PRONOUN);
    this.#addWords(labels.past, PAST);
    this.#addWords(phrases.pastForms, PAST_FORM);
    this.#addWords(phrases.noted, COUNT);
    this.#addWords([...phrases.counting, ...phrases.stillWords, ...small.more, ...phrases.presenting], COUNT);
    this.#addWords([...phrases.adverbs, ...phrases.joins, ...phrases.hedges], SOFT);
    this.#addPhrases(slots.openings.all, CUE);
  }

  /** Whether the characters in `[start, end)` may announce something to do. */
  mayAnnounce(text: string, start: number, end: number): boolean {
    const found = this.#read(text, start, end);
    return (found & (UNKNOWN | CUE | TRIAL)) !== 0
      || holds(found, IS | THING | SELF) || holds(found, IS | OPENER | PLAN)
      || holds(found, TRY_OPENS | PRONOUN)
      || (found & COMMAND_OPENS) !== 0
      || ((found & ASKED) !== 0 && (found & (COUNT | TO_OPENS)) !== 0)
      || (holds(found, COLON) && (found & (LABEL | ASKED)) !== 0);
  }

  /** Whether they may be a label, of what is to do or of what is done. */
  mayLabel(text: string, start: number, end: number): boolean {
    const found = this.#read(text, start, end);
    return (found & (UNKNOWN | CUE | LABEL | ASKED | NEED | PAST | PAST_OPENS)) !== 0;
  }

  #read(text: string, start: number, end: number): number {
    let found = 0;
    /** The word before, and in brackets that before them. */
    let previous = 0;
    let previousClass = 0;
    let outer = 0;
    let outerClass = 0;
    let bracketed = false;
    /** A sentence may begin here; so far, outside brackets, no word has. */
    let opens = true;
    let first = true;
    for (let at = start; at < end;) {
      const code = text.charCodeAt(at);
      if (!isWord(code)) {
        switch (code) {
          case 40: // (
            if (bracketed) {
              return UNKNOWN;
            }
            bracketed = opens = true;
            outer = previous;
            outerClass = previousClass;
            previous = previousClass = 0;
            break;
          case 41: // )
            if (!bracketed) {
              return UNKNOWN;
            }
            bracketed = false;
            opens = true;
            previous = outer;
            previousClass = outerClass;
            break;
          case 60: case 126: // < ~
            return UNKNOWN;
          case 33: // !
            if (text.charCodeAt(at + 1) === 91 /* [ */) {
              return UNKNOWN;
            }
            opens = true;
            break;
          case 58: case 45: case 0x2013: case 0x2192: case 0x21d2: // : - – → ⇒
            found |= COLON;
            opens = true;
            break;
          case 32: case 9: case 42: case 95: // blanks * _
            break;
          default:
            opens = true;
        }
        at++;
        continue;
      }
      let hash = HASH_START;
      const wordStart = at;
      for (let letter = code; isWord(letter) || (mayJoin(letter) && at + 1 < end && isWord(text.charCodeAt(at + 1))); letter = at < end ? text.charCodeAt(at) : 0) {
        hash = hashOn(hash, letter === APOSTROPHE ? 39 : letter);
        at++;
      }
      const its = this.#words[index(hash)]!;
      found |= its;
      if ((previousClass & PAIR) !== 0) {
        const pair = pairOf(previous, hash);
        found |= this.#mayPair[index(pair)]! === 0 ? 0 : this.#pairs.get(pair) ?? 0;
      }
      found |= opens && (its & TO) !== 0 ? TO_OPENS : 0;
      found |= its & COUNT;
      if ((previousClass & NEED) !== 0 && (its & GERUND) !== 0) {
        return found | CUE;
      }
      if ((previousClass & TO) !== 0) {
        found |= ((its & (VERB | COMMAND)) !== 0 ? ASKED : 0) | ((its & TRANSITIVE) !== 0 ? TRIAL : 0);
      }
      if (opens && (its & (TRY | COMMAND)) !== 0) {
        found |= ((its & TRY) !== 0 ? TRY_OPENS : 0) | ((its & COMMAND) !== 0 ? COMMAND_OPENS : 0);
      }
      if (first && !bracketed) {
        first = (its & SOFT) !== 0;
        found |= (its & PAST_FORM) !== 0 || this.#endsInPast(text.slice(wordStart, at)) ? PAST_OPENS : 0;
      }
      if ((found & CUE) !== 0) {
        return found;
      }
      previous = hash;
      previousClass = its;
      opens = opens && (its & SOFT) !== 0;
    }
    return bracketed ? UNKNOWN : found;
  }

  #endsInPast(word: string): boolean {
    const small = word.toLowerCase();
    return this.#pastEndings.some((ending) => small.endsWith(ending));
  }

  #addWords(words: Iterable<string>, class_: number): void {
    for (const word of words) {
      this.#words[index(hashOf(word))]! |= class_;
    }
  }

  #addPhrases(phrases: readonly (readonly string[])[], class_: number): void {
    for (const phrase of phrases) {
      if (phrase.length === 1) {
        this.#addWords(phrase, class_);
        continue;
      }
      const [first, second] = rarestPair(phrase);
      this.#addWords([first], PAIR);
      const pair = pairOf(hashOf(first), hashOf(second));
      this.#mayPair[index(pair)] = 1;
      this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) | class_);
    }
  }
}

/** The two neighbours of `phrase` that other text holds least: the longest, so `the weekend` of `at the weekend`. */
function rarestPair(phrase: readonly string[]): readonly [string, string] {
  let best: readonly [string, string] = [phrase[0]!, phrase[1]!];
  for (let at = 1; at + 1 < phrase.length; at++) {
    if (phrase[at]!.length + phrase[at + 1]!.length > best[0].length + best[1].length) {
      best = [phrase[at]!, phrase[at + 1]!];
    }
  }
  return best;
}

function lastWords(cues: readonly { readonly words: readonly string[] }[]): string[] {
  return cues.map(({ words }) => words.at(-1)!);
}

function firstWords(list: PhraseList): string[] {
  return list.all.map(([first]) => first!);
}

function holds(found: number, all: number): boolean {
  return (found & all) === all;
}

/** The apostrophe of a typesetter. */
const APOSTROPHE = 0x2019;

/** A letter or digit; of the other scripts, all but their general punctuation, symbols and emoji. */
function isWord(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || (code > 0xbf && !(code >= 0x2000 && code < 0x2c00) && !(code >= 0xd800 && code < 0xf900));
}

/** What makes one word of two where it stands between them: `Node.js`, `don't`, `on-line`. */
function mayJoin(code: number): boolean {
  return code === 39 || code === 46 || code === 45 || code === 47 || code === 95 || code === 43 || code === 35 || code === 64 || code === 38 || code === 92 || code === APOSTROPHE;
}

/** FNV-1a (Fowler, Noll, Vo), of the small letter. */
function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ (code | 32), 0x01000193);
}

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) {
    hash = hashOn(hash, word.charCodeAt(at));
  }
  return hash;
}

function index(hash: number): number {
  return (hash ^ (hash >>> BITS)) & MASK;
}

function pairOf(first: number, second: number): number {
  return Math.imul(first, 31) + second | 0;
}
