/** Labels by which authors announce their own plan: `My own schedule until the midterm`, `How I want to prepare`, `List for the shed, before June`, `Things I must see yet`. */
import { hasTime, hasWord, isAdverb, isPhrase, matchPhrase, type Tokens } from './grammar';
import type { Label } from './label';
import type { Phrases } from './phrases/phrases';

/** Words of such a label at most. */
const LONGEST = 12;

export function plannedLabel(tokens: Tokens, phrases: Phrases): Label | undefined {
  if (tokens.length < 3 || tokens.length > LONGEST || hasWord(tokens, 0, tokens.length, phrases.small.you)) {
    return undefined;
  }
  return isOwnPlan(tokens, phrases) || isListWithTime(tokens, phrases) || isManner(tokens, phrases) ? { kind: 'strong' } : thingsToDo(tokens, phrases);
}

/** `My own timetable until the exam`: with `own`, nobody else's, and with what it leads up to. */
function isOwnPlan(tokens: Tokens, { labels, commands, small }: Phrases): boolean {
  const noun = tokens[1]?.word === small.own ? 2 : 1;
  return commands.own.has(tokens[0]!.word) && labels.agendas.has(tokens[noun]?.word ?? '') && labels.ahead.has(tokens[noun + 1]?.word ?? '') && noun + 2 < tokens.length
    && !hasWord(tokens, noun, tokens.length, labels.others) && !hasWord(tokens, noun, tokens.length, labels.lasts);
}

/** `Checklist for the boat, before the end of May`: of no list but one of tasks is said until when. */
function isListWithTime(tokens: Tokens, phrases: Phrases): boolean {
  const noun = phrases.determiners.has(tokens[0]!.word) || phrases.articles.has(tokens[0]!.word) ? 1 : 0;
  return phrases.labels.lists.has(tokens[noun]!.word) && phrases.labels.ahead.has(tokens[noun + 1]?.word ?? '') && hasTime(tokens, noun + 1, phrases)
    && !hasWord(tokens, noun, tokens.length, phrases.labels.others);
}

/** `How I want to prepare`, `How I'll practise until May`; not `How I want to remember it`. */
function isManner(tokens: Tokens, phrases: Phrases): boolean {
  if (tokens[0]!.word !== phrases.small.how || !phrases.self.has(tokens[1]!.word)) {
    return false;
  }
  const verb = behindCue(tokens, 2, phrases);
  return verb > 0 && (phrases.commands.tasks.has(tokens[verb]?.word ?? '') || matchPhrase(tokens, verb, phrases.commands.errands) > 0) && !phrases.codeVerbs.has(tokens[verb]!.word);
}

/** `Things I must see yet`, `Topics I should read up on`, `What I must still repeat`. */
function thingsToDo(tokens: Tokens, phrases: Phrases): Label | undefined {
  const { labels, small } = phrases;
  const self = tokens[1]!.word === small.that ? 2 : 1;
  if (!(labels.things.has(tokens[0]!.word) || phrases.commands.matters.has(tokens[0]!.word) || tokens[0]!.word === small.what) || !phrases.self.has(tokens[self]!.word)) {
    return undefined;
  }
  const verb = behindCue(tokens, self + 1, phrases);
  const word = tokens[verb]?.word ?? '';
  const known = phrases.verbs.has(word) || phrases.otherVerbs.has(word) || phrases.pairsOnly.has(word);
  if (verb < 0 || !known || ((labels.idle.has(word) || phrases.idleVerbs.has(word)) && !labels.grasping.has(word))) {
    return undefined;
  }
  let end = Math.max(verb + 1, verb + matchPhrase(tokens, verb, phrases.commands.errands), verb + matchPhrase(tokens, verb, phrases.ownCommands));
  if (end === verb + 1 && phrases.particles.has(tokens[end]?.word ?? '')) {
    end++;
  }
  const rest = tokens.slice(end);
  const closes = matchPhrase(tokens, end, phrases.times) === rest.length || rest.every((token) => isAdverb(token, phrases) || phrases.stillWords.has(token.word) || phrases.lacks.yet.has(token.word) || token.word === small.next);
  return closes ? { kind: 'strong', ...(word === small.do ? {} : { verb: tokens.slice(verb, end).map((token) => token.word).join(' ') }) } : undefined;
}

/** Index of the verb behind the cue that stands at `from`; -1 where none does. */
function behindCue(tokens: Tokens, from: number, phrases: Phrases): number {
  let at = from;
  while (isAdverb(tokens[at], phrases)) {
    at++;
  }
  const cue = phrases.cues.beginningWith(tokens[at]?.word ?? '')?.find((each) => each.then === 'base' && each.later !== true && each.past !== true && isPhrase(tokens, at, each.words));
  if (cue === undefined) {
    return -1;
  }
  at += cue.words.length;
  while (isAdverb(tokens[at], phrases)) {
    at++;
  }
  return at;
}
