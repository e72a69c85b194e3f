/**
 * What was found in pieces of text, remembered from one reading of a file to the next: after a keystroke all but one paragraph is as it
 * was. It only saves time; whoever reads holds it, and may do without.
 */

/** Pieces beyond which the oldest half is forgotten. */
const MOST = 40_000;

/** Results of one function of text. */
export class Memory<T> {
  private known = new Map<string, T>();
  private older = new Map<string, T>();

  /** What `read` gives for `text`. */
  of(text: string, read: (text: string) => T): T {
    const known = this.known.get(text);
    if (known !== undefined) {
      return known;
    }
    const result = this.older.get(text) ?? read(text);
    if (this.known.size >= MOST) {
      this.older = this.known;
      this.known = new Map();
    }
    this.known.set(own(text), result);
    return result;
  }
}

/** A copy with characters of its own: a slice keeps the whole file it was cut from in memory. */
function own(text: string): string {
  return text.length < 13 ? text : JSON.parse(JSON.stringify(text)) as string;
}
