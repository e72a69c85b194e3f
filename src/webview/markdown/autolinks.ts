/**
 * Addresses without brackets that become links, by GFM's rules and no more:
 *
 *     https://numpy.org/doc   www.numpy.org   ann@example.com   mailto:ann@example.com
 *
 * (`numpy.org` alone stays text.)
 */
import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { replaceInTexts, type Replacement } from './texts';

const SCHEMES = ['https', 'http', 'ftp'];

export function autolinks(md: MarkdownIt): void {
  md.inline.ruler.after('text', 'autolink_scheme', schemeLink);
  md.core.ruler.after('inline', 'autolink_text', (state) => {
    replaceInTexts(state, (text, token) => findInText(text, token, md));
  });
}

/** At the `:` of `https://…`, whose scheme stands in the text before it. */
function schemeLink(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 58 /* : */ || src.charCodeAt(pos + 1) !== 47 || src.charCodeAt(pos + 2) !== 47 || state.linkLevel > 0) {
    return false;
  }
  const scheme = SCHEMES.find((name) => state.pending.toLowerCase().endsWith(name));
  if (scheme === undefined || isLetter(state.pending.charCodeAt(state.pending.length - scheme.length - 1))) {
    return false;
  }
  const host = pos + 3;
  const hostEnd = domainEnd(src, host, state.posMax, true);
  if (hostEnd < 0) {
    return false;
  }
  const start = pos - scheme.length;
  const end = trimEnd(src, start, addressEnd(src, hostEnd, state.posMax));
  if (!silent) {
    const shown = src.slice(start, end);
    state.pending = state.pending.slice(0, -scheme.length);
    const open = state.push('link_open', 'a', 1);
    open.attrs = [['href', state.md.normalizeLink(shown)]];
    open.info = 'auto';
    state.push('text', '', 0).content = shown;
    state.push('link_close', 'a', -1).info = 'auto';
  }
  state.pos = end;
  return true;
}

function findInText(text: string, token: typeof Token, md: MarkdownIt): Replacement[] {
  const found: Replacement[] = [];
  let done = 0;
  const add = (start: number, end: number, href: string): void => {
    const open = new token('link_open', 'a', 1);
    open.attrs = [['href', md.normalizeLink(href)]];
    open.info = 'auto';
    const shown = new token('text', '', 0);
    shown.content = text.slice(start, end);
    const close = new token('link_close', 'a', -1);
    close.info = 'auto';
    found.push({ start, end, tokens: [open, shown, close] });
    done = end;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 64 /* @ */) {
      const start = mailStart(text, at, done);
      const end = mailEnd(text, at + 1);
      if (start < at && end > at) {
        const scheme = /(?:mailto|xmpp):$/i.exec(text.slice(Math.max(done, start - 'mailto:'.length), start))?.[0] ?? '';
        const first = start - scheme.length;
        const last = scheme.toLowerCase() === 'xmpp:' ? resourceEnd(text, end) : end;
        add(first, last, scheme === '' ? `mailto:${text.slice(start, end)}` : text.slice(first, last));
        at = last - 1;
      }
    } else if ((code | 32) === 119 /* w */ && (at === 0 || ' \t\n*_~('.includes(text[at - 1]!)) && /^www\.$/i.test(text.slice(at, at + 4))) {
      const hostEnd = domainEnd(text, at, text.length, false);
      if (hostEnd > 0) {
        const end = trimEnd(text, at, addressEnd(text, hostEnd, text.length));
        add(at, end, `http://${text.slice(at, end)}`);
        at = end - 1;
      }
    }
  }
  return found;
}

/** Where the host name that begins at `start` ends, or -1. The last two parts must hold no `_`. */
function domainEnd(text: string, start: number, max: number, short: boolean): number {
  let end = start;
  let dots = 0;
  let lastUnderscores = 0;
  let underscores = 0;
  for (; end < max; end++) {
    const code = text.charCodeAt(end);
    if (code === 95 /* _ */) {
      underscores++;
    } else if (code === 46 /* . */) {
      lastUnderscores = underscores;
      underscores = 0;
      dots++;
    } else if (code !== 45 /* - */ && !isWord(code)) {
      break;
    }
  }
  if (end === start || !isWord(text.charCodeAt(start)) || ((underscores > 0 || lastUnderscores > 0) && dots <= 10)) {
    return -1;
  }
  return short || dots > 0 ? end : -1;
}

/** An address goes on to the next white space or `<`. */
function addressEnd(text: string, from: number, max: number): number {
  let end = from;
  while (end < max && !/[\s<]/.test(text[end]!)) {
    end++;
  }
  return end;
}

/** Leaves out what ends the sentence rather than the address: `.`, an unbalanced `)`, an entity. */
function trimEnd(text: string, start: number, from: number): number {
  let end = from;
  let open = 0;
  let close = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    open += code === 40 ? 1 : 0;
    close += code === 41 ? 1 : 0;
  }
  while (end > start) {
    const last = text[end - 1]!;
    if ('?!.,:*_~\'"'.includes(last)) {
      end--;
    } else if (last === ')' && close > open) {
      end--;
      close--;
    } else if (last === ';') {
      let at = end - 2;
      while (at > start && isLetter(text.charCodeAt(at))) {
        at--;
      }
      end = at < end - 2 && text[at] === '&' ? at : end - 1;
    } else {
      break;
    }
  }
  return end;
}

function mailStart(text: string, at: number, min: number): number {
  let start = at;
  while (start > min && (isWord(text.charCodeAt(start - 1)) || '.+-_'.includes(text[start - 1]!))) {
    start--;
  }
  return start;
}

function mailEnd(text: string, from: number): number {
  let end = from;
  let dots = 0;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 46 /* . */ && isWord(text.charCodeAt(end + 1))) {
      dots++;
    } else if (code !== 45 && code !== 95 && !isWord(code)) {
      break;
    }
    end++;
  }
  const last = text.charCodeAt(end - 1);
  return dots > 0 && last !== 45 && last !== 95 && text[end] !== '@' ? end : -1;
}

/** Behind an address of XMPP one part may follow: `xmpp:ann@a.org/phone`. */
function resourceEnd(text: string, from: number): number {
  let end = from + 1;
  while (text[from] === '/' && end < text.length && (isWord(text.charCodeAt(end)) || text[end] === '@' || text[end] === '.')) {
    end++;
  }
  while (text[end - 1] === '.') {
    end--;
  }
  return text[from] === '/' && end > from + 1 ? end : from;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function isWord(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code > 127;
}
