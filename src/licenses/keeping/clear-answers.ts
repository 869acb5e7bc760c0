import type { StoreKeeper } from './store-keeper.ts';

/** What was forgotten. */
export interface ClearedAnswers {
  /** All versions of all answers. */
  readonly answers: number;
  readonly companies: number;
}

/**
 * Forgets the answers of a source, on the disk and in memory. Between two portions others have their turn.
 * @param scope the source: `sample`, or the endpoint's address.
 * @throws {StoreError}
 */
export async function clearStored(keeper: StoreKeeper, scope: string): Promise<ClearedAnswers> {
  let gone: ClearedAnswers = { answers: 0, companies: 0 };
  for (const store of keeper.read((each) => each)) {
    let cleared: ClearedAnswers = { answers: 0, companies: 0 };
    for (cleared of store.clear(scope)) await new Promise((resolve) => setImmediate(resolve));
    gone = { answers: gone.answers + cleared.answers, companies: gone.companies + cleared.companies };
  }
  return gone;
}
