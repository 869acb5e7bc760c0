import type { Store } from '../../store/store.ts';
import type { StoreKeeper } from './store-keeper.ts';

/** How many stored answers and companies were deleted. */
export interface ClearedAnswers {
  /** All versions of all answers. */
  readonly answers: number;
  readonly companies: number;
}

/**
 * Forgets the answers of a realm, on the disk and in memory. Between two portions others have their turn.
 * @param realm whose answers: `sample`, or the endpoint's address.
 * @throws {StoreError}
 */
export async function clearStored(keeper: StoreKeeper, realm: string): Promise<ClearedAnswers> {
  return inPortions(keeper, (store) => store.clear(realm));
}

/**
 * Forgets those of a realm's answers that were last given before a moment, on the disk and in memory. Between two portions others have their turn.
 * @param before milliseconds since 1970.
 * @throws {StoreError}
 */
export async function clearOlder(
  keeper: StoreKeeper,
  realm: string,
  before: number,
): Promise<ClearedAnswers> {
  return inPortions(keeper, (store) => store.deleteOlder(realm, before));
}

/** How much `clearOlder` would forget. @param before milliseconds since 1970. @throws {StoreError} */
export async function countOlder(
  keeper: StoreKeeper,
  realm: string,
  before: number,
): Promise<ClearedAnswers> {
  let older = NOTHING;
  for (const store of keeper.read((each) => each)) {
    const finding = store.older(realm, before);
    let found = finding.next();
    for (; found.done !== true; found = finding.next()) await turn();
    const { versions, companies } = found.value;
    older = together(older, { answers: versions.length, companies: companies.length });
  }
  return older;
}

const NOTHING: ClearedAnswers = { answers: 0, companies: 0 };

async function inPortions(
  keeper: StoreKeeper,
  clear: (store: Store) => Iterable<ClearedAnswers>,
): Promise<ClearedAnswers> {
  let gone = NOTHING;
  for (const store of keeper.read((each) => each)) {
    let cleared = NOTHING;
    for (cleared of clear(store)) await turn();
    gone = together(gone, cleared);
  }
  return gone;
}

function together(one: ClearedAnswers, other: ClearedAnswers): ClearedAnswers {
  return { answers: one.answers + other.answers, companies: one.companies + other.companies };
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
