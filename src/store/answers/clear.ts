import * as z from 'zod/mini';
import { integer } from '../columns.ts';
import type { DatabaseFile } from '../file/database-file.ts';
import type { Database } from '../file/database.ts';

/** How many answers and companies were deleted so far. */
export interface Cleared {
  /** All versions of all answers. */
  readonly answers: number;
  readonly companies: number;
}

/** Rows that go in one transaction: few enough that another window hardly notices. */
export const BATCH = 40;

/** What leads to a company or an answer. It goes first: a clearing that is broken off leaves nothing that leads nowhere. */
const HINTS = [
  'DELETE FROM aliases WHERE scope = ?1 AND alias IN (SELECT alias FROM aliases WHERE scope = ?1 LIMIT ?2)',
  `DELETE FROM company_names WHERE (scope, name, company) IN (
     SELECT scope, name, company FROM company_names WHERE scope = ?1
       AND company NOT IN (SELECT row FROM companies WHERE scope = ?1 AND hidden IN (0, 1) AND pinned = 1) LIMIT ?2)`,
] as const;

const GOING = 'SELECT row FROM companies WHERE scope = ? AND hidden IN (0, 1) AND pinned = 0 LIMIT ?';

/** An answer that arrives meanwhile has a higher id, and stays. */
const NEWEST = 'SELECT max(id) FROM answers';
const ANSWERS = `DELETE FROM answers WHERE id IN (
  SELECT id FROM answers WHERE scope = ? AND id <= ? LIMIT ?)`;

/**
 * Deleted words stay in the full-text index until its parts are merged. A negative number of pages begins to merge
 * all of them into one, positive ones go on (SQLite's FTS5, "the 'merge' command").
 */
const MERGE = "INSERT INTO company_grams (company_grams, rank) VALUES ('merge', ?)";
const PAGES = 16;

/** A merge that changed fewer rows than this had nothing left to do (the same source). */
const MERGED = 2;

/**
 * Forgets the answers of a realm in batches, and takes them out of the file, not only off its lists. Each batch is one
 * transaction of a few milliseconds (the merge of the index's parts: 0.2 s where 100,000 companies were stored); between
 * two the caller may let others go on.
 * @throws {StoreError}
 */
export function* deleteAnswers(database: Database, realm: string): Generator<Cleared, void, void> {
  const batch = (work: (file: DatabaseFile) => number): number =>
    database.write((file) => erase(file, () => work(file)));
  const newest = database.read((file) => file.number(NEWEST));
  let cleared: Cleared = { answers: 0, companies: 0 };
  for (const sql of HINTS) {
    while (batch((file) => file.run(sql, realm, BATCH)) > 0) yield cleared;
  }
  for (let gone; (gone = batch((file) => forgetCompanies(file, realm))) > 0;) {
    yield (cleared = { ...cleared, companies: cleared.companies + gone });
  }
  for (let gone; (gone = batch((file) => file.run(ANSWERS, realm, newest, BATCH))) > 0;) {
    yield (cleared = { ...cleared, answers: cleared.answers + gone });
  }
  yield* tidy(database, cleared);
}

/** Takes what was deleted out of the index's parts and the log. @param cleared what is told meanwhile. @throws {StoreError} */
export function* tidy(database: Database, cleared: Cleared): Generator<Cleared, void, void> {
  let pages = -PAGES;
  while (database.write((file) => erase(file, () => merge(file, pages))) >= MERGED) {
    pages = PAGES;
    yield cleared;
  }
  yield cleared;
  // What was deleted is still in the log. Another window that is reading keeps it there until the next checkpoint.
  database.read((file) => {
    file.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  });
}

/** A company goes together with its words in the index: nothing else tells which words those were. */
function forgetCompanies(file: DatabaseFile, realm: string): number {
  const rows = file.rows('companies', z.object({ row: integer }), GOING, realm, BATCH);
  for (const { row } of rows) {
    file.run('DELETE FROM company_grams WHERE rowid = ?', row);
    file.run('DELETE FROM companies WHERE row = ?', row);
  }
  return rows.length;
}

function merge(file: DatabaseFile, pages: number): number {
  const before = file.number('SELECT total_changes()');
  file.run(MERGE, pages);
  return file.number('SELECT total_changes()') - before;
}

/** Does some work whose deleted rows are overwritten where they stood. */
export function erase<T>(file: DatabaseFile, work: () => T): T {
  file.exec('PRAGMA secure_delete = ON');
  try {
    return work();
  } finally {
    file.exec('PRAGMA secure_delete = OFF');
  }
}
