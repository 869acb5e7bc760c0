import * as z from 'zod/mini';
import { LONGEST_VALUE, MOST_IDS } from './answers/answer-values.ts';
import { flag, integer, json } from './columns.ts';
import { indexNames } from './file/company-index.ts';
import type { DatabaseFile } from './file/database-file.ts';
import type { Database } from './file/database.ts';
import { gramsQuery } from './file/grams.ts';

/** A company as an answer showed it. */
export interface CompanyEntry {
  /** Stable within a realm. */
  readonly id: string;
  /** Empty where the vendor sends none. */
  readonly keyNo: string;
  readonly name: string;
  readonly licenseIds: readonly string[];
  /** The key of the search that showed it. */
  readonly foundBy: string;
}

/** A company as it is stored, with how the user keeps it in the list. */
export interface StoredCompany extends CompanyEntry {
  /** Grows with every use of any company: the most recent has the highest. */
  readonly used: number;
  readonly pinned: boolean;
  /** Taken off the list by the user. It can still be found by its exact names. */
  readonly hidden: boolean;
}

/** More candidates than a list on screen shows; sorting all 100,000 that hold 公司 would take too long. */
const CANDIDATES = 300;

/** As many of one name as are looked at. */
const BEARERS = 20;

/** The companies that answers were about. Every name given here is in the one spelling that they are compared in. */
export class Companies {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Adds a company or renews it, as the most recently used one; a hidden one is shown again.
   * @param names what else finds it from now on: name, KeyNo, codes, numbers. Those known before stay.
   * @throws {StoreError}
   */
  put(realm: string, company: CompanyEntry, names: readonly string[]): void {
    const { id, keyNo, name, licenseIds, foundBy } = company;
    this.#database.write((file) => {
      file.run(
        `INSERT INTO companies (scope, id, key_no, name, license_ids, found_by, used)
         VALUES (?, ?, ?, ?, ?, ?, ${NEXT_USE})
         ON CONFLICT (scope, id) DO UPDATE SET
           key_no = excluded.key_no, name = excluded.name, license_ids = excluded.license_ids,
           found_by = excluded.found_by, used = excluded.used, hidden = 0`,
        ...[realm, id, keyNo, name, JSON.stringify(licenseIds), foundBy],
      );
      addNames(file, realm, id, names);
    });
  }

  /** Makes a company findable by more names; nothing where it is not known. @throws {StoreError} */
  addNames(realm: string, id: string, names: readonly string[]): void {
    this.#database.write((file) => {
      addNames(file, realm, id, names);
    });
  }

  /** The highest row number of a company, whatever its realm; 0 where there is none. @throws {StoreError} */
  get lastRow(): number {
    const sql = 'SELECT coalesce(max(row), 0) AS row FROM companies';
    return this.#database.read((file) => file.row('companies', LAST_ROW, sql))?.row ?? 0;
  }

  /** The names of a realm's companies that have licences, in the rows behind `after` up to and with `last`. @throws {StoreError} */
  namesBetween(realm: string, after: number, last: number): readonly string[] {
    const sql = "SELECT name FROM companies WHERE row > ? AND row <= ? AND scope = ? AND license_ids <> '[]'";
    const rows = this.#database.read((file) => file.rows('companies', NAME, sql, after, last, realm));
    return rows.map(({ name }) => name);
  }

  /** Makes a company the most recently used one, and shows it if it was hidden. @throws {StoreError} */
  touch(realm: string, id: string): void {
    this.#change(`used = ${NEXT_USE}, hidden = 0`, realm, id);
  }

  /** Pins a company, and shows it if it was hidden; or unpins it. @throws {StoreError} */
  pin(realm: string, id: string, pinned: boolean): void {
    this.#change(pinned ? 'pinned = 1, hidden = 0' : 'pinned = 0', realm, id);
  }

  /** Takes a company off the list, and unpins it; what is known of it stays. @throws {StoreError} */
  hide(realm: string, id: string): void {
    this.#change('hidden = 1, pinned = 0', realm, id);
  }

  /** The company of an id, hidden or not; `undefined` where there is none. @throws {StoreError} */
  get(realm: string, id: string): StoredCompany | undefined {
    return this.#rows('scope = ? AND id = ?', realm, id)[0];
  }

  /**
   * The companies that are not hidden: the pinned first, then the most recently used; at most `limit`. @throws
   * {StoreError}
   */
  recent(realm: string, limit: number): readonly StoredCompany[] {
    return this.#rows('scope = ? AND hidden = 0 ORDER BY pinned DESC, used DESC LIMIT ?', realm, limit);
  }

  /**
   * The ids of the companies that are not hidden: the pinned first, then the most recently used; at most `limit`. @throws
   * {StoreError}
   */
  recentIds(realm: string, limit: number): readonly string[] {
    const sql =
      'SELECT id FROM companies WHERE scope = ? AND hidden = 0 ORDER BY pinned DESC, used DESC LIMIT ?';
    return this.#database.read((file) => file.rows('companies', ID, sql, realm, limit)).map(({ id }) => id);
  }

  /**
   * The list of companies without those that are not pinned and whose id begins with a text: pinned first, then the most
   * recently used; at most `limit`. @throws {StoreError}
   */
  recentWithout(realm: string, prefix: string, limit: number): readonly StoredCompany[] {
    return this.#rows(
      `scope = ? AND hidden = 0 AND (pinned = 1 OR NOT ${BEGINS}) ORDER BY pinned DESC, used DESC LIMIT ?`,
      ...[realm, prefix, afterAll(prefix), limit],
    );
  }

  /**
   * The companies of the list that are not pinned and whose id begins with a text, the most recently used first; at most
   * `limit`. @throws {StoreError}
   */
  recentWith(realm: string, prefix: string, limit: number): readonly StoredCompany[] {
    return this.#rows(
      `scope = ? AND ${BEGINS} AND hidden = 0 AND pinned = 0 ORDER BY used DESC LIMIT ?`,
      ...[realm, prefix, afterAll(prefix), limit],
    );
  }

  /** How many companies of the list are not pinned and have an id that begins with a text. @throws {StoreError} */
  countWith(realm: string, prefix: string): number {
    const sql = `SELECT count(*) FROM companies WHERE scope = ? AND ${BEGINS} AND hidden = 0 AND pinned = 0`;
    return this.#database.read((file) => file.number(sql, realm, prefix, afterAll(prefix)));
  }

  /** How many companies are not hidden. @throws {StoreError} */
  count(realm: string): number {
    const sql = 'SELECT count(*) FROM companies WHERE scope = ? AND hidden = 0';
    return this.#database.read((file) => file.number(sql, realm));
  }

  /**
   * The company with exactly this name: one that is not hidden rather than a hidden one, then a pinned one, then the
   * most recently used. `undefined` where there is none. @throws {StoreError}
   */
  named(realm: string, name: string): StoredCompany | undefined {
    return this.#rows(
      `row IN (SELECT company FROM company_names WHERE scope = ? AND name = ?)
       ORDER BY hidden, pinned DESC, used DESC LIMIT 1`,
      ...[realm, name],
    )[0];
  }

  /**
   * The companies that have, or once had, exactly this name, the most recently used first: more of them than tell that a
   * name is not one company's alone. @param also those that are hidden; none of them unless given. @throws {StoreError}
   */
  bearers(realm: string, name: string, also?: 'hidden'): readonly StoredCompany[] {
    return this.#rows(
      `row IN (SELECT company FROM company_names WHERE scope = ? AND name = ?) AND hidden <= ?
       ORDER BY used DESC LIMIT ${BEARERS}`,
      ...[realm, name, also === 'hidden' ? 1 : 0],
    );
  }

  /**
   * The companies that are not hidden and have a name that holds this text: the pinned first, then the most recently
   * used of the 300 that were added last; at most `limit`. @throws {StoreError}
   */
  search(realm: string, text: string, limit: number): readonly StoredCompany[] {
    const query = gramsQuery(realm, text);
    if (query === undefined) return this.recent(realm, limit);
    return this.#rows(
      `hidden = 0 AND row IN (
         SELECT row FROM companies WHERE scope = ? AND hidden = 0 AND pinned = 1 AND instr(names, ?) > 0
         UNION
         SELECT rowid FROM (
           SELECT rowid FROM company_grams WHERE company_grams MATCH ? ORDER BY rowid DESC LIMIT ${CANDIDATES}
         )
       )
       ORDER BY pinned DESC, used DESC LIMIT ?`,
      ...[realm, text, query, limit],
    );
  }

  #change(what: string, realm: string, id: string): void {
    this.#database.write((file) =>
      file.run(`UPDATE companies SET ${what} WHERE scope = ? AND id = ?`, realm, id),
    );
  }

  #rows(condition: string, ...values: (string | number)[]): readonly StoredCompany[] {
    const rows = this.#database.read((file) =>
      file.rows('companies', COMPANY, `${SELECT} ${condition}`, ...values),
    );
    return rows.map(({ key_no: keyNo, license_ids: licenseIds, found_by: foundBy, ...same }) => ({
      ...same,
      keyNo,
      licenseIds,
      foundBy,
    }));
  }
}

const NEXT_USE = '(SELECT coalesce(max(used), 0) + 1 FROM companies)';

/** As a range of ids, which their index answers without a look at the other companies. */
const BEGINS = '(id >= ? AND id < ?)';

/** The least text behind all that begin with a prefix, which ends with a character that has one behind it. */
function afterAll(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}

/** What is longer than any value that is kept is not even read. */
const SELECT = `
  SELECT id, key_no, name, license_ids, found_by, used, pinned, hidden FROM companies
  WHERE octet_length(license_ids) <= ${LONGEST_VALUE} AND`;

const COMPANY = z.object({
  id: z.string(),
  key_no: z.string(),
  name: z.string(),
  license_ids: json(z.array(z.string()).check(z.maxLength(MOST_IDS))),
  found_by: z.string(),
  used: integer,
  pinned: flag,
  hidden: flag,
});

const ID = z.object({ id: z.string() });

const NAME = z.object({ name: z.string() });

const LAST_ROW = z.object({ row: integer });

const NAMES = z.object({ row: integer, names: z.string() });

function addNames(file: DatabaseFile, realm: string, id: string, names: readonly string[]): void {
  const sql = 'SELECT row, names FROM companies WHERE scope = ? AND id = ?';
  const known = file.row('companies', NAMES, sql, realm, id);
  if (!known) return;
  const before = known.names === '' ? [] : known.names.split('\n');
  const all = new Set([...before, ...names.map((name) => name.replaceAll('\n', ''))]);
  all.delete('');
  if (all.size === before.length) return;
  file.run('UPDATE companies SET names = ? WHERE row = ?', [...all].join('\n'), known.row);
  indexNames(file, known.row, realm, [...all]);
}
