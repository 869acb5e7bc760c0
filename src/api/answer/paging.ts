import * as z from 'zod/mini';
import type { Paging } from '../../domain/license.ts';
import { anyLetterCase } from './letter-case.ts';
import type { AskedPage } from '../query.ts';

/** A figure as a number or as digits; `null` for anything else. */
const figure = z.catch(
  z.nullable(
    z.pipe(
      z.union([z.number(), z.string().check(z.regex(/^\s*\d+\s*$/))]),
      z.transform((sent) => (Number.isSafeInteger(Number(sent)) && Number(sent) >= 0 ? Number(sent) : null)),
    ),
  ),
  null,
);

const schema = anyLetterCase({ PageIndex: figure, PageSize: figure, TotalRecords: figure });

/**
 * The page that an answer holds. What the vendor does not say is what was asked for, and the total is never less than
 * what has been seen, so that a wrong figure cannot hide rows.
 *
 * @param rows rows on this page, unreadable ones included.
 */
export function readPaging(sent: unknown, asked: AskedPage, rows: number): Paging {
  const read = schema.safeParse(sent);
  const said = read.success ? read.data : { PageIndex: null, PageSize: null, TotalRecords: null };
  const pageSize = said.PageSize === null || said.PageSize === 0 ? asked.pageSize : said.PageSize;
  const seen = (asked.pageIndex - 1) * Math.min(pageSize, asked.pageSize) + rows;
  return {
    pageIndex: said.PageIndex === null || said.PageIndex === 0 ? asked.pageIndex : said.PageIndex,
    pageSize,
    totalRecords: Math.max(said.TotalRecords ?? 0, seen),
  };
}
