/** Labels that say what is to be done to their items: `To read`, `Things to fix next`, `Ask Ann`. */
import { before as previous, hasWord, isJoin, isPhrase, matchPhrase, subjectOf, type Tokens } from './grammar';
import type { Label } from './label';
import type { Phrases } from './phrases/phrases';

/** Labels that end in a verb or before one: `This week I want to`, `Redo these`, `Ask Ann`, `Chapters to reread`. */
export function leadVerb(tokens: Tokens, phrases: Phrases): Label | undefined {
  const { labels, commands, small } = phrases;
  const last = tokens.length - 1;
  const first = tokens[0]!;
  const end = tokens.length;
  // `Must read`, `I'll read next`, `Try next`
  let at = phrases.self.has(first.word) ? 1 : 0;
  const modal = phrases.cues.beginningWith(tokens[at]?.word ?? '')?.find((each) => isPhrase(tokens, at, each.words) && each.then === 'base' && each.alone !== true && each.later !== true);
  at += modal?.words.length ?? 0;
  const asked = tokens[at];
  const rest = end - at - 1;
  const ahead = rest === 1 && tokens[last]!.word === small.next || rest > 0 && matchPhrase(tokens, at + 1, phrases.times) === rest;
  // `Should look into`
  if (modal !== undefined && rest > 0 && (matchPhrase(tokens, at, phrases.ownCommands) === rest + 1 || matchPhrase(tokens, at, commands.errands) === rest + 1 || (rest === 1 && phrases.verbs.has(asked?.word ?? '') && phrases.particles.has(tokens[last]!.word)))) {
    return { kind: 'strong', verb: tokens.slice(at).map(({ word }) => word).join(' ') };
  }
  if (asked !== undefined && phrases.verbs.has(asked.word) && !phrases.idleVerbs.has(asked.word) && (ahead || (modal !== undefined && rest === 0)) && !(ahead && modal === undefined && commands.nouns.has(asked.word) && asked.word !== small.do)) {
    return { kind: 'strong', ...(asked.word === small.do ? {} : { verb: asked.word, ...(modal === undefined ? { things: true } : {}) }) };
  }
  const cue = phrases.cues.endingWith(tokens[last]!.word)?.find((each) => each.past !== true && each.words.length < end + 1 && isPhrase(tokens, end - each.words.length, each.words));
  if (cue !== undefined && cue.alone !== true && !hasWord(tokens, 0, end, labels.days)) {
    const start = end - cue.words.length;
    const subject = start === 0 && cue.bare !== 'own' ? undefined : subjectOf(tokens, start, cue, phrases);
    if (subject === 'self' || (subject === 'bare' && cue.bare === 'own' && cue.known !== true)) {
      return { kind: 'strong' };
    }
  }
  const plain = last === 0 || (last === 1 && (phrases.pronouns.has(tokens[1]!.word) || labels.fillers.has(tokens[1]!.word)));
  if (plain && labels.redoing.has(first.word)) {
    return { kind: 'strong', verb: first.word };
  }
  if (last >= 1 && last <= 2 && commands.toPersons.has(first.word) && (tokens[1]!.capital || commands.persons.has(tokens[last]!.word))) {
    return { kind: 'strong', verb: tokens.map(({ word, capital }) => (capital && word !== first.word ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join(' '), asks: true };
  }
  const to = tokens.findIndex(({ word }) => word === labels.infinitive);
  const verb = tokens[to + 1];
  const ends = to > 0 && verb !== undefined && phrases.verbs.has(verb.word) && !labels.idle.has(verb.word)
    && (to + 2 === end || matchPhrase(tokens, to + 1, commands.errands) === end - to - 1 || matchPhrase(tokens, to + 1, phrases.ownCommands) === end - to - 1 || (to + 3 === end && phrases.particles.has(tokens[to + 2]!.word)) || matchPhrase(tokens, to + 2, phrases.times) === end - to - 2 || matchPhrase(tokens, to + 2, phrases.trailers) === end - to - 2);
  const noun = tokens[to - 1];
  const named = noun !== undefined && !tokens.slice(0, to - 1).some(({ kind, word }) => kind !== 'word' || phrases.verbs.has(word) || phrases.copulas.has(word) || /[^s]s$/.test(word));
  if (ends && named && to <= 3 && noun.kind === 'word' && ((/[^s]s$/.test(noun.word) && !labels.means.has(noun.word)) || noun.word === small.what)) {
    return { kind: 'strong', ...(verb.word === small.do || noun.word === small.what ? {} : { verb: [verb, ...tokens.slice(to + 2)].filter(({ word }) => word === verb.word || phrases.particles.has(word)).map(({ word }) => word).join(' '), things: true }) };
  }
  return undefined;
}

/** The verb of `to read`, `things to fix next`, `features I want to add`. */
export function askedVerb(tokens: Tokens, phrases: Phrases): { readonly shown?: string; readonly idle: boolean } | undefined {
  const { labels } = phrases;
  const at = tokens.findIndex((token) => token.word === labels.infinitive);
  const verb = tokens[at + 1];
  // `To clarify with Lena`
  const seldom = at === 0 && phrases.otherVerbs.has(verb?.word ?? '') && phrases.prepositions.has(tokens[at + 2]?.word ?? '');
  if (at < 0 || verb === undefined || !(phrases.verbs.has(verb.word) || seldom) || at > (labels.things.has(tokens[at - 1]?.word ?? '') ? 9 : 6)) {
    return undefined;
  }
  const before = tokens.slice(0, at);
  const things = before.some((token) => labels.things.has(token.word));
  // `To read`, `Still to sort out`
  if (at === 0 && labels.howTo.has(verb.word) && tokens.length === 2) {
    return { idle: true };
  }
  // `To create a branch` tells how.
  const how = at === 0 && verb.word !== phrases.small.do && tokens.length > at + 2 && phrases.determiners.has(tokens[at + 2]!.word) && matchPhrase(tokens, at + 2, phrases.times) === 0 && matchPhrase(tokens, at + 2, phrases.slots.soon) === 0;
  const led = at === 0 && tokens.length <= 7 && phrases.prepositions.has(tokens[at + 2]?.word ?? '') && !labels.setting.has(verb.word);
  // `To fix before the demo on the 10th`
  const dated = at === 0 && labels.until.has(tokens[at + 2]?.word ?? '') && !labels.howTo.has(verb.word);
  const alone = !how && (tokens.length <= at + 4 || led || dated) && before.every(({ word }) => phrases.stillWords.has(word) || phrases.remains.has(word));
  const cue = phrases.cues.endingWith(labels.infinitive)?.find((each) => (each.bare === 'own' || hasWord(before, 0, before.length, phrases.self))
    && isPhrase(tokens, at + 1 - each.words.length, each.words));
  const subject = cue === undefined ? undefined : tokens[previous(tokens, at + 1 - cue.words.length, phrases)];
  const own = subject === undefined || phrases.self.has(subject.word) || isJoin(subject, phrases) || phrases.auxiliaries.has(subject.word);
  if (!things && verb.word === phrases.small.do && cue === undefined) {
    return undefined;
  }
  if (!things && !alone && !(cue !== undefined && own)) {
    return cue === undefined ? undefined : { idle: true };
  }
  if (labels.idle.has(verb.word) || (!own && !labels.things.has(subject.word))) {
    return { idle: true };
  }
  // `To do` and `to work on` say nothing that an item would need.
  const plain = verb.word === phrases.small.do || (tokens.length > at + 2 && tokens[at + 2]!.kind === 'word' && phrases.trailers.beginningWith(tokens[at + 2]!.word) === undefined);
  const particle = phrases.particles.has(tokens[at + 2]?.word ?? '') && tokens.length === at + 3 ? ` ${tokens[at + 2]!.word}` : '';
  return plain && particle === '' ? { idle: false } : { idle: false, shown: verb.word + particle };
}
