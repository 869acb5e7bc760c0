import type { ListFound } from '../../api/outcome.ts';
import type { License } from '../../domain/license.ts';
import { broughtBy, type SearchPages } from '../answer.ts';

/**
 * With so many licences of one search no further page is asked for: no company has as many, each page would be paid for,
 * and every look at the answer reads them all.
 */
export const MOST_LICENSES = 2000;

/** What a query with no result leaves. */
export function noPages(query: string): SearchPages {
  return { query, licenses: [], unreadable: 0, totalRecords: 0, nextPage: null };
}

/**
 * A first page that was asked for anew, with what an earlier round has brought of the later pages: paid for, and not
 * refuted by one page. Where this page is all that there is, nothing is left over from before.
 * @param before what the same search had brought.
 */
export function renew(query: string, before: SearchPages | undefined, page: ListFound): SearchPages {
  const fresh = addPage(query, undefined, page);
  return fresh.nextPage === null ? fresh : withKept(fresh, before?.licenses ?? []);
}

/**
 * Adds a page to those before it. A licence that came twice, as when the vendor moved it between pages while the user
 * was reading, is kept once, in its newer form.
 */
export function addPage(query: string, before: SearchPages | undefined, page: ListFound): SearchPages {
  const { pageIndex, pageSize, totalRecords } = page.paging;
  const kept = new Set(before?.kept);
  const known = before ? broughtBy(before) : [];
  const byId = new Map([...known, ...page.licenses].map((license) => [license.id, license]));
  const unreadablePage = page.licenses.length === 0 && page.unreadable > 0;
  const unreadable = (before?.unreadable ?? 0) + page.unreadable;
  const pages = {
    query,
    licenses: [...byId.values()],
    unreadable,
    totalRecords,
    // A page of rows that were all there before ends the list, whatever its total says: asking on would cost calls for nothing.
    nextPage:
      (byId.size > known.length || unreadablePage) &&
      byId.size < MOST_LICENSES &&
      pageIndex * pageSize < totalRecords
        ? pageIndex + 1
        : null,
  };
  // What a whole list does not hold any more is not in it.
  const isWhole = byId.size + unreadable >= totalRecords;
  return isWhole
    ? pages
    : withKept(
        pages,
        (before?.licenses ?? []).filter(({ id }) => kept.has(id)),
      );
}

/** @param earlier licences of an earlier round; those that came again in this one are not kept twice. */
function withKept(pages: SearchPages, earlier: readonly License[]): SearchPages {
  const come = new Set(pages.licenses.map(({ id }) => id));
  const rest = earlier.filter(({ id }) => !come.has(id));
  if (rest.length === 0) return pages;
  return { ...pages, licenses: [...pages.licenses, ...rest], kept: rest.map(({ id }) => id) };
}
