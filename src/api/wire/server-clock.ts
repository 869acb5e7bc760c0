/** A difference that explains a refused signature; below it the clock is not the cause. In milliseconds. */
const NOTICEABLE = 30_000;

/** No clock is corrected by more, in milliseconds: a time so far away is the server's mistake, or somebody's trick. */
const FURTHEST = 86_400_000;

/**
 * This machine's clock, put right by the vendor's. Only a refused signature gives reason to (107, 115): a server that
 * accepts what it gets needs no correction, and a gateway's `Date` may be wrong. A correction is on trial for one
 * request, and kept only where that succeeded.
 */
export class ServerClock {
  readonly #wall: () => number;
  #offset = 0;
  #onTrial: number | null = null;

  /** @param wall milliseconds since 1970, as this machine has them. */
  constructor(wall: () => number) {
    this.#wall = wall;
  }

  /** The time to sign with: milliseconds since 1970, corrected. */
  now(): number {
    return this.#wall() + (this.#onTrial ?? this.#offset);
  }

  /** How far a `Date` header is ahead of this machine's clock, in milliseconds; `null` where it says no time. */
  aheadMs(date: string | null): number | null {
    const server = timeOf(date);
    return Number.isNaN(server) ? null : server - this.#wall();
  }

  /**
   * Takes the time of a `Date` header on trial, where it differs by more than 30 s from the time signed with and by at
   * most a day from this machine's; says whether it did.
   */
  correct(date: string | null): boolean {
    const server = timeOf(date);
    const wall = this.#wall();
    if (!(Math.abs(server - this.now()) > NOTICEABLE) || Math.abs(server - wall) > FURTHEST) return false;
    this.#onTrial = server - wall;
    return true;
  }

  /**
   * Ends the trial of the time that {@link correct} took: it stays where it proved right.
   * @param succeeded whether the request that was signed with the time on trial did.
   */
  settle(succeeded: boolean): void {
    if (succeeded && this.#onTrial !== null) this.#offset = this.#onTrial;
    this.#onTrial = null;
  }
}

/** The time of a `Date` header in milliseconds since 1970; NaN where it says none. */
function timeOf(date: string | null): number {
  return Date.parse(date ?? '');
}
