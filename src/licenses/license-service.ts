import type { ApiFailure, Counted, DetailOutcome, ListOutcome } from '../api/outcome.ts';
import type { TelecomLicenseApi } from '../api/telecom-license-api.ts';
import type { LicenseDetail } from '../domain/license.ts';
import type {
  Answer,
  AskOptions,
  Company,
  LicenseRecord,
  Outcome,
  Provenance,
  SearchOptions,
  SearchPages,
  Spending,
} from './answer.ts';
import type { Budget } from './budget.ts';
import { Changes } from './changes.ts';
import type { Connection, ConnectionSource } from './connection.ts';
import { queryKey } from './query-key.ts';
import { addPage, noPages } from './search-pages.ts';
import { stateAfter, type ServiceState } from './service-state.ts';
import { SessionAnswers } from './session-answers.ts';
import { SingleFlight } from './single-flight.ts';

/**
 * The one door to licences, and so the one door through which money goes. `search` and `detail` may spend a call,
 * and only they; everything else reads what is known.
 */
export class LicenseService {
  readonly #changes = new Changes();
  readonly #answers = new Map<string, SessionAnswers>();
  #searches = new SingleFlight<Outcome<SearchPages>>(cancelled);
  #details = new SingleFlight<Outcome<LicenseRecord | null>>(cancelled);
  readonly #connections: ConnectionSource;
  readonly #budget: Budget;
  readonly #now: () => number;
  #trouble: ServiceState | undefined;

  /** @param now milliseconds since 1970. */
  constructor(connections: ConnectionSource, budget: Budget, now: () => number) {
    this.#connections = connections;
    this.#budget = budget;
    this.#now = now;
    connections.onDidChange(() => {
      this.#trouble = undefined;
      // A question to the new connection does not wait for the old one's answer: another key may get another.
      this.#searches = new SingleFlight(cancelled);
      this.#details = new SingleFlight(cancelled);
      this.#changes.fire();
    });
  }

  /** Fires after every new answer, failure or change of connection. */
  readonly onDidChange = this.#changes.on;

  get state(): ServiceState {
    const connection = this.#connections.current;
    if (!connection) return { kind: 'notConnected' };
    if (this.#trouble) return this.#trouble;
    return { kind: this.#budget.isExhausted(connection.scope) ? 'limitReached' : 'ready' };
  }

  get spending(): Spending {
    return this.#budget.spending(this.#connections.current?.scope ?? '');
  }

  /** The stored answer to a search, whatever its age. Never spends. */
  peek(query: string): Answer<SearchPages> | undefined {
    return this.#known?.search(query);
  }

  /** The company of this exact name, KeyNo, credit code or licence number, where it is known. Never spends. */
  companyNamed(text: string): Company | undefined {
    return this.#known?.companyNamed(text);
  }

  /** Pinned first, then the most recently used. Never spends. */
  companies(): readonly Company[] {
    return this.#known?.companies() ?? [];
  }

  /** What is known of a licence. Never spends. */
  license(id: string): LicenseRecord | undefined {
    return this.#known?.license(id);
  }

  /** Every name, code and number that `companyNamed` answers to. Never spends. */
  get knownNames(): readonly string[] {
    return this.#known?.names() ?? [];
  }

  /** Tells the listeners to look again, after a change of the limit. */
  announce(): void {
    this.#changes.fire();
  }

  pin(companyId: string, pinned: boolean): void {
    this.#known?.pin(companyId, pinned);
    this.#changes.fire();
  }

  remove(companyId: string): void {
    this.#known?.removeCompany(companyId);
    this.#changes.fire();
  }

  /**
   * The licences of a company: one call, unless a stored answer holds them.
   * @param query company name, registration number, credit code or KeyNo; sent as typed, without outer spaces.
   */
  async search(query: string, options: SearchOptions = {}): Promise<Outcome<SearchPages>> {
    const connection = await this.#connections.ready();
    if (!connection) return { kind: 'refused', why: 'notConnected' };
    const { mode = 'stored', pageIndex = 1, signal } = options;
    const answers = this.#of(connection);
    const known = answers.search(query);
    const goesOn = known !== undefined && pageIndex > 1;
    const isLoaded = goesOn ? known.value.nextPage !== pageIndex : mode === 'stored';
    if (known && isLoaded) {
      answers.touch(known.value);
      this.#changes.fire();
      return { kind: 'answered', answer: known };
    }
    // A later page goes on in the words of the answer that it belongs to; without one, a search begins at its first.
    const asked = goesOn ? known.value.query : query.trim();
    const page = goesOn ? pageIndex : 1;
    return this.#searches.ride(
      JSON.stringify([connection.scope, queryKey(asked), page]),
      (shared) => this.#askForList(connection, answers, asked, page, shared),
      signal,
    );
  }

  /**
   * A licence with its annual report: one call, unless it was fetched before.
   * @param id the licence's id as a search gave it. The answer is `null` where the vendor no longer knows it.
   */
  async detail(id: string, options: AskOptions = {}): Promise<Outcome<LicenseRecord | null>> {
    const connection = await this.#connections.ready();
    if (!connection) return { kind: 'refused', why: 'notConnected' };
    const { mode = 'stored', signal } = options;
    const answers = this.#of(connection);
    const known = answers.license(id);
    if (known?.annualReport && mode === 'stored') return answered(known, known.annualReport.provenance);
    return this.#details.ride(
      JSON.stringify([connection.scope, id]),
      (shared) => this.#askForDetail(connection, answers, id, shared),
      signal,
    );
  }

  async #askForList(
    connection: Connection,
    answers: SessionAnswers,
    query: string,
    pageIndex: number,
    signal: AbortSignal,
  ): Promise<Outcome<SearchPages>> {
    const outcome = await this.#spend(connection, (api) => api.getList(query, { pageIndex, signal }));
    if (outcome.kind === 'refused') return outcome;
    const { result } = outcome;
    if (result.outcome === 'error') return this.#failed(connection, result);
    const before = pageIndex === 1 ? undefined : answers.search(query)?.value;
    const pages = result.outcome === 'ok' ? addPage(query, before, result) : ended(query, before);
    const provenance = this.#fromVendor(connection, result.orderNumber);
    answers.keepSearch(pages, result.outcome === 'ok' ? result.licenses : [], provenance);
    this.#succeeded(connection);
    return answered(pages, provenance);
  }

  async #askForDetail(
    connection: Connection,
    answers: SessionAnswers,
    id: string,
    signal: AbortSignal,
  ): Promise<Outcome<LicenseRecord | null>> {
    const outcome = await this.#spend(connection, (api) => api.getDetail(id, { signal }));
    if (outcome.kind === 'refused') return outcome;
    const { result } = outcome;
    if (result.outcome === 'error') return this.#failed(connection, result);
    const provenance = this.#fromVendor(connection, result.orderNumber);
    if (result.outcome === 'ok') answers.keepDetail(result.detail, provenance);
    this.#succeeded(connection);
    return answered(result.outcome === 'ok' ? recordOf(result.detail, provenance) : null, provenance);
  }

  /** Reserves a place within the limit before the request leaves, and settles it by what came of it. */
  async #spend<T extends ListOutcome | DetailOutcome>(
    connection: Connection,
    send: (api: TelecomLicenseApi) => Promise<T>,
  ): Promise<
    | { readonly kind: 'sent'; readonly result: T | ApiFailure }
    | { readonly kind: 'refused'; readonly why: 'limitReached' }
  > {
    let api: TelecomLicenseApi;
    try {
      api = await connection.api();
    } catch {
      // The simulator could not listen, or a part of the extension could not be loaded.
      return { kind: 'sent', result: notAnswered('network', 'the client could not be started', 'no') };
    }
    const settle = this.#budget.reserve(connection.scope);
    if (!settle) {
      this.#changes.fire();
      return { kind: 'refused', why: 'limitReached' };
    }
    let counted: Counted = 'maybe';
    try {
      const result = await send(api);
      counted = result.counted;
      return { kind: 'sent', result };
    } finally {
      settle(counted);
    }
  }

  #fromVendor(connection: Connection, orderNumber: string | null): Provenance {
    return { data: connection.data, source: 'vendor', fetchedAt: this.#now(), orderNumber };
  }

  #failed(connection: Connection, failure: ApiFailure): Outcome<never> {
    this.#settleState(connection, stateAfter(failure, this.#trouble));
    return { kind: 'failed', failure };
  }

  #succeeded(connection: Connection): void {
    this.#settleState(connection, undefined);
  }

  /** A late answer to a connection that the user has left says nothing about the present one. */
  #settleState(connection: Connection, trouble: ServiceState | undefined): void {
    if (this.#connections.current === connection) this.#trouble = trouble;
    this.#changes.fire();
  }

  get #known(): SessionAnswers | undefined {
    const connection = this.#connections.current;
    return connection && this.#of(connection);
  }

  #of(connection: Connection): SessionAnswers {
    const known = this.#answers.get(connection.scope);
    if (known) return known;
    const fresh = new SessionAnswers();
    this.#answers.set(connection.scope, fresh);
    return fresh;
  }
}

function answered<T>(value: T, provenance: Provenance): Outcome<T> {
  return { kind: 'answered', answer: { value, provenance } };
}

function recordOf({ annualReport, ...license }: LicenseDetail, provenance: Provenance): LicenseRecord {
  return { license: { value: license, provenance }, annualReport: { value: annualReport, provenance } };
}

/** "No result" for a later page ends the list; for the first page it is the answer. */
function ended(query: string, before: SearchPages | undefined): SearchPages {
  return before ? { ...before, nextPage: null } : noPages(query);
}

/** What a caller gets who leaves while others still wait for the call, or who had left before it began. */
function cancelled(): Outcome<never> {
  return { kind: 'failed', failure: notAnswered('cancelled', 'cancelled by the caller', 'maybe') };
}

/** A failure that the client had no part in. */
function notAnswered(reason: 'cancelled' | 'network', problem: string, counted: Counted): ApiFailure {
  return {
    outcome: 'error',
    reason,
    problem,
    invalid: null,
    status: null,
    message: null,
    orderNumber: null,
    counted,
    attempts: 0,
    durationMs: 0,
    httpStatus: null,
    retryAfterSeconds: null,
  };
}
