import * as z from 'zod/mini';
import { integer, time } from '../columns.ts';
import type { DatabaseFile } from '../file/database-file.ts';
import type { Database } from '../file/database.ts';
import type { Stamp } from './answers.ts';

/** A body as it came with one call. */
export interface ReceivedBody {
  /** The page of a search, from 1; `null` for what has no pages. */
  readonly page: number | null;
  /** Compressed; `null` where it repeated a secret, empty where it could not be compressed: then it is not kept. */
  readonly body: Uint8Array | null;
}

/** A body that is stored, with how it came. */
export interface StoredBody extends Omit<Stamp, 'asked'>, ReceivedBody {
  /** The ledger row of the call that brought it. */
  readonly call: number;
}

/** The kinds of answers that bodies come with: a licence in a list comes with the search's. */
type Asked = 'search' | 'report';

/** A body of 8 MB is the longest that is received; what is longer when compressed, somebody else has written. */
const LONGEST_BODY = 9_000_000;

/** What the vendor sent, byte for byte, for as long as the answer that rests on it is stored. */
export class Received {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Keeps the body of a call beside the answer that it brought, which was kept before in the same transaction; nothing
   * where an answer to a later call is there already. A first page takes the place of what the same answer came with
   * before; a later page joins those before it, also one whose own body is not kept. @throws {StoreError}
   */
  keep(realm: string, kind: Asked, key: string, came: ReceivedBody & Stamp): void {
    const { page, body, asked, fetchedAt, orderNumber } = came;
    this.#database.write((file) => {
      const [newest, before] = file.rows('answers', VERSION, VERSIONS, realm, kind, key);
      if (newest?.asked !== asked) return;
      if (page === null || page === 1) {
        // What the same answer came with before shows more of it than nothing.
        if (body?.length !== 0) file.run('DELETE FROM received WHERE answer = ?', newest.id);
      }
      // A later page makes a new version of the search: it rests on the pages before it.
      else if (before && !hasBodies(file, newest.id))
        file.run('UPDATE received SET answer = ? WHERE answer = ?', newest.id, before.id);
      file.run(
        'INSERT OR REPLACE INTO received (call, answer, page, order_number, at, body) VALUES (?, ?, ?, ?, ?, ?)',
        ...[asked, newest.id, page, orderNumber, fetchedAt, body],
      );
    });
  }

  /** The bodies that the newest version of an answer rests on, in the order of their calls. @throws {StoreError} */
  behind(realm: string, kind: Asked, key: string): readonly StoredBody[] {
    return this.#rows(
      `answer = (SELECT max(id) FROM answers WHERE scope = ? AND kind = ? AND key = ?) ORDER BY call`,
      ...[realm, kind, key],
    );
  }

  /** The body of one call, with what was asked; `undefined` where it is not stored. @throws {StoreError} */
  ofCall(
    realm: string,
    call: number,
  ): (StoredBody & { readonly of: Asked; readonly key: string }) | undefined {
    const [body] = this.#rows('call = ?', call);
    const sql = `
      SELECT kind, key FROM answers WHERE scope = ? AND id = (SELECT answer FROM received WHERE call = ?)`;
    const owner = this.#database.read((file) => file.row('answers', OWNER, sql, realm, call));
    return body && owner && { ...body, of: owner.kind, key: owner.key };
  }

  /**
   * The body of a search's first page that came at a time, whichever version of its answer it came with; `undefined` where
   * it is not stored. @param at milliseconds since 1970. @throws {StoreError}
   */
  ofMoment(realm: string, key: string, at: number): StoredBody | undefined {
    return this.#rows(
      `answer IN (SELECT id FROM answers WHERE scope = ? AND kind = 'search' AND key = ?) AND at = ?`,
      ...[realm, key, at],
    )[0];
  }

  /** The first call whose body is stored, or would be; an answer to an earlier one came without. @throws {StoreError} */
  get since(): number {
    return this.#database.read((file) => file.number('SELECT min(call) FROM received_since'));
  }

  #rows(condition: string, ...values: (string | number)[]): readonly StoredBody[] {
    const sql = `
      SELECT call, page, order_number, at, body FROM received
      WHERE coalesce(octet_length(body), 0) <= ${LONGEST_BODY} AND ${condition}`;
    return this.#database
      .read((file) => file.rows('received', BODY, sql, ...values))
      .map(({ order_number, at, ...same }) => ({ ...same, orderNumber: order_number, fetchedAt: at }));
  }
}

/** The newest version of an answer, and the one before it. */
const VERSIONS =
  'SELECT id, asked FROM answers WHERE scope = ? AND kind = ? AND key = ? ORDER BY id DESC LIMIT 2';

const VERSION = z.object({ id: integer, asked: integer });

const OWNER = z.object({ kind: z.enum(['search', 'report']), key: z.string() });

const BODY = z.object({
  call: integer,
  page: z.nullable(integer),
  order_number: z.nullable(z.string()),
  at: time,
  body: z.nullable(z.instanceof(Uint8Array)),
});

function hasBodies(file: DatabaseFile, answer: number): boolean {
  return file.number('SELECT count(*) FROM received WHERE answer = ?', answer) > 0;
}
