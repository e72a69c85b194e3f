/** What a language's phrase list holds; one file a language beside this one. All words in lower case, `'` for any apostrophe. */
import type { Commands, Lacks, Listing, Pledges, Slots } from './command-phrases';
import type { DateWords } from './dated-times';
import type { Labels } from './label-phrases';
import type { PhraseIndex, PhraseList } from './phrase-index';

export type Words = ReadonlySet<string>;

/** Words that announce something to do when their author is the subject: `need to`, `going to`. */
export interface Cue {
  readonly words: readonly string[];
  /** What follows: `base` need to *test*, `gerund` planning on *testing*, `any` note to self: *test*. */
  readonly then: 'base' | 'gerund' | 'any';
  /**
   * How the cue fares without a written subject. `own` may stand anywhere (`need to`: beside *the parser* it would be `needs to`),
   * `start` only where a clause of the author's begins and with a verb of {@link Phrases.verbs} (`will`), `never` needs *I* (`would like to`).
   */
  readonly bare: 'own' | 'start' | 'never';
  /** It is itself about the author and needs no subject at all: `note to self`. */
  readonly alone?: boolean;
  /** Verbs with which it may, without *I*, as well state a rule (`need to declare it first`): they need a sign of the author nearby. */
  readonly rule?: Words;
  /** As a past form it means something else: `I got to` see the office. Never with *I*, nor with one of {@link Phrases.pastTimes}. */
  readonly past?: boolean;
  /** Only with a verb of {@link Phrases.verbs}, and not in the middle of a clause: `going to` meetups, the arm `going to` set angles. */
  readonly known?: boolean;
  /** Without *I* only with one of {@link Phrases.times}: `must finish it on Friday`, not `must be unique`. */
  readonly timed?: boolean;
  /** With any subject only with a time to come: `decided to` learn it next. */
  readonly later?: boolean;
  /** It tells of a duty, which may be a rule of the language that is learned: I `have to` use quotes. */
  readonly duty?: boolean;
  /** Verbs with which `timed` does not hold. */
  readonly free?: Words;
}

export interface Phrases {
  /** BCP 47, e.g. `en`. */
  readonly language: string;
  /** `i'm` -> `i am`: read as these words. */
  readonly splits: ReadonlyMap<string, readonly string[]>;
  /** Those of `splits` that are read so only before one of `verbs`: `ill fix it`. */
  readonly typos: Words;
  /** Behind them there is no such slip: might `as` well fix it. */
  readonly noSlips: Words;
  /** Words a point ends without ending the sentence. */
  readonly abbreviations: Words;
  /** Those before a number: `ch.` 5. */
  readonly numbered: Words;
  /** Those before a name: `Dr.` Osei. */
  readonly titles: Words;
  readonly endings: { readonly past: readonly string[]; readonly adverb: readonly string[]; readonly gerund: readonly string[]; readonly plural: readonly string[] };

  readonly self: Words;
  readonly group: Words;
  /** Forms of *be* and *have* that may stand between *I* and a cue: I *am* going to. */
  readonly auxiliaries: Words;
  /** Straight before a subject they tell what is decided and done at once: I *guess* I'll take them out. */
  readonly momentary: Words;
  /** Beside a cue they make it no plan: *maybe* I will. */
  readonly hedges: Words;
  /** By these one speaks of oneself: should `probably`. */
  readonly musing: Words;
  /** Words before a cue that take it away: `was` going to, `don't` need to, `to` want to. */
  readonly spoilers: Words;
  readonly negations: Words;
  /** Passed over beside a cue: still, also, probably. */
  readonly adverbs: Words;
  /** Begin a clause of their own: and, but, so. */
  readonly joins: Words;
  /** Begin a clause that only tells which, when or why: what I need to. */
  readonly subordinators: Words;
  /** Those that join a clause to a noun: which, who. */
  readonly relatives: Words;
  /** A sentence that begins so may have its main clause without a comma: `after that I will`. */
  readonly openers: Words;
  /** Those of them that open a clause with a subject of its own: `after` I am done I will. */
  readonly clauseOpeners: Words;
  /** A sentence that begins so is conditional or explains: `if`, `to` use hooks I need to. */
  readonly conditions: Words;
  /** Within a few words before a cue they make it depend on something: *if* I have time. */
  readonly conditionals: Words;
  /** Sir `said` we will: what others announce is theirs. */
  readonly reporting: Words;
  /** Before a colon they say that what follows was found out: `Solution: have to put it elsewhere`. */
  readonly findings: Words;
  /** My `sentence`: what stands behind it is an example. */
  readonly quoting: Words;
  /** I `promised` Ann the slides by Friday. */
  readonly promising: Words;
  /** The same without a time: I `owe` Ann an answer. */
  readonly owing: Words;
  /** What is done so is no plan: before an exam I `always` read. */
  readonly habits: Words;
  /** I *think* I need to. I feel *like* I need to. */
  readonly thinking: Words;
  /** Subjects that are not the author, and words that cannot stand just before a cue whose subject is left out. */
  readonly others: Words;
  /** They tell of a thing for the first time. */
  readonly articles: Words;
  /** Begin an object: the, my, it. */
  readonly determiners: Words;
  /** Determiners, pronouns, prepositions: no verb. */
  readonly notVerbs: Words;

  readonly cues: PhraseIndex<Cue>;
  /** Passed over between cue and verb: will *need to*, want to *try to*. */
  readonly relays: PhraseList;
  /** What only somebody with a will does: `try to`. */
  readonly endeavours: PhraseList;
  /** Will `have` to: the first words of duties. */
  readonly duties: Words;
  /** With a time to come passed over as well: want to `be able to`. */
  readonly abilities: PhraseList;
  /** Verbs of work and study, in the base form. */
  readonly verbs: Words;
  /** *Now I want to* `show` is a step of a proof. */
  readonly stepVerbs: Words;
  /** Next: `apply` the lemma. */
  readonly proofVerbs: Words;
  /** Next: apply the `lemma`. */
  readonly stepObjects: Words;
  /** With *I have to*, too, they tell a rule (I have to `use` quotes) unless something says when. */
  readonly ruleVerbs: Words;
  /** Base forms that only a cue makes a verb: need to `water`, I will `model`. */
  readonly otherVerbs: Words;
  /** Those of `verbs` that notes of a lecture use as well (call, declare): no plan with a mere time. */
  readonly codeVerbs: Words;
  /** `updated` -> update, `updating` -> update, for each of `verbs`. */
  readonly participles: ReadonlyMap<string, string>;
  readonly gerunds: ReadonlyMap<string, string>;
  /** Commands that are the author's own without any other sign: `look up`, `reread`. */
  readonly ownCommands: PhraseList;
  /** One of them stands in whatever lacks something, gives a thing a time or takes advice: for skipping quickly. */
  readonly signals: Words;
  readonly commands: Commands;
  readonly lacks: Lacks;
  readonly slots: Slots;
  readonly listing: Listing;
  readonly pledges: Pledges;
  /** The README `needs` to be updated; the proof `remains` to be written. */
  readonly passives: {
    readonly needing: Words;
    readonly remaining: Words;
    /** With a time to come: the form `has` to be sent by Friday. */
    readonly bound: Words;
    /** Part one should be `done` by Friday. */
    readonly ending: Words;
    /** This needs to be `cleaned` up: nothing needs that by its nature. */
    readonly upkeep: Words;
    /** To be `continued` alone says nothing. */
    readonly empty: Words;
    /** The same without *to*: it `must` be sent. */
    readonly must: Words;
  };
  readonly stillWords: Words;
  /** Want to have it `done`. */
  readonly endStates: Words;
  /** Understand it `better`. */
  readonly thoroughly: Words;
  /** Nobody reads `again` but a person. */
  readonly again: PhraseList;
  /** Before them stands a subject, so that no command and no thing does: test builds *should* be made. */
  readonly modals: Words;
  /** `leaving` the tests for tomorrow; never one of `appointments`. */
  readonly deferring: Words;
  /** That `leaves` it for the weekend. */
  readonly leavings: Words;
  readonly appointments: Words;
  /** I'll `wait` until tomorrow to do it. */
  readonly waiting: Words;
  /** They tell why, and may have no subject: `as` need to pack. */
  readonly reasons: Words;
  /** Between what is put off and its time: for, until. */
  readonly until: Words;
  /** May stand before such a verb: `let's`, `will`. */
  readonly leads: Words;
  /** That is `one` to redo. */
  readonly noted: Words;
  /** I `have` two sections to read. There `are` some. */
  readonly presenting: Words;
  /** `two` more sections */
  readonly counting: Words;
  /** I `need` `more` `practice` with it. */
  readonly needs: Words;
  readonly amounts: PhraseList;
  readonly activities: Words;
  /** We need to `solder` it: no lecture does. */
  readonly teamVerbs: Words;
  /** What a team did, and no lecture does: `merged`. */
  readonly teamForms: Words;
  /** Never something to do: be, have, sleep. */
  readonly idleVerbs: Words;
  /** A verb with what may not follow it: `go` home, `take` a break. A set under `*` holds for what must follow: `work` on. */
  readonly idlePairs: ReadonlyMap<string, Words>;
  readonly pairsOnly: ReadonlyMap<string, Words>;
  /** What a group is taught or shown: `next week we will` *learn*. */
  readonly taughtVerbs: Words;
  /** I `bookmarked` a guide to read later. */
  readonly saving: Words;
  /** Begin a scrap without subject that is the author's: `stuck`, `off to bed`. */
  readonly scraps: Words;
  /** Past forms without a regular ending. */
  readonly pastForms: Words;
  /** Words that only look like a past form: need, speed. */
  readonly notPast: Words;

  /** How a date is written, which may be one of `times`. */
  readonly dates: DateWords;
  /** Times to come, also of several words: `tomorrow`, `next week`. */
  readonly times: PhraseList;
  /** Times that begin so may as well be past: read it *on* Friday, *over* the weekend. */
  readonly looseTimes: Words;
  /** Alone behind a verb they are a resolution, no task: code *more every day*. */
  readonly degrees: Words;
  /** With a mere pronoun they make it a thing of the moment: do that *now*. */
  readonly moments: Words;
  readonly pastTimes: PhraseList;
  /** Vague times that are no part of what is to be done: `some time`, `soon`. */
  readonly vagueTimes: PhraseList;
  /** Other words that are no part of it at its end: `next`, `as well`. */
  readonly trailers: PhraseList;
  /** Verbs whose bare command with a vague time is a plan: `revisit this later`. */
  readonly laterVerbs: Words;
  /** End what is to be done: because, but. */
  readonly cuts: Words;
  /** Said after a plan, they drop it: `hold off`, `decided not`. */
  readonly dropped: PhraseList;
  /** The same of its author alone: it `won't` happen is no word about a plan. */
  readonly refusing: PhraseList;
  /** Said at its end, it is done: `done`, `fixed it`. */
  readonly done: Words;
  /** The same behind an arrow or a dash, where it is the state of what stands before: `done`, `started`. */
  readonly closing: Words;
  /** Said alone, soon after, it is taken back: `no`. */
  readonly refusals: Words;
  /** Before a colon they tell what came of it: `did`: 0.9. */
  readonly did: Words;
  readonly nothing: Words;

  /** Objects that stand for something named before: it, them. */
  readonly pronouns: Words;
  /** Verbs that ask for an object: need to *test*. */
  readonly transitive: Words;
  /** Particles of a verb: `try` out it -> try out the paper. */
  readonly particles: Words;
  /** Those that may stand behind a pronoun but go before a name: clean it *up*, clean up the script. */
  readonly movable: Words;
  readonly prepositions: Words;
  /** To whom something is given, before what: sent `me` a link. */
  readonly receivers: Words;
  /** `my` plan is to; never with one of `planSpoilers`: `our` goal is to. */
  readonly planOpeners: Words;
  readonly planSpoilers: Words;
  /** `all that is left is` the deployment. */
  readonly remains: Words;
  /** `next up` is the deployment. */
  readonly nextHeads: PhraseList;
  /** After them the subject of a sentence ends: the script *is* a mess. */
  readonly copulas: Words;
  /** Those that say what somebody has: Ann *has* a talk about it. */
  readonly owns: Words;
  readonly pastCopulas: Words;
  /** Named thing. *Try* it out. */
  readonly tryVerbs: Words;

  readonly small: SmallWords;
  readonly labels: Labels;
}

/** Words of grammar, one by one. */
export interface SmallWords {
  /** and *also* try the other */
  readonly also: string;
  /** want to *have* it done */
  readonly have: string;
  /** will *be* working on */
  readonly be: string;
  /** *how* I want to prepare */
  readonly how: string;
  /** has *no* tests */
  readonly no: string;
  /** my *own* schedule */
  readonly own: string;
  /** my plan *is* to */
  readonly is: string;
  /** we *are* going to */
  readonly are: string;
  /** I think *that* I need to */
  readonly that: string;
  /** *the* next step is */
  readonly the: string;
  /** We *still* need to: a sign that a group is the author's own. */
  readonly still: string;
  /** before *then* I want to: the words before it are an opening. */
  readonly then: string;
  /** needs *to* be updated */
  readonly to: string;
  /** review *of* a chapter */
  readonly of: string;
  /** , *which* I will look into */
  readonly which: string;
  /** needs *a* rewrite */
  readonly a: string;
  /** *now* I need to show */
  readonly now: string;
  /** spend some *time* on it */
  readonly time: string;
  /** *what* I will do */
  readonly what: string;
  /** *only* the index remains */
  readonly only: string;
  /** One thing I *will* do */
  readonly will: string;
  /** *should* be cleaned up at some point */
  readonly should: string;
  /** *there* is a leak */
  readonly there: string;
  /** things to *do* */
  readonly do: string;
  /** This I want to see *once*. */
  readonly once: string;
  /** *next* chapter: */
  readonly next: string;
  /** Other subjects: you, they. */
  readonly you: Words;
  /** Pronouns for one thing: it, this. */
  readonly one: Words;
  /** Pronouns that are never determiners: it, them. */
  readonly it: Words;
  /** End a noun with what belongs to it: a parser *for* dates | *in* Rust. */
  readonly limits: Words;
  /** learn *more* about it */
  readonly more: Words;
  /** Behind a comma they begin another thought: , *so* it works. */
  readonly turns: Words;
  /** Before a new subject they do: *and* I. */
  readonly turnJoins: Words;
}
