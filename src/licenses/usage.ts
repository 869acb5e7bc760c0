import { vendorDay } from '../domain/vendor-day.ts';
import type { Counted } from '../domain/counted.ts';
import type { LedgerRow } from '../store/ledger.ts';
import type { ConnectionSource } from './connection.ts';
import type { StoreKeeper } from './keeping/store-keeper.ts';

/** A call that was made or is under way: when, of what, how it ended, and whether it may be charged. */
export type LedgerEntry = Omit<LedgerRow, 'settled' | 'window'>;

/** How many calls of one method ended with one status, and whether they may be charged. */
export interface MethodTotal {
  /** `GetList` or `GetDetail`. */
  readonly method: string;
  /** The vendor's `Status`, `null` where none was read. */
  readonly status: string | null;
  readonly counted: Counted;
  readonly calls: number;
}

/** How many calls of one method stored answers have spared. */
export interface SavedCalls {
  /** `GetList` or `GetDetail`. */
  readonly method: string;
  readonly calls: number;
}

/** What was asked of one connection, and what that may have cost. */
export interface UsageReport {
  readonly today: UsagePeriod;
  /** What was asked since the first day of the vendor's present month. */
  readonly month: UsagePeriod;
  /** The last 200 calls, the newest first. */
  readonly last: readonly LedgerEntry[];
}

/** What was asked in some days, and what stored answers have spared in them. */
export interface UsagePeriod {
  readonly totals: readonly MethodTotal[];
  /** Calls that stored answers have spared. */
  readonly saved: readonly SavedCalls[];
}

/** Reads the ledger of the present connection: its calls by day, method and status. */
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

  /**
   * What was asked of the present connection today and this month, by the vendor's calendar (UTC+8); `undefined` where
   * there is no connection, or no ledger can be read.
   */
  report(): UsageReport | undefined {
    const realm = this.#connections.current?.realm;
    if (realm === undefined) return undefined;
    const today = vendorDay(this.#now());
    return this.#keeper.current(realm, ({ ledger }) => {
      const since = (day: string): UsagePeriod => ({
        totals: ledger.totals(realm, day, today),
        saved: ledger.saved(realm, day, today),
      });
      return { today: since(today), month: since(`${today.slice(0, 7)}-01`), last: ledger.last(realm) };
    });
  }

  /** Every call of every connection, the oldest first; those that only this window's memory holds come last. */
  *calls(): Generator<LedgerEntry, void, void> {
    yield* this.#keeper.calls();
  }
}

/** How many of the calls that are told by method and status may be charged. */
export function chargeable(totals: readonly MethodTotal[]): number {
  return totals.filter(({ counted }) => counted !== 'no').reduce((sum, { calls }) => sum + calls, 0);
}
