import { vendorDay } from '../../../domain/vendor-day.ts';
import type { FlightOwner } from '../../../store/flights.ts';
import type { Store } from '../../../store/store.ts';
import { whileHolding } from '../../asking/window-flight.ts';
import type { Connection, ConnectionSource } from '../../connection.ts';
import type { StoreKeeper } from '../../keeping/store-keeper.ts';
import type { StoreTrouble } from '../../keeping/trouble.ts';
import type { KnownLicenses } from '../../known/known-licenses.ts';
import type { LicenseService } from '../../license-service.ts';
import type { CheckItem } from '../check.ts';
import { isOfTheQuery, mayAskAgain, outcomeOf, sightOf } from '../outcome.ts';
import { takeIn } from './interrupted.ts';
import { OTHER_CONNECTION, paused, type RunEnd } from './run-end.ts';

/** A call has ended by then, or its window is gone: in milliseconds. */
const LONGEST_CALL_MS = 3_600_000;

/** What document checks work with. */
export interface CheckOptions {
  readonly connections: ConnectionSource;
  readonly keeper: StoreKeeper;
  readonly service: Pick<LicenseService, 'search'>;
  readonly known: Pick<KnownLicenses, 'peek'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What a run of a check goes through, what the user agreed to, and how it is stopped. */
export interface RunTerms {
  /** The check's id. */
  readonly id: number;
  /** Whether the user agrees to one more call for each query of which {@link mayAskAgain} says so. */
  readonly again: boolean;
  /** The trouble of the store that the user had when agreeing. */
  readonly before: StoreTrouble | undefined;
  /** Aborted where the user stops the run. */
  readonly signal: AbortSignal;
  /** Called after each query. */
  readonly noted: () => void;
}

/** What is to be asked next. */
type DueQuery = Pick<CheckItem, 'query' | 'isCall' | 'place'>;

/** One run through the companies of a check that are not asked yet. */
export class CheckRun {
  readonly #options: CheckOptions;
  readonly #window: FlightOwner;
  readonly #terms: RunTerms;

  /** @param window the one that runs it, as the flights of all windows know it. */
  constructor(options: CheckOptions, window: FlightOwner, terms: RunTerms) {
    this.#options = options;
    this.#window = window;
    this.#terms = terms;
  }

  /**
   * Goes on until all is asked, the run is stopped, or something stands in the way of all further queries. One window at
   * a time runs a check, so that what another has under way never looks like something interrupted.
   * @throws {StoreError} where it cannot be written down what is asked: then nothing is.
   */
  async go(): Promise<RunEnd> {
    const { connections, keeper } = this.#options;
    const { id } = this.#terms;
    const connection = await connections.ready();
    if (!connection) return paused({ kind: 'refused', why: 'notConnected' });
    const { realm } = connection;
    const owner = keeper.current(realm, (store) => store.checks.realmOf(id));
    if (owner === undefined) return { kind: 'gone' };
    if (owner !== realm || connections.current !== connection) return paused(OTHER_CONNECTION);
    const write = <T>(work: (store: Store) => T): T => keeper.write(realm, work);
    const key = flightKey(id);
    const claim = write((store) => store.flights.claim(realm, key, this.#window));
    if (claim.kind === 'others') return { kind: 'elsewhere' };
    return whileHolding(write, this.#window, { realm, key }, () => {
      this.#takeUp(realm);
      return this.#askAll(connection);
    });
  }

  /** Settles what an earlier run left under way, and lets be asked once more what the user agreed to. */
  #takeUp(realm: string): void {
    const { keeper, known } = this.#options;
    const { id, again } = this.#terms;
    const write = (work: (store: Store) => void): void => {
      keeper.write(realm, work);
    };
    const items = (): readonly CheckItem[] =>
      keeper.current(realm, (store) => store.checks.items(realm, id)) ?? [];
    const check = keeper
      .current(realm, (store) => store.checks.running(realm))
      ?.find((each) => each.id === id);
    if (check) takeIn({ realm, check, items: items() }, known, write);
    if (!again) return;
    const places = items().filter(mayAskAgain);
    write((store) => {
      store.together(() => {
        for (const { place } of places) store.checks.askAgain(realm, id, place);
      });
    });
  }

  async #askAll(connection: Connection): Promise<RunEnd> {
    const { connections, keeper } = this.#options;
    const { id, before } = this.#terms;
    const { realm } = connection;
    const plan = keeper.current(realm, (store) => store.checks.planOf(realm, id));
    // A check that repeats another one wants to know what is so today, whatever is stored.
    const mode = (plan?.follows ?? null) === null ? 'current' : 'fresh';
    for (;;) {
      if (connections.current !== connection) return paused(OTHER_CONNECTION);
      const item = this.#take(realm);
      const { trouble } = keeper;
      if (trouble !== undefined && trouble !== before) {
        // What is only in memory is asked, and paid for, once more after this window: the user decides.
        if (item) {
          keeper.write(realm, (store) => {
            store.checks.putBack(realm, id, item.place);
          });
        }
        return paused({ kind: 'refused', why: 'unwritten', trouble });
      }
      if (!item) return this.#isKept(realm) ? { kind: 'finished' } : { kind: 'gone' };
      const end = await this.#ask(connection, item, mode);
      if (end) return end;
    }
  }

  /** The next query, noted as under way; `undefined` where none is left. */
  #take(realm: string): DueQuery | undefined {
    const { keeper, now } = this.#options;
    return keeper.write(realm, (store) => {
      const isUnderWay = store.ledger.isUnderWay(realm, vendorDay(now() - LONGEST_CALL_MS));
      return store.checks.take(realm, this.#terms.id, isUnderWay ? 'lasting' : 'usual');
    });
  }

  /** Asks one query and notes what came of it. @returns how the run ends with it, `undefined` where it goes on. */
  async #ask(connection: Connection, item: DueQuery, mode: 'current' | 'fresh'): Promise<RunEnd | undefined> {
    const { keeper, now, service } = this.#options;
    const { id, signal, noted } = this.#terms;
    const { realm } = connection;
    const outcome = await service.search(item.query, {
      mode: item.isCall ? mode : 'onlyStored',
      meantFor: connection,
      recall: signal,
    });
    const note = outcomeOf(outcome, now());
    keeper.write(realm, (store) => {
      store.together(() => {
        if (note) store.checks.settle(realm, id, item.place, note);
        else store.checks.putBack(realm, id, item.place);
        if (outcome.kind === 'answered')
          store.checks.see(realm, id, item.place, sightOf(outcome.answer.value));
      });
    });
    noted();
    if (signal.aborted) return { kind: 'stopped' };
    return outcome.kind !== 'answered' && !isOfTheQuery(outcome) ? paused(outcome) : undefined;
  }

  #isKept(realm: string): boolean {
    const { id } = this.#terms;
    return this.#options.keeper.current(realm, (store) => store.checks.realmOf(id)) === realm;
  }
}

/** Under which a window claims the check with this id while it runs it. */
export function flightKey(id: number): string {
  return `check ${String(id)}`;
}
