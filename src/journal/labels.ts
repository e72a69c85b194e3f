/** Labels: headings and lead-ins that say whether what stands below them is still to do. */
import { before as previous, hasPhrase, hasTime, hasWord, isDoable, isGerund, isJoin, isPast, isPhrase, matchPhrase, subjectOf, type Tokens } from './grammar';
import type { PhraseList } from './phrases/phrase-index';
import type { Phrases } from './phrases/phrases';
import type { Token } from './sentences';

/** `strong`: what follows is to do. `weak`: only what is written as a command is. `past`: it is done, or somebody else's. */
export type LabelKind = 'strong' | 'weak' | 'past';

export interface Label {
  readonly kind: LabelKind;
  /** The verb of `To read:`, `Need to check:`, which belongs before each item. */
  readonly verb?: string;
  /** A command behind it is to do: `Assignment 1:`. */
  readonly orders?: boolean;
  /** What follows may be a question: `Open question:`. */
  readonly asks?: boolean;
  /** It is nothing but a time: an exam then is no task. */
  readonly timed?: boolean;
  /** What stands below is no sentence, though the label has a verb: `Chapters to reread`. */
  readonly things?: boolean;
}

/** What `tokens`, the words of a heading or of a line above a list, say of what follows; undefined where they say nothing of the kind. */
export function labelOf(all: Tokens, phrases: Phrases): Label | undefined {
  const { labels } = phrases;
  const tokens = trimmed(all, phrases);
  if (tokens.length === 0 || tokens.length > 12) {
    return undefined;
  }
  if (isWhole(tokens, labels.exact) || isWhole(tokens, labels.strong)) {
    return matchPhrase(tokens, 0, phrases.times) > 0 ? { kind: 'strong', timed: true } : { kind: 'strong' };
  }
  // `Look up:`
  if (isWhole(tokens, phrases.ownCommands)) {
    return { kind: 'strong', verb: tokens.map(({ word }) => word).join(' ') };
  }
  const asking = matchPhrase(tokens, 0, labels.asking);
  const whom = asking > 0 && labels.ahead.has(tokens[asking]?.word ?? '') && (tokens[asking + 1]?.capital === true || hasTime(tokens, asking, phrases) || phrases.commands.persons.has(tokens.at(-1)!.word));
  if (asking > 0 && (asking === tokens.length ? !labels.asked.has(tokens[0]!.word) || asking > 1 : whom)) {
    return { kind: 'strong', asks: true };
  }
  // `Pending from yesterday`
  const scoped = matchPhrase(tokens, 0, labels.scoped);
  if (scoped > 0 && labels.origins.has(tokens[scoped]?.word ?? '')) {
    return { kind: 'strong' };
  }
  if (hasPastWord(tokens, phrases)) {
    return { kind: 'past' };
  }
  const lead = leadVerb(tokens, phrases);
  if (lead !== undefined) {
    return lead;
  }
  const verb = askedVerb(tokens, phrases);
  if (verb !== undefined) {
    return verb.idle ? { kind: 'past' } : { kind: 'strong', ...(verb.shown === undefined ? {} : { verb: verb.shown }) };
  }
  if (scoped > 0 && labels.scopes.has(tokens[scoped]?.word ?? '') && !hasWord(tokens, scoped, tokens.length, labels.others)) {
    return { kind: 'strong' };
  }
  // `Rita's homework`, `homework for me`
  const duty = tokens.findIndex((token) => labels.duties.has(token.word));
  if (duty >= 0 && tokens.length <= 5 && (duty === tokens.length - 1 || labels.scopes.has(tokens[duty + 1]!.word))) {
    return { kind: 'strong' };
  }
  // `Study plan`
  if (tokens.length === 2 && labels.kinds.has(tokens[0]!.word) && labels.plans.has(tokens[1]!.word)) {
    return { kind: 'strong' };
  }
  // `Three chapters left`
  const left = matchPhrase(tokens, tokens.length - 1, phrases.lacks.open) > 0 && tokens.length >= 2 && tokens.length <= 4;
  if (left && (labels.things.has(tokens.at(-2)!.word) || phrases.commands.matters.has(tokens.at(-2)!.word))) {
    return { kind: 'strong' };
  }
  // `Three things for next week`, `I made a list for the holidays`
  const scope = tokens.findIndex(({ word }, index) => index > 0 && labels.ahead.has(word) && labels.heads.has(tokens[index - 1]!.word));
  if (scope > 0 && isOccasion(tokens.slice(scope), phrases) && !hasWord(tokens, 0, scope, phrases.negations)) {
    return { kind: 'strong' };
  }
  if (isTime(tokens, phrases)) {
    return { kind: 'strong', timed: true };
  }
  // `New goal`, `My action from the retro`
  const noun = tokens.findIndex(({ word }) => labels.plans.has(word));
  const renewed = noun > 0 && noun <= 2 && (labels.renewing.has(tokens[0]!.word) || (labels.actions.has(tokens[noun]!.word) && phrases.commands.own.has(tokens[0]!.word)));
  if (renewed && (noun === tokens.length - 1 || labels.origins.has(tokens[noun + 1]!.word) || labels.scopes.has(tokens[noun + 1]!.word))) {
    return { kind: 'strong' };
  }
  // `One thing I'll do differently`, `What I will change`
  if (tokens.length <= 8 && (tokens[0]!.word === phrases.small.what || hasWord(tokens, 0, Math.min(3, tokens.length), labels.things)) && tokens.some(({ word }, at) => phrases.small.will === word && phrases.self.has(tokens[at - 1]?.word ?? ''))) {
    return { kind: 'strong' };
  }
  const timed = hasTime(tokens, 0, phrases) || hasPhrase(tokens, 0, labels.soon);
  if (tokens.length <= 8 && (hasStrong(tokens, phrases) || (timed && hasWord(tokens, 0, tokens.length, labels.plans)))) {
    return { kind: 'strong' };
  }
  if (isOccasion(tokens, phrases)) {
    return { kind: 'strong', timed: true };
  }
  if (isPast(tokens[0], phrases)) {
    return { kind: 'past' };
  }
  if (tokens.length === 2 && tokens[0]!.word === phrases.small.next && labels.nextThings.has(tokens[1]!.word)) {
    return { kind: 'strong' };
  }
  // `By Friday:`, `For the exam:`
  const bare = labels.ahead.has(tokens[0]!.word) ? 1 : 0;
  const whole = (list: PhraseList): boolean => matchPhrase(tokens, bare, list) === tokens.length - bare;
  if (tokens.length > 1 && ((isWhole(tokens, phrases.times) && !phrases.looseTimes.has(tokens[0]!.word)) || bare > 0 && (whole(phrases.times) || whole(phrases.slots.days)))) {
    return { kind: 'strong', timed: true };
  }
  if (labels.ranks.has(tokens[0]!.word) && (tokens.length === 1 || /^\d/.test(tokens[1]!.word))) {
    return { kind: 'strong' };
  }
  if (isWhole(tokens, phrases.nextHeads)) {
    return { kind: 'strong' };
  }
  const later = labels.after.has(tokens[0]!.word) && tokens.length > 1 && tokens.length <= 5;
  if (later || labels.orders.has(tokens[0]!.word) && (tokens.length === 1 || (tokens.length === 2 && /^\d/.test(tokens[1]!.word)))) {
    return { kind: 'weak', orders: true };
  }
  return hasPhrase(tokens, 0, labels.weak) ? { kind: 'weak' } : undefined;
}

/** Labels that end in a verb or before one: `This week I want to`, `Redo these`, `Ask Ann`, `Chapters to reread`. */
function leadVerb(tokens: Tokens, phrases: Phrases): Label | undefined {
  const { labels, commands, small } = phrases;
  const last = tokens.length - 1;
  const first = tokens[0]!;
  const end = tokens.length;
  // `Must read`, `I'll read next`, `Try next`
  let at = phrases.self.has(first.word) ? 1 : 0;
  const modal = phrases.cues.beginningWith(tokens[at]?.word ?? '')?.find((each) => isPhrase(tokens, at, each.words) && each.then === 'base' && each.alone !== true);
  at += modal?.words.length ?? 0;
  const asked = tokens[at];
  const rest = end - at - 1;
  const ahead = rest === 1 && tokens[last]!.word === small.next || rest > 0 && matchPhrase(tokens, at + 1, phrases.times) === rest;
  if (asked !== undefined && phrases.verbs.has(asked.word) && !phrases.idleVerbs.has(asked.word) && (ahead || (modal !== undefined && rest === 0)) && !(ahead && modal === undefined && commands.nouns.has(asked.word) && asked.word !== small.do)) {
    return { kind: 'strong', ...(asked.word === small.do ? {} : { verb: asked.word, ...(modal === undefined ? { things: true } : {}) }) };
  }
  const cue = phrases.cues.all.find((each) => each.past !== true && each.words.length < end + 1 && isPhrase(tokens, end - each.words.length, each.words));
  if (cue !== undefined && cue.alone !== true && !hasWord(tokens, 0, end, labels.days)) {
    const start = end - cue.words.length;
    const subject = start === 0 && cue.bare !== 'own' ? undefined : subjectOf(tokens, start, cue, phrases);
    if (subject === 'self' || (subject === 'bare' && cue.bare === 'own' && cue.known !== true)) {
      return { kind: 'strong' };
    }
  }
  const plain = last === 0 || (last === 1 && (phrases.pronouns.has(tokens[1]!.word) || labels.fillers.has(tokens[1]!.word)));
  if (plain && labels.redoing.has(first.word)) {
    return { kind: 'strong', verb: first.word };
  }
  if (last >= 1 && last <= 2 && commands.toPersons.has(first.word) && (tokens[1]!.capital || commands.persons.has(tokens[last]!.word))) {
    return { kind: 'strong', verb: tokens.map(({ word, capital }) => (capital && word !== first.word ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join(' '), asks: true };
  }
  const to = tokens.findIndex(({ word }) => word === labels.infinitive);
  const verb = tokens[to + 1];
  const ends = to > 0 && verb !== undefined && phrases.verbs.has(verb.word) && !labels.idle.has(verb.word)
    && (to + 2 === end || (to + 3 === end && phrases.particles.has(tokens[to + 2]!.word)) || matchPhrase(tokens, to + 2, phrases.times) === end - to - 2 || matchPhrase(tokens, to + 2, phrases.trailers) === end - to - 2);
  const noun = tokens[to - 1];
  const named = noun !== undefined && !tokens.slice(0, to - 1).some(({ kind, word }) => kind !== 'word' || phrases.verbs.has(word) || phrases.copulas.has(word) || /[^s]s$/.test(word));
  if (ends && named && to <= 3 && noun.kind === 'word' && ((/[^s]s$/.test(noun.word) && !labels.means.has(noun.word)) || noun.word === small.what)) {
    return { kind: 'strong', ...(verb.word === small.do || noun.word === small.what ? {} : { verb: [verb, ...tokens.slice(to + 2)].filter(({ word }) => word === verb.word || phrases.particles.has(word)).map(({ word }) => word).join(' '), things: true }) };
  }
  return undefined;
}

/** `Tonight`, `Tomorrow morning`, `First thing tomorrow`: but for the days, which may be over. */
function isTime(tokens: Tokens, { times, slots, looseTimes }: Phrases): boolean {
  let at = 0;
  while (at < tokens.length) {
    const length = Math.max(matchPhrase(tokens, at, times), matchPhrase(tokens, at, slots.times), matchPhrase(tokens, at, slots.openings), at > 0 ? matchPhrase(tokens, at, slots.daytimes) : 0);
    if (length === 0 || (at === 0 && looseTimes.has(tokens[0]!.word) && length < tokens.length)) {
      return false;
    }
    at += length;
  }
  return true;
}

/** `For the Christmas holidays`, `for my next mock interview`, `Left for tomorrow`, `Due on Monday`. */
function isOccasion(tokens: Tokens, phrases: Phrases): boolean {
  const { labels, slots } = phrases;
  const lead = matchPhrase(tokens, 0, labels.leads);
  const isFor = labels.ahead.has(tokens[lead]?.word ?? '') ? 1 : 0;
  const at = lead + isFor;
  if (at === 0 || at >= tokens.length) {
    return false;
  }
  const rest = tokens.slice(at);
  const known = Math.max(matchPhrase(rest, 0, phrases.times), matchPhrase(rest, 0, slots.days), lead > 0 ? matchPhrase(tokens, lead, phrases.times) - isFor : 0);
  // `For May`, `Before week 4`, `Before next class`
  const named = isFor > 0 && rest.length <= 2 && ((rest.length === 1 && labels.months.has(rest[0]!.word) && rest[0]!.capital && labels.until.has(tokens[lead]!.word))
    || (labels.occasions.has(rest[0]!.word) && /^\d+$/.test(rest[1]?.word ?? '')) || (rest[0]!.word === phrases.small.next && labels.occasions.has(rest[1]?.word ?? '')));
  return named || known === rest.length || (lead > 0 && matchPhrase(tokens, lead, labels.soon) === tokens.length - lead) || (isFor > 0 && rest.length > 1 && rest.length <= 4 && phrases.notVerbs.has(rest[0]!.word) && !labels.others.has(rest.at(-1)!.word) && labels.occasions.has(rest.at(-1)!.word));
}

/** One of the strong phrases, beside which only fillers stand: `my to-do list for the parser`, not `to-do list app`. */
function hasStrong(tokens: Tokens, { labels, vagueTimes }: Phrases): boolean {
  for (let at = 0; at < tokens.length; at++) {
    let end = at + matchPhrase(tokens, at, labels.strong);
    if (end > at) {
      while (end < tokens.length && (labels.fillers.has(tokens[end]!.word) || matchPhrase(tokens, end, labels.strong) > 0 || matchPhrase(tokens, end, vagueTimes) > 0)) {
        end++;
      }
      return end >= tokens.length || (labels.scopes.has(tokens[end]!.word) && !hasWord(tokens, end, tokens.length, labels.others)) || tokens[end]!.kind === 'stop';
    }
    if (!labels.fillers.has(tokens[at]!.word) && !labels.scopes.has(tokens[at]!.word)) {
      return false;
    }
  }
  return false;
}

/** `Last week`, but not `The last week before the exam`. */
function hasPastWord(tokens: Tokens, { labels, slots }: Phrases): boolean {
  return tokens.some(({ word }, at) => labels.past.has(word) && !(labels.lasts.has(word) && slots.ahead.has(tokens[at + 2]?.word ?? '')));
}

/** Without *so* before it, and without brackets' and colons' remains at its ends. */
function trimmed(tokens: Tokens, phrases: Phrases): Tokens {
  let start = 0;
  while (start < tokens.length && phrases.joins.has(tokens[start]!.word)) {
    start++;
  }
  let end = tokens.length;
  while (end > start && tokens[end - 1]!.kind === 'stop') {
    end--;
  }
  return tokens.slice(start, end);
}

function isWhole(tokens: readonly Token[], lists: PhraseList): boolean {
  return matchPhrase(tokens, 0, lists) === tokens.length;
}

/** The verb of `to read`, `things to fix next`, `features I want to add`. */
function askedVerb(tokens: Tokens, phrases: Phrases): { readonly shown?: string; readonly idle: boolean } | undefined {
  const { labels } = phrases;
  const at = tokens.findIndex((token) => token.word === labels.infinitive);
  const verb = tokens[at + 1];
  // `To clarify with Lena`
  const seldom = at === 0 && phrases.otherVerbs.has(verb?.word ?? '') && phrases.prepositions.has(tokens[at + 2]?.word ?? '');
  if (at < 0 || verb === undefined || !(phrases.verbs.has(verb.word) || seldom) || at > (labels.things.has(tokens[at - 1]?.word ?? '') ? 9 : 6)) {
    return undefined;
  }
  const before = tokens.slice(0, at);
  const things = before.some((token) => labels.things.has(token.word));
  // `To read`, `Still to sort out`
  // `To create a branch` tells how.
  const how = at === 0 && verb.word !== phrases.small.do && tokens.length > at + 2 && phrases.determiners.has(tokens[at + 2]!.word);
  const led = at === 0 && tokens.length <= 7 && phrases.prepositions.has(tokens[at + 2]?.word ?? '') && !labels.setting.has(verb.word);
  const alone = !how && (tokens.length <= at + 4 || led) && before.every(({ word }) => phrases.stillWords.has(word) || phrases.remains.has(word));
  const cue = phrases.cues.all.find((each) => each.bare === 'own' && each.words.at(-1) === labels.infinitive
    && isPhrase(tokens, at + 1 - each.words.length, each.words));
  const subject = cue === undefined ? undefined : tokens[previous(tokens, at + 1 - cue.words.length, phrases)];
  const own = subject === undefined || phrases.self.has(subject.word) || isJoin(subject, phrases) || phrases.auxiliaries.has(subject.word);
  if (!things && verb.word === phrases.small.do && cue === undefined) {
    return undefined;
  }
  if (!things && !alone && !(cue !== undefined && own)) {
    return cue === undefined ? undefined : { idle: true };
  }
  if (labels.idle.has(verb.word) || (!own && !labels.things.has(subject.word))) {
    return { idle: true };
  }
  // `To do` and `to work on` say nothing that an item would need.
  const plain = verb.word === phrases.small.do || (tokens.length > at + 2 && tokens[at + 2]!.kind === 'word' && phrases.trailers.beginningWith(tokens[at + 2]!.word) === undefined);
  const particle = phrases.particles.has(tokens[at + 2]?.word ?? '') && tokens.length === at + 3 ? ` ${tokens[at + 2]!.word}` : '';
  return plain && particle === '' ? { idle: false } : { idle: false, shown: verb.word + particle };
}

/**
 * Whether `tokens`, the words of an item or of what follows a colon, are something to do under `label`: under a weak one only a
 * command, under a strong one a thing as well; never what is done, nor (unless the label has a verb: `Need to check:`) a statement.
 */
export function isToDo(tokens: Tokens, label: Label, ending: string, phrases: Phrases): boolean {
  const first = tokens[0];
  if (first === undefined || label.kind === 'past' || (ending === '?' && label.verb === undefined && label.asks !== true)) {
    return false;
  }
  if (isCommand(tokens, 0, phrases)) {
    return true;
  }
  if (phrases.labels.alone.has(first.word) && (tokens.length === 1 || tokens[1]!.kind === 'stop')) {
    return false;
  }
  // `Next lecture: Tuesday`, `Planned: 5 km`, `Wish list: in Swedish …`
  const idle = matchPhrase(tokens, 0, phrases.slots.days) === tokens.length || (/^\d/.test(first.word) && phrases.lacks.units.has(tokens[1]?.word ?? ''))
    || (label.verb === undefined && phrases.prepositions.has(first.word) && tokens[1]?.word !== phrases.small.to);
  if (idle || label.kind === 'weak' || tokens.length > 60 || (label.timed === true && isEvent(tokens, phrases))) {
    return false;
  }
  if (isPast(first, phrases) || phrases.nothing.has(first.word) || phrases.negations.has(first.word) || phrases.self.has(first.word)
    || phrases.group.has(first.word) || phrases.pronouns.has(first.word) || phrases.auxiliaries.has(first.word) || (label.verb === undefined && label.asks !== true && phrases.modals.has(first.word)) || phrases.idleVerbs.has(first.word)) {
    return false;
  }
  return (label.verb !== undefined && label.things !== true) || isGerund(first, phrases) || (tokens.length <= 30 && !statesSomething(tokens, phrases));
}

/** `exam`, `visit from Ann`, `day off`: lies at a time by itself. */
function isEvent(tokens: Tokens, phrases: Phrases): boolean {
  const stop = tokens.findIndex((token, at) => at > 0 && (token.kind === 'stop' || phrases.prepositions.has(token.word)));
  const name = stop < 0 ? tokens : tokens.slice(0, stop);
  return (tokens.length <= 3 && phrases.slots.events.has(name.at(-1)!.word)) || phrases.nothing.has(name[0]!.word);
}

/** A verb in the base form at `at` that has an object or stands alone, not the first word of a name such as `test results:`. */
export function isCommand(tokens: Tokens, at: number, phrases: Phrases): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && phrases.verbs.has(token.word) && isDoable(tokens, at, phrases) && !phrases.copulas.has(tokens[at + 1]?.word ?? '');
}

/** `The gap still exists`, `the labels aren't shown`: a finite verb that belongs to no relative clause. */
export function statesSomething(tokens: Tokens, phrases: Phrases): boolean {
  const copula = tokens.findIndex((token) => phrases.copulas.has(token.word));
  // `The compiler lowers the tree`
  const finite = tokens.findIndex((token, at) => at > 1 && token.kind === 'word' && phrases.notVerbs.has(tokens[0]!.word) && /[^s]s$/.test(token.word) && !phrases.notVerbs.has(token.word)
    && tokens[at - 1]!.kind === 'word' && !phrases.notVerbs.has(tokens[at - 1]!.word) && phrases.determiners.has(tokens[at + 1]?.word ?? ''));
  if (finite > 0 && !tokens.slice(0, finite).some(({ kind, word }) => kind === 'stop' || phrases.subordinators.has(word))) {
    return true;
  }
  return copula > 0 && copula < tokens.length - 1 && !tokens.slice(0, copula).some(({ kind, word }) => kind === 'stop' || phrases.small.turns.has(word) || phrases.subordinators.has(word));
}
