/**
 * GitHub's alerts: a block quote whose first line is nothing but its kind.
 *
 *     > [!NOTE]
 *     > Numpy arrays have one type.
 */
import type { MarkdownIt, Token } from 'markdown-it';
import type { Marks } from './marks';

const FIRST_LINE = /^\[!(note|tip|important|warning|caution)\][ \t]*$/i;

export function alerts(md: MarkdownIt, marks: Marks): void {
  md.core.ruler.after('inline', 'alerts', (state) => {
    const { tokens } = state;
    for (let index = 0; index + 2 < tokens.length; index++) {
      const quote = tokens[index]!;
      const inline = tokens[index + 2]!;
      // Only outside other quotes and lists, as there.
      if (quote.type !== 'blockquote_open' || quote.level > 0 || tokens[index + 1]!.type !== 'paragraph_open') {
        continue;
      }
      const kind = FIRST_LINE.exec(inline.content.split('\n', 1)[0]!)?.[1]?.toLowerCase();
      const alone = !inline.content.includes('\n');
      if (kind === undefined || (alone && tokens[index + 4]?.type === 'blockquote_close')) {
        continue;
      }
      quote.attrSet(marks.name('alert'), kind);
      const title = heading(state.Token, kind, marks, quote.map);
      if (alone) {
        tokens.splice(index + 1, 3, ...title);
      } else {
        const children = inline.children!;
        inline.children = children.slice(children.findIndex((token) => token.type === 'softbreak' || token.type === 'hardbreak') + 1);
        tokens.splice(index + 1, 0, ...title);
      }
    }
  });
}

function heading(TokenClass: typeof Token, kind: string, marks: Marks, map: [number, number] | null): Token[] {
  const open = new TokenClass('paragraph_open', 'p', 1);
  open.block = true;
  open.map = map;
  open.attrs = [[marks.name('alert'), 'title']];
  const inline = new TokenClass('inline', '', 0);
  const text = new TokenClass('text', '', 0);
  text.content = kind[0]!.toUpperCase() + kind.slice(1);
  inline.children = [text];
  const close = new TokenClass('paragraph_close', 'p', -1);
  close.block = true;
  return [open, inline, close];
}
