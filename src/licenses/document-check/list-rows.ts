import { rowsBehindTitles, type LeftOut } from '../../domain/list/list-cells.ts';
import type { CheckedList, CheckPlan, ListRow } from './check.ts';
import type { CheckedClaim } from './checked-claims.ts';
import type { CheckedCompany, CheckedState } from './checked-company.ts';

/** A row of one of the tables that a check was begun from. */
export interface RowOfTable {
  /** The title of its table; `null` where the check was begun from that alone. */
  readonly table: string | null;
  readonly row: ListRow;
}

/** Whether each of a check's tables has a title of its own, by which what is left out of it is known; one alone needs none. */
export function areApart(lists: readonly Pick<CheckedList, 'title'>[]): boolean {
  const titles = new Set(lists.map(({ title }) => title));
  return lists.length < 2 || (titles.size === lists.length && !titles.has(null));
}

/** Whether a list of a check claims numbers of licences. */
export function claimsAny(plan: Pick<CheckPlan, 'lists'> | null | undefined): boolean {
  return plan?.lists.some(({ hasClaims }) => hasClaims) === true;
}

/** The rows of all tables of a check, table by table: what stands above the titles of one is none of them. */
export function rowsOfTables(lists: readonly CheckedList[]): readonly RowOfTable[] {
  return lists.flatMap((list) => rowsBehindTitles(list).map((row) => ({ table: list.title, row })));
}

/** The rows of a list that are about each company of its check, by the places of the companies. */
export function rowsByPlace<Row extends { readonly row: ListRow }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  const byPlace = new Map<number, Row[]>();
  for (const row of rows)
    for (const place of row.row.places) {
      const own = byPlace.get(place);
      if (own) own.push(row);
      else byPlace.set(place, [row]);
    }
  return byPlace;
}

/** The companies whose branches rows of a list name, by the places of what was asked for those rows. */
export function branchesByPlace(lists: readonly CheckedList[]): ReadonlyMap<number, string> {
  const rows = lists.flatMap(rowsBehindTitles);
  return new Map(
    rows.flatMap(({ places, branchOf }) =>
      branchOf === undefined ? [] : places.map((place) => [place, branchOf] as const),
    ),
  );
}

/** What a company comes to in these rows of the list: valid licences beside a wrong claim, or a wrong code, are to be looked at. */
export function stateIn(
  rows: readonly {
    readonly row: Pick<ListRow, 'wrongCodes'>;
    readonly claims: readonly Pick<CheckedClaim, 'verdict'>[];
  }[],
  { facts: { state } }: { readonly facts: Pick<CheckedCompany, 'state'> },
): CheckedState {
  const isWrong = rows.some(
    ({ row: { wrongCodes = [] }, claims }) =>
      wrongCodes.length > 0 || claims.some(({ verdict }) => verdict !== 'valid'),
  );
  return state === 'allValid' && isWrong ? 'lookAt' : state;
}

/** Something beside a company in its cell that was not asked for: the user did not tick it, or it was read as no company's name. */
export interface UnaskedBeside {
  readonly text: string;
  readonly why: 'notChosen' | 'unread';
}

/**
 * Finds what was not asked for in the cell of a row for which something was.
 * @param leftOut what of the check's tables was not asked for.
 */
export function unaskedBeside(leftOut: readonly LeftOut[]): (row: RowOfTable) => readonly UnaskedBeside[] {
  const key = (table: string | null, row: number | null): string => JSON.stringify([table, row]);
  const byRow = Map.groupBy(
    leftOut.filter(({ reason }) => reason === 'notChosen'),
    ({ file, row }) => key(file, row),
  );
  return ({ table, row: { row, places, unread = [] } }) =>
    places.length === 0
      ? []
      : [
          ...(byRow.get(key(table, row + 1)) ?? []).map(({ text }) => ({ text, why: 'notChosen' as const })),
          ...unread.map((text) => ({ text, why: 'unread' as const })),
        ];
}
