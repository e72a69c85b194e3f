/** Links whose address has no scheme, so that GitHub looks for a file of that name: `[Lambda](lamdalabs.com)`. */
import { codeSpan } from './inline';
import type { Problem } from './model';
import type { Block, Scan } from './scan';

/** Common domains that are not the ending of a file people link to (`.md`, `.py`, `.sh`, `.rs`, `.zip`, `.ps`, `.ml` are missing on purpose). */
const domains = new Set((
  'com org net edu gov mil int info biz name io ai app dev xyz me co tv gg fm to ly so im is it de fr es pt br nl be at ch se no dk fi cz hu ro gr tr ru ua by kz ir il ae sa in '
  + 'lk np cn jp kr tw hk sg my th vn id au nz za ng ke eg mx ar cl pe uk ie eu us ca online site tech blog cloud tools studio academy education school university community social news '
  + 'wiki systems software digital design art games game live video club space world today life works page pages store shop link click fun one pro run science courses training guru ninja'
).split(' '));

/** Blocks whose words are read as Markdown. */
const inlineKinds: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['heading', 'paragraph', 'table']);

/** The links of a file that only lack their `https://`. */
export function linkProblems(text: string, scan: Scan): Problem[] {
  const problems: Problem[] = [];
  const { blocks } = scan;
  let block = 0;
  for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', at + 2)) {
    const target = targetAt(text, at + 2);
    if (target === undefined || !lacksScheme(target)) {
      continue;
    }
    while (block < blocks.length && (blocks[block]!.end <= at || !inlineKinds.has(blocks[block]!.kind))) {
      block++;
    }
    const holder = blocks[block];
    if (holder !== undefined && holder.contentStart <= at && at < holder.contentEnd && !isInCode(text, holder, at) && !isEscaped(text, at)) {
      const line = holder.line + lineBreaks(text, holder.contentStart, at);
      problems.push({ code: 'link-without-scheme', range: { start: at + 2, end: at + 2 + target.length }, line, values: { target } });
    }
  }
  return problems;
}

/** The address behind `](`, where a `)` or a title follows it on its line. */
function targetAt(text: string, start: number): string | undefined {
  let end = start;
  while (end - start < 500 && end < text.length && !/[\s()<>]/.test(text[end]!)) {
    end++;
  }
  return end > start && (text[end] === ')' || (text[end] === ' ' && /["'(]/.test(text[end + 1] ?? ''))) ? text.slice(start, end) : undefined;
}

/** `lmarena.ai`, `app.example.xyz/a?b#c`; not `notes.md`, `./a.com`, `#top`, `mailto:a@b.com`, `images/b.com`. */
function lacksScheme(target: string): boolean {
  if (/^[./#<?]/.test(target) || target.includes('@')) {
    return false;
  }
  const host = /^[^/?#]*/.exec(target)![0];
  const labels = host.replace(/:\d{1,5}$/, '').split('.');
  return labels.length > 1 && labels.every(label => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label)) && domains.has(labels.at(-1)!.toLowerCase());
}

function isEscaped(text: string, at: number): boolean {
  return text[at - 1] === '\\' && text[at - 2] !== '\\';
}

/** Whether the place lies in a code span of its block. */
function isInCode(text: string, { contentStart, contentEnd }: Block, at: number): boolean {
  // Only what stands before the place can open a span around it.
  if (text.lastIndexOf('`', at) < contentStart) {
    return false;
  }
  const source = text.slice(contentStart, contentEnd);
  for (let tick = source.indexOf('`'); tick >= 0 && tick < at - contentStart;) {
    const span = codeSpan(source, tick);
    if (span === undefined) {
      while (source[tick] === '`') {
        tick++;
      }
    } else if (span.end > at - contentStart) {
      return true;
    } else {
      tick = span.end;
    }
    tick = source.indexOf('`', tick);
  }
  return false;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    count += code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10) ? 1 : 0;
  }
  return count;
}
