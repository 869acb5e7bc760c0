import * as vscode from 'vscode';
import { regionsBeyondIssuer } from '../../domain/comparisons/number-province.ts';
import type { CompanyView } from '../../protocol/company-page.ts';
import { licenseNumberWords } from '../../wording/license/license-number.ts';
import { seenValidity } from '../../wording/license/validity.ts';
import { inSentences } from '../../wording/parts.ts';
import { mapView } from '../map-view.ts';
import type { ReadLicense } from './read-license.ts';

/** Where the valid licences of a company are; of the others a table tells. */
export function validMap(read: readonly ReadLicense[]): Pick<CompanyView, 'map' | 'mapNote'> {
  const valid = read.filter(({ license }) => seenValidity(license) === 'valid');
  const entries = valid.flatMap(({ license, scope }) =>
    scope.entries.map((entry) => ({ entry, licenseNumber: licenseNumberWords(license) })),
  );
  const notes = [
    ...(valid.length < read.length ? [vscode.l10n.t('The map shows valid licences only.')] : []),
    ...(valid.some(({ license, scope }) => regionsBeyondIssuer(license.licenseNumber, scope).length > 0)
      ? [
          vscode.l10n.t(
            'Beyond the province whose authority issued a licence, the map shows what the scope names: it is not known whether the licence holds there.',
          ),
        ]
      : []),
  ];
  return {
    map: mapView(entries),
    mapNote: notes.length === 0 ? null : inSentences(...notes),
  };
}
