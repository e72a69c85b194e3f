/** Where the person is when the extension runs on a server that is elsewhere: the preview's page, which runs on their side, says it. */
import type { Disposable, Memento } from 'vscode';

const KEY = 'timeZone';

/** Empty until a page has reported, and always where the extension runs on the person's side itself. */
export class PersonsZone {
  readonly #listeners = new Set<() => void>();
  #memory: Memento | undefined;
  #name = '';

  /** IANA name, e.g. `Asia/Kolkata`, or empty. */
  get name(): string {
    return this.#name;
  }

  /** Listens to pages from now on, beginning with what they said last time: a day may be asked for before one is open. */
  listen(memory: Memento): void {
    this.#memory = memory;
    const last = memory.get<unknown>(KEY);
    this.#name = isZone(last) ? last : '';
  }

  /** What a page says; anything but the name of a zone counts as nothing said. */
  report(zone: string): void {
    if (this.#memory !== undefined && zone !== this.#name && isZone(zone)) {
      this.#name = zone;
      void this.#memory.update(KEY, zone);
      for (const listener of this.#listeners) {
        listener();
      }
    }
  }

  onDidChange(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }
}

/**
 * The one of this process, as the machine's own zone is, which nobody passes along either: today is asked in dozens of places.
 * Written by the composition root and the preview alone.
 */
export const personsZone = new PersonsZone();

function isZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '' || name.length > 64) {
    return false;
  }
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
