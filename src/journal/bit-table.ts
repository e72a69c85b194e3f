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
  /** Three numbers and a spare one for each slot. */
  bits: Int32Array;
  mask: number;
  #count = 0;

  /** `size`: slots at first, a power of two. */
  constructor(size: number) {
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.bits = new Int32Array(size * 4);
  }

  /** Where in `bits` those of `hash` begin, -1 where it is unknown. */
  find(hash: number): number {
    const { keys, mask } = this;
    for (let slot = slotOf(hash) & mask; keys[slot] !== 0; slot = (slot + 1) & mask) {
      if (keys[slot] === hash) {
        return slot * 4;
      }
    }
    return -1;
  }

  add(hash: number, word: number, fact: number, way: number): void {
    const { keys, mask, bits } = this;
    let slot = slotOf(hash) & mask;
    while (keys[slot] !== 0 && keys[slot] !== hash) {
      slot = (slot + 1) & mask;
    }
    if (keys[slot] === 0) {
      if (++this.#count * 2 > mask) {
        this.#grow();
        this.add(hash, word, fact, way);
        return;
      }
      keys[slot] = hash;
    }
    bits[slot * 4]! |= word;
    bits[slot * 4 + 1]! |= fact;
    bits[slot * 4 + 2]! |= way;
  }

  #grow(): void {
    const { keys, bits } = this;
    const wider = new BitTable((this.mask + 1) * 2);
    keys.forEach((key, slot) => {
      if (key !== 0) {
        wider.add(key, bits[slot * 4]!, bits[slot * 4 + 1]!, bits[slot * 4 + 2]!);
      }
    });
    ({ keys: this.keys, bits: this.bits, mask: this.mask } = wider);
    this.#count = wider.#count;
  }
}

function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
