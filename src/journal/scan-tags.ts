/** The `<details>` and `<summary>` tags and the comments of a file, where HTML is read as HTML: not in code, escapes or link targets. */
import { Brackets, backtickRuns, codeEnd } from './scan-inline';
import { Flat } from './scan-flat';
import { isLetter, tagEnd, tagNameEnd } from './scan-html';
import type { Tag } from './scan';
import type { Range } from './text';

const RAW_TEXT: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);
const NEVER_CLOSED = -2;

export class LiveTags {
  readonly tags: Tag[] = [];
  readonly comments: Range[] = [];
  /** The first `<` at or behind the last place asked for. */
  private nextLess = -2;

  // The piece being read.
  private source = '';
  private base = 0;
  private flat: Flat | undefined;
  private block = 0;
  private line = 0;
  /** Counts line breaks up to here. */
  private lineOffset = 0;

  constructor(private readonly text: string) {}

  /** Reads a paragraph's or heading's text. `lines` where containers' markers stand in it. */
  inline(start: number, end: number, block: number, line: number, lines?: readonly number[]): void {
    if (this.open(start, end, block, line, lines)) {
      this.readInline();
    }
  }

  /** Reads an HTML block. */
  html(start: number, end: number, block: number, line: number, lines?: readonly number[]): void {
    if (this.open(start, end, block, line, lines)) {
      this.readHtml();
    }
  }

  /** Reads a row of a table: each cell by itself, since code does not go on behind `|`. */
  cells(start: number, end: number, block: number, line: number): void {
    if (!this.holdsLess(start, end)) {
      return;
    }
    let cell = start;
    for (let i = start; i <= end; i++) {
      if (i === end || (this.text.charCodeAt(i) === 124 && this.text.charCodeAt(i - 1) !== 92)) {
        this.inline(cell, i, block, line);
        cell = i + 1;
      }
    }
  }

  private holdsLess(start: number, end: number): boolean {
    if (this.nextLess < start && this.nextLess !== -1) {
      this.nextLess = this.text.indexOf('<', start);
    }
    return this.nextLess >= 0 && this.nextLess < end;
  }

  private open(start: number, end: number, block: number, line: number, lines: readonly number[] | undefined): boolean {
    if (!this.holdsLess(start, end)) {
      return false;
    }
    this.flat = lines && lines.length > 2 ? new Flat(this.text, lines) : undefined;
    this.source = this.flat ? this.flat.text : this.text.slice(start, end);
    this.base = start;
    this.block = block;
    this.line = line;
    this.lineOffset = 0;
    return true;
  }

  private readInline(): void {
    const { source } = this;
    const end = source.length;
    const brackets = new Brackets();
    let lastRuns: Map<number, number> | undefined;
    let unclosed = false;
    let at = 0;
    while (at < end) {
      switch (source.charCodeAt(at)) {
        case 92: // \
          at += 2;
          break;
        case 96: {
          // `
          lastRuns ??= backtickRuns(source);
          at = codeEnd(source, at, lastRuns);
          break;
        }
        case 91: // [
          brackets.open(at > 0 && source.charCodeAt(at - 1) === 33 ? [this.tags.length, this.comments.length] : undefined);
          at++;
          break;
        case 93: {
          // ]
          const link = brackets.close(source, at);
          if (link.image) {
            // What stands for a picture is plain text.
            this.tags.length = link.image[0];
            this.comments.length = link.image[1];
          }
          at = link.end;
          break;
        }
        case 60: {
          // <
          const next = source.charCodeAt(at + 1);
          let after = -1;
          if (next === 33 || next === 63) {
            after = specialEnd(source, at, unclosed);
            // Once one has no end, markdown-it looks for no further one: the text stays linear.
            unclosed ||= after === NEVER_CLOSED;
            if (after >= 0 && source.startsWith('<!--', at)) {
              this.addComment(at, after);
            }
          } else {
            after = tagEnd(source, at, end);
            if (after >= 0) {
              this.addTag(at, after);
            } else {
              after = autolinkEnd(source, at);
            }
          }
          at = after < 0 ? at + 1 : after;
          break;
        }
        default:
          at++;
      }
    }
  }

  /** HTML as a browser reads it: a tag may hold `>` in quotes, a comment hides what is in it, a script is text. */
  private readHtml(): void {
    const { source } = this;
    const end = source.length;
    let at = source.indexOf('<');
    while (at >= 0 && at < end) {
      const next = source.charCodeAt(at + 1);
      let after = at + 1;
      if (source.startsWith('<!--', at)) {
        after = specialEnd(source, at, false);
        this.addComment(at, after < 0 ? end : after);
      } else if (next === 33 || next === 63) {
        after = source.indexOf('>', at);
        after = after < 0 ? -1 : after + 1;
      } else if (isLetter(next) || (next === 47 && isLetter(source.charCodeAt(at + 2)))) {
        after = htmlTagEnd(source, at);
        if (after >= 0) {
          this.addTag(at, after);
          const name = next === 47 ? '' : source.slice(at + 1, tagNameEnd(source, at + 1, end)).toLowerCase();
          if (RAW_TEXT.has(name)) {
            after = rawTextEnd(source, after, name);
          }
        }
      }
      if (after < 0) {
        return;
      }
      at = source.indexOf('<', after);
    }
  }

  private addComment(start: number, end: number): void {
    this.comments.push({ start: this.raw(start), end: this.raw(end) });
  }

  private addTag(start: number, end: number): void {
    const closing = this.source.charCodeAt(start + 1) === 47;
    const nameStart = closing ? start + 2 : start + 1;
    const nameEnd = tagNameEnd(this.source, nameStart, end);
    if (nameEnd - nameStart !== 7) {
      return;
    }
    const name = this.source.slice(nameStart, nameEnd).toLowerCase();
    if (name === 'details' || name === 'summary') {
      this.tags.push({ start: this.raw(start), end: this.raw(end), name, closing, block: this.block, line: this.lineAt(start) });
    }
  }

  private raw(offset: number): number {
    return this.flat ? this.flat.raw(offset) : this.base + offset;
  }

  private lineAt(offset: number): number {
    const { source } = this;
    for (let i = this.lineOffset; i < offset; i++) {
      const character = source.charCodeAt(i);
      if (character === 10 || (character === 13 && source.charCodeAt(i + 1) !== 10)) {
        this.line++;
      }
    }
    this.lineOffset = offset;
    return this.line;
  }
}

/**
 * Behind the `<!--`, `<![CDATA[`, `<?` or `<!X` that begins at `at`; -1 where none does, `NEVER_CLOSED` where it has no end.
 * `short` allows only `<!-->` and `<!--->`, which end at once.
 */
function specialEnd(source: string, at: number, short: boolean): number {
  let closing = '>';
  let from = at + 3;
  if (source.startsWith('<!--', at)) {
    if (source.startsWith('>', at + 4)) {
      return at + 5;
    }
    if (source.startsWith('->', at + 4)) {
      return at + 6;
    }
    closing = '-->';
    from = at + 4;
  } else if (source.startsWith('<![CDATA[', at)) {
    closing = ']]>';
    from = at + 9;
  } else if (source.charCodeAt(at + 1) === 63) {
    closing = '?>';
    from = at + 2;
  } else if (!isLetter(source.charCodeAt(at + 2))) {
    return -1;
  }
  const end = short ? -1 : source.indexOf(closing, from);
  return end < 0 ? NEVER_CLOSED : end + closing.length;
}

/** Behind `<https://…>` or `<me@home.org>`, in which nothing else is read; -1 for neither. */
function autolinkEnd(source: string, start: number): number {
  let at = start + 1;
  let mark = false;
  for (; at < source.length; at++) {
    const character = source.charCodeAt(at);
    if (character === 62) {
      return mark ? at + 1 : -1;
    }
    if (character <= 32 || character === 60) {
      return -1;
    }
    mark ||= (character === 58 && at - start > 2) || (character === 64 && at - start > 1);
  }
  return -1;
}

/** Behind the `>` of a tag as a browser reads it, -1 where it has none. */
function htmlTagEnd(source: string, start: number): number {
  let quote = 0;
  let valueNext = false;
  for (let i = start + 1; i < source.length; i++) {
    const character = source.charCodeAt(i);
    if (quote !== 0) {
      if (character === quote) {
        quote = 0;
      }
    } else if (character === 62) {
      return i + 1;
    } else if (character === 61) {
      valueNext = true;
    } else if (character > 32) {
      if (valueNext && (character === 34 || character === 39)) {
        quote = character;
      }
      valueNext = false;
    }
  }
  return -1;
}

/** Where the text of `<script>` and its like ends: at its closing tag, -1 where it has none. */
function rawTextEnd(source: string, start: number, name: string): number {
  for (let at = source.indexOf('</', start); at >= 0; at = source.indexOf('</', at + 2)) {
    if (tagNameEnd(source, at + 2, source.length) === at + 2 + name.length && source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) {
      return at;
    }
  }
  return -1;
}
