/** Boxes of task items: `- [ ]` and `- [x]`. */
import type { MarkdownIt, Token } from 'markdown-it';
import type { Marks } from './marks';

export function tasks(md: MarkdownIt, marks: Marks): void {
  md.core.ruler.after('inline', 'tasks', ({ tokens, Token }) => {
    for (let index = 2; index < tokens.length; index++) {
      const item = tokens[index - 2]!;
      const text = tokens[index]!.children?.[0];
      if (tokens[index]!.type !== 'inline' || item.type !== 'list_item_open' || tokens[index - 1]!.type !== 'paragraph_open' || text?.type !== 'text' || !/^\[[ xX]\][ \t]/.test(text.content + after(tokens[index]!))) {
        continue;
      }
      const box = new Token('task_box', 'input', 0);
      box.attrs = [['disabled', ''], ['type', 'checkbox']];
      if (text.content[1] !== ' ') {
        box.attrs.unshift(['checked', '']);
      }
      box.attrs.push([marks.name('task'), item.map?.[0] ?? 0]);
      text.content = text.content.slice(3);
      tokens[index]!.children!.unshift(box);
    }
  });
}

/** What stands behind the first text: `- [ ] **bold**` has only the box and a space in it, `- [x]` alone is none. */
function after(inline: Token): string {
  return inline.children![1]?.type === 'softbreak' ? '\n' : '';
}
