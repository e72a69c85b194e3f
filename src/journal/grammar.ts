/** What the words of a sentence are to one another, as far as a phrase list tells: verbs, subjects, clauses. */
import type { PhraseList } from './phrases/phrase-index';
import type { Cue, Phrases, Words } from './phrases/phrases';
import type { Token } from './sentences';

export type Tokens = readonly Token[];

/** Words a time has at most: `before the end of next week`. */
const longestTime = 6;

/** Who is to do it: the author (`I`, or no subject where only the author can be meant), or a group the author belongs to. */
export type Subject = 'self' | 'bare' | 'runOn' | 'group';

/** Whether the tokens from `at` on are those words. */
export function isPhrase(tokens: Tokens, at: number, words: readonly string[]): boolean {
  for (let offset = 0; offset < words.length; offset++) {
    if (tokens[at + offset]?.word !== words[offset]) {
      return false;
    }
  }
  return true;
}

/** How many tokens from `at` on are one of `lists`, the longest; 0 for none. */
export function matchPhrase(tokens: Tokens, at: number, lists: PhraseList): number {
  return lists.match(tokens, at);
}

/** How many tokens at the end of `tokens` are one of `lists`, where others stand before them. */
export function endsWith(tokens: Tokens, lists: PhraseList): number {
  const length = lists.matchBack(tokens, tokens.length);
  return length < tokens.length ? length : 0;
}

/** Whether one of `lists` stands anywhere in `tokens` from `from` on. */
export function hasPhrase(tokens: Tokens, from: number, lists: PhraseList): boolean {
  for (let at = from; at < tokens.length; at++) {
    if (matchPhrase(tokens, at, lists) > 0) {
      return true;
    }
  }
  return false;
}

/** Whether a time to come stands anywhere in `tokens` from `from` on. */
export function hasTime(tokens: Tokens, from: number, { times }: Phrases): boolean {
  return hasPhrase(tokens, from, times);
}

/** How many tokens at the end of `tokens` are a time to come. */
export function timeAtEnd(tokens: Tokens, phrases: Phrases): number {
  for (let length = Math.min(tokens.length, longestTime); length > 0; length--) {
    if (matchPhrase(tokens, tokens.length - length, phrases.times) === length) {
      return length;
    }
  }
  return 0;
}

/** `before I share it`, `once I have the data`: what is tied to what the author does is the author's. */
export function hasOwnClause(tokens: Tokens, from: number, phrases: Phrases, also?: Words): boolean {
  return tokens.some(({ word }, at) => at >= from && phrases.clauseOpeners.has(word) && (phrases.self.has(tokens[at + 1]?.word ?? '') || also?.has(tokens[at + 1]?.word ?? '') === true));
}

export function hasWord(tokens: Tokens, from: number, to: number, words: Words): boolean {
  for (let at = from; at < to; at++) {
    if (words.has(tokens[at]!.word)) {
      return true;
    }
  }
  return false;
}

export function endsIn(word: string, endings: readonly string[], least = 3): boolean {
  for (const ending of endings) {
    if (word.length >= ending.length + least && word.endsWith(ending)) {
      return true;
    }
  }
  return false;
}

/** The base forms a gerund may have: `going` -> go, goe. */
export function stemsOf(word: string, { endings }: Phrases): string[] {
  const ending = endings.gerund.find((each) => word.endsWith(each));
  return ending === undefined ? [word] : [word.slice(0, -ending.length), `${word.slice(0, -ending.length)}e`];
}

export function isAdverb(token: Token | undefined, phrases: Phrases): boolean {
  return token?.kind === 'word' && (phrases.adverbs.has(token.word) || endsIn(token.word, phrases.endings.adverb)) && !phrases.verbs.has(token.word);
}

export function isGerund(token: Token | undefined, phrases: Phrases): boolean {
  return token?.kind === 'word' && (endsIn(token.word, phrases.endings.gerund) || phrases.gerunds.has(token.word));
}

export function isPast(token: Token | undefined, phrases: Phrases): boolean {
  return token?.kind === 'word' && (phrases.pastForms.has(token.word) || endsIn(token.word, phrases.endings.past, 2)) && !phrases.verbs.has(token.word) && !phrases.notPast.has(token.word);
}

/** A comma, a colon, *and*, *but*: a clause may begin behind it. */
export function isJoin(token: Token | undefined, phrases: Phrases): boolean {
  return token?.kind === 'stop' || (token?.kind === 'word' && phrases.joins.has(token.word));
}

/** The closest token before `at` that is no adverb; -1 where there is none. */
export function before(tokens: Tokens, at: number, phrases: Phrases): number {
  let index = at - 1;
  while (index >= 0 && isAdverb(tokens[index], phrases)) {
    index--;
  }
  return index;
}

/**
 * Who the subject of the cue at `at` is; undefined where it is not the author or the clause only tells which, when or why.
 *
 *     Fixed the header but need to test it     bare: the author, as `Fixed` has no other subject
 *     the features I want to keep              none: a clause that tells which features
 */
export function subjectOf(tokens: Tokens, at: number, cue: Cue, phrases: Phrases): Subject | undefined {
  if (cue.alone === true) {
    return at === 0 || isJoin(tokens[at - 1], phrases) ? 'self' : hasSpoiler(tokens, at, phrases) ? undefined : 'self';
  }
  if ((hasWord(tokens, Math.max(0, at - 4), at, phrases.hedges) && !(phrases.self.has(tokens[at - 1]?.word ?? '') && hasTime(tokens, at, phrases))) || hasWord(tokens, Math.max(0, at - 9), at, phrases.conditionals)) {
    return undefined;
  }
  let index = before(tokens, at, phrases);
  let helped = false;
  while (index >= 0 && phrases.auxiliaries.has(tokens[index]!.word)) {
    const beforeAuxiliary = before(tokens, index, phrases);
    if (beforeAuxiliary >= 0 && !phrases.self.has(tokens[beforeAuxiliary]!.word) && !phrases.group.has(tokens[beforeAuxiliary]!.word)
      && !isJoin(tokens[beforeAuxiliary], phrases)) {
      return undefined;
    }
    index = beforeAuxiliary;
    helped = true;
  }
  const token = tokens[index];
  // `tough to use Need to practise it`: a capital begins a sentence, though no point ended the one before.
  if (token !== undefined && cue.bare !== 'never' && tokens[at]!.capital && index === at - 1 && !token.capital && token.kind === 'word'
    && !phrases.others.has(token.word) && !phrases.spoilers.has(token.word)) {
    return 'bare';
  }
  // `We are going to`: the only subject with *are* that can be the author's.
  if (token?.word === phrases.small.are && phrases.group.has(tokens[index - 1]?.word ?? '')) {
    return isMainClause(tokens, index - 1, phrases) && !hasWord(tokens, 0, index, phrases.reporting) ? 'group' : undefined;
  }
  if (token === undefined) {
    return cue.bare === 'never' ? undefined : 'bare';
  }
  if (phrases.self.has(token.word)) {
    // `I figured I should fix it` tells what was done.
    const told = (cue.bare === 'never' || cue.timed === true) && isPast(tokens[before(tokens, index, phrases)], phrases);
    // `To be sure I'm going to`: only a duty may be that of whoever wants the same
    const aim = tokens[0]!.word === phrases.small.to && index > 2 && cue.duty !== true && cue.bare !== 'never' && timeAtEnd(tokens, phrases) > 0;
    return (aim || isMainClause(tokens, index, phrases)) && !told && (cue.past !== true || helped) ? 'self' : undefined;
  }
  if (phrases.group.has(token.word)) {
    return isMainClause(tokens, index, phrases) && !hasWord(tokens, 0, index, phrases.reporting) ? 'group' : undefined;
  }
  if (cue.bare === 'never') {
    return undefined;
  }
  const speaker = speakerOf(tokens, index, phrases);
  if (isJoin(token, phrases)) {
    // `packages that are native but want to …`
    const relative = hasWord(tokens, 0, index, phrases.relatives);
    // `The sums are wrong, will debug it tomorrow`: what is done to it is not done by it.
    const verb = at + cue.words.length;
    if (cue.bare === 'start' && speaker !== 'other' && phrases.small.it.has(tokens[verb + 1]?.word ?? '') && hasTime(tokens, verb, phrases)) {
      return 'bare';
    }
    // `Ann recommended the talk, will listen to it on the train`
    const advised = token.kind === 'stop' && phrases.tryVerbs.has(tokens[verb]?.word ?? '') && hasPronoun(tokens, verb, phrases) && hasPhrase(tokens.slice(0, index), 0, phrases.commands.advised);
    if (cue.bare === 'start' && advised) {
      return 'bare';
    }
    if (cue.bare === 'start' && isRunOn(tokens, index, verb, cue, phrases) && speaker !== 'other' && !relative) {
      return 'bare';
    }
    // `They gave me an account, so will try to log in`: no thing tries.
    if (cue.bare === 'start' && speaker !== 'other' && phrases.endeavours.match(tokens, verb) > 0) {
      return 'bare';
    }
    return speaker === 'self' || (cue.bare === 'own' && !relative && (speaker === 'thing' || (speaker === 'many' && token.kind === 'stop'))) ? 'bare' : undefined;
  }
  // `Stopped early as need to pack`
  if (cue.bare === 'own' && cue.known !== true && index === at - 1 && index > 0 && phrases.reasons.has(token.word) && speaker === 'self') {
    return 'bare';
  }
  if (cue.bare !== 'own' || phrases.others.has(token.word) || phrases.spoilers.has(token.word) || isPlural(token, phrases)) {
    return undefined;
  }
  // `since the chip ought to give 13 V` tells why.
  const clause = tokens.findLastIndex(({ kind }, before) => before < index && kind === 'stop');
  return speaker === 'self' && cue.known !== true && !(clause > 0 && phrases.subordinators.has(tokens[clause + 1]!.word)) ? 'runOn' : undefined;
}

/** `read it`, `listen to it` */
function hasPronoun(tokens: Tokens, verb: number, { small, prepositions }: Phrases): boolean {
  return small.it.has(tokens[verb + 1 + (prepositions.has(tokens[verb + 1]?.word ?? '') ? 1 : 0)]?.word ?? '');
}

/** `It needs the driver on each node, will install it`: a comma after a whole sentence begins the author's next one, where no program does such a thing. */
function isRunOn(tokens: Tokens, comma: number, verb: number, cue: Cue, phrases: Phrases): boolean {
  const { kind, word } = tokens[comma]!;
  const known = phrases.verbs.has(tokens[verb]?.word ?? '') && cue.rule?.has(tokens[verb]!.word) !== true;
  // `The loops are done by me, recursion is open, will cover it from the book`: no program covers anything.
  if (kind === 'stop' && word === ',' && known && (phrases.commands.tasks.has(tokens[verb]!.word) || matchPhrase(tokens, verb, phrases.commands.errands) > 0 || phrases.transitive.has(tokens[verb]!.word) || (phrases.commands.toPersons.has(tokens[verb]!.word) && hasTime(tokens, verb, phrases)))) {
    return true;
  }
  return kind === 'stop' && word === ',' && known && tokens.findIndex((token) => token.kind === 'stop') === comma
    && (phrases.modals.has(tokens[0]!.word) || tokens.slice(1, comma).some((token) => phrases.copulas.has(token.word) || isPast(token, phrases)));
}

function hasSpoiler(tokens: Tokens, at: number, phrases: Phrases): boolean {
  return phrases.spoilers.has(tokens[at - 1]?.word ?? '');
}

function isPlural(token: Token, phrases: Phrases): boolean {
  return endsIn(token.word, phrases.endings.plural, 2) && !/(?:ss|us|is|ous)$/.test(token.word);
}

/** Whether the clause whose subject stands at `subject` is one that states, not one that tells which, when or why. */
function isMainClause(tokens: Tokens, subject: number, phrases: Phrases): boolean {
  let index = beforeTime(tokens, before(tokens, beforeTime(tokens, subject - 1, phrases) + 1, phrases), phrases);
  // `Maybe I'll redo it next week`
  if (index >= 0 && phrases.hedges.has(tokens[index]!.word)) {
    index--;
  }
  const first = firstWord(tokens, phrases);
  if (first !== undefined && first < subject && phrases.conditions.has(tokens[first]!.word)) {
    return false;
  }
  if (index < 0 || isJoin(tokens[index], phrases)) {
    return true;
  }
  // `9 repaired, for the other 5 I must …`: a clause has its own opening.
  let clause = tokens.findLastIndex(({ kind }, at) => at < index && kind === 'stop');
  while (clause > 0 && isJoin(tokens[clause + 1], phrases)) {
    clause++;
  }
  const opens = clause > 0 && phrases.openers.has(tokens[clause + 1]!.word) && !phrases.subordinators.has(tokens[clause + 1]!.word) ? clause + 1 : first;
  // `After that I will …`, `It is slow, but for that I need to …`
  if (tokens[index]!.word === phrases.small.that && [first, opens].some((start) => start !== undefined && index === start + 1 && phrases.openers.has(tokens[start]!.word))) {
    return true;
  }
  if (tokens[index]!.word === phrases.small.that && index > 0) {
    index = before(tokens, index, phrases);
    return index >= 0 && (isThought(tokens, index, phrases) || isFoundOut(tokens, index, phrases));
  }
  const { word } = tokens[index]!;
  if (phrases.thinking.has(word) || isFoundOut(tokens, index, phrases)) {
    return !phrases.thinking.has(word) || isThought(tokens, index, phrases);
  }
  if (index === first && tokens[index + 1]!.word === phrases.small.then && phrases.openers.has(word)) {
    return true;
  }
  if (phrases.subordinators.has(word)) {
    return false;
  }
  // `After the exam I will …`, `For the next part I need to …`: the first words are an opening, not a subject.
  return opens !== undefined && opens < index && phrases.openers.has(tokens[opens]!.word)
    && (phrases.clauseOpeners.has(tokens[opens]!.word) || !hasWord(tokens, opens, index, phrases.self));
}

/** `I think`, not `I don't think`. */
function isThought(tokens: Tokens, index: number, phrases: Phrases): boolean {
  return phrases.thinking.has(tokens[index]!.word) && !phrases.negations.has(tokens[index - 1]?.word ?? '');
}

/** `I noticed (that) I need to`: between two times *I* stands what came to mind, unless it was only said. */
function isFoundOut(tokens: Tokens, index: number, phrases: Phrases): boolean {
  const teller = isPast(tokens[index], phrases) ? before(tokens, index, phrases) : -1;
  return teller >= 0 && phrases.self.has(tokens[teller]!.word) && !phrases.reporting.has(tokens[index]!.word) && (teller === 0 || isJoin(tokens[teller - 1], phrases));
}

/** The index before a time that ends at `index`: so *this weekend* I need to. */
function beforeTime(tokens: Tokens, index: number, phrases: Phrases): number {
  return index - Math.max(timeAtEnd(tokens.slice(0, index + 1), phrases), phrases.vagueTimes.matchBack(tokens, index + 1));
}

/** The first token that is no join, undefined where all are. */
function firstWord(tokens: Tokens, phrases: Phrases): number | undefined {
  const index = tokens.findIndex((token) => !isJoin(token, phrases));
  return index < 0 ? undefined : index;
}

/**
 * Of whom the words before `end` speak: the author (`self`), one thing (`thing`: with it, `need to`
 * would be `needs to`), several (`many`), or somebody else.
 * The closest subject counts, else what the sentence begins with.
 */
function speakerOf(tokens: Tokens, end: number, phrases: Phrases): 'self' | 'thing' | 'many' | 'other' {
  for (let index = end - 1; index >= 0; index--) {
    const { word } = tokens[index]!;
    if (phrases.self.has(word)) {
      return 'self';
    }
    const next = tokens[index + 1];
    const isSubject = index === 0 || isJoin(tokens[index - 1], phrases) || phrases.copulas.has(next?.word ?? '') || isPast(next, phrases);
    if (phrases.pronouns.has(word) && isSubject) {
      return phrases.small.one.has(word) ? 'thing' : 'other';
    }
    if (phrases.group.has(word) || (isSubject && phrases.small.you.has(word))) {
      return 'other';
    }
  }
  let first = firstWord(tokens, phrases) ?? 0;
  while (first < end && isAdverb(tokens[first], phrases)) {
    first++;
  }
  const token = tokens[first];
  if (token === undefined || first >= end) {
    return 'self';
  }
  if (isPast(token, phrases) || isGerund(token, phrases) || phrases.scraps.has(token.word) || phrases.slots.failing.has(token.word) || phrases.verbs.has(token.word) || phrases.auxiliaries.has(token.word)
    || phrases.cues.beginningWith(token.word)?.some((cue) => cue.bare === 'own') === true) {
    return 'self';
  }
  return phrases.others.has(token.word) && !phrases.notVerbs.has(token.word) ? 'other' : isPlural(token, phrases) ? 'many' : 'thing';
}

/** Whether the words behind `at`, up to three and joined by `-`, begin with one of `set`. */
export function followedBy(tokens: Tokens, at: number, set: Words | undefined): boolean {
  let words = '';
  for (let offset = 1; offset <= 3 && set !== undefined; offset++) {
    const next = tokens[at + offset];
    if (next?.kind !== 'word') {
      return false;
    }
    words += (offset === 1 ? '' : '-') + next.word;
    if (set.has(words)) {
      return true;
    }
  }
  return false;
}

/** Whether the verb at `at`, in the base form, is something that can be on a list of things to do: not `be`, `go home`, `take a break`. */
export function isDoable(tokens: Tokens, at: number, phrases: Phrases): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || /^\d/.test(token.word) || phrases.notVerbs.has(token.word) || followedBy(tokens, at, phrases.idlePairs.get(token.word))) {
    return false;
  }
  const only = phrases.pairsOnly.get(token.word);
  return only === undefined || only.size === 0 ? !phrases.idleVerbs.has(token.word) : followedBy(tokens, at, only);
}
