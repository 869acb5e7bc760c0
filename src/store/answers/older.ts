import * as z from 'zod/mini';
import { integer, json } from '../columns.ts';
import type { DatabaseFile } from '../file/database-file.ts';
import type { Database } from '../file/database.ts';

/** What of a scope's answers is older than a moment, and leads to nothing newer. */
export interface OlderAnswers {
  /** Ids of versions of answers. */
  readonly versions: readonly number[];
  /** Rows of companies whose search is among them; never a pinned one. */
  readonly companies: readonly number[];
  /** Keys of the searches among them. */
  readonly searches: ReadonlySet<string>;
}

/** Rows that are looked at in one turn. */
const PORTION = 200;

/**
 * Finds the answers that were last given before a moment. A search stays as long as one of its licences or reports was
 * given later, and so do the licences of a search that stays: nothing that was paid for later is lost, and nothing that
 * stays becomes unreadable. A version that a newer one replaced goes by its own day. Between two portions others have
 * their turn.
 * @param before milliseconds since 1970.
 * @throws {StoreError}
 */
export function* findOlder(
  database: Database,
  scope: string,
  before: number,
): Generator<void, OlderAnswers, void> {
  const versions: number[] = [];
  const searches = new Set<string>();
  const kept = new Set<string>();
  const portions = <T extends { readonly at: number }>(of: PortionOf<T>): Generator<readonly T[]> =>
    inPortions(database, of, scope);
  for (const portion of portions(SEARCHES)) {
    for (const search of portion) {
      const stays = database.read((file) => staysSearch(file, scope, search, before));
      if (stays) for (const id of search.ids) kept.add(id);
      if (stays || search.last_seen >= before) continue;
      versions.push(search.at);
      if (search.at === search.newest) searches.add(search.key);
    }
    yield;
  }
  for (const portion of portions(OTHERS)) {
    for (const { at, key, newest, last_seen: lastSeen } of portion)
      if (lastSeen < before && (at !== newest || !kept.has(key))) versions.push(at);
    yield;
  }
  const companies: number[] = [];
  for (const portion of portions(COMPANIES)) {
    companies.push(...portion.flatMap(({ at, found_by: key }) => (searches.has(key) ? at : [])));
    yield;
  }
  return { versions, companies, searches };
}

interface PortionOf<T> {
  readonly table: string;
  readonly row: z.ZodMiniType<T>;
  readonly sql: string;
}

function* inPortions<T extends { readonly at: number }>(
  database: Database,
  { table, row, sql }: PortionOf<T>,
  scope: string,
): Generator<readonly T[]> {
  for (let after = 0; ;) {
    const portion = database.read((file) => file.rows(table, row, sql, scope, after, PORTION));
    const last = portion.at(-1);
    if (!last) return;
    yield portion;
    after = last.at;
  }
}

const NEWEST = `(SELECT max(id) FROM answers AS n WHERE n.scope = a.scope AND n.kind = a.kind AND n.key = a.key)`;

const SEARCH = z.object({
  at: integer,
  key: z.string(),
  last_seen: integer,
  newest: integer,
  // What cannot be read lists nothing, and is not kept for that.
  ids: z.catch(json(z.array(z.string())), []),
});

const SEARCHES = {
  table: 'answers',
  row: SEARCH,
  sql: `SELECT id AS at, key, last_seen, ${NEWEST} AS newest,
      CASE WHEN json_valid(value) THEN json_extract(value, '$.licenseIds') END AS ids
    FROM answers AS a WHERE scope = ? AND kind = 'search' AND id > ? ORDER BY id LIMIT ?`,
};

const OTHERS = {
  table: 'answers',
  row: z.object({ at: integer, key: z.string(), last_seen: integer, newest: integer }),
  sql: `SELECT id AS at, key, last_seen, ${NEWEST} AS newest
    FROM answers AS a WHERE scope = ? AND kind <> 'search' AND id > ? ORDER BY id LIMIT ?`,
};

const COMPANIES = {
  table: 'companies',
  row: z.object({ at: integer, found_by: z.string() }),
  sql: 'SELECT row AS at, found_by FROM companies WHERE scope = ? AND pinned = 0 AND row > ? ORDER BY row LIMIT ?',
};

const LATEST = `SELECT max(last_seen) FROM answers WHERE scope = ? AND kind IN ('license', 'report') AND key = ?`;

/** Of a search, only the newest version leads to anything. */
function staysSearch(
  file: DatabaseFile,
  scope: string,
  { at, newest, last_seen: lastSeen, ids }: z.infer<typeof SEARCH>,
  before: number,
): boolean {
  if (at !== newest) return false;
  return lastSeen >= before || ids.some((id) => file.number(LATEST, scope, id) >= before);
}
