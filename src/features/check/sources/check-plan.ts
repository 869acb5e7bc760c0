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
  const rows = list.rows.map(
    ({ keys, row, text, beside, claimed: number, branchOf, wrongCodes, unread }) => ({
      ...{ row, text, beside, claimed: number, branchOf, wrongCodes, unread },
      places: keys.flatMap((key) => places.get(key) ?? []),
    }),
  );
  // What was asked for is no title, and nothing that was asked for stands above the titles.
  const isAsked = rows.some(({ row, places: own }) => own.length > 0 && row <= (list.titleRow ?? -1));
  const titleRow = isAsked ? null : list.titleRow;
  return {
    list: {
      ...{ file, kind, sheet, column, hasClaims: claimed !== null },
      titleRow,
      rows: rows.filter(({ row }) => row > (titleRow ?? -1)),
    },
    need: null,
    follows: null,
  };
}
