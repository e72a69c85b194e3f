/** Where links and pictures of a Markdown text lead, and the same places seen from another file. */
import { codeSpan, indexWithin, linkAt } from './inline';
import { scan } from './scan';
import { Lines, type Range, type TextEdit } from './text';

/**
 * The addresses of links, pictures, definitions and tags, in order, without `<…>` around them; none in code or comments.
 *
 *     [notes](a.md "title")    ![](img/a.png)    [a]: a.md    <img src="a.png">
 */
export function linkTargets(text: string): readonly Range[] {
  const found: Range[] = [];
  const { blocks, comments } = scan(text);
  const isTaken = new Uint8Array(text.length);
  for (const { kind, start, end, contentStart, contentEnd } of blocks) {
    if (kind === 'paragraph' || kind === 'heading' || kind === 'html' || kind === 'table') {
      inlineTargets(text, kind === 'table' ? { start, end } : { start: contentStart, end: contentEnd }, found);
    }
    if (kind !== 'item' && kind !== 'quote') {
      isTaken.fill(1, kind === 'paragraph' ? contentStart : start, kind === 'paragraph' ? contentEnd : end);
    }
  }
  const lines = new Lines(text);
  for (let line = 0; line < lines.count; line++) {
    const match = /^[ \t>]{0,12}(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?\[[^\]]{1,200}\]:[ \t]*(?=\S)<?/.exec(lines.content(line));
    if (match !== null && isTaken[lines.start(line) + match[0].length - 1] === 0) {
      const start = lines.start(line) + match[0].length;
      const [target] = (match[0].endsWith('<') ? /^[^>]*/ : /^\S*/).exec(text.slice(start, lines.end(line)))!;
      found.push({ start, end: start + target.length });
    }
  }
  return found.filter(({ start }) => !comments.some((comment) => start >= comment.start && start < comment.end)).sort((a, b) => a.start - b.start);
}

/** Adds the addresses in a stretch of inline Markdown. */
function inlineTargets(text: string, { start, end }: Range, found: Range[]): void {
  const source = text.slice(start, end);
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') {
      at++;
    } else if (character === '`') {
      at = (codeSpan(source, at)?.end ?? at + 1) - 1;
    } else if (character === '[') {
      const link = linkAt(source, at);
      if (link !== undefined && link.target !== '') {
        const open = source.lastIndexOf('](', link.range.end - 1 - link.target.length);
        const from = source.indexOf(link.target, open + 2);
        found.push({ start: start + from, end: start + from + link.target.length });
      }
      // What stands in the brackets is read on: a picture may be the words of a link.
    } else if (character === '<') {
      const close = indexWithin(source, '>', at, 1000);
      const attribute = close < 0 ? null : /\s(?:href|src)\s*=\s*(["'])([^"'<>]*)\1/i.exec(source.slice(at, close + 1));
      if (attribute !== null) {
        const from = start + at + attribute.index + attribute[0].length - 1 - attribute[2]!.length;
        found.push({ start: from, end: from + attribute[2]!.length });
      }
    }
  }
}

/** A text on its way from one file to another. Paths begin with `/` and are not encoded. */
export interface Journey {
  readonly from: string;
  readonly to: string;
  /** Anchors of headings that go along → the same in the new file. All other anchors of `from` stay there. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** `target` as it must be written in `to` to lead where it leads in `from`; itself where nothing is to be done. */
export function movedTarget(target: string, { from, to, anchors }: Journey): string {
  if (target === '' || /^(?:[a-z][a-z0-9+.-]*:|\/|\\)/i.test(target)) {
    return target;
  }
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target)!;
  const known = anchors.get(decoded(rest.slice(1)));
  const absolute = path === '' ? segments(from) : resolved(segments(from).slice(0, -1), path);
  if (sameSegments(absolute, segments(from)) && rest.startsWith('#') && known !== undefined) {
    return `#${known}`;
  }
  if (sameSegments(absolute, segments(to)) && rest.startsWith('#')) {
    return rest;
  }
  const before = segments(from).slice(0, -1);
  const now = segments(to).slice(0, -1);
  return path !== '' && sameSegments(before, now) ? target : relativePath(now, absolute) + rest;
}

/** `target` of a text that stays in `from`, where headings have gone to `to`. */
export function stayingTarget(target: string, { from, to, anchors }: Journey): string {
  const known = target.startsWith('#') ? anchors.get(decoded(target.slice(1))) : undefined;
  return known === undefined ? target : `${relativePath(segments(from).slice(0, -1), segments(to))}#${known}`;
}

/** Edits of `text` that put in place of each address what `change` gives for it. */
export function retargeted(text: string, change: (target: string) => string, within: Range = { start: 0, end: text.length }): readonly TextEdit[] {
  return linkTargets(text).filter(({ start, end }) => start >= within.start && end <= within.end).flatMap((range) => {
    const target = text.slice(range.start, range.end);
    const changed = change(target);
    return changed === target ? [] : [{ range, text: changed }];
  });
}

function segments(path: string): string[] {
  return path.split('/').filter((part) => part !== '').map(encodeURIComponent);
}

/** Segments of `path`, as they are written, from the folder on. */
function resolved(folder: readonly string[], path: string): string[] {
  const stack = [...folder];
  for (const part of path.split('/')) {
    if (part === '..') {
      stack.pop();
    } else if (part !== '.' && part !== '') {
      stack.push(part);
    }
  }
  return path.endsWith('/') ? [...stack, ''] : stack;
}

function relativePath(folder: readonly string[], target: readonly string[]): string {
  let shared = 0;
  while (shared < folder.length && shared < target.length - 1 && decoded(folder[shared]!) === decoded(target[shared]!)) {
    shared++;
  }
  return [...Array<string>(folder.length - shared).fill('..'), ...target.slice(shared)].join('/');
}

function sameSegments(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, index) => decoded(part) === decoded(b[index]!));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
