/** Announcements by what is missing: `I still haven't read the notes`, `the proof: not done yet`, `two exercises left`. */
import { isErrand } from './announced-command';
import type { Found } from './announced-title';
import type { Span } from './antecedents';
import { before, hasWord, isAdverb, isJoin, isPast, matchPhrase, type Tokens } from './grammar';
import type { Phrases } from './phrases/phrases';

/** Words a thing has at most. */
const LONGEST = 9;

export function byLack(tokens: Tokens, phrases: Phrases): Found | undefined {
  return byMissing(tokens, phrases) ?? byOther(tokens, phrases) ?? byUntried(tokens, phrases) ?? byUndone(tokens, phrases) ?? byOpen(tokens, phrases);
}

/** `Still haven't watched the talk`, `Haven't got round to building the shelf`. */
function byMissing(tokens: Tokens, phrases: Phrases): Found | undefined {
  const { lacks } = phrases;
  for (let at = 0; at + 1 < tokens.length && at < 12; at++) {
    const have = matchPhrase(tokens, at, lacks.have);
    if (have === 0 || !isAuthor(tokens, at, phrases)) {
      continue;
    }
    let verb = at + have;
    while (isAdverb(tokens[verb], phrases) || lacks.yet.has(tokens[verb]?.word ?? '')) {
      verb++;
    }
    const reached = matchPhrase(tokens, verb, lacks.reached);
    const found = matchPhrase(tokens, verb, lacks.found);
    verb += reached + found;
    const word = tokens[verb]?.word ?? '';
    const base = reached > 0 ? phrases.gerunds.get(word) : found > 0 ? (phrases.verbs.has(word) ? word : undefined) : phrases.participles.get(word);
    const open = reached + found > 0 || hasWord(tokens, Math.max(0, at - 2), tokens.length, lacks.yet);
    const pronoun = reached + found === 0 && phrases.small.it.has(tokens[verb + 1]?.word ?? '') && phrases.passives.ending.has(base ?? '');
    if (base === undefined || !open || pronoun || phrases.idleVerbs.has(base)) {
      continue;
    }
    return { verb, says: base };
  }
  return undefined;
}

/** `Questions 1-6 written, 7-11 not`: what is not done of two things. */
function byOther(tokens: Tokens, phrases: Phrases): Found | undefined {
  const last = tokens.length - (phrases.lacks.yet.has(tokens.at(-1)!.word) ? 2 : 1);
  const comma = tokens.findLastIndex(({ kind }, at) => at < last && kind === 'stop');
  const base = phrases.lacks.nots.has(tokens[last]?.word ?? '') && comma > 1 ? phrases.participles.get(tokens[comma - 1]!.word) : undefined;
  if (base === undefined || last - comma < 2 || last - comma > LONGEST || phrases.idleVerbs.has(base)) {
    return undefined;
  }
  const said = [...tokens.slice(0, comma - 1), ...tokens.slice(comma + 1, last)].some((token) => phrases.self.has(token.word) || phrases.group.has(token.word) || phrases.pronouns.has(token.word) || phrases.small.you.has(token.word)
    || phrases.copulas.has(token.word) || phrases.modals.has(token.word) || phrases.auxiliaries.has(token.word) || phrases.subordinators.has(token.word));
  return said ? undefined : { verb: last, says: base, thing: [comma + 1 + (phrases.joins.has(tokens[comma + 1]!.word) ? 1 : 0), last], end: tokens.length };
}

/** `There are four exercises I haven't tried` */
function byUntried(tokens: Tokens, phrases: Phrases): Found | undefined {
  const { lacks, labels, commands } = phrases;
  const self = tokens.findIndex(({ word }, at) => at > 0 && phrases.self.has(word) && matchPhrase(tokens, at + 1, lacks.have) > 0);
  const have = self < 0 ? 0 : matchPhrase(tokens, self + 1, lacks.have);
  const verb = self + 1 + have;
  const base = have === 0 ? undefined : phrases.participles.get(tokens[verb]?.word ?? '');
  const end = self - (phrases.relatives.has(tokens[self - 1]?.word ?? '') ? 1 : 0);
  const noun = tokens[end - 1]?.word ?? '';
  const start = tokens[0]!.word === phrases.small.there ? 2 : phrases.self.has(tokens[0]!.word) && phrases.presenting.has(tokens[1]?.word ?? '') ? 2 : 0;
  const closes = verb + 1 === tokens.length || (verb + 2 === tokens.length && lacks.yet.has(tokens[verb + 1]!.word));
  const named = (labels.things.has(noun) || commands.matters.has(noun)) && start < end && (start > 0 || lacks.yet.has(tokens.at(-1)!.word)) && !hasWord(tokens, start, end, phrases.copulas);
  return base !== undefined && !phrases.idleVerbs.has(base) && closes && named ? { verb, says: base, thing: [start, end], end: tokens.length } : undefined;
}

/** Whether no other subject than `I` stands before the word at `at`. */
function isAuthor(tokens: Tokens, at: number, phrases: Phrases): boolean {
  let index = before(tokens, at, phrases);
  while (index >= 0 && phrases.lacks.yet.has(tokens[index]!.word)) {
    index--;
  }
  if (index < 0 || isJoin(tokens[index], phrases)) {
    return true;
  }
  const clause = before(tokens, index, phrases);
  return phrases.self.has(tokens[index]!.word) && (clause < 0 || isJoin(tokens[clause], phrases));
}

/** `bars 9-16 not memorised yet`, `The index isn't written yet`. */
function byUndone(tokens: Tokens, phrases: Phrases): Found | undefined {
  const { lacks, small } = phrases;
  // `Not tested on Windows yet`
  const first = tokens[0]!.word;
  const bare = lacks.nots.has(first) ? phrases.participles.get(tokens[1]?.word ?? '') : undefined;
  if (bare !== undefined && lacks.yet.has(tokens.at(-1)!.word) && tokens.length > 3 && !phrases.idleVerbs.has(bare)) {
    return { verb: 1, says: bare, thing: [0, 0] };
  }
  for (let at = 1; at + 1 < tokens.length; at++) {
    const done = at + 1 + (isAdverb(tokens[at + 1], phrases) ? 1 : 0);
    const base = phrases.participles.get(tokens[done]?.word ?? '');
    const even = done > at + 1 && lacks.even.has(tokens[at + 1]!.word);
    if (base === undefined || !lacks.nots.has(tokens[at]!.word) || !(even || hasWord(tokens, Math.max(0, at - 1), tokens.length, lacks.yet))
      || !(phrases.commands.tasks.has(base) || isErrand(base, phrases) || base === small.do)) {
      continue;
    }
    let end = at;
    while (end > 0 && (isAdverb(tokens[end - 1], phrases) || lacks.yet.has(tokens[end - 1]!.word) || phrases.copulas.has(tokens[end - 1]!.word) || tokens[end - 1]!.kind === 'stop')) {
      end--;
    }
    const thing = thingUpTo(tokens, end, phrases);
    return thing === undefined || phrases.pronouns.has(tokens[thing[0]]!.word) ? undefined : { verb: done, says: base, thing, end: tokens.length };
  }
  return undefined;
}

/** What is to be done to what is un-done: `write` of unwritten. */
function undone(word: string, { lacks, participles }: Phrases): string | undefined {
  const prefix = lacks.prefixes.find((each) => word.startsWith(each));
  return prefix === undefined ? undefined : participles.get(word.slice(prefix.length));
}

/** Tokens of `still unwritten` at `at`; 0 for none. */
function undoneAt(tokens: Tokens, at: number, phrases: Phrases): number {
  const base = phrases.stillWords.has(tokens[at]?.word ?? '') ? undone(tokens[at + 1]?.word ?? '', phrases) : undefined;
  return base !== undefined && phrases.commands.tasks.has(base) && !phrases.lacks.steady.has(tokens[at + 1]!.word) ? 2 : 0;
}

/** `Exercise 4 unfinished`, `ex 3 and 4 still open`, `two proofs left`: a fragment that ends in what says so. */
function byOpen(tokens: Tokens, phrases: Phrases): Found | undefined {
  const { lacks, commands } = phrases;
  // `Still untested on Windows`
  if (undoneAt(tokens, 0, phrases) > 0 && tokens.length > 2) {
    return { verb: 1, says: undone(tokens[1]!.word, phrases)!, thing: [0, 0], end: 2 };
  }
  for (let at = 1; at < tokens.length; at++) {
    const still = Math.max(matchPhrase(tokens, at, lacks.stillOpen), undoneAt(tokens, at, phrases));
    const open = still > 0 ? still : matchPhrase(tokens, at, lacks.open);
    if (open === 0 || !(at + open === tokens.length || tokens[at + open]!.kind === 'stop' || phrases.clauseOpeners.has(tokens[at + open]!.word) || phrases.small.of === tokens[at + open]!.word || matchPhrase(tokens, at + open, phrases.times) > 0)) {
      continue;
    }
    let end = at;
    while (end > 0 && (isAdverb(tokens[end - 1], phrases) || phrases.copulas.has(tokens[end - 1]!.word) || tokens[end - 1]!.kind === 'stop')) {
      end--;
    }
    const thing = thingUpTo(tokens, end, phrases);
    // `The second lead left of the first`: a place
    const counted = thing !== undefined && tokens.slice(thing[0], thing[1]).some(({ word }) => /^\d/.test(word) || phrases.counting.has(word));
    if (tokens[at + open]?.word === phrases.small.of && !counted) {
      continue;
    }
    const only = tokens[0]!.word === phrases.small.only;
    if (thing !== undefined && lacks.pending.has(tokens[at + open - 1]!.word) && hasWord(tokens, thing[0], thing[1], lacks.awaited)) {
      continue;
    }
    if (thing === undefined || lacks.units.has(tokens[thing[1] - 1]!.word) || phrases.prepositions.has(tokens[thing[1] - 1]!.word)) {
      continue;
    }
    const named = tokens.slice(thing[0], thing[1]).some(({ word }) => commands.matters.has(word) || phrases.labels.things.has(word) || /^[a-z]{1,3}\d+$/.test(word));
    // `The library is still open` is no task.
    if ((still > 0 && end + 1 >= at && !phrases.copulas.has(tokens[at - 1]!.word)) || named || only || (lacks.pending.has(tokens[at]!.word) && end === at) || matchPhrase(tokens, at, lacks.surelyOpen) === open || undoneAt(tokens, at, phrases) === open) {
      return { verb: at, says: '', thing, end: tokens.length };
    }
  }
  return undefined;
}

/** The thing that ends at `end`, from the comma or sentence before it; undefined where somebody does something there. */
function thingUpTo(tokens: Tokens, end: number, phrases: Phrases): Span | undefined {
  let start = end;
  while (start > 0 && !startsClause(tokens, start, end)) {
    start--;
  }
  // `I still have section 4 left`
  if (phrases.self.has(tokens[start]?.word ?? '') && tokens.slice(start + 1, start + 3).some(({ word }) => phrases.presenting.has(word))) {
    start = tokens.findIndex(({ word }, at) => at > start && phrases.presenting.has(word)) + 1;
  }
  if (tokens[start]?.word === phrases.small.there && phrases.copulas.has(tokens[start + 1]?.word ?? '')) {
    start += 2;
  }
  while (start < end && (isAdverb(tokens[start], phrases) || phrases.joins.has(tokens[start]!.word))) {
    start++;
  }
  const clause = tokens.slice(start, end);
  const other = clause.some((token) => phrases.self.has(token.word) || phrases.group.has(token.word) || phrases.small.you.has(token.word) || phrases.copulas.has(token.word)
    || phrases.negations.has(token.word) || phrases.subordinators.has(token.word) || phrases.modals.has(token.word) || isPast(token, phrases));
  return clause.length === 0 || clause.length > LONGEST || other || phrases.nothing.has(clause[0]!.word) ? undefined : [start, end];
}

/** A comma begins a thing, unless it joins numbers: `ex 3, 4`. */
function startsClause(tokens: Tokens, start: number, end: number): boolean {
  const token = tokens[start - 1]!;
  return token.kind === 'stop' && !(token.word === ',' && start < end && /^\d/.test(tokens[start]!.word));
}
