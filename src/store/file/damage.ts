import type { DatabaseSync } from 'node:sqlite';
import { troubleOf } from './trouble.ts';

/**
 * Whether an error comes from a damaged file. Damage also shows as a missing table, a broken constraint or SQLite's
 * most general error; then the whole file is read, for seconds where it is large, to tell it from a mistake in code.
 */
export function showsDamage(db: DatabaseSync, error: unknown): boolean {
  const trouble = troubleOf(error);
  return trouble === 'corrupt' || (trouble === 'unexpected' && !isSound(db));
}

function isSound(db: DatabaseSync): boolean {
  try {
    return db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'] === 'ok';
  } catch {
    return false;
  }
}
