import * as vscode from 'vscode';
import type { License } from '../../domain/license.ts';
import type { Recorded } from '../../licenses/kept-record.ts';
import { companyId } from '../../licenses/known/company/asked-company.ts';
import { companyOverviewLabel } from '../../wording/actions.ts';
import { coverageLine } from '../../wording/license/coverage.ts';
import { licenseNumberWords } from '../../wording/license/license-number.ts';
import { validityIcon } from '../../wording/icons.ts';
import { licenseWord, seenValidity, validityCounts } from '../../wording/license/validity.ts';
import { inOneLine } from '../../wording/parts.ts';
import { recordBrief } from '../../wording/regulator/record-words.ts';
import type { SearchItem } from './search-action.ts';

/** As much of a scope as a row of the search has room for, in characters. */
const SCOPE_LENGTH = 80;

/** A licence to be listed, and what there is to say of it beside itself: said only where it has a row. */
export interface FoundLicense {
  readonly license: License;
  readonly note?: (() => string) | undefined;
  /** What the user recorded of it, and of its company as a whole. */
  readonly recorded: Recorded;
  readonly ofCompany: Recorded;
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
    items.push(companyItem(id, own), ...shown.map(licenseItem));
  }
  return items;
}

function companyItem(id: string, found: readonly FoundLicense[]): SearchItem {
  const licenses = found.map(({ license }) => license);
  const recorded = recordBrief(found[0]?.ofCompany ?? {});
  return {
    label: licenses[0]?.companyName ?? '',
    iconPath: new vscode.ThemeIcon('organization'),
    description: inOneLine(companyOverviewLabel(), ...validityCounts(licenses), recorded),
    alwaysShow: true,
    action: { kind: 'openCompany', companyId: id },
  };
}

function licenseItem({ license, note, recorded }: FoundLicense): SearchItem {
  const coverage = coverageLine(license.scope, SCOPE_LENGTH);
  return {
    label: licenseNumberWords(license),
    iconPath: validityIcon(seenValidity(license)),
    description: inOneLine(licenseWord(license), recordBrief(recorded), coverage, note?.() ?? ''),
    detail: license.companyName,
    alwaysShow: true,
    action: { kind: 'open', licenseId: license.id },
  };
}
