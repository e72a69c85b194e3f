/**
 * Notices when a page that draws has fallen silent: then it is caught in an endless diagram.
 *
 * The page can be taken away at once where it has a process of its own, as on the desktop, and in a browser that gets its pages from another
 * address than the window. Where both come from one address, one thread draws the page and the whole window: nothing at all happens on it before
 * the diagram has ended (measured with one of 20 s; 0.2 s later it is said, and shown as source from then on). That cannot be bettered from here:
 * a timer of the page, of the window or of a frame waits for the same thread; a worker notices, but cannot stop another thread, nor can it draw
 * in the page's place, since mermaid measures its texts in a document. The diagrams known never to have ended do so in the mermaid that is
 * bundled, which a test of the page holds it to, everywhere.
 */
import type { FromPage } from './protocol';

/** A page that is silent for this long while it draws is taken to be caught, in milliseconds. */
const PATIENCE = 3_000;

export class Watchdog {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Source of the diagram the page is at. */
  #drawing: string | undefined;

  /** @param silent is called with the source of the diagram that never ends. */
  constructor(private readonly silent: (source: string) => void, private readonly patience = PATIENCE) {}

  /** Whatever the page says, it is alive; while it draws, it says so again and again. */
  heard(message: FromPage | undefined): void {
    if (message?.type === 'drawing' || message?.type === 'drawn') {
      this.#drawing = message.type === 'drawing' ? message.source : undefined;
    }
    clearTimeout(this.#timer);
    const source = this.#drawing;
    if (source !== undefined) {
      this.#timer = setTimeout(() => this.silent(source), this.patience);
    }
  }

  /** There is no page to wait for. */
  rest(): void {
    this.#drawing = undefined;
    clearTimeout(this.#timer);
  }
}
