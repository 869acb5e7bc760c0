import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store } from '../../store/store.ts';
import type { Answer, SearchPages } from '../answer.ts';
import { sightOf } from './outcome.ts';

/** Answers that are written down at once: few enough that the editor hardly notices. */
const PORTION = 40;

/** What is stored of some companies, as a check that another one can be held against. */
export interface StoredRound {
  /** What was checked, as the user knows it. */
  readonly title: string;
  /** At least one; each query once. */
  readonly answers: readonly Answer<SearchPages>[];
}

/**
 * Writes stored answers down as a check whose companies are all done, and which made no call: what is asked anew can then
 * be compared with them, whatever becomes of the stored answers. It begins when the oldest of them arrived.
 * @param write one transaction in the store of the connection with this realm.
 * @returns the check's id.
 * @throws {StoreError}
 */
export async function writeStoredCheck(
  write: <T>(work: (store: Store) => T) => T,
  realm: string,
  { title, answers }: StoredRound,
): Promise<number> {
  const began = Math.min(...answers.map(({ provenance }) => provenance.fetchedAt));
  const queries = answers.map(({ value }) => ({ query: value.query, isCall: false }));
  const id = write((store) => store.checks.begin(realm, title, { queries, leftOut: [] }, began));
  for (let first = 0; first < answers.length; first += PORTION) {
    await nextTurn();
    write((store) => {
      store.together(() => {
        for (let place = first; place < Math.min(first + PORTION, answers.length); place += 1)
          settle(store, { realm, id, place, answer: answers[place] });
      });
    });
  }
  return id;
}

interface Settled {
  readonly realm: string;
  readonly id: number;
  readonly place: number;
  readonly answer: Answer<SearchPages> | undefined;
}

function settle(store: Store, { realm, id, place, answer }: Settled): void {
  if (!answer) return;
  const { fetchedAt, orderNumber } = answer.provenance;
  const outcome = { kind: 'answered', source: 'stored', fetchedAt, orderNumber } as const;
  store.checks.settleUnasked(realm, id, place, outcome);
  store.checks.see(realm, id, place, sightOf(answer.value));
}
