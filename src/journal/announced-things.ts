/** Announcements that name a thing first: it is still to be done, put off, left open, or somebody needs more of it. */
import { afterOccasion } from './announced-slot';
import { shifted, type Found } from './announced-title';
import { objectOf, type Span } from './antecedents';
import { before, hasOwnClause, hasPhrase, hasTime, hasWord, isAdverb, isGerund, isJoin, isPast, matchPhrase, subjectOf, type Tokens } from './grammar';
import type { Cue, Phrases } from './phrases/phrases';
import { Way } from './ways';

/** Words a thing has at most: `an off-by-one in the commit index`. */
const longestThing = 9;

/** @param ways those that are not ruled out */
export function byThing(tokens: Tokens, ways: number, phrases: Phrases): Found | undefined {
  return ((ways & Way.passive) !== 0 ? byPassive(tokens, phrases) : undefined) ?? ((ways & Way.relative) !== 0 ? byRelative(tokens, phrases) : undefined)
    ?? ((ways & Way.deferral) !== 0 ? byDeferral(tokens, phrases) : undefined) ?? ((ways & Way.need) !== 0 ? byNeed(tokens, phrases) : undefined);
}

/** `The README still needs to be updated`, `The parser needs refactoring`, `To be investigated`. */
function byPassive(tokens: Tokens, phrases: Phrases): Found | undefined {
  const { small, passives } = phrases;
  for (let at = 0; at < tokens.length; at++) {
    const must = passives.must.has(tokens[at]!.word) && tokens[at + 1]?.word === small.be;
    const long = must || (tokens[at]!.word === small.to && tokens[at + 1]?.word === small.be);
    const verb = long ? at + 2 : at;
    const base = (long ? phrases.participles : phrases.gerunds).get(tokens[verb]?.word ?? '');
    if (base === undefined || phrases.codeVerbs.has(base) || phrases.idleVerbs.has(base)) {
      continue;
    }
    const still = long && !must && phrases.stillWords.has(tokens[at - 1]?.word ?? '');
    const finite = must ? at : still ? at - (phrases.copulas.has(tokens[at - 2]?.word ?? '') ? 2 : 1) : before(tokens, at, phrases);
    if (finite < 0) {
      // `To be used with care, a knife …`: only a fragment that says no more is the author's.
      const alone = long && tokens.length <= 14 && !(tokens.length === verb + 1 && phrases.passives.empty.has(base)) && !tokens.some(({ kind }) => kind === 'stop')
        && (phrases.transitive.has(base) || phrases.commands.tasks.has(base) || hasTime(tokens, verb, phrases) || hasPhrase(tokens, verb, phrases.again));
      return alone ? { verb, says: base, thing: [0, 0] } : undefined;
    }
    if (finite === 0 && passives.needing.has(tokens[0]!.word) && (phrases.transitive.has(base) || phrases.commands.tasks.has(base))) {
      return { verb, says: base, thing: [0, 0] };
    }
    // `Is now to be added.`
    if (finite === 0 && long && !must && passives.bound.has(tokens[0]!.word) && tokens[1]!.word === small.now) {
      return { verb, says: base, thing: [0, 0] };
    }
    const remains = still || passives.remaining.has(tokens[finite]!.word);
    // `The form has to be sent by Friday` is the author's, `A socket has to be closed` is not.
    const bound = must || (long && passives.bound.has(tokens[finite]!.word));
    if (!remains && !bound && !passives.needing.has(tokens[finite]!.word)) {
      const clause = long ? 1 + tokens.findLastIndex(({ kind }, index) => index < at && kind === 'stop') : 0;
      const alone = long ? fragmentBefore(tokens, 0, at, base, phrases) ?? (clause > 0 ? fragmentBefore(tokens, clause, at, base, phrases) : undefined) : undefined;
      if (alone !== undefined) {
        return { verb, says: base, thing: alone, end: tokens.length };
      }
      continue;
    }
    const stillDue = hasWord(tokens, Math.max(0, finite - 2), at, phrases.stillWords);
    const upkeep = long && passives.upkeep.has(base) && ((phrases.small.one.has(tokens[0]!.word) && tokens.length <= verb + 2) || (phrases.determiners.has(tokens[0]!.word) && tokens.length === verb + 1));
    const again = long && hasPhrase(tokens, verb, phrases.again);
    const meant = again || still ? true : tokens[finite]!.word === phrases.small.should ? hasPhrase(tokens, verb, phrases.vagueTimes) || (phrases.passives.ending.has(base) && hasTime(tokens, verb, phrases)) : bound ? stillDue || hasTime(tokens, verb, phrases) || hasPhrase(tokens, verb, phrases.slots.soon) || hasOwnClause(tokens, verb, phrases) : remains || stillDue || upkeep || (long ? hasTime(tokens, verb, phrases) || hasPhrase(tokens, verb, phrases.vagueTimes) : phrases.transitive.has(base) || phrases.commands.tasks.has(base));
    const thing = meant ? thingBefore(tokens, finite, phrases) : undefined;
    if (thing !== undefined && !phrases.negations.has(tokens[finite - 1]!.word)) {
      return { verb, says: base, thing };
    }
  }
  return undefined;
}

/** `Castling and promotions to be done`: a thing of which nothing is said but that. */
function fragmentBefore(tokens: Tokens, start: number, at: number, base: string, phrases: Phrases): Span | undefined {
  const thing = tokens.slice(start, at);
  const end = at + 3;
  const said = !isGerund(thing[0], phrases) && thing.some((token) => phrases.copulas.has(token.word) || isPast(token, phrases) || phrases.subordinators.has(token.word));
  const other = thing.length === 0 || thing.length > longestThing || thing.some(({ word }) => phrases.self.has(word) || phrases.group.has(word) || phrases.small.you.has(word) || phrases.modals.has(word) || phrases.negations.has(word)) || phrases.prepositions.has(thing[0]!.word)
    || phrases.pronouns.has(thing[0]!.word) || phrases.labels.things.has(thing.at(-1)!.word);
  const task = base === phrases.small.do || phrases.commands.tasks.has(base) || phrases.transitive.has(base);
  return !said && !other && task && (end === tokens.length || matchPhrase(tokens, end, phrases.times) === tokens.length - end) ? [start, at] : undefined;
}

/** `There's a leak that I still need to find`, `Bought a book which I want to read`. */
function byRelative(tokens: Tokens, phrases: Phrases): Found | undefined {
  for (let at = 2; at < tokens.length; at++) {
    const cue = phrases.cues.beginningWith(tokens[at]!.word)?.find((each) => each.then === 'base' && each.words.every((word, offset) => tokens[at + offset]?.word === word));
    if (cue === undefined) {
      continue;
    }
    const self = beforeAuxiliaries(tokens, at, phrases);
    if (self < 1 || !phrases.self.has(tokens[self]!.word)) {
      continue;
    }
    const verb = skipAdverbs(tokens, at + cue.words.length, phrases);
    const end = verb + 1 + (phrases.particles.has(tokens[verb + 1]?.word ?? '') ? 1 : 0);
    const known = phrases.verbs.has(tokens[verb]?.word ?? '') && !phrases.idleVerbs.has(tokens[verb]!.word) && !phrases.codeVerbs.has(tokens[verb]!.word);
    if (!known || !endsAt(tokens, end, phrases)) {
      continue;
    }
    const joined = phrases.relatives.has(tokens[self - 1]!.word);
    const limit = joined ? self - 1 - (tokens[self - 2]?.kind === 'stop' ? 1 : 0) : self;
    // `The page is slow, which I'll look into tomorrow`
    if (joined && tokens[self - 2]?.kind === 'stop' && tokens[self - 1]!.word === phrases.small.which && (end >= tokens.length || hasTime(tokens, end, phrases))) {
      return { verb, end, thing: objectUpTo(tokens, limit, phrases) ?? [0, 0] };
    }
    const one = indefinite(tokens, limit, phrases);
    const counted = cue.duty === true && one === undefined ? tokens.findLastIndex(({ word }, at) => at < limit && at > 1 && phrases.counting.has(word)) : -1;
    if (counted > 0 && limit - counted <= 5 && end >= tokens.length && isPast(tokens[phrases.self.has(tokens[0]!.word) ? 1 : 0], phrases)) {
      return { verb, end, thing: [counted, limit] };
    }
    if (one !== undefined && hasTime(tokens, end, phrases)) {
      return { verb, end, thing: one };
    }
    const thing = tokens[0]?.word === phrases.small.there || phrases.labels.things.has(tokens[limit - 1]?.word ?? '') ? presented(tokens, limit, phrases)
      : joined || hasWord(tokens, self, at, phrases.stillWords) ? objectUpTo(tokens, limit, phrases) : undefined;
    if (thing !== undefined) {
      return { verb, end, thing };
    }
  }
  return undefined;
}

/** `a weird error`, up to `limit`: what is told of for the first time. */
function indefinite(tokens: Tokens, limit: number, { articles }: Phrases): Span | undefined {
  const start = tokens.findLastIndex(({ word }, at) => at < limit && articles.has(word));
  return start >= 0 && limit - start >= 2 && limit - start <= 6 && !tokens.slice(start, limit).some(({ kind }) => kind === 'stop') ? [start, limit] : undefined;
}

/** `Leaving the tests for tomorrow`, `Let's save part 2 for next week`. */
function byDeferral(tokens: Tokens, phrases: Phrases): Found | undefined {
  return deferral(tokens, phrases) ?? behindJoin(tokens, phrases);
}

/** `The other two are longer and I'm saving them for Monday` */
function behindJoin(tokens: Tokens, phrases: Phrases): Found | undefined {
  const verb = tokens.findLastIndex(({ word }) => phrases.deferring.has(word));
  const join = tokens.findLastIndex((token, at) => at < verb && isJoin(token, phrases));
  const found = join > 0 && phrases.self.has(tokens[join + 1]?.word ?? '') ? deferral(tokens.slice(join + 1), phrases) : undefined;
  return found === undefined ? undefined : shifted(found, join + 1);
}

function deferral(tokens: Tokens, phrases: Phrases): Found | undefined {
  const verb = tokens.slice(0, 6).findIndex(({ word }) => phrases.deferring.has(word));
  const left = verb === 1 && phrases.relatives.has(tokens[0]!.word) && phrases.leavings.has(tokens[1]!.word);
  // `Part (d) I'll leave for Saturday`
  const self = tokens.findIndex(({ word }, at) => at > 0 && at < verb && phrases.self.has(word));
  const until = verb > 0 && phrases.until.has(tokens[verb + 1]?.word ?? '') ? verb + 1 : -1;
  if (self > 0 && until > 0 && until < tokens.length - 1 && isOwn(tokens.slice(self), verb - self, phrases) && !tokens.slice(0, self).some((token) => token.kind === 'stop' || phrases.copulas.has(token.word) || phrases.subordinators.has(token.word))
    && (hasTime(tokens, until, phrases) || matchPhrase(tokens, until + 1, phrases.slots.days) > 0)) {
    return { verb, says: '', thing: [0, self], end: tokens.length };
  }
  if (verb < 0 || !(left || isOwn(tokens, verb, phrases))) {
    return undefined;
  }
  for (let at = verb + 2; at < tokens.length && at <= verb + 1 + longestThing; at++) {
    if (!phrases.until.has(tokens[at]!.word)) {
      continue;
    }
    const end = Math.max(at + matchPhrase(tokens, at, phrases.times), at + 1 + Math.max(matchPhrase(tokens, at + 1, phrases.times), matchPhrase(tokens, at + 1, phrases.vagueTimes), matchPhrase(tokens, at + 1, phrases.slots.days), afterOccasion(tokens, at + 1, phrases), phrases.clauseOpeners.has(tokens[at]!.word) && phrases.self.has(tokens[at + 1]?.word ?? '') ? tokens.length - at - 1 : 0));
    // `for later use` is no time.
    if (end > at + 1 && endsAt(tokens, end, phrases)) {
      return hasWord(tokens, verb + 1, at, phrases.appointments) || hasWord(tokens, verb + 1, at, phrases.negations) ? undefined : { verb, says: '', thing: [verb + 1, at], end: tokens.length };
    }
  }
  return undefined;
}

/** `Saved it for later: the talk on joins`: what stands behind the colon is what *it* is. */
export function namedBehind(found: Found | undefined, tokens: Tokens, colon: number, phrases: Phrases): Found | undefined {
  const [from, to] = found?.thing ?? [0, 0];
  const pronoun = to - from === 1 && phrases.small.it.has(tokens[from]!.word) && tokens[colon]!.word === ':';
  return found !== undefined && pronoun && colon + 1 < tokens.length ? { ...found, thing: [colon + 1, tokens.length], end: tokens.length } : found;
}

/** `I need more practice with closures`, without which there is nothing to do: `Need more time`. */
function byNeed(tokens: Tokens, phrases: Phrases): Found | undefined {
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (!phrases.needs.has(tokens[at]!.word)) {
      continue;
    }
    const done = byDone(tokens, at, phrases);
    if (done !== undefined) {
      return done;
    }
    const amount = matchPhrase(tokens, at + 1, phrases.amounts);
    const cue = phrases.small.will === tokens[at - 1]?.word ? at - 1 : at;
    const subject = amount > 0 && phrases.activities.has(tokens[at + 1 + amount]?.word ?? '') ? subjectOf(tokens, cue, needing, phrases) : undefined;
    if (subject === 'self' || subject === 'bare') {
      return { verb: at + amount };
    }
  }
  return undefined;
}

/** `I need chapters 1 to 3 done by Friday` */
function byDone(tokens: Tokens, at: number, phrases: Phrases): Found | undefined {
  const end = tokens.findIndex((token, index) => index > at + 1 && (phrases.done.has(token.word) || phrases.participles.has(token.word)));
  const thing = tokens.slice(at + 1, end);
  const other = end < 0 || thing.length > longestThing || thing.some((token) => token.kind === 'stop' || phrases.copulas.has(token.word) || phrases.small.to === token.word || phrases.subordinators.has(token.word));
  const subject = other || !endsAt(tokens, end + 1, phrases) || !hasTime(tokens, 0, phrases) ? undefined : subjectOf(tokens, at, needing, phrases);
  return subject === 'self' || subject === 'bare' ? { verb: at + 1, asWritten: true } : undefined;
}

/** A thing somebody waits for, or that another look is due. */
export function byDebt(tokens: Tokens, phrases: Phrases): Found | undefined {
  return byEffort(tokens, phrases) ?? byPromise(tokens, phrases);
}

/** `Promised Ann the slides by Friday`: a thing and when somebody waits for it. */
function byPromise(tokens: Tokens, phrases: Phrases): Found | undefined {
  const at = tokens.findIndex((token) => phrases.promising.has(token.word) || phrases.owing.has(token.word));
  const isAuthor = at >= 0 && tokens.slice(0, at).every((token) => phrases.self.has(token.word) || phrases.auxiliaries.has(token.word) || isAdverb(token, phrases) || isJoin(token, phrases));
  const thing = tokens.findIndex((token, index) => index > at + 1 && phrases.notVerbs.has(token.word));
  return isAuthor && thing > 0 && thing <= at + 5 && !phrases.subordinators.has(tokens[thing]!.word) && tokens[thing]!.word !== phrases.small.to && (phrases.owing.has(tokens[at]!.word) || hasTime(tokens, thing, phrases)) ? { verb: thing } : undefined;
}

/** `The proof needs another look`. */
function byEffort(tokens: Tokens, phrases: Phrases): Found | undefined {
  const { small } = phrases;
  for (let start = 0; start + 1 < tokens.length; start++) {
    // `could use`, `could do with`
    const could = matchPhrase(tokens, start, phrases.commands.wanting);
    const at = could > 0 ? start + could - 1 : start;
    if (at + 1 >= tokens.length) {
      return undefined;
    }
    const another = could > 0 || phrases.passives.needing.has(tokens[at]!.word) || phrases.commands.deserving.has(tokens[at]!.word) ? anotherAt(tokens, at, phrases) : 0;
    const practice = phrases.passives.needing.has(tokens[at]!.word) ? (small.more.has(tokens[at + 1]!.word) ? 1 : 0) + 1 : 0;
    const practised = practice > 0 ? phrases.commands.practice.get(tokens[at + practice]?.word ?? '') : undefined;
    if (practised !== undefined && endsAt(tokens, at + practice + 1, phrases)) {
      const object = start === 0 ? [0, 0] as const : thingBefore(tokens, start, phrases);
      return object === undefined ? undefined : { verb: at + practice, says: practised, thing: object, end: at + practice + 1 };
    }
    const says = another === 0 ? undefined : phrases.commands.effort.get(tokens[at + 1 + another]?.word ?? '');
    const thing = says === undefined ? undefined : start === 0 ? [0, 0] as const : isOwn(tokens, start, phrases) ? undefined : thingBefore(tokens, start, phrases);
    if (thing !== undefined && endsAt(tokens, at + 2 + another, phrases)) {
      return { verb: at + 1 + another, ...(says === undefined ? {} : { says }), thing, end: at + 2 + another };
    }
  }
  return undefined;
}

/** Tokens of `another`, `a second`, `for a`; 0 for none. */
function anotherAt(tokens: Tokens, at: number, { commands, until, small }: Phrases): number {
  const isFor = until.has(tokens[at + 1]!.word) ? 1 : 0;
  const another = matchPhrase(tokens, at + 1 + isFor, commands.another);
  const one = small.a === tokens[at + 1 + isFor]?.word ? 1 : 0;
  return another > 0 ? another + isFor : one > 0 ? one + isFor : 0;
}

/** `need` and its like, as a cue. */
const needing: Cue = { words: [''], then: 'base', bare: 'own' };

/** Whether the verb at `verb` has no other subject than the author: `I`, `I'll`, `Let's`, or none. */
function isOwn(tokens: Tokens, verb: number, phrases: Phrases): boolean {
  return tokens[0]!.word !== phrases.small.to && tokens.slice(0, verb).every((token) => isJoin(token, phrases) || isAdverb(token, phrases) || phrases.self.has(token.word) || phrases.auxiliaries.has(token.word)
    || phrases.leads.has(token.word));
}

/** The thing that is the subject of the word at `finite`, from where its clause begins; a lone pronoun is `[pronoun, pronoun]`'s span as well. */
function thingBefore(tokens: Tokens, finite: number, phrases: Phrases): Span | undefined {
  let end = finite;
  while (end > 0 && isAdverb(tokens[end - 1], phrases)) {
    end--;
  }
  let start = end;
  while (start > 0 && !isJoin(tokens[start - 1], phrases)) {
    start--;
  }
  // `The tests and the docs still need to be written`: what is joined is one subject.
  const other = hasWord(tokens, start, end, phrases.subordinators) || hasWord(tokens, start, end, phrases.self) || hasWord(tokens, start, end, phrases.group)
    || hasWord(tokens, start, end, phrases.small.you) || hasWord(tokens, start, end, phrases.copulas) || hasWord(tokens, start, end, phrases.conditions) || hasWord(tokens, start, end, phrases.modals);
  return end === start || end - start > longestThing || other ? undefined : [start, end];
}

/** The thing that `there is` or the mere mention of a thing presents before `limit`. */
function presented(tokens: Tokens, limit: number, phrases: Phrases): Span | undefined {
  const start = tokens[0]!.word === phrases.small.there ? 2 : 0;
  const from = skipAdverbs(tokens, start, phrases);
  const clean = limit > from && limit - from <= longestThing && !tokens.slice(from, limit).some((token) => token.kind === 'stop' || phrases.copulas.has(token.word)
    || phrases.subordinators.has(token.word) || phrases.negations.has(token.word));
  return clean && !(start === 0 && phrases.labels.things.has(tokens[limit - 1]!.word)) ? [from, limit] : undefined;
}

/** What the author did something with, where it is told up to `limit`: Bought *a book*, which. */
function objectUpTo(tokens: Tokens, limit: number, phrases: Phrases): Span | undefined {
  const object = objectOf(tokens.slice(0, limit), phrases);
  return object === undefined || limit - object[0] > longestThing || hasWord(tokens, object[0], limit, phrases.subordinators) || tokens.slice(object[0], limit).some(({ kind }) => kind === 'stop')
    ? undefined : [object[0], limit];
}

function endsAt(tokens: Tokens, end: number, phrases: Phrases): boolean {
  const next = tokens[end];
  return next === undefined || next.kind === 'stop' || phrases.clauseOpeners.has(next.word) || isAdverb(next, phrases) || phrases.joins.has(next.word) || phrases.cuts.has(next.word)
    || matchPhrase(tokens, end, phrases.times) > 0 || matchPhrase(tokens, end, phrases.vagueTimes) > 0;
}

function beforeAuxiliaries(tokens: Tokens, at: number, phrases: Phrases): number {
  let index = before(tokens, at, phrases);
  while (index > 0 && phrases.auxiliaries.has(tokens[index]!.word)) {
    index = before(tokens, index, phrases);
  }
  return index;
}

function skipAdverbs(tokens: Tokens, from: number, phrases: Phrases): number {
  let at = from;
  while (at < tokens.length && isAdverb(tokens[at], phrases)) {
    at++;
  }
  return at;
}
