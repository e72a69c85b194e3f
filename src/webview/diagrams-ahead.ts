/**
 * Which diagrams are drawn before they are looked at, so that they stand there when their section is opened or they are scrolled to: the nearest
 * first, those that are closed away last, while the page has nothing else to do, and no longer than a person would not notice.
 */

/** So long diagrams are drawn ahead in all, in milliseconds. */
const BUDGET = 500;

export class DiagramsAhead {
  readonly #waiting = new Set<HTMLElement>();
  readonly #taken = new WeakSet<HTMLElement>();
  #left = BUDGET;
  #isAsked = false;

  /** @param draw is called when there is time for a diagram. */
  constructor(private readonly draw: (holder: HTMLElement) => void) {}

  /** Another file is shown. */
  reset(): void {
    this.#waiting.clear();
    this.#left = BUDGET;
  }

  add(holder: HTMLElement): void {
    this.#waiting.add(holder);
  }

  /** A diagram has been drawn, wherever it is, in so many milliseconds. */
  drawn(holder: HTMLElement, took: number): void {
    this.#waiting.delete(holder);
    if (this.#taken.delete(holder)) {
      this.#left -= took;
    }
  }

  /** Nothing else is to be drawn now. */
  goOn(): void {
    if (this.#isAsked || this.#left <= 0 || this.#waiting.size === 0) {
      return;
    }
    this.#isAsked = true;
    requestIdleCallback(() => {
      this.#isAsked = false;
      const next = this.#nearest();
      if (next !== undefined) {
        this.#waiting.delete(next);
        this.#taken.add(next);
        this.draw(next);
      }
    });
  }

  #nearest(): HTMLElement | undefined {
    let nearest: HTMLElement | undefined;
    let least = Infinity;
    for (const holder of this.#waiting) {
      if (!holder.isConnected) {
        this.#waiting.delete(holder);
        continue;
      }
      const { top, bottom } = holder.getBoundingClientRect();
      const distance = holder.checkVisibility() ? Math.max(top - window.innerHeight, -bottom, 0) : Number.MAX_VALUE;
      if (distance < least) {
        [nearest, least] = [holder, distance];
      }
    }
    return nearest;
  }
}
