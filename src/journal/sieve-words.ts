/** What each list of the phrases is to the sieve. */
import type { BitTable } from './bit-table';
import type { PhraseList } from './phrases/phrase-index';
import type { Cue, Phrases } from './phrases/phrases';
import { Apart, Fact, Word } from './sieve-bits';
import { SieveBuilder, type Some } from './sieve-builder';
import { Way, allWays } from './ways';

export interface Bits {
  readonly words: BitTable;
  readonly pairs: BitTable;
}

/** The words and pairs of `phrases`. */
export function bitsOf(phrases: Phrases): Bits {
  const steps = bitsInSteps(phrases);
  let step = steps.next();
  while (step.done !== true) {
    step = steps.next();
  }
  return step.value;
}

/** The same in steps of some milliseconds at most. */
export function* bitsInSteps(phrases: Phrases): Generator<undefined, Bits> {
  const builder = new SieveBuilder(phrases);
  yield;
  yield* fill(builder, phrases);
  yield;
  return builder.tables();
}

function* fill(to: SieveBuilder, phrases: Phrases): Generator<undefined> {
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
  to.words([...phrases.noted, small.what], { word: Word.noted });
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

  yield;
  to.words([small.is, small.are, small.be, ...slots.seeming], { fact: Fact.is });
  to.words(phrases.planOpeners, { fact: Fact.opener });
  to.words([...labels.plans, ...phrases.remains, ...labels.tasks, ...labels.undertakings, ...labels.duties], { fact: Fact.plan });
  to.words([...commands.matters, ...commands.own], { fact: Fact.sign });
  to.words(phrases.gerunds.keys(), { fact: Fact.gerund });
  to.words([...phrases.participles.keys(), ...phrases.done], { fact: Fact.done });
  to.words([...phrases.stillWords, ...lacks.yet, ...lacks.even], { fact: Fact.still });
  to.words([...phrases.participles].filter(([, base]) => commands.tasks.has(base)).flatMap(([form]) => lacks.prefixes.map((prefix) => prefix + form)), { fact: Fact.open });
  yield;
  to.words(phrases.deferring, { fact: Fact.defers });
  to.words([...phrases.until, ...slots.ahead, ...labels.after], { fact: Fact.until });
  to.words(phrases.needs, { fact: Fact.needs });
  to.words(lacks.nots, { fact: Fact.not });
  to.words(phrases.saving, { fact: Fact.saving });
  to.words(phrases.counting, { fact: Fact.counting });
  to.words([...phrases.presenting, ...small.more], { fact: Fact.presents });
  to.words([...labels.occasions, ...labels.feasts], { fact: Fact.occasion | Fact.label });
  to.words([...labels.ranks, ...labels.orders, ...labels.after, ...labels.kinds, ...labels.tomorrows, ...labels.pending], { word: Word.leads });
  to.words([...commands.effort.keys(), ...commands.practice.keys(), ...phrases.activities], { word: Word.effort });
  to.words(commands.deserving, { word: Word.need });
  to.words([small.next, small.will, ...labels.duties, ...labels.heads, ...labels.agendas, ...labels.months, ...labels.feasts], { fact: Fact.label });
  to.words(labels.duties, { fact: Fact.head });
  to.words(labels.past, { fact: Fact.over });
  to.words([...phrases.promising, ...phrases.owing], { way: Way.debt });
  to.words([commands.worth], { way: Way.advice });
  to.words(lacks.needed, { way: Way.wanted });
  to.words(lacks.pending, { way: Way.lack });

  yield;
  to.lists([phrases.times], { fact: Fact.time });
  to.words(phrases.dates.leads, { way: Apart.lead });
  to.words(phrases.dates.months, { way: Apart.month });
  to.lists([phrases.vagueTimes], { fact: Fact.vague });
  yield;
  to.lists([slots.times], { fact: Fact.slot, way: Way.slot });
  to.lists([slots.days], { fact: Fact.days });
  to.lists([slots.soon, labels.soon], { fact: Fact.soon });
  to.lists([phrases.again], { fact: Fact.again });
  yield;
  to.lists([commands.signs], { fact: Fact.sign });
  to.lists([commands.ignorance], { fact: Fact.ignorance });
  to.lists([lacks.open], { fact: Fact.open });
  to.lists([slots.isFor], { fact: Fact.isFor });
  to.lists([phrases.nextHeads], { fact: Fact.head | Fact.label });
  yield;
  to.lists([labels.exact], { fact: Fact.plan | Fact.label });
  to.lists([labels.strong, labels.weak, labels.asking, labels.scoped, labels.leads, labels.leftovers, labels.unreached], { fact: Fact.label });
  yield;
  to.lists([slots.daytimes], { fact: Fact.label | Fact.days });
  to.lists([lacks.have, lacks.stillOpen, lacks.surelyOpen], { way: Way.lack });
  to.lists([slots.roles, slots.reserving], { way: Way.slot });
  to.lists([slots.onwards], { way: Way.role });
  to.words(labels.tomorrows, { way: Way.slot });
  to.lists([commands.advised], { way: Way.advice });
  to.lists([commands.together], { way: Way.command });
  yield;
  to.lists([slots.openings], { way: allWays });
  to.errands([...commands.errands.all, ...phrases.ownCommands.all]);
  yield;
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
  yield;
  pairs([small.to, ...passives.must], [small.be], { fact: Fact.be });
  pairs([small.to], [small.do], { way: Way.verdict });
  pairs([small.now], [small.to], { way: Way.time });
  pairs([...lasts(commands.another), small.a], commands.effort.keys(), { way: Way.debt });
  pairs([...passives.needing, ...small.more], commands.practice.keys(), { way: Way.debt });
  yield;
  pairs(lasts(phrases.amounts), phrases.activities, { way: Way.need });
  pairs([slots.rest], slots.days.all.filter(({ length }) => length === 1).map(([day]) => day!), { way: Way.slot });
  pairs([slots.rest], slots.ons, { way: Way.slot });
  pairs([small.will], pledges.following, { way: Way.pledge });
  pairs(phrases.self, pledges.would, { way: Way.pledge });
  // `until I know more`, `Is now to be added`
  pairs([...phrases.until].filter((word) => phrases.clauseOpeners.has(word)), phrases.self, { way: Way.deferral | Way.slot });
  pairs(passives.bound, [small.now], { way: Way.passive });
  yield;
  to.lists([pledges.puttingOff], { way: Way.pledge });
  pairs([...pledges.awaiting, ...phrases.until], commands.own, { way: Way.pledge });
  to.words(phrases.promising, { way: Way.pledge });
  pairs(pledges.agreeing, [small.that, ...phrases.self], { way: Way.pledge });
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
