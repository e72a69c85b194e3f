/** Tells when another day has begun for the person, so that what speaks of today is right in a window nobody touches overnight. */
import type { Disposable } from 'vscode';
import { compare, type CalendarDate } from '../journal/date';

/**
 * How often the clock is looked at, in milliseconds. No single timer is set for midnight: it would stand still while the machine
 * sleeps, and be wrong after a journey to another zone or a change of the hour the day ends at.
 */
const LOOK = 60_000;

export class NewDay implements Disposable {
  readonly #listeners = new Set<() => void>();
  #day: CalendarDate;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param today asks the clock. */
  constructor(private readonly today: () => CalendarDate) {
    this.#day = today();
  }

  /** Calls `listener` soon after a day has begun. Nothing runs while nobody listens. */
  onDidBegin(listener: () => void): Disposable {
    this.#listeners.add(listener);
    this.#timer ??= setTimeout(() => this.#tick(), LOOK);
    return {
      dispose: () => {
        this.#listeners.delete(listener);
        if (this.#listeners.size === 0) {
          this.dispose();
        }
      },
    };
  }

  /** Looks at once, for when somebody is back. */
  check(): void {
    const day = this.today();
    if (compare(day, this.#day) !== 0) {
      this.#day = day;
      for (const listener of [...this.#listeners]) {
        listener();
      }
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    this.#timer = setTimeout(() => this.#tick(), LOOK);
    this.check();
  }
}
