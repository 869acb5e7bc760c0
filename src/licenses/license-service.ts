import { vendorDay } from '../domain/vendor-day.ts';
import type { LicenseRecord, Outcome, SearchPages, Spending } from './answer.ts';
import type { AskOptions, SearchOptions } from './asking/ask-options.ts';
import { stateOfBlock } from './asking/blocks.ts';
import { call, thisWindow, type CallDesk, type Leaving, type Question } from './asking/call.ts';
import { notAnswered } from './asking/not-answered.ts';
import { detailQuestion, listQuestion, type Asked } from './asking/questions.ts';
import { stateAfter, type ServiceState } from './asking/service-state.ts';
import { SingleFlight } from './asking/single-flight.ts';
import type { Connection, ConnectionSource } from './connection.ts';
import type { Failure } from './failure.ts';
import { quietly } from './keeping/quietly.ts';
import type { StoreKeeper } from './keeping/store-keeper.ts';
import type { KnownLicenses } from './known/known-licenses.ts';
import { StoredAnswers, type Freshness } from './known/stored-answers.ts';
import { servedBy, wayTo, wayToPage } from './known/way.ts';

export interface ServiceOptions {
  readonly connections: ConnectionSource;
  readonly keeper: StoreKeeper;
  /** Is told of every answer and failure. */
  readonly known: Pick<KnownLicenses, 'announce'>;
  /** Calls a day; 0 is no limit. */
  readonly limit: () => number;
  readonly freshness: () => Freshness;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * The one door through which money goes: `search` and `detail` may spend a call, and nothing else does. What is stored
 * is read through KnownLicenses.
 */
export class LicenseService {
  readonly #options: ServiceOptions;
  readonly #desk: CallDesk;
  #searches = new SingleFlight<Outcome<SearchPages>>(cancelled, isUnsent);
  #details = new SingleFlight<Outcome<LicenseRecord | null>>(cancelled, isUnsent);
  /** What the last calls of a connection have shown, where that is trouble. */
  #trouble: { readonly of: Connection; readonly state: ServiceState } | undefined;

  constructor(options: ServiceOptions) {
    this.#options = options;
    const { connections, keeper, limit, now } = options;
    const isPresent = (connection: Connection): boolean => connections.current === connection;
    this.#desk = { keeper, limit, now, window: thisWindow(), isPresent };
    connections.onDidChange(() => {
      // A question to the new connection does not wait for the old one's answer: another key may get another.
      this.#searches = new SingleFlight<Outcome<SearchPages>>(cancelled, isUnsent);
      this.#details = new SingleFlight<Outcome<LicenseRecord | null>>(cancelled, isUnsent);
    });
  }

  /** What stands between the user and an answer; `known` tells when it may have changed. */
  get state(): ServiceState {
    const connection = this.#options.connections.current;
    if (!connection) return { kind: 'notConnected' };
    const { scope } = connection;
    const blocks = this.#options.keeper.current(scope, (store) => store.blocks.list(scope));
    const block = blocks?.find(({ target }) => target.kind !== 'query');
    if (block) return stateOfBlock(block);
    if (this.#trouble?.of === connection) return this.#trouble.state;
    const { today, limit } = this.spending;
    return { kind: limit > 0 && today >= limit ? 'limitReached' : 'ready' };
  }

  /** Today's calls of the present connection that may be charged, and the user's own limit. */
  get spending(): Spending {
    const scope = this.#options.connections.current?.scope;
    const day = vendorDay(this.#options.now());
    const spent =
      scope === undefined
        ? undefined
        : this.#options.keeper.current(scope, (store) => store.ledger.spending(scope, day));
    return { today: spent ?? 0, limit: this.#options.limit() };
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
    this.#options.known.announce();
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
    const asked = this.#asked(connection, anyway);
    const first = listQuestion(asked, { query: query.trim(), page: 1 });
    const way = wayToPage(first.stored(), pageIndex);
    const served = servedBy(way, mode);
    if (served) {
      asked.answers.touch(served.value);
      this.#options.known.announce();
      if (way.kind === 'stored') this.#countSaved(connection, 'GetList');
      return { kind: 'answered', answer: served };
    }
    if (mode === 'onlyStored') return { kind: 'refused', why: 'notStored' };
    // A later page goes on in the words of the answer that it belongs to; without one, a search begins at its first.
    const question =
      way.kind === 'nextPage' ? listQuestion(asked, { query: way.query, page: way.pageIndex }) : first;
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
    const question = detailQuestion(this.#asked(connection, anyway), id);
    const served = servedBy(wayTo(question.stored()), mode);
    if (served) {
      this.#countSaved(connection, 'GetDetail');
      return { kind: 'answered', answer: served };
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
      if (outcome.kind === 'failed') this.#failed(connection, outcome.failure);
    }
    this.#options.known.announce();
    return outcome;
  }

  #failed(connection: Connection, failure: Failure): void {
    const before = this.#trouble?.of === connection ? this.#trouble.state : undefined;
    const state = stateAfter(failure, before);
    this.#trouble = state && { of: connection, state };
  }

  #countSaved({ scope }: Connection, method: string): void {
    const { keeper, now } = this.#options;
    keeper.note(scope, (store) => {
      store.ledger.countSaved(scope, method, now());
    });
  }

  #asked(connection: Connection, anyway: boolean): Asked {
    const { keeper, freshness, now } = this.#options;
    const answers = new StoredAnswers({ keeper, source: connection, freshness, now });
    return { connection, answers, anyway };
  }
}

/** Whether the call came to nothing before anything was sent. */
function isUnsent(outcome: Outcome<unknown>): boolean {
  return (
    outcome.kind === 'failed' && outcome.failure.reason === 'cancelled' && outcome.failure.counted === 'no'
  );
}

/** What a caller gets who leaves while others still wait for the call, or who had left before it began. */
function cancelled(): Outcome<never> {
  return { kind: 'failed', failure: notAnswered('cancelled', 'cancelled by the caller', 'maybe') };
}
