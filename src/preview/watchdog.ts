/**
 * Notices when a page that draws has fallen silent: then it is caught in an endless diagram.
 *
 * The page can be taken away at once where it has a process of its own, as on the desktop. Where one process draws the page and the whole
 * window, as in a browser that gets both from one address, nothing is done before that process is free again (measured: 20 s).
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
