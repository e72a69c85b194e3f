/** What *it* and *them* stand for: the thing the sentence or item before is about. */
import { plainText } from './inline';
import { isAdverb, isGerund, isPast, type Tokens } from './grammar';
import type { Phrases } from './phrases/phrases';
import type { Sentence } from './sentences';

/**
 * The thing the words `tokens` of `source` are about, as plain text; undefined where nothing can be told.
 *
 *     Downloaded the "Attention" paper.     the object of what the author did: the "Attention" paper
 *     The build script is a mess.           the subject: the build script
 *     Zustand by pmndrs.                    the thing named
 *     Guess the cache is stale.             what is thought of: the cache
 */
export function thingOf(source: string, tokens: Tokens, phrases: Phrases): string | undefined {
  const first = tokens[0];
  // What is thought is not named: `Suspect the switch port is …`
  if (first !== undefined && phrases.thinking.has(first.word) && !isPast(first, phrases)) {
    return thingOf(source, tokens.slice(1), phrases);
  }
  const range = objectOf(tokens, phrases) ?? presentedOf(tokens, phrases) ?? ownedOf(tokens, phrases) ?? subjectOf(tokens, phrases) ?? nameOf(tokens, phrases)
    ?? othersObjectOf(tokens, phrases) ?? lastThing(tokens);
  if (range === undefined) {
    return undefined;
  }
  // `Ran out of time`
  if (range[1] - range[0] === 1 && phrases.slots.events.has(tokens[range[0]]!.word)) {
    return undefined;
  }
  const text = plainText(source.slice(tokens[range[0]]!.start, tokens[range[1] - 1]!.end)).replace(/[\s,.:;]+$/, '');
  // A date is nothing that could be read or fixed; exercise 1.5.9 is.
  return text.length > 120 || !/\p{L}{2}|^\d+(?:\.\d+)+\p{L}?(?![\d/.])/u.test(text) ? undefined : decapitalised(text, tokens[range[0]]!.word, phrases);
}

/** Whether a sentence is nothing but the name of something: `Zustand by pmndrs`, `[Tool](…)`. */
export function isName(sentence: Sentence, phrases: Phrases): boolean {
  return nameOf(sentence.tokens, phrases) !== undefined;
}

/** Indexes of tokens: from the first to behind the last. */
export type Span = readonly [number, number];

/** What the author did something with: Downloaded *the paper*. */
export function objectOf(tokens: Tokens, phrases: Phrases): Span | undefined {
  let at = 0;
  while (at < tokens.length && (phrases.self.has(tokens[at]!.word) || phrases.group.has(tokens[at]!.word) || phrases.joins.has(tokens[at]!.word)
    || phrases.auxiliaries.has(tokens[at]!.word) || isAdverb(tokens[at], phrases) || phrases.pastTimes.beginningWith(tokens[at]!.word)?.[0]?.length === 1)) {
    at++;
  }
  // `Didn't follow the step`
  if (phrases.slots.failing.has(tokens[at]?.word ?? '')) {
    const verb = tokens.findIndex((token, index) => index > at && !isAdverb(token, phrases));
    return verb < 0 || isPastForm(tokens[verb], phrases) ? undefined : objectBehind(tokens, verb + 1, phrases);
  }
  return isPastForm(tokens[at], phrases) ? objectBehind(tokens, at, phrases) : undefined;
}

/** `A friend lent me a book`, `Somebody recommended [this page](…)`: what somebody else did something with. */
function othersObjectOf(tokens: Tokens, phrases: Phrases): Span | undefined {
  // `She uses the ablative`
  const says = phrases.small.you.has(tokens[0]?.word ?? '') && /s$/.test(tokens[1]?.word ?? '') && !phrases.copulas.has(tokens[1]!.word);
  const verb = says ? 1 : tokens.findIndex((token, index) => index > 0 && isPast(token, phrases) && !phrases.copulas.has(token.word) && !phrases.pastCopulas.has(token.word));
  const isSubject = verb > 0 && verb <= 5 && !tokens.slice(0, verb).some((token) => token.kind === 'stop' || phrases.subordinators.has(token.word));
  return isSubject ? objectBehind(tokens, verb, phrases) : undefined;
}

/** `There's a talk about it by Ann`: what there is. */
function presentedOf(tokens: Tokens, phrases: Phrases): Span | undefined {
  const { there, is, are } = phrases.small;
  if (tokens[0]?.word !== there || (tokens[1]?.word !== is && tokens[1]?.word !== are)) {
    return undefined;
  }
  const stop = tokens.findIndex((token, index) => index > 2 && (token.kind === 'stop' || phrases.cuts.has(token.word) || phrases.subordinators.has(token.word)));
  const end = stop < 0 ? tokens.length : stop;
  return end > 2 && end <= 12 && !phrases.negations.has(tokens[2]!.word) ? [2, end] : undefined;
}

/** `Ann has a [long article on hooks](…)`: what somebody has, where it is marked as a thing. */
function ownedOf(tokens: Tokens, phrases: Phrases): Span | undefined {
  const verb = tokens.findIndex((token, index) => index > 0 && phrases.owns.has(token.word));
  const end = verb < 1 || verb > 5 ? 0 : phraseEnd(tokens, verb + 1, phrases);
  return tokens.slice(verb + 1, end).some(({ kind }) => kind === 'thing') ? [verb + 1, end] : undefined;
}

/** Also `read`, which is a command as well, where a sentence begins with it. */
function isPastForm(token: Tokens[number] | undefined, phrases: Phrases): boolean {
  return isPast(token, phrases) || (token?.kind === 'word' && phrases.pastForms.has(token.word));
}

function objectBehind(tokens: Tokens, verb: number, phrases: Phrases): Span | undefined {
  let at = verb;
  // `Got stuck on problem 5`, `wanted to repeat chapter 3`
  while (isPastForm(tokens[at], phrases) || (tokens[at]?.word === phrases.small.to && phrases.verbs.has(tokens[at + 1]?.word ?? ''))) {
    at += tokens[at]!.word === phrases.small.to ? 2 : 1;
  }
  if (phrases.receivers.has(tokens[at]?.word ?? '')) {
    at++;
  }
  while (at < tokens.length && (phrases.prepositions.has(tokens[at]!.word) || phrases.particles.has(tokens[at]!.word) || isAdverb(tokens[at], phrases))) {
    at++;
  }
  let end = phraseEnd(tokens, at, phrases);
  // `Left the trimmer out`
  while (end > at + 1 && phrases.movable.has(tokens[end - 1]!.word)) {
    end--;
  }
  return end > at && !phrases.pronouns.has(tokens[at]!.word) ? [at, end] : undefined;
}

/** To where the words from `at` on are one noun with what belongs to it. */
function phraseEnd(tokens: Tokens, at: number, phrases: Phrases): number {
  let end = at;
  while (end < tokens.length) {
    const { kind, word } = tokens[end]!;
    if (kind === 'stop' || phrases.joins.has(word) || phrases.cuts.has(word) || phrases.subordinators.has(word) || isAdverb(tokens[end], phrases)
      || phrases.copulas.has(word) || (end > at && isGerund(tokens[end], phrases)) || phrases.small.limits.has(word)) {
      break;
    }
    end++;
  }
  return end;
}

function subjectOf(tokens: Tokens, phrases: Phrases): Span | undefined {
  const copula = tokens.findIndex((token, index) => index > 0 && (phrases.copulas.has(token.word) || phrases.negations.has(token.word)));
  if (copula < 1 || copula > 8 || (phrases.pronouns.has(tokens[0]!.word) && (copula === 1 || phrases.small.it.has(tokens[0]!.word))) || phrases.self.has(tokens[0]!.word) || phrases.group.has(tokens[0]!.word)) {
    return undefined;
  }
  // `The library has it`
  if (tokens.slice(copula).some(({ word }) => phrases.small.it.has(word))) {
    return undefined;
  }
  const start = phrases.joins.has(tokens[0]!.word) ? 1 : 0;
  return start < copula && phraseEnd(tokens, start, phrases) === copula ? [start, copula] : undefined;
}

function nameOf(tokens: Tokens, phrases: Phrases): Span | undefined {
  const last = tokens.length - 1;
  const end = tokens[last]?.kind === 'stop' ? last : tokens.length;
  const isOther = tokens.slice(0, end).some((token, index) => token.kind === 'stop' || phrases.copulas.has(token.word) || phrases.self.has(token.word)
    || phrases.group.has(token.word) || phrases.auxiliaries.has(token.word) || phrases.modals.has(token.word) || phrases.pronouns.has(token.word) || phrases.cuts.has(token.word)
    || phrases.subordinators.has(token.word) || isPast(token, phrases) || (index === 0 && phrases.verbs.has(token.word)) || phrases.small.you.has(token.word) || phrases.spoilers.has(token.word));
  return end === 0 || end > 8 || isOther ? undefined : [0, end];
}

function lastThing(tokens: Tokens): Span | undefined {
  const index = tokens.findLastIndex((token) => token.kind === 'thing');
  return index < 0 ? undefined : [index, index + 1];
}

/** `The build script` -> `the build script`: a determiner loses the capital of the sentence's beginning, a name keeps it. */
function decapitalised(text: string, first: string, phrases: Phrases): string {
  return phrases.notVerbs.has(first) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
