import * as vscode from 'vscode';
import { mayBeCode } from '../../../domain/company/company-code.ts';
import { foldCompanyName } from '../../../domain/company/company-name.ts';
import type { CheckedList } from '../../../licenses/document-check/check.ts';
import type { Cell } from '../../../tables/table.ts';
import type { NewSheet } from '../../../tables/workbook/edit/sheet-xml.ts';
import type { RowResult } from '../result/list-results.ts';
import type { Rows } from '../../../tables/read-table.ts';
import { readBytes } from '../sources/file.ts';
import type { ListColumn } from './list-columns.ts';

/** One table of a file, with what is put behind its columns. */
export interface TableResults {
  readonly list: CheckedList;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly RowResult[];
}

/** A file with tables, and what is put behind their columns and behind its sheets. */
export interface OwnFile {
  /** The file's address. */
  readonly file: string;
  readonly kind: CheckedList['kind'];
  /** At least one; of a workbook each is another sheet. */
  readonly tables: readonly TableResults[];
  readonly sheets: readonly NewSheet[];
}

/** The user's own file with results, or why there is none. */
export type OwnTable =
  | {
      readonly kind: 'made';
      readonly bytes: Uint8Array;
      /** Rows whose company is another one than when it was checked: they have no results. */
      readonly changed: number;
    }
  /** The file is gone, another one now, too large, or written in a way that a copy cannot be made of. */
  | { readonly kind: 'gone' | 'changed' | 'tooLarge' | 'unreadable' };

interface AddedRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly isTitle?: boolean;
}

/** The further cells of one table, and how many of its rows have none. */
interface Added {
  readonly sheet: string;
  readonly rows: readonly AddedRow[];
  readonly changed: number;
}

/**
 * A copy of the user's own file with columns of results behind those of its tables: every cell, row and format of it stays.
 * The file is read anew, and only rows that are still about the same company get results.
 */
export async function ownTable({ file, kind, tables, sheets }: OwnFile): Promise<OwnTable> {
  const read = await readBytes(vscode.Uri.parse(file));
  if (read.kind !== 'read') return { kind: read.kind === 'tooLarge' ? 'tooLarge' : 'gone' };
  const { bytes } = read;
  const cells = await (kind === 'xlsx' ? workbookCells(bytes) : csvCells(bytes));
  if (!cells) return { kind: 'unreadable' };
  const added = tables.map((table) => addedTo(table, cells(table.list.sheet)));
  const filled = added.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return { kind: 'changed' };
  const copy = await (kind === 'xlsx'
    ? workbookCopy(bytes, filled, sheets)
    : csvCopy(bytes, filled[0]?.rows ?? []));
  if (!copy) return { kind: 'unreadable' };
  return { kind: 'made', bytes: copy, changed: added.reduce((sum, { changed }) => sum + changed, 0) };
}

/** The results of the rows that are as they were, and the columns' titles; nothing where no row is. */
function addedTo({ list, columns, rows }: TableResults, cellAt: CellAt): Added {
  const same = rows.filter((result) => isAsItWas(result, list.column, cellAt));
  const titles = columns.map(({ title }) => title);
  const head = list.titleRow === null ? [] : [{ row: list.titleRow, cells: titles, isTitle: true }];
  const results = same.map((result) => ({
    row: result.row.row,
    cells: columns.map(({ cell }) => cell(result)),
  }));
  return {
    sheet: list.sheet ?? '',
    rows: same.length === 0 ? [] : [...head, ...results],
    changed: rows.length - same.length,
  };
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

/** Gives the cells of a file's sheet, of which a CSV has one. */
type CellsOf = (sheet: string | null) => CellAt;

async function workbookCells(bytes: Uint8Array): Promise<CellsOf | undefined> {
  const { readWorkbook } = await import('../../../tables/workbook/read-workbook.ts');
  const read = await readWorkbook(bytes);
  if (read?.kind !== 'read') return undefined;
  // Which of two sheets of one name is meant nothing tells.
  if (new Set(read.sheets.map(({ name }) => name)).size < read.sheets.length) return undefined;
  return (sheet) => cellsIn(read.sheets.find(({ name }) => name === sheet)?.rows ?? []);
}

async function csvCells(bytes: Uint8Array): Promise<CellsOf | undefined> {
  const [{ decode }, { readCsv }] = await Promise.all([
    import('../../../tables/file-text.ts'),
    import('../../../tables/read-table.ts'),
  ]);
  const rows = await readCsv(await decode(bytes));
  return rows && (() => cellsIn(rows));
}

function cellsIn(rows: Rows): CellAt {
  return (row, column) => rows[row]?.[column]?.trim() ?? '';
}

async function workbookCopy(
  bytes: Uint8Array,
  tables: readonly Added[],
  sheets: readonly NewSheet[],
): Promise<Uint8Array | undefined> {
  const { copyWorkbook } = await import('../../../tables/workbook/copy-workbook.ts');
  const copy = await copyWorkbook(bytes, { tables, sheets });
  return copy?.kind === 'copied' ? copy.bytes : undefined;
}

async function csvCopy(bytes: Uint8Array, rows: readonly AddedRow[]): Promise<Uint8Array | undefined> {
  return (await import('../../../tables/csv-copy.ts')).copyCsv(bytes, rows);
}
