import { foldCompanyName } from '../../../domain/company/company-name.ts';
import { rowsBehindTitles } from '../../../domain/list/list-cells.ts';
import type { AgreedQuery, CheckedList, CheckPlan } from '../../../licenses/document-check/check.ts';
import type { Source, SourceList } from './source.ts';

/**
 * Which of the queries each row of each list is about, so that the results can be put back into it.
 * @param source with the tables that the check is begun from.
 * @param queries what the user agreed to ask, in the check's order.
 */
export function planOf({ lists }: Pick<Source, 'lists'>, queries: readonly AgreedQuery[]): CheckPlan {
  const places = new Map(queries.map(({ query }, place) => [foldCompanyName(query), place]));
  return { lists: lists.map((list) => checkedList(list, places)), need: null, follows: null };
}

/** @param places of the queries in the check, by the one form that equal names share. */
function checkedList(list: SourceList, places: ReadonlyMap<string, number>): CheckedList {
  const { title, file, kind, sheet, column, claimed } = list;
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
    ...{ title, file, kind, sheet, column, titleRow, hasClaims: claimed !== null },
    rows: rowsBehindTitles({ rows, titleRow }),
  };
}
