import * as vscode from 'vscode';
import type { License } from '../../domain/license.ts';
import { companyId } from '../../licenses/known/company/asked-company.ts';
import { companyOverviewLabel } from '../../wording/actions.ts';
import { coverageLine } from '../../wording/license/coverage.ts';
import { licenseNumberWords } from '../../wording/license/license-number.ts';
import { validityIcon } from '../../wording/icons.ts';
import { licenseWord, seenValidity, validityCounts } from '../../wording/license/validity.ts';
import { inOneLine } from '../../wording/parts.ts';
import type { SearchItem } from './search-action.ts';

/** As much of a scope as a row of the search has room for, in characters. */
const SCOPE_LENGTH = 80;

/** A licence to be listed, and what there is to say of it beside itself: said only where it has a row. */
export interface FoundLicense {
  readonly license: License;
  readonly note?: (() => string) | undefined;
}

/**
 * The rows of licences, in their order; before the first one of each company a row that opens the company's page and counts
 * all of its licences.
 * @param most of the licences' own rows: of what is beyond them, the rows of the companies stay.
 */
export function foundItems(
  found: readonly FoundLicense[],
  most = Number.POSITIVE_INFINITY,
): readonly SearchItem[] {
  const companies = Map.groupBy(found, ({ license }) => companyId(license));
  const items: SearchItem[] = [];
  let left = most;
  for (const [id, own] of companies) {
    const shown = own.slice(0, left);
    left -= shown.length;
    items.push(
      companyItem(
        id,
        own.map(({ license }) => license),
      ),
      ...shown.map(licenseItem),
    );
  }
  return items;
}

function companyItem(id: string, licenses: readonly License[]): SearchItem {
  return {
    label: licenses[0]?.companyName ?? '',
    iconPath: new vscode.ThemeIcon('organization'),
    description: inOneLine(companyOverviewLabel(), ...validityCounts(licenses)),
    alwaysShow: true,
    action: { kind: 'openCompany', companyId: id },
  };
}

function licenseItem({ license, note }: FoundLicense): SearchItem {
  const coverage = coverageLine(license.scope, SCOPE_LENGTH);
  return {
    label: licenseNumberWords(license),
    iconPath: validityIcon(seenValidity(license)),
    description: inOneLine(licenseWord(license), coverage, note?.() ?? ''),
    detail: license.companyName,
    alwaysShow: true,
    action: { kind: 'open', licenseId: license.id },
  };
}
