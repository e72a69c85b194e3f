/** What an announcement says is to be done: from its verb to where the thought ends, with a place for what *it* stands for. */
import { thingOf, type Span } from './antecedents';
import { endsWith, isAdverb, isGerund, isJoin, matchPhrase, type Tokens } from './grammar';
import { plainText } from './inline';
import type { Phrases } from './phrases/phrases';
import type { Sentence } from './sentences';
import type { Range } from './text';

/** What one sentence announces. The title is `before`, what it is about, `after`. */
export interface Announcement {
  /** The sentence, from its first word to behind its sign. Offsets of the paragraph, as all. */
  readonly range: Range;
  /** Where its cue, its verb or its thing stands. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** The pronoun as written; empty where an object is missing (`need to test`); undefined where the title says everything. */
  readonly slot?: string;
  /** The title where nobody can tell what the slot stands for: `clean this up`, not `clean up the script`. */
  readonly asSaid?: string;
  /** What the slot stands for, where the paragraph itself tells. */
  readonly thing?: string;
  readonly weak?: boolean;
}

/** Where in a sentence the thing to do is said. */
export interface Found {
  readonly verb: number;
  /** The title is no command: nothing is resolved in it, and all to the sentence's end belongs to it. */
  readonly asWritten?: boolean;
  /** Nothing but the way it is written makes it the author's: it does not count where the label above says that it is done. */
  readonly weak?: boolean;
  /** Where the words begin that announce it, the cue; the verb where it is missing. */
  readonly from?: number;
  /** The verb's own words end here; behind it where it is missing. */
  readonly end?: number;
  /** Said for the verb: `update` where *updated* is written, `read` for `To read:`. */
  readonly says?: string;
  /** The thing named elsewhere in the sentence, which the verb is about; empty where it was named before. */
  readonly thing?: Span;
  /** Index of the sentence that is the thing, all of it. */
  readonly named?: number;
}

/** `found` in tokens that begin `by` later. */
export function shifted(found: Found, by: number): Found {
  return {
    ...found, verb: found.verb + by, ...(found.from === undefined ? {} : { from: found.from + by }), ...(found.end === undefined ? {} : { end: found.end + by }),
    ...(found.thing === undefined ? {} : { thing: [found.thing[0] + by, found.thing[1] + by] }),
  };
}

/** The announcement that sentence `index` makes where `found` says. */
export function announcement(source: string, sentences: readonly Sentence[], index: number, found: Found, phrases: Phrases): Announcement {
  const { verb, asWritten, says } = found;
  const sentence = sentences[index]!;
  const { tokens } = sentence;
  if (found.thing !== undefined) {
    return about(source, sentences, index, found, found.thing, phrases);
  }
  const last = asWritten === true ? found.end ?? tokens.length : titleEnd(tokens, verb, phrases);
  if (asWritten === true) {
    return whole(source, sentence, found, (says === undefined ? '' : `${says} `) + spoken(source, tokens, verb, last, phrases), '');
  }
  // `haven't read it` says `read` in another form.
  const said = (to: number): string => (says === undefined ? spoken(source, tokens, verb, to, phrases) : joined(says, written(source, tokens, verb + 1, to)));
  const slot = slotOf(tokens, verb, last, phrases);
  if (slot === undefined) {
    return whole(source, sentence, found, said(last), '');
  }
  const particle = slot.end > slot.start && phrases.particles.has(tokens[slot.end]?.word ?? '') && slot.end < last && slot.start === verb + 1
    && phrases.movable.has(tokens[slot.end]!.word) ? 1 : 0;
  const before = joined(said(slot.start), written(source, tokens, slot.end, slot.end + particle));
  const rest = written(source, tokens, slot.end + particle, last);
  const thing = thingBefore(source, sentences, index, verb, phrases);
  return {
    ...whole(source, sentence, found, `${before} `, rest === '' || /^[,:;]/.test(rest) ? rest : ` ${rest}`), slot: written(source, tokens, slot.start, slot.end),
    ...(particle > 0 ? { asSaid: said(last) } : {}), ...(thing === undefined ? {} : { thing }),
  };
}

/** An announcement whose title says everything. */
function whole(source: string, { tokens, start, end }: Sentence, { verb, from = verb }: Found, before: string, after: string): Announcement {
  return { range: { start, end: signEnd(source, end) }, at: tokens[Math.min(from, tokens.length - 1)]!.start, before, after };
}

/** The tokens from `from` to `to` as they are read. */
function written(source: string, tokens: Tokens, from: number, to: number): string {
  return from < to ? plainText(source.slice(tokens[from]!.start, tokens[to - 1]!.end)) : '';
}

/** The same of a verb at `from`, which is a command and no name: without its capital. */
function spoken(source: string, tokens: Tokens, from: number, to: number, phrases: Phrases): string {
  const text = written(source, tokens, from, to);
  const token = tokens[from]!;
  return token.capital && /^\p{Lu}\p{Ll}/u.test(text) && (phrases.verbs.has(token.word) || phrases.gerunds.has(token.word) || isGerund(token, phrases) || matchPhrase(tokens, from, phrases.ownCommands) > 0)
    ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function joined(first: string, second: string): string {
  return first === '' || second === '' ? first + second : `${first} ${second}`;
}

/** The announcement of a verb and of the `thing` that stands apart from it. */
function about(source: string, sentences: readonly Sentence[], index: number, found: Found, thing: Span, phrases: Phrases): Announcement {
  const sentence = sentences[index]!;
  const { tokens } = sentence;
  const end = found.end ?? found.verb + 1;
  const verb = found.says ?? written(source, tokens, found.verb, end);
  const rest = written(source, tokens, end, titleEnd(tokens, end - 1, phrases));
  const spoken = whole(source, sentence, found, verb === '' ? '' : `${verb} `, rest === '' ? '' : ` ${rest}`);
  if (found.named !== undefined) {
    const named = sentences[found.named]!;
    return { ...spoken, slot: '', thing: plainText(source.slice(named.start, named.end)) };
  }
  const [from, to] = thing;
  if (from < to && !(to - from === 1 && phrases.pronouns.has(tokens[from]!.word))) {
    const name = written(source, tokens, from, to);
    return { ...spoken, slot: '', thing: phrases.notVerbs.has(tokens[from]!.word) ? name.charAt(0).toLowerCase() + name.slice(1) : name };
  }
  const before = thingBefore(source, sentences, index, Math.min(found.verb, from), phrases);
  return { ...spoken, slot: to - from === 1 && tokens[from]!.kind === 'word' ? tokens[from]!.word : written(source, tokens, from, to).toLowerCase(), ...(before === undefined ? {} : { thing: before }) };
}

/** The tokens of the pronoun that is the verb's object, or an empty span where an object is missing. */
function slotOf(tokens: Tokens, verb: number, last: number, phrases: Phrases): { readonly start: number; readonly end: number } | undefined {
  let at = verb + 1;
  while (at < last && at < verb + 4 && (phrases.particles.has(tokens[at]!.word) || phrases.prepositions.has(tokens[at]!.word)
    || isAdverb(tokens[at], phrases) || phrases.small.more.has(tokens[at]!.word))) {
    at++;
  }
  // `write tests for it`, `more practice with them`
  for (const pronoun of [verb + 2, verb + 3]) {
    if (phrases.prepositions.has(tokens[pronoun - 1]?.word ?? '') && phrases.pronouns.has(tokens[pronoun]?.word ?? '')) {
      at = pronoun;
    }
  }
  const token = tokens[at];
  const next = tokens[at + 1];
  if (at < last && token !== undefined && phrases.pronouns.has(token.word)) {
    const alone = phrases.small.it.has(token.word) || at + 1 >= last || next === undefined || next.kind === 'stop' || isAdverb(next, phrases)
      || phrases.particles.has(next.word) || phrases.prepositions.has(next.word) || matchPhrase(tokens, at + 1, phrases.times) > 0 || phrases.joins.has(next.word);
    return alone ? { start: at, end: at + 1 } : undefined;
  }
  // `Check tomorrow if it ran` says what to check.
  const time = matchPhrase(tokens, verb + 1, phrases.times);
  const bare = verb + 1 >= last || (time > 0 && !phrases.subordinators.has(tokens[verb + 1 + time]?.word ?? ''));
  return bare && phrases.transitive.has(tokens[verb]!.word) ? { start: verb + 1, end: verb + 1 } : undefined;
}

/** What the words before the announcement, in its own sentence or the two before it, are about. */
function thingBefore(source: string, sentences: readonly Sentence[], index: number, verb: number, phrases: Phrases): string | undefined {
  const { tokens } = sentences[index]!;
  let clause = verb - 1;
  while (clause > 0 && !isJoin(tokens[clause], phrases)) {
    clause--;
  }
  while (clause > 0 && isJoin(tokens[clause - 1], phrases)) {
    clause--;
  }
  const own = clause > 1 ? thingOf(source, tokens.slice(0, clause), phrases) : undefined;
  if (own !== undefined) {
    return own;
  }
  for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
    const thing = thingOf(source, sentences[at]!.tokens, phrases);
    if (thing !== undefined) {
      return thing;
    }
  }
  return undefined;
}

/** Index behind the last token of what is to be done. */
function titleEnd(tokens: Tokens, verb: number, phrases: Phrases): number {
  let end = verb + 1;
  for (; end < tokens.length; end++) {
    const { kind, word } = tokens[end]!;
    const next = tokens[end + 1]?.word ?? '';
    const turn = phrases.self.has(next) || phrases.group.has(next) || phrases.pronouns.has(next) || phrases.cuts.has(next) || phrases.small.turns.has(next);
    if (phrases.cuts.has(word) || (turn && (kind === 'stop' || phrases.small.turnJoins.has(word)))) {
      break;
    }
  }
  for (;;) {
    while (end > verb + 1 && (isJoin(tokens[end - 1], phrases))) {
      end--;
    }
    const cut = Math.max(endsWith(tokens.slice(0, end), phrases.vagueTimes), endsWith(tokens.slice(0, end), phrases.trailers));
    if (cut === 0 || end - cut <= verb) {
      return end;
    }
    end -= cut;
  }
}

/** Behind the signs that end a sentence: `soon!**`. */
function signEnd(source: string, end: number): number {
  let at = end;
  while (at < source.length && /[.!?…]/.test(source[at]!)) {
    at++;
  }
  return at;
}

/** What *it* may stand for, and the text it is named in. */
export interface Before {
  readonly thing: string;
  readonly source: string;
}

/**
 * The title of an announcement with what its pronoun stands for, and the text to look for a link in; undefined where nobody could tell what to do.
 * @param source of its paragraph. @param before gives the thing of the paragraph before, undefined for none.
 */
export function titled(each: Announcement, source: string, before: () => Before | undefined, phrases: Phrases): { readonly title: string; readonly link: string } | undefined {
  const own = source.slice(each.range.start, each.range.end);
  if (each.slot === undefined) {
    return { title: each.before + each.after, link: own };
  }
  if (each.thing !== undefined) {
    return { title: each.before + each.thing + each.after, link: source };
  }
  const thing = before();
  // `Put it on my list`
  if (thing === undefined && (each.slot === '' || (each.before === '' && phrases.small.it.has(each.slot)))) {
    return undefined;
  }
  if (thing === undefined && each.asSaid !== undefined) {
    return { title: each.asSaid, link: own };
  }
  return { title: (each.before + (thing?.thing ?? each.slot) + each.after).replace(/ +/g, ' ').trim(), link: own + (thing === undefined ? '' : ` ${thing.source}`) };
}

/** A command as the title of a todo: `Read it` -> `read it`. */
export function decapitalised(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
