import type { CheckedList } from '../../../licenses/document-check/check.ts';
import { comparedFor } from '../../../sections/check/compared-checks.ts';
import type { RowResult } from '../result/list-results.ts';
import type { CheckInSight } from '../result/read-companies.ts';
import { listColumns } from './list-columns.ts';
import type { OwnFile } from './own-table.ts';
import type { CheckRead } from './reported-check.ts';
import { changesSheet, concernSheet, licenseSheet } from './result-sheets.ts';

/** The tables of a check, file by file: the sheets of one workbook come back in one copy. */
export function byFile(lists: readonly CheckedList[]): readonly (readonly CheckedList[])[] {
  return [...Map.groupBy(lists, ({ file }) => file).values()];
}

/**
 * One file of a check with the results of its own tables, and of no other's: a copy may go to someone who is not to see the
 * rest. Others have their turn every few milliseconds.
 * @param lists all tables of the file; `undefined` where there is none.
 */
export async function ownFile(
  lists: readonly CheckedList[],
  { data, plan, compared }: CheckInSight,
  read: CheckRead,
): Promise<OwnFile | undefined> {
  const [first] = lists;
  if (!first) return undefined;
  // By the rows themselves: a title is there for the user to read.
  const rows = new Set(lists.flatMap((table) => table.rows));
  const all = (read.list ?? []).filter(({ row }) => rows.has(row));
  // Of one table its rows need not say which.
  const list = lists.length === 1 ? all.map((row) => ({ ...row, table: null })) : all;
  const places = new Set(list.flatMap(({ row }) => row.places));
  const isAlone = plan?.lists.length === 1 && first.title === null;
  const companies = isAlone ? read.companies : read.companies.filter(({ item }) => places.has(item.place));
  const need = plan?.need ?? null;
  const told = { companies, list, data, need };
  return {
    ...{ file: first.file, kind: first.kind },
    tables: lists.map((table) => ({
      list: table,
      columns: listColumns(need, { hasClaims: table.hasClaims, data, compared }),
      rows: rowsOf(table, list),
    })),
    sheets: [
      await licenseSheet(told, read.answers),
      concernSheet(told),
      ...(compared ? [changesSheet(isAlone ? compared : comparedFor(compared, places))] : []),
    ],
  };
}

function rowsOf(table: CheckedList, all: readonly RowResult[]): readonly RowResult[] {
  const own = new Set(table.rows);
  return all.filter(({ row }) => own.has(row));
}
