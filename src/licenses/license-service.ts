import { vendorDay } from '../domain/vendor-day.ts';
import type { Dossier, Outcome, Refusal, SearchPages, Spending } from './answer.ts';
import { Arrivals } from './asking/arrivals.ts';
import type { AskOptions, SearchOptions } from './asking/ask-options.ts';
import { stateOfBlock } from './asking/blocks.ts';
import { call, thisWindow, type CallDesk, type Press, type Question } from './asking/call.ts';
import { notAnswered } from './asking/not-answered.ts';
import { detailQuestion, listQuestion, type Asked } from './asking/questions.ts';
import { stateAfter, type ServiceState } from './asking/service-state.ts';
import { SingleFlight, type Ride } from './asking/single-flight.ts';
import type { Connection, ConnectionSource } from './connection.ts';
import type { Failure } from './failure.ts';
import { quietly } from './keeping/quietly.ts';
import type { StoreKeeper } from './keeping/store-keeper.ts';
import type { KnownLicenses } from './known/known-licenses.ts';
import type { Freshness } from './known/stored-provenance.ts';
import { StoredAnswers } from './known/stored-answers.ts';
import { servedBy, wayTo, wayToPage } from './known/way.ts';

/** What the service asks and keeps answers with. */
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
  readonly #arrivals = new Arrivals();
  #searches = new SingleFlight<Outcome<SearchPages>>(cancelled, isUnsent);
  #details = new SingleFlight<Outcome<Dossier | null>>(cancelled, isUnsent);
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
      this.#details = new SingleFlight<Outcome<Dossier | null>>(cancelled, isUnsent);
    });
  }

  /** What would be asked now: see `SearchOptions.meantFor`. `undefined` while there is none. */
  get connection(): Connection | undefined {
    return this.#options.connections.current;
  }

  /** What stands between the user and an answer; `known` tells when it may have changed. */
  get state(): ServiceState {
    const connection = this.#options.connections.current;
    if (!connection) return { kind: 'notConnected' };
    const { realm } = connection;
    const blocks = this.#options.keeper.current(realm, (store) => store.blocks.list(connection));
    const block = blocks?.find(({ target }) => target.kind !== 'query');
    if (block) return stateOfBlock(block, realm);
    if (this.#trouble?.of === connection) return this.#trouble.state;
    const { today, limit } = this.spending;
    return { kind: limit > 0 && today >= limit ? 'limitReached' : 'ready' };
  }

  /** Today's calls of the present connection that may be charged, and the user's own limit. */
  get spending(): Spending {
    const realm = this.#options.connections.current?.realm;
    const day = vendorDay(this.#options.now());
    const spent =
      realm === undefined
        ? undefined
        : this.#options.keeper.current(realm, (store) => store.ledger.spending(realm, day));
    return { today: spent ?? 0, limit: this.#options.limit() };
  }

  /**
   * Lifts what earlier answers forbid, as far as a new key has to do with it: "key not accepted", and for another account
   * what was noted of none. What each account is forbidden else stays with it; the same key is forbidden what it was.
   */
  forgive(renewal: 'same' | 'sameAccount' | 'otherAccount'): void {
    const { connection } = this;
    if (!connection || renewal === 'same') return;
    const { realm } = connection;
    this.#trouble = undefined;
    quietly(() => {
      this.#options.keeper.write(realm, ({ blocks }) => {
        if (renewal === 'otherAccount') blocks.lift({ realm, account: '' });
        for (const { target, reason } of blocks.list(connection))
          if (reason === 'credentials') blocks.lift(connection, target);
      });
    });
    this.#options.known.announce();
  }

  /**
   * The licences of a company: one call, unless a stored answer holds them.
   * @param query company name, registration number, credit code or KeyNo; sent as typed, without outer spaces.
   */
  async search(query: string, options: SearchOptions = {}): Promise<Outcome<SearchPages>> {
    const { meantFor = this.connection } = options;
    await this.#options.connections.ready();
    const connection = this.#agreed(meantFor);
    if ('kind' in connection) return connection;
    const { mode = 'stored', pageIndex = 1 } = options;
    const asked = this.#asked(connection, options);
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
    return this.#ride(this.#searches, connection, question, options);
  }

  /**
   * A licence with its annual report: one call, unless it was fetched before.
   * @param id the licence's id as a search gave it. The answer is `null` where the vendor no longer knows it.
   */
  async detail(id: string, options: AskOptions = {}): Promise<Outcome<Dossier | null>> {
    const { meantFor = this.connection } = options;
    await this.#options.connections.ready();
    const connection = this.#agreed(meantFor);
    if ('kind' in connection) return connection;
    const { mode = 'stored' } = options;
    const question = detailQuestion(this.#asked(connection, options), id);
    const served = servedBy(wayTo(question.stored()), mode);
    if (served) {
      this.#countSaved(connection, 'GetDetail');
      return { kind: 'answered', answer: served };
    }
    if (mode === 'onlyStored') return { kind: 'refused', why: 'notStored' };
    return this.#ride(this.#details, connection, question, options);
  }

  /** The present connection, where it is the one that the user agreed to ask. */
  #agreed(meantFor: Connection | undefined): Connection | Refusal {
    const present = this.connection;
    if (!present) return { kind: 'refused', why: 'notConnected' };
    return meantFor && meantFor !== present ? { kind: 'refused', why: 'otherConnection' } : present;
  }

  /** Equal questions share a call, however they are put. One that was refused to somebody who wanted it less is put again. */
  async #ride<T>(
    flights: SingleFlight<Outcome<T>>,
    connection: Connection,
    question: Question<T>,
    ride: Ride,
  ): Promise<Outcome<T>> {
    const { key, page, press } = question;
    for (;;) {
      const own = { begun: false };
      const start = (recall: AbortSignal): Promise<Outcome<T>> => {
        own.begun = true;
        return this.#call(connection, question, recall);
      };
      const outcome = await flights.ride(JSON.stringify([connection.realm, key, page]), start, ride);
      if (own.begun || outcome.kind !== 'refused' || ride.signal?.aborted || ride.recall?.aborted)
        return outcome;
      const overcome: readonly Press[] =
        outcome.why === 'blocked' ? ['anyway'] : outcome.why === 'notStored' ? ['asked', 'anyway'] : [];
      if (!overcome.includes(press)) return outcome;
    }
  }

  async #call<T>(connection: Connection, question: Question<T>, recall: AbortSignal): Promise<Outcome<T>> {
    const outcome = await call(this.#desk, connection, question, recall);
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

  #countSaved({ realm }: Connection, method: string): void {
    const { keeper, now } = this.#options;
    keeper.note(realm, (store) => {
      store.ledger.countSaved(realm, method, now());
    });
  }

  #asked(connection: Connection, { anyway = false, automatic = false }: AskOptions): Asked {
    const { keeper, freshness, now } = this.#options;
    const answers = new StoredAnswers({ keeper, connection, freshness, now });
    const press = anyway ? 'anyway' : automatic ? 'automatic' : 'asked';
    return { connection, answers, arrivals: this.#arrivals, press };
  }
}

/** Whether the call came to nothing before anything was sent. */
function isUnsent(outcome: Outcome<unknown>): boolean {
  return (
    outcome.kind === 'failed' && outcome.failure.reason === 'cancelled' && outcome.failure.counted === 'no'
  );
}

/** What a caller gets who leaves while the call goes on, or who had left before it began. */
function cancelled(): Outcome<never> {
  return { kind: 'failed', failure: notAnswered('cancelled', 'cancelled by the caller', 'maybe') };
}
