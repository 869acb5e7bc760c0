import * as z from 'zod/mini';
import { time } from './columns.ts';
import type { DatabaseFile } from './file/database-file.ts';
import type { Database } from './file/database.ts';

/** What a block stops: one query, all of a method, or all calls of a connection. */
export type BlockTarget =
  | { readonly kind: 'query'; readonly method: string; readonly key: string }
  | { readonly kind: 'method'; readonly method: string }
  | { readonly kind: 'connection' };

/** Calls that the vendor has forbidden: which, why, and until when. */
export interface StoredBlock {
  readonly target: BlockTarget;
  /** The vendor's `Status`, `null` where an HTTP status or `Retry-After` is the cause. */
  readonly status: string | null;
  /** Why, in one word of the caller's. */
  readonly reason: string;
  /** The vendor's `Message`, as sent. */
  readonly message: string | null;
  readonly orderNumber: string | null;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Milliseconds since 1970; `null`: until the user does something about it. */
  readonly until: number | null;
}

/** Whom the vendor has forbidden something. */
export interface BlockOwner {
  /** The realm that was asked. */
  readonly realm: string;
  /** Names the account without being a key; empty where there is none, or it was not noted: then it holds for all. */
  readonly account: string;
}

/** Calls that the vendor has forbidden. Blocks outlive the window and hold in every other one. */
export class Blocks {
  readonly #database: Database;
  readonly #now: () => number;

  /** @param now milliseconds since 1970. */
  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Adds a block. One that is there for the same target and lasts longer stays. @throws {StoreError} */
  put({ realm, account }: BlockOwner, block: StoredBlock): void {
    const { status, reason, message, orderNumber, since, until } = block;
    const target = columnsOf(block.target);
    this.#database.write((file) => {
      const [before] = this.#held(file, `${SELECT} WHERE ${TARGET}`, realm, account, ...target);
      if (before && endOf(before) > endOf(block)) return;
      file.run(
        `INSERT OR REPLACE INTO blocks
           (scope, account, kind, method, key, status, reason, message, order_number, since, until)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[realm, account, ...target, status, reason, message, orderNumber, since, until],
      );
    });
  }

  /** What stops this call: of several blocks the widest (connection, method, query). @throws {StoreError} */
  find({ realm, account }: BlockOwner, method: string, key: string): StoredBlock | undefined {
    const sql = `${SELECT} WHERE ${COVERING} ORDER BY kind = 'connection' DESC, kind = 'method' DESC`;
    return this.#database.read((file) => this.#held(file, sql, realm, account, method, method, key)[0]);
  }

  /** All that hold now. @throws {StoreError} */
  list({ realm, account }: BlockOwner): readonly StoredBlock[] {
    const sql = `${SELECT} WHERE ${OWN} ORDER BY kind, method, key`;
    return this.#database.read((file) => this.#held(file, sql, realm, account));
  }

  /** All of a realm that hold now, with the account of each. @throws {StoreError} */
  ofAll(realm: string): readonly { readonly account: string; readonly block: StoredBlock }[] {
    const sql = 'SELECT DISTINCT account FROM blocks WHERE scope = ? ORDER BY account';
    return this.#database.read((file) =>
      file.rows('blocks', ACCOUNT, sql, realm).flatMap(({ account }) =>
        this.#held(file, `${SELECT} WHERE scope = ? AND account = ?`, realm, account).map((block) => ({
          account,
          block,
        })),
      ),
    );
  }

  /**
   * Lifts the block of this target, or all of the account; what holds for all accounts as well. @throws {StoreError}
   */
  lift({ realm, account }: BlockOwner, target?: BlockTarget): void {
    this.#database.write((file) => {
      if (target) file.run(`DELETE FROM blocks WHERE ${TARGET}`, realm, account, ...columnsOf(target));
      else file.run(`DELETE FROM blocks WHERE ${OWN}`, realm, account);
    });
  }

  #held(file: DatabaseFile, sql: string, ...values: string[]): readonly StoredBlock[] {
    const now = this.#now();
    return file
      .rows('blocks', BLOCK, sql, ...values)
      .map(blockOf)
      .filter((block) => holds(block, now));
  }
}

/** Clocks are set right by minutes all the time; a block is not over for that. */
const CLOCK_SET_BACK_MS = 86_400_000;

/**
 * Whether a block still holds. A clock that was far ahead when the block began would make it last until that time
 * comes; so one that begins more than a day from now is over. A block thus ends a day after its own length at the
 * latest, whatever is done to the clock. One without an end waits for the user, not for a clock.
 */
function holds({ since, until }: StoredBlock, now: number): boolean {
  return until === null || (now < until && since - now <= CLOCK_SET_BACK_MS);
}

function endOf({ until }: StoredBlock): number {
  return until ?? Infinity;
}

const SELECT = 'SELECT kind, method, key, status, reason, message, order_number, since, until FROM blocks';

/** What holds for all accounts holds for each. */
const OWN = "scope = ? AND account IN ('', ?)";

const TARGET = `${OWN} AND kind = ? AND method = ? AND key = ?`;

const COVERING = `
  ${OWN} AND (kind = 'connection' OR kind = 'method' AND method = ?
    OR kind = 'query' AND method = ? AND key = ?)`;

const ACCOUNT = z.object({ account: z.string() });

const BLOCK = z.object({
  kind: z.enum(['query', 'method', 'connection']),
  method: z.string(),
  key: z.string(),
  status: z.nullable(z.string()),
  reason: z.string(),
  message: z.nullable(z.string()),
  order_number: z.nullable(z.string()),
  since: time,
  until: z.nullable(time),
});

function blockOf({ kind, method, key, order_number, ...same }: z.infer<typeof BLOCK>): StoredBlock {
  const target: BlockTarget =
    kind === 'query' ? { kind, method, key } : kind === 'method' ? { kind, method } : { kind };
  return { ...same, target, orderNumber: order_number };
}

function columnsOf(target: BlockTarget): [kind: string, method: string, key: string] {
  switch (target.kind) {
    case 'query':
      return [target.kind, target.method, target.key];
    case 'method':
      return [target.kind, target.method, ''];
    case 'connection':
      return [target.kind, '', ''];
  }
}
