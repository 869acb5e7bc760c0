import type { AgreedList, CheckItem, CheckPlan, CheckSight, CheckWhere, DocumentCheck } from './check.ts';
import { vendorDay } from '../../domain/vendor-day.ts';
import type { LeftOut } from '../../domain/list/list-cells.ts';
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
    return this.#stored((store, realm) => store.checks.running(realm)) ?? [];
  }

  /** The queries of a check in the document's order; none where the check is not of the present connection. */
  items(id: number): readonly CheckItem[] {
    return this.#stored((store, realm) => store.checks.items(realm, id)) ?? [];
  }

  /** What of a check's source is not asked for; nothing where the check is not of the present connection. */
  leftOut(id: number): readonly LeftOut[] {
    return this.#stored((store, realm) => store.checks.leftOut(realm, id)) ?? [];
  }

  /** From which list a check was begun; `undefined` where that is not known. */
  plan(id: number): CheckPlan | undefined {
    return this.#stored((store, realm) => store.checks.planOf(realm, id));
  }

  /** Notes from which list a check was begun, or what else it is held against. @throws {StoreError} */
  notePlan(id: number, plan: CheckPlan): void {
    const realm = this.#realm;
    if (realm === undefined) return;
    this.#options.keeper.write(realm, (store) => {
      store.checks.plan(realm, id, plan);
    });
    this.#changes.fire();
  }

  /** What the vendor answered to each query of a check then, by its place, as far as that was kept. */
  sights(id: number): ReadonlyMap<number, CheckSight> {
    return this.#stored((store, realm) => store.checks.sights(realm, id)) ?? new Map<number, CheckSight>();
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
    const { realm } = connection;
    if (connections.current !== connection) return undefined;
    const before = keeper.trouble;
    const id = keeper.write(realm, (store) => store.checks.begin(realm, title, list, now()));
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
    const { realm } = connection;
    return writeStoredCheck((work) => keeper.write(realm, work), realm, round);
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
    const holder = this.#stored((store, realm) => store.flights.holder(realm, flightKey(id)));
    return holder !== undefined && holder !== this.#window.id;
  }

  /** Whether a check is stored that belongs to another connection than the present one. */
  isOfAnother(id: number): boolean {
    const owner = this.#options.keeper.find((store) => store.checks.realmOf(id));
    return owner !== undefined && owner !== this.#realm;
  }

  /** Forgets the check, unless a window runs it; the answers stay. */
  discard(id: number): 'discarded' | 'running' | 'elsewhere' {
    const realm = this.#realm;
    if (this.running === id) return 'running';
    if (this.isElsewhere(id)) return 'elsewhere';
    if (realm !== undefined) {
      quietly(() => {
        this.#options.keeper.write(realm, (store) => {
          store.checks.end(realm, id);
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
    const { realm } = connection;
    const owner = keeper.current(realm, (store) => store.checks.realmOf(id));
    if (owner === undefined) return { kind: 'gone' };
    if (owner !== realm || connections.current !== connection) return paused(OTHER_CONNECTION);
    const write = <T>(work: (store: Store) => T): T => keeper.write(realm, work);
    const key = flightKey(id);
    const claim = write((store) => store.flights.claim(realm, key, this.#window));
    if (claim.kind === 'others') return { kind: 'elsewhere' };
    return whileHolding(write, this.#window, { realm, key }, () => {
      const check = this.all.find((each) => each.id === id);
      if (check) takeIn({ realm, check, items: this.items(id) }, this.#options.known, write);
      if (again) this.#askAgain(realm, id);
      return this.#run(connection, id, known);
    });
  }

  async #run(connection: Connection, id: number, { signal, before }: Known): Promise<RunEnd> {
    const { connections, keeper, now, service } = this.#options;
    const { realm } = connection;
    // A check that repeats another one wants to know what is so today, whatever is stored.
    const mode = (this.plan(id)?.follows ?? null) === null ? 'current' : 'fresh';
    for (;;) {
      if (connections.current !== connection) return paused(OTHER_CONNECTION);
      const item = keeper.write(realm, (store) => {
        const isUnderWay = store.ledger.isUnderWay(realm, vendorDay(now() - LONGEST_CALL_MS));
        return store.checks.take(realm, id, isUnderWay ? 'lasting' : 'usual');
      });
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
      if (!item) return this.#isKept(realm, id) ? { kind: 'finished' } : { kind: 'gone' };
      const outcome = await service.search(item.query, {
        mode: item.isCall ? mode : 'onlyStored',
        meantFor: connection,
        recall: signal,
      });
      const noted = outcomeOf(outcome, now());
      keeper.write(realm, (store) => {
        store.together(() => {
          if (noted) store.checks.settle(realm, id, item.place, noted);
          else store.checks.putBack(realm, id, item.place);
          if (outcome.kind === 'answered')
            store.checks.see(realm, id, item.place, sightOf(outcome.answer.value));
        });
      });
      this.#changes.fire();
      if (signal.aborted) return { kind: 'stopped' };
      if (outcome.kind !== 'answered' && !isOfTheQuery(outcome)) return paused(outcome);
    }
  }

  #askAgain(realm: string, id: number): void {
    const again = this.items(id).filter(mayAskAgain);
    this.#options.keeper.write(realm, (store) => {
      store.together(() => {
        for (const { place } of again) store.checks.askAgain(realm, id, place);
      });
    });
  }

  #isKept(realm: string, id: number): boolean {
    return this.#options.keeper.current(realm, (store) => store.checks.realmOf(id)) === realm;
  }

  /** Reads what is stored of the present connection; `undefined` where there is none. */
  #stored<T>(read: (store: Store, realm: string) => T): T | undefined {
    const realm = this.#realm;
    return realm === undefined
      ? undefined
      : this.#options.keeper.current(realm, (store) => read(store, realm));
  }

  get #realm(): string | undefined {
    return this.#options.connections.current?.realm;
  }
}

/** Under which a window claims the check that it runs. */
function flightKey(id: number): string {
  return `check ${String(id)}`;
}
