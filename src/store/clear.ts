import type { Connection } from './connection.ts';
import type { Database } from './database.ts';

/** What was forgotten so far. */
export interface Cleared {
  /** All versions of all answers. */
  readonly answers: number;
  readonly companies: number;
}

const GOING = 'SELECT row FROM companies WHERE scope = ?1 AND pinned = 0';

/** What leads to an answer goes before it: a clearing that is broken off leaves nothing that leads nowhere. */
const STEPS = [
  ['hints', 'DELETE FROM aliases WHERE scope = ?1'],
  ['hints', 'DELETE FROM searches WHERE scope = ?1'],
  ['hints', `DELETE FROM company_grams WHERE rowid IN (${GOING})`],
  ['hints', `DELETE FROM company_names WHERE scope = ?1 AND company IN (${GOING})`],
  ['companies', 'DELETE FROM companies WHERE scope = ?1 AND pinned = 0'],
  ['answers', 'DELETE FROM answers WHERE scope = ?1'],
] as const;

/** Deleted words stay in the full-text index until its parts are merged. */
const MERGE = "INSERT INTO company_grams (company_grams) VALUES ('optimize')";

/**
 * Forgets the answers of a scope step by step, and takes them out of the file, not only off its lists. Each step is
 * one transaction, in which other windows wait: 10 ms where 1,000 companies are stored, 1 to 3 s where 100,000 are.
 * Between two the caller may let others go on.
 * @throws {StoreError}
 */
export function* clearAnswers(database: Database, scope: string): Generator<Cleared, void, void> {
  let cleared: Cleared = { answers: 0, companies: 0 };
  for (const [what, sql] of STEPS) {
    const gone = database.write((connection) => erase(connection, () => connection.run(sql, scope)));
    if (what !== 'hints') cleared = { ...cleared, [what]: gone };
    yield cleared;
  }
  database.write((connection) => erase(connection, () => connection.run(MERGE)));
  // What was deleted is still in the log. Another window that is reading keeps it there until the next checkpoint.
  database.read((connection) => {
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  });
}

/** Deleted rows are overwritten where they stood. */
function erase<T>(connection: Connection, work: () => T): T {
  connection.exec('PRAGMA secure_delete = ON');
  try {
    return work();
  } finally {
    connection.exec('PRAGMA secure_delete = OFF');
  }
}
