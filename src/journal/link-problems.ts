/** Links whose address has no scheme, so that GitHub looks for a file of that name: `[Lambda](lamdalabs.com)`. */
import { Kind, type Blocks } from './blocks';
import { codeSpan } from './inline';
import type { Problem } from './model';
import type { Scan } from './scan';
import type { Range } from './text';

/** Common domains that are not the ending of a file people link to (`.md`, `.py`, `.sh`, `.rs`, `.zip`, `.ps`, `.ml` are missing on purpose). */
const domains = new Set((
  'com org net edu gov mil int info biz name io ai app dev xyz me co tv gg fm to ly so im is it de fr es pt br nl be at ch se no dk fi cz hu ro gr tr ru ua by kz ir il ae sa in '
  + 'lk np cn jp kr tw hk sg my th vn id au nz za ng ke eg mx ar cl pe uk ie eu us ca online site tech blog cloud tools studio academy education school university community social news '
  + 'wiki systems software digital design art games game live video club space world today life works page pages store shop link click fun one pro run science courses training guru ninja'
).split(' '));

/** Blocks whose words are read as Markdown. */
function isInline(kind: number): boolean {
  return kind === Kind.heading || kind === Kind.paragraph || kind === Kind.table;
}

/** The links of a file that only lack their `https://`. */
export function linkProblems(text: string, scan: Scan): Problem[] {
  const problems: Problem[] = [];
  const { columns } = scan;
  let block = 0;
  let line = 0;
  let counted = 0;
  /** Code spans of the block, and which of them is the next one. */
  let code: readonly Range[] = [];
  let span = 0;
  let tick = text.indexOf('`');
  for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', at + 2)) {
    const target = targetAt(text, at + 2);
    if (target === undefined || !lacksScheme(target)) {
      continue;
    }
    while (block < columns.length && (columns.ends[block]! <= at || !isInline(columns.kinds[block]!))) {
      block++;
    }
    const contentStart = columns.contentStarts[block]!;
    if (block === columns.length || at < contentStart || at >= columns.contentEnds[block]!) {
      continue;
    }
    if (counted <= contentStart) {
      counted = contentStart;
      line = columns.lines[block]!;
      while (tick >= 0 && tick < counted) {
        tick = text.indexOf('`', counted);
      }
      code = tick >= 0 && tick < columns.contentEnds[block]! ? codeIn(text, columns, block, tick) : [];
      span = 0;
    }
    line += lineBreaks(text, counted, at);
    counted = at;
    while (span < code.length && code[span]!.end <= at) {
      span++;
    }
    if (!(span < code.length && code[span]!.start < at) && !isEscaped(text, at)) {
      problems.push({ code: 'link-without-scheme', range: { start: at + 2, end: at + 2 + target.length }, line, values: { target } });
    }
  }
  return problems;
}

/** The address behind `](`, where a `)` or a title follows it on its line; undefined too where it has no host name, as `https:` is none. */
function targetAt(text: string, start: number): string | undefined {
  let end = start;
  let inHost = true;
  let dots = 0;
  for (; end - start < 500 && end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 47 /* / */ || code === 63 /* ? */ || code === 35 /* # */) {
      inHost = false;
      if (dots === 0) {
        return undefined;
      }
    } else if (code === 40 || code === 41 || code === 60 || code === 62 /* ( ) < > */ || code === 32 || ((code < 32 || code > 127) && /\s/.test(text[end]!))) {
      break;
    }
    dots += inHost && code === 46 /* . */ ? 1 : 0;
  }
  return dots > 0 && end > start && (text[end] === ')' || (text[end] === ' ' && /["'(]/.test(text[end + 1] ?? ''))) ? text.slice(start, end) : undefined;
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

/** The code spans of a block, in order; `first` is its first tick. */
function codeIn(text: string, columns: Blocks, block: number, first: number): readonly Range[] {
  const spans: Range[] = [];
  const contentStart = columns.contentStarts[block]!;
  const source = text.slice(contentStart, columns.contentEnds[block]);
  for (let tick = first - contentStart; tick >= 0; tick = source.indexOf('`', tick)) {
    const span = codeSpan(source, tick);
    if (span === undefined) {
      while (source[tick] === '`') {
        tick++;
      }
    } else {
      spans.push({ start: contentStart + span.start, end: contentStart + span.end });
      tick = span.end;
    }
  }
  return spans;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    count += code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10) ? 1 : 0;
  }
  return count;
}
