import * as z from 'zod/mini';
import { flag, integer, json } from './file/columns.ts';
import type { Database } from './file/database.ts';

/** What became of one query. The licences themselves are in the stored answers. */
export type CheckOutcome =
  | {
      readonly kind: 'answered';
      /** `stored`: it was known already, and this check made no call for it. */
      readonly source: 'vendor' | 'stored';
      /** When the vendor's answer arrived, in milliseconds since 1970. */
      readonly fetchedAt: number;
      readonly orderNumber: string | null;
    }
  /** No call was agreed, and the stored answer was gone at its turn. */
  | { readonly kind: 'notStored'; readonly at: number }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly status: string | null;
      /** The vendor's words, as sent. */
      readonly message: string | null;
      readonly orderNumber: string | null;
      /** Whether it is charged. */
      readonly counted: 'yes' | 'no' | 'maybe';
      /** When it ended, in milliseconds since 1970; `null` where an older version of the extension noted it. */
      readonly at: number | null;
    };

/**
 * `waiting`: may be asked. `asked`: some window has begun to ask; after a crash it stays so, for the request may have
 * reached the vendor, and only the user asks it again. `done`: has an outcome.
 */
export type CheckState = 'waiting' | 'asked' | 'done';

/** What is asked for, and what the user agreed to. */
export interface AgreedQuery {
  readonly query: string;
  /** Whether it may be a call. What was stored when the user agreed stays free, however long it waits. */
  readonly isCall: boolean;
}

export interface CheckItem extends AgreedQuery {
  /** From 0, in the order of the document. */
  readonly place: number;
  readonly state: CheckState;
  /** `null` until it is `done`. */
  readonly outcome: CheckOutcome | null;
}

export interface DocumentCheck {
  readonly id: number;
  /** What is checked, as the user knows it: a file's name. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly began: number;
  readonly total: number;
  readonly done: number;
}

/** A check with all that is known of it. */
export interface KeptCheck extends Pick<DocumentCheck, 'id' | 'title' | 'began'> {
  readonly scope: string;
  readonly items: readonly CheckItem[];
}

/**
 * Checks of all companies of a document that are under way. They outlive the window, and any window may go on with one:
 * a query is handed out once, whoever asks for it.
 */
export class CheckTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Writes down what is to be asked before the first of it is.
   * @param queries each once, in the document's order.
   * @param began milliseconds since 1970.
   * @returns the check's id.
   * @throws {StoreError}
   */
  begin(scope: string, title: string, queries: readonly AgreedQuery[], began: number): number {
    return this.#database.write((file) => {
      const id = file.insert(
        'INSERT INTO checks (scope, title, began) VALUES (?, ?, ?)',
        scope,
        title,
        began,
      );
      for (const [place, { query, isCall }] of queries.entries()) {
        file.run(ADD, id, place, query, isCall ? 1 : 0);
      }
      return id;
    }, 'lasting');
  }

  /** Those of a connection that were not ended, the newest first. @throws {StoreError} */
  running(scope: string): readonly DocumentCheck[] {
    return this.#database.read((file) => file.rows('checks', CHECK, RUNNING, scope));
  }

  /** Whose a check is, `undefined` where there is none of this id. @throws {StoreError} */
  scopeOf(check: number): string | undefined {
    const sql = 'SELECT scope FROM checks WHERE id = ?';
    return this.#database.read((file) => file.row('checks', OWNER, sql, check))?.scope;
  }

  /** In the document's order. @throws {StoreError} */
  items(scope: string, check: number): readonly CheckItem[] {
    return this.#database.read((file) => file.rows('check_items', ITEM, ITEMS, check, scope));
  }

  /**
   * The next query that waits, now `asked`: nobody else gets it. On the disk before it returns, so that neither a crash
   * nor a power cut makes it wait again.
   * @returns `undefined` where none waits.
   * @throws {StoreError}
   */
  take(scope: string, check: number): CheckItem | undefined {
    return this.#database.write((file) => {
      const item = file.row('check_items', ITEM, NEXT, check, scope);
      if (item) file.run(MARK, 'asked', null, item.place, 'waiting', check, scope);
      return item && { ...item, state: 'asked' as const };
    }, 'lasting');
  }

  /** Notes what became of a query that was taken. @throws {StoreError} */
  settle(scope: string, check: number, place: number, outcome: CheckOutcome): void {
    this.#database.write((file) => {
      file.run(MARK, 'done', JSON.stringify(outcome), place, 'asked', check, scope);
    });
  }

  /** Lets a query that was taken wait again: nothing was sent. @throws {StoreError} */
  putBack(scope: string, check: number, place: number): void {
    this.#database.write((file) => {
      file.run(MARK, 'waiting', null, place, 'asked', check, scope);
    });
  }

  /** Lets a query wait again, whatever became of it: the user agrees to a call for it. @throws {StoreError} */
  askAgain(scope: string, check: number, place: number): void {
    this.#database.write((file) => {
      file.run(AGAIN, place, check, scope);
    });
  }

  /** Every check of every connection, to be kept elsewhere. @throws {StoreError} */
  everything(): readonly KeptCheck[] {
    return this.#database.read((file) =>
      file.rows('checks', KEPT, 'SELECT id, scope, title, began FROM checks').map((check) => ({
        ...check,
        items: file.rows('check_items', ITEM, ITEMS, check.id, check.scope),
      })),
    );
  }

  /** Keeps a check of another store, under its id. @throws {StoreError} */
  keep({ id, scope, title, began, items }: KeptCheck): void {
    this.#database.write((file) => {
      file.run('INSERT INTO checks (id, scope, title, began) VALUES (?, ?, ?, ?)', id, scope, title, began);
      for (const { place, query, isCall, state, outcome } of items) {
        file.run(ADD, id, place, query, isCall ? 1 : 0);
        const note = outcome && JSON.stringify(outcome);
        file.run(MARK, state, note, place, 'waiting', id, scope);
      }
    });
  }

  /** Forgets a check, whether all of it was asked or not. @throws {StoreError} */
  end(scope: string, check: number): void {
    this.#database.write((file) => {
      file.run(`DELETE FROM check_items WHERE ${OWN}`, check, scope);
      file.run('DELETE FROM checks WHERE id = ? AND scope = ?', check, scope);
    });
  }
}

const RUNNING = `
  SELECT id, title, began, count(place) AS total, count(outcome) AS done
  FROM checks LEFT JOIN check_items ON "check" = id
  WHERE scope = ? GROUP BY id ORDER BY id DESC`;

/** Of a check, where it is this connection's: what was agreed to at one's price is not asked of another. */
const OWN = '"check" = (SELECT id FROM checks WHERE id = ? AND scope = ?)';

const ADD = 'INSERT INTO check_items ("check", place, query, is_call) VALUES (?, ?, ?, ?)';

const FIELDS = 'place, query, is_call AS isCall, state, outcome';

const ITEMS = `SELECT ${FIELDS} FROM check_items WHERE ${OWN} ORDER BY place`;

const NEXT = `
  SELECT ${FIELDS} FROM check_items
  WHERE ${OWN} AND state = 'waiting' ORDER BY place LIMIT 1`;

const MARK = `UPDATE check_items SET state = ?, outcome = ? WHERE place = ? AND state = ? AND ${OWN}`;

const AGAIN = `
  UPDATE check_items SET state = 'waiting', outcome = NULL, is_call = 1 WHERE place = ? AND ${OWN}`;

const OWNER = z.object({ scope: z.string() });

const CHECK = z.object({ id: integer, title: z.string(), began: integer, total: integer, done: integer });

const KEPT = z.object({ id: integer, scope: z.string(), title: z.string(), began: integer });

const OUTCOME = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answered'),
    source: z._default(z.enum(['vendor', 'stored']), 'vendor'),
    fetchedAt: integer,
    orderNumber: z.nullable(z.string()),
  }),
  z.object({ kind: z.literal('notStored'), at: integer }),
  z.object({
    kind: z.literal('failed'),
    reason: z.string(),
    status: z.nullable(z.string()),
    message: z.nullable(z.string()),
    orderNumber: z.nullable(z.string()),
    counted: z.enum(['yes', 'no', 'maybe']),
    at: z._default(z.nullable(integer), null),
  }),
]);

const ITEM = z.object({
  place: integer,
  query: z.string(),
  isCall: flag,
  state: z.enum(['waiting', 'asked', 'done']),
  outcome: z.nullable(json(OUTCOME)),
});
