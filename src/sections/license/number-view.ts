import * as vscode from 'vscode';
import { caveatsOf, parseLicenseNumber, type LicenseNumber } from '../../domain/license-number.ts';
import {
  caveatWords,
  classesPart,
  issuerPart,
  kindWords,
  yearPart,
  type NumberPart,
} from '../../wording/license/license-number.ts';
import type { NumberView } from '../../protocol/license-page.ts';
import type { Row } from '../../protocol/page.ts';
import { isGiven, missingRow, ownRow } from '../../pages/row-view.ts';

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
  const { kind, serial, normalized } = number;
  if (kind === 'unknown') return [];
  return [
    ...(normalized === sent ? [] : [ownRow(vscode.l10n.t('Read as'), normalized)]),
    partRow(classesPart(number)),
    partRow(yearPart(number)),
    partRow({ label: vscode.l10n.t('Serial'), value: serial ?? '' }),
    partRow(issuerPart(number)),
  ];
}

function partRow({ label, value }: NumberPart): Row {
  return value === '' ? missingRow(label, vscode.l10n.t('not part of this form')) : ownRow(label, value);
}
