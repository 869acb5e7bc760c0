import * as vscode from 'vscode';
import { licensedEntries } from '../../../domain/scope/listed.ts';
import { withoutFilings } from '../../../domain/license-counts.ts';
import { isFilingNumber } from '../../../domain/license-number.ts';
import type { LicenseListView } from '../../../protocol/company-page.ts';
import { licensesHeading } from '../../../wording/counts.ts';
import { noLicenseFound } from '../../../wording/known.ts';
import { licenseFieldWords } from '../../../wording/license/fields.ts';
import { licenseNumberWords } from '../../../wording/license/license-number.ts';
import { recordBrief } from '../../../wording/regulator/record-words.ts';
import { fetchedWords } from '../../../pages/row-view.ts';
import type { ReadLicense } from '../../../sections/company/read-license.ts';
import { groupsOf, validityView } from '../../../sections/company/states-view.ts';

/** The licences of a company, one in a line, to be told apart by their validity. @param now milliseconds since 1970. */
export function licenseListView(
  read: readonly ReadLicense[],
  gaps: readonly string[],
  now: number,
): LicenseListView {
  const groups = groupsOf(read);
  const licenses = withoutFilings(read.map(({ license }) => license));
  return {
    heading: licensesHeading(),
    columns: {
      number: licenseFieldWords('licenseNumber'),
      validity: licenseFieldWords('validity'),
      businesses: vscode.l10n.t('Businesses'),
      answer: vscode.l10n.t('Fetched, order number'),
    },
    filter: {
      label: vscode.l10n.t('Show'),
      all: vscode.l10n.t('all {0}', read.length),
      options: groups.length < 2 ? [] : groups,
    },
    notes: licenses.length + gaps.length === 0 ? [noLicenseFound()] : [...gaps],
    lines: read.map((each) => licenseLine(each, now)),
  };
}

function licenseLine(
  { license, provenance, scope, recorded }: ReadLicense,
  now: number,
): LicenseListView['lines'][number] {
  const businesses = licensedEntries(scope).map(({ business, name }) => business?.code ?? name);
  return {
    id: license.id,
    number: licenseNumberWords(license),
    group: isFilingNumber(license.licenseNumber) ? 'filing' : license.validity,
    validity: validityView(license),
    businesses: [...new Set(businesses)],
    recorded: recordBrief(recorded),
    fetched: fetchedWords(provenance, now),
    orderNumber: provenance.orderNumber ?? '',
  };
}
