const FIRST_CAPACITY = 16;

/** A set of 32-bit numbers that are spread well already, as hashes are. */
export class HashSet {
  #slots = new Int32Array(FIRST_CAPACITY);
  #size = 0;

  /** How many numbers were added. */
  get size(): number {
    return this.#size;
  }

  /** Adds a number. 0, the mark of a free slot, counts as 1. */
  add(hash: number): void {
    const slot = this.#slot(hash | 0 || 1);
    if (this.#slots[slot] !== 0) return;
    this.#slots[slot] = hash | 0 || 1;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#grow();
  }

  /** Whether a number was added. 0 counts as 1. */
  has(hash: number): boolean {
    return this.#slots[this.#slot(hash | 0 || 1)] !== 0;
  }

  #slot(hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (const hash of old) if (hash !== 0) this.#slots[this.#slot(hash)] = hash;
  }
}
