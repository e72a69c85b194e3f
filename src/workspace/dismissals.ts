/** Remembers which suggestions were turned away, for all windows and across restarts; never in a journal. */
import type * as vscode from 'vscode';

const KEY = 'dismissedSuggestions';
/** Keys that are kept, the newest ones. */
const MOST = 5_000;

export class Dismissals {
  #kept: unknown;
  #keys: ReadonlySet<string> = new Set();

  constructor(private readonly memory: vscode.Memento) {}

  /** What `suggestionKey` gave for each; what another window has dismissed meanwhile is in it. */
  keys(): ReadonlySet<string> {
    const kept: unknown = this.memory.get(KEY);
    if (kept !== this.#kept) {
      this.#kept = kept;
      this.#keys = new Set(Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : []);
    }
    return this.#keys;
  }

  async add(keys: readonly string[]): Promise<void> {
    await this.memory.update(KEY, [...new Set([...this.keys(), ...keys])].slice(-MOST));
  }

  async remove(keys: readonly string[]): Promise<void> {
    await this.memory.update(KEY, [...this.keys()].filter((key) => !keys.includes(key)));
  }
}
