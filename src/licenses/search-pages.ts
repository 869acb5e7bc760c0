import type { ListFound } from '../api/outcome.ts';
import type { SearchPages } from './answer.ts';

/** What a query with no result leaves. */
export function noPages(query: string): SearchPages {
  return { query, licenses: [], unreadable: 0, totalRecords: 0, nextPage: null };
}

/**
 * Adds a page to those before it. A licence that the vendor moved between pages while the user was reading is kept
 * once, in its newer form.
 */
export function addPage(query: string, before: SearchPages | undefined, page: ListFound): SearchPages {
  const { pageIndex, pageSize, totalRecords } = page.paging;
  const newIds = new Set(page.licenses.map((license) => license.id));
  const kept = before?.licenses.filter((license) => !newIds.has(license.id)) ?? [];
  const received = page.licenses.length + page.unreadable;
  return {
    query,
    licenses: [...kept, ...page.licenses],
    unreadable: (before?.unreadable ?? 0) + page.unreadable,
    totalRecords,
    // A page that came back empty ends the list, whatever its total says: asking on would cost calls for nothing.
    nextPage: received > 0 && pageIndex * pageSize < totalRecords ? pageIndex + 1 : null,
  };
}
