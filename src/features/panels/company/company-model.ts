import type { Company, DataKind } from '../../../licenses/answer.ts';
import {
  companyPagesLeft,
  isMoreACall,
  loadAllPages,
  loadMoreLicenses,
  refreshCompany,
} from '../../../licenses/asking/company-questions.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../../licenses/license-service.ts';
import { Asking, type Activity } from '../../../pages/asking.ts';
import type { NeedsQuestion } from '../../../pages/need-form.ts';

/** What a company's panel needs of what is known: it reads, and hears of news. */
export type CompanySource = Pick<KnownLicenses, 'company' | 'wayTo' | 'onDidChange'>;

/** The buttons of a company's page that ask: the search anew, its next page, or all that are left. */
type CompanyButton = 'refresh' | 'loadMore' | 'loadAll';

/** What there is to show of a company. */
export interface CompanyState {
  readonly company: Company;
  /** Whether there are licences to load yet, which is a call. */
  readonly isMoreACall: boolean;
  /** How many calls it is to load all of them; 0 where there are none. */
  readonly pagesLeft: number;
  /** What a job needs; `null` where nothing was asked yet. */
  readonly question: NeedsQuestion | null;
  readonly activity: Activity;
  /** Whether the present connection gives sample or real data; `undefined` without a connection. */
  readonly dataKind: DataKind | undefined;
  /** The button whose last question was not sent, since an earlier answer forbids it: pressed again, it asks anyway. */
  readonly refused?: CompanyButton | undefined;
}

/** What one company's model needs. */
export interface CompanyModelOptions {
  readonly id: string;
  readonly known: CompanySource;
  /** Asks for the company's licences, which may cost a call. */
  readonly service: Pick<LicenseService, 'search' | 'connection'>;
  readonly question: NeedsQuestion | null;
  /** Whether a call would now bring sample or real data; `undefined` where there is no connection. */
  readonly dataKind: () => DataKind | undefined;
  readonly onDidChange: () => void;
}

/** One company as its panel knows it: always what is stored. Nothing but `refresh`, `loadMore` and `loadAll` spends. */
export class CompanyModel {
  readonly id: string;
  readonly #known: CompanySource;
  readonly #service: Pick<LicenseService, 'search'>;
  readonly #dataKind: () => DataKind | undefined;
  readonly #asking: Asking<CompanyButton>;
  readonly #subscription: { dispose(): void };
  #question: NeedsQuestion | null;

  constructor({ id, known, service, question, dataKind, onDidChange }: CompanyModelOptions) {
    this.id = id;
    this.#known = known;
    this.#service = service;
    this.#question = question;
    this.#dataKind = dataKind;
    this.#asking = new Asking(onDidChange, () => service.connection);
    this.#subscription = known.onDidChange(onDidChange);
  }

  /** The company as it is stored; `undefined` where nothing is stored of it, or the connection is not known yet. */
  get company(): Company | undefined {
    return this.#known.company(this.id);
  }

  /** Whether `loadMore` would be a call: only then is it offered. */
  get isMoreACall(): boolean {
    const { company } = this;
    return company !== undefined && isMoreACall(this.#known, company);
  }

  /** All that there is to show; `undefined` where nothing is stored of the company. */
  get state(): CompanyState | undefined {
    const { company, isMoreACall: isMore, pagesLeft, activity, refused } = this;
    const rest = { question: this.#question, dataKind: this.#dataKind() };
    return company && { company, isMoreACall: isMore, pagesLeft, activity, refused, ...rest };
  }

  /** How many calls `loadAll` makes at most; 0 where there is nothing to load. */
  get pagesLeft(): number {
    const { company } = this;
    return company === undefined ? 0 : companyPagesLeft(this.#known, company);
  }

  /** What a job needs, as the user asked last; `null` where nothing was asked yet. */
  get question(): NeedsQuestion | null {
    return this.#question;
  }

  /** What the page is doing with the vendor, or what came of it. */
  get activity(): Activity {
    return this.#asking.activity;
  }

  /**
   * The button whose last question was not sent, since an earlier answer forbids it: pressed again, it asks anyway.
   */
  get refused(): CompanyButton | undefined {
    return this.#asking.refused;
  }

  /** Takes up what a job needs, to be compared with the stored licences. Costs nothing. */
  compare(question: NeedsQuestion): void {
    this.#question = question;
  }

  /** Spends one call: the search that found the company, anew. Nothing where the company is not known. */
  async refresh(): Promise<void> {
    const { company } = this;
    if (!company) return;
    await this.#asking.ask(
      'refresh',
      (options) => refreshCompany(this.#service, company, options),
      () => 'fetched',
    );
  }

  /** Spends one call: the next page of the search that found the company. Nothing where there is none. */
  async loadMore(): Promise<void> {
    const more = this.company?.more;
    if (!more) return;
    await this.#asking.ask(
      'loadMore',
      (options) => loadMoreLicenses(this.#service, more, options),
      () => 'fetched',
    );
  }

  /**
   * Spends a call for each page that is left of the search that found the company. What was loaded stays when it is given
   * up or fails.
   * @param calls how many the user agreed to.
   */
  async loadAll(calls: number): Promise<void> {
    const more = this.company?.more;
    if (!more || calls < 1) return;
    await this.#asking.ask(
      'loadAll',
      (options) => loadAllPages(this.#service, { ...more, calls }, options),
      () => 'fetched',
    );
  }

  /** Gives the question under way up: what was not sent is not sent; what was sent may be charged. */
  cancel(): void {
    this.#asking.cancel();
  }

  /** Ends the model: it hears of nothing any more, and gives its question up. */
  dispose(): void {
    this.#subscription.dispose();
    this.#asking.dispose();
  }
}
