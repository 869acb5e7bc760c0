import * as z from 'zod/mini';
import { integer, json } from '../columns.ts';
import { LONGEST_VALUE, MOST_IDS } from './answer-values.ts';
import type { DatabaseFile } from '../file/database-file.ts';
import type { Database } from '../file/database.ts';

/** What of a realm's answers is older than a moment, and leads to nothing newer. */
export interface OlderAnswers {
  /** Ids of versions of answers. */
  readonly versions: readonly number[];
  /** Rows of companies whose search is among them; never a pinned one. */
  readonly companies: readonly number[];
  /** Keys of the searches among them. */
  readonly searches: ReadonlySet<string>;
  /** Ids of the licences that the searches list which stay. */
  readonly kept: ReadonlySet<string>;
}

/** Rows that are looked at in one turn, and licences that searches list. */
const PORTION = 200;
const LISTED_A_TURN = 2000;

/**
 * Finds the answers that were last given before a moment. A search stays as long as one of its licences or reports was
 * given later, and so do the licences of a search that stays: nothing that was paid for later is lost, and nothing that
 * stays becomes unreadable. A version that a newer one replaced goes by its own day, unless a licence that stays came with
 * it: its body as received is there. Between two portions others have their turn.
 * @param before milliseconds since 1970.
 * @throws {StoreError}
 */
export function* findOlder(
  database: Database,
  realm: string,
  before: number,
): Generator<void, OlderAnswers, void> {
  const versions: number[] = [];
  const former: number[] = [];
  const searches = new Set<string>();
  const kept = new Set<string>();
  const portions = <T extends { readonly at: number }>(of: PortionOf<T>): Generator<readonly T[]> =>
    inPortions(database, of, realm);
  let listed = 0;
  for (const portion of portions(SEARCHES)) {
    for (const search of portion) {
      const { ids, stays } = database.read((file) => lookAt(file, realm, search, before));
      if (stays) for (const id of ids) kept.add(id);
      else if (search.last_seen < before) {
        if (search.at !== search.newest) former.push(search.at);
        else {
          versions.push(search.at);
          searches.add(search.key);
        }
      }
      listed += ids.length;
      if (listed < LISTED_A_TURN) continue;
      listed = 0;
      yield;
    }
    yield;
  }
  const others: number[] = [];
  const cameWith = new Set<number>();
  for (const portion of portions(OTHERS)) {
    for (const { at, key, newest, last_seen: lastSeen, asked } of portion)
      if (lastSeen < before && (at !== newest || !kept.has(key))) others.push(at);
      else cameWith.add(asked);
    yield;
  }
  // Searches first: what they list goes only once they are gone.
  for (const portion of bodiless(database, former, cameWith)) {
    versions.push(...portion);
    yield;
  }
  for (const at of others) versions.push(at);
  const companies: number[] = [];
  for (const portion of portions(COMPANIES)) {
    companies.push(...portion.flatMap(({ at, found_by: key }) => (searches.has(key) ? at : [])));
    yield;
  }
  return { versions, companies, searches, kept };
}

/** Those of some versions, in portions, that hold no body of these calls. */
function* bodiless(
  database: Database,
  versions: readonly number[],
  calls: ReadonlySet<number>,
): Generator<readonly number[]> {
  const sql = 'SELECT call FROM received WHERE answer = ?';
  const row = z.object({ call: integer });
  for (let at = 0; at < versions.length; at += PORTION)
    yield database.read((file) =>
      versions
        .slice(at, at + PORTION)
        .filter((version) => !file.rows('received', row, sql, version).some(({ call }) => calls.has(call))),
    );
}

interface PortionOf<T> {
  readonly table: string;
  readonly row: z.ZodMiniType<T>;
  readonly sql: string;
}

function* inPortions<T extends { readonly at: number }>(
  database: Database,
  { table, row, sql }: PortionOf<T>,
  realm: string,
): Generator<readonly T[]> {
  for (let after = 0; ;) {
    const portion = database.read((file) => file.rows(table, row, sql, realm, after, PORTION));
    const last = portion.at(-1);
    if (!last) return;
    yield portion;
    after = last.at;
  }
}

/** Of a row `a` of answers: the newest version that is read at all; the row itself where there is none. */
export const NEWEST = `coalesce((SELECT max(id) FROM answers AS n WHERE n.scope = a.scope AND n.kind = a.kind AND n.key = a.key
  AND octet_length(n.value) <= ${LONGEST_VALUE}), a.id)`;

/** A version of an answer, and the newest one of the same. */
const VERSION = z.object({
  at: integer,
  key: z.string(),
  last_seen: integer,
  asked: integer,
  newest: integer,
});

// By their rows, one portion behind the other: by an index, all would be sorted for each portion.
const SEARCHES = {
  table: 'answers',
  row: VERSION,
  sql: `SELECT id AS at, key, last_seen, asked, ${NEWEST} AS newest
    FROM answers AS a NOT INDEXED WHERE scope = ? AND kind = 'search' AND id > ? ORDER BY id LIMIT ?`,
};

const OTHERS = {
  table: 'answers',
  row: VERSION,
  sql: `SELECT id AS at, key, last_seen, asked, ${NEWEST} AS newest
    FROM answers AS a NOT INDEXED WHERE scope = ? AND kind <> 'search' AND id > ? ORDER BY id LIMIT ?`,
};

const NEWEST_SEARCH = `
  SELECT id AS at, key, last_seen, asked, id AS newest FROM answers
  WHERE scope = ? AND kind = 'search' AND key = ? AND octet_length(value) <= ${LONGEST_VALUE} ORDER BY id DESC LIMIT 1`;

/**
 * The licences that the newest answer to a search lists, where it stays by now: it, or one of them, was given since a
 * moment. `undefined` where it goes, or is not there. @param before milliseconds since 1970.
 */
export function stayingIds(
  file: DatabaseFile,
  realm: string,
  key: string,
  before: number,
): readonly string[] | undefined {
  const newest = file.row('answers', VERSION, NEWEST_SEARCH, realm, key);
  const found = newest && lookAt(file, realm, newest, before);
  return found?.stays === true ? found.ids : undefined;
}

/** The searches that were stored behind a version, and the licences that they list. @param after the version's id. */
export function searchesSince(file: DatabaseFile, realm: string, after: number): readonly Listing[] {
  const sql = "SELECT id AS at FROM answers WHERE scope = ? AND kind = 'search' AND id > ? ORDER BY id";
  const rows = file.rows('answers', z.object({ at: integer }), sql, realm, after);
  return rows.map(({ at }) => ({ at, ids: file.row('answers', LISTED, LISTED_BY, at)?.ids ?? [] }));
}

interface Listing {
  readonly at: number;
  readonly ids: readonly string[];
}

const COMPANIES = {
  table: 'companies',
  row: z.object({ at: integer, found_by: z.string() }),
  sql: 'SELECT row AS at, found_by FROM companies NOT INDEXED WHERE scope = ? AND pinned = 0 AND row > ? ORDER BY row LIMIT ?',
};

// What cannot be read lists nothing, and is not kept for that.
const LISTED = z.object({ ids: z.catch(json(z.array(z.string()).check(z.maxLength(MOST_IDS))), []) });

const LISTED_BY = `
  SELECT CASE WHEN json_valid(value) THEN json_extract(value, '$.licenseIds') END AS ids
  FROM answers WHERE id = ? AND octet_length(value) <= ${LONGEST_VALUE}`;

const ANY_LATER = `
  SELECT EXISTS (SELECT 1 FROM json_each(?) AS listed CROSS JOIN answers AS a
    WHERE a.scope = ? AND a.kind IN ('license', 'report') AND a.key = listed.value AND a.last_seen >= ?)`;

/** What a version of a search lists, and whether it stays. Only the newest one leads to anything. */
function lookAt(
  file: DatabaseFile,
  realm: string,
  { at, newest, last_seen: lastSeen }: z.infer<typeof VERSION>,
  before: number,
): { readonly ids: readonly string[]; readonly stays: boolean } {
  if (at !== newest) return { ids: [], stays: false };
  const ids = file.row('answers', LISTED, LISTED_BY, at)?.ids ?? [];
  return {
    ids,
    stays: lastSeen >= before || file.number(ANY_LATER, JSON.stringify(ids), realm, before) > 0,
  };
}
