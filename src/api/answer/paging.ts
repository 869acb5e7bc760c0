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

/** The page that an answer holds, and the number that the vendor gives it. */
export interface ReadPaging {
  readonly paging: Paging;
  /** What the vendor calls the page, counted from 1; `null` where it does not say. It decides nothing. */
  readonly saidPageIndex: number | null;
}

/**
 * The page that an answer holds. It is the one that was asked for, whatever the vendor calls it: a server that always
 * says 1 would have the second page bought twice. What else the vendor does not say is what was asked for; the size is
 * never less than the rows that came nor more than was asked for, and the total never less than what has been seen, so
 * that a wrong figure can neither hide rows nor sell a page that there is not.
 *
 * @param rows rows on this page, unreadable ones included.
 */
export function readPaging(sent: unknown, asked: AskedPage, rows: number): ReadPaging {
  const read = schema.safeParse(sent);
  const said = read.success ? read.data : { PageIndex: null, PageSize: null, TotalRecords: null };
  const saidSize = said.PageSize === null || said.PageSize === 0 ? asked.pageSize : said.PageSize;
  const pageSize = Math.max(rows, Math.min(saidSize, asked.pageSize));
  const seen = (asked.pageIndex - 1) * Math.min(pageSize, asked.pageSize) + rows;
  return {
    paging: {
      pageIndex: asked.pageIndex,
      pageSize,
      totalRecords: Math.max(said.TotalRecords ?? 0, seen),
    },
    saidPageIndex: said.PageIndex === 0 ? null : said.PageIndex,
  };
}
