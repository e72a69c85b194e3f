/** Announcements by what is still wanted: `The essay still needs a conclusion`, `More practice needed`, `Put it on my reading list`. */
import type { Found } from './announced-title';
import { hasWord, isAdverb, isGerund, isJoin, matchPhrase, type Tokens } from './grammar';
import type { Phrases } from './phrases/phrases';

/** Words a thing has at most. */
const LONGEST = 8;

export function byWanted(tokens: Tokens, phrases: Phrases): Found | undefined {
  return byStillNeeds(tokens, phrases) ?? byNeeded(tokens, phrases) ?? byListed(tokens, phrases);
}

/** `The pull request still needs tests`, `Still need a title for the talk`. */
function byStillNeeds(tokens: Tokens, phrases: Phrases): Found | undefined {
  const need = tokens.findIndex(({ word }, at) => at > 0 && (phrases.passives.needing.has(word) || phrases.lacks.lacking.has(word)) && phrases.stillWords.has(tokens[at - 1]!.word));
  const next = tokens[need + 1];
  if (need < 1 || next === undefined || next.kind === 'stop' || next.word === phrases.small.to || isGerund(next, phrases) || phrases.pronouns.has(next.word) || tokens[need + 2]?.word === phrases.small.time || next.word === phrases.small.time) {
    return undefined;
  }
  const clause = clauseStart(tokens, need - 1, phrases);
  const subject = tokens.slice(clause, need - 1);
  if (hasWord(subject, 0, subject.length, phrases.small.you) || hasWord(subject, 0, subject.length, phrases.subordinators) || hasWord(subject, 0, subject.length, phrases.group) || subject.length > LONGEST
    || hasWord(tokens, need, tokens.length, phrases.negations)) {
    return undefined;
  }
  const own = subject.every((token) => phrases.self.has(token.word) || isAdverb(token, phrases));
  return own ? { verb: need + 1, says: phrases.lacks.getting, thing: [need + 1, thingEnd(tokens, need + 1, phrases)], end: tokens.length }
    : { verb: clause, asWritten: true, end: thingEnd(tokens, need + 1, phrases) };
}

/** `More practice needed on joins`, `another pass needed`. */
function byNeeded(tokens: Tokens, phrases: Phrases): Found | undefined {
  const start = tokens.findIndex((token) => !isJoin(token, phrases));
  const amount = start < 0 ? 0 : matchPhrase(tokens, start, phrases.amounts) || matchPhrase(tokens, start, phrases.commands.another);
  const at = start + amount + 1;
  return amount > 0 && phrases.activities.has(tokens[at - 1]?.word ?? '') && phrases.lacks.needed.has(tokens[at]?.word ?? '') ? { verb: start, asWritten: true } : undefined;
}

/** `Added the talk to my watch list`, `that one goes on the reading pile`: not `Added the node to the list`. */
function byListed(tokens: Tokens, phrases: Phrases): Found | undefined {
  const { listing } = phrases;
  for (let list = 2; list < tokens.length; list++) {
    if (!listing.lists.has(tokens[list]!.word)) {
      continue;
    }
    let at = list - 1;
    while (at > list - 4 && at > 0 && !phrases.prepositions.has(tokens[at]!.word)) {
      at--;
    }
    // `on to my to read list`
    const to = tokens[at]!.word === phrases.small.to && phrases.verbs.has(tokens[at + 1]?.word ?? '') ? before(tokens, at, phrases) : at;
    const verb = tokens.findLastIndex(({ word }, index) => index < to && listing.verbs.has(word));
    const kind = tokens.slice(at + 1, list).find(({ word }) => listing.kinds.has(word) || phrases.verbs.has(word));
    // `goes on the list for Saturday`
    const due = phrases.until.has(tokens[list + 1]?.word ?? '') && Math.max(matchPhrase(tokens, list + 2, phrases.slots.days), matchPhrase(tokens, list + 2, phrases.times)) > 0;
    const mine = kind !== undefined || due || (hasWord(tokens, to, list, phrases.commands.own) && !listing.adding.has(tokens[verb]?.word ?? ''));
    if (verb < 0 || !phrases.prepositions.has(tokens[to]!.word) || !mine || to - verb > LONGEST + 1 || hasWord(tokens, 0, to, phrases.small.you) || hasWord(tokens, 0, to, phrases.negations)) {
      continue;
    }
    const start = clauseStart(tokens, verb, phrases);
    const thing = to > verb + 1 ? [verb + 1, to] as const : start < verb && !phrases.self.has(tokens[start]!.word) ? [start, verb] as const : [0, 0] as const;
    return { verb, says: listing.sayings.get(kind?.word ?? tokens[list]!.word) ?? '', thing: isPronoun(tokens, thing, phrases) ? [thing[0], thing[0] + 1] : thing, end: tokens.length };
  }
  return undefined;
}

/** `that one`, `it` */
function isPronoun(tokens: Tokens, [from, to]: readonly [number, number], phrases: Phrases): boolean {
  return to > from && phrases.pronouns.has(tokens[from]!.word) && (to - from === 1 || phrases.noted.has(tokens[from + 1]!.word) || phrases.copulas.has(tokens[from + 1]!.word));
}

function before(tokens: Tokens, at: number, phrases: Phrases): number {
  let index = at - 1;
  while (index > 0 && !phrases.prepositions.has(tokens[index]!.word)) {
    index--;
  }
  return Math.max(0, index);
}

/** Where the clause that holds the word at `at` begins. */
function clauseStart(tokens: Tokens, at: number, phrases: Phrases): number {
  let start = at;
  while (start > 0 && !isJoin(tokens[start - 1], phrases)) {
    start--;
  }
  return start;
}

function thingEnd(tokens: Tokens, from: number, phrases: Phrases): number {
  const end = tokens.findIndex((token, at) => at > from && (token.kind === 'stop' || phrases.cuts.has(token.word)));
  return end < 0 ? tokens.length : end;
}
