import { mayBeCode } from '../domain/company/company-code.ts';
import { looksLikeCreditCode } from '../domain/company/credit-code.ts';
import type { InvalidInput } from './outcome.ts';

/** The page that a list call asks for. */
export interface AskedPage {
  readonly pageIndex: number;
  readonly pageSize: number;
}

/** The vendor's largest page (its reference, `GetList`), and ours unless told otherwise: fewest calls. */
export const MAX_PAGE_SIZE = 50;

const MAX_SEARCH_KEY = 128;

/** Ids were seen as 32 hexadecimal digits and are documented as 36 characters; the length is a hint, not a limit. */
const ID = /^[0-9A-Za-z_-]{1,64}$/;

/** Names the rule that a list query breaks, `null` where it may be sent: the vendor charges for bad queries too. */
export function checkListQuery(searchKey: string, page: AskedPage): InvalidInput | null {
  const trimmed = searchKey.trim();
  const length = Array.from(trimmed).length;
  if (length < 2) return 'tooShort';
  if (length > MAX_SEARCH_KEY) return 'tooLong';
  if (looksLikeCreditCode(trimmed) && !mayBeCode(trimmed)) return 'creditCodeCheckDigit';
  if (!Number.isSafeInteger(page.pageIndex) || page.pageIndex < 1) return 'pageIndex';
  if (!Number.isInteger(page.pageSize) || page.pageSize < 1 || page.pageSize > MAX_PAGE_SIZE)
    return 'pageSize';
  return null;
}

/** Names the rule that a detail query breaks, `null` where it may be sent. */
export function checkDetailQuery(id: string): InvalidInput | null {
  return ID.test(id) ? null : 'id';
}

/**
 * A query string, percent-encoded as UTF-8. A space is `%20`, which every decoder reads alike; half a surrogate pair,
 * which UTF-8 cannot carry, becomes U+FFFD instead of an exception.
 */
export function queryString(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');
}
