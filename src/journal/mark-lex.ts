/** The raw Markdown of one heading cut into atoms: numbers, words, signs, and what is never read (tags, link targets, addresses). */

/**
 * `opaque` is dress that is never read: `<b>`, `&nbsp;`, `:tada:`. `target` is the end of a link, `](…)`.
 * `address` is content that is never read: `https://a.b/2025/05/23`.
 */
export type AtomKind = 'space' | 'number' | 'word' | 'sign' | 'opaque' | 'target' | 'address';

export interface Atom {
  readonly kind: AtomKind;
  readonly start: number;
  readonly end: number;
  /** Of a sign: the character, without a backslash before it; `**` is one sign `*` of length 2. Of a word: in lower case. Of a tag: `<b`, `</b`. Otherwise empty. */
  readonly value: string;
}

/** Cuts `text` from `start` to `end`; the atoms cover it without gaps. */
export function lex(text: string, start: number, end: number): Atom[] {
  const atoms: Atom[] = [];
  let at = start;
  while (at < end) {
    const atom = atomAt(text, at, end, atoms[atoms.length - 1]);
    atoms.push(atom);
    at = atom.end;
  }
  return atoms;
}

const letter = /[\p{L}\p{M}]/u;
/** Written without spaces: every character is a word of its own. */
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function atomAt(text: string, at: number, end: number, before: Atom | undefined): Atom {
  const code = text.charCodeAt(at);
  if (isDigit(code)) {
    return numberAt(text, at, end);
  }
  if (isSpace(code)) {
    let to = at + 1;
    while (to < end && isSpace(text.charCodeAt(to))) {
      to++;
    }
    return { kind: 'space', start: at, end: to, value: '' };
  }
  if (isAsciiLetter(code)) {
    return wordAt(text, at, end);
  }
  if (code < 0x80) {
    return signAt(text, at, end, before);
  }
  const character = characterAt(text, at, end);
  if (!letter.test(character)) {
    return { kind: 'sign', start: at, end: at + character.length, value: character };
  }
  return ideograph.test(character) ? { kind: 'word', start: at, end: at + character.length, value: character } : wordAt(text, at, end);
}

function numberAt(text: string, at: number, end: number): Atom {
  let to = at + 1;
  while (to < end && isDigit(text.charCodeAt(to))) {
    to++;
  }
  // the emoji 1️⃣ is a digit with two more characters
  const after = text.charCodeAt(to);
  if (to < end && (after === 0xfe0f || after === 0x20e3)) {
    while (to < end && (text.charCodeAt(to) === 0xfe0f || text.charCodeAt(to) === 0x20e3)) {
      to++;
    }
    return { kind: 'opaque', start: at, end: to, value: '' };
  }
  return { kind: 'number', start: at, end: to, value: '' };
}

function wordAt(text: string, at: number, end: number): Atom {
  let to = at;
  while (to < end) {
    const code = text.charCodeAt(to);
    if (isAsciiLetter(code)) {
      to++;
    } else if (code < 0x80) {
      break;
    } else {
      const character = characterAt(text, to, end);
      if (!letter.test(character) || ideograph.test(character)) {
        break;
      }
      to += character.length;
    }
  }
  const value = text.slice(at, to).toLowerCase();
  const next = text.charCodeAt(to);
  const isAddress = to < end && ((next === 58 && text.startsWith('://', to)) || (value === 'www' && next === 46) || (value === 'mailto' && next === 58));
  if (!isAddress) {
    return { kind: 'word', start: at, end: to, value };
  }
  while (to < end && !isSpace(text.charCodeAt(to)) && !')]>'.includes(text[to]!)) {
    to++;
  }
  return { kind: 'address', start: at, end: to, value: '' };
}

function signAt(text: string, at: number, end: number, before: Atom | undefined): Atom {
  const character = text[at]!;
  const one: Atom = { kind: 'sign', start: at, end: at + 1, value: character };
  switch (character) {
    case '\\':
      return at + 1 < end && /[!-/:-@[-`{-~]/.test(text[at + 1]!) ? { ...one, end: at + 2, value: text[at + 1]! } : one;
    case '*':
    case '_':
    case '~':
    case '`': {
      let to = at + 1;
      while (to < end && text[to] === character) {
        to++;
      }
      return { ...one, end: to };
    }
    case ']':
      return targetAt(text, at, end) ?? one;
    case '<':
      return tagAt(text, at, end) ?? one;
    case '&': {
      const entity = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});/.exec(text.slice(at, Math.min(end, at + 34)));
      return entity === null ? one : { kind: 'opaque', start: at, end: at + entity[0].length, value: '' };
    }
    case ':': {
      // `:tada:` but not the middle of 10:30:15
      const emoji = before?.kind === 'number' || before?.kind === 'word' ? null : /^:[a-z+][\w+-]{0,40}:/.exec(text.slice(at, Math.min(end, at + 44)));
      return emoji === null ? one : { kind: 'opaque', start: at, end: at + emoji[0].length, value: '' };
    }
    default:
      return one;
  }
}

/** `](notes/2025-05-23.md)` or `][name]`. */
function targetAt(text: string, at: number, end: number): Atom | undefined {
  const opening = text[at + 1];
  if (at + 1 >= end || (opening !== '(' && opening !== '[')) {
    return undefined;
  }
  const closing = opening === '(' ? ')' : ']';
  let depth = 0;
  for (let to = at + 1; to < end; to++) {
    if (text[to] === opening) {
      if (++depth > 4) {
        return undefined;
      }
    } else if (text[to] === closing && --depth === 0) {
      return { kind: 'target', start: at, end: to + 1, value: ']' };
    }
  }
  return undefined;
}

/** A tag is dress, `<https://a.b>` content. */
function tagAt(text: string, at: number, end: number): Atom | undefined {
  const match = /^<(\/?[A-Za-z][^<>]{0,300}|!--[^<>]{0,300}--)>/.exec(text.slice(at, Math.min(end, at + 304)));
  if (match === null) {
    return undefined;
  }
  const kind = /^[A-Za-z][A-Za-z0-9+.-]*:|^[^\s"']+@/.test(match[1]!) ? 'address' : 'opaque';
  const name = /^\/?[A-Za-z][A-Za-z0-9]*/.exec(match[1]!)?.[0].toLowerCase() ?? '';
  return { kind, start: at, end: at + match[0].length, value: kind === 'opaque' && name !== '' ? `<${name}` : '' };
}

function characterAt(text: string, at: number, end: number): string {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && at + 1 < end ? text.slice(at, at + 2) : text[at]!;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x202f || (code >= 0x2000 && code <= 0x200b);
}
