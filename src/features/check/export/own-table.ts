import * as vscode from 'vscode';
import { mayBeCode } from '../../../domain/company/company-code.ts';
import { foldCompanyName } from '../../../domain/company/company-name.ts';
import type { CheckedList } from '../../../licenses/document-check/check.ts';
import type { Cell } from '../../../tables/table.ts';
import type { NewSheet } from '../../../tables/workbook/edit/sheet-xml.ts';
import type { RowResult } from '../result/list-results.ts';
import { fileBytes } from '../sources/file.ts';
import type { ListColumn } from './list-columns.ts';

/** What is put behind the columns of the user's own table, and behind its sheets. */
export interface OwnTableResults {
  readonly columns: readonly ListColumn[];
  readonly rows: readonly RowResult[];
  readonly sheets: readonly NewSheet[];
}

/** The user's own table with results, or why there is none. */
export type OwnTable =
  | {
      readonly kind: 'made';
      readonly bytes: Uint8Array;
      /** Rows whose company is another one than when it was checked: they have no results. */
      readonly changed: number;
    }
  /** The file is gone, another one now, or written in a way that a copy cannot be made of. */
  | { readonly kind: 'gone' | 'changed' | 'unreadable' };

interface AddedRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly isTitle?: boolean;
}

/**
 * A copy of the user's own table with columns of results behind its own: every cell, row and format of it stays. The file
 * is read anew, and only rows that are still about the same company get results.
 */
export async function ownTable(list: CheckedList, results: OwnTableResults): Promise<OwnTable> {
  const bytes = await fileBytes(vscode.Uri.parse(list.file), { quietly: true });
  if (!bytes) return { kind: 'gone' };
  const cellAt = await (list.kind === 'xlsx' ? sheetCells(bytes, list) : csvCells(bytes));
  if (!cellAt) return { kind: 'unreadable' };
  const same = results.rows.filter((result) => isAsItWas(result, list.column, cellAt));
  if (same.length === 0) return { kind: 'changed' };
  const titles = results.columns.map(({ title }) => title);
  const added: readonly AddedRow[] = [
    ...(list.titleRow === null ? [] : [{ row: list.titleRow, cells: titles, isTitle: true }]),
    ...same.map((result) => ({
      row: result.row.row,
      cells: results.columns.map(({ cell }) => cell(result)),
    })),
  ];
  const copy = await (list.kind === 'xlsx'
    ? workbookCopy(bytes, list.sheet ?? '', added, results.sheets)
    : csvCopy(bytes, added));
  if (!copy) return { kind: 'unreadable' };
  return { kind: 'made', bytes: copy, changed: results.rows.length - same.length };
}

type CellAt = (row: number, column: number) => string;

/** Whether a row still holds what was asked for it, in whichever of its cells that stands. */
function isAsItWas({ row, companies }: RowResult, column: number, cellAt: CellAt): boolean {
  const { text, beside } = row;
  if (cellAt(row.row, column) !== text) return false;
  if (beside) return beside.every((cell) => cellAt(row.row, cell.column) === cell.text);
  // It is not known which cell was asked by: only what its own cell plainly asks for is surely its.
  if (companies.length === 0) return text !== '';
  const folded = foldCompanyName(text);
  if (companies.some(({ item }) => folded.includes(foldCompanyName(item.query)))) return true;
  return Array.from(folded.matchAll(/[0-9A-Z]+/gu)).some(([code]) => mayBeCode(code));
}

async function sheetCells(bytes: Uint8Array, { sheet }: CheckedList): Promise<CellAt | undefined> {
  const { readWorkbook } = await import('../../../tables/workbook/read-workbook.ts');
  const read = await readWorkbook(bytes);
  if (read?.kind !== 'read') return undefined;
  const rows = read.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return (row, column) => rows[row]?.[column]?.trim() ?? '';
}

async function csvCells(bytes: Uint8Array): Promise<CellAt | undefined> {
  const [{ decode }, { readCsv }] = await Promise.all([
    import('../../../tables/file-text.ts'),
    import('../../../tables/read-table.ts'),
  ]);
  const rows = await readCsv(await decode(bytes));
  return rows && ((row, column) => rows[row]?.[column]?.trim() ?? '');
}

async function workbookCopy(
  bytes: Uint8Array,
  sheet: string,
  rows: readonly AddedRow[],
  sheets: readonly NewSheet[],
): Promise<Uint8Array | undefined> {
  const { copyWorkbook } = await import('../../../tables/workbook/copy-workbook.ts');
  const copy = await copyWorkbook(bytes, { sheet, rows, sheets });
  return copy?.kind === 'copied' ? copy.bytes : undefined;
}

async function csvCopy(bytes: Uint8Array, rows: readonly AddedRow[]): Promise<Uint8Array | undefined> {
  return (await import('../../../tables/csv-copy.ts')).copyCsv(bytes, rows);
}
