import * as vscode from 'vscode';
import type { Change } from '../../domain/history.ts';
import type { LicenseHistory } from '../../licenses/known/license-history.ts';
import { validityWord } from '../../wording/license/validity.ts';
import type { HistoryView } from '../../protocol/license-page.ts';
import type { Row } from '../../protocol/page.ts';
import { changedFieldWords } from '../../wording/license/fields.ts';
import { absoluteTime } from '../../wording/times.ts';
import { folded, ownRow, vendorRow } from '../../pages/row-view.ts';
import { scopeDifferences } from './scope-differences.ts';

/**
 * What became different between the stored answers, the latest change first.
 * @param time how times are written: in the user's language if left out.
 */
export function historyView(
  { first, steps }: LicenseHistory,
  time: (at: number) => string = absoluteTime,
): HistoryView {
  return {
    heading: vscode.l10n.t('History'),
    text: introWords(first === null ? null : time(first), steps.length),
    columns: {
      field: vscode.l10n.t('Field'),
      before: vscode.l10n.t('Before'),
      after: vscode.l10n.t('After'),
    },
    steps: steps.map(({ before, after, changes }) => ({
      when: vscode.l10n.t('Between {0} and {1}', time(before), time(after)),
      changes: changes.map(changeOf),
    })),
  };
}

function introWords(first: string | null, steps: number): string {
  if (first === null) return vscode.l10n.t('No answer about this licence is stored here.');
  return steps === 0
    ? vscode.l10n.t('First fetched {0}. No later answer, where there was one, said anything else.', first)
    : vscode.l10n.t(
        'First fetched {0}. A change took place somewhere between two answers; the vendor gives no dates.',
        first,
      );
}

function changeOf({ field, before, after }: Change): HistoryView['steps'][number]['changes'][number] {
  const label = changedFieldWords(field);
  const rowOf = (value: string | null): Row =>
    field === 'validity' ? ownRow(label, validityOf(value)) : folded(vendorRow(label, value));
  const scopes = field === 'scope' ? scopeDifferences(before ?? '', after ?? '') : { before: [], after: [] };
  const alike = field === 'scope' && scopes.before.length + scopes.after.length === 0;
  return {
    label,
    before: { value: rowOf(before), only: scopes.before },
    after: { value: rowOf(after), only: scopes.after },
    note: alike ? vscode.l10n.t('The same businesses and regions, written differently.') : null,
  };
}

function validityOf(value: string | null): string {
  return validityWord(value === 'valid' || value === 'invalid' ? value : 'unknown');
}
