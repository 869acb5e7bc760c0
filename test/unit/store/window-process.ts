// One window as a process of its own, for tests: node window-process.ts TASK FOLDER LIMIT

import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore, type Store } from '../../../src/store/store.ts';
import { call } from './calls.ts';
import { REALM } from '../../support/stored-companies.ts';

const [task = '', folder = '', limit = '0'] = process.argv.slice(2);

/** Written at once, so that a kill in the next moment does not take the line back. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** Without a pause, one window would have it all before the others have started. */
async function reserve({ ledger }: Store): Promise<void> {
  for (;;) {
    const reserved = ledger.reserve(call({ limit: Number(limit) }));
    if (reserved.kind === 'limitReached') return;
    say(String(reserved.id));
    await sleep(Math.random() * 4);
  }
}

/** Holds one flight again and again for two seconds, and tells from when to when. */
async function fly({ flights }: Store): Promise<void> {
  const owner = { id: `window ${process.pid}`, pid: process.pid };
  const time = (): bigint => process.hrtime.bigint() / 1000n;
  for (const end = time() + 2_000_000n; time() < end;) {
    if (flights.claim(REALM, 'k', owner).kind === 'mine') {
      const began = time();
      await sleep(Math.random() * 10);
      const landed = time();
      if (flights.release(REALM, 'k', owner.id)) say(`${began} ${landed}`);
    }
    await sleep(Math.random() * 10);
  }
}

const opened = openStore(folder, { now: Date.now });
if (task === 'open') say(opened.kind === 'open' ? 'open' : opened.reason);
if (opened.kind === 'open') {
  if (task === 'reserve') await reserve(opened.store);
  if (task === 'fly') await fly(opened.store);
  opened.store.close();
}
