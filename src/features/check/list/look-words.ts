import * as vscode from 'vscode';
import { lookAtList, type ListLook } from '../../../reading/list-look.ts';
import type { ReadList } from '../../../reading/list-rows.ts';
import { enumerated, listed } from '../../../wording/parts.ts';
import type { SourceList } from '../sources/source.ts';

/** So many rows of one kind are named. */
const MOST_ROWS = 8;

/** What is seen of a list for free, before the price; empty where nothing is amiss. */
export function lookWords({
  titleRow = null,
  ...list
}: ReadList & Partial<Pick<SourceList, 'titleRow'>>): string {
  const rows = list.rows.filter(({ row }) => titleRow === null || row > titleRow);
  const { duplicates, wrongCodes, branches, noLicenses, unasked, nobody } = lookAtList({ ...list, rows });
  const found = listed(
    part(duplicates, (rows) => vscode.l10n.t('twice in the list: {0}', rows)),
    part(wrongCodes, (rows) => vscode.l10n.t('a code with a wrong digit: {0}', rows)),
    branches.length === 0
      ? ''
      : vscode.l10n.t(
          'a branch, whose licences are its company’s: {0}',
          enumerated(
            ...branches.slice(0, MOST_ROWS).map(({ row, company }) => `${String(row)} (${company})`),
          ),
        ),
    unasked.length === 0
      ? ''
      : vscode.l10n.t(
          'not ticked beside another company: {0}',
          enumerated(...unasked.slice(0, MOST_ROWS).map(notTickedWords), ...moreOf(unasked)),
        ),
    part(noLicenses, (rows) => vscode.l10n.t('a claimed number that is no licence: {0}', rows)),
    part(nobody, (rows) => vscode.l10n.t('no company: {0}', rows)),
  );
  return found === '' ? '' : vscode.l10n.t('Seen in the list for free, by row: {0}.', found);
}

function part(rows: readonly number[], words: (rows: string) => string): string {
  if (rows.length === 0) return '';
  return words(enumerated(...rows.slice(0, MOST_ROWS).map(String), ...moreOf(rows)));
}

function moreOf(rows: readonly unknown[]): readonly string[] {
  return rows.length > MOST_ROWS ? [`+${String(rows.length - MOST_ROWS)}`] : [];
}

function notTickedWords({ row, text, why }: ListLook['unasked'][number]): string {
  return why === 'unsure'
    ? vscode.l10n.t('{0} ({1}: may be no company of its own)', row, text)
    : vscode.l10n.t('{0} ({1}: not read as the name of a company)', row, text);
}
