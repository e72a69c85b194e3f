/** Front matter as the person wants to see it: not at all, as code, or as a table of its entries. */
import type { MarkdownIt } from 'markdown-it';
import type { Marks } from './marks';

export type FrontMatterLook = 'hide' | 'codeBlock' | 'table';

/** @param text with its lines of `---`. */
export function frontMatterHtml(text: string, look: FrontMatterLook, marks: Marks, { escapeHtml }: MarkdownIt['utils']): string {
  const lines = text.trimEnd().split(/\r?\n/).slice(1, -1);
  if (look === 'hide' || lines.length === 0) {
    return '';
  }
  const line = `${marks.name('line')}="0"`;
  if (look === 'codeBlock') {
    return `<pre ${line}><code ${marks.name('language')}="yaml">${escapeHtml(lines.join('\n'))}\n</code></pre>\n`;
  }
  const rows = entries(lines).map(([key, value]) => `<tr><th>${escapeHtml(key)}</th><td>${escapeHtml(value)}</td></tr>`);
  return `<table ${line}><tbody>\n${rows.join('\n')}\n</tbody></table>\n`;
}

/** `title: "Log"` as name and value; what is indented below an entry belongs to it. */
function entries(lines: readonly string[]): [string, string][] {
  const found: [string, string][] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    const last = found.at(-1);
    if (/^[\s-]/.test(line) || colon < 0) {
      if (last !== undefined && !line.startsWith('#')) {
        last[1] = `${last[1]} ${line.trim()}`.trim();
      }
    } else if (!line.startsWith('#')) {
      const value = line.slice(colon + 1).trim();
      found.push([line.slice(0, colon), /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value]);
    }
  }
  return found;
}
