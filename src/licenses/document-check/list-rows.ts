import type { LeftOut } from '../../domain/list/list-cells.ts';
import type { ListRow } from './check.ts';
import {
  stateWithClaims,
  type CheckedClaim,
  type CheckedCompany,
  type CheckedState,
} from './checked-company.ts';

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

/** Something beside a company in its cell that was not asked for: the user did not tick it, or it was read as no company's name. */
export interface UnaskedBeside {
  readonly text: string;
  readonly why: 'notChosen' | 'unread';
}

/**
 * Finds what was not asked for in the cell of a row for which something was.
 * @param leftOut what of the check's one table was not asked for.
 */
export function unaskedBeside(leftOut: readonly LeftOut[]): (row: ListRow) => readonly UnaskedBeside[] {
  const byRow = Map.groupBy(
    leftOut.filter(({ reason }) => reason === 'notChosen'),
    ({ row }) => row,
  );
  return ({ row, places, unread = [] }) =>
    places.length === 0
      ? []
      : [
          ...(byRow.get(row + 1) ?? []).map(({ text }) => ({ text, why: 'notChosen' as const })),
          ...unread.map((text) => ({ text, why: 'unread' as const })),
        ];
}
