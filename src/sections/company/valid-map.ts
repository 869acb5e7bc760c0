import * as vscode from 'vscode';
import type { CompanyView } from '../../protocol/company-page.ts';
import { licenseNumberWords } from '../../wording/license/license-number.ts';
import { seenValidity } from '../../wording/license/validity.ts';
import { mapView } from '../map-view.ts';
import type { ReadLicense } from './read-license.ts';

/** Where the valid licences of a company are; of the others a table tells. */
export function validMap(read: readonly ReadLicense[]): Pick<CompanyView, 'map' | 'mapNote'> {
  const valid = read.filter(({ license }) => seenValidity(license) === 'valid');
  const entries = valid.flatMap(({ license, scope }) =>
    scope.entries.map((entry) => ({ entry, licenseNumber: licenseNumberWords(license) })),
  );
  const isPart = valid.length < read.length;
  return {
    map: mapView(entries),
    mapNote: isPart ? vscode.l10n.t('The map shows valid licences only.') : null,
  };
}
