import * as z from 'zod/mini';
import { COUNTED } from '../domain/counted.ts';
import { PLAN, SIGHT, type StoredPlan, type StoredSight } from './check-notes.ts';
import { flag, integer, json, time } from './columns.ts';
import type { DatabaseFile } from './file/database-file.ts';
import type { Database, Durability } from './file/database.ts';

/** A check with all that is known of it. */
export interface KeptCheck extends Pick<StoredCheck, 'id' | 'title' | 'began'> {
  readonly realm: string;
  readonly items: readonly StoredItem[];
  readonly leftOut: readonly StoredLeftOut[];
  readonly plan: StoredPlan | null;
  readonly sights: ReadonlyMap<number, StoredSight>;
}

/** The list of a check, as it begins. */
export interface BegunList {
  /** Each once, in the document's order. */
  readonly queries: readonly Pick<StoredItem, 'query' | 'isCall'>[];
  /** What of the source is not asked for. */
  readonly leftOut: readonly StoredLeftOut[];
  /** The table that it is begun from, where that is to be known later. */
  readonly plan?: StoredPlan | undefined;
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
   * @param began milliseconds since 1970.
   * @returns the check's id.
   * @throws {StoreError}
   */
  begin(realm: string, title: string, { queries, leftOut, plan }: BegunList, began: number): number {
    return this.#database.write((file) => {
      const id = file.insert(
        'INSERT INTO checks (scope, title, began, plan) VALUES (?, ?, ?, ?)',
        ...[realm, title, began, plan ? JSON.stringify(plan) : null],
      );
      for (const [place, { query, isCall }] of queries.entries()) {
        file.run(ADD, id, place, query, isCall ? 1 : 0);
      }
      leaveOut(file, id, leftOut);
      return id;
    }, 'lasting');
  }

  /** The checks of a connection that were not ended, finished ones too, the newest first. @throws {StoreError} */
  running(realm: string): readonly StoredCheck[] {
    return this.#database.read((file) => file.rows('checks', CHECK, RUNNING, realm));
  }

  /** Whose a check is, `undefined` where there is none of this id. @throws {StoreError} */
  realmOf(check: number): string | undefined {
    const sql = 'SELECT scope AS realm FROM checks WHERE id = ?';
    return this.#database.read((file) => file.row('checks', OWNER, sql, check))?.realm;
  }

  /** A check's queries in the document's order; none where it is not of this connection. @throws {StoreError} */
  items(realm: string, check: number): readonly StoredItem[] {
    return this.#database.read((file) => file.rows('check_items', ITEM, ITEMS, check, realm));
  }

  /** What of a check's source is not asked for; nothing where the check is not of this connection. @throws {StoreError} */
  leftOut(realm: string, check: number): readonly StoredLeftOut[] {
    return this.#database.read((file) => file.rows('check_left_out', LEFT_OUT, LEFT, check, realm));
  }

  /**
   * The next query that waits, now `asked`: nobody else gets it, and no crash makes it wait again. `Ledger.reserve`, where
   * it comes before anything is sent, writes this through to the disk with its own row: no power cut undoes it then.
   * @param durability `lasting` where the query may join a call that is under way, whose row was written before.
   * @returns `undefined` where none waits.
   * @throws {StoreError}
   */
  take(realm: string, check: number, durability: Durability = 'usual'): StoredItem | undefined {
    return this.#database.write((file) => {
      const item = file.row('check_items', ITEM, NEXT, check, realm);
      if (item) file.run(MARK, 'asked', null, item.place, 'waiting', check, realm);
      return item && { ...item, state: 'asked' as const };
    }, durability);
  }

  /** Notes what became of a query that was taken. @throws {StoreError} */
  settle(realm: string, check: number, place: number, outcome: StoredOutcome): void {
    this.#database.write((file) => {
      file.run(MARK, 'done', JSON.stringify(outcome), place, 'asked', check, realm);
    });
  }

  /** Notes what became of a query that waits, for which nothing was sent. @throws {StoreError} */
  settleUnasked(realm: string, check: number, place: number, outcome: StoredOutcome): void {
    this.#database.write((file) => {
      file.run(MARK, 'done', JSON.stringify(outcome), place, 'waiting', check, realm);
    });
  }

  /** Keeps what the vendor answered to a query, as it was then. @throws {StoreError} */
  see(realm: string, check: number, place: number, sight: StoredSight): void {
    this.#database.write((file) => {
      file.run(SEE, JSON.stringify(sight), place, check, realm);
    });
  }

  /** What the vendor answered to each query then, by its place, as far as that was kept. @throws {StoreError} */
  sights(realm: string, check: number): ReadonlyMap<number, StoredSight> {
    return this.#database.read((file) => sightsIn(file, realm, check));
  }

  /**
   * Notes what all companies of a check are to be allowed, `null`: nothing, and leaves the rest of its plan as it is.
   * @returns `false` where the check is not there or its plan cannot be read: then nothing is written. @throws {StoreError}
   */
  need(realm: string, check: number, need: StoredPlan['need']): boolean {
    return this.#database.write((file) => {
      const planned = file.row('checks', PLANNED, PLAN_OF, check, realm);
      if (!planned) return false;
      const plan: StoredPlan = { ...(planned.plan ?? { lists: [], follows: null }), need };
      return file.run(`UPDATE checks SET plan = ? WHERE ${MINE}`, JSON.stringify(plan), check, realm) > 0;
    });
  }

  /** From which list a check was begun; `undefined` where that is not known. @throws {StoreError} */
  planOf(realm: string, check: number): StoredPlan | undefined {
    return this.#database.read(
      (file) => file.row('checks', PLANNED, PLAN_OF, check, realm)?.plan ?? undefined,
    );
  }

  /** Lets a query that was taken wait again: nothing was sent. @throws {StoreError} */
  putBack(realm: string, check: number, place: number): void {
    this.#database.write((file) => {
      file.run(MARK, 'waiting', null, place, 'asked', check, realm);
    });
  }

  /** Lets a query wait again, whatever became of it: the user agrees to a call for it. @throws {StoreError} */
  askAgain(realm: string, check: number, place: number): void {
    this.#database.write((file) => {
      file.run(AGAIN, place, check, realm);
    });
  }

  /** Every check of every connection, to be kept elsewhere. @throws {StoreError} */
  everything(): readonly KeptCheck[] {
    return this.#database.read((file) =>
      file.rows('checks', KEPT, 'SELECT id, scope AS realm, title, began, plan FROM checks').map((check) => ({
        ...check,
        items: file.rows('check_items', ITEM, ITEMS, check.id, check.realm),
        leftOut: file.rows('check_left_out', LEFT_OUT, LEFT, check.id, check.realm),
        sights: sightsIn(file, check.realm, check.id),
      })),
    );
  }

  /** Keeps a check of another store, under its id. @throws {StoreError} */
  keep({ id, realm, title, began, plan, items, leftOut, sights }: KeptCheck): void {
    this.#database.write((file) => {
      file.run(
        'INSERT INTO checks (id, scope, title, began, plan) VALUES (?, ?, ?, ?, ?)',
        ...[id, realm, title, began, plan && JSON.stringify(plan)],
      );
      for (const { place, query, isCall, state, outcome } of items) {
        file.run(ADD, id, place, query, isCall ? 1 : 0);
        const note = outcome && JSON.stringify(outcome);
        file.run(MARK, state, note, place, 'waiting', id, realm);
        const sight = sights.get(place);
        if (sight) file.run(SEE, JSON.stringify(sight), place, id, realm);
      }
      leaveOut(file, id, leftOut);
    });
  }

  /** Forgets a check, whether all of it was asked or not. @throws {StoreError} */
  end(realm: string, check: number): void {
    this.#database.write((file) => {
      for (const table of ['check_items', 'check_left_out'])
        file.run(`DELETE FROM ${table} WHERE ${OWN}`, check, realm);
      file.run(`DELETE FROM checks WHERE ${MINE}`, check, realm);
    });
  }
}

function sightsIn(file: DatabaseFile, realm: string, check: number): ReadonlyMap<number, StoredSight> {
  return new Map(
    file.rows('check_items', SEEN, SIGHTS, check, realm).map(({ place, seen }) => [place, seen]),
  );
}

function leaveOut(file: DatabaseFile, check: number, leftOut: readonly StoredLeftOut[]): void {
  for (const [place, { file: of, row, text, reason }] of leftOut.entries())
    file.run(LEAVE, check, place, of, row, text, reason);
}

const RUNNING = `
  SELECT id, title, began, count(place) AS total, count(outcome) AS done
  FROM checks LEFT JOIN check_items ON "check" = id
  WHERE scope = ? GROUP BY id ORDER BY id DESC`;

/** A check, and what is of it, where it is this connection's: what was agreed to at one's price is not asked of another. */
const MINE = 'id = ? AND scope = ?';
const OWN = `"check" = (SELECT id FROM checks WHERE ${MINE})`;

const ADD = 'INSERT INTO check_items ("check", place, query, is_call) VALUES (?, ?, ?, ?)';

const LEAVE =
  'INSERT INTO check_left_out ("check", place, file, row, text, reason) VALUES (?, ?, ?, ?, ?, ?)';

const LEFT = `SELECT file, row, text, reason FROM check_left_out WHERE ${OWN} ORDER BY place`;

const FIELDS = 'place, query, is_call AS isCall, state, outcome';

const ITEMS = `SELECT ${FIELDS} FROM check_items WHERE ${OWN} ORDER BY place`;

const NEXT = `
  SELECT ${FIELDS} FROM check_items
  WHERE ${OWN} AND state = 'waiting' ORDER BY place LIMIT 1`;

const MARK = `UPDATE check_items SET state = ?, outcome = ? WHERE place = ? AND state = ? AND ${OWN}`;

const SEE = `UPDATE check_items SET seen = ? WHERE place = ? AND ${OWN}`;

const SIGHTS = `SELECT place, seen FROM check_items WHERE ${OWN} AND seen IS NOT NULL ORDER BY place`;

const AGAIN = `
  UPDATE check_items SET state = 'waiting', outcome = NULL, seen = NULL, is_call = 1 WHERE place = ? AND ${OWN}`;

const PLAN_OF = `SELECT plan FROM checks WHERE ${MINE}`;

const OWNER = z.object({ realm: z.string() });

/** A check that was begun, with how many queries it has and how many of them are done. */
export type StoredCheck = z.infer<typeof CHECK>;

const CHECK = z.object({ id: integer, title: z.string(), began: time, total: integer, done: integer });

const KEPT = z.object({
  id: integer,
  realm: z.string(),
  title: z.string(),
  began: time,
  plan: z.nullable(json(PLAN)),
});

const PLANNED = z.object({ plan: z.nullable(json(PLAN)) });

const SEEN = z.object({ place: integer, seen: json(SIGHT) });

/** What became of one query of a check. */
export type StoredOutcome = z.infer<typeof OUTCOME>;

const OUTCOME = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answered'),
    source: z._default(z.enum(['vendor', 'stored']), 'vendor'),
    fetchedAt: time,
    orderNumber: z.nullable(z.string()),
  }),
  z.object({ kind: z.literal('notStored'), at: time }),
  z.object({
    kind: z.literal('failed'),
    reason: z.string(),
    status: z.nullable(z.string()),
    message: z.nullable(z.string()),
    orderNumber: z.nullable(z.string()),
    counted: z.enum(COUNTED),
    at: z._default(z.nullable(time), null),
  }),
]);

/** A query of a check, in which state it is, and what became of it. */
export type StoredItem = z.infer<typeof ITEM>;

const ITEM = z.object({
  place: integer,
  query: z.string(),
  isCall: flag,
  state: z.enum(['waiting', 'asked', 'done']),
  outcome: z.nullable(json(OUTCOME)),
});

/** Something of a check's source that is not asked for: a row of a table (from 1), or what a text names. */
export type StoredLeftOut = z.infer<typeof LEFT_OUT>;

const LEFT_OUT = z.object({
  file: z.nullable(z.string()),
  row: z.nullable(integer),
  text: z.string(),
  reason: z.enum(['empty', 'noName', 'wrongCode', 'otherNumber', 'notChosen']),
});
