/** Announcements by a bare command that only its author can be meant by: `Ask Mira about the quiz`, `Figure out why it hangs`. */
import { shifted, type Found } from './announced-title';
import { followedBy, hasPhrase, hasTime, hasWord, isAdverb, isDoable, isPast, matchPhrase, type Tokens } from './grammar';
import { isCommand, statesSomething } from './labels';
import { isMeant } from './time-to-come';
import type { Phrases } from './phrases/phrases';
import type { Sentence } from './sentences';

/** Words of a command within which its object is looked for. */
const OBJECT = 9;

/** Commands in one sentence from which on they are a procedure: `Place servers on a ring, hash the key, walk on`. */
const PROCEDURE = 3;

/** Sentences of a paragraph from which on a command among them is advice or a quotation. */
const PROSE = 5;

/**
 * The command that `tokens`, sentence `index` without its label, begin with. What a program, a recipe or a reader could be told just as
 * well is none: it needs a verb of errands, or an object of study, a number, a person, *again* or a time beside it.
 */
export function byCommand(sentences: readonly Sentence[], index: number, tokens: Tokens, labelled: boolean, phrases: Phrases): Found | undefined {
  // `Why does it not start? Ask Ann.`
  const wondered = sentences[index - 1]?.ending === '?' && tokens.length <= 3 && tokens[0]!.word === phrases.commands.asking;
  if ((sentences.length >= PROSE && !sentences[index]!.opensLine && !wondered) || (sentences[index]!.bracketed && tokens.length < 6)) {
    return undefined;
  }
  const first = beginning(tokens, phrases);
  if ((!mayCommand(tokens[first], phrases) && !tokens.some(({ word }) => word === ',')) || hasWord(tokens, 0, tokens.length, phrases.commands.your)) {
    return undefined;
  }
  // `Reread chapter 5. It says …`: with what came of it.
  if (phrases.pastForms.has(tokens[first]?.word ?? '') && !labelled && isReported(sentences, index)) {
    return undefined;
  }
  // `Read tutorials 1-5. Draw again. Now it looks like a cat.`
  if (index > 0 && phrases.pastForms.has(sentences[index - 1]!.tokens[0]!.word) && sentences[index + 1]?.tokens[0]!.word === phrases.small.now) {
    return undefined;
  }
  const isAnswer = index > 0 && hasPhrase(sentences[index - 1]!.tokens, 0, phrases.commands.ignorance);
  // `q7 and q9: find out why` is about exercises, `lock: look up the file` about a program.
  const label = labelled ? sentences[index]!.tokens.slice(0, sentences[index]!.tokens.indexOf(tokens[0]!)) : [];
  if (labelled && phrases.labels.redoing.has(tokens[first]?.word ?? '') && !label.some(({ kind }) => kind === 'thing') && !hasWord(label, 0, label.length, phrases.labels.days) && isOwnCommand(tokens, first, true, false, phrases)) {
    return { verb: first, weak: true };
  }
  if (labelled && !label.some(({ word }) => /\d/.test(word) || phrases.commands.matters.has(word))) {
    return undefined;
  }
  const found = isOwnCommand(tokens, first, isAnswer, labelled, phrases) ? first : behindComma(tokens, first, isAnswer, phrases);
  return found === undefined ? undefined : { verb: found, weak: true };
}

/** Whether sentence `index` is the first of several: what was done is told first, and then what came of it. */
export function isReported(sentences: readonly Sentence[], index: number): boolean {
  return index === 0 && sentences.some((each, at) => at > 0 && !each.bracketed);
}

/** `Worth trying the other solver`, `Mira suggested I read the second part`: advice that its author takes down is to be followed. */
export function byAdvice(tokens: Tokens, phrases: Phrases): Found | undefined {
  const { commands } = phrases;
  // `Not sure what it is, worth another look`
  const comma = tokens.findIndex(({ word }, at) => word === ',' && tokens[at + 1]?.word === commands.worth);
  if (comma > 0) {
    const found = byAdvice(tokens.slice(comma + 1), phrases);
    return found === undefined ? undefined : shifted(found, comma + 1);
  }
  for (let at = 0; at + 2 < tokens.length && at < OBJECT; at++) {
    const worth = tokens[at]!.word === commands.worth && tokens.slice(0, at).every((token) => isAdverb(token, phrases) || phrases.joins.has(token.word)
      || phrases.hedges.has(token.word) || phrases.small.it.has(token.word) || phrases.modals.has(token.word) || token.word === phrases.small.be || token.word === phrases.small.is) ? 1 : 0;
    const advised = at > 0 && !phrases.self.has(tokens[at - 1]!.word) && !phrases.negations.has(tokens[at - 1]!.word) && !hasWord(tokens, 0, at, commands.anybody) ? matchPhrase(tokens, at, commands.advised) : 0;
    // `Worth a second look`
    const another = worth > 0 ? matchPhrase(tokens, at + 1, commands.another) : 0;
    const effort = another > 0 ? commands.effort.get(tokens[at + 1 + another]?.word ?? '') : undefined;
    if (effort !== undefined) {
      return { verb: at + 1 + another, says: effort, thing: [0, 0], end: at + 2 + another, weak: true };
    }
    const verb = at + worth + advised;
    const base = phrases.gerunds.get(tokens[verb]?.word ?? '') ?? (worth === 0 ? tokens[verb]?.word : undefined);
    const known = base !== undefined && (commands.tasks.has(base) || isErrand(base, phrases) || matchPhrase(tokens, verb, commands.errands) > 0 || phrases.tryVerbs.has(base));
    if (verb > at && known && tokens.length > verb + 1 && !phrases.idleVerbs.has(base) && !phrases.codeVerbs.has(base)) {
      return { verb, says: base, weak: true };
    }
  }
  return undefined;
}

/** `Not able to solve question 23, discuss it with Anjali`: the second half is the command. */
function behindComma(tokens: Tokens, first: number, isAnswer: boolean, phrases: Phrases): number | undefined {
  const comma = tokens.findIndex((token) => token.kind === 'stop');
  if (comma < 2 || tokens[comma]!.word !== ',' || phrases.verbs.has(tokens[first]?.word ?? '')) {
    return undefined;
  }
  const ignorant = isAnswer || hasPhrase(tokens.slice(0, comma), 0, phrases.commands.ignorance);
  const verb = beginning(tokens, phrases, comma + 1);
  const given = hasWord(tokens, 0, comma, phrases.conditions) || hasWord(tokens, 0, comma, phrases.small.you);
  const own = phrases.commands.toPersons.has(tokens[verb]?.word ?? '') ? isToPerson(tokens, verb, phrases) : isCommand(tokens, verb, phrases);
  // `The other sensor is better, look into getting one`
  const errand = matchPhrase(tokens, verb, phrases.commands.errands);
  const follows = errand > 1 && tokens.length > verb + errand && statesSomething(tokens.slice(0, comma), phrases) && !phrases.openers.has(tokens[0]!.word);
  return (ignorant && isOwnCommand(tokens, verb, true, false, phrases)) || (!given && (follows || (own && isMeant(tokens, verb, phrases)))) ? verb : undefined;
}

function mayCommand(token: Tokens[number] | undefined, { commands, verbs }: Phrases): boolean {
  return token?.kind === 'word' && (verbs.has(token.word) || commands.errands.beginningWith(token.word) !== undefined || commands.toPersons.has(token.word));
}

/** Behind `Also`, `and`, `maybe`: where the command itself begins. */
function beginning(tokens: Tokens, phrases: Phrases, from = 0): number {
  let at = from;
  while (at < tokens.length && (isAdverb(tokens[at], phrases) || phrases.joins.has(tokens[at]!.word))) {
    at++;
  }
  return at;
}

function isOwnCommand(tokens: Tokens, at: number, isAnswer: boolean, labelled: boolean, phrases: Phrases): boolean {
  const { commands } = phrases;
  const token = tokens[at];
  if (token?.kind !== 'word' || tokens.length < at + 2 || !isObject(tokens, at, phrases) || !isDoable(tokens, at, phrases)
    || phrases.copulas.has(tokens[at + 1]!.word) || statesSomething(tokens.slice(at), phrases) || isProcedure(tokens, at, phrases)) {
    return false;
  }
  // `drill sheet 40 verbs, 34 right`: what came of it
  if (tokens.some(({ word }, index) => commands.results.has(word) && /^\d+$/.test(tokens[index - 1]?.word ?? ''))) {
    return false;
  }
  const errand = matchPhrase(tokens, at, commands.errands);
  const comma = tokens.findIndex(({ kind }, index) => index > at && kind === 'stop');
  if (phrases.pastForms.has(token.word) && comma > 0 && (isAdverb(tokens[comma + 1], phrases) || isPast(tokens[comma + 1], phrases))) {
    return false;
  }
  // `Follow-up with the new model`
  if (errand > 1 && tokens[at + 1]!.start === token.start) {
    return false;
  }
  if (errand > 0 && (tokens.length > at + errand || errand > 2)) {
    return !labelled || errand > 1;
  }
  if (labelled || phrases.pastForms.has(token.word)) {
    return false;
  }
  // `Check with Tom whether it works`
  if (matchPhrase(tokens, at, commands.together) > 0 && isToPerson(tokens, at, phrases)) {
    return true;
  }
  if (commands.toPersons.has(token.word)) {
    return isToPerson(tokens, at, phrases);
  }
  return (isAnswer && phrases.verbs.has(token.word) && !phrases.codeVerbs.has(token.word)) || (commands.tasks.has(token.word) && hasSign(tokens, at, phrases));
}

/** Whether the verb alone is one: revise. */
export function isErrand(verb: string, { commands }: Phrases): boolean {
  return commands.errands.beginningWith(verb)?.some((each) => each.length === 1) === true;
}

/** `ask Mr Lund about`, `email the tutor`: of a model or a user it would be a step of a program. */
function isToPerson(tokens: Tokens, at: number, phrases: Phrases): boolean {
  const to = phrases.prepositions.has(tokens[at + 1]?.word ?? '') ? 1 : 0;
  const { commands, notVerbs } = phrases;
  const next = tokens[at + 1 + to];
  if (next === undefined) {
    return false;
  }
  const named = next.kind === 'word' && next.capital && !commands.programs.has(next.word) && /^\p{L}[\p{Ll}'’.-]+$/u.test(next.word) && !notVerbs.has(next.word);
  const person = commands.persons.has(next.word) || commands.persons.has(tokens[at + 2 + to]?.word ?? '');
  // `Email the registrar about the transcript`: no program writes letters.
  const written = (commands.writing.has(tokens[at]!.word) || commands.own.has(next.word)) && phrases.determiners.has(next.word) && !commands.programs.has(tokens[at + 2 + to]?.word ?? '');
  // `Ask Kim!`
  if (named && ((to === 0 && (tokens.length === at + 2 || (commands.persons.has(next.word) && tokens.length === at + 3)) && commands.asking === tokens[at]!.word) || (to === 1 && tokens.length === at + 3))) {
    return true;
  }
  return (named || person || written) && (tokens.slice(at + 2 + to, at + OBJECT).some(({ word }) => commands.abouts.has(word)) || hasTime(tokens, at, phrases));
}

/** Whether an object may stand behind the verb at `at`: `Check the proof`, not `Check constraint`. */
function isObject(tokens: Tokens, at: number, phrases: Phrases): boolean {
  const { commands, notVerbs } = phrases;
  const next = tokens[at + 1]!;
  if (next.kind === 'stop' || isPast(next, phrases) || (commands.nouns.has(tokens[at]!.word) && phrases.small.of === next.word)) {
    return false;
  }
  return !commands.nouns.has(tokens[at]!.word) || next.kind === 'thing' || next.capital || notVerbs.has(next.word) || /\d/.test(next.word)
    || (commands.matters.has(next.word) && /\d/.test(tokens[at + 2]?.word ?? '')) || phrases.particles.has(next.word) || commands.abouts.has(next.word);
}

/** Several commands in a row teach how something is done. */
function isProcedure(tokens: Tokens, at: number, phrases: Phrases): boolean {
  let count = 1;
  for (let index = at + 1; index + 1 < tokens.length; index++) {
    const isStart = tokens[index]!.kind === 'stop' || phrases.joins.has(tokens[index]!.word);
    count += isStart && phrases.verbs.has(tokens[beginning(tokens, phrases, index + 1)]?.word ?? '') ? 1 : 0;
  }
  return count >= PROCEDURE;
}

/** What is studied, a number, `my`, `again`, a time, a link: signs that it is the author who is to do it. */
function hasSign(tokens: Tokens, at: number, phrases: Phrases): boolean {
  const stop = tokens.findIndex((token, index) => index > at && token.kind === 'stop');
  const limit = Math.min(stop < 0 ? tokens.length : stop, at + 1 + OBJECT);
  // `Watch the pronouns in this chapter` is no chapter to watch.
  const of = tokens.findIndex(({ word }, index) => index > at + 2 && index < limit && (phrases.prepositions.has(word) && word !== phrases.small.of));
  const object = tokens.slice(at + 1, of < 0 ? limit : of);
  const { commands } = phrases;
  // `Finish the tutorial game.` may as well tell what was done.
  if (commands.logging.has(tokens[at]!.word) && !hasTime(tokens, at, phrases) && !object.some(({ word }) => /\d/.test(word)) && !hasPhrase(tokens, at, phrases.vagueTimes)) {
    return false;
  }
  const counts = !commands.builds.has(tokens[at]!.word);
  return object.some(({ word }, index) => commands.matters.has(word) || commands.own.has(word)
    || (index === 0 && commands.repeating.has(tokens[at]!.word) && /^\d+(?:[a-z]\d*|[.-][\da-z]+)$/.test(word))
    || (counts && index > 0 && /^[a-z]{0,4}\d+[a-z]?$/.test(word) && object[index - 1]!.kind === 'word' && !phrases.prepositions.has(object[index - 1]!.word)
      && !followedBy(object, index, phrases.lacks.units)))
    || hasPhrase(tokens, at, commands.signs) || hasTime(tokens, at, phrases);
}
