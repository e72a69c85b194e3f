/** HTML written in a journal, as far as the renderer looks at it; everything else is the sanitiser's. */
import type { MarkdownIt } from 'markdown-it';
import type { Marks } from './marks';

/** Elements GitHub shows as text: what follows them would be swallowed or run. */
const SHOWN_AS_TEXT = /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\s/>]|$))/gi;

export function html(md: MarkdownIt, marks: Marks): void {
  md.renderer.rules['html_inline'] = (tokens, index) => tokens[index]!.content.replace(SHOWN_AS_TEXT, '&lt;');
  md.renderer.rules['html_block'] = (tokens, index) => {
    const { content, map } = tokens[index]!;
    const shown = content.replace(SHOWN_AS_TEXT, '&lt;');
    return map === null ? shown : withLines(shown, map[0], marks);
  };
}

/** Gives every `<details>` its line; unquoted, so that nothing changes where the tag is part of an attribute's value. */
function withLines(content: string, firstLine: number, marks: Marks): string {
  let line = firstLine;
  let counted = 0;
  return content.replace(/<details(?=[\s>])/gi, (tag, at: number) => {
    for (; counted < at; counted++) {
      line += content.charCodeAt(counted) === 10 ? 1 : 0;
    }
    return `${tag} ${marks.name('line')}=${line}`;
  });
}
