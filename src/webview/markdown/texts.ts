/** Walks the plain texts of parsed Markdown, for rules that replace parts of them: autolinks, emoji. */
import type { StateCore, Token } from 'markdown-it';

/** A part of a text to be replaced by tokens; `start` and `end` are offsets into the text. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** Replaces parts of every text outside links; `find` gives them in order, without overlaps. */
export function replaceInTexts(state: StateCore, find: (text: string, token: typeof Token) => readonly Replacement[]): void {
  for (const block of state.tokens) {
    if (block.type !== 'inline' || block.children === null) {
      continue;
    }
    let inLink = 0;
    const all = block.children;
    let result: Token[] | undefined;
    for (const [index, token] of all.entries()) {
      inLink += linkStep(token);
      const found = token.type === 'text' && inLink <= 0 ? find(token.content, state.Token) : [];
      if (found.length > 0) {
        result ??= all.slice(0, index);
        // One by one: a long paragraph has more parts than a call may have arguments.
        for (const part of split(token, found, state.Token)) {
          result.push(part);
        }
      } else {
        result?.push(token);
      }
    }
    if (result !== undefined) {
      block.children = result;
    }
  }
}

/** 1 where a link begins, -1 where one ends: Markdown's or one written as HTML. */
function linkStep(token: Token): number {
  if (token.type === 'link_open' || token.type === 'link_close') {
    return token.nesting;
  }
  if (token.type === 'html_inline') {
    return /^<a[\s>]/i.test(token.content) ? 1 : /^<\/a[\s>]/i.test(token.content) ? -1 : 0;
  }
  return 0;
}

function split(token: Token, found: readonly Replacement[], Token: StateCore['Token']): Token[] {
  const result: Token[] = [];
  let at = 0;
  const text = (end: number): void => {
    if (end > at) {
      const part = new Token('text', '', 0);
      part.content = token.content.slice(at, end);
      part.level = token.level;
      result.push(part);
    }
  };
  for (const { start, end, tokens } of found) {
    text(start);
    result.push(...tokens);
    at = end;
  }
  text(token.content.length);
  return result;
}
