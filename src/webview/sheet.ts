/** The journal as the page shows it: holds the pieces and changes only what has changed. */
import { adorn, type Adorners } from './adorn';
import type { Manuscript, PieceText } from './markdown/manuscript';
import { morphAttributes, morphChildren, type Keeper } from './morph';
import { readPiece, type Part } from './pieces';
import type { Sanitiser } from './sanitise';

/** A part of a piece that stands in the page. */
type Block =
  | { readonly kind: 'content'; readonly element: HTMLElement }
  | { readonly kind: 'summary'; readonly element: HTMLElement }
  | { readonly kind: 'open'; readonly element: HTMLElement }
  | { readonly kind: 'close' };

interface View {
  blocks: readonly Block[];
  /** Names of the elements open behind it. */
  open: readonly string[];
  dirty: boolean;
}

/** Drawing gives way to the person after this many milliseconds. */
const SLICE = 12;

export interface SheetEvents {
  /** Pieces have been drawn; `done` when none waits any more. `roots` hold what is new. */
  drawn(roots: readonly Element[], done: boolean): void;
}

export class Sheet {
  readonly #views: View[] = [];
  /** Content and opened elements -> their view, to find the piece of a place in the page. */
  readonly #owners = new WeakMap<Element, View>();
  readonly #notes = document.createElement('section');
  #numbers = new Map<string, number>();
  #waiting = false;
  #shape = '';

  constructor(
    readonly root: HTMLElement,
    readonly manuscript: Manuscript,
    private readonly sanitiser: Sanitiser,
    private readonly adorners: Adorners,
    private readonly keeper: Keeper,
    private readonly events: SheetEvents,
  ) {
    this.#notes.className = 'footnotes';
  }

  /** Number of a footnote, from 1; 0 for none. */
  noteNumber(label: string): number {
    return this.#numbers.get(label) ?? 0;
  }

  /** Puts `pieces` in the place of `remove` pieces from `at` on and draws them. */
  splice(at: number, remove: number, pieces: readonly PieceText[]): void {
    const stale = this.manuscript.splice(at, remove, pieces);
    const kept = Math.min(remove, pieces.length);
    for (let index = at; index < at + kept; index++) {
      this.#views[index]!.dirty = true;
    }
    const added = pieces.slice(kept).map((): View => ({ blocks: [], open: [], dirty: true }));
    this.#views.splice(at + kept, remove - kept, ...added);
    if (remove > pieces.length) {
      this.#shape = '';
      // What followed a removed piece may stand in another element now.
      const next = this.#views[at + kept];
      if (next !== undefined) {
        next.dirty = true;
      }
    }
    for (const index of stale) {
      this.#views[index]!.dirty = true;
    }
    this.#draw();
  }

  /** Draws everything again, e.g. after a setting has changed. */
  redraw(): void {
    for (const view of this.#views) {
      view.dirty = true;
    }
    this.#draw();
  }

  /** The content elements of a piece, in order. */
  contents(piece: number): readonly HTMLElement[] {
    return this.#views[piece]?.blocks.flatMap((block) => (block.kind === 'content' ? [block.element] : [])) ?? [];
  }

  /** The elements that begin in a piece and go on behind it, such as a course's `<details>`. */
  opened(piece: number): readonly HTMLElement[] {
    return this.#views[piece]?.blocks.flatMap((block) => (block.kind === 'open' ? [block.element] : [])) ?? [];
  }

  /** The piece an element of the page belongs to, or -1. */
  pieceOf(element: Element): number {
    for (let at: Element | null = element; at !== null && at !== this.root; at = at.parentElement) {
      const view = this.#owners.get(at);
      if (view !== undefined) {
        return this.#views.indexOf(view);
      }
    }
    return -1;
  }

  /** Zero-based line of the file on which an element with a line mark begins, or -1. */
  lineOf(element: Element): number {
    const line = element.getAttribute(this.adorners.marks.name('line'));
    const piece = line === null ? -1 : this.pieceOf(element);
    return piece < 0 ? -1 : this.manuscript.startLine(piece) + Number(line);
  }

  #draw(): void {
    const end = performance.now() + SLICE;
    const roots: Element[] = [];
    let index = this.#views.findIndex((view) => view.dirty);
    if (index >= 0) {
      this.#updateNotes(roots);
    }
    for (; index >= 0 && index < this.#views.length; index++) {
      const view = this.#views[index]!;
      if (!view.dirty) {
        continue;
      }
      this.#drawPiece(index, view, roots);
      if (performance.now() > end) {
        break;
      }
    }
    const done = !this.#views.some((view) => view.dirty);
    this.#assemble();
    this.events.drawn(roots, done);
    if (!done && !this.#waiting) {
      this.#waiting = true;
      setTimeout(() => {
        this.#waiting = false;
        this.#draw();
      });
    }
  }

  #drawPiece(index: number, view: View, roots: Element[]): void {
    const before = this.#views[index - 1]?.open ?? [];
    const { parts, open } = readPiece(this.manuscript.rendered(index).html, before, this.sanitiser, this.adorners.marks);
    view.dirty = false;
    const next = this.#views[index + 1];
    if (next !== undefined && open.join(' ') !== view.open.join(' ')) {
      next.dirty = true;
    }
    view.open = open;
    const sameShape = parts.length === view.blocks.length && parts.every((part, at) => isAlike(part, view.blocks[at]!));
    const blocks = parts.map((part) => this.#block(part));
    if (!sameShape) {
      this.#shape = '';
      view.blocks = blocks;
      for (const block of blocks) {
        if (block.kind !== 'close') {
          this.#owners.set(block.element, view);
          roots.push(block.element);
        }
      }
      return;
    }
    blocks.forEach((block, at) => {
      const old = view.blocks[at]!;
      if (block.kind === 'close' || old.kind === 'close') {
        return;
      }
      morphAttributes(old.element, block.element);
      if (block.kind !== 'open') {
        morphChildren(old.element, [...block.element.childNodes], this.keeper);
      }
      roots.push(old.element);
    });
  }

  #block(part: Part): Block {
    switch (part.kind) {
      case 'content': {
        const element = document.createElement('div');
        element.className = 'piece';
        element.append(...part.nodes);
        adorn(element, this.adorners);
        return { kind: 'content', element };
      }
      case 'summary':
        adorn(part.element, this.adorners);
        return { kind: 'summary', element: part.element };
      default:
        return part;
    }
  }

  /** Puts the elements of all pieces into each other. Touches nothing where no piece has changed its shape. */
  #assemble(): void {
    if (this.#shape !== '') {
      return;
    }
    this.#shape = 'known';
    const children = new Map<HTMLElement, Element[]>([[this.root, []]]);
    const open = [this.root];
    for (const { blocks } of this.#views) {
      for (const block of blocks) {
        if (block.kind === 'close') {
          if (open.length > 1) {
            open.pop();
          }
          continue;
        }
        children.get(open.at(-1)!)!.push(block.element);
        if (block.kind === 'open') {
          open.push(block.element);
          children.set(block.element, []);
        }
      }
    }
    children.get(this.root)!.push(this.#notes);
    for (const [parent, list] of children) {
      arrange(parent, list);
    }
  }

  #updateNotes(roots: Element[]): void {
    const notes = this.manuscript.notes();
    const numbers = new Map(notes.map(({ label }, index) => [label, index + 1]));
    const changed = numbers.size !== this.#numbers.size || [...numbers].some(([label, number]) => this.#numbers.get(label) !== number);
    this.#numbers = numbers;
    const name = this.adorners.marks.name('note');
    if (changed) {
      for (const reference of this.root.querySelectorAll(`[${name}]`)) {
        reference.textContent = String(this.noteNumber(reference.getAttribute(name)!));
      }
    }
    if (this.#notes.hidden !== (notes.length === 0)) {
      this.#notes.hidden = notes.length === 0;
    }
    if (notes.length === 0 && this.#notes.childElementCount === 0) {
      return;
    }
    const list = document.createElement('ol');
    for (const note of notes) {
      const item = document.createElement('li');
      item.append(this.sanitiser.fragment(note.html));
      // Lines of a note's text count from the piece it stands in, which the list does not know.
      for (const element of item.querySelectorAll(`[${this.adorners.marks.name('line')}]`)) {
        element.removeAttribute(this.adorners.marks.name('line'));
      }
      adorn(item, this.adorners);
      const back = document.createElement('a');
      back.href = '#';
      back.className = 'note-back';
      back.dataset['note'] = note.label;
      back.textContent = '↩';
      back.setAttribute('aria-label', this.adorners.strings.backToText);
      (item.lastElementChild?.localName === 'p' ? item.lastElementChild : item).append(' ', back);
      list.append(item);
    }
    const title = document.createElement('h2');
    title.className = 'for-readers';
    title.textContent = this.adorners.strings.footnotes;
    morphChildren(this.#notes, [title, list], this.keeper);
    roots.push(this.#notes);
  }
}

function isAlike(part: Part, block: Block): boolean {
  return part.kind === block.kind && (part.kind !== 'open' || (block.kind === 'open' && part.element.localName === block.element.localName));
}

/** Gives `parent` the children `list`, moving as few as possible. */
function arrange(parent: Element, list: readonly Element[]): void {
  const wanted = new Set<Node>(list);
  for (const child of [...parent.childNodes]) {
    if (!wanted.has(child)) {
      child.remove();
    }
  }
  let at = parent.firstChild;
  for (const element of list) {
    if (element === at) {
      at = at.nextSibling;
    } else {
      parent.insertBefore(element, at);
    }
  }
}
