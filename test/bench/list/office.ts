import { Changes } from '../../../src/licenses/changes.ts';
import { KnownLicenses } from '../../../src/licenses/known/known-licenses.ts';
import { LicenseService } from '../../../src/licenses/license-service.ts';
import { StoreKeeper } from '../../../src/licenses/keeping/store-keeper.ts';
import { connectionTo, type Target } from '../../unit/licenses/connection-to.ts';

const DAY = 86_400_000;

/** The service as the extension builds it, in a folder, for one window. */
export function openOffice(folder: string, target: Target, spacingMs: number) {
  const connection = connectionTo(target, { spacingMs });
  const connections = {
    current: connection,
    ready: () => Promise.resolve(connection),
    onDidChange: new Changes().on,
  };
  const keeper = new StoreKeeper(folder, { now: Date.now, onNotice: () => undefined });
  const shared = { connections, keeper, now: Date.now };
  const freshness = () => ({ maxAgeMs: 7 * DAY, emptyMaxAgeMs: DAY });
  const known = new KnownLicenses({ ...shared, freshness });
  const service = new LicenseService({ ...shared, freshness, known, limit: () => 0 });
  return {
    ...{ connection, connections, keeper, known, service },
    dispose: () => {
      keeper.dispose();
    },
  };
}
