import * as vscode from 'vscode';
import type { ExactTime } from '../../domain/exact-time.ts';
import { licenseFieldWords } from '../../wording/license/fields.ts';
import { licenseNumberWords } from '../../wording/license/license-number.ts';
import { licenseWord } from '../../wording/license/validity.ts';
import { orderNumberLabel } from '../../wording/provenance.ts';
import type { ReportTable } from '../blocks.ts';
import type { ReportedCompany } from './company-rows.ts';

/**
 * The licences that a check found, one in a row, with their texts as sent, in the order of the list, each with the answer
 * that it is known from.
 */
export function foundTable(companies: readonly ReportedCompany[], time: ExactTime): ReportTable {
  return {
    kind: 'table',
    name: vscode.l10n.t('Licences found'),
    columns: [
      licenseFieldWords('companyName'),
      licenseFieldWords('licenseNumber'),
      licenseFieldWords('validity'),
      vscode.l10n.t('Scope, as sent'),
      `${vscode.l10n.t('Fetched')}\n${orderNumberLabel()}`,
    ],
    rows: companies.flatMap(({ facts, licenseAnswers }) =>
      facts.own.map((license, at) => {
        const from = licenseAnswers[at];
        return [
          license.companyName,
          licenseNumberWords(license),
          licenseWord(license),
          license.scope,
          from ? [time(from.fetchedAt), from.orderNumber ?? ''].join('\n') : '',
        ];
      }),
    ),
  };
}
