/** How long the collecting of memory took, told by Node. */
import { PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** A time on the clock of `performance.now`, in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Listens from when it is made until it is asked. */
export class Collected {
  readonly #entries: PerformanceEntry[] = [];
  readonly #observer = new PerformanceObserver((list) => void this.#entries.push(...list.getEntries()));

  constructor() {
    this.#observer.observe({ entryTypes: ['gc'] });
  }

  /** Milliseconds of collecting that began in each of the spans; nothing is listened to any more. */
  async within(spans: readonly Span[]): Promise<readonly number[]> {
    // Node tells of them in a turn of its own.
    await setImmediate();
    await setImmediate();
    this.#observer.disconnect();
    return spans.map(({ from, to }) => this.#entries.reduce((sum, { startTime, duration }) => sum + (startTime >= from && startTime < to ? duration : 0), 0));
  }
}
