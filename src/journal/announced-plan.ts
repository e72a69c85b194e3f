/** Announcements without a cue: a plan by name, a label, a time, a named thing and the wish to try it. */
import { isName } from './antecedents';
import { shifted, type Found } from './announced-title';
import { endsWith, hasOwnClause, hasPhrase, hasTime, hasWord, isAdverb, isDoable, isGerund, isJoin, isPast, isPhrase, matchPhrase, timeAtEnd, type Tokens } from './grammar';
import { isCommand, isToDo, labelOf } from './labels';
import type { PhraseList } from './phrases/phrase-index';
import type { Phrases } from './phrases/phrases';
import type { Sentence } from './sentences';
import { isMeant, isStatement } from './time-to-come';

/** `My plan for tomorrow is to finish the quiz`, `the next thing I need to do is write tests`. */
export function byPlan(all: Tokens, phrases: Phrases): Found | undefined {
  const verbOfAll = all.findIndex((_, at) => isPlanned(all, at, phrases));
  if (verbOfAll < 0) {
    return undefined;
  }
  // `I think (that) the next step is …`
  const thought = phrases.self.has(all[0]?.word ?? '') && phrases.thinking.has(all[1]?.word ?? '') ? (all[2]?.word === phrases.small.that ? 3 : 2) : 0;
  const found = thought > 0 ? byPlan(all.slice(thought), phrases) : undefined;
  if (found !== undefined) {
    return { verb: found.verb + thought };
  }
  // `Deployed it, next step is …`
  const join = all.findLastIndex((token, index) => index < verbOfAll && isJoin(token, phrases));
  if (join >= 0 && join + 1 < all.length) {
    const inner = byPlan(all.slice(join + 1), phrases);
    if (inner !== undefined) {
      return { verb: inner.verb + join + 1 };
    }
  }
  const tokens = all;
  // `All that is left is …`: the first *is* belongs to the head.
  const is = tokens.findIndex((_, index) => isPlanned(tokens, index, phrases) && !phrases.remains.has(tokens[index + 1]?.word ?? ''));
  if (is < 1 || is > 10) {
    return undefined;
  }
  // `The next step will be the tests`
  const end = tokens[is]!.word === phrases.small.be ? is - 1 : is;
  const coming = end < is && tokens[end]!.word === phrases.small.will;
  if (end < 1) {
    return undefined;
  }
  const head = tokens.slice(0, end);
  const first = head.findIndex((token) => !isJoin(token, phrases) && token.word !== phrases.small.the);
  const timed = hasTime(head, 0, phrases) || hasPhrase(head, 0, phrases.labels.soon);
  const alone = !phrases.labels.plans.has(head[first]?.word ?? '') || first === end - 1 || timed;
  const opens = (alone && phrases.planOpeners.has(head[first]?.word ?? '')) || (phrases.labels.plans.has(head[first]?.word ?? '') && timed);
  // `Next up is the parser`
  const remains = (opens && (phrases.remains.has(head[end - 1]!.word) || (phrases.remains.has(head[end - 3]?.word ?? '') && head[end - 1]!.word === phrases.small.do))) || isPhraseOf(head.slice(Math.max(0, first)), phrases.nextHeads);
  const thing = head.some((token) => phrases.labels.things.has(token.word));
  const noun = head.some((token) => phrases.labels.plans.has(token.word)) || matchPhrase(head, 0, phrases.labels.exact) === head.length
    || (head.length - first === 2 && head[first]?.word === phrases.small.next && thing && tokens[is + 1]?.word === phrases.labels.infinitive);
  // `The next thing to look at is error handling`
  const ahead = thing && head.some(({ word }) => word === phrases.small.next) && head.some(({ word }) => word === phrases.labels.infinitive);
  // `The first thing I do is …` tells of every day
  const daily = head.some(({ word }, at) => word === phrases.small.do && phrases.self.has(head[at - 1]?.word ?? '')) && !timed && !head.some(({ word }) => word === phrases.small.next);
  const wanted = thing && !daily && (ahead || hasWord(head, 0, end, phrases.self));
  // `What I need now is more practice`
  const wants = head[first]?.word === phrases.small.what && phrases.self.has(head[first + 1]?.word ?? '') && (phrases.needs.has(head[first + 2]?.word ?? '') || phrases.cues.beginningWith(head[first + 2]?.word ?? '')?.some((cue) => cue.bare === 'own' && isPhrase(head, first + 2, cue.words)) === true)
    && (head.at(-1)!.word === phrases.small.next || head.at(-1)!.word === phrases.small.now || timed);
  // `The next step in the algorithm is to swap them`
  const place = head.findIndex(({ word }) => phrases.prepositions.has(word) || word === phrases.small.of);
  const duty = head.length <= 4 && hasWord(head, 0, end, phrases.labels.duties);
  const others = place > 0 && !remains && !hasWord(head, 0, end, phrases.commands.own) && !wanted && !wants && !timed;
  // `My next book is Middlemarch`
  const mine = head.length <= 3 && phrases.commands.own.has(head[0]!.word) && head[1]?.word === phrases.small.next && phrases.labels.nextThings.has(head[2]?.word ?? '');
  // `Next is chapter 6`
  const chapter = head.length === 1 && head[0]!.word === phrases.small.next && (tokens.slice(is + 1).some(({ word }) => phrases.commands.matters.has(word)) || (tokens.length <= 6 && (tokens[is + 1]?.word === phrases.small.the || phrases.commands.own.has(tokens[is + 1]?.word ?? ''))));
  const object = ahead || mine || chapter || opens && head.length <= 3 && head.some(({ word }) => phrases.labels.tasks.has(word));
  const step = coming && opens && noun && head.length <= 4 && phrases.determiners.has(tokens[is + 1]?.word ?? '');
  // `My job is to test software`
  if (!timed && phrases.cues.beginningWith(tokens[0]!.word)?.some((cue) => cue.later === true && cue.alone === true && isPhrase(tokens, 0, cue.words)) === true) {
    return undefined;
  }
  if (!(wants || wanted || remains || object || duty || (opens && noun)) || others || (!duty && hasWord(head, 0, end, phrases.planSpoilers))) {
    return undefined;
  }
  let verb = is + 1;
  let infinitive = false;
  while (isAdverb(tokens[verb], phrases) || tokens[verb]?.word === phrases.labels.infinitive) {
    infinitive ||= tokens[verb]!.word === phrases.labels.infinitive;
    verb++;
  }
  const relay = matchPhrase(tokens, verb, phrases.relays);
  verb += relay;
  const token = tokens[verb];
  if (token === undefined) {
    return undefined;
  }
  const counted = /^\d/.test(token.word) || tokens.slice(verb, verb + 3).some(({ word }) => phrases.commands.matters.has(word));
  const asked = wants && (phrases.determiners.has(token.word) || matchPhrase(tokens, verb, phrases.amounts) > 0);
  const named = (asked || (counted && (duty || (timed && opens && hasWord(head, 0, end, phrases.commands.own)))) || remains || step || ahead || chapter || (object && phrases.determiners.has(token.word)) || (mine && (token.capital || token.kind === 'thing' || phrases.determiners.has(token.word)))) && !phrases.nothing.has(token.word) && !phrases.negations.has(token.word);
  return isCommand(tokens, verb, phrases) || (infinitive && (hasWord(head, 0, end, phrases.commands.own) || hasTime(head, 0, phrases)) && phrases.otherVerbs.has(token.word) && isDoable(tokens, verb, phrases)) || named || ((verb === is + 1 || ahead) && isGerund(token, phrases)) ? { verb, from: 0 } : undefined;
}

/** `The other paper I want to read is the one on joins`: which thing it is stands behind. */
export function byWhich(tokens: Tokens, phrases: Phrases): Found | undefined {
  const self = tokens.findIndex(({ word }, at) => at > 0 && at <= 6 && (phrases.self.has(word) || phrases.group.has(word)));
  const noun = self - (phrases.relatives.has(tokens[self - 1]?.word ?? '') ? 1 : 0);
  const named = self > 0 && phrases.notVerbs.has(tokens[0]!.word) && (phrases.labels.things.has(tokens[noun - 1]?.word ?? '') || phrases.labels.nextThings.has(tokens[noun - 1]?.word ?? ''));
  const start = !named ? -1 : tokens.findIndex((token, at) => at > self && token.word !== phrases.small.are && !phrases.auxiliaries.has(token.word) && !isAdverb(token, phrases));
  const cue = start < 0 ? undefined : phrases.cues.beginningWith(tokens[start]!.word)?.find((each) => each.then === 'base' && each.past !== true && each.later !== true && isPhrase(tokens, start, each.words));
  const verb = start + (cue?.words.length ?? 0);
  const end = verb + 1 + (phrases.particles.has(tokens[verb + 1]?.word ?? '') ? 1 : 0);
  if (cue === undefined || tokens[end]?.word !== phrases.small.is || end + 1 >= tokens.length || !phrases.verbs.has(tokens[verb]!.word) || phrases.idleVerbs.has(tokens[verb]!.word)) {
    return undefined;
  }
  // What a lecture will prove next is its own.
  const taught = phrases.group.has(tokens[self]!.word) && phrases.taughtVerbs.has(tokens[verb]!.word);
  const other = tokens[end + 1]!.word === phrases.small.to || phrases.pronouns.has(tokens[end + 1]!.word);
  return taught || other ? undefined : { verb, from: 0, end: tokens.length, says: tokens.slice(verb, end).map(({ word }) => word).join(' '), thing: [end + 1, tokens.length] };
}

/** `is`, or the last of `would be`. */
function isPlanned(tokens: Tokens, at: number, { small, modals, labels }: Phrases): boolean {
  return tokens[at]!.word === small.is || (tokens[at]!.word === small.are && labels.plans.has(tokens[at - 1]?.word ?? '') && tokens[at + 1]?.word === small.to) || (tokens[at]!.word === small.be && modals.has(tokens[at - 1]?.word ?? ''));
}

function isPhraseOf(tokens: Tokens, lists: PhraseList): boolean {
  return tokens.length > 0 && matchPhrase(tokens, 0, lists) === tokens.length;
}

/** `Reread chapter 3, still lost`: a form that is past as well, and what came of it. */
function isReport(tokens: Tokens, verb: number, phrases: Phrases): boolean {
  const comma = tokens.findIndex(({ kind }, at) => at > verb && kind === 'stop');
  return phrases.pastForms.has(tokens[verb]!.word) && comma > 0 && comma + 1 < tokens.length && (phrases.stillWords.has(tokens[comma + 1]!.word) || isAdverb(tokens[comma + 1], phrases) || isPast(tokens[comma + 1], phrases));
}

/** `Tomorrow: finish the exercises`. */
export function byLabel({ tokens, ending }: Sentence, colon: number, phrases: Phrases): Found | undefined {
  // `Set up the log, todo: rotate it`
  const comma = tokens.findLastIndex(({ word }, at) => at < colon && word === ',');
  const label = labelOf(tokens.slice(0, colon), phrases) ?? (comma > 0 ? labelOf(tokens.slice(comma + 1, colon), phrases) : undefined);
  // `Sunday: add a dark theme`, of a day that may as well be over
  const day = colon <= 2 && matchPhrase(tokens, 0, phrases.slots.days) === colon && isCommand(tokens, colon + 1, phrases) && tokens.length > colon + 2 && !phrases.pastForms.has(tokens[colon + 1]!.word)
    && !phrases.commands.nouns.has(tokens[colon + 1]!.word);
  // `Next: apply the lemma to both sides`
  if (tokens[colon - 1]!.word === phrases.small.next && phrases.proofVerbs.has(tokens[colon + 1]!.word) && hasWord(tokens, colon + 2, tokens.length, phrases.stepObjects)) {
    return undefined;
  }
  if (label === undefined && day) {
    return { verb: colon + 1, asWritten: true };
  }
  const says = label?.verb === undefined ? {} : { says: label.verb };
  return (label?.kind === 'strong' || label?.orders === true) && !(phrases.remains.has(tokens[0]!.word) && hasWord(tokens, colon, tokens.length, phrases.labels.opposites)) && !(label.timed === true && (isTopics(tokens.slice(colon + 1), phrases) || isSubject(tokens.slice(colon + 1), phrases))) && !hasWord(tokens, colon, tokens.length, phrases.pastCopulas) && (label.asks === true || isToDo(tokens.slice(colon + 1), label, ending, phrases)) ? { verb: colon + 1, asWritten: true, ...says } : undefined;
}

/** `Tomorrow: Haskell`: a name alone, of what is taught then. */
function isSubject(tokens: Tokens, phrases: Phrases): boolean {
  const [name] = tokens;
  return tokens.length === 1 && name!.kind === 'word' && name!.capital && !/\d/.test(name!.word) && !phrases.commands.matters.has(name!.word) && !phrases.commands.tasks.has(name!.word) && !phrases.labels.things.has(name!.word)
    && !phrases.verbs.has(name!.word) && !isGerund(name, phrases);
}

/** `exact sequences, excision`: what a course is about then, not what its author does. */
function isTopics(tokens: Tokens, phrases: Phrases): boolean {
  const plain = tokens.every((token, at) => token.word === ',' || (token.kind === 'word' && !/\d/.test(token.word) && !phrases.notVerbs.has(token.word) && !phrases.joins.has(token.word) && !phrases.commands.matters.has(token.word)
    && !isGerund(token, phrases) && !(at === 0 || tokens[at - 1]!.word === ',' ? isCommand(tokens, at, phrases) : false)));
  return plain && tokens.some(({ word }) => word === ',') && tokens.length <= 9;
}

/** `Tomorrow I continue with …`, `Continue with chapter 7 tomorrow`, `Doing part 2 next week`, `Revisit this later`. `labelled`: a label stands before. */
export function byTime(all: Tokens, labelled: boolean, phrases: Phrases, reported = false): Found | undefined {
  // `So next week I start with …`
  const lead = all.findIndex((token) => !isJoin(token, phrases));
  const found = inTime(lead > 0 ? all.slice(lead) : all, labelled, phrases, reported);
  return found === undefined || lead < 1 ? found : shifted(found, lead);
}

function isVerbByPlace(tokens: Tokens, verb: number, phrases: Phrases): boolean {
  const token = tokens[verb];
  return token?.kind === 'word' && isDoable(tokens, verb, phrases) && !isPast(token, phrases) && !phrases.pastForms.has(token.word) && !phrases.modals.has(token.word) && !phrases.copulas.has(token.word)
    && !phrases.auxiliaries.has(token.word) && !phrases.thinking.has(token.word) && !isAdverb(token, phrases) && phrases.determiners.has(tokens[verb + 1]?.word ?? '');
}

/** `Sounds plausible, next week I try it out`: behind a comma, where somebody does something then. */
function behindComma(tokens: Tokens, phrases: Phrases): Found | undefined {
  const comma = tokens.findLastIndex(({ word }) => word === ',');
  const start = comma + 1 + (isJoin(tokens[comma + 1], phrases) ? 1 : 0);
  const time = comma < 1 ? 0 : matchPhrase(tokens, start, phrases.times);
  const self = time > 0 && phrases.self.has(tokens[start + time]?.word ?? '') && !phrases.looseTimes.has(tokens[start]!.word);
  const found = self && !hasWord(tokens, 0, comma, phrases.conditions) && !hasWord(tokens, 0, comma, phrases.small.you) ? inTime(tokens.slice(start), false, phrases) : undefined;
  return found === undefined ? undefined : shifted(found, start);
}

/** `reported`: a form that is past as well is past there. */
function inTime(tokens: Tokens, labelled: boolean, phrases: Phrases, reported = false): Found | undefined {
  let verb = matchPhrase(tokens, 0, phrases.times);
  if (verb > 0) {
    verb += matchPhrase(tokens, verb, phrases.slots.daytimes);
    if (tokens[verb]?.word === ',') {
      verb++;
    }
    let group = false;
    while (phrases.self.has(tokens[verb]?.word ?? '') || phrases.group.has(tokens[verb]?.word ?? '') || isAdverb(tokens[verb], phrases)) {
      group ||= phrases.group.has(tokens[verb]!.word);
      verb++;
    }
    // `Tomorrow morning before work I finish the quiz`
    const self = phrases.slots.tails.has(tokens[verb]?.word ?? '') ? tokens.findIndex(({ word }, at) => at > verb && at < verb + 5 && phrases.self.has(word)) : -1;
    if (self > 0) {
      verb = self + 1;
    }
    if (hasWord(tokens, 0, verb, phrases.habits)) {
      return undefined;
    }
    const doing = progressAt(tokens.slice(verb), phrases);
    if (doing !== undefined && !group && (tokens[verb - 1]!.word === ',' || phrases.self.has(tokens[verb - 1]!.word))) {
      return { verb: verb + doing.verb };
    }
    // `Tomorrow I exchange the capacitor`: between I and the, any word is a verb.
    if (phrases.self.has(tokens[verb - 1]!.word) && isVerbByPlace(tokens, verb, phrases)) {
      return { verb };
    }
    return isCommand(tokens, verb, phrases) && tokens.length > verb + 1 && !(group && phrases.taughtVerbs.has(tokens[verb]!.word)) ? { verb } : undefined;
  }
  const first = isAdverb(tokens[0], phrases) ? 1 : 0;
  // `I start the module on trees tomorrow`
  const mine = phrases.self.has(tokens[first]?.word ?? '') && isCommand(tokens, first + 1, phrases) && tokens.length > first + 3 && tokens[first + 2]!.word !== phrases.small.to;
  const ending = mine ? timeAtEnd(tokens, phrases) : 0;
  if (ending > 0 && !phrases.looseTimes.has(tokens[tokens.length - ending]!.word) && !isStatement(tokens, first + 1, phrases)) {
    return { verb: first + 1 };
  }
  return behindComma(tokens, phrases) ?? byProgress(tokens, phrases) ?? byInfinitive(tokens, phrases)
    ?? (!labelled && !(reported && phrases.pastForms.has(tokens[first]?.word ?? '')) && matchPhrase(tokens, first, phrases.ownCommands) > 0 && !isReport(tokens, first, phrases) && !isStatement(tokens, first, phrases) ? { verb: first } : undefined)
    ?? (isCommand(tokens, first, phrases) && isMeant(tokens, first, phrases) ? { verb: first } : undefined);
}

/** `I'm starting chapter 4 tomorrow`, `Doing the exercises on Sunday`. */
function byProgress(tokens: Tokens, phrases: Phrases): Found | undefined {
  const comma = tokens.findLastIndex(({ kind }) => kind === 'stop');
  const behind = comma > 0 && comma + 3 < tokens.length ? progressAt(tokens.slice(comma + 1), phrases) : undefined;
  const found = progressAt(tokens, phrases) ?? (behind === undefined ? undefined : shifted(behind, comma + 1));
  if (found === undefined) {
    return undefined;
  }
  const { verb } = found;
  const stop = tokens.findIndex((token, index) => index > verb && (isJoin(token, phrases) || phrases.copulas.has(token.word)));
  const clause = stop < 0 ? tokens : tokens.slice(0, stop);
  const time = timeAtEnd(clause, phrases);
  // `Continuing with chapter 4 on Monday`, unlike `Sailing on Sunday`
  const base = phrases.gerunds.get(tokens[verb]!.word) ?? '';
  return time > 0 && (!phrases.looseTimes.has(clause[clause.length - time]!.word) || (verb === 0 && phrases.laterVerbs.has(base))) ? found : undefined;
}

/** `I'm starting chapter 4`, `Doing the exercises`: what somebody who says so is at, or will be. */
export function progressAt(tokens: Tokens, phrases: Phrases): Found | undefined {
  let verb = 0;
  while (isAdverb(tokens[verb], phrases) || isJoin(tokens[verb], phrases) || phrases.self.has(tokens[verb]?.word ?? '') || phrases.auxiliaries.has(tokens[verb]?.word ?? '')) {
    verb++;
  }
  const base = phrases.gerunds.get(tokens[verb]?.word ?? '');
  if (base === undefined || phrases.codeVerbs.has(base) || phrases.idleVerbs.has(base) || tokens.length < verb + 3) {
    return undefined;
  }
  const stop = tokens.findIndex((token, index) => index > verb && (isJoin(token, phrases) || phrases.copulas.has(token.word)));
  const clause = stop < 0 ? tokens : tokens.slice(0, stop);
  return isDoable(clause.map((token, index) => (index === verb ? { ...token, word: base } : token)), verb, phrases)
    ? { verb } : undefined;
}

/** `To explore later.`, `Found a page on it, to read on Sunday`. */
function byInfinitive(tokens: Tokens, phrases: Phrases): Found | undefined {
  const to = tokens.findLastIndex(({ word }) => word === phrases.labels.infinitive);
  const apart = tokens[to - 1]?.kind === 'stop';
  const saved = phrases.saving.has(tokens[phrases.self.has(tokens[0]!.word) ? 1 : 0]?.word ?? '');
  const asks = apart && phrases.commands.toPersons.has(tokens[to + 1]?.word ?? '');
  // `Ann found a museum, to visit when we are there`
  const given = apart && tokens.slice(1, 4).some(({ word }) => phrases.saving.has(word) || phrases.commands.advised.beginningWith(word) !== undefined) && !hasWord(tokens, 0, to, phrases.small.you);
  const begins = to === 0 || (apart && isPast(tokens[0], phrases)) || asks || given || (saved && phrases.tryVerbs.has(tokens[to + 1]?.word ?? ''));
  const clause = tokens.slice(to + 1);
  // `Now to find out why it hangs`; not `Now to prove the lemma`
  const word = tokens[to + 1]?.word ?? '';
  if (to === 1 && tokens[0]!.word === phrases.small.now && ((phrases.commands.tasks.has(word) && !phrases.stepVerbs.has(word) && !phrases.proofVerbs.has(word)) || matchPhrase(tokens, to + 1, phrases.commands.errands) > 0)
    && isCommand(tokens, to + 1, phrases) && clause.length > 1) {
    return { verb: to + 1 };
  }
  const found = given ? tokens.findIndex((token, at) => at > 0 && at < to && (phrases.determiners.has(token.word) || phrases.articles.has(token.word) || token.kind === 'thing')) : -1;
  if (to > 0 && saved && !apart && begins) {
    const thing = tokens.findIndex((token, at) => at > 0 && at < to && (phrases.determiners.has(token.word) || token.kind === 'thing'));
    const later = timeAtEnd(clause, phrases) > 0 || endsWith(clause, phrases.vagueTimes) > 0;
    return later && thing > 0 && to - thing < 10 ? { verb: to + 1, thing: [thing, to] } : undefined;
  }
  return begins && clause.length <= (given ? 14 : 8) && !clause.some(({ kind }) => kind === 'stop') && isCommand(tokens, to + 1, phrases)
    && (asks || (saved && (clause.length === 1 || apart)) || timeAtEnd(clause, phrases) > 0 || endsWith(clause, phrases.vagueTimes) > 0 || (given && hasOwnClause(clause, 0, phrases, phrases.group))) ? { verb: to + 1, ...(found > 0 ? { thing: [found, to - 1] } : {}) } : undefined;
}

/** `Zustand by pmndrs. Try it out.`, `Mentions the paper of Krueger. To read.` */
export function byTrial(sentences: readonly Sentence[], index: number, phrases: Phrases): Found | undefined {
  const { tokens } = sentences[index]!;
  const previous = sentences[index - 1];
  const still = phrases.stillWords.has(tokens[0]!.word) ? 1 : 0;
  if (tokens.length === still + 2 && tokens[still]!.word === phrases.labels.infinitive && phrases.transitive.has(tokens[still + 1]!.word) && previous !== undefined) {
    return { verb: still + 1 };
  }
  if (!phrases.tryVerbs.has(tokens[0]!.word) || tokens.length > 5 || index !== 1 || sentences.length > 2 || previous === undefined || !isName(previous, phrases)) {
    return undefined;
  }
  const rest = tokens.slice(1).filter((token) => !phrases.particles.has(token.word) && !isAdverb(token, phrases));
  return rest.length === 1 && phrases.pronouns.has(rest[0]!.word) ? { verb: 0 } : undefined;
}
