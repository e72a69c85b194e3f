/** Announcements of what was named before by what it is to the author: `That will be my next job`, `A project for the holidays.`, `The talk on joins — tonight`. */
import type { Found } from './announced-title';
import { fragment } from './announced-slot';
import { hasTime, hasWord, isAdverb, isGerund, isJoin, matchPhrase, type Tokens } from './grammar';
import { isOccasion } from './label-times';
import type { Phrases } from './phrases/phrases';
import type { Sentence } from './sentences';

/** Words of such a sentence at most. */
const LONGEST = 16;

export function byNextRole(index: number, tokens: Tokens, phrases: Phrases): Found | undefined {
  return tokens.length > LONGEST ? undefined : bySaidRole(tokens, phrases) ?? byOnwards(tokens, phrases) ?? (index === 0 ? undefined : byRoleAlone(tokens, phrases));
}

/** `That'll be the next job`, `That's my task for the week`, `so it is the paper for the 24th` */
function bySaidRole(tokens: Tokens, phrases: Phrases): Found | undefined {
  const { small, labels } = phrases;
  if (!tokens.some(({ word }) => phrases.pronouns.has(word))) {
    return undefined;
  }
  const start = 1 + tokens.findLastIndex((token, at) => isJoin(token, phrases) && phrases.pronouns.has(tokens[at + 1]?.word ?? ''));
  if (!phrases.pronouns.has(tokens[start]?.word ?? '')) {
    return undefined;
  }
  const next = tokens[start + 1]?.word === small.is || tokens[start + 1]?.word === small.are ? start + 2 : -1;
  if (next > 0 && tokens[next]?.word === small.next && (next + 1 === tokens.length || tokens[next + 1]!.kind === 'stop')) {
    return { verb: next, says: '', thing: [start, start + 1], end: tokens.length };
  }
  const like = phrases.slots.seeming.has(tokens[start + 1]?.word ?? '') && tokens[start + 2]?.kind === 'word' ? 1 : 0;
  const named = like > 0 ? start + 3 : next;
  // `That looks like the next thing to read`
  const to = named > 0 ? tokens.findIndex(({ word }, at) => at > named && at <= named + 4 && word === small.to) : -1;
  if (to > 0 && tokens.slice(named, to).some(({ word }) => word === small.next) && (labels.nextThings.has(tokens[to - 1]!.word) || phrases.noted.has(tokens[to - 1]!.word)) && phrases.verbs.has(tokens[to + 1]?.word ?? '') && !phrases.idleVerbs.has(tokens[to + 1]!.word)) {
    return { verb: to + 1, says: tokens[to + 1]!.word, thing: [start, start + 1], end: to + 2 };
  }
  const coming = tokens[start + 1]?.word === small.will && tokens[start + 2]?.word === small.be;
  const is = coming ? start + 2 : tokens[start + 1]?.word === small.is ? start + 1 : -1;
  const end = roleEnd(tokens, is + 1, phrases);
  if (is < 0 || end === 0) {
    return undefined;
  }
  const lead = tokens.slice(is + 1, end - 1);
  const own = hasWord(lead, 0, lead.length, phrases.commands.own);
  const ahead = lead.some(({ word }) => word === small.next);
  const timed = isTimed(tokens, end, phrases);
  const task = labels.tasks.has(tokens[end - 1]!.word) || labels.duties.has(tokens[end - 1]!.word);
  const closes = end === tokens.length || timed;
  const mine = task && (own || ahead) && (coming || ahead || timed);
  const kept = timed && phrases.until.has(tokens[end]!.word) && (task || own || phrases.commands.matters.has(tokens[end - 1]!.word)) && phrases.determiners.has(tokens[is + 1]!.word);
  return closes && (mine || kept) ? { verb: is, says: '', thing: [start, start + 1], end: tokens.length } : undefined;
}

/** `Then on to chapter 6.` */
function byOnwards(tokens: Tokens, phrases: Phrases): Found | undefined {
  const lead = tokens.findIndex((token) => !isJoin(token, phrases));
  const on = lead < 0 ? 0 : lead + matchPhrase(tokens, lead, phrases.slots.onwards);
  const numbered = on > lead && tokens.slice(on).some(({ word }) => phrases.commands.matters.has(word)) && tokens.slice(on).some(({ word }) => /\d/.test(word));
  const thing = numbered ? fragment(tokens, on, tokens.length, phrases) : undefined;
  return thing === undefined ? undefined : { verb: thing[0], asWritten: true };
}

/** `A project for the Christmas holidays.`, `My task for next week.` */
function byRoleAlone(tokens: Tokens, phrases: Phrases): Found | undefined {
  let last = tokens.length;
  while (last > 0 && (isAdverb(tokens[last - 1], phrases) || tokens[last - 1]!.kind === 'stop' || phrases.hedges.has(tokens[last - 1]!.word)) && phrases.times.beginningWith(tokens[last - 1]!.word) === undefined) {
    last--;
  }
  const end = roleEnd(tokens, 0, phrases);
  const task = end > 1 && (phrases.labels.undertakings.has(tokens[end - 1]!.word) || phrases.labels.tasks.has(tokens[end - 1]!.word));
  return task && isTimed(tokens.slice(0, last), end, phrases) ? { verb: 0, says: '', thing: [0, 0], end: tokens.length } : undefined;
}

/** Behind the noun at the end of `the next job`, from `from` on; 0 where none is there. */
function roleEnd(tokens: Tokens, from: number, phrases: Phrases): number {
  const { labels, commands, small } = phrases;
  for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
    const { word } = tokens[at]!;
    if ((labels.tasks.has(word) || labels.undertakings.has(word) || labels.duties.has(word) || commands.matters.has(word)) && !labels.tasks.has(tokens[at + 1]?.word ?? '')) {
      return at + 1;
    }
    if (!(phrases.determiners.has(word) || phrases.articles.has(word) || commands.own.has(word) || word === small.next || labels.kinds.has(word) || labels.feasts.has(word) || labels.occasions.has(word))) {
      return 0;
    }
  }
  return 0;
}

/** Whether nothing but a time to come, or an occasion, stands from `at` on: `for the week`, `after Easter`. */
function isTimed(tokens: Tokens, at: number, phrases: Phrases): boolean {
  if (at === 0 || at >= tokens.length) {
    return false;
  }
  const rest = tokens.slice(at);
  return matchPhrase(rest, 0, phrases.times) === rest.length || (phrases.until.has(rest[0]!.word) && (isOccasion(rest, phrases) || hasTime(rest, 0, phrases) || (rest.length === 3 && phrases.labels.occasions.has(rest[2]!.word))))
    || (phrases.labels.after.has(rest[0]!.word) && phrases.labels.feasts.has(rest.at(-1)!.word) && rest.length === 2);
}

/**
 * A sentence that is nothing but a time, or a list, and that a dash joins to a thing: `Ann's lecture on trees — tonight after dinner`,
 * `The essay on graphs — on my pile`.
 */
export function byDash(source: string, sentences: readonly Sentence[], index: number, phrases: Phrases): Found | undefined {
  const { tokens, start, opensLine } = sentences[index]!;
  if (index === 0 || opensLine || tokens.length > 5) {
    return undefined;
  }
  const before = sentences.findLastIndex(({ bracketed }, at) => at < index && !bracketed);
  if (before < 0 || !/[—–→-][\s*_]*$/.test(source.slice(Math.max(0, start - 6), start))) {
    return undefined;
  }
  const list = tokens.length === 1 && phrases.listing.lists.has(tokens[0]!.word) ? phrases.listing.sayings.get(tokens[0]!.word) : undefined;
  if (!isTimeAlone(tokens, phrases) && list === undefined && matchPhrase(tokens, 0, phrases.slots.roles) !== tokens.length) {
    return undefined;
  }
  const thing = sentences[before]!.tokens;
  // `Ann's lecture on trees` can be watched, a lecture is only held.
  const kept = thing.some(({ word }, at) => phrases.commands.matters.has(word) && phrases.prepositions.has(thing[at + 1]?.word ?? ''));
  const named = fragment(thing, 0, thing.length, phrases, kept) !== undefined || (isGerund(thing[0], phrases) && !thing.some(({ word }) => phrases.pastCopulas.has(word)));
  return named ? { verb: 0, says: list ?? '', thing: [0, 0], end: tokens.length, named: before } : undefined;
}

/** `tonight after dinner`, `Monday, first thing`: a day alone may be over. */
function isTimeAlone(tokens: Tokens, phrases: Phrases): boolean {
  const { slots, times } = phrases;
  let at = 0;
  let coming = false;
  while (at < tokens.length) {
    const known = Math.max(matchPhrase(tokens, at, slots.times), matchPhrase(tokens, at, times));
    const length = Math.max(known, matchPhrase(tokens, at, slots.days), tokens[at]!.kind === 'stop' ? 1 : 0);
    coming ||= known > 0;
    if (length === 0) {
      return false;
    }
    at += length;
  }
  return coming;
}
