/** Sentences in which the author announces something to do: a subject that is the author, a cue, a verb of work. */
import { announcement, type Announcement, type Found } from './announced-title';
import { isName } from './antecedents';
import {
  endsWith, followedBy, hasPhrase, hasWord, isAdverb, isDoable, isGerund, isJoin, isPast, isPhrase, matchPhrase, stemsOf, subjectOf, type Subject, type Tokens,
} from './grammar';
import { isCommand, isToDo, labelOf } from './labels';
import type { Cue, Phrases } from './phrases/phrases';
import { sentencesOf, type Sentence } from './sentences';

/** Characters; a longer paragraph is no prose of a journal. */
const longestParagraph = 20_000;

/** The announcements of one paragraph, at most one a sentence. Looks at nothing but the paragraph. */
export function announcementsIn(source: string, phrases: Phrases): Announcement[] {
  const found: Announcement[] = [];
  if (source.length > longestParagraph) {
    return found;
  }
  const sentences = sentencesOf(source, phrases);
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!;
    // `Tengo que estudiar = I have to study`: a translation, a definition.
    if (sentence.ending === '?' || sentence.tokens.length < 2 || sentence.tokens.some(({ kind, word }) => kind === 'stop' && word === '=')) {
      continue;
    }
    const at = find(sentences, index, phrases);
    if (at !== undefined && !isDropped(source, sentences, index, at.verb, phrases)) {
      found.push(announcement(source, sentences, index, at, phrases));
    }
  }
  return found;
}

function find(sentences: readonly Sentence[], index: number, phrases: Phrases): Found | undefined {
  const { tokens } = sentences[index]!;
  const colon = colonOf(tokens);
  if (colon < 0) {
    return inWords(sentences, index, tokens, phrases);
  }
  // `Thoughts: need to fix the upload`: what stands before the colon is no part of the sentence, unless it is itself the announcement.
  const alone = cueAt(tokens, 0, phrases)?.alone === true ? byCue(sentences, tokens, phrases) : undefined;
  const shift = (found: Found | undefined): Found | undefined => (found === undefined ? undefined : { ...found, verb: found.verb + colon + 1 });
  return alone ?? shift(inWords(sentences, index, tokens.slice(colon + 1), phrases)) ?? byLabel(sentences[index]!, colon, phrases)
    ?? byCue(sentences, tokens, phrases);
}

function inWords(sentences: readonly Sentence[], index: number, tokens: Tokens, phrases: Phrases): Found | undefined {
  return byCue(sentences, tokens, phrases) ?? byPlan(tokens, phrases) ?? byTime(tokens, phrases) ?? byTrial(sentences, index, phrases);
}

/** Index of the colon or dash that ends a label of a few words; -1 for none. */
function colonOf(tokens: Tokens): number {
  const colon = tokens.findIndex((token) => token.kind === 'stop' && token.word !== ',');
  return colon >= 1 && colon <= 6 && colon + 1 < tokens.length ? colon : -1;
}

/** `I still need to fix the leak`. */
function byCue(sentences: readonly Sentence[], tokens: Tokens, phrases: Phrases): Found | undefined {
  for (let at = 0; at < tokens.length - 1; at++) {
    const cue = cueAt(tokens, at, phrases);
    if (cue === undefined) {
      continue;
    }
    const subject = cue.past === true && hasPhrase(tokens, 0, phrases.pastTimes) ? undefined : subjectOf(tokens, at, cue, phrases);
    const verb = subject === undefined ? undefined : verbAfter(tokens, at, cue, subject, phrases);
    if (cue.timed === true && subject === 'bare' && !hasPhrase(tokens, at, phrases.times)) {
      continue;
    }
    if (verb !== undefined && (subject !== 'bare' || cue.rule?.has(tokens[verb]!.word) !== true || phrases.small.it.has(tokens[verb + 1]?.word ?? '') || hasAuthor(sentences, tokens, at, phrases))) {
      return { verb };
    }
    at += cue.words.length - 1;
  }
  return undefined;
}

function cueAt(tokens: Tokens, at: number, phrases: Phrases): Cue | undefined {
  return phrases.cues.beginningWith(tokens[at]!.word)?.find((cue) => isPhrase(tokens, at, cue.words));
}

/** Signs that a clause without subject is the author's and no rule of a lecture: an adverb before the cue, a time, *I* nearby. */
function hasAuthor(sentences: readonly Sentence[], tokens: Tokens, at: number, phrases: Phrases): boolean {
  return (at > 0 && isAdverb(tokens[at - 1], phrases)) || hasPhrase(tokens, 0, phrases.times) || hasPhrase(tokens, 0, phrases.vagueTimes)
    || sentences.some(({ tokens: each }) => isPast(each[0], phrases) || hasWord(each, 0, each.length, phrases.self));
}

/** Index of the verb of what is to be done, behind the cue at `at`; undefined where it is negated, idle or no verb. */
function verbAfter(tokens: Tokens, at: number, cue: Cue, subject: Subject, phrases: Phrases): number | undefined {
  let verb = at + cue.words.length;
  let gerund = cue.then === 'gerund';
  for (;;) {
    const token = tokens[verb];
    if (token === undefined || phrases.negations.has(token.word) || phrases.hedges.has(token.word)) {
      return undefined;
    }
    const relay = matchPhrase(tokens, verb, phrases.relays);
    if (relay > 0) {
      verb += relay;
    } else if ((token.kind === 'stop' && cue.then === 'any') || isAdverb(token, phrases)) {
      verb++;
    } else if (token.word === phrases.small.be && isGerund(tokens[verb + 1], phrases)) {
      verb++;
      gerund = true;
    } else {
      break;
    }
  }
  const token = tokens[verb]!;
  if (gerund) {
    return isGerund(token, phrases) && stemsOf(token.word, phrases).every((stem) => !phrases.idleVerbs.has(stem)
      && !followedBy(tokens, verb, phrases.idlePairs.get(stem))) ? verb : undefined;
  }
  if (!isDoable(tokens, verb, phrases) || isPast(token, phrases)) {
    return undefined;
  }
  const known = phrases.verbs.has(token.word);
  if (subject === 'group') {
    const wanted = hasPhrase(tokens, 0, phrases.times) || tokens[at - 1]?.word === phrases.small.still;
    return known && wanted && !phrases.taughtVerbs.has(token.word) ? verb : undefined;
  }
  const open = subject === 'self' ? cue.then !== 'any' : subject === 'bare' && cue.bare === 'own' && cue.known !== true;
  if (phrases.copulas.has(tokens[verb + 1]?.word ?? '') || isIdleAlone(tokens, verb, phrases)) {
    return undefined;
  }
  return known || (open && !isGerund(token, phrases)) ? verb : undefined;
}

/** `Will do!`, `going to do that now`: nothing that is worth a line. */
function isIdleAlone(tokens: Tokens, verb: number, phrases: Phrases): boolean {
  const rest = tokens.slice(verb + 1).filter((token) => !isAdverb(token, phrases) || phrases.times.beginningWith(token.word) !== undefined);
  const first = rest[0]?.word ?? '';
  if (phrases.degrees.has(first) && !phrases.pronouns.has(first) && rest.every(({ word }) => phrases.degrees.has(word))) {
    return true;
  }
  return (rest.length === 0 && !phrases.transitive.has(tokens[verb]!.word) && !hasPhrase(tokens, 0, phrases.times))
    || (rest.length === 1 && phrases.pronouns.has(rest[0]!.word) && phrases.moments.has(tokens[tokens.length - 1]!.word));
}

/** `My plan for tomorrow is to finish the quiz`, `the next thing I need to do is write tests`. */
function byPlan(all: Tokens, phrases: Phrases): Found | undefined {
  // `I think (that) the next step is …`
  const thought = phrases.self.has(all[0]?.word ?? '') && phrases.thinking.has(all[1]?.word ?? '') ? (all[2]?.word === phrases.small.that ? 3 : 2) : 0;
  const found = thought > 0 ? byPlan(all.slice(thought), phrases) : undefined;
  if (found !== undefined) {
    return { verb: found.verb + thought };
  }
  // `Deployed it, next step is …`
  const join = all.findLastIndex((token, index) => isJoin(token, phrases) && index < all.findIndex(({ word }) => word === phrases.small.is));
  if (join >= 0 && join + 1 < all.length) {
    const inner = byPlan(all.slice(join + 1), phrases);
    if (inner !== undefined) {
      return { verb: inner.verb + join + 1 };
    }
  }
  const tokens = all;
  // `All that is left is …`: the first *is* belongs to the head.
  const is = tokens.findIndex((token, index) => token.word === phrases.small.is && !phrases.remains.has(tokens[index + 1]?.word ?? ''));
  if (is < 1 || is > 10) {
    return undefined;
  }
  const head = tokens.slice(0, is);
  const first = head.findIndex((token) => !isJoin(token, phrases) && token.word !== phrases.small.the);
  const alone = !phrases.labels.plans.has(head[first]?.word ?? '') || first === is - 1 || hasPhrase(head, 0, phrases.times);
  const opens = (alone && phrases.planOpeners.has(head[first]?.word ?? '')) || (phrases.labels.plans.has(head[first]?.word ?? '') && hasPhrase(head, 0, phrases.times));
  const remains = opens && phrases.remains.has(head[is - 1]!.word);
  const thing = head.some((token) => phrases.labels.things.has(token.word));
  const noun = head.some((token) => phrases.labels.plans.has(token.word)) || matchPhrase(head, 0, phrases.labels.exact) === head.length;
  const wanted = thing && hasWord(head, 0, is, phrases.self);
  if (!(wanted || (opens && (noun || remains))) || hasWord(head, 0, is, phrases.planSpoilers)) {
    return undefined;
  }
  let verb = is + 1;
  while (isAdverb(tokens[verb], phrases) || tokens[verb]?.word === phrases.labels.infinitive) {
    verb++;
  }
  const relay = matchPhrase(tokens, verb, phrases.relays);
  verb += relay;
  const token = tokens[verb];
  if (token === undefined) {
    return undefined;
  }
  const named = remains && !phrases.nothing.has(token.word) && !phrases.negations.has(token.word);
  return isCommand(tokens, verb, phrases) || named || (verb === is + 1 && isGerund(token, phrases)) ? { verb } : undefined;
}

/** `Tomorrow: finish the exercises`. */
function byLabel({ tokens, ending }: Sentence, colon: number, phrases: Phrases): Found | undefined {
  const label = labelOf(tokens.slice(0, colon), phrases);
  return label?.kind === 'strong' && !hasWord(tokens, colon, tokens.length, phrases.pastCopulas) && isToDo(tokens.slice(colon + 1), label, ending, phrases) ? { verb: colon + 1, asWritten: true } : undefined;
}

/** `Tomorrow I continue with …`, `Continue with chapter 7 tomorrow`, `Revisit this later`. */
function byTime(tokens: Tokens, phrases: Phrases): Found | undefined {
  let verb = matchPhrase(tokens, 0, phrases.times);
  if (verb > 0) {
    if (tokens[verb]?.word === ',') {
      verb++;
    }
    let group = false;
    while (phrases.self.has(tokens[verb]?.word ?? '') || phrases.group.has(tokens[verb]?.word ?? '') || isAdverb(tokens[verb], phrases)) {
      group ||= phrases.group.has(tokens[verb]!.word);
      verb++;
    }
    return isCommand(tokens, verb, phrases) && tokens.length > verb + 1 && !(group && phrases.taughtVerbs.has(tokens[verb]!.word)) ? { verb } : undefined;
  }
  const first = isAdverb(tokens[0], phrases) ? 1 : 0;
  if (!isCommand(tokens, first, phrases)) {
    return undefined;
  }
  const timed = hasPhrase(tokens, first + 1, phrases.times) && !phrases.codeVerbs.has(tokens[first]!.word);
  return timed || (phrases.laterVerbs.has(tokens[first]!.word) && endsWith(tokens, phrases.vagueTimes) > 0) ? { verb: first } : undefined;
}

/** `Zustand by pmndrs. Try it out.`, `Mentions the paper of Krueger. To read.` */
function byTrial(sentences: readonly Sentence[], index: number, phrases: Phrases): Found | undefined {
  const { tokens } = sentences[index]!;
  const previous = sentences[index - 1];
  if (tokens.length === 2 && tokens[0]!.word === phrases.labels.infinitive && phrases.transitive.has(tokens[1]!.word) && previous !== undefined) {
    return { verb: 1 };
  }
  if (!phrases.tryVerbs.has(tokens[0]!.word) || tokens.length > 5 || index !== 1 || sentences.length > 2 || previous === undefined || !isName(previous, phrases)) {
    return undefined;
  }
  const rest = tokens.slice(1).filter((token) => !phrases.particles.has(token.word) && !isAdverb(token, phrases));
  return rest.length === 1 && phrases.pronouns.has(rest[0]!.word) ? { verb: 0 } : undefined;
}

/** Given up later in the sentence, or done already. */
function isDropped(source: string, sentences: readonly Sentence[], index: number, verb: number, phrases: Phrases): boolean {
  const { tokens, end } = sentences[index]!;
  const next = sentences[index + 1]?.tokens ?? [];
  return hasPhrase(tokens, verb, phrases.dropped) || hasPhrase(next.slice(0, 5), 0, phrases.dropped)
    || (next.length > 0 && next.length <= 2 && phrases.done.has(next[0]!.word))
    || (phrases.done.has(tokens[tokens.length - 1]!.word) && isJoin(tokens[tokens.length - 2], phrases))
    || /[✅✔☑✓]/u.test(source.slice(end, end + 5));
}

