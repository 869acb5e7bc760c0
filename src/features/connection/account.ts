import { createHash } from 'node:crypto';
import { endpointAddress, parseEndpoint } from '../../api/endpoint.ts';
import type { Connection } from '../../licenses/connection.ts';
import type { EndpointCredentials } from './credentials.ts';
import type { StoredConnection } from './stored-connection.ts';

/** So many keys that were used before are told again. */
const MOST_FORMER = 16;

/** What a key is to those before it: the last one of its account again, another secret of it, or another account's. */
export type Renewal = 'same' | 'sameAccount' | 'otherAccount';

/**
 * What a new key is to the connection that it takes the place of.
 * @param before that connection, as it is stored.
 */
export function renewalBy(key: EndpointCredentials, before: StoredConnection): Renewal {
  const old = keyIn(before);
  const known = [...(before.former ?? []), ...(old ? [fingerprintOf(old)] : [])];
  // Whatever was rejected was the last one of the account: a key from before that may well be accepted again.
  const last = known.findLast((one) => one.startsWith(`${accountOf(key)}:`));
  if (last === fingerprintOf(key)) return 'same';
  return accountIn(before) === accountOf(key) ? 'sameAccount' : 'otherAccount';
}

/** The key of a stored connection, also where sample data is in use beside it; `undefined` where it has none. */
export function keyIn(stored: StoredConnection): EndpointCredentials | undefined {
  if (stored.kind === 'key') return stored;
  return stored.kind === 'sample' ? stored.key : undefined;
}

/**
 * Names the account of a stored connection's key, or of the last one that it had, without being a key: what the vendor forbids an
 * account holds after signing out as well.
 */
export function accountIn(stored: StoredConnection): string | undefined {
  const key = keyIn(stored);
  if (key) return accountOf(key);
  return stored.kind === 'key' ? undefined : stored.account;
}

/** Whom a key signs in, as what is forbidden is kept by; `undefined` where its address is none. */
export function ownerOf(key: EndpointCredentials): Pick<Connection, 'realm' | 'account'> | undefined {
  const parsed = parseEndpoint(key.endpoint);
  return parsed.ok ? { realm: endpointAddress(parsed.endpoint), account: accountOf(key) } : undefined;
}

/** When the key of a stored connection was signed in with, in milliseconds since 1970; 0 where that was not noted. */
export function signedInAt(stored: StoredConnection): number {
  return stored.kind === 'none' ? 0 : (stored.signedIn ?? 0);
}

/** What is left of a stored connection whose key was signed out in another window: whose it was, and by what keys are told again. */
export function withoutKey(stored: StoredConnection): StoredConnection {
  const account = accountIn(stored);
  const rest = { ...(account === undefined ? {} : { account }), former: stored.former };
  return stored.kind === 'sample' ? { kind: 'sample', ...rest } : { kind: 'none', ...rest };
}

/** Names the account of a key, without being one. */
export function accountOf({ endpoint, appKey }: Pick<EndpointCredentials, 'endpoint' | 'appKey'>): string {
  return hashOf(endpoint, appKey);
}

/**
 * By what this key and those before it are told when they are used again. It is kept beside the key, in the secret storage.
 * @param before the stored connection that the key takes the place of.
 */
export function formerWith(key: EndpointCredentials, before: StoredConnection): readonly string[] {
  const old = keyIn(before);
  const all = [...(before.former ?? []), ...(old ? [fingerprintOf(old)] : []), fingerprintOf(key)];
  return [...new Set(all.toReversed())].slice(0, MOST_FORMER).toReversed();
}

/** Begins with the account's name. */
function fingerprintOf(key: EndpointCredentials): string {
  const { endpoint, appKey, secretKey } = key;
  return `${accountOf(key)}:${hashOf(endpoint, appKey, secretKey)}`;
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
