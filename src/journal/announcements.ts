/** Sentences in which the author announces something to do: a subject that is the author, a cue, a verb of work. */
import { byAdvice, byCommand, isReported } from './announced-command';
import { byCue, cueAt } from './announced-cue';
import { byLack } from './announced-lack';
import { byLabel, byPlan, byTime, byWhich, byTrial, progressAt } from './announced-plan';
import { bySlot, byVerdict, verdictBehind } from './announced-slot';
import { byFronted } from './announced-fronted';
import { byDebt, byThing, namedBehind } from './announced-things';
import { byPledge } from './announced-pledge';
import { byDash, byNextRole } from './announced-role';
import { byWanted } from './announced-wanted';
import { announcement, shifted, type Announcement, type Found } from './announced-title';
import { hasPhrase, hasWord, isJoin, matchPhrase, type Tokens } from './grammar';
import { isCommand, isToDo } from './labels';
import { isMarkedDone } from './marked-done';
import type { Phrases } from './phrases/phrases';
import { sentencesOf, type Sentence } from './sentences';
import type { Sieve } from './sieve';
import { Way, allWays, frontedWays, thingWays } from './ways';

/** Characters; a longer paragraph is no prose of a journal. */
const longestParagraph = 20_000;

/** Ways that what stands outside a sentence opens: a bracket or dash before it, a question. */
const outerWays = Way.verdict | Way.role | Way.command;

/**
 * The announcements of one paragraph, at most one a sentence. Looks at nothing but the paragraph.
 * @param all the ways the sieve has not ruled out, and the `sieve` to ask about one sentence of several: they only save time
 */
export function announcementsIn(source: string, phrases: Phrases, all = allWays, sieve?: Sieve): Announcement[] {
  const found: Announcement[] = [];
  if (source.length > longestParagraph) {
    return found;
  }
  const sentences = sentencesOf(source, phrases);
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!;
    const ways = sieve === undefined || sentences.length === 1 ? all : all & (sieve.waysOf(source, sentence.start, sentence.end) | outerWays);
    if (ways === 0) {
      continue;
    }
    // `Tengo que estudiar = I have to study`: a translation, a definition.
    const alone = index > 0 && matchPhrase(sentence.tokens, 0, phrases.slots.times) === sentence.tokens.length;
    const verdict = (ways & Way.verdict) !== 0 && (sentence.bracketed || sentence.tokens.length === 1) && index > 0 ? byVerdict(sentence.tokens, 0, phrases) : undefined;
    if (verdict !== undefined && !isDropped(source, sentences, index, 0, phrases)) {
      found.push(announcement(source, sentences, index, verdict, phrases));
      continue;
    }
    const dashed = (ways & Way.role) !== 0 ? byDash(source, sentences, index, phrases) : undefined;
    if (dashed !== undefined && !isDropped(source, sentences, index, 0, phrases)) {
      found.push(announcement(source, sentences, index, dashed, phrases));
      continue;
    }
    if ((sentence.tokens.length < 2 && !alone) || sentence.tokens.some(({ kind, word }) => kind === 'stop' && word === '=')) {
      continue;
    }
    // `To check: does it work with guards?` is the one question that is to be done.
    const at = sentence.ending === '?' && !isAskedOfOneself(sentence.tokens, phrases) ? asked(sentence, phrases) : find(sentences, index, ways, phrases);
    if (at !== undefined && !isDropped(source, sentences, index, at.verb, phrases)) {
      const said = announcement(source, sentences, index, at, phrases);
      found.push(at.weak === true ? { ...said, weak: true } : said);
    }
  }
  return found;
}

function find(sentences: readonly Sentence[], index: number, ways: number, phrases: Phrases): Found | undefined {
  const { tokens } = sentences[index]!;
  const colon = colonOf(tokens);
  if (colon < 0) {
    return inWords(sentences, index, tokens, false, ways, phrases);
  }
  // `6 - later: an alert`
  if (colon === 1 && tokens[1]!.word === '-' && /^\d+$/.test(tokens[0]!.word)) {
    const rest = { ...sentences[index]!, tokens: tokens.slice(2) };
    const inner = find(sentences.map((each, at) => (at === index ? rest : each)), index, ways, phrases);
    return inner === undefined ? undefined : shifted(inner, 2);
  }
  // `Thoughts: need to fix the upload`: what stands before the colon is no part of the sentence, unless it is itself the announcement.
  const alone = (ways & Way.cue) !== 0 && cueAt(tokens, 0, phrases)?.alone === true ? byCue(sentences, tokens, phrases) : undefined;
  const said = [phrases.reporting, phrases.quoting, phrases.findings].some((words) => hasWord(tokens, 0, colon, words));
  const behind = alone === undefined && !said ? inWords(sentences, index, tokens.slice(colon + 1), true, ways, phrases) : undefined;
  const may = (way: number): boolean => (ways & way) !== 0;
  return alone ?? (may(Way.verdict) ? verdictBehind(tokens, colon, phrases) : undefined) ?? (behind === undefined ? undefined : shifted(behind, colon + 1))
    ?? (may(Way.label) ? byLabel(sentences[index]!, colon, phrases) : undefined) ?? (may(Way.time) && tokens[colon]!.word === '-' ? byTime(tokens, false, phrases) : undefined)
    ?? (said ? undefined : (may(Way.cue) ? byCue(sentences, tokens, phrases) : undefined) ?? (may(thingWays) ? namedBehind(byThing(tokens.slice(0, colon), ways, phrases), tokens, colon, phrases) : undefined)
      ?? (may(Way.lack) ? byLack(tokens, phrases) : undefined));
}

/** `Find out how it works???`: a command, whatever its sign. */
function isAskedOfOneself(tokens: Tokens, phrases: Phrases): boolean {
  const errand = matchPhrase(tokens, 0, phrases.commands.errands);
  return errand > 0 && (phrases.subordinators.has(tokens[errand]?.word ?? '') || phrases.subordinators.has(tokens[errand - 1]!.word));
}

function asked(sentence: Sentence, phrases: Phrases): Found | undefined {
  const colon = colonOf(sentence.tokens);
  return colon < 0 ? undefined : byLabel(sentence, colon, phrases);
}

function inWords(sentences: readonly Sentence[], index: number, tokens: Tokens, labelled: boolean, ways: number, phrases: Phrases): Found | undefined {
  const start = opening(tokens, phrases);
  const copula = phrases.copulas.has(tokens[start]?.word ?? '') || (phrases.modals.has(tokens[start]?.word ?? '') && tokens[start + 1]?.word === phrases.small.be);
  if (start > 0 && start < tokens.length && !copula) {
    return behindOpening(sentences, index, tokens.slice(start), phrases, start);
  }
  const may = (way: number): boolean => (ways & way) !== 0;
  const signals = may(Way.lack | Way.debt | Way.pledge | Way.wanted | Way.slot | Way.advice) && tokens.some(({ word }) => phrases.signals.has(word));
  return (may(Way.cue) ? byCue(sentences, tokens, phrases) : undefined) ?? (may(Way.plan) ? byPlan(tokens, phrases) ?? byWhich(tokens, phrases) : undefined) ?? (may(Way.time) ? byTime(tokens, labelled, phrases, isReported(sentences, index)) : undefined)
    ?? (signals && may(Way.lack) ? byLack(tokens, phrases) : undefined) ?? (may(thingWays) ? byThing(tokens, ways, phrases) : undefined) ?? (may(frontedWays) ? byFronted(tokens, ways, phrases) : undefined)
    ?? (may(Way.role) ? byNextRole(index, tokens, phrases) : undefined)
    ?? (may(Way.trial) ? byTrial(sentences, index, phrases) : undefined)
    ?? (signals ? (may(Way.debt) ? byDebt(tokens, phrases) : undefined) ?? (may(Way.pledge) ? byPledge(tokens, phrases) : undefined) ?? (may(Way.wanted) ? byWanted(tokens, phrases) : undefined) ?? (may(Way.slot) ? bySlot(sentences, index, tokens, phrases) : undefined)
      ?? (may(Way.advice) ? byAdvice(tokens, phrases) : undefined) : undefined)
    ?? (may(Way.command) ? byCommand(sentences, index, tokens, labelled, phrases) : undefined);
}

/** Tokens of an opening that makes what follows a plan, with its comma: `From now on`, `Next up,`. */
function opening(tokens: Tokens, phrases: Phrases): number {
  const length = matchPhrase(tokens, 0, phrases.slots.openings);
  return length > 0 && tokens[length]?.word === ',' ? length + 1 : length;
}

/** What follows such an opening: a clause, a command, or a thing. */
function behindOpening(sentences: readonly Sentence[], index: number, tokens: Tokens, phrases: Phrases, start: number): Found | undefined {
  if (tokens.some(({ word }) => phrases.small.you.has(word))) {
    return undefined;
  }
  // `From tomorrow will start graphs`
  const will = phrases.modals.has(tokens[0]!.word) && isCommand(tokens, 1, phrases) ? { verb: 1 } : undefined;
  const found = will ?? inWords(sentences, index, tokens, true, allWays, phrases) ?? (isToDo(tokens, { kind: 'strong' }, '', phrases) ? { verb: 0, asWritten: true } : progressAt(tokens, phrases));
  return found === undefined ? undefined : shifted(found, start);
}

/** Index of the colon or dash that ends a label of a few words; -1 for none. */
function colonOf(tokens: Tokens): number {
  const colon = tokens.findIndex((token) => token.kind === 'stop' && token.word !== ',');
  return colon >= 1 && colon <= 8 && colon + 1 < tokens.length ? colon : -1;
}

/** Whether a sentence can speak of the one before: `Changed my mind.`, not `Not going to use React yet.` */
function isAbout(tokens: Tokens, phrases: Phrases): boolean {
  return tokens.length <= 5 || tokens.some(({ word }) => phrases.small.one.has(word) || phrases.small.it.has(word));
}

/** `Look into it, but I won't rewrite it`; not `look into why it won't start`. */
function isRefused(tokens: Tokens, verb: number, phrases: Phrases): boolean {
  return tokens.some((_, at) => {
    const said = tokens[at - 1];
    const own = said === undefined || isJoin(said, phrases) || phrases.self.has(said.word) || phrases.group.has(said.word) || phrases.auxiliaries.has(said.word);
    return at >= verb && own && matchPhrase(tokens, at, phrases.refusing) > 0;
  });
}

/** Given up later in the sentence, or done already. */
function isDropped(source: string, sentences: readonly Sentence[], index: number, verb: number, phrases: Phrases): boolean {
  const { tokens, start, end } = sentences[index]!;
  const next = sentences[index + 1]?.tokens ?? [];
  return hasPhrase(tokens, verb, phrases.dropped) || isRefused(tokens, verb, phrases) || (isAbout(next, phrases) && (hasPhrase(next.slice(0, 5), 0, phrases.dropped) || isRefused(next.slice(0, 5), 0, phrases)))
    // `need to show it in Celsius (fixed by another call)`, `need to test it. Done!`
    || ((next.length <= 2 || sentences[index + 1]!.bracketed) && phrases.done.has(next[0]?.word ?? ''))
    || (next.length > 0 && next.length <= 2 && sentences.slice(index + 1, index + 3).some(({ tokens: said }) => said.length <= 2 && phrases.refusals.has(said[0]!.word)))
    || sentences.slice(index + 1, index + 3).some(({ tokens: said }) => phrases.did.has(said[0]!.word) && said[1]?.kind === 'stop' && said[1].word !== ',')
    || (phrases.done.has(tokens[tokens.length - 1]!.word) && isJoin(tokens[tokens.length - 2], phrases))
    || isMarkedDone(source.slice(start, end), source.slice(source.lastIndexOf('\n', start) + 1, start), source.slice(end, end + 5), phrases);
}

