/** Announcements by a cue whose subject is the author: `I still need to`, `will`, `note to self`. */
import type { Found } from './announced-title';
import {
  followedBy, hasOwnClause, hasPhrase, hasTime, hasWord, isAdverb, isDoable, isJoin, isGerund, isPast, isPhrase, matchPhrase, stemsOf, subjectOf, type Subject, type Tokens,
} from './grammar';
import type { Cue, Phrases } from './phrases/phrases';
import type { Sentence } from './sentences';

/** `I still need to fix the leak`. */
export function byCue(sentences: readonly Sentence[], tokens: Tokens, phrases: Phrases): Found | undefined {
  for (let at = 0; at < tokens.length - 1; at++) {
    const cue = cueAt(tokens, at, phrases);
    if (cue === undefined || (at > 0 && phrases.habits.has(tokens[at - 1]!.word) && cue.duty === true)) {
      continue;
    }
    const subject = cue.past === true && hasPhrase(tokens, 0, phrases.pastTimes) ? undefined : subjectOf(tokens, at, cue, phrases);
    const verb = subject === undefined ? undefined : verbAfter(sentences, tokens, at, cue, subject, phrases);
    if (cue.timed === true && subject === 'bare' && !(verb !== undefined && (cue.free?.has(tokens[verb]!.word) === true || (cue.free !== undefined && (matchPhrase(tokens, verb, phrases.commands.errands) > 0 || matchPhrase(tokens, verb, phrases.ownCommands) > 0 || matchPhrase(tokens, verb, phrases.commands.looks) > 0))))
      && !hasTime(tokens, at, phrases) && !hasPhrase(tokens, at, phrases.again) && !(verb !== undefined && isSomeTime(tokens, verb, phrases))) {
      continue;
    }
    if (verb !== undefined && cue.duty !== true && isMomentary(tokens, at, phrases)) {
      continue;
    }
    if (verb !== undefined && isRule(sentences, tokens, at, cue, verb, subject, phrases)) {
      continue;
    }
    if (cue.later === true && !hasTime(tokens, at, phrases) && tokens.at(-1)!.word !== phrases.small.next) {
      continue;
    }
    // `Will have to store it`: of no program one says so.
    const bound = verb !== undefined && ((at === 0 && phrases.duties.has(tokens[at + 1]?.word ?? '') && verb > at + 2) || phrases.endeavours.match(tokens, at + cue.words.length) > 0);
    if (verb !== undefined && (subject !== 'bare' || bound || cue.rule?.has(tokens[verb]!.word) !== true || phrases.small.it.has(tokens[verb + 1]?.word ?? '') || hasAuthor(sentences, tokens, at, phrases))) {
      return { verb, from: at };
    }
    at += cue.words.length - 1;
  }
  return undefined;
}

/** `I guess I'll take them out`, said of no time to come: a decision of the moment. */
function isMomentary(tokens: Tokens, at: number, phrases: Phrases): boolean {
  const subject = phrases.self.has(tokens[at - 1]?.word ?? '') ? at - 1 : at;
  return phrases.momentary.has(tokens[subject - 1]?.word ?? '') && !hasTime(tokens, 0, phrases) && !hasPhrase(tokens, at, phrases.vagueTimes);
}

/** `Should read the paper some time`: no rule holds at some time. */
function isSomeTime(tokens: Tokens, verb: number, phrases: Phrases): boolean {
  const { word } = tokens[verb]!;
  const study = phrases.commands.tasks.has(word) || phrases.tryVerbs.has(word);
  // `Should probably test the models`: a rule has no doubt
  if (phrases.musing.has(tokens[verb - 1]?.word ?? '')) {
    return true;
  }
  // `Should read the proof`, `Must handle this before I give it to a friend`
  if (isDelegated(tokens, verb, phrases)) {
    return true;
  }
  const matter = phrases.tryVerbs.has(word) && hasWord(tokens, verb + 1, Math.min(tokens.length, verb + 4), phrases.commands.matters) && !phrases.self.has(tokens[verb + 1]?.word ?? '');
  return matter || (study && hasPhrase(tokens, verb, phrases.vagueTimes)) || hasOwnClause(tokens, verb, phrases);
}

/** `get Robert to prod him`: what a person is asked for. */
function isDelegated(tokens: Tokens, verb: number, { lacks, receivers, commands, small }: Phrases): boolean {
  const whom = tokens[verb + 1];
  const person = whom?.kind === 'word' && ((whom.capital && !commands.programs.has(whom.word)) || receivers.has(whom.word) || commands.persons.has(whom.word));
  return person && tokens[verb]!.word === lacks.getting && tokens[verb + 2]?.word === small.to && tokens[verb + 3]?.kind === 'word';
}

export function cueAt(tokens: Tokens, at: number, phrases: Phrases): Cue | undefined {
  return phrases.cues.beginningWith(tokens[at]!.word)?.find((cue) => isPhrase(tokens, at, cue.words));
}

/** `I have to use quotes for a string`, `Now I need to show that it converges`: a rule, or a step of what is told. */
function isRule(sentences: readonly Sentence[], tokens: Tokens, at: number, cue: Cue, verb: number, subject: Subject | undefined, phrases: Phrases): boolean {
  if (subject !== 'self') {
    return false;
  }
  const { word } = tokens[verb]!;
  const said = hasTime(tokens, 0, phrases) || hasPhrase(tokens, 0, phrases.vagueTimes) || hasPhrase(tokens, verb, phrases.again) || hasWord(tokens, verb, tokens.length, phrases.commands.own);
  if (tokens[0]!.word === phrases.small.now && phrases.self.has(tokens[1]?.word ?? '') && phrases.stepVerbs.has(word)) {
    return !said;
  }
  const before = isAdverb(tokens[at - 1], phrases) || sentences.some(({ tokens: each }) => isPast(each[0], phrases) || (phrases.self.has(each[0]!.word) && isPast(each[1], phrases)));
  return cue.duty === true && phrases.ruleVerbs.has(word) && !said && !before;
}

/** Signs that a clause without subject is the author's and no rule of a lecture: an adverb before the cue, a time, *I* nearby. */
function hasAuthor(sentences: readonly Sentence[], tokens: Tokens, at: number, phrases: Phrases): boolean {
  return (at > 0 && isAdverb(tokens[at - 1], phrases)) || hasTime(tokens, 0, phrases) || hasPhrase(tokens, 0, phrases.vagueTimes) || phrases.slots.days.matchBack(tokens, tokens.length) > 0
    || sentences.some(({ tokens: each }) => isPast(each[0], phrases) || phrases.pastForms.has(each[0]!.word) || hasWord(each, 0, each.length, phrases.self));
}

/** Index of the verb of what is to be done, behind the cue at `at`; undefined where it is negated, idle or no verb. */
function verbAfter(sentences: readonly Sentence[], tokens: Tokens, at: number, cue: Cue, subject: Subject, phrases: Phrases): number | undefined {
  let verb = at + cue.words.length;
  let gerund = cue.then === 'gerund';
  for (;;) {
    const token = tokens[verb];
    if (token === undefined || phrases.negations.has(token.word) || phrases.hedges.has(token.word)) {
      return undefined;
    }
    const able = hasTime(tokens, verb, phrases) || hasPhrase(tokens.slice(0, at), 0, phrases.vagueTimes) ? matchPhrase(tokens, verb, phrases.abilities) : 0;
    const relay = Math.max(able, matchPhrase(tokens, verb, phrases.relays));
    // `spend some time on joins` is itself what is to be done.
    if (relay > 0 && !(phrases.small.time === tokens[verb + relay - 1]!.word && !isGerund(tokens[verb + relay], phrases))) {
      verb += relay;
    } else if (token.word === phrases.small.to && cue.words.at(-1) !== phrases.small.to && tokens[verb + 1] !== undefined && verb === at + cue.words.length) {
      // `must to repeat it`
      verb++;
    } else if ((token.kind === 'stop' && cue.then === 'any') || isAdverb(token, phrases)) {
      verb++;
    } else if (phrases.waiting.has(token.word) && waitAt(tokens, verb, phrases) > 0) {
      verb += waitAt(tokens, verb, phrases);
    } else if (token.word === phrases.small.be && isGerund(tokens[verb + 1], phrases) && (cue.timed !== true || (subject === 'self' && hasTime(tokens, verb, phrases)))) {
      verb++;
      gerund = true;
    } else {
      break;
    }
  }
  const token = tokens[verb]!;
  if (gerund) {
    return isGerund(token, phrases) && stemsOf(token.word, phrases).every((stem) => !phrases.idleVerbs.has(stem)
      && !followedBy(tokens, verb, phrases.idlePairs.get(stem))) ? verb : undefined;
  }
  if (token.word === phrases.small.have && subject !== 'group' && isEndState(tokens, verb, phrases)) {
    return verb;
  }
  // `need to understand closures better`
  const graspable = phrases.labels.grasping.has(token.word) && subject !== 'group' && tokens.slice(verb + 2).some(({ word }) => phrases.thoroughly.has(word));
  if (graspable) {
    return verb;
  }
  if (!isDoable(tokens, verb, phrases) || isPast(token, phrases)) {
    // `I'll leave it for now and come back to it`
    const and = tokens.findIndex((each, index) => index > verb && isJoin(each, phrases) && (matchPhrase(tokens, index + 1, phrases.ownCommands) > 0 || (phrases.joins.has(each.word) && isSecond(tokens, index + 1, phrases))));
    return and > 0 && subject === 'self' ? and + 1 : undefined;
  }
  const known = phrases.verbs.has(token.word) || phrases.otherVerbs.has(token.word) || phrases.idleVerbs.has(token.word) || phrases.pairsOnly.has(token.word);
  // `I'm going to Berlin`: what is no known verb has an object at least.
  if (!known && cue.known === true && !(phrases.notVerbs.has(tokens[verb + 1]?.word ?? '') && !token.capital)) {
    return undefined;
  }
  if (subject === 'group') {
    const wanted = (cue.duty === true && phrases.teamVerbs.has(token.word)) || hasTime(tokens, 0, phrases) || tokens[at - 1]?.word === phrases.small.still || isTeam(sentences, phrases);
    return known && wanted && !phrases.taughtVerbs.has(token.word) && !phrases.codeVerbs.has(token.word) ? verb : undefined;
  }
  const open = subject === 'self' ? cue.then !== 'any' : subject === 'bare' && cue.bare === 'own' && cue.known !== true;
  if (phrases.copulas.has(tokens[verb + 1]?.word ?? '') || isIdleAlone(tokens, verb, phrases)) {
    return undefined;
  }
  return known || (open && !isGerund(token, phrases)) ? verb : undefined;
}

/** Tokens of `wait until tomorrow morning to`; 0 where nothing waits for a time. */
function waitAt(tokens: Tokens, wait: number, phrases: Phrases): number {
  if (!phrases.until.has(tokens[wait + 1]?.word ?? '')) {
    return 0;
  }
  const time = Math.max(wait + 1 + matchPhrase(tokens, wait + 1, phrases.times), wait + 2 + Math.max(matchPhrase(tokens, wait + 2, phrases.times), matchPhrase(tokens, wait + 2, phrases.slots.days)));
  const end = time + matchPhrase(tokens, time, phrases.slots.daytimes);
  return end > wait + 2 && tokens[end]?.word === phrases.small.to ? end + 1 - wait : 0;
}

/** Want to `have chapter 4 done by Friday`, `have the tests passing before the demo`. */
function isEndState(tokens: Tokens, have: number, phrases: Phrases): boolean {
  const stop = tokens.findIndex(({ kind }, at) => at > have && kind === 'stop');
  const behind = tokens.slice(have + 2, stop < 0 ? tokens.length : stop);
  return hasTime(tokens, 0, phrases) && behind.some((token) => phrases.endStates.has(token.word) || isPast(token, phrases) || (isGerund(token, phrases) && phrases.gerunds.has(token.word)));
}

/** `I shall have a chart with me and settle the matter`: the second verb of one subject. */
function isSecond(tokens: Tokens, at: number, phrases: Phrases): boolean {
  const word = tokens[at]?.word ?? '';
  return (phrases.verbs.has(word) || phrases.otherVerbs.has(word)) && isDoable(tokens, at, phrases) && phrases.determiners.has(tokens[at + 1]?.word ?? '') && !phrases.commands.nouns.has(tokens[at]!.word);
}

/** Whether *we* did something that a lecture does not do: `We merged the branches.` */
function isTeam(sentences: readonly Sentence[], phrases: Phrases): boolean {
  return sentences.some(({ tokens }) => tokens.some((token, index) => phrases.group.has(token.word) && phrases.teamForms.has(tokens[index + 1]?.word ?? '')));
}

/** `Will do!`, `going to do that now`: nothing that is worth a line. */
function isIdleAlone(tokens: Tokens, verb: number, phrases: Phrases): boolean {
  const stop = tokens.findIndex(({ kind }, at) => at > verb && kind === 'stop');
  const rest = tokens.slice(verb + 1, stop < 0 ? tokens.length : stop).filter((token) => !isAdverb(token, phrases) || phrases.times.beginningWith(token.word) !== undefined);
  const first = rest[0]?.word ?? '';
  if (phrases.degrees.has(first) && !phrases.pronouns.has(first) && !(phrases.pairsOnly.get(tokens[verb]!.word)?.has(first) !== true && matchPhrase(tokens, verb + 1, phrases.times) > 0) && rest.every(({ word }) => phrases.degrees.has(word))) {
    return true;
  }
  return (rest.length === 0 && !phrases.transitive.has(tokens[verb]!.word) && !hasTime(tokens, 0, phrases))
    || (rest.length === 1 && phrases.pronouns.has(rest[0]!.word) && phrases.moments.has(tokens[tokens.length - 1]!.word));
}
