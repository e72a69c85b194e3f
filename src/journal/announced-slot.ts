/** Announcements of a thing and its time, without a verb of work: `The rest tomorrow`, `Part two is for Sunday`. */
import { shifted, type Found } from './announced-title';
import type { Span } from './antecedents';
import { hasPhrase, hasTime, hasWord, isAdverb, isGerund, isJoin, isPast, matchPhrase, stemsOf, type Tokens } from './grammar';
import type { Phrases } from './phrases/phrases';
import type { Sentence } from './sentences';

/** Words a thing has at most. */
const LONGEST = 9;

/** Sentences of a paragraph beyond which a fragment is a manner of speaking. */
const PROSE = 6;

export function bySlot(sentences: readonly Sentence[], index: number, tokens: Tokens, phrases: Phrases): Found | undefined {
  return byTimeAlone(sentences, index, phrases) ?? byReserved(tokens, phrases) ?? byPredicate(tokens, phrases) ?? byRole(tokens, phrases) ?? byAgain(tokens, phrases) ?? byAhead(sentences, tokens, phrases) ?? byFragment(sentences, index, tokens, phrases);
}

/** `Didn't finish the last exercise. Tomorrow.` */
function byTimeAlone(sentences: readonly Sentence[], index: number, phrases: Phrases): Found | undefined {
  const { tokens } = sentences[index]!;
  const before = sentences[index - 1]?.tokens ?? [];
  const not = before.findIndex(({ word }) => phrases.slots.failing.has(word));
  const verb = before[not + 1]?.word ?? '';
  const own = not === 0 || (not > 0 && phrases.self.has(before[not - 1]!.word));
  return own && phrases.verbs.has(verb) && phrases.slots.times.match(tokens, 0) === tokens.length ? { verb: 0, says: verb, thing: [0, 0], end: 0 } : undefined;
}

/** `(redo)`, `(revisit!)`, `(todo)`, `(again tomorrow)`: what is noted behind a thing, as its author's verdict. */
export function byVerdict(tokens: Tokens, from: number, phrases: Phrases): Found | undefined {
  const length = tokens.length - from;
  const { word } = tokens[from]!;
  const own = matchPhrase(tokens, from, phrases.ownCommands) === length ? tokens.slice(from).map((token) => token.word).join(' ') : undefined;
  const redo = phrases.labels.redoing.has(word) && (length === 1 || phrases.times.match(tokens, from + 1) === length - 1) ? word : own;
  const again = matchPhrase(tokens, from, phrases.again);
  const repeated = again > 0 && phrases.slots.times.match(tokens, from + again) === length - again && length > again;
  const open = word === phrases.small.to && tokens[from + 1]?.word === phrases.small.do && length === 2;
  return redo === undefined && !repeated && !open ? undefined : { verb: from, says: redo ?? '', thing: [0, 0], end: redo === undefined || own !== undefined ? tokens.length : from + 1 };
}

/** `Problem 5: redo`, `Chapter 3 - todo`. */
export function verdictBehind(tokens: Tokens, colon: number, phrases: Phrases): Found | undefined {
  const found = byVerdict(tokens, colon + 1, phrases);
  // `Docs: tomorrow`
  if (found === undefined && tokens[colon]!.word === ':' && matchPhrase(tokens, colon + 1, phrases.slots.times) === tokens.length - colon - 1) {
    const named = fragment(tokens, 0, colon, phrases);
    return named === undefined || isFree(tokens.slice(named[0], named[1]), phrases) ? undefined : { verb: colon + 1, says: '', thing: named, end: tokens.length };
  }
  const thing = found === undefined ? undefined : fragment(tokens, 0, colon, phrases);
  return found === undefined || thing === undefined ? undefined : { ...found, thing };
}

/** `Next Saturday is reserved for the irregular verbs`. */
function byReserved(tokens: Tokens, phrases: Phrases): Found | undefined {
  const lead = tokens.findIndex((token) => !isJoin(token, phrases) && !isAdverb(token, phrases));
  if (lead > 0 && matchPhrase(tokens, 0, phrases.times) === 0 && matchPhrase(tokens, 0, phrases.slots.days) === 0) {
    const found = byReserved(tokens.slice(lead), phrases);
    return found === undefined ? undefined : shifted(found, lead);
  }
  const self = phrases.self.has(tokens[0]!.word) ? 1 : 0;
  const reserving = matchPhrase(tokens, self, phrases.slots.reserving);
  const day = reserving > 0 ? self + reserving + matchPhrase(tokens, self + reserving, phrases.slots.days) : 0;
  if (day > self + reserving && phrases.until.has(tokens[day]?.word ?? '') && day + 1 < tokens.length && !isFree(tokens.slice(day + 1), phrases)) {
    return { verb: day + 1 };
  }
  const time = Math.max(matchPhrase(tokens, 0, phrases.times), matchPhrase(tokens, 0, phrases.slots.days));
  const at = time + matchPhrase(tokens, time, phrases.slots.daytimes);
  const isFor = time === 0 ? 0 : matchPhrase(tokens, at, phrases.slots.isFor);
  return isFor === 0 || at + isFor >= tokens.length || isFree(tokens.slice(at + isFor), phrases) ? undefined : { verb: at + isFor };
}

/** `The second half is for Sunday on the train`. */
function byPredicate(tokens: Tokens, phrases: Phrases): Found | undefined {
  let start = 0;
  for (let at = 1; at < tokens.length - 1; at++) {
    start = isBreak(tokens, at - 1, phrases) ? at : start;
    const isFor = matchPhrase(tokens, at, phrases.slots.isFor);
    if (isFor > 0 && (matchPhrase(tokens, at + isFor, phrases.slots.days) > 0 || afterOccasion(tokens, at + isFor, phrases) > 0 || isSomeDay(tokens, at + isFor, phrases) || (phrases.clauseOpeners.has(tokens[at + isFor - 1]!.word) && phrases.self.has(tokens[at + isFor]?.word ?? '')))) {
      // `That's for tomorrow`
      // `There's a tutorial, saved for a rainy evening`
      if (start === at && at > 1 && phrases.slots.waiting.has(tokens[at]!.word)) {
        return { verb: at, says: '', thing: [at, at], end: tokens.length };
      }
      const thing = at === 1 && phrases.small.one.has(tokens[0]!.word) ? [0, 1] as const : fragment(tokens, start, at, phrases, hasWord(tokens, at, at + isFor, phrases.slots.waiting));
      return thing === undefined ? undefined : { verb: at, says: '', thing, end: tokens.length };
    }
  }
  return undefined;
}

/** Saved for `some rainy evening` */
function isSomeDay(tokens: Tokens, at: number, { articles, counting, labels, slots }: Phrases): boolean {
  const one = articles.has(tokens[at]?.word ?? '') || counting.has(tokens[at]?.word ?? '');
  return one && [1, 2].some((offset) => { const word = tokens[at + offset]?.word ?? ''; return labels.occasions.has(word) || slots.daytimes.match(tokens, at + offset) > 0; });
}

/** Tokens of `after my exams`, which it must wait until; 0 of `after the lock is released`. */
export function afterOccasion(tokens: Tokens, at: number, phrases: Phrases): number {
  const end = tokens.findIndex(({ word }, index) => index > at + 1 && index <= at + 4 && phrases.labels.occasions.has(word) && !phrases.labels.occasions.has(tokens[index + 1]?.word ?? ''));
  return phrases.labels.after.has(tokens[at]?.word ?? '') && phrases.determiners.has(tokens[at + 1]?.word ?? '') && end > 0 && !phrases.copulas.has(tokens[end + 1]?.word ?? '') ? end + 1 - at : 0;
}

/** `Those two are my homework`, `The supplement is on my pile`: a thing and what it is to the author. */
function byRole(tokens: Tokens, phrases: Phrases): Found | undefined {
  const is = tokens.findIndex(({ word }) => word === phrases.small.is || word === phrases.small.are);
  if (is < 1 || matchPhrase(tokens, is + 1, phrases.slots.roles) === 0) {
    return undefined;
  }
  const start = 1 + tokens.findLastIndex((_, at) => at < is && isBreak(tokens, at, phrases));
  const pronoun = is - start <= 2 && phrases.pronouns.has(tokens[start]?.word ?? '');
  const thing = pronoun ? [start, is] as const : fragment(tokens, start, is, phrases);
  return thing === undefined ? undefined : { verb: is, says: '', thing: pronoun ? [start, start + 1] : thing, end: tokens.length };
}

/** `So part D again, from scratch, before the lesson`: nobody does a thing again but a person. */
function byAgain(tokens: Tokens, phrases: Phrases): Found | undefined {
  const again = tokens.findIndex((_, index) => matchPhrase(tokens, index, phrases.again) > 0);
  if (again < 1 || again > LONGEST) {
    return undefined;
  }
  const thing = fragment(tokens, 0, again, phrases);
  const rest = tokens.slice(again + 1);
  const ahead = rest.some(({ word }) => phrases.slots.ahead.has(word)) || hasTime(tokens, again, phrases);
  const says = hasWord(rest, 0, rest.findIndex(({ word }) => phrases.slots.ahead.has(word)), phrases.copulas);
  return thing === undefined || !ahead || says ? undefined : { verb: thing[0], asWritten: true };
}

/** `Tomorrow functions!` */
function byAhead(sentences: readonly Sentence[], tokens: Tokens, phrases: Phrases): Found | undefined {
  // `Enough for today, tomorrow the second half`
  const comma = tokens.findLastIndex(({ word }) => word === ',');
  const from = comma > 0 && matchPhrase(tokens, comma + 1, phrases.slots.times) > 0 ? comma + 1 : 0;
  const time = sentences.length > 3 ? 0 : from + matchPhrase(tokens, from, phrases.slots.times);
  const start = time + (tokens[time]?.word === ',' ? 1 : 0);
  const thing = time === from || time >= tokens.length || tokens.length - start > 6 ? undefined : fragment(tokens, start, tokens.length, phrases);
  const named = thing !== undefined && tokens.slice(thing[0], thing[1]).some(({ kind, word }) => kind === 'thing' || /\p{L}{2}/u.test(word));
  return thing === undefined || !named || isFree(tokens.slice(thing[0], thing[1]), phrases) || thing[0] !== start ? undefined : { verb: thing[0], asWritten: true };
}

/** `Worksheet finished, the rest tomorrow`, `I reckon flame tests tonight`: a clause of a thing and a time to come. */
function byFragment(sentences: readonly Sentence[], index: number, tokens: Tokens, phrases: Phrases): Found | undefined {
  if (lineOf(sentences, index).length > PROSE) {
    return undefined;
  }
  let start = 0;
  for (let end = 1; end <= tokens.length; end++) {
    if (end < tokens.length && !isBreak(tokens, end, phrases)) {
      continue;
    }
    const day = phrases.slots.days.matchBack(tokens, end);
    const on = day > 0 && day < end - start && phrases.slots.ons.has(tokens[end - day - 1]!.word) ? 1 : 0;
    const head = tokens[end - day - on - 1];
    // `The rest on Sunday`, `Chapter 9 on Sunday`
    const rest = day > 0 && end - day - on > start && head !== undefined && (isRest(head.word, phrases) || (on > 0 && /\d/.test(head.word) && phrases.commands.matters.has(tokens[end - day - on - 2]?.word ?? ''))) ? day + on : 0;
    // `Chapter 12 next`
    const next = tokens[end - 1]!.word === phrases.small.next && end - start <= 5 ? 1 : 0;
    const ending = Math.max(phrases.slots.times.matchBack(tokens, end), rest, next);
    // `4.7 tomorrow before work`
    const tail = ending > 0 ? 0 : tailOf(tokens, start, end, phrases);
    const behind = tail === 0 ? 0 : phrases.slots.times.matchBack(tokens, end - tail);
    const tomorrows = ending > 0 ? 0 : tomorrowsOf(tokens, start, end, phrases);
    const time = tomorrows > 0 ? tomorrows : ending > 0 ? (ending < end - start ? ending : 0) : behind > 0 && behind + tail < end - start ? behind + tail : 0;
    const thing = time === 0 ? undefined : fragment(tokens, start, end - time, phrases);
    const named = thing !== undefined && tokens.slice(thing[0], thing[1]).some(({ word, kind }) => kind === 'thing' || /\p{L}{3}|\d|^\(/u.test(word));
    if (thing !== undefined && named && (thing[1] - thing[0] > 1 || !isFree(tokens.slice(thing[0], thing[1]), phrases) || (index > 0 && isRest(tokens[thing[0]]!.word, phrases)))) {
      return { verb: thing[0], asWritten: true, end };
    }
    start = end + 1;
  }
  return undefined;
}

/** Tokens of what may stand behind the time of a fragment: before work, in the library; 0 for none. */
function tailOf(tokens: Tokens, start: number, end: number, phrases: Phrases): number {
  for (let at = end - 2; at > start && at >= end - 4; at--) {
    if (phrases.slots.tails.has(tokens[at]!.word)) {
      return tokens.slice(at, end).some(({ kind, word }) => kind === 'stop' || phrases.copulas.has(word) || phrases.self.has(word)) ? 0 : end - at;
    }
  }
  return 0;
}

/** Tokens of `with tomorrow's coffee` at the end; 0 for none. */
function tomorrowsOf(tokens: Tokens, start: number, end: number, { labels, slots }: Phrases): number {
  const at = tokens.findLastIndex(({ word }, index) => index > start && index >= end - 4 && index < end - 1 && labels.tomorrows.has(word));
  return at > start + 1 && slots.tails.has(tokens[at - 1]!.word) ? end - at + 1 : 0;
}

/** The sentences of the same line. */
function lineOf(sentences: readonly Sentence[], index: number): readonly Sentence[] {
  const start = sentences.findLastIndex(({ opensLine }, at) => at <= index && opensLine);
  const end = sentences.findIndex(({ opensLine }, at) => at > index && opensLine);
  return sentences.slice(Math.max(0, start), end < 0 ? sentences.length : end);
}

function isRest(word: string, phrases: Phrases): boolean {
  return word === phrases.slots.rest;
}

/** A comma, a dash, *so*: what stands behind it is a clause of its own. */
function isBreak(tokens: Tokens, at: number, phrases: Phrases): boolean {
  return tokens[at]!.kind === 'stop' || phrases.small.turns.has(tokens[at]!.word);
}

/** An exam that `waits` is something to do. The tokens from `from` to `to` where they name a thing and say nothing of it, without what leads to it: *so*, *I reckon*. */
export function fragment(tokens: Tokens, from: number, to: number, phrases: Phrases, waits = false): Span | undefined {
  let start = from;
  while (start < to && (isJoin(tokens[start], phrases) || (isAdverb(tokens[start], phrases) && !phrases.slots.ordinals.has(tokens[start]!.word))) && !isMoreOn(tokens.slice(start, to), tokens[start]!, phrases)) {
    start++;
  }
  const leads = phrases.self.has(tokens[start]?.word ?? '') || phrases.relatives.has(tokens[start]?.word ?? '');
  if (leads && phrases.thinking.has(tokens[start + 1]?.word ?? '')) {
    start += 2;
  }
  const words = tokens.slice(start, to);
  const { slots } = phrases;
  const says = words.some((token) => token.kind === 'stop' || phrases.self.has(token.word) || phrases.group.has(token.word) || phrases.small.you.has(token.word)
    || phrases.copulas.has(token.word) || phrases.modals.has(token.word) || phrases.negations.has(token.word) || phrases.auxiliaries.has(token.word)
    || slots.finite.has(token.word) || (!waits && slots.events.has(token.word) && isHead(words, token, phrases) && !isMoreOn(words, token, phrases)) || isPast(token, phrases));
  const first = words[0];
  // `Feeling pretty good about the exam tomorrow`
  const felt = (isGerund(first, phrases) && stemsOf(first!.word, phrases).some((stem) => phrases.idleVerbs.has(stem))) || hasWord(words, 0, Math.min(2, words.length), slots.moods);
  // `Back to school`
  if (first !== undefined && phrases.movable.has(first.word) && slots.events.has(words.at(-1)!.word)) {
    return undefined;
  }
  const other = first === undefined || words.length > LONGEST || says || felt || (phrases.prepositions.has(first.word) && words[1]?.word !== phrases.small.to) || phrases.subordinators.has(first.word)
    || phrases.pronouns.has(first.word) || (phrases.verbs.has(first.word) && words[1]?.word !== phrases.small.to) || (phrases.idleVerbs.has(first.word) && !/^\d/.test(words[1]?.word ?? '') && !(words.length === 1 && isRest(first.word, phrases))) || hasPhrase(words, 0, phrases.pastTimes);
  return other || hasWord(words, words[1]?.word === phrases.small.to ? 2 : 0, words.length, phrases.conditions) ? undefined : [start, to];
}

/** The exam, of `exam in maths`; not the lecture, of `half of the lecture`. */
function isHead(words: Tokens, token: Tokens[number], { prepositions, small }: Phrases): boolean {
  const end = words.findIndex(({ word }, at) => at > 0 && (prepositions.has(word) || word === small.of));
  return end < 0 || words.indexOf(token) < end;
}

/** `More on closures`, unlike `more` alone. */
function isMoreOn(words: Tokens, token: Tokens[number], { small, prepositions, notVerbs }: Phrases): boolean {
  return small.more.has(token.word) && ((token === words[0] && prepositions.has(words[1]?.word ?? '') && words.length > 2)
    || words.some((other, at) => at > words.indexOf(token) && !notVerbs.has(other.word)));
}

/** `rest`, `off`, `back`: nothing to do then. */
function isFree(tokens: Tokens, phrases: Phrases): boolean {
  return tokens.length === 1 && isGerund(tokens[0], phrases) && stemsOf(tokens[0]!.word, phrases).some((stem) => phrases.idleVerbs.has(stem)) || tokens.every(({ word }) => phrases.nothing.has(word) || phrases.scraps.has(word) || phrases.notVerbs.has(word) || phrases.slots.events.has(word));
}
