import * as z from 'zod/mini';
import { hasRealDays } from '../domain/regulator/form.ts';
import type { RegulatorRecord } from '../domain/regulator/record.ts';
import { subjectKey } from '../domain/regulator/subject.ts';
import { erase } from './answers/clear.ts';
import { integer, time } from './columns.ts';
import type { Database } from './file/database.ts';

/** A record as it is stored. */
export interface StoredRecord extends RegulatorRecord {
  /** Of this store alone: another one may have another record of the same id. */
  readonly id: number;
}

/** Whether a record is of an invented company or of one of the world: the two never meet. */
type RecordData = 'sample' | 'real';

/**
 * What users wrote down of the regulator's page. It is of the world and not of a connection: every account sees it, and
 * clearing answers leaves it. Former records stay until the user deletes them.
 */
export class RegulatorTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Adds a record; those of the same subject stay. On the disk before it returns. @throws {StoreError} */
  add(data: RecordData, record: RegulatorRecord): void {
    const { licenseNumber, companyName, validUntil, issued, status, scope, quotation } = record;
    const { lookedAt, pictureHash, recordedAt } = record;
    this.#database.write((file) => {
      file.run(
        `INSERT INTO regulator_records (data, subject, license_number, company_name, valid_until, issued, status,
           scope_text, quotation, looked_at, picture_hash, recorded_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[data, subjectKey(record), licenseNumber, companyName, validUntil, issued, status],
        ...[scope, quotation, lookedAt, pictureHash, recordedAt],
      );
    }, 'lasting');
  }

  /** All records of a kind of data, the latest look first, then the latest written. @throws {StoreError} */
  all(data: RecordData): readonly StoredRecord[] {
    const rows = this.#database.read((file) => file.rows('regulator_records', RECORD, ALL, data));
    return rows.map(recordOf);
  }

  /**
   * Deletes a record, and overwrites it in the file. @returns whether it was there.
   * @throws {StoreError}
   */
  remove({ id, recordedAt }: Pick<StoredRecord, 'id' | 'recordedAt'>): boolean {
    const sql = 'DELETE FROM regulator_records WHERE id = ? AND recorded_at = ?';
    const gone = this.#database.write((file) => erase(file, () => file.run(sql, id, recordedAt)));
    // What was deleted is still in the log.
    this.#database.read((file) => {
      file.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    });
    return gone > 0;
  }
}

/** No text of a record is longer in bytes: others are not read. */
const LONGEST = 100_000;

const TEXTS = [
  ...['license_number', 'company_name', 'valid_until', 'issued', 'status'],
  ...['scope_text', 'quotation', 'looked_at', 'picture_hash'],
];

const ALL = `
  SELECT id, recorded_at, ${TEXTS.join(', ')} FROM regulator_records
  WHERE data = ? AND ${TEXTS.map((name) => `octet_length(coalesce(${name}, '')) <= ${LONGEST}`).join(' AND ')}
  ORDER BY looked_at DESC, recorded_at DESC, id DESC`;

const text = z.nullable(z.string());

const RECORD = z
  .object({
    id: integer,
    license_number: text,
    company_name: z.string(),
    valid_until: text,
    issued: text,
    status: text,
    scope_text: text,
    quotation: text,
    looked_at: z.string(),
    picture_hash: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/u))),
    recorded_at: time,
  })
  .check(
    z.refine(({ valid_until: validUntil, issued, looked_at: lookedAt }) =>
      hasRealDays({ validUntil, issued, lookedAt }),
    ),
  );

function recordOf(row: z.infer<typeof RECORD>): StoredRecord {
  return {
    id: row.id,
    licenseNumber: row.license_number,
    companyName: row.company_name,
    validUntil: row.valid_until,
    issued: row.issued,
    status: row.status,
    scope: row.scope_text,
    quotation: row.quotation,
    lookedAt: row.looked_at,
    pictureHash: row.picture_hash,
    recordedAt: row.recorded_at,
  };
}
