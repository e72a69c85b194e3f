/**
 * A file in pieces, each rendered by itself, and what holds them together: link definitions, footnotes, anchors, lines.
 *
 * A piece is rendered again only if its own text or something it looked up elsewhere has changed.
 */
import GithubSlugger from 'github-slugger';
import type { Definitions, Engine, LinkTarget, Lookup, Rendered } from './engine';

/** A piece as the extension sends it. */
export interface PieceText {
  readonly text: string;
  /** How many line breaks it holds. */
  readonly lines: number;
  /** Front matter, shown only if the person wants it. */
  readonly hidden: boolean;
}

interface Entry {
  readonly piece: PieceText;
  readonly definitions: Definitions;
  rendered: Rendered | undefined;
  /** What rendering looked up, with what it found. */
  usedLinks: Map<string, LinkTarget | undefined>;
  usedNotes: Map<string, boolean>;
}

export class Manuscript {
  #entries: Entry[] = [];
  #links = new Map<string, LinkTarget>();
  #notes = new Set<string>();
  #starts: number[] | undefined;

  constructor(readonly engine: Engine) {}

  get length(): number {
    return this.#entries.length;
  }

  piece(index: number): PieceText {
    return this.#entries[index]!.piece;
  }

  /** Puts `pieces` in the place of `remove` pieces from `at` on. Returns the indexes of the others that must be rendered again. */
  splice(at: number, remove: number, pieces: readonly PieceText[]): number[] {
    const added = pieces.map((piece): Entry => ({
      piece,
      definitions: piece.hidden ? this.engine.definitions('') : this.engine.definitions(piece.text),
      rendered: undefined,
      usedLinks: new Map(),
      usedNotes: new Map(),
    }));
    const removed = this.#entries.splice(at, remove, ...added);
    this.#starts = undefined;
    if (![...removed, ...added].some(({ definitions }) => definitions.links.size > 0 || definitions.notes.size > 0)) {
      return [];
    }
    this.#collect();
    return this.#entries.flatMap((entry, index) => {
      if (entry.rendered === undefined || !this.#isStale(entry)) {
        return [];
      }
      entry.rendered = undefined;
      return [index];
    });
  }

  /** The HTML of a piece, not yet sanitised. */
  rendered(index: number): Rendered {
    const entry = this.#entries[index]!;
    entry.rendered ??= entry.piece.hidden ? this.engine.frontMatter(entry.piece.text) : this.#render(entry);
    return entry.rendered;
  }

  /** Zero-based line on which the piece begins; the index behind the last gives the number of line breaks. */
  startLine(index: number): number {
    if (this.#starts === undefined) {
      const starts = [0];
      for (const { piece } of this.#entries) {
        starts.push(starts.at(-1)! + piece.lines);
      }
      this.#starts = starts;
    }
    return this.#starts[Math.min(index, this.#entries.length)]!;
  }

  /** The piece that holds a zero-based line. */
  pieceAt(line: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startLine(middle) <= line) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Footnotes in the order in which they are first referred to; their place in the list plus one is their number. */
  notes(): { readonly label: string; readonly html: string; readonly references: number }[] {
    const texts = new Map<string, { html: string; references: readonly string[] }>();
    for (let index = 0; index < this.length && this.#notes.size > 0; index++) {
      for (const [label, note] of this.rendered(index).notes) {
        if (!texts.has(label)) {
          texts.set(label, note);
        }
      }
    }
    const counts = new Map<string, number>();
    const queue = texts.size === 0 ? [] : this.#entries.flatMap((_, index) => this.rendered(index).noteReferences);
    for (let at = 0; at < queue.length; at++) {
      const label = queue[at]!;
      const before = counts.get(label) ?? 0;
      counts.set(label, before + 1);
      if (before === 0) {
        queue.push(...(texts.get(label)?.references ?? []));
      }
    }
    return [...counts].flatMap(([label, references]) => (texts.has(label) ? [{ label, html: texts.get(label)!.html, references }] : []));
  }

  /** The anchors of all headings, GitHub's way: piece and place in it for each. */
  anchors(): ReadonlyMap<string, { readonly piece: number; readonly heading: number }> {
    const slugger = new GithubSlugger();
    const anchors = new Map<string, { piece: number; heading: number }>();
    this.#entries.forEach((_, piece) => {
      this.rendered(piece).headings.forEach((text, heading) => {
        anchors.set(slugger.slug(text), { piece, heading });
      });
    });
    return anchors;
  }

  #render(entry: Entry): Rendered {
    entry.usedLinks = new Map();
    entry.usedNotes = new Map();
    const lookup: Lookup = {
      link: (label) => {
        const found = this.#links.get(label);
        entry.usedLinks.set(label, found);
        return found;
      },
      note: (label) => {
        const found = this.#notes.has(label);
        entry.usedNotes.set(label, found);
        return found;
      },
    };
    return this.engine.render(entry.piece.text, lookup);
  }

  /** Of two definitions of one label the first counts. */
  #collect(): void {
    this.#links = new Map();
    this.#notes = new Set();
    for (const { definitions } of this.#entries) {
      for (const [label, target] of definitions.links) {
        if (!this.#links.has(label)) {
          this.#links.set(label, target);
        }
      }
      for (const label of definitions.notes) {
        this.#notes.add(label);
      }
    }
  }

  #isStale(entry: Entry): boolean {
    for (const [label, found] of entry.usedLinks) {
      const now = this.#links.get(label);
      if (now?.href !== found?.href || now?.title !== found?.title) {
        return true;
      }
    }
    for (const [label, found] of entry.usedNotes) {
      if (this.#notes.has(label) !== found) {
        return true;
      }
    }
    return false;
  }
}
