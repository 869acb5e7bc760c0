import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { indexNames } from './company-index.ts';
import type { DatabaseFile } from './database-file.ts';

type Row = Record<string, SQLOutputValue>;

/** What cannot be asked for again: what was spent, what is forbidden, what the user chose and wrote down. */
const KEPT = [
  { table: 'ledger', order: 'rowid', where: '1' },
  { table: 'saved_calls', order: 'scope', where: '1' },
  { table: 'blocks', order: 'scope', where: '1' },
  { table: 'companies', order: 'rowid', where: 'pinned = 1' },
  { table: 'regulator_records', order: 'rowid', where: '1' },
] as const;

interface Salvaged {
  readonly ledgerRows: number;
  readonly ledgerComplete: boolean;
}

/** Copies from a damaged database what can still be read, row by row, into a fresh one. */
export function salvage(damaged: DatabaseSync, fresh: DatabaseFile): Salvaged {
  let ledger: Salvaged = { ledgerRows: 0, ledgerComplete: false };
  fresh.exec('BEGIN IMMEDIATE');
  for (const { table, order, where } of KEPT) {
    let copied = 0;
    let refused = 0;
    // From the other end too: a damaged page in the middle hides what comes after it.
    const read =
      isTable(damaged, table) &&
      ['ASC', 'DESC'].some((direction) =>
        readAll(damaged, `SELECT * FROM ${table} WHERE ${where} ORDER BY ${order} ${direction}`, (row) => {
          const changes = copyRow(fresh, table, row);
          if (changes === undefined) refused += 1;
          else copied += changes;
        }),
      );
    if (table !== 'ledger') continue;
    ledger = { ledgerRows: copied, ledgerComplete: read && refused === 0 && copied === callsMade(damaged) };
  }
  fresh.exec('COMMIT');
  return ledger;
}

/** A view in a table's place may have no end. */
function isTable(damaged: DatabaseSync, name: string): boolean {
  try {
    const sql = "SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name = ?";
    return damaged.prepare(sql).get(name) !== undefined;
  } catch {
    return false;
  }
}

/**
 * How many calls were ever written down: the ledger's ids have no gaps, and SQLite keeps the last one elsewhere too.
 * A page of zeros reads as a table that has fewer rows, without any error.
 */
function callsMade(damaged: DatabaseSync): number | undefined {
  try {
    const last = damaged.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'ledger'").get()?.['seq'];
    return typeof last === 'number' ? last : undefined;
  } catch {
    return undefined;
  }
}

/** Whether every row was read. */
function readAll(damaged: DatabaseSync, sql: string, take: (row: Row) => void): boolean {
  try {
    for (const row of damaged.prepare(sql).iterate()) take(row);
    return true;
  } catch {
    return false;
  }
}

/**
 * How many rows the fresh file took: 0 for one that it has already, `undefined` for one that it does not take. Its
 * column types are strict, so that damaged values stay outside.
 */
function copyRow(fresh: DatabaseFile, table: string, row: Row): number | undefined {
  const columns = Object.keys(row).filter((name) => /^[a-z_]+$/u.test(name));
  const places = columns.map(() => '?').join(', ');
  const sql = `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${places})`;
  try {
    const changes = fresh.run(sql, ...columns.map((name) => row[name] ?? null));
    if (table === 'companies' && changes > 0) reindex(fresh, row);
    return changes;
  } catch {
    return undefined;
  }
}

function reindex(fresh: DatabaseFile, { row, scope: realm, names }: Row): void {
  if (typeof row !== 'number' || typeof realm !== 'string' || typeof names !== 'string') return;
  indexNames(fresh, row, realm, names.split('\n'));
}
