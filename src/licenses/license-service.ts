import { vendorDay } from '../domain/vendor-day.ts';
import type { KnownNames } from '../recognizer/known/known-names.ts';
import { AllNames } from './known/all-names.ts';
import type { Answer, Company, LicenseRecord, Outcome, Provenance, SearchPages, Spending } from './answer.ts';
import type { AskOptions, Mode, SearchOptions } from './asking/ask-options.ts';
import { stateOfBlock } from './asking/blocks.ts';
import { call, thisWindow, type CallDesk, type Leaving, type Question } from './asking/call.ts';
import { Changes } from './changes.ts';
import type { Connection, ConnectionSource } from './connection.ts';
import type { LicenseHistory } from './known/license-history.ts';
import { notAnswered } from './asking/not-answered.ts';
import { detailQuestion, listQuestion } from './asking/questions.ts';
import { quietly } from './keeping/quietly.ts';
import { stateAfter, type ServiceState } from './asking/service-state.ts';
import { SingleFlight } from './asking/single-flight.ts';
import type { StoreKeeper } from './keeping/store-keeper.ts';
import { StoredAnswers, type Freshness } from './known/stored-answers.ts';

export interface ServiceOptions {
  readonly connections: ConnectionSource;
  readonly keeper: StoreKeeper;
  /** Calls a day; 0 is no limit. */
  readonly limit: () => number;
  readonly freshness: () => Freshness;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** As many companies as a tree shows and a reader looks through; the search finds the others. */
export const MOST_COMPANIES = 50;

/**
 * The one door to licences, and so the one door through which money goes. `search` and `detail` may spend a call,
 * and only they; everything else reads what is known.
 */
export class LicenseService {
  readonly #changes = new Changes();
  readonly #options: ServiceOptions;
  readonly #desk: CallDesk;
  #searches = new SingleFlight<Outcome<SearchPages>>(cancelled, isUnsent);
  #details = new SingleFlight<Outcome<LicenseRecord | null>>(cancelled, isUnsent);
  #trouble: ServiceState | undefined;
  readonly #names: AllNames;

  constructor(options: ServiceOptions) {
    this.#options = options;
    const { connections, keeper, limit, now } = options;
    const isPresent = (connection: Connection): boolean => connections.current === connection;
    this.#desk = { keeper, limit, now, window: thisWindow(), isPresent };
    this.#names = new AllNames(
      { recent: () => this.#recentNames(), portion: (index) => this.#known?.names(index) },
      () => {
        this.#changes.fire();
      },
    );
    connections.onDidChange(() => {
      this.#trouble = undefined;
      this.#names.forget();
      // A question to the new connection does not wait for the old one's answer: another key may get another.
      this.#searches = new SingleFlight<Outcome<SearchPages>>(cancelled, isUnsent);
      this.#details = new SingleFlight<Outcome<LicenseRecord | null>>(cancelled, isUnsent);
      this.announce();
    });
  }

  /** Fires after every new answer, failure or change of connection. */
  readonly onDidChange = this.#changes.on;

  get state(): ServiceState {
    const connection = this.#options.connections.current;
    if (!connection) return { kind: 'notConnected' };
    const { scope } = connection;
    const blocks = this.#options.keeper.current(scope, (store) => store.blocks.list(scope));
    const block = blocks?.find(({ target }) => target.kind !== 'query');
    if (block) return stateOfBlock(block);
    if (this.#trouble) return this.#trouble;
    const { today, limit } = this.spending;
    return { kind: limit > 0 && today >= limit ? 'limitReached' : 'ready' };
  }

  get spending(): Spending {
    const scope = this.#options.connections.current?.scope;
    const day = vendorDay(this.#options.now());
    const spent =
      scope === undefined
        ? undefined
        : this.#options.keeper.current(scope, (store) => store.ledger.spending(scope, day));
    return { today: spent ?? 0, limit: this.#options.limit() };
  }

  /** The stored answer to a search, whatever its age. Never spends. */
  peek(query: string): Answer<SearchPages> | undefined {
    return this.#known?.search(query);
  }

  /** The company of this exact name, KeyNo, credit code or licence number, where it is known. Never spends. */
  companyNamed(text: string): Company | undefined {
    return this.#known?.companyNamed(text);
  }

  /** Pinned first, then the most recently used; 50 unless told otherwise. Never spends. */
  companies(limit = MOST_COMPANIES): readonly Company[] {
    return this.#known?.companies(limit) ?? [];
  }

  /** The same of those with a name, code or number that holds this text. Never spends. */
  companiesWith(text: string, limit = MOST_COMPANIES): readonly Company[] {
    return this.#known?.companiesWith(text, limit) ?? [];
  }

  /** Never spends. */
  company(id: string): Company | undefined {
    return this.#known?.company(id);
  }

  /** What was searched for when a licence was found, where that answer is stored. Never spends. */
  question(id: string): string | undefined {
    return this.#known?.question(id);
  }

  /** What changed between the stored answers about a licence. Never spends. */
  history(id: string): LicenseHistory {
    return this.#known?.history(id) ?? { first: null, steps: [] };
  }

  /** What is known of a licence. Never spends. */
  license(id: string): LicenseRecord | undefined {
    return this.#known?.license(id);
  }

  /**
   * The names of all companies that are known, and the codes and numbers of those used last. All are there some moments
   * after the first use; listeners hear of it. Never spends.
   */
  get knownNames(): KnownNames {
    return this.#names.names;
  }

  /** After stored answers were cleared. */
  forgetNames(): void {
    this.#names.forget();
    this.announce();
  }

  /** Tells the listeners to look again, after a change of the limit or in another window. */
  announce(): void {
    this.#names.renew();
    this.#changes.fire();
  }

  pin(companyId: string, pinned: boolean): void {
    this.#note((known) => {
      known.pin(companyId, pinned);
    });
  }

  /** Takes it off the list; what is known of it stays. */
  remove(companyId: string): void {
    this.#note((known) => {
      known.hide(companyId);
    });
  }

  /** Lifts what earlier answers forbid: the user has given another key, or wants to try again on purpose. */
  forgive(): void {
    const scope = this.#options.connections.current?.scope;
    if (scope === undefined) return;
    this.#trouble = undefined;
    quietly(() => {
      this.#options.keeper.write(scope, (store) => {
        store.blocks.lift(scope);
      });
    });
    this.announce();
  }

  /**
   * The licences of a company: one call, unless a stored answer holds them.
   * @param query company name, registration number, credit code or KeyNo; sent as typed, without outer spaces.
   */
  async search(query: string, options: SearchOptions = {}): Promise<Outcome<SearchPages>> {
    const connection = await this.#options.connections.ready();
    if (!connection) return { kind: 'refused', why: 'notConnected' };
    const { mode = 'stored', pageIndex = 1, anyway = false, signal, recall, meantFor = connection } = options;
    if (meantFor !== connection) return { kind: 'refused', why: 'otherConnection' };
    const answers = this.#of(connection);
    const first = listQuestion(connection, answers, query.trim(), 1, anyway);
    const known = first.stored();
    const goesOn = known !== undefined && pageIndex > 1;
    if (known && (goesOn ? known.value.nextPage !== pageIndex : serves(known.provenance, mode))) {
      quietly(() => {
        answers.touch(known.value);
      });
      this.announce();
      if (!goesOn) this.#countSaved(connection, 'GetList');
      return { kind: 'answered', answer: known };
    }
    if (mode === 'onlyStored') return { kind: 'refused', why: 'notStored' };
    // A later page goes on in the words of the answer that it belongs to; without one, a search begins at its first.
    const question = goesOn ? listQuestion(connection, answers, known.value.query, pageIndex, anyway) : first;
    return this.#searches.ride(
      JSON.stringify([connection.scope, question.key, question.page, anyway]),
      (left, recalled) => this.#call(connection, question, { signal: left, recall: recalled }),
      signal,
      recall,
    );
  }

  /**
   * A licence with its annual report: one call, unless it was fetched before.
   * @param id the licence's id as a search gave it. The answer is `null` where the vendor no longer knows it.
   */
  async detail(id: string, options: AskOptions = {}): Promise<Outcome<LicenseRecord | null>> {
    const connection = await this.#options.connections.ready();
    if (!connection) return { kind: 'refused', why: 'notConnected' };
    const { mode = 'stored', anyway = false, signal } = options;
    const question = detailQuestion(connection, this.#of(connection), id, anyway);
    const known = question.stored();
    if (known && serves(known.provenance, mode)) {
      this.#countSaved(connection, 'GetDetail');
      return { kind: 'answered', answer: known };
    }
    if (mode === 'onlyStored') return { kind: 'refused', why: 'notStored' };
    return this.#details.ride(
      JSON.stringify([connection.scope, id, anyway]),
      (left, recalled) => this.#call(connection, question, { signal: left, recall: recalled }),
      signal,
    );
  }

  async #call<T>(connection: Connection, question: Question<T>, leaving: Leaving): Promise<Outcome<T>> {
    const outcome = await call(this.#desk, connection, question, leaving);
    // A late answer to a connection that the user has left says nothing about the present one.
    if (this.#desk.isPresent(connection)) {
      if (outcome.kind === 'answered') this.#trouble = undefined;
      if (outcome.kind === 'failed') this.#trouble = stateAfter(outcome.failure, this.#trouble);
    }
    this.announce();
    return outcome;
  }

  #countSaved({ scope }: Connection, method: string): void {
    const { keeper, now } = this.#options;
    quietly(() => {
      keeper.write(scope, (store) => {
        store.ledger.countSaved(scope, method, now());
      });
    });
  }

  #note(change: (known: StoredAnswers) => void): void {
    const known = this.#known;
    if (!known) return;
    quietly(() => {
      change(known);
    });
    this.announce();
  }

  #recentNames(): readonly string[] {
    return this.companies().flatMap(({ name, keyNo, licenses }) => [
      ...[name, keyNo].filter((known) => known !== ''),
      ...licenses.map(({ license }) => license.value.licenseNumber),
      ...licenses.flatMap(({ annualReport }) => annualReport?.value?.creditCode ?? []),
    ]);
  }

  get #known(): StoredAnswers | undefined {
    const connection = this.#options.connections.current;
    return connection && this.#of(connection);
  }

  #of(connection: Connection): StoredAnswers {
    const { keeper, freshness, now } = this.#options;
    return new StoredAnswers(keeper, connection, freshness, now);
  }
}

/** Whether a stored answer is given instead of a call. */
function serves({ expired = false }: Provenance, mode: Mode): boolean {
  return mode === 'onlyStored' || mode === 'stored' || (mode === 'current' && !expired);
}

/** What a caller gets who leaves while others still wait for the call, or who had left before it began. */
function isUnsent(outcome: Outcome<unknown>): boolean {
  return (
    outcome.kind === 'failed' && outcome.failure.reason === 'cancelled' && outcome.failure.counted === 'no'
  );
}

function cancelled(): Outcome<never> {
  return { kind: 'failed', failure: notAnswered('cancelled', 'cancelled by the caller', 'maybe') };
}
