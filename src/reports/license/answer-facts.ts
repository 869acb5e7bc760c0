import * as vscode from 'vscode';
import type { ExactTime } from '../../domain/exact-time.ts';
import type { Provenance } from '../../licenses/answer.ts';
import { ownRow, vendorRow } from '../../pages/row-view.ts';
import type { Row } from '../../protocol/page.ts';
import { dataWords, orderNumberLabel, sourceLabel } from '../../wording/provenance.ts';

/** When an answer came, whose it is, and the vendor's number for it: what holds a year later, too. */
export function answerFacts({ fetchedAt, data, orderNumber }: Provenance, time: ExactTime): readonly Row[] {
  return [
    ownRow(vscode.l10n.t('Fetched'), time(fetchedAt)),
    ownRow(sourceLabel(), dataWords(data)),
    vendorRow(orderNumberLabel(), orderNumber),
  ];
}
