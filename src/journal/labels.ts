/** Labels: headings and lead-ins that say whether what stands below them is still to do. */
import { hasPhrase, hasTime, hasWord, isDoable, isGerund, isPast, matchPhrase, type Tokens } from './grammar';
import type { Label } from './label';
import { openLabel } from './label-open';
import { plannedLabel } from './label-plans';
import { isOccasion, isTime } from './label-times';
import { askedVerb, leadVerb } from './label-verbs';
import type { PhraseList } from './phrases/phrase-index';
import type { Phrases } from './phrases/phrases';
import type { Token } from './sentences';

/** What `tokens`, the words of a heading or of a line above a list, say of what follows; undefined where they say nothing of the kind. */
export function labelOf(all: Tokens, phrases: Phrases): Label | undefined {
  const tokens = trimmed(all, phrases);
  return tokens.length === 0 ? undefined : whole(tokens, phrases) ?? reasoned(tokens, phrases) ?? stated(tokens, phrases);
}

/** `My plan is`, `The plan is to`: the list ends the sentence. */
function stated(tokens: Tokens, phrases: Phrases): Label | undefined {
  const { small, labels } = phrases;
  const is = tokens.length - (tokens.at(-1)!.word === labels.infinitive ? 2 : 1);
  return is >= 2 && is <= 4 && (tokens[is]!.word === small.is || tokens[is]!.word === small.are) && labels.plans.has(tokens[is - 1]!.word) ? whole(tokens.slice(0, is), phrases) : undefined;
}

/** `Plan for chapter 3, since I will be on the train`, `To learn, in this order`: what stands behind the comma only says why or how. */
function reasoned(tokens: Tokens, phrases: Phrases): Label | undefined {
  const comma = tokens.findIndex(({ word }) => word === ',');
  const next = tokens[comma + 1]?.word ?? '';
  const label = comma >= 2 && (phrases.subordinators.has(next) || phrases.prepositions.has(next)) ? whole(tokens.slice(0, comma), phrases) : undefined;
  return label?.timed === true ? undefined : label;
}

/** What all of the `tokens` say. */
function whole(tokens: Tokens, phrases: Phrases): Label | undefined {
  const { labels } = phrases;
  // `Mistakes I want to copy here`
  if (tokens.length > 12 || tokens.some(({ word }, at) => at > 0 && labels.written.has(word) && !labels.origins.has(tokens[at - 1]!.word))) {
    return undefined;
  }
  // `Write a script that:` is followed by what the script does.
  if (tokens.length > 1 && phrases.relatives.has(tokens.at(-1)!.word)) {
    return { kind: 'past' };
  }
  if (isWhole(tokens, labels.exact) || isWhole(tokens, labels.strong)) {
    return matchPhrase(tokens, 0, phrases.times) > 0 ? { kind: 'strong', timed: true } : { kind: 'strong' };
  }
  // `Look up:`
  if (isWhole(tokens, phrases.ownCommands)) {
    return { kind: 'strong', verb: tokens.map(({ word }) => word).join(' ') };
  }
  const asking = matchPhrase(tokens, 0, labels.asking);
  const whom = asking > 0 && labels.ahead.has(tokens[asking]?.word ?? '') && (tokens[asking + 1]?.capital === true || phrases.determiners.has(tokens[asking + 1]?.word ?? '') || hasTime(tokens, asking, phrases) || isOccasion(tokens.slice(asking), phrases) || labels.occasions.has(tokens.at(-1)!.word) || phrases.commands.persons.has(tokens.at(-1)!.word));
  if (asking > 0 && (asking === tokens.length ? !labels.asked.has(tokens[0]!.word) || asking > 1 : whom)) {
    return { kind: 'strong', asks: true };
  }
  // `Pending from yesterday`
  const scoped = matchPhrase(tokens, 0, labels.scoped);
  const over = Math.max(scoped, matchPhrase(tokens, 0, labels.leftovers));
  if (over > 0 && labels.origins.has(tokens[over]?.word ?? '') && ((over === scoped && !labels.plans.has(tokens[0]!.word)) || labels.past.has(tokens[over + 1]?.word ?? ''))) {
    return { kind: 'strong' };
  }
  const open = openLabel(tokens, phrases) ?? plannedLabel(tokens, phrases);
  if (open !== undefined) {
    return open;
  }
  if (hasPastWord(tokens, phrases)) {
    return { kind: 'past' };
  }
  const lead = leadVerb(tokens, phrases);
  if (lead !== undefined) {
    return lead;
  }
  const verb = askedVerb(tokens, phrases);
  if (verb !== undefined) {
    return verb.idle ? { kind: 'past' } : { kind: 'strong', ...(verb.shown === undefined ? {} : { verb: verb.shown }) };
  }
  if (scoped > 0 && labels.scopes.has(tokens[scoped]?.word ?? '') && !hasWord(tokens, scoped, tokens.length, labels.others)) {
    return { kind: 'strong' };
  }
  // `Rita's homework`, `homework for me`
  const duty = tokens.findIndex((token) => labels.duties.has(token.word));
  if (duty >= 0 && tokens.length <= 5 && (duty === tokens.length - 1 || labels.scopes.has(tokens[duty + 1]!.word))) {
    return { kind: 'strong' };
  }
  // `Weekend project`, `Christmas project`
  if ((labels.kinds.has(tokens[0]!.word) || labels.feasts.has(tokens[0]!.word) || labels.occasions.has(tokens[0]!.word)) && labels.undertakings.has(tokens[1]?.word ?? '') && (tokens.length === 2 || labels.ahead.has(tokens[2]!.word) || labels.after.has(tokens[2]!.word))) {
    return { kind: 'strong' };
  }
  // `Study plan`, `Week 5 goals`
  const kind = labels.kinds.has(tokens[0]!.word) || (tokens.length === 3 && labels.occasions.has(tokens[0]!.word) && /^\d+$/.test(tokens[1]!.word));
  if (kind && tokens.length <= 3 && tokens.length === (labels.kinds.has(tokens[0]!.word) ? 2 : 3) && labels.plans.has(tokens.at(-1)!.word) && !labels.reports.has(tokens.at(-1)!.word)) {
    return { kind: 'strong' };
  }
  // `Three things for next week`, `I made a list for the holidays`
  const scope = tokens.findIndex(({ word }, index) => index > 0 && labels.ahead.has(word) && labels.heads.has(tokens[index - 1]!.word));
  if (scope > 0 && (isOccasion(tokens.slice(scope), phrases) || hasWord(tokens, scope, tokens.length, labels.aheads)) && !hasWord(tokens, 0, scope, phrases.negations)) {
    return { kind: 'strong' };
  }
  // `Tomorrow's menu`
  if (labels.tomorrows.has(tokens[0]!.word) && tokens.length >= 2 && tokens.length <= 4 && !phrases.slots.events.has(tokens.at(-1)!.word)) {
    return { kind: 'strong' };
  }
  if (isTime(tokens, phrases)) {
    // `Next lecture` tells what others do then.
    return labels.taught.has(tokens.at(-1)!.word) ? { kind: 'weak', orders: true } : { kind: 'strong', timed: true };
  }
  // `New goal`, `My action from the retro`
  const noun = tokens.findIndex(({ word }) => labels.plans.has(word));
  const renewed = noun > 0 && noun <= 2 && (labels.renewing.has(tokens[0]!.word) || (labels.actions.has(tokens[noun]!.word) && phrases.commands.own.has(tokens[0]!.word)));
  if (renewed && (noun === tokens.length - 1 || labels.origins.has(tokens[noun + 1]!.word) || labels.scopes.has(tokens[noun + 1]!.word))) {
    return { kind: 'strong' };
  }
  // `One thing I'll do differently`, `What I will change`
  if (tokens.length <= 8 && (tokens[0]!.word === phrases.small.what || hasWord(tokens, 0, Math.min(3, tokens.length), labels.things)) && tokens.some(({ word }, at) => phrases.small.will === word && phrases.self.has(tokens[at - 1]?.word ?? ''))) {
    return { kind: 'strong' };
  }
  const timed = hasTime(tokens, 0, phrases) || hasPhrase(tokens, 0, labels.soon);
  if (tokens.length <= 8 && (hasStrong(tokens, phrases) || (timed && hasWord(tokens, 0, tokens.length, labels.plans)))) {
    return { kind: 'strong' };
  }
  if (isOccasion(tokens, phrases)) {
    return { kind: 'strong', timed: true };
  }
  if (isPast(tokens[0], phrases)) {
    return { kind: 'past' };
  }
  if (tokens.length === 2 && tokens[0]!.word === phrases.small.next && labels.nextThings.has(tokens[1]!.word)) {
    return { kind: 'strong' };
  }
  // `By Friday:`, `For the exam:`
  const bare = labels.ahead.has(tokens[0]!.word) ? 1 : 0;
  const all = (list: PhraseList): boolean => matchPhrase(tokens, bare, list) === tokens.length - bare;
  if (tokens.length > 1 && ((isWhole(tokens, phrases.times) && !phrases.looseTimes.has(tokens[0]!.word)) || bare > 0 && (all(phrases.times) || all(phrases.slots.days)))) {
    return { kind: 'strong', timed: true };
  }
  if (labels.ranks.has(tokens[0]!.word) && (tokens.length === 1 || /^\d/.test(tokens[1]!.word))) {
    return { kind: 'strong' };
  }
  if (isWhole(tokens, phrases.nextHeads)) {
    return { kind: 'strong' };
  }
  if (tokens.length > 1 && tokens.length <= 4 && labels.after.has(tokens[0]!.word) && ((tokens.length === 2 && labels.feasts.has(tokens[1]!.word)) || (tokens.length > 2 && phrases.notVerbs.has(tokens[1]!.word) && labels.occasions.has(tokens.at(-1)!.word) && !labels.taught.has(tokens.at(-1)!.word)))) {
    return { kind: 'strong', timed: true };
  }
  const later = labels.after.has(tokens[0]!.word) && !phrases.joins.has(tokens[1]?.word ?? '') && tokens.length > 1 && tokens.length <= 5;
  if (later || labels.orders.has(tokens[0]!.word) && (tokens.length === 1 || (tokens.length === 2 && /^\d/.test(tokens[1]!.word)))) {
    return { kind: 'weak', orders: true };
  }
  return hasPhrase(tokens, 0, labels.weak) ? { kind: 'weak' } : undefined;
}

/** One of the strong phrases, beside which only fillers stand: `my to-do list for the parser`, not `to-do list app`. */
function hasStrong(tokens: Tokens, phrases: Phrases): boolean {
  const { labels, vagueTimes } = phrases;
  for (let at = 0; at < tokens.length; at++) {
    let end = at + matchPhrase(tokens, at, labels.strong);
    if (end > at) {
      const timeAt = (from: number): number => Math.max(matchPhrase(tokens, from, phrases.times), matchPhrase(tokens, from, phrases.slots.soon), matchPhrase(tokens, from, labels.soon));
      while (end < tokens.length && timeAt(end) === 0 && (labels.fillers.has(tokens[end]!.word) || matchPhrase(tokens, end, labels.strong) > 0 || matchPhrase(tokens, end, vagueTimes) > 0)) {
        end++;
      }
      end += timeAt(end);
      return end >= tokens.length || (labels.scopes.has(tokens[end]!.word) && !hasWord(tokens, end, tokens.length, labels.others)) || tokens[end]!.kind === 'stop';
    }
    if (!labels.fillers.has(tokens[at]!.word) && !labels.scopes.has(tokens[at]!.word)) {
      return false;
    }
  }
  return false;
}

/** `Last week`, but not `The last week before the exam`. */
function hasPastWord(tokens: Tokens, { labels, slots, determiners }: Phrases): boolean {
  // `Plan for the last two weeks`
  const plan = labels.plans.has(tokens[0]!.word) && labels.ahead.has(tokens[1]?.word ?? '') && determiners.has(tokens[2]?.word ?? '');
  return tokens.some(({ word }, at) => labels.past.has(word) && !(labels.lasts.has(word) && ((plan && at === 3) || slots.ahead.has(tokens[at + 2]?.word ?? ''))));
}

/** Without *so* before it, and without brackets' and colons' remains at its ends. */
function trimmed(tokens: Tokens, phrases: Phrases): Tokens {
  // `11 - to do before the exam`
  let start = /^\d+$/.test(tokens[0]?.word ?? '') && tokens[1]?.kind === 'stop' ? 2 : 0;
  while (start < tokens.length && phrases.joins.has(tokens[start]!.word)) {
    start++;
  }
  let end = tokens.length;
  while (end > start && tokens[end - 1]!.kind === 'stop') {
    end--;
  }
  return tokens.slice(start, end);
}

function isWhole(tokens: readonly Token[], lists: PhraseList): boolean {
  return matchPhrase(tokens, 0, lists) === tokens.length;
}

/**
 * Whether `tokens`, the words of an item or of what follows a colon, are something to do under `label`: under a weak one only a
 * command, under a strong one a thing as well; never what is done, nor (unless the label has a verb: `Need to check:`) a statement.
 */
export function isToDo(tokens: Tokens, label: Label, ending: string, phrases: Phrases): boolean {
  const first = tokens[0];
  if (first === undefined || label.kind === 'past' || (ending === '?' && label.verb === undefined && label.asks !== true)) {
    return false;
  }
  if (isCommand(tokens, 0, phrases)) {
    return true;
  }
  if (phrases.labels.alone.has(first.word) && (tokens.length === 1 || tokens[1]!.kind === 'stop')) {
    return false;
  }
  // `Next lecture: Tuesday`, `Planned: 5 km`, `Wish list: in Swedish …`
  const state = phrases.stillWords.has(first.word) && tokens.length <= 3 && tokens[1]?.word !== phrases.small.to && !isGerund(tokens[1], phrases);
  const stop = tokens.findIndex(({ kind }) => kind === 'stop');
  const lies = phrases.slots.events.has(first.word) && stop !== 1 && matchPhrase(tokens, 1, phrases.slots.days) > 0;
  // `Python: not now`
  const denied = stop > 0 && phrases.negations.has(tokens[stop + 1]?.word ?? '') && tokens[stop]!.word !== ',';
  const idle = state || lies || denied || matchPhrase(tokens, 0, phrases.slots.days) === tokens.length || (tokens.length === 1 && /^\d+\/\d+$/.test(first.word)) || (/^\d/.test(first.word) && phrases.lacks.units.has(tokens[1]?.word ?? ''))
    || (label.verb === undefined && phrases.prepositions.has(first.word) && tokens[1]?.word !== phrases.small.to);
  if (idle || label.kind === 'weak' || tokens.length > 60 || (label.timed === true && isEvent(tokens, phrases))) {
    return false;
  }
  // `Exercise 4` is no sport.
  const numbered = phrases.labels.things.has(first.word) && /^\d/.test(tokens[1]?.word ?? '');
  if (isPast(first, phrases) || phrases.nothing.has(first.word) || phrases.negations.has(first.word) || phrases.self.has(first.word)
    || phrases.group.has(first.word) || phrases.pronouns.has(first.word) || phrases.auxiliaries.has(first.word) || (label.verb === undefined && label.asks !== true && phrases.modals.has(first.word)) || (phrases.idleVerbs.has(first.word) && !numbered)) {
    return false;
  }
  return (label.verb !== undefined && label.things !== true) || isGerund(first, phrases) || (tokens.length <= 30 && !statesSomething(tokens, phrases));
}

/** `exam`, `visit from Ann`, `day off`: lies at a time by itself. */
function isEvent(tokens: Tokens, phrases: Phrases): boolean {
  const stop = tokens.findIndex((token, at) => at > 0 && (token.kind === 'stop' || phrases.prepositions.has(token.word)));
  const name = stop < 0 ? tokens : tokens.slice(0, stop);
  return (tokens.length <= 3 && phrases.slots.events.has(name.at(-1)!.word)) || phrases.nothing.has(name[0]!.word);
}

/** A verb in the base form at `at` that has an object or stands alone, not the first word of a name such as `test results:`. */
export function isCommand(tokens: Tokens, at: number, phrases: Phrases): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && phrases.verbs.has(token.word) && isDoable(tokens, at, phrases) && !phrases.copulas.has(tokens[at + 1]?.word ?? '');
}

/** `The gap still exists`, `the labels aren't shown`: a finite verb that belongs to no relative clause. */
export function statesSomething(tokens: Tokens, phrases: Phrases): boolean {
  const copula = tokens.findIndex((token) => phrases.copulas.has(token.word));
  // `The compiler lowers the tree`
  const finite = tokens.findIndex((token, at) => at > 1 && token.kind === 'word' && phrases.notVerbs.has(tokens[0]!.word) && !phrases.counting.has(tokens[0]!.word) && /[^s]s$/.test(token.word) && !phrases.notVerbs.has(token.word)
    && tokens[at - 1]!.kind === 'word' && !phrases.notVerbs.has(tokens[at - 1]!.word) && phrases.determiners.has(tokens[at + 1]?.word ?? ''));
  if (finite > 0 && !tokens.slice(0, finite).some(({ kind, word }) => kind === 'stop' || phrases.subordinators.has(word))) {
    return true;
  }
  return copula > 0 && copula < tokens.length - 1 && !tokens.slice(0, copula).some(({ kind, word }) => kind === 'stop' || phrases.small.turns.has(word) || phrases.subordinators.has(word));
}
