import type { Counted } from '../../domain/counted.ts';
import type { CellBeside, LeftOut } from '../../domain/list/list-cells.ts';
import type { License } from '../../domain/license.ts';

/** What became of one query. The licences themselves are in the stored answers. */
export type CheckOutcome =
  | {
      readonly kind: 'answered';
      /** `stored`: it was known already, and this check made no call for it. */
      readonly source: 'vendor' | 'stored';
      /** When the vendor's answer arrived, in milliseconds since 1970. */
      readonly fetchedAt: number;
      readonly orderNumber: string | null;
    }
  /** No call was agreed, and the stored answer was gone at its turn. */
  | { readonly kind: 'notStored'; readonly at: number }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly status: string | null;
      /** The vendor's words, as sent. */
      readonly message: string | null;
      readonly orderNumber: string | null;
      /** Whether the vendor counts the query's call, and so may charge it. */
      readonly counted: Counted;
      /** When it ended, in milliseconds since 1970; `null` where an older version of the extension noted it. */
      readonly at: number | null;
    };

/**
 * `waiting`: may be asked. `asked`: some window has begun to ask; after a crash it stays so, for the request may have
 * reached the vendor, and only the user asks it again. `done`: has an outcome.
 */
export type CheckState = 'waiting' | 'asked' | 'done';

/** What is asked for, and what the user agreed to. */
export interface AgreedQuery {
  readonly query: string;
  /** Whether it may be a call. What was stored when the user agreed stays free, however long it waits. */
  readonly isCall: boolean;
}

/** One query of a document check, with its state and what became of it. */
export interface CheckItem extends AgreedQuery {
  /** Where it stands in the check, from 0, in the order of the document. */
  readonly place: number;
  readonly state: CheckState;
  /** `null` until it is `done`. */
  readonly outcome: CheckOutcome | null;
}

/** What the user agreed to: what is asked for, and what is not. */
export interface AgreedList {
  /** Each company once, in the order of the document. */
  readonly queries: readonly AgreedQuery[];
  readonly leftOut: readonly LeftOut[];
  /** The tables that it is begun from, where these are to be known later. */
  readonly plan?: CheckPlan | undefined;
}

/** A check of all companies of a document, with how far it has come. */
export interface DocumentCheck {
  readonly id: number;
  /** What is checked, as the user knows it: a file's name. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly began: number;
  /** How many queries the check has. */
  readonly total: number;
  /** How many queries of the check have an outcome. */
  readonly done: number;
}

/** One row of a table that a check was begun from. */
export interface ListRow {
  /** The row of the table, from 0, as the table's reader counts. */
  readonly row: number;
  /** The cell that names the company, as it was. */
  readonly text: string;
  /** The places of its queries in the check; none where nothing was asked for it. */
  readonly places: readonly number[];
  /**
   * The other cells that hold what was asked for it; none where its own cell does. Where its own is empty and nothing was
   * asked for it, those with a wrong code. Left out in checks of older versions,
   * which did not note it.
   */
  readonly beside?: readonly CellBeside[] | undefined;
  /** The cell with the numbers that the list claims; empty where it claims none. */
  readonly claimed: string;
  /** The company whose branch it names, if it does. */
  readonly branchOf?: string | undefined;
  /** Codes in it whose check digit is wrong; also those that may be right all the same. */
  readonly wrongCodes?: readonly string[] | undefined;
  /** What looks like the name of another organisation beside its company, and was not read as one's. */
  readonly unread?: readonly string[] | undefined;
}

/** A table with a list in it. */
export interface ListTable {
  /**
   * What the user knows it by among all that are checked together: its file, and its sheet where the workbook has several;
   * each is there once. `null` where it is checked alone.
   */
  readonly title: string | null;
  /** The file's address. */
  readonly file: string;
  readonly kind: 'xlsx' | 'csv';
  /** The sheet's name; `null` in a CSV. */
  readonly sheet: string | null;
  /** The column that names the companies, from 0. */
  readonly column: number;
  /** The row of the columns' titles, from 0; `null` where there is none. */
  readonly titleRow: number | null;
}

/** A table that a check was begun from. */
export interface CheckedList extends ListTable {
  /** Whether a column of the list claims numbers of licences. */
  readonly hasClaims: boolean;
  readonly rows: readonly ListRow[];
}

/** What all companies of a check are to be allowed, as the user typed and chose it. */
export interface ListNeed {
  readonly businesses: string;
  /** A region's code; empty where anywhere will do. */
  readonly region: string;
}

/** What a check was begun from, and with what in mind. */
export interface CheckPlan {
  /** The tables that it was begun from, in their order; none where it was not begun from any. */
  readonly lists: readonly CheckedList[];
  readonly need: ListNeed | null;
  /** The earlier check that this one repeats; `null` where it repeats none. */
  readonly follows: number | null;
}

/** What the vendor answered to one query of a check, as it was then: answers are refreshed and cleared. */
export interface CheckSight {
  readonly licenses: readonly License[];
  /** Rows that could not be read. */
  readonly unreadable: number;
  /** Whether all that the vendor has was loaded. */
  readonly isWhole: boolean;
}

/** Where a check is under way: in this window, in another one, or in none. */
export type CheckWhere = 'running' | 'elsewhere' | 'waiting';
