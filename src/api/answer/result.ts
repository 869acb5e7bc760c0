import type { AnswerFacts, DetailFound, ListFound } from '../outcome.ts';
import type { Envelope } from './envelope.ts';
import { readPaging } from './paging.ts';
import type { AskedPage } from '../query.ts';
import { readDetail, readListRow } from './rows.ts';

/** What a successful answer of `GetList` holds, without the facts of its call. */
export type ListResult = Omit<ListFound, keyof AnswerFacts>;
/** What a successful answer of `GetDetail` holds, without the facts of its call. */
export type DetailResult = Omit<DetailFound, keyof AnswerFacts>;

/**
 * The `Result` of an answer as it was read: its value, `empty` where the vendor sent nothing, or `null` where
 * something was sent that is not what this method answers.
 */
export type Result<T> = T | { readonly outcome: 'empty' } | null;

/** A page with more rows than this times what was asked for is no answer to the question. */
const MOST_PAGES_AT_ONCE = 4;

/**
 * The `Result` of `GetList`: rows that cannot be read are counted, and the others are kept. Where the vendor counts
 * licences and sends no row, nothing is read, and the total stays: that is no finding of none. A page of more than four
 * times the rows that were asked for is refused whole: whatever it is, reading and keeping it would only cost time.
 *
 * @param note is told what is odd and decides nothing, for the log.
 */
export function readListResult(
  { result, paging: sentPaging }: Envelope,
  asked: AskedPage,
  note: (oddity: string) => void = () => undefined,
): Result<ListResult> {
  if (isNothing(result)) return noRows(sentPaging, asked);
  if (!Array.isArray(result) || result.length > MOST_PAGES_AT_ONCE * asked.pageSize) return null;
  const { paging, saidPageIndex } = readPaging(sentPaging, asked, result.length);
  if (saidPageIndex !== null && saidPageIndex !== asked.pageIndex)
    note(`asked for page ${asked.pageIndex}; the answer calls itself page ${saidPageIndex}`);
  const rows = result.map(readListRow);
  const licenses = rows.filter((row) => row !== null);
  return {
    outcome: 'ok',
    licenses,
    unreadable: rows.length - licenses.length,
    paging,
  };
}

/**
 * Reads the `Result` of `GetDetail`: a licence with its annual report. `empty` where the vendor sent nothing, `null`
 * where what it sent is no licence.
 * @param askedId the licence's id that was asked for.
 */
export function readDetailResult({ result }: Envelope, askedId: string): Result<DetailResult> {
  if (isNothing(result)) return { outcome: 'empty' };
  const detail = readDetail(result, askedId);
  return detail && { outcome: 'ok', detail };
}

/** A page without rows: nothing was found, unless the total says that this page should have some. */
function noRows(sentPaging: unknown, asked: AskedPage): Result<ListResult> {
  const { paging } = readPaging(sentPaging, asked, 0);
  const before = (paging.pageIndex - 1) * paging.pageSize;
  if (paging.totalRecords <= before) return { outcome: 'empty' };
  return { outcome: 'ok', licenses: [], unreadable: 0, paging };
}

function isNothing(result: unknown): boolean {
  if (result === undefined || result === null || result === '') return true;
  return typeof result === 'object' && Object.keys(result).length === 0;
}
