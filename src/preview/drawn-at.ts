/** What stands at a place of Markdown that a page draws: a diagram or a formula. */
import { scan } from '../journal/scan';
import type { Range } from '../journal/text';

export interface DrawnAt {
  readonly range: Range;
  /** The formula, where it stands within a line; empty for a block. */
  readonly tex: string;
}

/** The fence or formula at `offset`; undefined where nothing is to be drawn. */
export function drawnAt(text: string, offset: number): DrawnAt | undefined {
  const fence = scan(text).blocks.find((block) => block.kind === 'fence' && block.start <= offset && offset < Math.max(block.end, block.start + 1));
  if (fence !== undefined) {
    const info = text.slice(fence.contentStart, fence.contentEnd).trim().toLowerCase();
    return /^(?:mermaid|math)\b/.test(info) ? { range: { start: fence.start, end: fence.end }, tex: '' } : undefined;
  }
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset);
  return formulaAt(text.slice(start, end), start, offset);
}

/** `$x$`, `` $`x`$ `` or `$$x$$` of one line, by GitHub's rules: no space inside the signs, no letter or digit behind them. */
function formulaAt(line: string, start: number, offset: number): DrawnAt | undefined {
  for (let at = line.indexOf('$'); at >= 0; ) {
    const mark = line.startsWith('$$', at) ? '$$' : line.startsWith('$`', at) ? '$`' : '$';
    const closing = mark === '$`' ? '`$' : mark;
    const close = line.indexOf(closing, at + mark.length);
    const tex = close < 0 ? '' : line.slice(at + mark.length, close);
    const behind = close + closing.length;
    const isFormula = tex.trim() !== '' && !/[\p{L}\p{N}\\$]/u.test(line[at - 1] ?? ' ')
      && (mark !== '$' || (!/^\s|\s$/.test(tex) && !/[\p{L}\p{N}$]/u.test(line[behind] ?? ' ')));
    if (isFormula && start + at <= offset && offset <= start + behind) {
      return { range: { start: start + at, end: start + behind }, tex };
    }
    at = line.indexOf('$', isFormula ? behind : at + mark.length);
  }
  return undefined;
}
