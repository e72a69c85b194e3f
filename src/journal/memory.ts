/**
 * What was found in pieces of text, remembered from one reading of a file to the next: after a keystroke all but one paragraph is as it
 * was. It only saves time; whoever reads holds it, and may do without.
 */

/** Pieces beyond which the oldest half is forgotten. */
const MOST = 40_000;

/** Results of one function of text, known by 53 bits of the text's hash: no piece is cut out, copied or kept. */
export class Memory<T> {
  private known = new Map<number, T>();
  private older = new Map<number, T>();

  /** What `read` gives for the characters of `text` in `[start, end)`. */
  of(text: string, start: number, end: number, read: (piece: string) => T): T {
    const key = hash(text, start, end);
    const known = this.known.get(key);
    if (known !== undefined) {
      return known;
    }
    const result = this.older.get(key) ?? read(text.slice(start, end));
    if (this.known.size >= MOST) {
      this.older = this.known;
      this.known = new Map();
    }
    this.known.set(key, result);
    return result;
  }
}

/**
 * Two multiplicative hashes of 32 and 21 bits side by side, after the mixing of MurmurHash3 (Austin Appleby, public domain). Two pieces
 * of a full memory are taken for one another once in ten million memories.
 */
function hash(text: string, start: number, end: number): number {
  let low = 0x9747b28c ^ (end - start);
  let high = 0x3c6ef372;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x85ebca6b);
    low ^= low >>> 15;
    high = Math.imul(high ^ code, 0xc2b2ae35);
    high ^= high >>> 13;
  }
  return ((high ^ (high >>> 16)) & 0x1fffff) * 0x100000000 + ((low ^ (low >>> 13)) >>> 0);
}
