import { checkListQuery, MAX_PAGE_SIZE } from '../../api/query.ts';
import type { BrokenRule } from '../failure.ts';

/** The rule that a search would break and for which it would not be sent; `null` where it may be sent. Never spends. */
export function brokenRuleOf(query: string): BrokenRule {
  return checkListQuery(query, { pageIndex: 1, pageSize: MAX_PAGE_SIZE });
}
