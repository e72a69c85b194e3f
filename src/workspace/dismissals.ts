/** Remembers which suggestions were turned away, for all windows and across restarts; never in a journal. */
import type * as vscode from 'vscode';

const KEY = 'dismissedSuggestions';
/** Dismissals that are kept, the newest ones. */
const MOST = 3_000;

export class Dismissals {
  #kept: unknown;
  #all: readonly string[] = [];
  #names: ReadonlySet<string> = new Set();

  constructor(private readonly memory: vscode.Memento) {}

  /** The names of all, see `dismissalOf`; what another window has dismissed meanwhile is in it. */
  names(): ReadonlySet<string> {
    this.#read();
    return this.#names;
  }

  /** What `dismissalOf` gave for each, the oldest first. */
  all(): readonly string[] {
    this.#read();
    return this.#all;
  }

  async add(dismissals: readonly string[]): Promise<void> {
    if (dismissals.length > 0) {
      await this.memory.update(KEY, [...new Set([...this.all(), ...dismissals])].slice(-MOST));
    }
  }

  async remove(dismissals: readonly string[]): Promise<void> {
    if (dismissals.length > 0) {
      await this.memory.update(KEY, this.all().filter((one) => !dismissals.includes(one)));
    }
  }

  #read(): void {
    const kept: unknown = this.memory.get(KEY);
    if (kept !== this.#kept) {
      this.#kept = kept;
      this.#all = Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
      this.#names = new Set(this.#all.flatMap((one) => one.split(' ')));
    }
  }
}
