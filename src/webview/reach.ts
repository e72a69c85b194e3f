/**
 * Brings a place of the page to where it is wanted: what comes into view is laid out only then and may be of another height than was
 * reckoned, which may bring other things into view. So it is aimed at again in the next frames.
 */

/** Height of the bar above the journal, in pixels. */
export const BAR = 38;
/** A place is reached when it has held for so many frames, and given up after so many. */
const HELD = 3;
const MOST_FRAMES = 20;

export class Reach {
  /** Counts the places asked for, so that only the last is aimed at. */
  #aims = 0;

  constructor() {
    for (const byPerson of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
      // Before whoever asks for a place because of it.
      window.addEventListener(byPerson, () => this.#aims++, { passive: true, capture: true });
    }
  }

  /**
   * Ends when the place has held, another is asked for, or the person scrolls.
   * @param top of what is to stand below the bar, in pixels from the page's top; asked anew each frame.
   * @param scrolls is called before each step.
   */
  to(top: () => number, scrolls: () => void = () => undefined): void {
    const aim = ++this.#aims;
    let held = 0;
    const correct = (frames: number): void => {
      if (aim !== this.#aims) {
        return;
      }
      const wanted = Math.max(0, Math.min(top() - BAR, document.documentElement.scrollHeight - window.innerHeight));
      held = Math.abs(wanted - window.scrollY) > 2 ? 0 : held + 1;
      if (held === 0) {
        scrolls();
        window.scrollTo({ top: wanted });
      }
      if (held < HELD && frames > 0) {
        requestAnimationFrame(() => correct(frames - 1));
      }
    };
    scrolls();
    window.scrollTo({ top: top() - BAR });
    requestAnimationFrame(() => correct(MOST_FRAMES));
  }

  /** @param place an element or a range; where it is to stand, as a share of the window's height from its top. */
  place(place: Element | Range, share = 0): void {
    this.to(() => place.getBoundingClientRect().top + window.scrollY - window.innerHeight * share);
  }
}
