import * as z from 'zod/mini';
import { integer } from '../columns.ts';
import type { DatabaseFile } from '../file/database-file.ts';
import type { Database } from '../file/database.ts';
import { BATCH, erase, tidy, type Cleared } from './clear.ts';
import { findOlder, NEWEST, searchesSince, stayingIds } from './older.ts';

/**
 * Forgets the answers of a realm that were last given before a moment (see `findOlder`), in batches, and takes them out of
 * the file. Pinned companies stay, by their names alone where their answers went. What was asked anew meanwhile stays, with
 * all that it lists and all that leads to it.
 * @param before milliseconds since 1970.
 * @throws {StoreError}
 */
export function* deleteOlder(
  database: Database,
  realm: string,
  before: number,
): Generator<Cleared, void, void> {
  let cleared: Cleared = { answers: 0, companies: 0 };
  const last = database.read((file) => file.number('SELECT max(id) FROM answers'));
  const finding = findOlder(database, realm, before);
  let found = finding.next();
  for (; found.done !== true; found = finding.next()) yield cleared;
  const { versions, companies, searches } = found.value;
  if (versions.length === 0) return;
  const going = { ...found.value, realm, before, last, kept: new Set(found.value.kept) };
  const batch = (work: (file: DatabaseFile) => number): number =>
    database.write((file) => erase(file, () => work(file)));
  for (const rows of batchesOf(companies)) {
    const gone = batch((file) => {
      const goes = goingNow(file, going);
      return sum(rows, (row) => forgetCompany(file, row, goes));
    });
    yield (cleared = { ...cleared, companies: cleared.companies + gone });
  }
  for (const aliases of batchesOf(aliasesOf(database, realm, searches))) {
    batch((file) => {
      const goes = goingNow(file, going);
      return sum(aliases, (alias) => forgetAlias(file, realm, alias, goes));
    });
    yield cleared;
  }
  for (const ids of batchesOf(versions)) {
    const gone = batch((file) => {
      for (const { at, ids: listed } of searchesSince(file, realm, going.last)) {
        for (const id of listed) going.kept.add(id);
        going.last = at;
      }
      const goes = goingNow(file, going);
      return sum(ids, (id) => forgetVersion(file, id, going, goes));
    });
    yield (cleared = { ...cleared, answers: cleared.answers + gone });
  }
  yield* tidy(database, cleared);
}

/** What goes, and what was found meanwhile to stay. */
interface Going {
  readonly realm: string;
  readonly before: number;
  /** Keys of the searches that go unless they are answered anew. */
  readonly searches: ReadonlySet<string>;
  /** Ids of the licences that stay. It grows: a batch that is done again adds the same. */
  readonly kept: Set<string>;
  /** The version behind which searches came that were not looked at. */
  last: number;
}

/** Whether a search goes, by its key, as it is in one transaction: each is looked at once. */
function goingNow(file: DatabaseFile, { realm, before, searches, kept }: Going): (key: string) => boolean {
  const known = new Map<string, boolean>();
  return (key) => {
    if (!searches.has(key)) return false;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const staying = stayingIds(file, realm, key, before);
    for (const id of staying ?? []) kept.add(id);
    known.set(key, staying === undefined);
    return staying === undefined;
  };
}

const VERSION = z.object({ kind: z.string(), key: z.string(), last_seen: integer, newest: integer });

/** One that was given again meanwhile is not old any more, nor what is listed by a search that was. */
function forgetVersion(
  file: DatabaseFile,
  id: number,
  { before, searches, kept }: Going,
  goes: (key: string) => boolean,
): number {
  const sql = `SELECT kind, key, last_seen, ${NEWEST} AS newest FROM answers AS a WHERE id = ?`;
  const version = file.row('answers', VERSION, sql, id);
  if (!version || version.last_seen >= before) return 0;
  const { kind, key, newest } = version;
  const stays = kind === 'search' ? searches.has(key) && !goes(key) : newest === id && kept.has(key);
  return stays ? 0 : file.run('DELETE FROM answers WHERE id = ?', id);
}

/** One that was taught anew meanwhile leads elsewhere, and stays. */
function forgetAlias(
  file: DatabaseFile,
  realm: string,
  alias: string,
  goes: (key: string) => boolean,
): number {
  const sql = 'SELECT key FROM aliases WHERE scope = ? AND alias = ?';
  const known = file.row('aliases', z.object({ key: z.string() }), sql, realm, alias);
  if (!known || !goes(known.key)) return 0;
  return file.run('DELETE FROM aliases WHERE scope = ? AND alias = ?', realm, alias);
}

const COMPANY = z.object({ realm: z.string(), names: z.string(), found_by: z.string() });

/** A company goes with all that leads to it. One that was pinned or found anew meanwhile stays. */
function forgetCompany(file: DatabaseFile, row: number, goes: (key: string) => boolean): number {
  const sql = 'SELECT scope AS realm, names, found_by FROM companies WHERE row = ? AND pinned = 0';
  const company = file.row('companies', COMPANY, sql, row);
  if (!company || !goes(company.found_by)) return 0;
  for (const name of company.names.split('\n'))
    file.run(
      'DELETE FROM company_names WHERE scope = ? AND name = ? AND company = ?',
      company.realm,
      name,
      row,
    );
  file.run('DELETE FROM company_grams WHERE rowid = ?', row);
  return file.run('DELETE FROM companies WHERE row = ?', row);
}

/** What an answer taught to lead to one of these searches. */
function aliasesOf(database: Database, realm: string, searches: ReadonlySet<string>): readonly string[] {
  const sql = 'SELECT alias, key FROM aliases WHERE scope = ?';
  const row = z.object({ alias: z.string(), key: z.string() });
  return database
    .read((file) => file.rows('aliases', row, sql, realm))
    .flatMap(({ alias, key }) => (searches.has(key) ? alias : []));
}

function* batchesOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
