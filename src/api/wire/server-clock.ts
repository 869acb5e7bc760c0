/** A difference that explains a refused signature; below it the clock is not the cause. In milliseconds. */
const NOTICEABLE = 30_000;

/**
 * Our clock, put right by the vendor's. Only a refused signature gives reason to (107, 115): a server that accepts
 * what it gets needs no correction, and a gateway's `Date` may be wrong.
 */
export class ServerClock {
  readonly #wall: () => number;
  #offset = 0;

  /** @param wall milliseconds since 1970, as this machine has them. */
  constructor(wall: () => number) {
    this.#wall = wall;
  }

  /** Milliseconds since 1970, corrected. */
  now(): number {
    return this.#wall() + this.#offset;
  }

  /** Takes over the time of a `Date` header where it differs by more than 30 s, and says whether it did. */
  correct(date: string | null): boolean {
    const server = date === null ? Number.NaN : Date.parse(date);
    const off = server - this.now();
    if (!(Math.abs(off) > NOTICEABLE)) return false;
    this.#offset += off;
    return true;
  }
}
