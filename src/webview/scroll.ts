/** Which line of the file stands at the top of the page, and the way back. What is closed away counts as its section's heading. */
import type { Marks } from './markdown/marks';
import { BAR, type Reach } from './reach';
import type { Sheet } from './sheet';

/** A line of the file and where it is in the page, in pixels from its top. */
interface Anchor {
  readonly line: number;
  readonly top: number;
  /** A closed section: the lines up to the next anchor are not there to be scrolled through. */
  readonly closed: boolean;
}

/** In milliseconds. */
const QUIET = 300;

export class Scroll {
  /** Scrolling that the page itself has begun is not told to the editor. */
  #ownUntil = 0;
  /** Nor does the editor's answer to what the person does here move the page. */
  #toldUntil = 0;
  readonly #ended = new AbortController();

  /** @param tell is called with the line at the top after the person has scrolled. */
  constructor(private readonly sheet: Sheet, private readonly marks: Marks, private readonly reach: Reach, tell: (line: number) => void) {
    let asked = false;
    window.addEventListener('scroll', () => {
      if (asked) {
        return;
      }
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        if (this.#ended.signal.aborted) {
          return;
        }
        // Only what the person does: sections that are laid out as they come near scroll too.
        const byPerson = document.hasFocus() || document.documentElement.matches(':hover');
        if (byPerson && performance.now() > this.#ownUntil) {
          this.#toldUntil = performance.now() + QUIET;
          tell(this.lineAtTop());
        }
      });
    }, { passive: true, signal: this.#ended.signal });
  }

  /** Another file is shown. */
  dispose(): void {
    this.#ended.abort();
  }

  /** Scrolls so that `line`, which may have a fraction, is at the top. */
  toLine(line: number): void {
    if (performance.now() > this.#toldUntil) {
      this.#scrollTo(() => this.topOf(line));
    }
  }

  /** Scrolls only if `line` is out of view, and then to a third of it. */
  showLine(line: number): void {
    const top = this.topOf(line);
    if (top < window.scrollY + BAR || top > window.scrollY + window.innerHeight - 40) {
      this.#scrollTo(() => this.topOf(line) - window.innerHeight / 3);
    }
  }

  /** Where `line` is, in pixels from the top of the page. */
  topOf(line: number): number {
    const { manuscript } = this.sheet;
    let piece = manuscript.pieceAt(Math.floor(line));
    let before: Anchor | undefined;
    for (; piece >= 0 && before === undefined; piece--) {
      before = this.#anchors(piece).filter((anchor) => anchor.line <= line).at(-1);
    }
    if (before === undefined || before.closed) {
      return before?.top ?? 0;
    }
    let after: Anchor | undefined;
    for (piece = Math.max(0, piece); piece < manuscript.length && after === undefined; piece++) {
      after = this.#anchors(piece).find((anchor) => anchor.line > line && anchor.top > before.top);
    }
    const end: Omit<Anchor, 'closed'> = after ?? { line: manuscript.startLine(manuscript.length) + 1, top: document.documentElement.scrollHeight };
    return before.top + ((line - before.line) / Math.max(1, end.line - before.line)) * (end.top - before.top);
  }

  /** The line at the top of the window, with a fraction. */
  lineAtTop(): number {
    const top = window.scrollY + BAR;
    let before: Anchor = { line: 0, top: 0, closed: false };
    for (let piece = 0; piece < this.sheet.manuscript.length; piece++) {
      const first = this.#firstTop(piece);
      if (first !== undefined && first > top) {
        break;
      }
      if (first !== undefined) {
        before = { line: this.sheet.manuscript.startLine(piece), top: first, closed: false };
      }
    }
    const piece = this.sheet.manuscript.pieceAt(before.line);
    let after: Anchor | undefined;
    for (let at = piece; at < Math.min(piece + 50, this.sheet.manuscript.length) && after === undefined; at++) {
      for (const anchor of this.#anchors(at)) {
        if (anchor.top <= top) {
          before = anchor;
        } else if (after === undefined) {
          after = anchor;
        }
      }
    }
    return after === undefined || before.closed ? before.line : before.line + ((top - before.top) / Math.max(1, after.top - before.top)) * (after.line - before.line);
  }

  #firstTop(piece: number): number | undefined {
    for (const element of [...this.sheet.opened(piece), ...this.sheet.contents(piece)]) {
      if (element.checkVisibility()) {
        return element.getBoundingClientRect().top + window.scrollY;
      }
    }
    return undefined;
  }

  /** The lines of a piece that can be seen, in order. */
  #anchors(piece: number): Anchor[] {
    const name = this.marks.name('line');
    const start = this.sheet.manuscript.startLine(piece);
    const anchors: Anchor[] = [];
    const add = (element: Element): void => {
      const line = element.getAttribute(name);
      if (line !== null && element.checkVisibility()) {
        anchors.push({ line: start + Number(line), top: element.getBoundingClientRect().top + window.scrollY, closed: element instanceof HTMLDetailsElement && !element.open });
      }
    };
    for (const element of this.sheet.opened(piece)) {
      add(element);
    }
    for (const element of this.sheet.contents(piece)) {
      element.querySelectorAll(`[${name}]`).forEach(add);
    }
    return anchors.sort((a, b) => a.line - b.line || a.top - b.top);
  }

  #scrollTo(top: () => number): void {
    this.reach.to(top, () => (this.#ownUntil = performance.now() + QUIET));
  }
}
