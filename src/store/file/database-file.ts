import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { showsDamage } from './damage.ts';
import type { Trouble } from './trouble.ts';

/** Told of the table whose rows cannot be read. */
export type OnBadRow = (table: string) => void;

/** What was found out about a database file when it was opened. */
export interface FileFacts {
  readonly generation: number;
  /** Why the file was opened for reading only; left out where it can be changed. */
  readonly unwritable?: Trouble | undefined;
  readonly writeAhead: boolean;
}

/** One open database file. Its statements are prepared once; its rows are checked: the file is outside data. */
export class DatabaseFile {
  readonly #db: DatabaseSync;
  readonly #onBadRow: OnBadRow;
  #waitsMs: number | undefined;
  readonly #statements = new Map<string, StatementSync>();
  /** 1 for the first file of a folder; each damaged file is followed by one with the next number. */
  readonly generation: number;
  /**
   * Why the file was opened for reading only: `newer` where a newer version of the extension wrote it, else what the
   * disk said. `undefined` where it can be changed.
   */
  readonly unwritable: Trouble | undefined;

  /** Whether the file has a write-ahead log; network shares refuse one. */
  readonly writeAhead: boolean;

  constructor(db: DatabaseSync, facts: FileFacts, onBadRow: OnBadRow) {
    this.#db = db;
    this.generation = facts.generation;
    this.unwritable = facts.unwritable;
    this.writeAhead = facts.writeAhead;
    this.#onBadRow = onBadRow;
  }

  /** How long each of the next statements waits for another process that holds the lock, in milliseconds. */
  waitAtMost(ms: number): void {
    if (this.#waitsMs === ms) return;
    this.#db.exec(`PRAGMA busy_timeout = ${ms}`);
    this.#waitsMs = ms;
  }

  /**
   * How a commit waits for the disk, SQLite's `synchronous`. With a write-ahead log it need not wait for the file to
   * stay whole; without one it has to.
   */
  get synchronous(): 'NORMAL' | 'FULL' {
    return this.writeAhead ? 'NORMAL' : 'FULL';
  }

  /** The rows that fit the schema. One that does not is left out and reported under the table's name. */
  rows<T>(table: string, schema: z.ZodMiniType<T>, sql: string, ...values: SQLInputValue[]): readonly T[] {
    return this.#all(sql, values).flatMap((row) => {
      const read = z.safeParse(schema, row);
      if (read.success) return [read.data];
      this.#onBadRow(table);
      return [];
    });
  }

  /** The first row, `undefined` where there is none that can be read. */
  row<T>(table: string, schema: z.ZodMiniType<T>, sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.rows(table, schema, sql, ...values)[0];
  }

  /** The first column of the first row as a whole number; 0 where it is none. */
  number(sql: string, ...values: SQLInputValue[]): number {
    const [row] = this.#all(sql, values);
    const value = row === undefined ? undefined : Object.values(row)[0];
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
  }

  /** How many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  /** Inserts a row and gives its rowid. */
  insert(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).lastInsertRowid);
  }

  /** Runs statements that give no rows and take no values. It throws what SQLite throws. */
  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** Whether an extension that knows more steps than these has changed the file since it was opened. */
  isNewerThan(steps: number): boolean {
    return this.number('PRAGMA user_version') > steps;
  }

  /** Whether an error comes from damage of the file. What cannot be changed is never judged. */
  isDamagedBy(error: unknown): boolean {
    return this.unwritable === undefined && showsDamage(this.#db, error);
  }

  /** Whether a transaction is open. */
  get inTransaction(): boolean {
    return this.#db.isTransaction;
  }

  /** Closes the file. No other call may follow. */
  close(): void {
    this.#statements.clear();
    this.#db.close();
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #all(sql: string, values: readonly SQLInputValue[]): readonly Record<string, SQLOutputValue>[] {
    try {
      return this.#statement(sql).all(...values);
    } catch (error) {
      if (!isOutOfRange(error)) throw error;
      // One integer beyond 2^53, which no row of ours has, would hide every good row beside it.
      const exact = this.#db.prepare(sql);
      exact.setReadBigInts(true);
      return exact.all(...values).map(asNumbers);
    }
  }
}

function isOutOfRange(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_OUT_OF_RANGE';
}

/** Integers as numbers where a number can hold them; one that does not fit stays, and fails its schema. */
function asNumbers(row: Record<string, SQLOutputValue>): Record<string, SQLOutputValue> {
  const entries = Object.entries(row).map(([name, value]) => {
    const fits = typeof value === 'bigint' && Number.isSafeInteger(Number(value));
    return [name, fits ? Number(value) : value] as const;
  });
  return Object.fromEntries(entries);
}
