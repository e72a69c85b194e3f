/** What of the file is shown: all of it, the course, the day or the block at the cursor. */
import type { Scope, Section } from '../preview/protocol';
import { blockAt, showOnly } from './block';
import type { Sections } from './sections';
import type { Marks } from './markdown/marks';
import type { Sheet } from './sheet';

export class ScopeKeeper {
  #sections: readonly Section[] = [];
  #scope: Scope = 'file';
  #line = 0;
  /** A line the person has gone to in the page, until the cursor moves. */
  #chosen: number | undefined;
  /** Pieces that are shown, `[from, to)`, as last applied. */
  #applied = '';
  /** Sections that were closed and are open only because something in them is shown by itself. */
  readonly #opened = new Set<HTMLDetailsElement>();

  /** @param changed is called when something else is shown, or the way to it has changed. */
  constructor(private readonly root: HTMLElement, private readonly details: Sections, private readonly marks: Marks, private readonly changed: () => void) {}

  get scope(): Scope {
    return this.#scope;
  }

  set scope(scope: Scope) {
    this.#scope = scope;
    this.#applied = '';
    this.changed();
  }

  set sections(sections: readonly Section[]) {
    this.#sections = sections;
    this.#applied = '';
    this.changed();
  }

  get sections(): readonly Section[] {
    return this.#sections;
  }

  get line(): number {
    return this.#line;
  }

  /** The line of the cursor. */
  set line(line: number) {
    this.#line = line;
    this.#chosen = undefined;
    this.changed();
  }

  /** Shows the section that `line` stands in, where the cursor is not; to be called before the scope is set. */
  choose(line: number): void {
    this.#chosen = line;
  }

  /** The piece whose section is shown where not all are. */
  piece(sheet: Sheet): number {
    return sheet.manuscript.length === 0 ? 0 : sheet.manuscript.pieceAt(this.#chosen ?? this.#line);
  }

  /** The sections around a piece, outermost first: courses, periods, the day. */
  path(piece: number): readonly Section[] {
    let deepest = -1;
    this.#sections.forEach((section, index) => {
      if (section.from <= piece && piece < section.to) {
        deepest = index;
      }
    });
    const path: Section[] = [];
    for (let at = deepest; at >= 0; at = this.#sections[at]!.parent) {
      path.unshift(this.#sections[at]!);
    }
    return path;
  }

  /** Shows what the scope says; to be called after each drawing. `again` where pieces are new. */
  apply(sheet: Sheet, again: boolean): void {
    const path = this.path(this.piece(sheet));
    const section = this.#scope === 'file' ? undefined : this.#scope !== 'course' ? path.findLast(({ kind }) => kind === 'day') ?? path.at(-1) : path.findLast(({ kind }) => kind === 'course') ?? path[0];
    const block = this.#scope === 'block' ? blockAt(this.#line, sheet, this.marks) : undefined;
    const key = section === undefined ? 'file' : `${section.from} ${section.to}`;
    showOnly(block, this.root);
    if (key === this.#applied && !again) {
      return;
    }
    if (key === 'file' && (this.#applied === 'file' || this.#applied === '') && this.root.dataset['scope'] === undefined) {
      this.#applied = key;
      return;
    }
    this.#applied = key;
    this.#show(sheet, section);
  }

  #show(sheet: Sheet, section: Section | undefined): void {
    if (section === undefined) {
      delete this.root.dataset['scope'];
    } else {
      this.root.dataset['scope'] = this.#scope;
    }
    for (const opened of this.#opened) {
      this.details.takeBack(opened);
    }
    this.#opened.clear();
    const from = section?.from ?? 0;
    const to = section?.to ?? sheet.manuscript.length;
    for (let piece = 0; piece < sheet.manuscript.length; piece++) {
      const shown = from <= piece && piece < to;
      for (const content of sheet.contents(piece)) {
        content.classList.toggle('out', !shown);
      }
    }
    for (let piece = 0; piece < sheet.manuscript.length; piece++) {
      for (const element of sheet.opened(piece)) {
        const around = section !== undefined && piece < from && element.querySelector('.piece:not(.out)') !== null;
        element.classList.toggle('around', around);
        element.classList.toggle('out', section !== undefined && !around && (piece < from || piece >= to));
        if (around && element instanceof HTMLDetailsElement && !element.open) {
          this.details.lend(element);
          this.#opened.add(element);
        }
      }
    }
    // What is shown alone is shown open.
    const own = section === undefined ? undefined : sheet.opened(section.from).find((element) => element instanceof HTMLDetailsElement);
    if (own instanceof HTMLDetailsElement && !own.open) {
      this.details.lend(own);
      this.#opened.add(own);
    }
  }
}
