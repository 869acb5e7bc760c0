import { vendorDay } from '../../domain/vendor-day.ts';
import type { Store } from '../../store/store.ts';
import { StoreError } from '../../store/file/trouble.ts';

/**
 * Takes the calls of the vendor's present month and the blocks of a realm along to another store, as far as the first
 * one can still be read: without them the limit would begin anew, and what is forbidden would be asked.
 * @param now milliseconds since 1970.
 * @returns the ledger rows of the copies.
 * @throws {StoreError} where the second one cannot be written.
 */
export function carryOver(from: Store, to: Store, realm: string, now: number): readonly number[] {
  const today = vendorDay(now);
  const calls = readable(() => from.ledger.between(realm, `${today.slice(0, 7)}-01`, today));
  for (const { account, block } of readable(() => from.blocks.ofAll(realm)))
    to.blocks.put({ realm, account }, block);
  return calls.flatMap(({ settled, durationMs, outcome, ...call }) => {
    const row = to.ledger.reserve({ ...call, limit: 0 });
    if (row.kind !== 'reserved') return [];
    if (settled) to.ledger.settle(row.id, { ...call, durationMs: durationMs ?? 0, outcome: outcome ?? '' });
    return [row.id];
  });
}

/**
 * Takes the checks of all connections along, under their ids, so that one that runs goes on where it was. At once, for
 * those that begin in the second store must have other ids.
 * @throws {StoreError} where the second one cannot be written.
 */
export function carryChecksOver(from: Store, to: Store): void {
  for (const check of readable(() => from.checks.everything())) to.checks.keep(check);
}

/** What the disk no longer gives cannot be carried over. */
function readable<T>(read: () => readonly T[]): readonly T[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof StoreError) return [];
    throw error;
  }
}
