import type { Failure } from './failure.ts';
import { withoutFilings } from '../domain/license-counts.ts';
import type { AnnualReport, License } from '../domain/license.ts';
import type { StoreTrouble } from './keeping/trouble.ts';
import type { Recorded } from './kept-record.ts';

/** Invented companies from the built-in simulator, or the vendor's own. The two never meet. */
export type DataKind = 'sample' | 'real';

/** Where an answer comes from and how old it is. */
export interface Provenance {
  readonly data: DataKind;
  /** `vendor`: this call asked for it; `stored`: it was known already and cost nothing. */
  readonly source: 'vendor' | 'stored';
  /** When the vendor's answer arrived, in milliseconds since 1970. */
  readonly fetchedAt: number;
  readonly orderNumber: string | null;
  /**
   * The age that the user's settings allow, in milliseconds, where the answer is older: it is shown with its age, and
   * asked anew only on purpose. `null` where its age cannot be told, since the clock was or is wrong.
   */
  readonly olderThanMs?: number | null;
}

/** Whether an answer is too old, or of too uncertain an age, to be given instead of a new call. */
export function isOlder({ olderThanMs }: Pick<Provenance, 'olderThanMs'>): boolean {
  return olderThanMs !== undefined;
}

/** What the vendor answered, and where that comes from. */
export interface Answer<T> {
  readonly value: T;
  readonly provenance: Provenance;
}

/** An answer as it is once it was kept: unchanged, but given at no cost this time. */
export function storedAnswer<T>({ value, provenance }: Answer<T>): Answer<T> {
  return { value, provenance: { ...provenance, source: 'stored' } };
}

/** What one search found, all pages loaded so far, in the vendor's order; behind them what was kept of an earlier round. */
export interface SearchPages {
  /** As the user typed it, trimmed. */
  readonly query: string;
  readonly licenses: readonly License[];
  /** Rows that could not be read. */
  readonly unreadable: number;
  /** What the vendor says there is in all; 0 where it found nothing. */
  readonly totalRecords: number;
  /** The page to ask for next, `null` where everything is loaded. */
  readonly nextPage: number | null;
  /** Ids of licences that an earlier round brought and this one has not brought yet: as old as they were. */
  readonly kept?: readonly string[] | undefined;
}

/** What tells how much of the vendor's total a search has brought. */
type Loaded = Pick<SearchPages, 'unreadable' | 'totalRecords' | 'nextPage' | 'kept'> & {
  readonly licenses: { readonly length: number };
};

/** How many of the vendor's total did not come in the pages of this round, readable or not. */
export function unseenOf({ licenses, unreadable, totalRecords, kept = [] }: Loaded): number {
  return Math.max(0, totalRecords - (licenses.length - kept.length) - unreadable);
}

/**
 * How many of the vendor's total are neither among a search's licences, of whatever round, nor unreadable; `null` where
 * there are some and it is not known how many.
 */
export function unloadedOf({ licenses, unreadable, totalRecords, nextPage }: Loaded): number | null {
  const unloaded = Math.max(0, totalRecords - licenses.length - unreadable);
  return unloaded === 0 && nextPage !== null ? null : unloaded;
}

/** What tells how many licences of a company's search are not among its own. */
type Further = Pick<Company, 'more' | 'missing' | 'kept'>;

/**
 * How many of the vendor's total are neither among the licences of this round nor among those that were kept of an earlier
 * one: any may be the company's, or another's.
 */
export function furtherOf({ more, missing, kept = [] }: Further): number {
  return Math.max(0, (more?.remaining ?? missing) - kept.length);
}

/** Whether all came that the vendor says there is. The last page alone does not tell: pages may hold less than the total. */
export function isWhole(pages: Loaded): boolean {
  return pages.nextPage === null && unseenOf(pages) === 0;
}

/** Whether the vendor has no licence by this answer: no row came, readable or not, and it counts none that did not come. */
export function isNoneFound(pages: Loaded): boolean {
  return pages.licenses.length + pages.unreadable === 0 && isWhole(pages);
}

/** The licences that the latest round of a search itself brought: those that are kept of an earlier one are not among them. */
export function broughtBy({ licenses, kept }: Pick<SearchPages, 'licenses' | 'kept'>): readonly License[] {
  const earlier = new Set(kept);
  return licenses.filter(({ id }) => !earlier.has(id));
}

/** The loaded licences of a company: filings, which are none, are not among them. */
export function heldBy({ licenses }: Pick<Company, 'licenses'>): readonly License[] {
  return withoutFilings(licenses.map(({ license }) => license.value));
}

/** One licence with all that is known of it. */
export interface Dossier extends Recorded {
  readonly license: Answer<License>;
  /** `null`: never asked for. Its value is `null` where the vendor has no annual report. */
  readonly annualReport: Answer<AnnualReport | null> | null;
}

/** A company and its licences, grouped by KeyNo (by name where the vendor sends no KeyNo). */
export interface Company extends Recorded {
  /** Stable within a kind of data. */
  readonly id: string;
  readonly keyNo: string;
  readonly name: string;
  readonly pinned: boolean;
  readonly licenses: readonly Dossier[];
  /** Ids of its licences that only an earlier round brought: they are among the licences, and as old as they were. */
  readonly kept?: readonly string[] | undefined;
  /** How many licences the search found that are another company's. */
  readonly others?: number | undefined;
  /**
   * Whose licences the search found, each name once, where none of them is this company's; none where they cannot be read.
   * Left out where any is its own, or nothing was found.
   */
  readonly holders?: readonly string[] | undefined;
  /** The search to continue where the vendor has more licences than came in this round. */
  readonly more: { readonly query: string; readonly nextPage: number; readonly remaining: number } | null;
  /** How many of the vendor's total never came, though there is no further page to ask for: any may be this company's. */
  readonly missing: number;
  /** Rows of the search that found it that cannot be shown: any of them may be a licence of this company. */
  readonly unreadable: number;
  /** What to search again to refresh it. */
  readonly query: string;
  /**
   * Where the search that found the company comes from; `null` where that answer was cleared and only the pinned name
   * is left.
   */
  readonly provenance: Provenance | null;
}

/** As many companies as a tree shows and a reader looks through; the search finds the others. */
export const MOST_COMPANIES = 50;

/** A call refused here, without asking the vendor. */
export type Refusal =
  | {
      readonly kind: 'refused';
      readonly why:
        | 'notConnected'
        /** The connection that the call was meant for is not the present one. */
        | 'otherConnection'
        | 'limitReached'
        /** Only a stored answer was wanted, and there is none. */
        | 'notStored';
    }
  /** An earlier answer forbids it. */
  | {
      readonly kind: 'refused';
      readonly why: 'blocked';
      /** What the vendor said then. */
      readonly failure: Failure;
      /** When it ends by itself, in milliseconds since 1970; `null` where it does not. */
      readonly until: number | null;
    }
  /** It could not be written down before it was made, and what is not written down is not asked. */
  | { readonly kind: 'refused'; readonly why: 'unwritten'; readonly trouble: StoreTrouble };

/** A question that has no answer: the call failed, or was not made for what it asked. */
export interface Failed {
  readonly kind: 'failed';
  readonly failure: Failure;
}

/** A question that has an answer, new or stored. */
export interface Answered<T> {
  readonly kind: 'answered';
  readonly answer: Answer<T>;
}

/** What becomes of any question put to the service. It never throws for what the vendor or the network does. */
export type Outcome<T> = Answered<T> | Failed | Refusal;

/** What was spent today, and how much the user allows. */
export interface Spending {
  /** Calls of today (the vendor's day, UTC+8) that may be charged. */
  readonly today: number;
  /** The user's own limit; 0 is none. */
  readonly limit: number;
}
