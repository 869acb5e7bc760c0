import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import type { License } from '../../../src/domain/license.ts';
import type { SearchValue } from '../../../src/store/answers/answer-values.ts';
import { troubleOf } from '../../../src/store/file/trouble.ts';
import { openStore, type OpenedStore, type StoreOptions } from '../../../src/store/store.ts';
import { NOON } from './calls.ts';

/** An empty folder that goes when the test ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The store of a folder, as one more window has it. */
export function open(
  folder: string,
  options: Partial<StoreOptions> = {},
): Extract<OpenedStore, { kind: 'open' }> {
  const opened = openStore(folder, { now: () => NOON, ...options });
  if (opened.kind !== 'open') throw opened.error;
  onTestFinished(() => {
    opened.store.close();
  });
  return opened;
}

export function newStore(options: Partial<StoreOptions> = {}) {
  return open(newFolder(), options).store;
}

/** SQLite on a disk that takes no change any more from the moment the test says so. */
export function fillingDisk() {
  const disk = { full: false };
  class Filling extends DatabaseSync {
    override exec(sql: string): void {
      if (disk.full && sql.startsWith('BEGIN')) throw Object.assign(new Error(sql), { errcode: 13 });
      super.exec(sql);
    }
  }
  return { disk, sqlite: { DatabaseSync: Filling } };
}

export function license(id: string, changes: Partial<License> = {}): License {
  return {
    id,
    keyNo: 'keyno',
    companyName: '云梦虚构有限公司',
    licenseNumber: '样B2-00000001',
    scope: '信息服务业务：全国',
    validity: 'valid',
    validityText: '是',
    ...changes,
  };
}

export function search(query: string, ...licenseIds: readonly string[]): SearchValue {
  return { query, licenseIds, unreadable: 0, totalRecords: licenseIds.length, nextPage: null };
}

/** SQLite that tells how long it was to wait for a lock each time it waited in vain, in milliseconds. */
export function sqliteThatWaits() {
  const waits: number[] = [];
  class Waiting extends DatabaseSync {
    #waitsMs: number;

    constructor(path: string, options?: ConstructorParameters<typeof DatabaseSync>[1]) {
      super(path, options);
      this.#waitsMs = options?.timeout ?? 0;
    }

    override exec(sql: string): void {
      const ms = /^PRAGMA busy_timeout = (\d+)$/.exec(sql)?.[1];
      if (ms !== undefined) this.#waitsMs = Number(ms);
      try {
        super.exec(sql);
      } catch (error) {
        if (troubleOf(error) === 'locked') waits.push(this.#waitsMs);
        throw error;
      }
    }
  }
  return { waits, sqlite: { DatabaseSync: Waiting } };
}

/** SQLite on a disk with room for so many pages: its own "full", without a disk of that size. */
export function sqliteWithRoomFor(pages: number) {
  class Small extends DatabaseSync {
    constructor(path: string, options?: ConstructorParameters<typeof DatabaseSync>[1]) {
      super(path, options);
      this.exec(`PRAGMA max_page_count = ${pages}`);
    }
  }
  return { DatabaseSync: Small };
}
