/** Inline Markdown as a person reads it: its plain text and its links. Works on short pieces (an item, a heading), in one pass. */
import type { Range } from './text';

/** A link or bare address. `range` is the whole of it, `text` what is read (the address itself for a bare one). Offsets of the piece. */
export interface InlineLink {
  readonly range: Range;
  readonly text: string;
  readonly target: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', '#39': '\'' };

/**
 * What a reader sees of `source`, on one line: ``read [the *paper*](u) `now` `` → `read the paper now`.
 * Signs that mark nothing stay: `2 * 3`, `snake_case`, `[ ]`.
 */
export function plainText(source: string): string {
  if (isPlain(source)) {
    return source.trim();
  }
  let result = '';
  let at = 0;
  while (at < source.length) {
    const character = source[at]!;
    switch (character) {
      case '\\':
        if (/[!-/:-@[-`{-~]/.test(source[at + 1] ?? '')) {
          at++;
        }
        result += source[at] ?? '';
        at++;
        break;
      case '`': {
        const code = codeSpan(source, at);
        result += code === undefined ? '`' : source.slice(code.inner.start, code.inner.end);
        at = code === undefined ? at + 1 : code.end;
        break;
      }
      case '!':
      case '[': {
        const link = linkAt(source, character === '!' ? at + 1 : at);
        if (link === undefined) {
          result += character;
          at++;
        } else {
          result += link.text;
          at = link.range.end;
        }
        break;
      }
      case '<': {
        const end = angleEnd(source, at);
        if (end === undefined) {
          result += character;
          at++;
        } else {
          const inner = source.slice(at + 1, end - 1);
          result += /^[a-z][a-z0-9+.-]+:/i.test(inner) ? inner : '';
          at = end;
        }
        break;
      }
      case '&': {
        const entity = /^&(#?\w{2,6});/.exec(source.slice(at, at + 9));
        const read = entity === null ? undefined : entities[entity[1]!];
        result += read ?? '&';
        at += read === undefined ? 1 : entity![0].length;
        break;
      }
      case '*':
      case '_':
      case '~': {
        const end = runEnd(source, at);
        if (!isEmphasis(source, at, end)) {
          result += source.slice(at, end);
        }
        at = end;
        break;
      }
      case '\r':
      case '\n': {
        at++;
        while (at < source.length && /[\s>]/.test(source[at]!)) {
          at++;
        }
        result += ' ';
        break;
      }
      default:
        result += character;
        at++;
    }
  }
  return result.replace(/[ \t]+/g, ' ').trim();
}

/** Whether nothing in it marks anything, as in most headings and sentences. */
function isPlain(source: string): boolean {
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code < 128 && marking[code] === 1 && (code !== 32 || source.charCodeAt(at + 1) === 32)) {
      return false;
    }
  }
  return true;
}

/** The signs that may mark something, by their code; a space does before another one. */
const marking = Uint8Array.from({ length: 128 }, (_, code) => ('\\`![<&*_~\r\n\t '.includes(String.fromCharCode(code)) ? 1 : 0));

/** The links of `source` in order: `[text](target)`, `<https://…>`, bare `https://…`; none in code, no images. */
export function linksIn(source: string): InlineLink[] {
  const links: InlineLink[] = [];
  if (!source.includes('[') && !source.includes('<') && !source.includes('http')) {
    return links;
  }
  let at = 0;
  while (at < source.length) {
    const character = source[at]!;
    let link: InlineLink | undefined;
    if (character === '\\') {
      at += 2;
      continue;
    }
    if (character === '`') {
      at = codeSpan(source, at)?.end ?? at + 1;
      continue;
    }
    if (character === '!' && source[at + 1] === '[') {
      at = linkAt(source, at + 1)?.range.end ?? at + 2;
      continue;
    }
    if (character === '[') {
      link = linkAt(source, at);
    } else if (character === '<') {
      const end = angleEnd(source, at);
      const target = end === undefined ? '' : source.slice(at + 1, end - 1);
      link = /^[a-z][a-z0-9+.-]+:/i.test(target) ? { range: { start: at, end: end! }, text: target, target } : undefined;
      if (link === undefined && end !== undefined) {
        at = end;
        continue;
      }
    } else if (character === 'h' && (source.startsWith('https://', at) || source.startsWith('http://', at))) {
      link = bareAddress(source, at);
    }
    if (link === undefined) {
      at++;
    } else {
      if (link.target !== '') {
        links.push(link);
      }
      at = link.range.end;
    }
  }
  return links;
}

/** Offset of `sign` at or behind `from`, where it stands within `reach` characters, else -1: a sign that never comes costs no more. */
export function indexWithin(source: string, sign: string, from: number, reach = 2000): number {
  const index = source.slice(from, from + reach).indexOf(sign);
  return index < 0 ? -1 : from + index;
}

/** The code span whose opening ticks stand at `start`. */
export function codeSpan(source: string, start: number): (Range & { readonly inner: Range }) | undefined {
  let open = start;
  while (source[open] === '`') {
    open++;
  }
  const ticks = source.slice(start, open);
  for (let close = indexWithin(source, ticks, open); close >= 0; close = indexWithin(source, ticks, close)) {
    let end = close;
    while (source[end] === '`') {
      end++;
    }
    if (end - close === ticks.length) {
      return { start, end, inner: { start: open, end: close } };
    }
    close = end;
  }
  return undefined;
}

/** `[text](target "title")` or `[text][name]` whose bracket stands at `start`. A name is no address: its target is empty. */
export function linkAt(source: string, start: number): InlineLink | undefined {
  const close = source[start] === '[' ? closing(source, start, '[', ']') : undefined;
  if (close === undefined) {
    return undefined;
  }
  const text = (): string => plainText(source.slice(start + 1, close));
  if (source[close + 1] === '[') {
    const end = indexWithin(source, ']', close + 2);
    return end < 0 || end === close + 2 ? undefined : { range: { start, end: end + 1 }, text: text(), target: '' };
  }
  if (source[close + 1] !== '(') {
    return undefined;
  }
  const end = closing(source, close + 1, '(', ')');
  if (end === undefined) {
    return undefined;
  }
  const inner = source.slice(close + 2, end).trim();
  const target = inner.startsWith('<') ? inner.slice(1, Math.max(1, inner.indexOf('>'))) : /^\S*/.exec(inner)![0];
  return { range: { start, end: end + 1 }, text: text(), target };
}

/** Offset of the bracket that closes the one at `start`; looks no further than 2,000 characters or 32 open brackets. */
function closing(source: string, start: number, open: string, close: string): number | undefined {
  let depth = 0;
  const limit = Math.min(source.length, start + 2000);
  for (let at = start; at < limit; at++) {
    const character = source[at];
    if (character === '\\') {
      at++;
    } else if (character === open) {
      if (++depth > 32) {
        return undefined;
      }
    } else if (character === close && --depth === 0) {
      return at;
    }
  }
  return undefined;
}

/** Behind the `>` of a tag, comment or autolink that begins at `start`; undefined for a `<` that is only a sign. */
function angleEnd(source: string, start: number): number | undefined {
  if (source.startsWith('<!--', start)) {
    const end = indexWithin(source, '-->', start + 4, 20_000);
    return end < 0 ? undefined : end + 3;
  }
  if (!/[a-z/]/i.test(source[start + 1] ?? '')) {
    return undefined;
  }
  const end = indexWithin(source, '>', start);
  return end < 0 ? undefined : end + 1;
}

/** Text behind punctuation at the end of a bare address is no part of it, as on GitHub. */
function bareAddress(source: string, start: number): InlineLink {
  let end = start;
  while (end < source.length && !/[\s<>]/.test(source[end]!)) {
    end++;
  }
  while (/[.,;:!?'"*_~)\]]/.test(source[end - 1]!)) {
    if (source[end - 1] === ')' && source.slice(start, end).includes('(')) {
      break;
    }
    end--;
  }
  const target = source.slice(start, end);
  return { range: { start, end }, text: target, target };
}

function runEnd(source: string, start: number): number {
  let end = start;
  while (source[end] === source[start]) {
    end++;
  }
  return end;
}

/** A run of `*`, `_` or `~~` beside a word marks it; between spaces, or `_` within a word, it is only a sign. */
function isEmphasis(source: string, start: number, end: number): boolean {
  const before = source[start - 1] ?? ' ';
  const after = source[end] ?? ' ';
  if (/\s/.test(before) && /\s/.test(after)) {
    return false;
  }
  if (source[start] === '_') {
    return !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
  }
  return source[start] === '*' || end - start === 2;
}
