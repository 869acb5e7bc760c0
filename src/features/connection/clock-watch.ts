/** The vendor refuses a signature that is 5 minutes off; whoever is this close to it is warned. In milliseconds. */
const NOTABLE = 4 * 60_000;

/** The store is written only where the difference has moved by more, in milliseconds: answers take their time, too. */
const NEWS = 30_000;

const KEY = 'telecomLicense.clockAheadMs';

/** Where the difference is kept from window to window: what it needs of the editor's `Memento`. */
interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** How far the vendor's clock was ahead of this computer's when it was last seen, in this or an earlier window. */
export class ClockWatch {
  readonly #memento: Memory;

  constructor(memento: Memory) {
    this.#memento = memento;
  }

  /**
   * Remembers how far the vendor's clock is ahead of this computer's, where that has moved by more than 30 s since it
   * was last remembered.
   * @param aheadMs in milliseconds; below 0 where the vendor's clock is behind.
   */
  note(aheadMs: number): void {
    if (Math.abs(aheadMs - this.#last) > NEWS) void this.#memento.update(KEY, aheadMs);
  }

  /** Minutes that this computer's clock was behind (below 0: ahead); `null` where that was 4 minutes or less. */
  get minutesBehind(): number | null {
    return Math.abs(this.#last) > NOTABLE ? Math.round(this.#last / 60_000) : null;
  }

  get #last(): number {
    const stored = this.#memento.get(KEY);
    return typeof stored === 'number' ? stored : 0;
  }
}
