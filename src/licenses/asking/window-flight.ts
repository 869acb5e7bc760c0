import type { FlightOwner } from '../../store/flights.ts';
import type { Store } from '../../store/store.ts';
import { quietly } from '../keeping/quietly.ts';

/** How often a window looks whether another one's call has ended, in milliseconds. */
const LOOK_EVERY_MS = 100;

/** How often a window tells the others that it lives, in milliseconds; well within `FLIGHT_LOST_AFTER_MS`. */
const BEAT_EVERY_MS = 8000;

/** A question that equal ones of other windows wait for. */
export interface Flight<T> {
  readonly realm: string;
  readonly key: string;
  /** What another window's call has brought since this one wanted it. */
  readonly landed: () => T | undefined;
  readonly send: () => Promise<T>;
  /** What a caller gets who gives up waiting. */
  readonly left: () => T;
  readonly signal: AbortSignal;
}

/**
 * Equal questions of several windows make one call: the first sends it, the others wait for its answer, and one of
 * them takes over where the first is gone.
 * @throws {StoreError}
 */
export async function flyAlone<T>(
  write: <R>(work: (store: Store) => R) => R,
  owner: FlightOwner,
  { realm, key, landed, send, left, signal }: Flight<T>,
): Promise<T> {
  for (let waited = false; ; waited = true) {
    if (waited && signal.aborted) return left();
    const claim = write((store) => store.flights.claim(realm, key, owner));
    if (claim.kind === 'mine') break;
    await rest(signal);
  }
  return whileHolding(write, owner, { realm, key }, async () => landed() ?? (await send()));
}

/** Does something under a key that this window has claimed: no other window gets it meanwhile. Lets go of it afterwards. */
export async function whileHolding<T>(
  write: <R>(work: (store: Store) => R) => R,
  owner: FlightOwner,
  { realm, key }: Pick<Flight<T>, 'realm' | 'key'>,
  work: () => Promise<T>,
): Promise<T> {
  const beat = setInterval(() => {
    quietly(() => write((store) => store.flights.heartbeat(owner.id)));
  }, BEAT_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    // One that cannot be let go of is taken over once this window is gone or silent.
    quietly(() => write((store) => store.flights.release(realm, key, owner.id)));
  }
}

/** Until the next look, or until the caller leaves. */
function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, LOOK_EVERY_MS);
    signal.addEventListener('abort', done, { once: true });
  });
}
