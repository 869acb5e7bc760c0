import type * as vscode from 'vscode';
import type { Failure } from '../../licenses/failure.ts';
import type { RunAction } from '../../wording/failures/failure-actions.ts';

/**
 * What choosing a row of the search does. Only `ask` and `more` may cost a call; `more` with `calls` costs as many.
 */
export type SearchAction =
  | {
      readonly kind: 'ask';
      readonly query: string;
      readonly fresh: boolean;
      /** Whether the user asks although an earlier answer of the vendor forbids it. */
      readonly anyway?: boolean;
    }
  | {
      readonly kind: 'more';
      readonly query: string;
      readonly pageIndex: number;
      /** How many calls this page and all that follow are; the page alone unless given. */
      readonly calls?: number;
      /** Whether the user asks although an earlier answer of the vendor forbids it. */
      readonly anyway?: boolean;
    }
  | { readonly kind: 'open'; readonly licenseId: string }
  | { readonly kind: 'openCompany'; readonly companyId: string }
  | { readonly kind: 'diagnostics'; readonly failure: Failure }
  | { readonly kind: 'run'; readonly run: RunAction };

/** A row of the search. */
export interface SearchItem extends vscode.QuickPickItem {
  readonly action?: SearchAction;
  /** Whether choosing the row may cost a call. */
  readonly paid?: boolean;
}
