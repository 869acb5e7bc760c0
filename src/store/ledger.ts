import * as z from 'zod/mini';
import { COUNTED, type Counted } from '../domain/counted.ts';
import { vendorDay } from '../domain/vendor-day.ts';
import { flag, integer, time } from './columns.ts';
import type { Database } from './file/database.ts';

/** A call that is about to be made. */
export interface Reservation {
  readonly realm: string;
  readonly method: string;
  /** What is asked for, as typed; never a key or a secret. */
  readonly query: string;
  /** Milliseconds since 1970, corrected for the server's clock where that is known. It decides the row's day. */
  readonly at: number;
  /** Calls a day; 0 is none. */
  readonly limit: number;
  /** Which window makes the call. */
  readonly window: string;
}

/** Whether a call was written down, and under which row of the ledger. */
export type Reserved = { readonly kind: 'reserved'; readonly id: number } | { readonly kind: 'limitReached' };

/** What became of a call, as it is written into its row of the ledger. */
export interface Settlement {
  /** The vendor's `Status`, `null` where none was read. */
  readonly status: string | null;
  readonly orderNumber: string | null;
  readonly counted: Counted;
  readonly durationMs: number;
  /** How it ended, in one word of the caller's. */
  readonly outcome: string;
}

/** A call that was written down, with what became of it. */
export interface LedgerRow {
  /** Grows with every call, whatever the clock says. */
  readonly id: number;
  readonly realm: string;
  /** The vendor's day, `2026-11-03`. */
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly query: string;
  readonly window: string;
  /** `false`: its process has not told what became of it, or never will. */
  readonly settled: boolean;
  readonly counted: Counted;
  readonly status: string | null;
  readonly orderNumber: string | null;
  readonly durationMs: number | null;
  readonly outcome: string | null;
}

/** Every call that was ever made. Rows are added and settled once; none is ever taken away. */
export class Ledger {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Writes a call down before it is made, unless the day's limit is reached; both in one transaction that is on the
   * disk when this returns, so that no number of windows goes past the limit and no call is made unwritten.
   * @throws {StoreError}
   */
  reserve({ realm, method, query, at, limit, window }: Reservation): Reserved {
    const day = vendorDay(at);
    return this.#database.write((file): Reserved => {
      const today = file.number(COUNT, realm, day);
      if (limit > 0 && today >= limit) return { kind: 'limitReached' };
      const id = file.insert(
        'INSERT INTO ledger (scope, day, at, method, query, window) VALUES (?, ?, ?, ?, ?, ?)',
        ...[realm, day, at, method, query, window],
      );
      return { kind: 'reserved', id };
    }, 'lasting');
  }

  /**
   * Tells what became of a call. Only the first word counts; `false` where the row is settled already or not there.
   * @throws {StoreError} after which the row counts as `maybe`, as it did before.
   */
  settle(id: number, { status, orderNumber, counted, durationMs, outcome }: Settlement): boolean {
    const changes = this.#database.write((file) =>
      file.run(
        `UPDATE ledger SET settled = 1, status = ?, order_number = ?, counted = ?, duration_ms = ?, outcome = ?
         WHERE id = ? AND settled = 0`,
        ...[status, orderNumber, counted, Math.round(durationMs), outcome, id],
      ),
    );
    return changes === 1;
  }

  /**
   * How many calls of a day may be charged (`yes` and `maybe`); the limit counts these.
   * @param day as `vendorDay` gives it.
   * @throws {StoreError}
   */
  spending(realm: string, day: string): number {
    return this.#database.read((file) => file.number(COUNT, realm, day));
  }

  /**
   * How many calls were made in the days from one to another, both included: by method, status and whether they count.
   * @throws {StoreError}
   */
  totals(realm: string, fromDay: string, toDay: string): readonly TotalRow[] {
    const sql = `
      SELECT method, status, counted, count(*) AS calls FROM ledger
      WHERE scope = ? AND day BETWEEN ? AND ?
      GROUP BY method, status, counted ORDER BY method, status, counted`;
    return this.#database.read((file) => file.rows('ledger', TOTAL, sql, realm, fromDay, toDay));
  }

  /** The last calls, the newest first. @throws {StoreError} */
  last(realm: string, limit = LAST): readonly LedgerRow[] {
    const sql = `${SELECT} WHERE scope = ? ORDER BY id DESC LIMIT ?`;
    return this.#database.read((file) => file.rows('ledger', ENTRY, sql, realm, limit)).map(entry);
  }

  /**
   * The calls among the last of a realm that other windows made by one method and that have ended, the newest first.
   * @throws {StoreError}
   */
  endedElsewhere(realm: string, method: string, window: string): readonly LedgerRow[] {
    const sql = `
      SELECT * FROM (${SELECT} WHERE scope = ? ORDER BY id DESC LIMIT ${LAST})
      WHERE window <> ? AND settled = 1 AND method = ? ORDER BY id DESC`;
    return this.#database.read((file) => file.rows('ledger', ENTRY, sql, realm, window, method)).map(entry);
  }

  /**
   * Whether any call of a realm that was begun on this day or later has not ended, in whatever window.
   * @param day as `vendorDay` gives it.
   * @throws {StoreError}
   */
  isUnderWay(realm: string, day: string): boolean {
    const sql = `
      SELECT count(*) FROM ledger WHERE scope = ? AND day >= ? AND counted = 'maybe' AND settled = 0`;
    return this.#database.read((file) => file.number(sql, realm, day)) > 0;
  }

  /**
   * What the calls of one method asked for of which nobody knows whether they are charged: under way, broken off, or
   * their process is gone.
   * @throws {StoreError}
   */
  doubtful(realm: string, method: string): readonly string[] {
    const sql = "SELECT DISTINCT query FROM ledger WHERE scope = ? AND method = ? AND counted = 'maybe'";
    return this.#database
      .read((file) => file.rows('ledger', DOUBTFUL, sql, realm, method))
      .map(({ query }) => query);
  }

  /**
   * The calls of a realm in the days from one to another, both included, the oldest first. Days are the vendor's
   * (UTC+8), as `yyyy-mm-dd`. @throws {StoreError}
   */
  between(realm: string, fromDay: string, toDay: string): readonly LedgerRow[] {
    const sql = `${SELECT} WHERE scope = ? AND day BETWEEN ? AND ? ORDER BY id`;
    return this.#database.read((file) => file.rows('ledger', ENTRY, sql, realm, fromDay, toDay)).map(entry);
  }

  /** All calls of all realms, the oldest first, read in portions. @throws {StoreError} while it goes on. */
  *entries(): Generator<LedgerRow, void, void> {
    const sql = `${SELECT} WHERE id BETWEEN ? AND ? ORDER BY id`;
    const end = this.#database.read((file) => file.number('SELECT max(id) FROM ledger'));
    for (let id = 1; id <= end; id += PORTION) {
      const rows = this.#database.read((file) => file.rows('ledger', ENTRY, sql, id, id + PORTION - 1));
      yield* rows.map(entry);
    }
  }

  /** Notes that a stored answer has spared a call. @throws {StoreError} */
  countSaved(realm: string, method: string, at: number): void {
    this.#database.write((file) =>
      file.run(
        `INSERT INTO saved_calls (scope, day, method, calls) VALUES (?, ?, ?, 1)
         ON CONFLICT DO UPDATE SET calls = calls + 1`,
        ...[realm, vendorDay(at), method],
      ),
    );
  }

  /**
   * How many calls stored answers have spared in the days from one to another, both included, by method. @throws
   * {StoreError}
   */
  saved(realm: string, fromDay: string, toDay: string): readonly SavedRow[] {
    const sql = `
      SELECT method, sum(calls) AS calls FROM saved_calls
      WHERE scope = ? AND day BETWEEN ? AND ? GROUP BY method ORDER BY method`;
    return this.#database.read((file) => file.rows('saved_calls', SAVED, sql, realm, fromDay, toDay));
  }
}

/** As many calls as a list of the last ones has. */
const LAST = 200;

/** How many rows an export holds in memory at a time. */
const PORTION = 500;

/** Whatever is not certainly free counts, even a word that nobody knows. */
const COUNT = "SELECT count(*) FROM ledger WHERE scope = ? AND day = ? AND counted <> 'no'";

const SELECT = `
  SELECT id, scope AS realm, day, at, method, query, window, settled, counted, status, order_number, duration_ms, outcome
  FROM ledger`;

const ENTRY = z.object({
  id: integer,
  realm: z.string(),
  day: z.string(),
  at: time,
  method: z.string(),
  query: z.string(),
  window: z.string(),
  settled: flag,
  counted: z.enum(COUNTED),
  status: z.nullable(z.string()),
  order_number: z.nullable(z.string()),
  duration_ms: z.nullable(integer),
  outcome: z.nullable(z.string()),
});

const DOUBTFUL = z.object({ query: z.string() });

/** Calls of one method that ended alike; see `Ledger.totals`. */
export type TotalRow = z.infer<typeof TOTAL>;

const TOTAL = z.object({
  method: z.string(),
  status: z.nullable(z.string()),
  counted: z.enum(COUNTED),
  calls: integer,
});

/** Calls of one method that stored answers have spared. */
export type SavedRow = z.infer<typeof SAVED>;

const SAVED = z.object({ method: z.string(), calls: integer });

function entry({ order_number, duration_ms, ...same }: z.infer<typeof ENTRY>): LedgerRow {
  return { ...same, orderNumber: order_number, durationMs: duration_ms };
}
