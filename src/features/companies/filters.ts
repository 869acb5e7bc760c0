import * as vscode from 'vscode';
import { pickOne } from '../../vscode/labels.ts';
import { companyGroupWords } from '../../wording/license/company-groups.ts';
import { COMPANIES_FILTERS, type CompaniesFilter } from './listing.ts';

/** The filter that a command was called with; `undefined` where it was called with none. */
export function filterOf(given: unknown): CompaniesFilter | undefined {
  return COMPANIES_FILTERS.find((filter) => filter === given);
}

/** Asks which companies are to be shown. @returns `undefined` where the user leaves it as it is. */
export async function chooseFilter(present: CompaniesFilter): Promise<CompaniesFilter | undefined> {
  const rows = COMPANIES_FILTERS.map((filter) => ({
    label: companyGroupWords(filter),
    ...(filter === present ? { description: vscode.l10n.t('shown now') } : {}),
    filter,
  }));
  const chosen = await pickOne(rows, { title: vscode.l10n.t('Companies to show') });
  return chosen?.filter;
}
