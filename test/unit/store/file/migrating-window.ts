// A window that brings an older file up to date and is killed on the way: node migrating-window.ts FOLDER STATEMENT

import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../../src/store/store.ts';

const [folder = '', last = '0'] = process.argv.slice(2);

let statements = 0;

/** SQLite in a process that ends, as by a power cut, before the statement of this number. */
class Dying extends DatabaseSync {
  override exec(sql: string): void {
    statements += 1;
    if (statements === Number(last)) process.kill(process.pid, 'SIGKILL');
    super.exec(sql);
  }
}

const opened = openStore(folder, { now: Date.now, sqlite: { DatabaseSync: Dying } });
if (opened.kind === 'open') opened.store.close();
process.exitCode = opened.kind === 'open' ? 0 : 1;
