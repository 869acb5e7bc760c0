import type { CheckedList, ListRow } from './check.ts';
import {
  stateWithClaims,
  type CheckedClaim,
  type CheckedCompany,
  type CheckedState,
} from './checked-company.ts';

/** The rows of a list behind its titles, in their order. */
export function rowsBehindTitles({ rows, titleRow }: CheckedList): readonly ListRow[] {
  return rows.filter(({ row }) => titleRow === null || row > titleRow);
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

/** What a company comes to in these rows of the list: valid licences beside a wrong claim are to be looked at. */
export function stateIn(
  rows: readonly { readonly claims: readonly CheckedClaim[] }[],
  { facts }: { readonly facts: CheckedCompany },
): CheckedState {
  return stateWithClaims(
    facts,
    rows.flatMap(({ claims }) => claims),
  );
}
