import { foldCompanyName } from '../../../domain/company/company-name.ts';
import { rowsBehindTitles } from '../../../domain/list/list-cells.ts';
import type { AgreedQuery, CheckPlan } from '../../../licenses/document-check/check.ts';
import type { Source } from './source.ts';

/**
 * Which of the queries each row of a list is about, so that the results can be put back into it.
 * @param source with a `list` where the check is begun from one table, and with its `tables` where from several files.
 * @param queries what the user agreed to ask, in the check's order.
 */
export function planOf(
  { list, tables = [] }: Pick<Source, 'list' | 'tables'>,
  queries: readonly AgreedQuery[],
): CheckPlan {
  const places = new Map(queries.map(({ query }, place) => [foldCompanyName(query), place]));
  const names = tables.map(({ title }) => title);
  if (!list) return { list: null, need: null, follows: null, ...(names.length > 0 ? { tables: names } : {}) };
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
      rows: rowsBehindTitles({ rows, titleRow }),
    },
    need: null,
    follows: null,
  };
}
