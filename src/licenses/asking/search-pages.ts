import type { ListFound } from '../../api/outcome.ts';
import type { SearchPages } from '../answer.ts';

/** What a query with no result leaves. */
export function noPages(query: string): SearchPages {
  return { query, licenses: [], unreadable: 0, totalRecords: 0, nextPage: null };
}

/**
 * Adds a page to those before it. A licence that came twice, as when the vendor moved it between pages while the user
 * was reading, is kept once, in its newer form.
 */
export function addPage(query: string, before: SearchPages | undefined, page: ListFound): SearchPages {
  const { pageIndex, pageSize, totalRecords } = page.paging;
  const known = before?.licenses ?? [];
  const byId = new Map([...known, ...page.licenses].map((license) => [license.id, license]));
  const unreadablePage = page.licenses.length === 0 && page.unreadable > 0;
  return {
    query,
    licenses: [...byId.values()],
    unreadable: (before?.unreadable ?? 0) + page.unreadable,
    totalRecords,
    // A page of rows that were all there before ends the list, whatever its total says: asking on would cost calls for nothing.
    nextPage:
      (byId.size > known.length || unreadablePage) && pageIndex * pageSize < totalRecords
        ? pageIndex + 1
        : null,
  };
}
