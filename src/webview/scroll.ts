/** Which line of the file stands at the top of the page, and the way back. What is closed away counts as its section's heading. */
import type { Section } from '../preview/protocol';
import type { Marks } from './markdown/marks';
import { BAR, type Reach } from './reach';
import { closedAround } from './sections';
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
  /** Scrolling that the page itself has begun is not told to the editor; nor what comes of putting one file in the place of another. */
  #ownUntil = Infinity;
  /** Nor does the editor's answer to what the person does here move the page. */
  #toldUntil = 0;
  readonly #ended = new AbortController();

  /**
   * @param tell is called with the line at the top after the person has scrolled.
   * @param moved is called when something else may be in view, whoever has scrolled.
   */
  constructor(private readonly sheet: Sheet, private readonly marks: Marks, private readonly reach: Reach, tell: (line: number) => void, moved: () => void) {
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
        moved();
        // Only what the person does: sections that are laid out as they come near scroll too.
        const byPerson = document.hasFocus() || document.documentElement.matches(':hover');
        if (byPerson && performance.now() > this.#ownUntil) {
          this.#toldUntil = performance.now() + QUIET;
          tell(this.lineAtTop());
        }
      });
    }, { passive: true, signal: this.#ended.signal });
  }

  /** All of the file is drawn: from now on the person scrolls. Changes nothing after the first time. */
  begin(): void {
    if (this.#ownUntil === Infinity) {
      this.#ownUntil = performance.now() + QUIET;
    }
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

  /** Brings `line` back to the top after something else around it is shown; to the very top where it is not shown any more. */
  keepLine(line: number): void {
    this.#scrollTo(() => this.topOf(line));
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
    if (line <= 0) {
      return 0;
    }
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
    const piece = this.pieceAtTop();
    let before: Anchor = { line: this.sheet.manuscript.startLine(piece), top: Math.min(this.#firstTop(piece) ?? 0, top), closed: false };
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

  /** The piece at the top of the window; the first that is shown where that begins below it. Costs little in a long journal: it is asked for in every frame. */
  pieceAtTop(): number {
    let piece = -1;
    for (let parent: Element = this.sheet.root; ; ) {
      const children = [...parent.children].filter((child) => !child.matches('.out, .beside, .footnotes, .around > summary'));
      // One scrolls by whole pixels, but the tops of elements lie between them.
      const at = children[lastAbove(children, BAR + 1)] ?? (piece < 0 ? children[0] : undefined);
      if (at === undefined) {
        return Math.max(0, piece);
      }
      // What stands around a day that is shown alone is not seen itself.
      piece = at.classList.contains('around') ? -1 : this.sheet.pieceOf(at);
      if (at.matches('.piece, summary, details:not([open])')) {
        return piece;
      }
      parent = at;
    }
  }

  /**
   * The piece the person looks at: the cursor's as long as its day is in view, else the one at the top of the window.
   * @param cursor its piece. @param day around it.
   */
  pieceLookedAt(cursor: number, day: Section | undefined): number {
    const { from, to } = day ?? { from: cursor, to: cursor + 1 };
    for (let piece = from; piece < to; piece++) {
      // Of a course that goes on behind the piece only the title.
      for (const element of [...this.sheet.opened(piece).map(titleOf), ...this.sheet.contents(piece)]) {
        // What is closed away is looked at where its section's title is.
        const closed = closedAround(element).at(-1);
        const seen = closed === undefined ? element : titleOf(closed);
        const { top, bottom } = seen.getBoundingClientRect();
        if (seen.checkVisibility() && bottom > BAR && top < window.innerHeight) {
          return cursor;
        }
      }
    }
    return this.pieceAtTop();
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
    this.reach.to(top, () => (this.#ownUntil = Math.max(this.#ownUntil, performance.now() + QUIET)));
  }
}

function titleOf(section: Element): Element {
  return section.querySelector(':scope > summary') ?? section;
}

/** Index of the last of `elements`, which stand below each other, whose top is not below `top`; -1 for none. */
function lastAbove(elements: readonly Element[], top: number): number {
  let from = 0;
  let to = elements.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (elements[middle]!.getBoundingClientRect().top > top) {
      to = middle;
    } else {
      from = middle + 1;
    }
  }
  return from - 1;
}
