/** Prose cut into sentences of words, with the offsets of each: what the phrase lists are held against. */
import { codeSpan, indexWithin, linkAt } from './inline';

/**
 * `word` as compared (lower case, straight apostrophe); `thing` a link, code, quotation or address, which no phrase looks into;
 * `stop` a comma or colon.
 */
export interface Token {
  readonly kind: 'word' | 'thing' | 'stop';
  readonly word: string;
  /** It is written with a capital. */
  readonly capital: boolean;
  /** Offsets in the paragraph. */
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly tokens: readonly Token[];
  /** From its first to behind its last word. */
  readonly start: number;
  readonly end: number;
  /** The sign it ends with: `.`, `!`, `?`, `…`, `)`, or empty. */
  readonly ending: string;
  /** It stands in brackets, `(need to test)`. */
  readonly bracketed: boolean;
  /** It is the first of its line. */
  readonly opensLine: boolean;
}

/** `**Tomorrow**: the exercises`, `homework: page 12`: a line that begins so is a thought of its own. */
const plainLabel = /^[\p{L}'’]+(?: [\p{L}'’]+){0,3}:[ \t]/u;
const lineLabel = /^(\*\*|__|\*|_)[^\s*_][^*_]{0,38}(?:\1\s?:|:\1)/;

/** Characters an editor that wraps lines may leave free beyond the next word. */
const ROOM = 12;

interface Open {
  tokens: Token[];
  bracketed: boolean;
  /** A word of it may be a slip of the pen. */
  slips: boolean;
}

export interface SentenceOptions {
  readonly typos: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly splits: ReadonlyMap<string, readonly string[]>;
  readonly abbreviations: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly noSlips: ReadonlySet<string>;
  /** Words that want another behind them: the, of, and. */
  readonly notVerbs: ReadonlySet<string>;
}

/**
 * The sentences of one paragraph, in the order in which they begin. A sentence in brackets is its own; a line that ends in two
 * spaces, or early and before a capital letter, ends its sentence, as in
 *
 *     Finished the quiz
 *     Tomorrow: the exercises
 */
export function sentencesOf(source: string, options: SentenceOptions): Sentence[] {
  const sentences: Sentence[] = [];
  const stack: Open[] = [];
  let open: Open = { tokens: [], bracketed: false, slips: false };
  let at = 0;
  let lineStart = 0;

  const close = (ending: string): void => {
    const first = open.tokens.find((token) => token.kind !== 'stop');
    if (first !== undefined) {
      const tokens = open.slips ? mended(open.tokens, options) : open.tokens;
      sentences.push({ tokens, start: first.start, end: tokens[tokens.length - 1]!.end, ending, bracketed: open.bracketed, opensLine: opensLine(source, first.start) });
    }
    open.tokens = [];
    open.slips = false;
  };
  const thing = (end: number): void => {
    open.tokens.push({ kind: 'thing', word: '', capital: false, start: at, end });
    at = end;
  };

  /** Asked for only where lines end. */
  let longest = -1;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === 32) {
      at++;
      continue;
    }
    if (isWordStart(source, at)) {
      at = word(source, at, open, options);
      continue;
    }
    const character = source[at]!;
    if (code === 10 || code === 13) {
      const hard = source.endsWith('  ', at) || source[at - 1] === '\\';
      const short = at - lineStart < 60;
      const [lineBefore, broken] = [lineStart, at];
      at += code === 13 && source[at + 1] === '\n' ? 2 : 1;
      while (at < source.length && /[ \t>]/.test(source[at]!)) {
        at++;
      }
      lineStart = at;
      const next = source.slice(at, at + 50);
      longest = longest < 0 ? longestLine(source) : longest;
      if (hard || (short && (/^[\p{Lu}*_#-]/u.test(next) || plainLabel.test(next))) || (isLeft(broken - lineBefore, next, longest) && !options.notVerbs.has(open.tokens.at(-1)?.word ?? '')) || lineLabel.test(next)) {
        close('');
      }
    } else if (character === '`') {
      const span = codeSpan(source, at);
      thing(span?.end ?? at + 1);
    } else if (character === '!' && source[at + 1] === '[') {
      at = linkEnd(source, at + 1) ?? at + 2;
    } else if (character === '[') {
      const end = linkEnd(source, at);
      if (end === undefined) {
        at++;
      } else {
        thing(end);
      }
    } else if (character === '<' && /[a-z!/]/i.test(source[at + 1] ?? '')) {
      const end = source.startsWith('<!--', at) ? indexWithin(source, '-->', at + 4) + 2 : indexWithin(source, '>', at);
      if (end < at) {
        at++;
      } else if (/^https?:/.test(source.slice(at + 1, at + 8))) {
        thing(end + 1);
      } else {
        at = end + 1;
      }
    } else if (character === '"' || character === '“' || character === '«' || (character === '\'' && /\s|^$/.test(source[at - 1] ?? ''))) {
      const end = quoteEnd(source, at);
      if (end === undefined) {
        at++;
      } else {
        thing(end);
        // `She wrote: "Revise this."` ends with what is quoted.
        if (/[.!?]/.test(source[end - 2]!) && /^(?:[ \t]*[\r\n]| \p{Lu}|$)/u.test(source.slice(end, end + 3))) {
          close('.');
        }
      }
    } else if (character === '~' && source[at + 1] === '~') {
      const end = indexWithin(source, '~~', at + 2);
      at = end < 0 ? at + 2 : end + 2;
    } else if (character === '(' && isEnumerator(source, at)) {
      const behind = source.indexOf(')', at);
      open.tokens.push({ kind: 'word', word: source.slice(at, behind + 1).toLowerCase(), capital: false, start: at, end: behind + 1 });
      at = behind + 1;
    } else if (character === '(') {
      stack.push(open);
      open = { tokens: [], bracketed: true, slips: false };
      at++;
    } else if (character === ')') {
      if (stack.length > 0) {
        close(')');
        open = stack.pop()!;
      }
      at++;
    } else if (character === '.' || character === '!' || character === '?' || character === '…') {
      const start = at;
      while (at < source.length && /[.!?…]/.test(source[at]!)) {
        at++;
      }
      const run = source.slice(start, at);
      const last = open.tokens[open.tokens.length - 1];
      const abbreviated = run === '.' && last !== undefined && isAbbreviation(last.word, source.slice(at, at + 4), options);
      if (!abbreviated && /^(?:\s|$|[)\]"'*_”<~])/.test(source.slice(at, at + 1))) {
        close(run.includes('?') ? '?' : run.length > 1 && !run.includes('!') ? '…' : run[0]!);
      }
    } else if ((character === '→' || character === '⇒') && open.tokens.length > 0 && open.tokens.length <= 4 && !open.tokens.some((token) => token.kind === 'stop')) {
      open.tokens.push({ kind: 'stop', word: '-', capital: false, start: at, end: at + 1 });
      at++;
    } else if (character === ';' || character === '—' || character === '→' || character === '⇒' || character === '←' || character === '|') {
      close('');
      at++;
    } else if (character === '-' || character === '–' || character === '=' || (character === '<' && source[at + 1] === '-')) {
      let end = at;
      while (end < source.length && /[-–=<>]/.test(source[end]!)) {
        end++;
      }
      if ((at === 0 || /\s/.test(source[at - 1]!)) && /\s|^$/.test(source[end] ?? '') || source[end - 1] === '>') {
        const first = open.tokens[0];
        if (source.slice(at, end) === '=') {
          open.tokens.push({ kind: 'stop', word: '=', capital: false, start: at, end });
          at = end;
          continue;
        }
        // `Note to self - fix it`: a dash behind a few words may do the work of a colon.
        const arrow = source[end - 1] === '>';
        if ((end - at === 1 || arrow) && first !== undefined && open.tokens.length <= 4 && !open.tokens.some((token) => token.kind === 'stop')) {
          open.tokens.push({ kind: 'stop', word: '-', capital: false, start: at, end });
        } else {
          close('');
        }
      }
      at = end;
    } else {
      const isClock = character === ':' && /^\d:\d/.test(source.slice(Math.max(0, at - 1), at + 2));
      if (character === ',' || (character === ':' && !isClock)) {
        open.tokens.push({ kind: 'stop', word: character, capital: false, start: at, end: at + 1 });
      }
      at++;
    }
  }
  close('');
  while (stack.length > 0) {
    open = stack.pop()!;
    close('');
  }
  return sentences.sort((a, b) => a.start - b.start);
}

/** `(b)`, `(iv)`: the name of a part, `4.3(b)` as well as `(d) is open`. */
function isEnumerator(source: string, at: number): boolean {
  return /^\((?:[a-z]|[ivx]{1,4})\)/.test(source.slice(at, at + 7));
}

/** Whether nothing but signs stands before `at` on its line. */
function opensLine(source: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && ' \t>*_~-'.includes(source[before]!)) {
    before--;
  }
  return before < 0 || source[before] === '\n' || source[before] === '\r';
}

/** Characters of its longest line. */
function longestLine(source: string): number {
  let longest = 0;
  for (let start = 0, end = 0; end >= 0; start = end + 1) {
    end = source.indexOf('\n', start);
    longest = Math.max(longest, (end < 0 ? source.length : end) - start);
  }
  return longest;
}

/** Whether a line of `length` characters was left early: the first word of the `next` would have found room in the `longest`. */
function isLeft(length: number, next: string, longest: number): boolean {
  const word = /^\S*/.exec(next)![0].length;
  return word > 0 && length + 1 + word + ROOM < longest && length < longest * 0.7;
}

/** Whether a point after `word` ends no sentence: `e.g. a list`, `ch. 5`, `Dr. Osei`. */
function isAbbreviation(word: string, rest: string, { abbreviations, numbered, titles }: SentenceOptions): boolean {
  return (/^[a-hj-z\d]$/.test(word) && /^ \p{Ll}/u.test(rest)) || (abbreviations.has(word) && /^\s*[a-z,]/.test(rest)) || (numbered.has(word) && /^\s*\d/.test(rest)) || (titles.has(word) && /^ \p{Lu}/u.test(rest));
}

/** `ill fix it` -> `i will fix it`: a slip only where a verb follows. */
function mended(tokens: readonly Token[], { typos, splits, verbs, noSlips }: SentenceOptions): readonly Token[] {
  // `as well`
  const isSlip = (index: number): boolean => verbs.has(tokens[index + 1]?.word ?? '') && !noSlips.has(tokens[index - 1]?.word ?? '');
  return tokens.flatMap((token, index) => (typos.has(token.word) && isSlip(index) ? splits.get(token.word)!.map((word) => ({ ...token, word })) : [token]));
}

function isWordStart(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
    || (code > 127 && /[\p{L}\p{N}]/u.test(source[at]!));
}

/** `don't`, `snake_case`, `C++x`, `b/c`, `Node.js`, `me@home`, `R&D`, `on-line`. */
function joinsWords(code: number): boolean {
  switch (code) {
    case 39: case 0x2019: case 95: case 43: case 35: case 47: case 46: case 64: case 38: case 92: case 45:
      return true;
    default:
      return false;
  }
}

/** Adds the word at `start`; returns its end. `Node.js`, `b/c` and `Foo()` are one word, `https://…` is a thing. */
function word(source: string, start: number, open: Open, { splits, typos }: SentenceOptions): number {
  const { tokens } = open;
  if (source[start] === 'h' && /^https?:\/\//.test(source.slice(start, start + 8))) {
    let end = start;
    while (end < source.length && !/[\s<>)]/.test(source[end]!)) {
      end++;
    }
    // `see https://example.org/a.`
    while (/[.,;:!?]/.test(source[end - 1]!)) {
      end--;
    }
    tokens.push({ kind: 'thing', word: '', capital: false, start, end });
    return end;
  }
  let end = start;
  // Small letters need no reading again.
  let small = true;
  while (end < source.length) {
    const code = source.charCodeAt(end);
    if (code >= 97 && code <= 122) {
      end++;
      continue;
    }
    if (code === 32) {
      break;
    }
    small = false;
    if (isWordStart(source, end) || (joinsWords(source.charCodeAt(end)) && end + 1 < source.length && isWordStart(source, end + 1))) {
      end++;
    } else if (source.charCodeAt(end) === 40 && source.charCodeAt(end + 1) === 41) {
      end += 2;
    } else {
      break;
    }
  }
  const written = source.slice(start, end);
  const text = small ? written : written.toLowerCase().replaceAll('’', '\'');
  const first = source.charCodeAt(start);
  const capital = first < 128 ? first >= 65 && first <= 90 : /\p{Lu}/u.test(source[start]!);
  const parts = splits.get(text);
  if (parts === undefined || typos.has(text)) {
    open.slips ||= parts !== undefined;
    tokens.push({ kind: 'word', word: text, capital, start, end });
  } else {
    tokens.push(...parts.map((part) => ({ kind: 'word', word: part, capital, start, end }) as const));
  }
  return end;
}

function linkEnd(source: string, start: number): number | undefined {
  return linkAt(source, start)?.range.end;
}

/** Behind the quotation that begins at `start`, where it ends within 300 characters. */
function quoteEnd(source: string, start: number): number | undefined {
  const open = source[start]!;
  const close = open === '“' ? '”' : open === '«' ? '»' : open;
  const limit = Math.min(source.length, start + 300);
  for (let at = start + 2; at < limit; at++) {
    if (source[at] === close && (close !== '\'' || !/[\p{L}\p{N}]/u.test(source[at + 1] ?? ''))) {
      return at + 1;
    }
  }
  return undefined;
}
