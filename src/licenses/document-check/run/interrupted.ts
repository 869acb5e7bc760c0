import type { Store } from '../../../store/store.ts';
import type { KnownLicenses } from '../../known/known-licenses.ts';
import type { CheckItem, DocumentCheck } from '../check.ts';
import { sightOf } from '../outcome.ts';

/** What is needed to take in what a crash interrupted. */
export interface Interrupted {
  readonly realm: string;
  readonly check: Pick<DocumentCheck, 'id' | 'began'>;
  readonly items: readonly CheckItem[];
}

/**
 * Settles what was under way at a crash, and whose answer came and was kept all the same.
 * @param write one transaction in the store of the connection with this realm.
 * @throws {StoreError}
 */
export function takeIn(
  { realm, check, items }: Interrupted,
  known: Pick<KnownLicenses, 'peek'>,
  write: (work: (store: Store) => void) => void,
): void {
  for (const { place, query, state } of items) {
    const answer = state === 'asked' ? known.peek(query) : undefined;
    if (!answer || answer.provenance.fetchedAt < check.began) continue;
    const { fetchedAt, orderNumber } = answer.provenance;
    write((store) => {
      store.checks.settle(realm, check.id, place, {
        kind: 'answered',
        source: 'vendor',
        fetchedAt,
        orderNumber,
      });
      store.checks.see(realm, check.id, place, sightOf(answer.value));
    });
  }
}
