import * as z from 'zod/mini';
import { type AnswerKind, type AnswerValues, LONGEST_VALUE, textOf, VALUE_COLUMNS } from './answer-values.ts';
import { integer, time } from '../columns.ts';
import type { DatabaseFile } from '../file/database-file.ts';
import type { Database } from '../file/database.ts';

/** By which call an answer came, and when. */
export interface Stamp {
  /** The ledger row of the call that brought it: it tells which of two answers was asked for later. */
  readonly asked: number;
  /** When it arrived, in milliseconds since 1970, by the clock of that moment. */
  readonly fetchedAt: number;
  readonly orderNumber: string | null;
}

/** An answer as it is stored, with how it came. */
export interface StoredAnswer<T> extends Stamp {
  readonly value: T;
}

/** An answer as it was between two calls that gave something else. Times are in milliseconds since 1970. */
export interface AnswerVersion<T> {
  /** Grows with every version, whatever the clock says. */
  readonly version: number;
  readonly value: T;
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** The vendor's order number of the last call that gave this version; `null` where it sent none. */
  readonly orderNumber: string | null;
}

/**
 * What became of an answer that was to be kept. `new`: it is the first. `changed`: it differs from the newest version
 * and takes its place. `same`: it renews the age of the newest version. `older`: an answer to a later call is there
 * already, and stays.
 */
export type Kept = 'new' | 'changed' | 'same' | 'older';

/** What the vendor answered, each answer with its former versions. Nothing of one realm is seen from another. */
export class Answers {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The newest version, whatever its age (see age.ts). @throws {StoreError} */
  get<K extends AnswerKind>(realm: string, kind: K, key: string): StoredAnswer<AnswerValues[K]> | undefined {
    const row = this.#database.read((file) => newest(file, realm, kind, key));
    return row && stored(row);
  }

  /**
   * Keeps an answer. One that is equal to the newest version renews its age and order number; a different one
   * becomes the newest. @throws {StoreError}
   */
  keep<K extends AnswerKind>(
    realm: string,
    kind: K,
    key: string,
    value: AnswerValues[K],
    stamp: Stamp,
  ): Kept {
    const { asked, fetchedAt, orderNumber } = stamp;
    const text = textOf(kind, value);
    return this.#database.write((file) => {
      const before = newest(file, realm, kind, key);
      if (before && before.asked > asked) return 'older';
      if (before && textOf(kind, before.value) === text) {
        file.run(
          'UPDATE answers SET asked = ?, last_seen = ?, order_number = ? WHERE id = ?',
          ...[asked, fetchedAt, orderNumber, before.id],
        );
        return 'same';
      }
      file.run(
        `INSERT INTO answers (scope, kind, key, value, order_number, asked, first_seen, last_seen)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[realm, kind, key, text, orderNumber, asked, fetchedAt, fetchedAt],
      );
      return before ? 'changed' : 'new';
    });
  }

  /** The newest 500 versions, the oldest of them first. @throws {StoreError} */
  history<K extends AnswerKind>(
    realm: string,
    kind: K,
    key: string,
  ): readonly AnswerVersion<AnswerValues[K]>[] {
    const rows = this.#database.read((file) =>
      file.rows(
        'answers',
        rowOf(kind),
        `${SELECT} ORDER BY id DESC LIMIT ${MOST_VERSIONS}`,
        realm,
        kind,
        key,
      ),
    );
    return rows.toReversed().map(({ id, value, first_seen, last_seen, order_number }) => ({
      version: id,
      value,
      firstSeen: first_seen,
      lastSeen: last_seen,
      orderNumber: order_number,
    }));
  }

  /** Makes a search findable by what its answer taught: exact name, KeyNo, credit code. @throws {StoreError} */
  teach(realm: string, alias: string, searchKey: string): void {
    this.#database.write((file) =>
      file.run(
        'INSERT INTO aliases (scope, alias, key) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET key = excluded.key',
        ...[realm, alias, searchKey],
      ),
    );
  }

  /** The key of the search that answers for this alias. @throws {StoreError} */
  taught(realm: string, alias: string): string | undefined {
    const sql = 'SELECT key FROM aliases WHERE scope = ? AND alias = ?';
    return this.#database.read((file) => file.row('aliases', ALIAS, sql, realm, alias))?.key;
  }
}

const ALIAS = z.object({ key: z.string() });

/** So many versions of one answer are told: an answer a day for longer than a year. */
const MOST_VERSIONS = 500;

const SELECT = `
  SELECT id, value, order_number, asked, first_seen, last_seen FROM answers
  WHERE scope = ? AND kind = ? AND key = ? AND octet_length(value) <= ${LONGEST_VALUE}`;

interface Row<T> {
  readonly id: number;
  readonly value: T;
  readonly order_number: string | null;
  readonly asked: number;
  readonly first_seen: number;
  readonly last_seen: number;
}

function rowOf<K extends AnswerKind>(kind: K): z.ZodMiniType<Row<AnswerValues[K]>> {
  return ROWS[kind];
}

type Rows = { readonly [K in AnswerKind]: z.ZodMiniType<Row<AnswerValues[K]>> };

const ROWS: Rows = {
  search: row(VALUE_COLUMNS.search),
  license: row(VALUE_COLUMNS.license),
  report: row(VALUE_COLUMNS.report),
};

function row<T>(value: z.ZodMiniType<T>): z.ZodMiniType<Row<T>> {
  return z.object({
    id: integer,
    value,
    order_number: z.nullable(z.string()),
    asked: integer,
    first_seen: time,
    last_seen: time,
  });
}

function newest<K extends AnswerKind>(
  file: DatabaseFile,
  realm: string,
  kind: K,
  key: string,
): Row<AnswerValues[K]> | undefined {
  return file.row('answers', rowOf(kind), `${SELECT} ORDER BY id DESC LIMIT 1`, realm, kind, key);
}

function stored<T>({ value, asked, last_seen, order_number }: Row<T>): StoredAnswer<T> {
  return { value, asked, fetchedAt: last_seen, orderNumber: order_number };
}
