/** What a language's phrase list holds of tasks that no cue announces: commands, lacks, things and their times. */
import type { PhraseList } from './phrase-index';
import type { Words } from './phrases';

/** Commands that only their author can be meant by: `Ask Mira about the quiz`, not `Take the gradient`. */
export interface Commands {
  /** 34 `right` */
  readonly results: Words;
  /** With a person: `check with` Tom. */
  readonly together: PhraseList;
  /** Enough by themselves where they have an object: `figure out`, `revise`. */
  readonly errands: PhraseList;
  /** The same only behind *should* or *must*: look at how. */
  readonly looks: PhraseList;
  /** Verbs of study and work that need a sign beside them: `watch` the second lecture. */
  readonly tasks: Words;
  /** Those of both that may be the first word of a name: `practice` problems. */
  readonly nouns: Words;
  /** What is read, watched and worked through: chapter, worksheet. */
  readonly matters: Words;
  /** Ask the `tutor` about it. */
  readonly persons: Words;
  /** Verbs that ask for a person: ask, email. */
  readonly toPersons: Words;
  /** With a name alone it is enough: `ask` Kim. */
  readonly asking: string;
  /** Those of them that no program does: email. */
  readonly writing: Words;
  /** What it is asked about: ask Mira `about`, `whether`. */
  readonly abouts: Words;
  /** Subjects of talk that are programs: Claude. */
  readonly programs: Words;
  /** Beside a task they make it the author's: learn it `by heart`. */
  readonly signs: PhraseList;
  /** `repeat` 4m7: an exercise by its number. */
  readonly repeating: Words;
  /** First words of names: `book` club. */
  readonly compounds: Words;
  /** Tasks whose object may have a number in any recipe: `make` a batch of size 4. */
  readonly builds: Words;
  /** Tasks that a log in the base form tells of when they are done: `finish` the game. */
  readonly logging: Words;
  readonly own: Words;
  readonly your: Words;
  /** Said before a command, it is what the command is to mend: `no idea why`. */
  readonly ignorance: PhraseList;
  /** Advice taken: Mira `suggested I` read it. */
  readonly advised: PhraseList;
  /** Whose advice is only noted: `somebody` said I should. */
  readonly anybody: Words;
  /** `worth` reading */
  readonly worth: string;
  /** The proof needs `another` `look` -> take another look at the proof. */
  readonly another: PhraseList;
  /** It `could use` another look. */
  readonly wanting: PhraseList;
  /** The proof `deserves` another look. */
  readonly deserving: Words;
  /** It needs more `practice` -> practise it more. */
  readonly practice: ReadonlyMap<string, string>;
  readonly effort: ReadonlyMap<string, string>;
}

/** What is still missing. */
export interface Lacks {
  /** As it should be: still `unchanged`. */
  readonly steady: Words;
  /** What others are waited for is nothing to do: the `results` are pending. */
  readonly awaited: Words;
  /** isn't `even` started */
  readonly even: Words;
  /** still `un`written */
  readonly prefixes: readonly string[];
  /** I `haven't` read it yet. */
  readonly have: PhraseList;
  /** A sign that it still is to be done: yet, still. */
  readonly yet: Words;
  /** haven't `got round to` reading it. */
  readonly reached: PhraseList;
  /** haven't `had time to` read it. */
  readonly found: PhraseList;
  /** Exercise 4 `not` done yet. */
  readonly nots: Words;
  /** Exercise 4 `unfinished`: only of what is numbered or studied. */
  readonly open: PhraseList;
  /** Says so of anything: ex. 3 `still open`. */
  readonly stillOpen: PhraseList;
  /** Also behind a copula: the footer is `still missing`. */
  readonly surelyOpen: PhraseList;
  /** The proof still `lacks` a base case. */
  readonly lacking: Words;
  /** More practice `needed`. */
  readonly needed: Words;
  /** Said for *I still need*: `get` a title. */
  readonly getting: string;
  /** Without a copula they say so of anything: second part `pending`. */
  readonly pending: Words;
  /** Counted, they are a time: two `weeks` left. */
  readonly units: Words;
}

/** Where what is to be read or done is written down. */
export interface Listing {
  /** Put it on my reading `list`. */
  readonly lists: Words;
  /** `put` it on my list. */
  readonly verbs: Words;
  /** Those that a program does to lists as well: `added` it to my list. */
  readonly adding: Words;
  /** What they are lists of: `reading`. */
  readonly kinds: Words;
  /** `reading` -> read */
  readonly sayings: ReadonlyMap<string, string>;
}

/** What was pledged or put off. */
export interface Pledges {
  /** Ann `wants` my comments by Monday. */
  readonly awaiting: Words;
  /** `Told` Mia I'd send it. */
  readonly telling: Words;
  /** We `agreed` that I send it. */
  readonly agreeing: Words;
  /** Told Mia I `would` send it. */
  readonly would: Words;
  /** I `keep putting off` the tests. */
  readonly puttingOff: PhraseList;
  /** The rest will `follow`. */
  readonly following: Words;
}

/** A thing and the time it is for: `the rest tomorrow`, `part two is for Sunday`. */
export interface Slots {
  /** That `looks` like the next thing to read. */
  readonly seeming: Words;
  /** Before what comes now: `on to` chapter 6. */
  readonly onwards: PhraseList;
  /** Times to come that end a fragment without a verb. */
  readonly times: PhraseList;
  /** `second` half */
  readonly ordinals: Words;
  /** What a thing is to its author: `my homework`, `on my list`. */
  readonly roles: PhraseList;
  /** I `blocked` Sunday for it. */
  readonly reserving: PhraseList;
  /** Begin a sentence that says what comes then: from now on, next up. */
  readonly openings: PhraseList;
  /** I `didn't` finish it. Tomorrow. */
  readonly failing: Words;
  /** Lie at a time by themselves, without anybody's work: exam, dentist. */
  readonly events: Words;
  /** How somebody feels about what is to come. */
  readonly moods: Words;
  /** Behind a time: next Saturday `morning`. */
  readonly daytimes: PhraseList;
  /** With a duty they are times to come as well: to be sent `this week`. */
  readonly soon: PhraseList;
  /** What part two is for: `Sunday`. */
  readonly days: PhraseList;
  /** part two again `before` the lesson. */
  readonly ahead: Words;
  /** What is left of a thing. */
  readonly rest: string;
  /** part two `is for` Sunday; tomorrow `is reserved for` part two. */
  readonly isFor: PhraseList;
  /** Begin what may stand behind a time: tomorrow `before` work. */
  readonly tails: Words;
  /** The rest `on` Sunday. */
  readonly ons: Words;
  /** Of `isFor`, what only work does: it can `wait` until Sunday. */
  readonly waiting: Words;
  /** Words that make a finite verb likely, beside `copulas`. */
  readonly finite: Words;
}
