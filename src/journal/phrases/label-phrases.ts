/** What a language's phrase list holds of labels: headings, and lines above lists. */
import type { PhraseList } from './phrase-index';
import type { Words } from './phrases';

/** What the label above a list, or before a colon, says of what follows. */
export interface Labels {
  /** Words of a label that make it a to-do: `to-do`, `next steps`. Each entry must be all there, in order and adjacent. */
  readonly strong: PhraseList;
  /** Words that may stand beside those of `strong`: `my` to-do `list`; behind one of `scopes` anything may: to do `for` the parser. */
  readonly fillers: Words;
  readonly scopes: Words;
  /** The whole label: `goals`, `next`. */
  readonly exact: PhraseList;
  /** The whole label, and what follows may be a question: `open questions`. */
  readonly asking: PhraseList;
  /** By themselves they may be answered: `questions`, unlike questions for Ann. */
  readonly asked: Words;
  /** Strong before a scope: `plan for` the project. */
  readonly scoped: PhraseList;
  /** The same only from a time that is past: `left` from yesterday. */
  readonly leftovers: PhraseList;
  /** Scopes that keep a past word from taking it back: pending `from` yesterday. */
  readonly origins: Words;
  /** Whom others' plans are for: next steps for `beginners`. */
  readonly others: Words;
  /** Given to the author to do: `homework`. */
  readonly duties: Words;
  /** Before a time or an occasion: `left` for tomorrow, `due` on Monday. */
  readonly leads: PhraseList;
  /** What things are kept for: for the Christmas `holidays`. */
  readonly occasions: Words;
  /** Next `lecture`: what is told or done there is others'. */
  readonly taught: Words;
  /** Before a time they change nothing: `in the` coming days. */
  readonly during: Words;
  /** Occasions without an article: over `Christmas`. */
  readonly feasts: Words;
  /** Begin what tells more of an occasion: the meeting `with` Ann. */
  readonly tails: Words;
  /** With a noun of `plans`: goals for `this week`. */
  readonly soon: PhraseList;
  /** Of `past`, those that look ahead before another time: the `last` week before the exam. */
  readonly lasts: Words;
  /** Before a time they say what it is for: `for` next week. */
  readonly ahead: Words;
  /** A noun of `plans` with a time: `goals for next week`, `tomorrow's plan`. */
  readonly plans: Words;
  /** Only what is written as a command in the list is to do: `checklist`. */
  readonly weak: PhraseList;
  /** Words that take it back: `last week`, `done`, `learned`. */
  readonly past: Words;
  /** The whole label with `next` before it: next `chapter`. */
  readonly nextThings: Words;
  /** Next `task` is the search box. */
  readonly tasks: Words;
  /** Ideas for the `next` version. */
  readonly aheads: Words;
  /** Nouns before an occasion: a `list` for the holidays. */
  readonly heads: Words;
  /** `tomorrow's` menu. */
  readonly tomorrows: Words;
  /** `weekend` project. */
  /** What an author calls the plan that is theirs: schedule, timetable. */
  readonly agendas: Words;
  /** Idle verbs that are none where they are a duty: things I must *see* yet. */
  readonly grasping: Words;
  /** What tasks are put on. */
  readonly lists: Words;
  readonly undertakings: Words;
  /** Of `plans`, what tells as well of what was: reading `notes`. */
  readonly reports: Words;
  /** `study` plan. */
  readonly kinds: Words;
  /** By themselves above a list they are to be done to its items: `reread`. */
  readonly redoing: Words;
  /** They tell how, not what: `ways` to sort. */
  readonly means: Words;
  /** A plan for them is over when it is read: `today`. */
  readonly days: Words;
  readonly months: Words;
  /** Before a month they look ahead: `for` May. */
  readonly until: Words;
  /** `new` goal, `my next` step. */
  readonly renewing: Words;
  /** Nouns of `plans` that are the author's with `my` alone: my `action`. */
  readonly actions: Words;
  /** Verbs with which `to V with` opens a talk: to `start` with. */
  readonly setting: Words;
  /** `things` to read. */
  readonly things: Words;
  /** A numbered rank: `priority` 1. */
  readonly ranks: Words;
  /** Before a command: `assignment 1`: draw the diagram. */
  readonly orders: Words;
  /** So begin labels of what comes then, where commands follow: `after` the exam. */
  readonly after: Words;
  /** In the same sentence they make a label a place: left: a, `right`: b. */
  readonly opposites: Words;
  /** By themselves nothing to do: tomorrow: `same`. */
  readonly alone: Words;
  /** `Remaining` exercises. */
  readonly pending: Words;
  /** What I `didn't get to`. */
  readonly unreached: PhraseList;
  /** Goals I `set` for April. */
  readonly made: Words;
  /** To `install`: the label of an instruction. */
  readonly howTo: Words;
  /** Verbs of `things to …` that are no work: know, remember. */
  readonly idle: Words;
  /** Written down at once: mistakes to remember `here`. */
  readonly written: Words;
  /** Head of `to V` labels. */
  readonly infinitive: string;
}
