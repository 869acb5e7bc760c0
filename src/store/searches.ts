import * as z from 'zod/mini';
import type { Database } from './file/database.ts';

export interface RecentSearch {
  readonly key: string;
  /** As the user typed it. */
  readonly query: string;
}

/** More than anyone looks back. */
const KEPT = 100;

/** What the user searched for last. */
export class Searches {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Makes this search the most recent one. @throws {StoreError} */
  note(scope: string, { key, query }: RecentSearch): void {
    this.#database.write((connection) => {
      connection.run(
        `INSERT OR REPLACE INTO searches (scope, key, query, used)
         VALUES (?, ?, ?, (SELECT coalesce(max(used), 0) + 1 FROM searches WHERE scope = ?))`,
        ...[scope, key, query, scope],
      );
      connection.run(
        `DELETE FROM searches WHERE scope = ? AND used <= (
           SELECT used FROM searches WHERE scope = ? ORDER BY used DESC LIMIT 1 OFFSET ${KEPT})`,
        ...[scope, scope],
      );
    });
  }

  /** The most recent first; the last 100 are kept. @throws {StoreError} */
  recent(scope: string, limit: number): readonly RecentSearch[] {
    const sql = 'SELECT key, query FROM searches WHERE scope = ? ORDER BY used DESC LIMIT ?';
    return this.#database.read((connection) => connection.rows('searches', SEARCH, sql, scope, limit));
  }
}

const SEARCH = z.object({ key: z.string(), query: z.string() });
