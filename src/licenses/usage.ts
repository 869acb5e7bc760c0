import { vendorDay } from '../domain/vendor-day.ts';
import type { LedgerEntry, MethodTotal, SavedCalls } from '../store/ledger.ts';
import type { ConnectionSource } from './connection.ts';
import type { StoreKeeper } from './keeping/store-keeper.ts';

/** What was asked of one connection, and what that may have cost. */
export interface UsageReport {
  readonly today: UsagePeriod;
  /** From the first day of the vendor's present month. */
  readonly month: UsagePeriod;
  /** The last 200 calls, the newest first. */
  readonly last: readonly LedgerEntry[];
}

export interface UsagePeriod {
  readonly totals: readonly MethodTotal[];
  /** Calls that stored answers have spared. */
  readonly saved: readonly SavedCalls[];
}

/** The ledger, to be read. */
export class Usage {
  readonly #connections: ConnectionSource;
  readonly #keeper: StoreKeeper;
  readonly #now: () => number;

  /** @param now milliseconds since 1970. */
  constructor(connections: ConnectionSource, keeper: StoreKeeper, now: () => number) {
    this.#connections = connections;
    this.#keeper = keeper;
    this.#now = now;
  }

  /** Of the present connection; `undefined` where there is none, or no ledger can be read. */
  report(): UsageReport | undefined {
    const scope = this.#connections.current?.scope;
    if (scope === undefined) return undefined;
    const today = vendorDay(this.#now());
    return this.#keeper.current(scope, ({ ledger }) => {
      const since = (day: string): UsagePeriod => ({
        totals: ledger.totals(scope, day, today),
        saved: ledger.saved(scope, day, today),
      });
      return { today: since(today), month: since(`${today.slice(0, 7)}-01`), last: ledger.last(scope) };
    });
  }

  /** Every call of every connection, the oldest first; those that only this window's memory holds come last. */
  *calls(): Generator<LedgerEntry, void, void> {
    yield* this.#keeper.calls();
  }

  /**
   * Forgets the stored answers of the present connection, in portions, so that the editor goes on in between. The
   * ledger, the blocks and the pinned companies stay.
   * @returns how many answers (all versions) and companies are gone.
   * @throws {StoreError}
   */
  async clearAnswers(): Promise<{ readonly answers: number; readonly companies: number }> {
    const scope = this.#connections.current?.scope;
    let gone = { answers: 0, companies: 0 };
    if (scope === undefined) return gone;
    for (const store of this.#keeper.read((each) => each)) {
      let cleared = { answers: 0, companies: 0 };
      for (cleared of store.clear(scope)) await new Promise((resolve) => setImmediate(resolve));
      gone = { answers: gone.answers + cleared.answers, companies: gone.companies + cleared.companies };
    }
    return gone;
  }
}

/** Calls that may be charged, of these totals. */
export function chargeable(totals: readonly MethodTotal[]): number {
  return totals.filter(({ counted }) => counted !== 'no').reduce((sum, { calls }) => sum + calls, 0);
}
