/** Announcements whose object stands first: `The last section I will read tomorrow`, `Two more sections to read`. */
import { shifted, type Found } from './announced-title';
import { hasPhrase, hasTime, hasWord, isAdverb, isDoable, isJoin, isPast, isPhrase, matchPhrase, type Tokens } from './grammar';
import type { Phrases } from './phrases/phrases';
import { Way } from './ways';

/** Words the object has at most. */
const LONGEST = 8;

/** @param ways those that are not ruled out */
export function byFronted(tokens: Tokens, ways: number, phrases: Phrases): Found | undefined {
  return ((ways & Way.fronted) !== 0 ? byObjectFirst(tokens, phrases) : undefined) ?? ((ways & Way.thingTo) !== 0 ? byThingTo(tokens, phrases) : undefined)
    ?? ((ways & Way.noted) !== 0 ? byNoted(tokens, phrases) : undefined);
}

/** `Section 4 I do tomorrow`, `The last part I want to read on Sunday`: of what is not told when, nobody knows whether it is a task. */
function byObjectFirst(tokens: Tokens, phrases: Phrases): Found | undefined {
  const self = tokens.findIndex(({ word }) => phrases.self.has(word));
  // `The ladder today, and egg drop I will do at the end of the week`
  const start = 1 + tokens.findLastIndex((token, at) => at < self && isJoin(token, phrases));
  if (self < start + 1 || self > start + LONGEST) {
    return undefined;
  }
  // `That I look up tomorrow`
  const pronoun = self === start + 1 && phrases.small.one.has(tokens[start]!.word);
  // `Chapter 10 must I read once more`
  const inverted = phrases.passives.must.has(tokens[self - 1]!.word) && phrases.cues.beginningWith(tokens[self - 1]!.word) !== undefined ? 1 : 0;
  const end = self - inverted;
  if (!pronoun && !isThing(tokens, start, end, phrases)) {
    return undefined;
  }
  const cue = inverted > 0 ? undefined : phrases.cues.beginningWith(tokens[self + 1]?.word ?? '')?.find((each) => each.then === 'base' && isPhrase(tokens, self + 1, each.words));
  let verb = self + 1 + (cue?.words.length ?? 0);
  while (isAdverb(tokens[verb], phrases) && matchPhrase(tokens, verb, phrases.times) === 0) {
    verb++;
  }
  const known = (phrases.verbs.has(tokens[verb]?.word ?? '') && isDoable(tokens, verb, phrases)) || (pronoun && cue !== undefined && phrases.labels.grasping.has(tokens[verb]?.word ?? ''));
  let behind = verb + 1;
  while (behind < tokens.length && matchPhrase(tokens, behind, phrases.times) === 0 && (phrases.particles.has(tokens[behind]!.word) || matchPhrase(tokens, behind, phrases.again) > 0)) {
    behind += Math.max(1, matchPhrase(tokens, behind, phrases.again));
  }
  // `This I want to see once`, `That I need to fix`
  const wanted = pronoun && cue !== undefined && cue.later !== true && cue.past !== true && (behind >= tokens.length || phrases.prepositions.has(tokens[behind]!.word) || tokens[behind]!.word === phrases.small.once) ? 1 : 0;
  const repeated = inverted > 0 && hasPhrase(tokens, verb, phrases.again) ? 1 : 0;
  const time = Math.max(matchPhrase(tokens, behind, phrases.times), cue === undefined ? 0 : matchPhrase(tokens, behind, phrases.vagueTimes), repeated, wanted);
  if (!known) {
    return undefined;
  }
  const close = Math.max(verb + 1, behind - phrases.again.matchBack(tokens, behind));
  return time > 0 && (cue !== undefined || inverted > 0 || !phrases.pastForms.has(tokens[verb]!.word)) ? { verb, end: close, thing: [start, end] } : undefined;
}

/** `I still have section 4 to read`, `There are two more sections to read`, `Section 4 still to read`. */
function byThingTo(tokens: Tokens, phrases: Phrases): Found | undefined {
  const { small, lacks } = phrases;
  const to = tokens.findIndex(({ word }) => word === small.to);
  const verb = to + 1;
  if (to < 1 || !phrases.verbs.has(tokens[verb]?.word ?? '') || phrases.idleVerbs.has(tokens[verb]!.word) || phrases.codeVerbs.has(tokens[verb]!.word)) {
    return undefined;
  }
  const behind = verb + 1 + (phrases.particles.has(tokens[verb + 1]?.word ?? '') ? 1 : 0);
  const ends = behind >= tokens.length || tokens[behind]!.kind === 'stop' || matchPhrase(tokens, behind, phrases.times) > 0;
  let start = 0;
  let still = false;
  let presents = false;
  while (start < to && (isJoin(tokens[start], phrases) || phrases.self.has(tokens[start]!.word) || phrases.stillWords.has(tokens[start]!.word) || phrases.presenting.has(tokens[start]!.word))) {
    still ||= phrases.stillWords.has(tokens[start]!.word);
    presents ||= phrases.presenting.has(tokens[start]!.word);
    start++;
  }
  let end = to;
  while (end > start && (phrases.stillWords.has(tokens[end - 1]!.word) || (presents && phrases.remains.has(tokens[end - 1]!.word)))) {
    still = true;
    end--;
  }
  const more = tokens.slice(start, end).some(({ word }) => small.more.has(word)) && tokens.slice(start, end).some(({ word }) => phrases.counting.has(word) || /^\d+$/.test(word));
  const counted = presents && tokens.slice(start, end).some(({ word }) => phrases.counting.has(word) || /^\d+$/.test(word));
  const named = !tokens.slice(start, end).some(({ word }) => phrases.labels.means.has(word) || lacks.units.has(word) || phrases.nothing.has(word));
  return ends && named && (still || more || counted || (presents && hasTime(tokens, behind, phrases))) && isThing(tokens, start, end, phrases) ? { verb, end: behind, thing: [start, end] } : undefined;
}

/** `That's one to redo`, `Something I have to practise`, `That's what I'll read next`: of what was said before. */
function byNoted(tokens: Tokens, phrases: Phrases): Found | undefined {
  // `It is shorter, so that's what we'll watch next`
  const clause = 1 + tokens.findLastIndex((token, index) => isJoin(token, phrases) && phrases.small.one.has(tokens[index + 1]?.word ?? ''));
  if (clause > 0) {
    const found = byNoted(tokens.slice(clause), phrases);
    return found === undefined ? undefined : shifted(found, clause);
  }
  let at = phrases.small.one.has(tokens[0]!.word) && tokens[1]?.word === phrases.small.is ? 2 : 0;
  while (isAdverb(tokens[at], phrases) || phrases.commands.another.match(tokens, at) > 0) {
    at += Math.max(1, phrases.commands.another.match(tokens, at));
  }
  // `That is what I'll read next`
  const what = at === 2 && tokens[at]?.word === phrases.small.what;
  if (!what && !phrases.noted.has(tokens[at]?.word ?? '')) {
    return undefined;
  }
  const self = phrases.self.has(tokens[at + 1]?.word ?? '') || (what && phrases.group.has(tokens[at + 1]?.word ?? '') && hasWord(tokens, at, tokens.length, phrases.tryVerbs));
  const cue = self ? phrases.cues.beginningWith(tokens[at + 2]?.word ?? '')?.find((each) => each.then === 'base' && isPhrase(tokens, at + 2, each.words)) : undefined;
  const verb = cue === undefined ? at + 2 : at + 2 + cue.words.length;
  const known = (cue !== undefined || tokens[at + 1]?.word === phrases.small.to) && phrases.verbs.has(tokens[verb]?.word ?? '') && !phrases.codeVerbs.has(tokens[verb]!.word) && isDoable(tokens, verb, phrases);
  const end = verb + 1 + (phrases.particles.has(tokens[verb + 1]?.word ?? '') ? 1 : 0);
  const ends = end >= tokens.length || isAdverb(tokens[end], phrases) || matchPhrase(tokens, end, phrases.times) > 0 || matchPhrase(tokens, end, phrases.again) > 0;
  const ahead = tokens[end]?.word === phrases.small.next || matchPhrase(tokens, end, phrases.times) > 0;
  return known && (what ? ahead : ends) ? { verb, end, thing: what ? [0, 1] : [0, 0] } : undefined;
}

/** Whether the tokens are one noun with what belongs to it. */
function isThing(tokens: Tokens, from: number, to: number, phrases: Phrases): boolean {
  const words = tokens.slice(from, to);
  return words.length > 0 && words.length <= LONGEST && words.some(({ kind, word }) => kind === 'thing' || !phrases.notVerbs.has(word)) && !words.some((token) => token.kind === 'stop' || phrases.self.has(token.word) || phrases.group.has(token.word)
    || phrases.small.you.has(token.word) || phrases.copulas.has(token.word) || phrases.modals.has(token.word) || phrases.negations.has(token.word) || phrases.auxiliaries.has(token.word)
    || phrases.subordinators.has(token.word) || phrases.conditions.has(token.word) || isPast(token, phrases) || matchPhrase(words, words.indexOf(token), phrases.times) > 0)
    && !phrases.prepositions.has(words[0]!.word) && !phrases.pronouns.has(words[0]!.word);
}
