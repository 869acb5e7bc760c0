// One window as a process of its own: node window.ts FOLDER LIMIT LOOKUPS, the connection in the environment.
// It looks up queries at random, and says what it was given each time in a line.

import { writeSync } from 'node:fs';
import { Changes } from '../../../src/licenses/changes.ts';
import { LicenseService } from '../../../src/licenses/license-service.ts';
import { StoreKeeper } from '../../../src/licenses/keeping/store-keeper.ts';
import { connectionTo } from '../../unit/licenses/connection-to.ts';
import { QUERIES } from './queries.ts';

const [folder = '', limit = '0', lookups = '0'] = process.argv.slice(2);
const { endpoint = '', appKey = '', secretKey = '' } = process.env;
const current = connectionTo({ endpoint, appKey, secretKey });
const keeper = new StoreKeeper(folder, {
  now: Date.now,
  onNotice: (notice) => {
    writeSync(2, `${JSON.stringify(notice)}\n`);
  },
});
const service = new LicenseService({
  connections: { current, ready: () => Promise.resolve(current), onDidChange: new Changes().on },
  known: { announce: () => undefined },
  keeper,
  limit: () => Number(limit),
  freshness: () => ({ maxAgeMs: 86_400_000, emptyMaxAgeMs: 86_400_000 }),
  now: Date.now,
});

for (let done = 0; done < Number(lookups); done += 1) {
  const at = Math.floor(Math.random() * QUERIES.length);
  const outcome = await service.search(QUERIES[at] ?? '', { mode: 'current' });
  const order = outcome.kind === 'answered' ? outcome.answer.provenance.orderNumber : null;
  writeSync(1, `${JSON.stringify({ at, kind: outcome.kind, order })}\n`);
}
keeper.dispose();
