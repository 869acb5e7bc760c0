// A window that dies at one step of a call: node crashing-window.ts STEP FOLDER QUERY, the connection in the environment.

import type { TelecomLicenseApi } from '../../../../src/api/telecom-license-api.ts';
import { Changes } from '../../../../src/licenses/changes.ts';
import { LicenseService } from '../../../../src/licenses/license-service.ts';
import { StoreKeeper } from '../../../../src/licenses/keeping/store-keeper.ts';
import { Ledger } from '../../../../src/store/ledger.ts';
import type { Store } from '../../../../src/store/store.ts';
import { connectionTo } from '../connection-to.ts';

const [step = '', folder = '', query = ''] = process.argv.slice(2);
const { endpoint = '', appKey = '', secretKey = '' } = process.env;

function dieAt(name: string): void {
  if (step === name) process.kill(process.pid, 'SIGKILL');
}

if (step === 'before settling') {
  Object.defineProperty(Ledger.prototype, 'settle', {
    value: () => {
      dieAt(step);
    },
  });
}

/** Changes of the store in their order: claim, reserve, keep, release (`settle` goes to the store it reserved in). */
class DyingKeeper extends StoreKeeper {
  #writes = 0;

  override write<T>(realm: string, work: (store: Store) => T): T {
    this.#writes += 1;
    dieAt(`before write ${this.#writes}`);
    const result = super.write(realm, work);
    dieAt(`after write ${this.#writes}`);
    return result;
  }
}

const real = connectionTo({ endpoint, appKey, secretKey });
const api = async (): Promise<TelecomLicenseApi> => {
  const client = await real.api();
  return {
    ...client,
    getList: async (...question) => {
      dieAt('before sending');
      const asked = client.getList(...question);
      setTimeout(dieAt, 30, 'while sending');
      const result = await asked;
      dieAt('after sending');
      return result;
    },
  };
};
const current = { ...real, api };
const service = new LicenseService({
  connections: { current, ready: () => Promise.resolve(current), onDidChange: new Changes().on },
  known: { announce: () => undefined },
  keeper: new DyingKeeper(folder, { now: Date.now, onNotice: () => undefined }),
  limit: () => 0,
  freshness: () => ({ maxAgeMs: 86_400_000, emptyMaxAgeMs: 86_400_000 }),
  now: Date.now,
});
await service.search(query);
process.exit(7);
