/** Which sections are open: as the person left them, also after the page was loaded again. */
import { titleText } from './headers';

/** Words of the `<summary>` and which of its namesakes it is, so that it is found again without ids in the journal. */
type Key = string;

/** Of several sections opened at once the first is saved at once, the others together after so many milliseconds. */
const PAUSE = 100;

export class Sections {
  readonly #seen = new WeakSet<HTMLDetailsElement>();
  readonly #counts = new Map<string, number>();
  /** Until everything is drawn for the first time, sections appear in the order of the file and can be told apart by counting. */
  #restoring = true;

  /** @param left which sections the person has left open or closed. @param save is called after each change. */
  constructor(
    private readonly root: HTMLElement,
    private left: ReadonlyMap<Key, boolean>,
    private readonly save: (left: ReadonlyMap<Key, boolean>) => void,
  ) {
    // Sections that are still being put back as they were left say nothing about what the person wants.
    const saveNow = (): void => this.#restoring ? undefined : this.save(this.state());
    let resting = false;
    let more = false;
    root.addEventListener('toggle', () => {
      if (resting) {
        more = true;
        return;
      }
      // The first at once: the page may be closed in the next moment.
      saveNow();
      resting = true;
      window.setTimeout(() => {
        resting = false;
        if (more) {
          more = false;
          saveNow();
        }
      }, PAUSE);
    }, true);
  }

  /** Another file is shown: `left` as saved for it. */
  reset(left: ReadonlyMap<Key, boolean>): void {
    this.left = left;
    this.#counts.clear();
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
      }
    }
    this.#restoring = !done;
  }

  /** Opens or closes all. */
  setAll(open: boolean): void {
    for (const section of this.root.querySelectorAll('details')) {
      section.open = open;
    }
  }

  state(): ReadonlyMap<Key, boolean> {
    const counts = new Map<string, number>();
    return new Map([...this.root.querySelectorAll('details')].map((section) => [this.#key(section, counts), section.open]));
  }

  #key(section: HTMLDetailsElement, counts: Map<string, number>): Key {
    const summary = section.querySelector(':scope > summary');
    const title = summary === null ? '' : titleText(summary).slice(0, 200);
    const count = counts.get(title) ?? 0;
    counts.set(title, count + 1);
    return `${title}\n${count}`;
  }
}

/** Opens every section around `element`. Returns those that were closed. */
export function openAround(element: Element): HTMLDetailsElement[] {
  const opened: HTMLDetailsElement[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement && !at.open && !(element.localName === 'summary' && element.parentElement === at)) {
      at.open = true;
      opened.push(at);
    }
  }
  return opened;
}
