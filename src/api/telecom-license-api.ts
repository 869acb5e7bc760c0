import type { DetailOutcome, ListOutcome } from './outcome.ts';

/** What a call may be told. */
export interface CallOptions {
  /** Gives the call up, also while its answer is under way: the connection is cut, and the call may have been charged. */
  readonly signal?: AbortSignal | undefined;
  /** Takes the call back while it waits for its turn; what was sent comes to its end, since it may be charged. */
  readonly recall?: AbortSignal | undefined;
}

/** What a call of `GetList` may be told: which page it wants, and how it is given up. */
export interface ListOptions extends CallOptions {
  /** The page that is wanted, from 1; 1 unless given. */
  readonly pageIndex?: number | undefined;
  /** Licences on a page, 1 to 50; 50 unless given: the fewest calls. */
  readonly pageSize?: number | undefined;
}

/** The two methods of 电信许可. Neither ever throws for what the vendor, the network or the caller does. */
export interface TelecomLicenseApi {
  /**
   * The licences of a company, a page of them.
   * @param searchKey company name, registration number, credit code or KeyNo; sent as typed.
   */
  getList(searchKey: string, options?: ListOptions): Promise<ListOutcome>;
  /**
   * The licence of an id with its annual report.
   * @param id the licence's id as `getList` gave it.
   */
  getDetail(id: string, options?: CallOptions): Promise<DetailOutcome>;
}
