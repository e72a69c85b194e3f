/** Tells quickly that none of a list of words is in a text: asked for every paragraph on every key. */

/** Words known by their first three letters, so that text without them costs one look a word. */
export class Gate {
  private readonly byStart = new Map<number, string[]>();
  private readonly known = new Uint8Array(1 << 15);

  /** @param words word beginnings in lower case */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      // Whatever may follow a word of one or two characters leads to it too.
      const free = word.length > 2 ? 1 : word.length === 2 ? 32 : 1024;
      const base = keyOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0, word.length > 2 ? word.charCodeAt(2) : 0);
      for (let key = base; key < base + free; key++) {
        this.known[key] = 1;
        this.byStart.set(key, [...(this.byStart.get(key) ?? []), word]);
      }
    }
  }

  /** Offset in `[start, end)` of the first word that begins with one of the words, -1 where there is none. */
  find(text: string, start: number, end: number): number {
    let inWord = false;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const letter = ((code | 32) >= 97 && (code | 32) <= 122) || code > 127;
      if (letter && !inWord) {
        const key = keyOf(code, text.charCodeAt(at + 1), text.charCodeAt(at + 2));
        if (this.known[key] === 1 && this.byStart.get(key)!.some((word) => text.slice(at, at + word.length).toLowerCase() === word)) {
          return at;
        }
      }
      inWord = letter;
    }
    return -1;
  }
}

/** Five bits a character: upper and lower case of a letter are one. */
function keyOf(a: number, b: number, c: number): number {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}
