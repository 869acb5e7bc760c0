import * as z from 'zod/mini';
import type { DatabaseFile } from '../file/database-file.ts';
import type { Database } from '../file/database.ts';
import { BATCH, erase, tidy, type Cleared } from './clear.ts';
import { findOlder } from './older.ts';

/**
 * Forgets the answers of a scope that were last given before a moment (see `findOlder`), in batches, and takes them out of
 * the file. Pinned companies stay, by their names alone where their answers went.
 * @param before milliseconds since 1970.
 * @throws {StoreError}
 */
export function* deleteOlder(
  database: Database,
  scope: string,
  before: number,
): Generator<Cleared, void, void> {
  let cleared: Cleared = { answers: 0, companies: 0 };
  const finding = findOlder(database, scope, before);
  let found = finding.next();
  for (; found.done !== true; found = finding.next()) yield cleared;
  const { versions, companies, searches } = found.value;
  if (versions.length === 0) return;
  const batch = (work: (file: DatabaseFile) => number): number =>
    database.write((file) => erase(file, () => work(file)));
  for (const rows of batchesOf(companies)) {
    const gone = batch((file) => sum(rows, (row) => forgetCompany(file, row, searches)));
    yield (cleared = { ...cleared, companies: cleared.companies + gone });
  }
  for (const aliases of batchesOf(aliasesOf(database, scope, searches))) {
    batch((file) => sum(aliases, (alias) => file.run(FORGET_ALIAS, scope, alias)));
    yield cleared;
  }
  for (const ids of batchesOf(versions)) {
    // One that was given again meanwhile is not old any more.
    const gone = batch((file) =>
      sum(ids, (id) => file.run('DELETE FROM answers WHERE id = ? AND last_seen < ?', id, before)),
    );
    yield (cleared = { ...cleared, answers: cleared.answers + gone });
  }
  yield* tidy(database, cleared);
}

const FORGET_ALIAS = 'DELETE FROM aliases WHERE scope = ? AND alias = ?';

const COMPANY = z.object({ scope: z.string(), names: z.string(), found_by: z.string() });

/** A company goes with all that leads to it. One that was pinned or found anew meanwhile stays. */
function forgetCompany(file: DatabaseFile, row: number, searches: ReadonlySet<string>): number {
  const sql = 'SELECT scope, names, found_by FROM companies WHERE row = ? AND pinned = 0';
  const company = file.row('companies', COMPANY, sql, row);
  if (!company || !searches.has(company.found_by)) return 0;
  for (const name of company.names.split('\n'))
    file.run(
      'DELETE FROM company_names WHERE scope = ? AND name = ? AND company = ?',
      company.scope,
      name,
      row,
    );
  file.run('DELETE FROM company_grams WHERE rowid = ?', row);
  return file.run('DELETE FROM companies WHERE row = ?', row);
}

/** What an answer taught to lead to one of these searches. */
function aliasesOf(database: Database, scope: string, searches: ReadonlySet<string>): readonly string[] {
  const sql = 'SELECT alias, key FROM aliases WHERE scope = ?';
  const row = z.object({ alias: z.string(), key: z.string() });
  return database
    .read((file) => file.rows('aliases', row, sql, scope))
    .flatMap(({ alias, key }) => (searches.has(key) ? alias : []));
}

function* batchesOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
