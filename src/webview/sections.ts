/** Which sections are open: as the person left them, also after the page was loaded again. */
import { titleText } from './headers';

/** Words of the `<summary>` and which of its namesakes it is, so that it is found again without ids in the journal. */
type Key = string;

/** Of several sections opened at once the first is saved at once, the others together after so many milliseconds. */
const PAUSE = 100;

export class Sections {
  readonly #seen = new WeakSet<HTMLDetailsElement>();
  readonly #counts = new Map<string, number>();
  /** Opened by the page to show what is in them; the person has not asked for it. */
  readonly #lent = new Set<HTMLDetailsElement>();
  /** Closed by the person before the page was loaded. */
  readonly #shut = new WeakSet<HTMLDetailsElement>();
  /** As saved. */
  #saved: ReadonlyMap<Key, boolean> = new Map();
  /** Until everything is drawn for the first time, sections appear in the order of the file and can be told apart by counting. */
  #restoring = true;

  /** @param left which sections the person has left open or closed. @param save is called after each change, with what has changed. */
  constructor(
    private readonly root: HTMLElement,
    private left: ReadonlyMap<Key, boolean>,
    private readonly save: (changed: ReadonlyMap<Key, boolean>) => void,
  ) {
    let resting = false;
    let more = false;
    root.addEventListener('toggle', () => {
      if (resting) {
        more = true;
        return;
      }
      // The first at once: the page may be closed in the next moment.
      this.#saveNow();
      resting = true;
      window.setTimeout(() => {
        resting = false;
        if (more) {
          more = false;
          this.#saveNow();
        }
      }, PAUSE);
    }, true);
    // Before the section opens or closes; keys click too.
    root.addEventListener('click', ({ target }) => {
      const section = target instanceof Element ? target.closest('summary')?.parentElement : undefined;
      if (section instanceof HTMLDetailsElement) {
        this.keep(section);
      }
    });
  }

  /** Another file is shown: `left` as saved for it. */
  reset(left: ReadonlyMap<Key, boolean>): void {
    this.left = left;
    this.#counts.clear();
    this.#lent.clear();
    this.#restoring = true;
  }

  /** To be called for what was drawn; `done` when all of the file is. */
  drawn(done: boolean): void {
    if (!this.#restoring) {
      return;
    }
    for (const section of this.root.querySelectorAll('details')) {
      if (!this.#seen.has(section)) {
        this.#seen.add(section);
        const open = this.left.get(this.#key(section, this.#counts));
        if (open !== undefined) {
          section.open = open;
        }
        if (open === false) {
          this.#shut.add(section);
        }
      }
    }
    this.#restoring = !done;
    if (done) {
      this.#saved = this.state();
    }
  }

  /** Whether the person had closed it when the page was left. */
  wasShut(section: HTMLDetailsElement): boolean {
    return this.#shut.has(section);
  }

  /** Opens or closes all. */
  setAll(open: boolean): void {
    this.#lent.clear();
    for (const section of this.root.querySelectorAll('details')) {
      section.open = open;
    }
  }

  /** Opens a section to show what is in it, until `takeBack` or until the person opens or closes it. */
  lend(section: HTMLDetailsElement): void {
    this.#lent.add(section);
    section.open = true;
  }

  /** Closes it again, unless it has become the person's own. */
  takeBack(section: HTMLDetailsElement): void {
    if (this.#lent.delete(section)) {
      section.open = false;
    }
  }

  /** The person reads on in it: it stays open. */
  keep(section: HTMLDetailsElement): void {
    if (this.#lent.delete(section)) {
      this.#saveNow();
    }
  }

  state(): ReadonlyMap<Key, boolean> {
    const counts = new Map<string, number>();
    return new Map([...this.root.querySelectorAll('details')].map((section) => [this.#key(section, counts), section.open && !this.#lent.has(section)]));
  }

  /** What differs from what was saved. Sections that are still being put back as they were left say nothing about what the person wants. */
  #saveNow(): void {
    if (this.#restoring) {
      return;
    }
    const state = this.state();
    const changed = new Map([...state].filter(([key, open]) => (this.#saved.get(key) ?? false) !== open));
    this.#saved = state;
    if (changed.size > 0) {
      this.save(changed);
    }
  }

  #key(section: HTMLDetailsElement, counts: Map<string, number>): Key {
    const summary = section.querySelector(':scope > summary');
    const title = summary === null ? '' : titleText(summary).slice(0, 200);
    const count = counts.get(title) ?? 0;
    counts.set(title, count + 1);
    return `${title}\n${count}`;
  }
}

/** The closed sections around `element`. */
export function closedAround(element: Element): HTMLDetailsElement[] {
  const closed: HTMLDetailsElement[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    // What stands in its summary is seen all the same.
    if (at instanceof HTMLDetailsElement && !at.open && element.closest('summary')?.parentElement !== at) {
      closed.push(at);
    }
  }
  return closed;
}

/** Opens every section around `element`, as the person wants to go there. */
export function openAround(element: Element): void {
  for (const section of closedAround(element)) {
    section.open = true;
  }
}
