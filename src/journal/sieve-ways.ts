/** Which ways of announcing the words of a sentence leave open: for each a necessary condition of what announced-*.ts and labels.ts look for. */
import { Fact, Word } from './sieve-bits';
import { Way, allWays } from './ways';

/** The bits of some words together. */
export interface Seen {
  /** Of `Word`: of all words, of those where a clause may begin, of those behind `to`, of those before `I` and before `to`. */
  words: number;
  opened: number;
  asked: number;
  beforeSelf: number;
  beforeTo: number;
  facts: number;
  ways: number;
  /** The facts of its last word, and of those before a point. */
  closing: number;
  /** A colon or a dash, or a bracket. */
  colon: boolean;
  dash: boolean;
  /** Before a colon stands what may be a label. */
  labelled: boolean;
}

/** What makes words before a colon a label, beside a verb behind `to`. */
const labelFacts = Fact.label | Fact.plan | Fact.time | Fact.vague | Fact.slot | Fact.days | Fact.soon | Fact.open | Fact.never | Fact.later | Fact.base | Fact.errand | Fact.be;
const labelWords = Word.relative | Word.redoing | Word.errand | Word.toPerson | Word.starts | Word.next;

export function mayLabel({ words, opened, asked, facts, ways }: Seen): boolean {
  return (opened & Word.leads) !== 0 || holds(words, Word.need | Word.effort) || (facts & labelFacts) !== 0 || (words & labelWords) !== 0 || (ways & (Way.cue | Way.lack)) !== 0 || (asked & (Word.verb | Word.otherVerb | Word.errand | Word.errandFirst)) !== 0;
}

/** {@link Way}s, 0 for none. */
export function waysOf({ words, opened, asked, beforeSelf, beforeTo, facts, ways, colon, dash, labelled, closing }: Seen): number {
  if (ways === allWays) {
    return allWays;
  }
  const timed = (facts & Fact.time) !== 0;
  const self = (words & Word.self) !== 0;
  const author = (words & (Word.self | Word.group)) !== 0;
  const command = (opened & Word.verb) !== 0;
  const toVerb = (asked & Word.verb) !== 0;
  const toOpens = (opened & Word.to) !== 0;
  const still = (facts & Fact.still) !== 0;
  const next = (words & Word.next) !== 0;
  const later = (facts & (Fact.time | Fact.vague)) !== 0;
  const errand = (opened & Word.errand) !== 0 || ((opened & Word.errandFirst) !== 0 && (facts & Fact.errand) !== 0);
  const meant = command && (later || next || (facts & Fact.occasion) !== 0);
  let found = ways & ~Way.verdict;
  if ((opened & Word.starts) !== 0 || (author && ((words & Word.starts) !== 0 || (facts & Fact.never) !== 0 || ((facts & Fact.later) !== 0 && (timed || next))))) {
    found |= Way.cue;
  }
  if ((facts & Fact.is) !== 0 && (((words & Word.thing) !== 0 && (author || (next && (words & Word.to) !== 0))) || (facts & Fact.head) !== 0
    || ((facts & Fact.plan) !== 0 && (facts & (Fact.opener | Fact.time | Fact.soon)) !== 0) || (next && (facts & Fact.sign) !== 0) || (beforeSelf & Word.noted) !== 0)) {
    found |= Way.plan;
  }
  if (timed || errand || meant || (toVerb && ((facts & Fact.saving) !== 0 || (toOpens && (later || (asked & Word.toPerson) !== 0))))) {
    found |= Way.time;
  }
  if ((holds(facts, Fact.done) && (closing & Fact.not) !== 0) || (still && (holds(facts, Fact.not | Fact.done) || (facts & Fact.open) !== 0)) || ((facts & Fact.open) !== 0 && ((facts & Fact.sign) !== 0 || (words & (Word.thing | Word.digit | Word.only)) !== 0))) {
    found |= Way.lack;
  }
  if ((facts & Fact.be) !== 0 && (toOpens || self || still || (words & Word.need) !== 0 || (facts & (Fact.time | Fact.vague | Fact.soon | Fact.again | Fact.done)) !== 0)) {
    found |= Way.passive;
  }
  if (self && (facts & Fact.base) !== 0 && ((beforeSelf & (Word.relative | Word.thing)) !== 0 || (words & Word.there) !== 0 || timed || still || (toVerb && (facts & Fact.counting) !== 0))) {
    found |= Way.relative;
  }
  if (holds(facts, Fact.defers | Fact.until) && (facts & (Fact.time | Fact.vague | Fact.days | Fact.occasion)) !== 0) {
    found |= Way.deferral;
  }
  if (holds(facts, Fact.needs | Fact.done | Fact.time)) {
    found |= Way.need;
  }
  if (self && ((later && (words & Word.verb) !== 0) || (found & Way.cue) !== 0)) {
    found |= Way.fronted;
  }
  if (toVerb && (still || ((facts & Fact.presents) !== 0 && ((facts & (Fact.counting | Fact.time | Fact.plan)) !== 0 || (words & Word.digit) !== 0)))) {
    found |= Way.thingTo;
  }
  if ((words & Word.noted) !== 0 && ((author && (found & Way.cue) !== 0) || (toVerb && (beforeTo & Word.noted) !== 0))) {
    found |= Way.noted;
  }
  if ((toOpens && (asked & Word.transitive) !== 0) || ((opened & Word.tries) !== 0 && (words & Word.pronoun) !== 0)) {
    found |= Way.trial;
  }
  if (holds(words, Word.list | Word.listing)) {
    found |= Way.wanted;
  }
  if (((facts & Fact.isFor) !== 0 && (facts & (Fact.days | Fact.time | Fact.occasion)) !== 0) || ((facts & Fact.again) !== 0 && (facts & (Fact.time | Fact.until)) !== 0)
    || (timed && (facts & Fact.sign) !== 0 && (words & Word.digit) !== 0)) {
    found |= Way.slot;
  }
  if (((opened & Word.pronoun) !== 0 && (facts & Fact.is) !== 0 && (next || (facts & (Fact.plan | Fact.sign)) !== 0)) || ((facts & Fact.plan) !== 0 && (timed || ((facts & Fact.until) !== 0 && (facts & (Fact.occasion | Fact.days)) !== 0)))
    || (dash && (timed || (words & Word.list) !== 0 || (ways & Way.slot) !== 0))) {
    found |= Way.role;
  }
  if (errand || meant || (opened & (Word.toPerson | Word.redoing)) !== 0 || (command && (facts & Fact.ignorance) !== 0)
    || ((opened & Word.task) !== 0 && (timed || (facts & Fact.sign) !== 0 || (words & Word.digit) !== 0))) {
    found |= Way.command;
  }
  if (labelled) {
    found |= Way.label;
  }
  if (errand || (opened & Word.redoing) !== 0 || (colon && ((facts & Fact.slot) !== 0 || (toOpens && (ways & Way.verdict) !== 0)))) {
    found |= Way.verdict;
  }
  return found;
}

function holds(bits: number, all: number): boolean {
  return (bits & all) === all;
}
