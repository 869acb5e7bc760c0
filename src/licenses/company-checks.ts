import type { ApiFailure } from '../api/outcome.ts';
import type { AgreedQuery, CheckItem, CheckOutcome, DocumentCheck } from '../store/document-checks.ts';
import type { Failed, Outcome, Refusal, SearchPages } from './answer.ts';
import { Changes } from './changes.ts';
import type { Connection, ConnectionSource } from './connection.ts';
import type { LicenseService } from './license-service.ts';
import { quietly } from './quietly.ts';
import type { StoreKeeper } from './store-keeper.ts';

export interface CheckOptions {
  readonly connections: ConnectionSource;
  readonly keeper: StoreKeeper;
  readonly service: LicenseService;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How a run of a check ended. */
export type RunEnd =
  | { readonly kind: 'finished' }
  /** By the user. */
  | { readonly kind: 'stopped' }
  /** By itself: all further queries would end in the same way. */
  | { readonly kind: 'paused'; readonly why: Failed | Refusal }
  /** It is not stored any more. */
  | { readonly kind: 'gone' };

/** What stands in the way of one query only. */
const OF_THE_QUERY: ReadonlySet<ApiFailure['reason']> = new Set([
  'badQuery',
  'pending',
  'locked',
  'invalidInput',
  'tooLarge',
]);

/**
 * Asks for all companies of a document, one after the other, through the service. What was asked is written down before
 * it is, so that a check goes on where it was after a reload or a crash, and no query of it is sent twice.
 */
export class CompanyChecks {
  readonly #options: CheckOptions;
  readonly #changes = new Changes();
  #running: { readonly id: number; readonly stop: AbortController } | undefined;

  constructor(options: CheckOptions) {
    this.#options = options;
    options.connections.onDidChange(() => {
      this.#changes.fire();
    });
  }

  /** Fires with every outcome, begin and end. */
  readonly onDidChange = this.#changes.on;

  /** The check that this window is at. */
  get running(): number | undefined {
    return this.#running?.id;
  }

  /** That which runs, else the newest that is not finished. */
  get current(): DocumentCheck | undefined {
    const { all, running } = this;
    return all.find(({ id }) => id === running) ?? all.find(({ done, total }) => done < total);
  }

  /** Those of the present connection that were not discarded, the newest first; finished ones too. */
  get all(): readonly DocumentCheck[] {
    const scope = this.#scope;
    if (scope === undefined) return [];
    return this.#options.keeper.current(scope, (store) => store.checks.running(scope)) ?? [];
  }

  /** In the document's order. */
  items(id: number): readonly CheckItem[] {
    const scope = this.#scope;
    if (scope === undefined) return [];
    return this.#options.keeper.current(scope, (store) => store.checks.items(scope, id)) ?? [];
  }

  /** The connection whose prices and stored answers are shown before a check begins. */
  ready(): Promise<Connection | undefined> {
    return this.#options.connections.ready();
  }

  /**
   * Writes down what is to be asked. Nothing is sent before {@link run}.
   * @param connection the one at whose prices the user agreed.
   * @param queries each company once.
   * @returns the check's id, `undefined` where the connection is not the present one any more.
   * @throws {StoreError}
   */
  begin(connection: Connection, title: string, queries: readonly AgreedQuery[]): number | undefined {
    const { connections, keeper, now } = this.#options;
    const { scope } = connection;
    if (connections.current !== connection) return undefined;
    const id = keeper.write(scope, (store) => store.checks.begin(scope, title, queries, now()));
    this.#changes.fire();
    return id;
  }

  /**
   * Goes on with a check until all is asked, {@link stop}, or something stands in the way of all further queries.
   * @throws {StoreError} where it cannot be written down what is asked: then nothing is.
   */
  async run(id: number): Promise<RunEnd> {
    if (this.#running) return { kind: 'stopped' };
    const stop = new AbortController();
    this.#running = { id, stop };
    this.#changes.fire();
    try {
      return await this.#run(id, stop.signal);
    } finally {
      this.#running = undefined;
      this.#changes.fire();
    }
  }

  /** Stops behind the query that was sent, since its answer may be paid for; one that waits for its turn is not sent. */
  stop(): void {
    this.#running?.stop.abort();
  }

  /** Lets those wait again of which {@link mayAskAgain} says so: the user agrees to a call for each. @throws {StoreError} */
  askAgain(id: number): void {
    const scope = this.#scope;
    if (scope === undefined) return;
    const again = this.items(id).filter(mayAskAgain);
    this.#options.keeper.write(scope, (store) => {
      store.together(() => {
        for (const { place } of again) store.checks.askAgain(scope, id, place);
      });
    });
    this.#changes.fire();
  }

  /** Forgets the check; the answers stay. */
  discard(id: number): void {
    const scope = this.#scope;
    if (scope === undefined) return;
    quietly(() => {
      this.#options.keeper.write(scope, (store) => {
        store.checks.end(scope, id);
      });
    });
    this.#changes.fire();
  }

  async #run(id: number, signal: AbortSignal): Promise<RunEnd> {
    const { connections, keeper, now, service } = this.#options;
    const connection = await connections.ready();
    if (!connection) return paused({ kind: 'refused', why: 'notConnected' });
    const { scope } = connection;
    const owner = keeper.current(scope, (store) => store.checks.scopeOf(id));
    if (owner === undefined) return { kind: 'gone' };
    if (owner !== scope || connections.current !== connection) return paused(OTHER_CONNECTION);
    this.#takeIn(scope, id);
    for (;;) {
      if (connections.current !== connection) return paused(OTHER_CONNECTION);
      const item = keeper.write(scope, (store) => store.checks.take(scope, id));
      if (!item) return { kind: 'finished' };
      const outcome = await service.search(item.query, {
        mode: item.isCall ? 'current' : 'onlyStored',
        meantFor: connection,
        recall: signal,
      });
      const noted = outcomeOf(outcome, now());
      keeper.write(scope, (store) => {
        if (noted) store.checks.settle(scope, id, item.place, noted);
        else store.checks.putBack(scope, id, item.place);
      });
      this.#changes.fire();
      if (signal.aborted) return { kind: 'stopped' };
      if (outcome.kind !== 'answered' && !isOfTheQuery(outcome)) return paused(outcome);
    }
  }

  /** What was under way at a crash, and whose answer came all the same. */
  #takeIn(scope: string, id: number): void {
    const { keeper, service } = this.#options;
    const check = this.all.find((each) => each.id === id);
    if (!check) return;
    for (const { place, query, state } of this.items(id)) {
      const answer = state === 'asked' ? service.peek(query) : undefined;
      if (!answer || answer.provenance.fetchedAt < check.began) continue;
      const { fetchedAt, orderNumber } = answer.provenance;
      keeper.write(scope, (store) => {
        store.checks.settle(scope, id, place, { kind: 'answered', source: 'vendor', fetchedAt, orderNumber });
      });
    }
  }

  get #scope(): string | undefined {
    return this.#options.connections.current?.scope;
  }
}

const OTHER_CONNECTION: Refusal = { kind: 'refused', why: 'otherConnection' };

function paused(why: Failed | Refusal): RunEnd {
  return { kind: 'paused', why };
}

/**
 * Whether a query may be asked once more where the user says so: it may have reached the vendor and have been charged,
 * or no call was agreed for it.
 */
export function mayAskAgain({ state, outcome }: CheckItem): boolean {
  if (outcome === null) return state === 'asked';
  return outcome.kind === 'notStored' || (outcome.kind === 'failed' && outcome.counted === 'maybe');
}

/**
 * What is to be noted of a query, `undefined` where it was certainly not sent, and may be asked again.
 * @param at milliseconds since 1970.
 */
function outcomeOf(outcome: Outcome<SearchPages>, at: number): CheckOutcome | undefined {
  if (outcome.kind === 'answered') {
    const { source, fetchedAt, orderNumber } = outcome.answer.provenance;
    return { kind: 'answered', source, fetchedAt, orderNumber };
  }
  if (outcome.kind === 'refused' && outcome.why === 'notStored') return { kind: 'notStored', at };
  if (outcome.kind === 'refused' && outcome.why !== 'blocked') return undefined;
  const { reason, status, message, orderNumber, counted } = outcome.failure;
  const failed = { kind: 'failed', reason, status, message, orderNumber, at } as const;
  // What the vendor said to an earlier call was counted then.
  if (outcome.kind === 'refused') return isOfTheQuery(outcome) ? { ...failed, counted: 'no' } : undefined;
  if (counted === 'no' && !isOfTheQuery(outcome)) return undefined;
  return { ...failed, counted };
}

function isOfTheQuery(outcome: Failed | Refusal): boolean {
  if ('failure' in outcome) return OF_THE_QUERY.has(outcome.failure.reason);
  return outcome.why === 'notStored';
}
