import type { Connection } from './connection.ts';
import type { Database } from './database.ts';

/** What was forgotten. */
export interface Cleared {
  /** All versions of all answers. */
  readonly answers: number;
  readonly companies: number;
}

/** Forgets the answers of a scope, and takes them out of the file, not only off its lists. @throws {StoreError} */
export function clearAnswers(database: Database, scope: string): Cleared {
  const cleared = database.write((connection) => {
    connection.exec('PRAGMA secure_delete = ON');
    const counts = clear(connection, scope);
    connection.exec('PRAGMA secure_delete = OFF');
    return counts;
  });
  // What was deleted is still in the log; another window that is reading keeps it there until the next checkpoint.
  database.read((connection) => {
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  });
  return cleared;
}

function clear(connection: Connection, scope: string): Cleared {
  const going = 'SELECT row FROM companies WHERE scope = ? AND pinned = 0';
  connection.run(`DELETE FROM company_grams WHERE rowid IN (${going})`, scope);
  // Deleted entries of the full-text index stay in it until its parts are merged.
  connection.run("INSERT INTO company_grams (company_grams) VALUES ('optimize')");
  connection.run(`DELETE FROM company_names WHERE scope = ? AND company IN (${going})`, scope, scope);
  connection.run('DELETE FROM aliases WHERE scope = ?', scope);
  connection.run('DELETE FROM searches WHERE scope = ?', scope);
  return {
    answers: connection.run('DELETE FROM answers WHERE scope = ?', scope),
    companies: connection.run('DELETE FROM companies WHERE scope = ? AND pinned = 0', scope),
  };
}
