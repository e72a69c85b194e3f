/** The reader as the library knows it before its code is there. Nothing is to be read until then. */
import type { Reader } from '../journal/reader';

export class LateReader implements Reader {
  #reader: Reader | undefined;

  /** From now on texts are read by `reader`. */
  use(reader: Reader): void {
    this.#reader = reader;
  }

  read(...args: Parameters<Reader['read']>): ReturnType<Reader['read']> {
    return this.#loaded.read(...args);
  }

  hasDatedName(name: string): boolean {
    return this.#loaded.hasDatedName(name);
  }

  mayBeFound(...args: Parameters<Reader['mayBeFound']>): boolean {
    return this.#loaded.mayBeFound(...args);
  }

  isDailyFile(...args: Parameters<Reader['isDailyFile']>): boolean {
    return this.#loaded.isDailyFile(...args);
  }

  get #loaded(): Reader {
    if (this.#reader === undefined) {
      throw new Error('Nothing can be read yet.');
    }
    return this.#reader;
  }
}
