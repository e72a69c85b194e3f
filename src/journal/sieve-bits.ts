/** What each word and each pair of neighbours can be to an announcement or a label. */

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
  /** Another of them. */
  second: 1 << 29,
  /** Begins a label; ends one that asks for more of a thing: topics that need more practice. */
  leads: 1 << 30, effort: 1 << 31,
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

/** What else is told of a word: beside the ways in which it announces, above all of them. */
export const Apart = {
  /** Before a date: on, by. */
  lead: 1 << 28,
  month: 1 << 29,
  /** Read as words of which one stands behind *to*: must-read. */
  asks: 1 << 30,
} as const;
