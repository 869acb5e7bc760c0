import { createHash } from 'node:crypto';
import type { EndpointCredentials } from './credentials.ts';
import type { StoredConnection } from './stored-connection.ts';

/** What a key is to the one before it: the same, another secret of the same account, or another account's. */
export type Renewal = 'same' | 'sameAccount' | 'otherAccount';

/**
 * What a new key is to the record that it takes the place of.
 * @param before that record.
 */
export function renewalBy(key: EndpointCredentials, before: StoredConnection): Renewal {
  const old = keyIn(before);
  if (old && accountIn(before) === accountOf(key) && old.secretKey === key.secretKey) return 'same';
  return accountIn(before) === accountOf(key) ? 'sameAccount' : 'otherAccount';
}

/** The key of a record, also where sample data is in use beside it; `undefined` where it has none. */
export function keyIn(record: StoredConnection): EndpointCredentials | undefined {
  if (record.kind === 'key') return record;
  return record.kind === 'sample' ? record.key : undefined;
}

/**
 * Names the account of a record's key, or of the last one that it had, without being a key: what the vendor forbids an
 * account holds after signing out as well.
 */
export function accountIn(record: StoredConnection): string | undefined {
  const key = keyIn(record);
  if (key) return accountOf(key);
  return record.kind === 'key' ? undefined : record.account;
}

function accountOf({ endpoint, appKey }: EndpointCredentials): string {
  return createHash('sha256')
    .update(JSON.stringify([endpoint, appKey]))
    .digest('hex');
}
