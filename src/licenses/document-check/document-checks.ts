import type { AgreedList, CheckItem, CheckPlan, CheckSight, CheckWhere, DocumentCheck } from './check.ts';
import type { LeftOut } from '../../domain/list/list-cells.ts';
import type { Store } from '../../store/store.ts';
import { thisWindow } from '../asking/call.ts';
import { type CheckOptions, CheckRun, flightKey } from './run/check-run.ts';
import { areApart } from './list-rows.ts';
import type { RunEnd } from './run/run-end.ts';
import { writeStoredCheck, type StoredRound } from './stored-check.ts';
import { Changes } from '../changes.ts';
import type { Connection } from '../connection.ts';
import { quietly } from '../keeping/quietly.ts';
import type { StoreTrouble } from '../keeping/trouble.ts';

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

  /**
   * From which lists a check was begun; `undefined` where that is not known. Without any where their titles do not tell them
   * apart: what is noted of their rows may then be another table's.
   */
  plan(id: number): CheckPlan | undefined {
    const plan = this.#stored((store, realm) => store.checks.planOf(realm, id));
    return plan && (areApart(plan.lists) ? plan : { ...plan, lists: [] });
  }

  /**
   * Notes what all companies of a check are to be allowed; `null`: nothing.
   * @returns `false` where the check is not of the present connection, or where what is stored of its list cannot be read:
   * then nothing is noted. @throws {StoreError}
   */
  noteNeed(id: number, need: CheckPlan['need']): boolean {
    const realm = this.#realm;
    if (realm === undefined) return false;
    const isNoted = this.#options.keeper.write(realm, (store) => store.checks.need(realm, id, need));
    this.#changes.fire();
    return isNoted;
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
   * @param again the user agrees to one more call for each query of which `mayAskAgain` says so.
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
      const noted = (): void => {
        this.#changes.fire();
      };
      const terms = { id, again: again === 'again', before, signal: stop.signal, noted };
      return await new CheckRun(this.#options, this.#window, terms).go();
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
