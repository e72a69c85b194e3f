/** Whether a command has a time to come beside it, so that it is its author's own. */
import { endsWith, hasPhrase, hasWord, matchPhrase, type Tokens } from './grammar';
import { statesSomething } from './labels';
import type { Phrases } from './phrases/phrases';

/** Whether the command at `verb` is the author's own, not advice: it has a time to come. */
export function isMeant(tokens: Tokens, verb: number, phrases: Phrases): boolean {
  const { word } = tokens[verb]!;
  // `Quiz tomorrow`
  if (phrases.slots.events.has(word) && matchPhrase(tokens, verb + 1, phrases.times) === tokens.length - verb - 1) {
    return false;
  }
  // `Book club next week`
  const next = tokens[verb + 1];
  if (phrases.commands.compounds.has(word) && next?.kind === 'word' && !next.capital && !phrases.notVerbs.has(next.word) && !phrases.commands.matters.has(next.word) && !/\d/.test(next.word)) {
    return false;
  }
  // `Early start tomorrow`
  const time = matchPhrase(tokens, verb + 1, phrases.times);
  if (phrases.commands.nouns.has(word) && ((time > 0 && !phrases.subordinators.has(tokens[verb + 1 + time]?.word ?? '')) || phrases.prepositions.has(tokens[verb + 1]?.word ?? ''))) {
    return false;
  }
  return !isStatement(tokens, verb, phrases) && ((phrases.laterVerbs.has(word) && endsWith(tokens, phrases.vagueTimes) > 0)
    || ((!phrases.codeVerbs.has(word) || hasPhrase(tokens, verb, phrases.slots.times)) && hasTimeToCome(tokens, verb, phrases)));
}

/** `Test builds should be made before the release`: a subject, no command. */
export function isStatement(tokens: Tokens, verb: number, phrases: Phrases): boolean {
  const end = tokens.findIndex((token, at) => at > verb && (token.kind === 'stop' || phrases.subordinators.has(token.word)));
  return hasWord(tokens, verb, end < 0 ? tokens.length : end, phrases.modals) || statesSomething(tokens, phrases);
}

/** `Read it on Monday` may be over: a form that is past as well needs a time that cannot be. */
function hasTimeToCome(tokens: Tokens, verb: number, phrases: Phrases): boolean {
  const isPastToo = phrases.pastForms.has(tokens[verb]!.word);
  // `Read about what will change next year`
  const clause = tokens.findIndex((token, at) => at > verb && phrases.subordinators.has(token.word) && !phrases.slots.ahead.has(token.word) && matchPhrase(tokens, at, phrases.times) === 0);
  if (tokens.at(-1)!.word === phrases.small.next && verb === 0 && tokens.length > 2 && phrases.commands.tasks.has(tokens[verb]!.word)) {
    return true;
  }
  return tokens.slice(0, clause < 0 ? tokens.length : clause).some((token, at) => at > verb && matchPhrase(tokens, at, phrases.times) > 0 && !(isPastToo && phrases.looseTimes.has(token.word)))
    || (!isPastToo && tokens.some((_, at) => at > verb && isOccasion(tokens, at, phrases)));
}

/** `for the group meeting`, `before my second interview` */
function isOccasion(tokens: Tokens, at: number, { labels, notVerbs }: Phrases): boolean {
  return labels.ahead.has(tokens[at]!.word) && labels.until.has(tokens[at]!.word) && notVerbs.has(tokens[at + 1]?.word ?? '') && [2, 3].some((offset) => labels.occasions.has(tokens[at + offset]?.word ?? ''));
}
