import * as vscode from 'vscode';
import type { Counted } from '../../domain/counted.ts';
import { endOf } from '../../licenses/failure.ts';
import { reasonWords } from '../../wording/failures/failures.ts';
import { labelled } from '../../wording/parts.ts';

/** What is known of how calls ended. */
export interface CallEnd {
  readonly method: string;
  /** The vendor's `Status`; `null` where none was read. */
  readonly status: string | null;
  readonly counted: Counted;
  /** How it ended, in one word of the ledger; `null` where nothing was noted, or calls of several ends are told. */
  readonly outcome?: string | null;
}

/** What a method of the vendor asks for, in words: a search, or an annual report. */
export function methodWords(method: string): string {
  switch (method) {
    case 'GetList':
      return vscode.l10n.t('Search');
    case 'GetDetail':
      return vscode.l10n.t('Annual report');
    default:
      return method;
  }
}

/** What one call asked for. @param number of the licence that a call for an annual report was about, where it is known. */
export function askedWords(method: string, query: string, number: string | undefined): string {
  return method === 'GetDetail'
    ? vscode.l10n.t('Annual report of {0}', number ?? query)
    : labelled(methodWords(method), query);
}

/** How calls of one method and status ended, in words of the usage view. */
export function endedWords({ method, status, counted, outcome = null }: CallEnd): string {
  const end = endOf(status, outcome);
  switch (end) {
    case undefined:
      return vscode.l10n.t('no answer noted');
    case 'ok':
      return method === 'GetDetail' ? vscode.l10n.t('fetched') : vscode.l10n.t('licences found');
    case 'empty':
      return vscode.l10n.t('nothing found');
    default:
      return reasonWords({ reason: end, counted });
  }
}
