import * as vscode from 'vscode';
import type { DocumentCheck } from '../../../licenses/document-check/check.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { pickFreshly } from '../../../vscode/dialogue/fresh-press.ts';
import { notify } from '../../../vscode/notify.ts';
import { companiesWords } from '../../../wording/counts.ts';
import { checkDetails } from '../pick-check.ts';
import { notAllWords } from './check-again.ts';
import { companyGroups, type CompanyGroup } from './company-groups.ts';

/** What is to be asked anew: the companies of a kept check, or some of the list. */
export type ToCheckAgain =
  | { readonly kind: 'check'; readonly check: DocumentCheck }
  | { readonly kind: 'companies'; readonly group: CompanyGroup };

interface Row extends vscode.QuickPickItem {
  readonly again?: ToCheckAgain;
}

/**
 * Asks what is to be checked again: one of the kept checks, or companies of the list.
 * @returns `undefined` where there is nothing, which the user is told, or the user left.
 */
export async function pickAgain(
  checks: readonly DocumentCheck[],
  known: Pick<KnownLicenses, 'companyIds' | 'company' | 'companyCount'>,
): Promise<ToCheckAgain | undefined> {
  const reading = vscode.l10n.t('Reading the companies of the list');
  const groups = await notify.lateProgress(reading, (signal) => companyGroups(known, signal));
  if (!groups) return undefined;
  const rows: readonly Row[] = [
    ...separated(
      vscode.l10n.t('Kept checks'),
      checks.map((check) => ({ ...checkDetails(check), again: { kind: 'check', check } })),
    ),
    ...separated(
      vscode.l10n.t('Companies of the list'),
      groups.map((group) => {
        const detail = notAllWords(group);
        return {
          ...{ label: group.title, description: companiesWords(group.queries.length) },
          ...(detail === '' ? {} : { detail }),
          again: { kind: 'companies', group },
        };
      }),
    ),
  ];
  if (rows.length === 0) {
    void notify.info(vscode.l10n.t('Nothing was checked or looked up yet.'));
    return undefined;
  }
  return (await pickFreshly(rows, vscode.l10n.t('Check which one again?')))?.again;
}

function separated(label: string, rows: readonly Row[]): readonly Row[] {
  return rows.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}
