/** What hides tags within a line of text: code, and the targets of links and pictures. */
import { targetEnd, titleEnd } from './scan-definitions';

/** How many tags and comments there were before an image's text. */
export type Counts = readonly [tags: number, comments: number];

/** Open `[` and `![`, to tell a link's target from text: `[a](<details>)` holds no tag. */
export class Brackets {
  private readonly opened: (Counts | undefined)[] = [];
  /** A link holds no link: `[` below this index can only open text. */
  private dead = 0;

  open(image: Counts | undefined): void {
    this.opened.push(image);
  }

  /** Behind the link or image that ends with the `]` at `at`, or behind the `]`; `image` only for an image. */
  close(source: string, at: number): { end: number; image?: Counts } {
    if (this.opened.length === 0) {
      return { end: at + 1 };
    }
    const image = this.opened.pop();
    const live = image !== undefined || this.opened.length >= this.dead;
    this.dead = Math.min(this.dead, this.opened.length);
    const end = live && source.charCodeAt(at + 1) === 40 ? linkEnd(source, at + 2) : -1;
    if (end < 0) {
      return { end: at + 1 };
    }
    if (image) {
      return { end, image };
    }
    this.dead = this.opened.length;
    return { end };
  }
}

/** Behind the `)` of `(target "title")`, from behind its `(`; -1 where that is none. */
function linkEnd(source: string, start: number): number {
  let at = skipSpace(source, start);
  const target = targetEnd(source, at);
  if (target > 0) {
    at = skipSpace(source, target);
    const title = at > target ? titleEnd(source, at) : 0;
    if (title > 0) {
      at = skipSpace(source, title);
    }
  }
  return source.charCodeAt(at) === 41 ? at + 1 : -1;
}

/** Where the last run of each length of backticks begins. */
export function backtickRuns(source: string): Map<number, number> {
  const runs = new Map<number, number>();
  let at = source.indexOf('`');
  while (at >= 0) {
    const end = runEnd(source, at);
    runs.set(end - at, at);
    at = source.indexOf('`', end);
  }
  return runs;
}

/** Behind the code that begins at the backtick at `start`, or behind its run where that is never closed. */
export function codeEnd(source: string, start: number, lastRuns: ReadonlyMap<number, number>): number {
  const opened = runEnd(source, start);
  if ((lastRuns.get(opened - start) ?? -1) < opened) {
    return opened;
  }
  for (let at = source.indexOf('`', opened); at >= 0; ) {
    const end = runEnd(source, at);
    if (end - at === opened - start) {
      return end;
    }
    at = source.indexOf('`', end);
  }
  return opened;
}

function runEnd(source: string, start: number): number {
  let end = start + 1;
  while (source.charCodeAt(end) === 96) {
    end++;
  }
  return end;
}

function skipSpace(source: string, at: number): number {
  for (;;) {
    const character = source.charCodeAt(at);
    // NaN behind the end is neither.
    if (!(character === 32 || (character >= 9 && character <= 13))) {
      return at;
    }
    at++;
  }
}
