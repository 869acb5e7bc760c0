import type { Store } from '../../store/store.ts';
import { nextTurn } from '../../store/answers/age.ts';
import type { KnownNames } from '../../recognizer/known/known-names.ts';
import {
  MOST_COMPANIES,
  type Answer,
  type Company,
  type Dossier,
  type Provenance,
  type SearchPages,
} from '../answer.ts';
import { Changes } from '../changes.ts';
import type { ConnectionSource } from '../connection.ts';
import { clearOlder, clearStored, countOlder, type ClearedAnswers } from '../keeping/clear-answers.ts';
import { quietly } from '../keeping/quietly.ts';
import type { StoreKeeper } from '../keeping/store-keeper.ts';
import { callsBehind, type AnswerCall, type AnswerOf } from './answer-calls.ts';
import { AllNames } from './all-names.ts';
import type { LicenseHistory } from './license-history.ts';
import type { Freshness } from './stored-provenance.ts';
import { FINDING, isFinding } from './company/company-entry.ts';
import { RegulatorRecords } from '../regulator/regulator-records.ts';
import { StoredAnswers } from './stored-answers.ts';
import { wayTo, wayToPage, type Way } from './way.ts';

/** What the door to the stored answers works with. */
export interface KnownOptions {
  readonly connections: ConnectionSource;
  readonly keeper: StoreKeeper;
  readonly freshness: () => Freshness;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** So many days before a recorded end the user is reminded; 0 is never, 90 unless given. */
  readonly remindDays?: () => number;
}

/**
 * All that is stored of the present connection's answers. It cannot ask the vendor: whoever has only this never spends.
 * Without a connection nothing is known.
 */
export class KnownLicenses {
  readonly #changes = new Changes();
  readonly #options: KnownOptions;
  readonly #names: AllNames;
  /** What the user wrote down of the regulator's page. */
  readonly regulator: RegulatorRecords;

  constructor(options: KnownOptions) {
    this.#options = options;
    this.regulator = new RegulatorRecords({
      remindDays: () => 90,
      ...options,
      onChange: () => {
        this.announce();
      },
    });
    this.#names = new AllNames(
      { recent: () => this.#recentNames(), portion: (index) => this.#answers?.names(index) },
      () => {
        this.#changes.fire();
      },
    );
    options.connections.onDidChange(() => {
      this.#names.forget();
      this.announce();
    });
  }

  /** Fires after every new answer, failure, clearing or change of connection: listeners look again at what they show. */
  readonly onDidChange = this.#changes.on;

  /** Tells the listeners to look again, as after a change of a setting or in another window. */
  announce(): void {
    this.#names.renew();
    this.regulator.forget();
    this.#changes.fire();
  }

  /** Whose answers are known now, as the present connection's realm; `undefined` where there is none. */
  get realm(): string | undefined {
    return this.#options.connections.current?.realm;
  }

  /** The stored answer to a search, whatever its age. @param query spelled in whatever way. */
  peek(query: string): Answer<SearchPages> | undefined {
    return this.#answers?.search(query);
  }

  /** The way to the answer of a search: see `isCall`. @param pageIndex the page that is wanted, from 1. */
  wayTo(query: string, pageIndex = 1): Way<SearchPages> {
    return wayToPage(this.peek(query), pageIndex);
  }

  /** The way to a licence with its annual report: see `isCall`. @param id the licence's id as a search gave it. */
  wayToDetail(id: string): Way<Dossier> {
    return wayTo(this.#answers?.detail(id));
  }

  /**
   * The first moment after another at which a stored answer may become older than the user's settings allow, by time
   * alone: listeners do not hear of it.
   * All moments are milliseconds since 1970.
   * @param after before the answer was looked up. @returns `Infinity` where there is none.
   */
  turnsAt({ fetchedAt }: Pick<Provenance, 'fetchedAt'>, after: number): number {
    const { maxAgeMs, emptyMaxAgeMs } = this.#options.freshness();
    return nextTurn(fetchedAt, after, [maxAgeMs, emptyMaxAgeMs]);
  }

  /** The company of this exact name, KeyNo, credit code or licence number, where it is known. */
  companyNamed(text: string): Company | undefined {
    return this.#look((answers) => answers.companyNamed(text));
  }

  /** All companies that ever had a licence of this number, also those that were taken off the list. */
  companiesNumbered(number: string): readonly Company[] {
    return this.#look((answers) => answers.companiesNumbered(number)) ?? [];
  }

  /**
   * The companies that were not taken off the list: pinned first, then the most recently used; among them what was asked
   * for in vain, under the words of the question and without licences.
   */
  companies(limit = MOST_COMPANIES): readonly Company[] {
    return this.#look((answers) => answers.companies(limit)) ?? [];
  }

  /**
   * The ids of the companies that were not taken off the list, pinned first, then the most recently used; at most `limit`.
   * They are for whoever reads more companies than the editor can wait for at once.
   */
  companyIds(limit: number): readonly string[] {
    return this.#look((answers) => answers.companyIds(limit)) ?? [];
  }

  /**
   * The companies on the list that were found, and those asked for in vain that are pinned: pinned first, then the most
   * recently used.
   */
  companiesFound(limit = MOST_COMPANIES): readonly Company[] {
    return this.#look((answers) => answers.companiesOf('found', limit)) ?? [];
  }

  /** What was asked for in vain and is in the list, the most recent first, without what is pinned. */
  findings(limit: number): readonly Company[] {
    return this.#look((answers) => answers.companiesOf('findings', limit)) ?? [];
  }

  /** How many there are in the list of companies. */
  get companyCount(): number {
    return this.#counted((store, realm) => store.companies.count(realm));
  }

  /** How many of the list were asked for in vain and are not pinned. */
  get findingCount(): number {
    return this.#counted((store, realm) => store.companies.countWith(realm, FINDING));
  }

  #counted(count: (store: Store, realm: string) => number): number {
    const { connections, keeper } = this.#options;
    const realm = connections.current?.realm;
    return realm === undefined ? 0 : Math.max(0, ...keeper.read((store) => count(store, realm)));
  }

  /**
   * The listed companies with a name, code or number that holds this text: pinned first, then the most recently used.
   */
  companiesWith(text: string, limit = MOST_COMPANIES): readonly Company[] {
    return this.#look((answers) => answers.companiesWith(text, limit)) ?? [];
  }

  /** The company of this id, which is stable within a kind of data. */
  company(id: string): Company | undefined {
    return this.#look((answers) => answers.company(id));
  }

  /** What was searched for when a licence was found, where that answer is stored. @param id the licence's. */
  question(id: string): string | undefined {
    return this.#answers?.question(id);
  }

  /** What changed between the stored answers about a licence. @param id the licence's. */
  history(id: string): LicenseHistory {
    return this.#answers?.history(id) ?? { first: null, steps: [] };
  }

  /**
   * The calls that a stored answer rests on, with what they brought as it was received, the oldest first; none where it
   * is not stored.
   */
  calls(of: AnswerOf): readonly AnswerCall[] {
    const { realm } = this;
    return realm === undefined ? [] : callsBehind(this.#options.keeper, realm, of);
  }

  /** What is known of a licence. @param id the licence's. */
  license(id: string): Dossier | undefined {
    return this.#answers?.license(id);
  }

  /**
   * The names of all companies that are known, and the codes and numbers of those used last. All are there some moments
   * after the first use; listeners hear of it.
   */
  get names(): KnownNames {
    return this.#names.names;
  }

  /** Puts a company before all others in the list, or back among them. */
  pin(companyId: string, pinned: boolean): void {
    this.#note((answers) => {
      answers.pin(companyId, pinned);
    });
  }

  /** Takes a company off the list; what is known of it stays. */
  remove(companyId: string): void {
    this.#note((answers) => {
      answers.hide(companyId);
    });
  }

  /**
   * Forgets the stored answers of the present connection, in portions, so that the editor goes on in between. The
   * ledger, the blocks and the pinned companies stay. Listeners hear of it.
   * @throws where the store fails, for a reason that `storeTroubleOf` tells; what is gone by then is gone.
   */
  async clear(): Promise<ClearedAnswers> {
    return this.#forgetting((realm) => clearStored(this.#options.keeper, realm));
  }

  /**
   * Forgets the stored answers of the present connection that were last given before a moment, in portions. What stays
   * with `clear` stays, and so does what a later answer rests on. Listeners hear of it.
   * @param before milliseconds since 1970.
   * @throws as `clear` does.
   */
  async clearOlder(before: number): Promise<ClearedAnswers> {
    return this.#forgetting((realm) => clearOlder(this.#options.keeper, realm, before));
  }

  /** How much `clearOlder` would forget. @param before milliseconds since 1970. @throws as `clear` does. */
  async countOlder(before: number): Promise<ClearedAnswers> {
    const realm = this.#options.connections.current?.realm;
    return realm === undefined
      ? { answers: 0, companies: 0 }
      : countOlder(this.#options.keeper, realm, before);
  }

  async #forgetting(forget: (realm: string) => Promise<ClearedAnswers>): Promise<ClearedAnswers> {
    const realm = this.#options.connections.current?.realm;
    try {
      return realm === undefined ? { answers: 0, companies: 0 } : await forget(realm);
    } finally {
      this.#names.forget();
      this.announce();
    }
  }

  #note(change: (answers: StoredAnswers) => void): void {
    const answers = this.#answers;
    if (!answers) return;
    quietly(() => {
      change(answers);
    });
    this.announce();
  }

  /** Reads much of the stored answers at once; `undefined` without a connection. */
  #look<T>(read: (answers: StoredAnswers) => T): T | undefined {
    const answers = this.#answers;
    return answers && this.#options.keeper.look(() => read(answers));
  }

  #recentNames(): readonly string[] {
    const companies = this.companies().filter(({ id }) => !isFinding(id));
    return companies.flatMap(({ name, keyNo, licenses }) => [
      ...[name, keyNo].filter((known) => known !== ''),
      ...licenses.map(({ license }) => license.value.licenseNumber),
      ...licenses.flatMap(({ annualReport }) => annualReport?.value?.creditCode ?? []),
    ]);
  }

  get #answers(): StoredAnswers | undefined {
    const { connections, keeper, freshness, now } = this.#options;
    const connection = connections.current;
    const recordedOf = this.regulator.beside.bind(this.regulator);
    return connection && new StoredAnswers({ keeper, connection, freshness, now, recordedOf });
  }
}
