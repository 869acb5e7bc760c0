import * as vscode from 'vscode';
import type { LeftOut } from '../../domain/list/list-cells.ts';
import type { RowOfTable } from '../../licenses/document-check/list-rows.ts';
import { enumerated, listed } from '../../wording/parts.ts';

/** Why something of a check's source is not asked for. */
export function leftOutWords({ reason }: Pick<LeftOut, 'reason'>): string {
  switch (reason) {
    case 'empty':
      return vscode.l10n.t('not asked: the cell is empty');
    case 'noName':
      return vscode.l10n.t('not asked: no company is named here');
    case 'wrongCode':
      return vscode.l10n.t('not asked: a code with a wrong check digit');
    case 'otherNumber':
      return vscode.l10n.t('not asked: no company is found by this number');
    case 'notChosen':
      return vscode.l10n.t('not asked: it was not ticked');
  }
}

/** Where something stands in its table; empty where it is of a text. */
export function placeWords({ file, row }: Pick<LeftOut, 'file' | 'row'>): string {
  return listed(file ?? '', row === null ? '' : vscode.l10n.t('row {0}', row));
}

/** Where rows stand, table by table; none where there is no row. */
export function rowPlaces(rows: readonly RowOfTable[]): readonly string[] {
  return Array.from(
    Map.groupBy(rows, ({ table }) => table),
    ([table, own]) =>
      listed(table ?? '', vscode.l10n.t('row {0}', enumerated(...own.map(({ row }) => String(row.row + 1))))),
  );
}

/** Says how many rows of a list are not asked for. */
export function rowsNotAsked(count: number): string {
  return count === 1 ? vscode.l10n.t('1 row not asked') : vscode.l10n.t('{0} rows not asked', count);
}
