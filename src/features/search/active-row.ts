import type { SearchItem } from './search-action.ts';

/** The row with the same action and price; `undefined` where there is none. */
export function sameRow(rows: readonly SearchItem[], row: SearchItem): SearchItem | undefined {
  return rows.find((each) => keyOf(each) === keyOf(row));
}

/**
 * A row that Enter may act on unread, since it costs nothing: one that does something before one that only tells, and
 * one from `goOn` on before those above it. `undefined` where all rows are paid for.
 */
export function freeRow(rows: readonly SearchItem[], goOn = 0): SearchItem | undefined {
  const [above, below] = [rows.slice(0, goOn), rows.slice(goOn)].map((part) =>
    part.filter(({ paid = false, label, kind }) => !paid && label !== '' && (kind ?? 0) >= 0),
  );
  const acting = (part: readonly SearchItem[] | undefined) =>
    part?.find(({ action }) => action !== undefined);
  return acting(below) ?? acting(above) ?? below?.[0] ?? above?.[0];
}

function keyOf({ action, paid = false, label }: SearchItem): string {
  return JSON.stringify([action, paid, action ? '' : label]);
}
