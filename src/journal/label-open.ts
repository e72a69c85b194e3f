/** Labels that say what is still open: `Remaining exercises`, `Topics left for the exam`, `What I didn't get to`, `Things that need another look`. */
import { hasWord, isAdverb, isPhrase, matchPhrase, type Tokens } from './grammar';
import type { Label } from './label';
import type { Phrases } from './phrases/phrases';

/** Words of such a label at most. */
const LONGEST = 9;

export function openLabel(tokens: Tokens, phrases: Phrases): Label | undefined {
  if (tokens.length < 2 || tokens.length > LONGEST) {
    return undefined;
  }
  return remaining(tokens, phrases) ?? left(tokens, phrases) ?? unreached(tokens, phrases) ?? wanting(tokens, phrases) ?? setGoals(tokens, phrases) ?? (isToBe(tokens, phrases) ? { kind: 'strong' } : undefined);
}

/** `Remaining exercises`, `Pending revision`. */
function remaining(tokens: Tokens, phrases: Phrases): Label | undefined {
  const { labels } = phrases;
  const end = scopeAt(tokens, 1, phrases);
  return labels.pending.has(tokens[0]!.word) && end >= 2 && end <= 3 && isStudied(tokens[end - 1]!.word, phrases) ? { kind: 'strong' } : undefined;
}

/** `Revision pending`, `Exercises still open`, `Topics left for the exam`, `Lectures left to watch`. */
function left(tokens: Tokens, phrases: Phrases): Label | undefined {
  const { lacks, small } = phrases;
  for (let at = 1; at < tokens.length && at <= 4; at++) {
    const open = Math.max(matchPhrase(tokens, at, lacks.stillOpen), matchPhrase(tokens, at, lacks.open));
    const end = at + open;
    if (open === 0 || !isStudied(tokens[at - 1]!.word, phrases)) {
      continue;
    }
    const verb = tokens[end]?.word === small.to ? tokens[end + 1]?.word ?? '' : '';
    if (end === tokens.length || phrases.labels.scopes.has(tokens[end]!.word)) {
      return { kind: 'strong' };
    }
    if (phrases.verbs.has(verb) && end + 2 === tokens.length) {
      return { kind: 'strong', ...(verb === small.do ? {} : { verb, things: true }) };
    }
  }
  return undefined;
}

/** `What I didn't get to`, `Things I haven't read yet`. */
function unreached(tokens: Tokens, phrases: Phrases): Label | undefined {
  const at = tokens.findIndex((_, index) => matchPhrase(tokens, index, phrases.labels.unreached) > 0);
  const before = tokens.slice(0, Math.max(0, at));
  const end = at + (at < 0 ? 0 : matchPhrase(tokens, at, phrases.labels.unreached));
  return at >= 0 && at <= 4 && before.every((token) => phrases.self.has(token.word) || token.word === phrases.small.what || token.word === phrases.small.that || isStudied(token.word, phrases) || isAdverb(token, phrases))
    && tokens.slice(end).every((token) => isAdverb(token, phrases) || phrases.stillWords.has(token.word) || matchPhrase(tokens, end, phrases.times) > 0 || phrases.slots.soon.match(tokens, end) > 0) ? { kind: 'strong' } : undefined;
}

/** `Things that came up and deserve a look`, `Topics that need more practice`. */
function wanting(tokens: Tokens, phrases: Phrases): Label | undefined {
  const need = tokens.findLastIndex(({ word }) => phrases.passives.needing.has(word) || phrases.commands.deserving.has(word));
  const last = tokens.at(-1)!.word;
  const effort = phrases.commands.effort.has(last) || phrases.commands.practice.has(last) || phrases.activities.has(last);
  return effort && need >= 0 && need < tokens.length - 1 && (need === 0 || isStudied(tokens[0]!.word, phrases)) && !hasWord(tokens, 0, tokens.length, phrases.small.you) && tokens[need + 1]!.word !== phrases.small.to
    && (need > 0 || matchPhrase(tokens, 1, phrases.commands.another) > 0) ? { kind: 'strong' } : undefined;
}

/** `Goals I set myself for April`, `The plan I made for the holidays`. */
function setGoals(tokens: Tokens, phrases: Phrases): Label | undefined {
  const { labels } = phrases;
  const first = phrases.notVerbs.has(tokens[0]!.word) ? 1 : 0;
  const scope = tokens.findIndex(({ word }, at) => at > first + 2 && labels.ahead.has(word));
  return labels.plans.has(tokens[first]?.word ?? '') && phrases.self.has(tokens[first + 1]?.word ?? '') && labels.made.has(tokens[first + 2]?.word ?? '') && scope > 0 && scope + 1 < tokens.length ? { kind: 'strong' } : undefined;
}

/** `To be checked` */
function isToBe(tokens: Tokens, phrases: Phrases): boolean {
  return isPhrase(tokens, 0, [phrases.small.to, phrases.small.be]) && phrases.participles.has(tokens[2]?.word ?? '') && tokens.length <= 4;
}

/** Index of the first scope from `from` on, or the end. */
function scopeAt(tokens: Tokens, from: number, { labels }: Phrases): number {
  const at = tokens.findIndex(({ word }, index) => index >= from && labels.scopes.has(word));
  return at < 0 ? tokens.length : at;
}

function isStudied(word: string, { labels, commands, activities }: Phrases): boolean {
  return labels.things.has(word) || commands.matters.has(word) || activities.has(word) || labels.tasks.has(word);
}
