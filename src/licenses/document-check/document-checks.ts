import type {
  AgreedList,
  CheckItem,
  CheckPlan,
  CheckSight,
  CheckWhere,
  DocumentCheck,
  LeftOut,
} from './check.ts';
import type { Store } from '../../store/store.ts';
import { thisWindow } from '../asking/call.ts';
import { OTHER_CONNECTION, paused, type RunEnd } from './run-end.ts';
import { takeIn } from './interrupted.ts';
import { writeStoredCheck, type StoredRound } from './stored-check.ts';
import { isOfTheQuery, mayAskAgain, outcomeOf, sightOf } from './outcome.ts';
import { Changes } from '../changes.ts';
import type { Connection, ConnectionSource } from '../connection.ts';
import type { KnownLicenses } from '../known/known-licenses.ts';
import type { LicenseService } from '../license-service.ts';
import { quietly } from '../keeping/quietly.ts';
import type { StoreTrouble } from '../keeping/trouble.ts';
import type { StoreKeeper } from '../keeping/store-keeper.ts';
import { whileHolding } from '../asking/window-flight.ts';

/** What document checks work with. */
export interface CheckOptions {
  readonly connections: ConnectionSource;
  readonly keeper: StoreKeeper;
  readonly service: Pick<LicenseService, 'search'>;
  readonly known: Pick<KnownLicenses, 'peek'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What a run is held to. */
interface Known {
  readonly signal: AbortSignal;
  /** The trouble of the store that the user had when agreeing. */
  readonly before: StoreTrouble | undefined;
}

/**
 * Asks for all companies of a document, one after the other, through the service. What was asked is written down before
 * it is, so that a check goes on where it was after a reload or a crash, and no query of it is sent twice.
 */
export class DocumentChecks {
  readonly #options: CheckOptions;
  readonly #changes = new Changes();
  readonly #window = thisWindow();
  #running: { readonly id: number; readonly stop: AbortController } | undefined;
  /** By check, the trouble of the store before it was written down, which may have brought another. */
  readonly #begun = new Map<number, StoreTrouble | undefined>();

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

  /** The check that this window runs; where it runs none, the newest that is not finished. */
  get current(): DocumentCheck | undefined {
    const { all, running } = this;
    return all.find(({ id }) => id === running) ?? all.find(({ done, total }) => done < total);
  }

  /** The checks of the present connection that were not discarded, finished ones too, the newest first. */
  get all(): readonly DocumentCheck[] {
    return this.#stored((store, scope) => store.checks.running(scope)) ?? [];
  }

  /** The queries of a check in the document's order; none where the check is not of the present connection. */
  items(id: number): readonly CheckItem[] {
    return this.#stored((store, scope) => store.checks.items(scope, id)) ?? [];
  }

  /** What of a check's source is not asked for; nothing where the check is not of the present connection. */
  leftOut(id: number): readonly LeftOut[] {
    return this.#stored((store, scope) => store.checks.leftOut(scope, id)) ?? [];
  }

  /** From which list a check was begun; `undefined` where that is not known. */
  plan(id: number): CheckPlan | undefined {
    return this.#stored((store, scope) => store.checks.planOf(scope, id));
  }

  /** Notes from which list a check was begun, or what else it is held against. @throws {StoreError} */
  notePlan(id: number, plan: CheckPlan): void {
    const scope = this.#scope;
    if (scope === undefined) return;
    this.#options.keeper.write(scope, (store) => {
      store.checks.plan(scope, id, plan);
    });
    this.#changes.fire();
  }

  /** What the vendor answered to each query of a check then, by its place, as far as that was kept. */
  sights(id: number): ReadonlyMap<number, CheckSight> {
    return this.#stored((store, scope) => store.checks.sights(scope, id)) ?? new Map<number, CheckSight>();
  }

  /** The connection whose prices and stored answers are shown before a check begins. */
  ready(): Promise<Connection | undefined> {
    return this.#options.connections.ready();
  }

  /**
   * Writes down what is to be asked. Nothing is sent before {@link run}.
   * @param connection the one at whose prices the user agreed.
   * @returns the check's id, `undefined` where the connection is not the present one any more.
   * @throws {StoreError}
   */
  begin(connection: Connection, title: string, list: AgreedList): number | undefined {
    const { connections, keeper, now } = this.#options;
    const { scope } = connection;
    if (connections.current !== connection) return undefined;
    const before = keeper.trouble;
    const id = keeper.write(scope, (store) => store.checks.begin(scope, title, list, now()));
    this.#begun.set(id, before);
    this.#changes.fire();
    return id;
  }

  /**
   * Keeps stored answers as a check that made no call, for a later one to be compared with.
   * @param connection the one whose answers these are.
   * @returns the check's id, `undefined` where the connection is not the present one any more. @throws {StoreError}
   */
  async keepStored(connection: Connection, round: StoredRound): Promise<number | undefined> {
    const { connections, keeper } = this.#options;
    if (connections.current !== connection) return undefined;
    const { scope } = connection;
    return writeStoredCheck((work) => keeper.write(scope, work), scope, round);
  }

  /** Tells the listeners to look again: another window may have done something. */
  announce(): void {
    this.#changes.fire();
  }

  /**
   * Goes on with a check until all is asked, {@link stop}, or something stands in the way of all further queries.
   * @param again the user agrees to one more call for each of which {@link mayAskAgain} says so.
   * @throws {StoreError} where it cannot be written down what is asked: then nothing is.
   */
  async run(id: number, again?: 'again'): Promise<RunEnd> {
    if (this.#running) return { kind: 'busy' };
    const stop = new AbortController();
    this.#running = { id, stop };
    this.#changes.fire();
    try {
      const { trouble } = this.#options.keeper;
      const before = this.#begun.has(id) ? this.#begun.get(id) : trouble;
      this.#begun.delete(id);
      return await this.#claim(id, again === 'again', { signal: stop.signal, before });
    } finally {
      this.#running = undefined;
      this.#changes.fire();
    }
  }

  /** Stops behind the query that was sent, since its answer may be paid for; one that waits for its turn is not sent. */
  stop(): void {
    this.#running?.stop.abort();
  }

  /** Whether a check is under way in this window, in another one, or in none. */
  whereIs(id: number): CheckWhere {
    if (this.running === id) return 'running';
    return this.isElsewhere(id) ? 'elsewhere' : 'waiting';
  }

  /** Whether another window runs a check. */
  isElsewhere(id: number): boolean {
    const holder = this.#stored((store, scope) => store.flights.holder(scope, flightKey(id)));
    return holder !== undefined && holder !== this.#window.id;
  }

  /** Whether a check is stored that belongs to another connection than the present one. */
  isOfAnother(id: number): boolean {
    const owner = this.#options.keeper.find((store) => store.checks.scopeOf(id));
    return owner !== undefined && owner !== this.#scope;
  }

  /** Forgets the check, unless a window runs it; the answers stay. */
  discard(id: number): 'discarded' | 'running' | 'elsewhere' {
    const scope = this.#scope;
    if (this.running === id) return 'running';
    if (this.isElsewhere(id)) return 'elsewhere';
    if (scope !== undefined) {
      quietly(() => {
        this.#options.keeper.write(scope, (store) => {
          store.checks.end(scope, id);
        });
      });
    }
    this.#changes.fire();
    return 'discarded';
  }

  /** One window at a time runs a check, so that what another has under way never looks like something interrupted. */
  async #claim(id: number, again: boolean, known: Known): Promise<RunEnd> {
    const { connections, keeper } = this.#options;
    const connection = await connections.ready();
    if (!connection) return paused({ kind: 'refused', why: 'notConnected' });
    const { scope } = connection;
    const owner = keeper.current(scope, (store) => store.checks.scopeOf(id));
    if (owner === undefined) return { kind: 'gone' };
    if (owner !== scope || connections.current !== connection) return paused(OTHER_CONNECTION);
    const write = <T>(work: (store: Store) => T): T => keeper.write(scope, work);
    const key = flightKey(id);
    const claim = write((store) => store.flights.claim(scope, key, this.#window));
    if (claim.kind === 'others') return { kind: 'elsewhere' };
    return whileHolding(write, this.#window, { scope, key }, () => {
      const check = this.all.find((each) => each.id === id);
      if (check) takeIn({ scope, check, items: this.items(id) }, this.#options.known, write);
      if (again) this.#askAgain(scope, id);
      return this.#run(connection, id, known);
    });
  }

  async #run(connection: Connection, id: number, { signal, before }: Known): Promise<RunEnd> {
    const { connections, keeper, now, service } = this.#options;
    const { scope } = connection;
    // A check that repeats another one wants to know what is so today, whatever is stored.
    const mode = (this.plan(id)?.follows ?? null) === null ? 'current' : 'fresh';
    for (;;) {
      if (connections.current !== connection) return paused(OTHER_CONNECTION);
      const item = keeper.write(scope, (store) => store.checks.take(scope, id));
      const { trouble } = keeper;
      if (trouble !== undefined && trouble !== before) {
        // What is only in memory is asked, and paid for, once more after this window: the user decides.
        if (item) {
          keeper.write(scope, (store) => {
            store.checks.putBack(scope, id, item.place);
          });
        }
        return paused({ kind: 'refused', why: 'unwritten', trouble });
      }
      if (!item) return this.#isKept(scope, id) ? { kind: 'finished' } : { kind: 'gone' };
      const outcome = await service.search(item.query, {
        mode: item.isCall ? mode : 'onlyStored',
        meantFor: connection,
        recall: signal,
      });
      const noted = outcomeOf(outcome, now());
      keeper.write(scope, (store) => {
        store.together(() => {
          if (noted) store.checks.settle(scope, id, item.place, noted);
          else store.checks.putBack(scope, id, item.place);
          if (outcome.kind === 'answered')
            store.checks.see(scope, id, item.place, sightOf(outcome.answer.value));
        });
      });
      this.#changes.fire();
      if (signal.aborted) return { kind: 'stopped' };
      if (outcome.kind !== 'answered' && !isOfTheQuery(outcome)) return paused(outcome);
    }
  }

  #askAgain(scope: string, id: number): void {
    const again = this.items(id).filter(mayAskAgain);
    this.#options.keeper.write(scope, (store) => {
      store.together(() => {
        for (const { place } of again) store.checks.askAgain(scope, id, place);
      });
    });
  }

  #isKept(scope: string, id: number): boolean {
    return this.#options.keeper.current(scope, (store) => store.checks.scopeOf(id)) === scope;
  }

  /** Reads what is stored of the present connection; `undefined` where there is none. */
  #stored<T>(read: (store: Store, scope: string) => T): T | undefined {
    const scope = this.#scope;
    return scope === undefined
      ? undefined
      : this.#options.keeper.current(scope, (store) => read(store, scope));
  }

  get #scope(): string | undefined {
    return this.#options.connections.current?.scope;
  }
}

/** Under which a window claims the check that it runs. */
function flightKey(id: number): string {
  return `check ${String(id)}`;
}
