import * as vscode from 'vscode';
import type { Provenance } from '../../licenses/answer.ts';
import { age } from '../../vscode/age.ts';
import type { Row } from '../../webview/view.ts';

/** The vendor's own text, or the words for a field that it left out or sent empty. */
export function vendorRow(label: string, value: string | null, remark: string | null = null): Row {
  return isGiven(value)
    ? { label, value, origin: 'vendor', remark }
    : { label, value: vscode.l10n.t('not given'), origin: 'missing', remark };
}

export function ownRow(label: string, value: string): Row {
  return { label, value, origin: 'own', remark: null };
}

export function isGiven(value: string | null): value is string {
  return value !== null && value.trim() !== '';
}

/** How old an answer is, where it comes from, and the vendor's number for it. @param now milliseconds since 1970. */
export function provenanceRows(provenance: Provenance, now: number): Row[] {
  const { fetchedAt, source, orderNumber, expired = false } = provenance;
  return [
    ownRow(vscode.l10n.t('Fetched'), fetchedWords(fetchedAt, now)),
    ...(expired ? [ownRow(vscode.l10n.t('Age'), vscode.l10n.t('expired; refresh to ask again'))] : []),
    ownRow(
      vscode.l10n.t('Source'),
      source === 'vendor' ? vscode.l10n.t('the vendor (1 call)') : vscode.l10n.t('stored answer (no call)'),
    ),
    vendorRow(vscode.l10n.t('Order number'), orderNumber),
  ];
}

/** The age for a quick look and the time for the file. @param fetchedAt milliseconds since 1970. */
export function fetchedWords(fetchedAt: number, now: number): string {
  const format = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
  return vscode.l10n.t({
    message: '{0} ({1})',
    args: [age(fetchedAt, now), format.format(fetchedAt)],
    comment: ['{0} is how long ago, {1} the date and time'],
  });
}

/** The words that mark invented data wherever it is shown, `null` for the vendor's own. */
export function sampleMark({ data }: Provenance): string | null {
  return data === 'sample' ? vscode.l10n.t('Sample data') : null;
}
