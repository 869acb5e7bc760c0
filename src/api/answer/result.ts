import type { DetailFound, ListFound, CallFacts } from '../outcome.ts';
import type { Envelope } from './envelope.ts';
import { readPaging } from './paging.ts';
import type { AskedPage } from '../query.ts';
import { readDetail, readListRow } from './rows.ts';

/** What a successful answer holds, without the facts of its call. */
export type ListResult = Omit<ListFound, keyof CallFacts>;
export type DetailResult = Omit<DetailFound, keyof CallFacts>;

/** `null`: something is there, but not what this method answers. */
export type Result<T> = T | { readonly outcome: 'empty' } | null;

/** The `Result` of `GetList`: rows that cannot be read are counted, and the others are kept. */
export function readListResult({ result, paging }: Envelope, asked: AskedPage): Result<ListResult> {
  if (isNothing(result)) return { outcome: 'empty' };
  if (!Array.isArray(result)) return null;
  const rows = result.map(readListRow);
  const licenses = rows.filter((row) => row !== null);
  return {
    outcome: 'ok',
    licenses,
    unreadable: rows.length - licenses.length,
    paging: readPaging(paging, asked, rows.length),
  };
}

/** The `Result` of `GetDetail`. */
export function readDetailResult({ result }: Envelope, askedId: string): Result<DetailResult> {
  if (isNothing(result)) return { outcome: 'empty' };
  const detail = readDetail(result, askedId);
  return detail && { outcome: 'ok', detail };
}

function isNothing(result: unknown): boolean {
  if (result === undefined || result === null || result === '') return true;
  return typeof result === 'object' && Object.keys(result).length === 0;
}
