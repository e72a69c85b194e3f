/**
 * Formulas by GitHub's rules. The renderer only marks them; the page draws them when KaTeX is there.
 *
 *     $x^2$   $`x^2`$   $$x^2$$   and fences named `math`
 *
 * Prices are none: `$3 and $4` (the second `$` has a space before it), `costs $5/$6` (a digit behind it).
 */
import type { MarkdownIt, StateInline } from 'markdown-it';

export function math(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math', formula);
}

function formula(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== 36 /* $ */) {
    return false;
  }
  const found = backtickFormula(src, pos, posMax, state) ?? displayFormula(src, pos, posMax, state) ?? inlineFormula(src, pos, posMax, state);
  if (found === undefined) {
    // The whole run of `$` is text: none of them opens what another did not.
    let end = pos;
    while (end < posMax && src.charCodeAt(end) === 36) {
      end++;
    }
    if (!silent) {
      state.pending += src.slice(pos, end);
    }
    state.pos = end;
    return true;
  }
  if (!silent) {
    const token = state.push('math', found.display ? 'div' : 'span', 0);
    token.content = found.tex;
    token.markup = src.slice(pos, found.end);
  }
  state.pos = found.end;
  return true;
}

interface Found {
  readonly tex: string;
  readonly end: number;
  readonly display: boolean;
}

/** `` $`…`$ `` */
function backtickFormula(src: string, pos: number, max: number, state: StateInline): Found | undefined {
  if (src.charCodeAt(pos + 1) !== 96 || !mayOpen(src, pos)) {
    return undefined;
  }
  const close = closing(src, '`$', pos + 2, max, state);
  return close > pos + 2 ? { tex: src.slice(pos + 2, close), end: close + 2, display: false } : undefined;
}

/** `$$…$$`, also over several lines of a paragraph. */
function displayFormula(src: string, pos: number, max: number, state: StateInline): Found | undefined {
  if (src.charCodeAt(pos + 1) !== 36 || src.charCodeAt(pos + 2) === 36) {
    return undefined;
  }
  const close = closing(src, '$$', pos + 2, max, state);
  const tex = close < 0 ? '' : src.slice(pos + 2, close);
  return tex.trim() === '' || src.charCodeAt(close + 2) === 36 ? undefined : { tex, end: close + 2, display: true };
}

function inlineFormula(src: string, pos: number, max: number, state: StateInline): Found | undefined {
  const next = src.charCodeAt(pos + 1);
  if (next === 36 || isSpace(next) || !mayOpen(src, pos)) {
    return undefined;
  }
  // `$3 for $4`: what does not close at the next `$` does not reach over it.
  const close = closing(src, '$', pos + 1, max, state);
  const after = src.charCodeAt(close + 1);
  if (close < 0 || isSpace(src.charCodeAt(close - 1)) || (close + 1 < max && (isAlphanumeric(after) || after === 36))) {
    return undefined;
  }
  return { tex: src.slice(pos + 1, close), end: close + 1, display: false };
}

/** A `$` behind a letter, a digit, a `$` or a backslash opens nothing: `US$5`. */
function mayOpen(src: string, pos: number): boolean {
  if (pos === 0) {
    return true;
  }
  const before = src.charCodeAt(pos - 1);
  return !isAlphanumeric(before) && before !== 36 && before !== 92;
}

/** The next `mark` that no backslash escapes, or -1; remembered per paragraph where there is none, so that many `$` stay linear. */
function closing(src: string, mark: '$' | '$$' | '`$', from: number, max: number, state: StateInline): number {
  const none = `no ${mark}` as const;
  const cache = state.env as Record<string, unknown>;
  if (cache[none] === src) {
    return -1;
  }
  for (let at = src.indexOf(mark, from); at >= 0 && at + mark.length <= max; at = src.indexOf(mark, at + 1)) {
    let slashes = 0;
    while (src.charCodeAt(at - 1 - slashes) === 92) {
      slashes++;
    }
    if (slashes % 2 === 0) {
      return at;
    }
  }
  if (max === src.length) {
    cache[none] = src;
  }
  return -1;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || Number.isNaN(code);
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code > 127 && /\p{L}|\p{N}/u.test(String.fromCharCode(code)));
}
