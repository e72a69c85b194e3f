/** Labels that are nothing but a time to come, or what something is kept for. */
import { matchPhrase, type Tokens } from './grammar';
import type { Phrases } from './phrases/phrases';

/** `Tonight`, `Tomorrow morning`, `First thing tomorrow`: but for the days, which may be over. */
export function isTime(tokens: Tokens, { times, slots, looseTimes, labels }: Phrases): boolean {
  let at = matchPhrase(tokens, 0, times) > 0 ? 0 : tokens.findIndex(({ word }) => !labels.during.has(word));
  if (at < 0 || (at > 0 && matchPhrase(tokens, at, times) === 0)) {
    return false;
  }
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
export function isOccasion(tokens: Tokens, phrases: Phrases): boolean {
  const { labels, slots } = phrases;
  const lead = matchPhrase(tokens, 0, labels.leads);
  const isFor = labels.ahead.has(tokens[lead]?.word ?? '') ? 1 : 0;
  const at = lead + isFor;
  if (at === 0 || at >= tokens.length) {
    return false;
  }
  const rest = tokens.slice(at);
  const known = Math.max(matchPhrase(rest, 0, phrases.times), matchPhrase(rest, 0, slots.days), lead > 0 ? matchPhrase(tokens, lead, phrases.times) - isFor : 0);
  // `For my meeting with Paula on Tuesday`
  const tail = rest.findIndex(({ word }, index) => index > 1 && labels.occasions.has(rest[index - 1]!.word) && labels.tails.has(word));
  const noun = tail < 0 ? rest : rest.slice(0, tail);
  // `For May`, `Before week 4`, `Before next class`
  const named = isFor > 0 && rest.length <= 2 && ((rest.length === 1 && labels.months.has(rest[0]!.word) && rest[0]!.capital && labels.until.has(tokens[lead]!.word))
    || (labels.occasions.has(rest[0]!.word) && /^\d+$/.test(rest[1]?.word ?? '')) || (rest[0]!.word === phrases.small.next && labels.occasions.has(rest[1]?.word ?? '')));
  // `For the rest of June`
  const remaining = isFor > 0 && tokens.slice(at).some(({ word }) => word === slots.rest) && (labels.months.has(rest.at(-1)!.word) || labels.occasions.has(rest.at(-1)!.word));
  return named || (remaining && rest.length <= 5) || known === rest.length || (lead > 0 && matchPhrase(tokens, lead, labels.soon) === tokens.length - lead) || (isFor > 0 && noun.length > 1 && noun.length <= 4 && (phrases.notVerbs.has(noun[0]!.word) || labels.tomorrows.has(noun[0]!.word) || noun[0]!.word === phrases.small.next) && !labels.others.has(noun.at(-1)!.word) && labels.occasions.has(noun.at(-1)!.word))
    || (isFor > 0 && rest.length === 1 && labels.feasts.has(rest[0]!.word));
}
