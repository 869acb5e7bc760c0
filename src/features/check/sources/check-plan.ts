import { foldCompanyName } from '../../../domain/company/company-name.ts';
import type { AgreedQuery, CheckPlan } from '../../../licenses/document-check/check.ts';
import type { SourceList } from './source.ts';

/**
 * Which of the queries each row of a list is about, so that the results can be put back into it.
 * @param list `undefined` where the check was not begun from one table.
 * @param queries what the user agreed to ask, in the check's order.
 */
export function planOf(list: SourceList | undefined, queries: readonly AgreedQuery[]): CheckPlan {
  const places = new Map(queries.map(({ query }, place) => [foldCompanyName(query), place]));
  if (!list) return { list: null, need: null, follows: null };
  const { file, kind, sheet, column, claimed } = list;
  const rows = list.rows.map(({ keys, ...row }) => ({
    ...row,
    places: keys.flatMap((key) => places.get(key) ?? []),
  }));
  const first = rows.find((row) => row.places.length > 0)?.row;
  const above = rows.findLast(({ row }) => first !== undefined && row < first);
  return {
    list: {
      ...{ file, kind, sheet, column, hasClaims: claimed !== null },
      // The titles stand in the row right above the first company, if any do.
      titleRow: above !== undefined && above.row + 1 === first ? above.row : null,
      rows: rows.filter(({ row }) => first !== undefined && row >= first),
    },
    need: null,
    follows: null,
  };
}
