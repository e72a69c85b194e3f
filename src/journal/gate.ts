/** Tells quickly that none of a list of words is in a text: asked for every paragraph on every key. */

/** `a` and `A` are 1, `z` and `Z` 26; all else of ASCII is no letter. */
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => ((code | 32) >= 97 && (code | 32) <= 122 ? code & 31 : 0));

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
    const { known } = this;
    let at = start;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code < 128 && LETTERS[code] === 0) {
        at++;
        continue;
      }
      if (known[keyOf(code, text.charCodeAt(at + 1), text.charCodeAt(at + 2))] === 1 && this.beginsAt(text, at)) {
        return at;
      }
      for (let letter = code; at < end && (letter > 127 || LETTERS[letter]! > 0);) {
        letter = text.charCodeAt(++at);
      }
    }
    return -1;
  }

  private beginsAt(text: string, at: number): boolean {
    const words = this.byStart.get(keyOf(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)))!;
    for (const word of words) {
      if (isAt(text, at, word)) {
        return true;
      }
    }
    return false;
  }
}

/** Whether the characters at `at` are those of `word`, in small letters or capitals. */
function isAt(text: string, at: number, word: string): boolean {
  for (let offset = 0; offset < word.length; offset++) {
    const code = text.charCodeAt(at + offset);
    const wanted = word.charCodeAt(offset);
    if (code !== wanted && (code < 128 ? LETTERS[code] === 0 || (code | 32) !== wanted : text.slice(at, at + word.length).toLowerCase() !== word)) {
      return false;
    }
  }
  return true;
}

/** Five bits a character: upper and lower case of a letter are one. */
function keyOf(a: number, b: number, c: number): number {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}
