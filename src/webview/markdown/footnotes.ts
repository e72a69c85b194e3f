/**
 * Footnotes: `[^label]` and `[^label]: text`.
 *
 * A day may refer to a note that stands in another, so numbers and the list at the end are made by whoever has all pieces (manuscript.ts).
 */
import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import type { Marks } from './marks';

/** What the rules leave in the environment of one piece. */
export interface NoteFindings {
  /** Label -> the tokens of its text. */
  readonly texts: Map<string, Token[]>;
}

/** Whether a note of that label exists anywhere in the file. */
export type HasNote = (label: string) => boolean;

export function footnotes(md: MarkdownIt, marks: Marks): void {
  md.block.ruler.before('reference', 'footnote', definition, { alt: ['paragraph', 'reference'] });
  md.inline.ruler.before('link', 'footnote', reference);
  md.core.ruler.after('inline', 'footnotes', (state) => {
    state.tokens = takeOut(state.tokens, (state.env['notes'] as NoteFindings).texts);
  });
  md.renderer.rules['footnote_reference'] = (tokens, index) => {
    const label = md.utils.escapeHtml(tokens[index]!.meta!['label'] as string);
    return `<sup><a href="#" ${marks.name('note')}="${label}"></a></sup>`;
  };
}

/** Labels are compared without regard to case, as link labels are. */
function key(label: string): string {
  return label.toLowerCase();
}

/** Where the label that begins at `from` ends (at its `]`), or -1. */
function labelEnd(src: string, from: number, max: number): number {
  let end = from;
  while (end < max && !' \t\n[]'.includes(src[end]!)) {
    end++;
  }
  return end > from && end - from < 1000 && src[end] === ']' ? end : -1;
}

function definition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  const max = state.eMarks[startLine]!;
  if (state.sCount[startLine]! - state.blkIndent >= 4 || !state.src.startsWith('[^', start)) {
    return false;
  }
  const end = labelEnd(state.src, start + 2, max);
  if (end < 0 || state.src[end + 1] !== ':') {
    return false;
  }
  if (silent) {
    return true;
  }
  let content = end + 2;
  while (content < max && ' \t'.includes(state.src[content]!)) {
    content++;
  }
  const open = state.push('footnote_open', '', 1);
  open.meta = { label: key(state.src.slice(start + 2, end)) };
  open.map = [startLine, startLine];

  // The text is read like the content of a list item, indented by four.
  const { parentType } = state;
  const saved = [state.bMarks[startLine]!, state.tShift[startLine]!, state.sCount[startLine]!] as const;
  state.bMarks[startLine] = content;
  state.tShift[startLine] = 0;
  state.sCount[startLine] = state.blkIndent + 4;
  state.blkIndent += 4;
  state.parentType = 'footnote';
  state.md.block.tokenize(state, startLine, endLine);
  state.blkIndent -= 4;
  state.parentType = parentType;
  [state.bMarks[startLine], state.tShift[startLine], state.sCount[startLine]] = saved;
  if (state.line === startLine) {
    state.line = startLine + 1;
  }
  open.map = [startLine, state.line];
  state.push('footnote_close', '', -1);
  return true;
}

function reference(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith('[^', pos)) {
    return false;
  }
  const end = labelEnd(src, pos + 2, posMax);
  const label = end < 0 ? '' : key(src.slice(pos + 2, end));
  if (label === '' || !(state.env['hasNote'] as HasNote)(label)) {
    return false;
  }
  if (!silent) {
    state.push('footnote_reference', '', 0).meta = { label };
  }
  state.pos = end + 1;
  return true;
}

/** The tokens without the notes' texts, which go to `texts`; of two notes with one label the first counts. */
function takeOut(tokens: readonly Token[], texts: Map<string, Token[]>): Token[] {
  const rest: Token[] = [];
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_open') {
      const text: Token[] = [];
      const label = token.meta!['label'] as string;
      if (!texts.has(label)) {
        texts.set(label, text);
      }
      open.push(text);
    } else if (token.type === 'footnote_close') {
      open.pop();
    } else {
      (open.at(-1) ?? rest).push(token);
    }
  }
  return rest;
}
