/** Announcements of what was pledged or put off: `Told Mia I'd send my notes`, `I keep putting off the tests`, `The rest will follow`. */
import type { Found } from './announced-title';
import type { Span } from './antecedents';
import { hasOwnClause, hasTime, hasWord, isAdverb, isDoable, isJoin, isPast, matchPhrase, type Tokens } from './grammar';
import type { Phrases } from './phrases/phrases';

/** Words a thing has at most. */
const LONGEST = 9;

export function byPledge(tokens: Tokens, phrases: Phrases): Found | undefined {
  return bySaid(tokens, phrases) ?? byWord(tokens, phrases) ?? byWaiting(tokens, phrases) ?? byPuttingOff(tokens, phrases) ?? byFollowing(tokens, phrases);
}

/** `Said in the meeting that I'd write the docs`. */
function bySaid(tokens: Tokens, phrases: Phrases): Found | undefined {
  const { pledges, self } = phrases;
  const start = tokens.findIndex((token) => !isJoin(token, phrases) && !self.has(token.word));
  const told = tokens.findIndex(({ word }, at) => at >= start && pledges.telling.has(word));
  // `, and I said that I'd`
  const own = told === start || (told > 0 && self.has(tokens[told - 1]!.word));
  const would = tokens.findIndex(({ word }, at) => at > told + 1 && pledges.would.has(word) && self.has(tokens[at - 1]!.word));
  // `We agreed that I make the list`
  const mine = would < 0 && told >= 0 && phrases.pledges.agreeing.has(tokens[told]!.word) ? told + (tokens[told + 1]?.word === phrases.small.that ? 2 : 1) : -1;
  if (mine > 0 && self.has(tokens[mine]?.word ?? '') && (told === start || phrases.group.has(tokens[told - 1]!.word))) {
    let base = mine + 1;
    while (isAdverb(tokens[base], phrases)) {
      base++;
    }
    return phrases.verbs.has(tokens[base]?.word ?? '') && isDoable(tokens, base, phrases) && !phrases.pastForms.has(tokens[base]!.word) ? { verb: base } : undefined;
  }
  if (told < 0 || !own || would < 0 || would - told > LONGEST || hasWord(tokens, told, tokens.length, phrases.negations)) {
    return undefined;
  }
  let verb = would + 1;
  while (isAdverb(tokens[verb], phrases)) {
    verb++;
  }
  if (!phrases.verbs.has(tokens[verb]?.word ?? '') || !isDoable(tokens, verb, phrases)) {
    return undefined;
  }
  // `and an hour later I had it`
  const over = tokens.some((token, at) => at > verb && phrases.self.has(token.word) && isPast(tokens[at + 1], phrases) && hasWord(tokens, verb, at, phrases.joins));
  if (over) {
    return undefined;
  }
  const pronoun = verb + 2 === tokens.length && phrases.counting.has(tokens[verb + 1]!.word);
  const thing = pronoun ? missingBefore(tokens, told, phrases) : undefined;
  return !pronoun ? { verb } : thing === undefined ? undefined : { verb, thing, end: tokens.length, says: tokens[verb]!.word };
}

/** `I promised Nina to read her draft` */
function byWord(tokens: Tokens, phrases: Phrases): Found | undefined {
  const at = tokens.findIndex(({ word }) => phrases.promising.has(word));
  const own = at >= 0 && tokens.slice(0, at).every((token) => phrases.self.has(token.word) || phrases.auxiliaries.has(token.word) || isAdverb(token, phrases) || isJoin(token, phrases));
  const to = tokens.findIndex(({ word }, index) => index > at + 1 && index <= at + 4 && word === phrases.small.to);
  return own && to > 0 && isDoable(tokens, to + 1, phrases) && phrases.verbs.has(tokens[to + 1]!.word) ? { verb: to + 1 } : undefined;
}

/** `Nina wants my comments by Monday`, `Nina is waiting for my comments` */
function byWaiting(tokens: Tokens, phrases: Phrases): Found | undefined {
  const at = tokens.findIndex(({ word }, index) => index > 0 && phrases.pledges.awaiting.has(word) && tokens[index - 1]!.word !== phrases.small.to);
  const isFor = phrases.until.has(tokens[at + 1]?.word ?? '') ? 1 : 0;
  const mine = at + 1 + isFor;
  const clean = at > 0 && phrases.commands.own.has(tokens[mine]?.word ?? '') && at <= 4 && !hasWord(tokens, 0, at, phrases.self) && !hasWord(tokens, 0, at, phrases.negations) && !hasWord(tokens, 0, at, phrases.pastCopulas);
  return clean && (isFor > 0 || hasTime(tokens, mine, phrases)) && mine + 1 < tokens.length ? { verb: mine, asWritten: true } : undefined;
}

/** `The role has no *unit tests*, and I said I'd write some`: without it nobody could tell what. */
function missingBefore(tokens: Tokens, before: number, phrases: Phrases): Span | undefined {
  const no = tokens.findLastIndex(({ word }, at) => at < before && word === phrases.small.no);
  let end = tokens.findIndex((token, at) => at > no && isJoin(token, phrases));
  while (end > no && isAdverb(tokens[end - 1], phrases)) {
    end--;
  }
  return no >= 0 && end > no + 1 && end <= before ? [no + 1, end] : undefined;
}

/** `Been putting off the chapter on pointers`. */
function byPuttingOff(tokens: Tokens, phrases: Phrases): Found | undefined {
  const { pledges, self, small } = phrases;
  const at = tokens.findIndex((_, index) => matchPhrase(tokens, index, pledges.puttingOff) > 0);
  const before = tokens.slice(0, Math.max(0, at));
  if (at < 0 || !before.every((token) => self.has(token.word) || phrases.auxiliaries.has(token.word) || phrases.noted.has(token.word) || isAdverb(token, phrases) || isJoin(token, phrases))) {
    return undefined;
  }
  const end = at + matchPhrase(tokens, at, pledges.puttingOff);
  const start = end + (tokens[end]?.word === small.is ? 1 : 0);
  return start < tokens.length && tokens[start]!.kind !== 'stop' && !phrases.pronouns.has(tokens[start]!.word) ? { verb: start } : undefined;
}

/** `The firewall part will follow once I understand it`. */
function byFollowing(tokens: Tokens, phrases: Phrases): Found | undefined {
  const follow = tokens.findIndex(({ word }, at) => at > 1 && phrases.pledges.following.has(word) && tokens[at - 1]!.word === phrases.small.will);
  if (follow < 0) {
    return undefined;
  }
  const start = Math.max(0, tokens.findLastIndex((token, at) => at < follow && isJoin(token, phrases)) + 1);
  const thing = tokens.slice(start, Math.max(start, follow - 1));
  const ends = follow + 1 === tokens.length || hasTime(tokens, follow, phrases) || hasOwnClause(tokens, follow, phrases) || phrases.labels.after.has(tokens[follow + 1]?.word ?? '');
  return ends && thing.length > 1 && thing.length <= LONGEST && phrases.determiners.has(thing[0]!.word) && !phrases.slots.events.has(thing.at(-1)!.word) && !hasWord(thing, 0, thing.length, phrases.subordinators)
    ? { verb: follow, says: '', thing: [start, follow - 1], end: tokens.length } : undefined;
}
