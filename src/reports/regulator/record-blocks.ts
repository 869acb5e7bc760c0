import * as vscode from 'vscode';
import { compareRecord, type ComparedLicense } from '../../domain/regulator/compare.ts';
import { FORM_FIELDS } from '../../domain/regulator/form.ts';
import type { KeptRecord, Recorded } from '../../licenses/kept-record.ts';
import { ownRow, vendorRow } from '../../pages/row-view.ts';
import type { Row } from '../../protocol/page.ts';
import { licenseFieldWords } from '../../wording/license/fields.ts';
import {
  onlyWords,
  recordReasonWords,
  recordVerdictWords,
} from '../../wording/regulator/comparison-words.ts';
import {
  pictureHashLabel,
  recordedOnWords,
  recordFieldWords,
  yourRecordLabel,
} from '../../wording/regulator/record-words.ts';
import { section, type Block } from '../blocks.ts';

/**
 * What the user recorded of the regulator's page, former records too, and what it says beside the vendor's. None where
 * nothing is recorded.
 * @param license what the record is held against; `null` of a company as a whole.
 */
export function recordBlocks({ recorded = [] }: Recorded, license: ComparedLicense | null): readonly Block[] {
  const [present] = recorded;
  if (!present) return [];
  return [
    section(yourRecordLabel()),
    ...recorded.map((record): Block => ({
      kind: 'facts',
      heading: recordedOnWords(record.lookedAt),
      rows: rowsOf(record),
    })),
    ...(license ? [comparisonTable(present, license)] : []),
  ];
}

function rowsOf(record: KeptRecord): readonly Row[] {
  const given = FORM_FIELDS.flatMap((field) => {
    const value = field === 'lookedAt' ? null : record[field];
    return value === null ? [] : [vendorRow(recordFieldWords(field), value)];
  });
  const name = vendorRow(licenseFieldWords('companyName'), record.companyName);
  const hash = record.pictureHash === null ? [] : [ownRow(pictureHashLabel(), record.pictureHash)];
  return [name, ...given, ...hash];
}

function comparisonTable(record: KeptRecord, license: ComparedLicense): Block {
  return {
    kind: 'table',
    name: yourRecordLabel(),
    columns: [
      vscode.l10n.t('Field'),
      vscode.l10n.t('Your record'),
      vscode.l10n.t('The vendor'),
      vscode.l10n.t('Comparison'),
    ],
    rows: compareRecord(record, license).map((comparison) => [
      recordFieldWords(comparison.fact),
      comparison.recorded,
      comparison.vendor ?? vscode.l10n.t('not in this source'),
      [recordVerdictWords(comparison.verdict), recordReasonWords(comparison.reason), ...onlyWords(comparison)]
        .filter((words) => words !== '')
        .join('\n'),
    ]),
  };
}
