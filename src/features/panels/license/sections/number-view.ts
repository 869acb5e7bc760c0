import * as vscode from 'vscode';
import { caveatsOf, parseLicenseNumber, type LicenseNumber } from '../../../../domain/license-number.ts';
import {
  caveatWords,
  classWords,
  firstYearLabel,
  issuerWords,
  kindWords,
} from '../../../../wording/license/license-number-words.ts';
import type { NumberView } from '../../../../protocol/license-page.ts';
import type { Row } from '../../../../protocol/page.ts';
import { isGiven, missingRow, ownRow } from '../../page/row-view.ts';

/** What a licence number says by its form, and what it does not prove; `null` where there is no number. */
export function numberView(sent: string): NumberView | null {
  if (!isGiven(sent)) return null;
  const number = parseLicenseNumber(sent);
  return {
    rows: [ownRow(vscode.l10n.t('Form'), kindWords(number.kind)), ...readingOf(sent, number)],
    caveats: {
      heading: vscode.l10n.t('What it does not prove'),
      points: caveatsOf(number).map(caveatWords),
    },
  };
}

function readingOf(sent: string, number: LicenseNumber): Row[] {
  const { kind, classes, year, serial, normalized } = number;
  if (kind === 'unknown') return [];
  return [
    ...(normalized === sent ? [] : [ownRow(vscode.l10n.t('Read as'), normalized)]),
    partRow(vscode.l10n.t('Classes'), classes.map(classWords).join(vscode.l10n.t('; '))),
    partRow(firstYearLabel(kind), year === null ? '' : String(year)),
    partRow(vscode.l10n.t('Serial'), serial ?? ''),
    ownRow(vscode.l10n.t('Issuer, by the form of the number'), issuerWords(number)),
  ];
}

function partRow(label: string, value: string): Row {
  return value === '' ? missingRow(label, vscode.l10n.t('not part of this form')) : ownRow(label, value);
}
