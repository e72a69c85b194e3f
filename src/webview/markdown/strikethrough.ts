/** Words struck through, GFM's way: between two tildes or between one, `~~old~~` and `~old~`, never three. */
import type { MarkdownIt, StateInline } from 'markdown-it';

const TILDE = 126;

export function strikethrough(md: MarkdownIt): void {
  md.inline.ruler.at('strikethrough', tildes);
  md.inline.ruler2.at('strikethrough', (state) => {
    strike(state, state.delimiters);
    for (const meta of state.tokens_meta) {
      if (meta?.delimiters !== undefined) {
        strike(state, meta.delimiters);
      }
    }
    return true;
  });
}

function tildes(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== TILDE) {
    return false;
  }
  const { length, can_open, can_close } = state.scanDelims(state.pos, true);
  state.push('text', '', 0).content = '~'.repeat(length);
  if (length <= 2) {
    // One tilde is closed by one, two by two: told apart by the marker. No length, else the rule of three for `*` would apply.
    state.delimiters.push({ marker: TILDE * length, length: 0, token: state.tokens.length - 1, end: -1, open: can_open, close: can_close });
  }
  state.pos += length;
  return true;
}

function strike({ tokens }: StateInline, delimiters: StateInline['delimiters']): void {
  for (const { marker, end, token } of delimiters) {
    const closer = delimiters[end];
    if (closer === undefined || (marker !== TILDE && marker !== TILDE * 2)) {
      continue;
    }
    const markup = '~'.repeat(marker / TILDE);
    Object.assign(tokens[token]!, { type: 'del_open', tag: 'del', nesting: 1, markup, content: '' });
    Object.assign(tokens[closer.token]!, { type: 'del_close', tag: 'del', nesting: -1, markup, content: '' });
  }
}
