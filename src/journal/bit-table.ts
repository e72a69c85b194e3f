/** Sets of bits by the hash of a word, of two neighbours or of three. */

/** FNV-1a (Fowler, Noll, Vo), of a small letter; begins with {@link hashStart}. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export const hashStart = 0x811c9dc5;

export function pairOf(first: number, second: number): number {
  return Math.imul(first, 31) + second | 0;
}

/** The hash of a pair and the word behind it. */
export function tripleOf(pair: number, third: number): number {
  return Math.imul(pair, 31) + third + 1 | 0;
}

export function hashOf(word: string): number {
  let hash = hashStart;
  for (let at = 0; at < word.length; at++) {
    hash = hashOn(hash, word.charCodeAt(at));
  }
  return hash;
}

/** Bits by hash, in one open table; two words of one hash would be taken for one another, which lets more through and nothing less. */
export class BitTable {
  /** 0 for a free slot. */
  keys: Int32Array;
  words: Int32Array;
  facts: Int32Array;
  ways: Int32Array;
  mask: number;
  #count = 0;

  /** `size`: slots at first, a power of two. */
  constructor(size: number) {
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.words = new Int32Array(size);
    this.facts = new Int32Array(size);
    this.ways = new Int32Array(size);
  }

  /** The slot of `hash`, -1 where it is unknown. */
  find(hash: number): number {
    const { keys, mask } = this;
    for (let slot = slotOf(hash) & mask; keys[slot] !== 0; slot = (slot + 1) & mask) {
      if (keys[slot] === hash) {
        return slot;
      }
    }
    return -1;
  }

  add(hash: number, word: number, fact: number, way: number): void {
    const { keys, mask } = this;
    let slot = slotOf(hash) & mask;
    while (keys[slot] !== 0 && keys[slot] !== hash) {
      slot = (slot + 1) & mask;
    }
    if (keys[slot] === 0) {
      if (++this.#count * 3 > mask) {
        this.#grow();
        this.add(hash, word, fact, way);
        return;
      }
      keys[slot] = hash;
    }
    this.words[slot]! |= word;
    this.facts[slot]! |= fact;
    this.ways[slot]! |= way;
  }

  #grow(): void {
    const wider = new BitTable((this.mask + 1) * 2);
    this.keys.forEach((key, slot) => {
      if (key !== 0) {
        wider.add(key, this.words[slot]!, this.facts[slot]!, this.ways[slot]!);
      }
    });
    ({ keys: this.keys, words: this.words, facts: this.facts, ways: this.ways, mask: this.mask } = wider);
  }
}

function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
