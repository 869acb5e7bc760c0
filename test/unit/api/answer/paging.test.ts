import { expect, it } from 'vitest';
import { readPaging } from '../../../../src/api/answer/paging.ts';
import { readListResult } from '../../../../src/api/answer/result.ts';
import { ROW } from './rows.ts';

const ASKED = { pageIndex: 2, pageSize: 10 };

/** What is noted of a page that calls itself so. */
function noted(paging: unknown): readonly string[] {
  const notes: string[] = [];
  const envelope = { status: '200', message: null, orderNumber: null, result: [ROW], paging };
  readListResult(envelope, ASKED, (oddity) => notes.push(oddity));
  return notes;
}

it('only a page that calls itself another one is worth a note', () => {
  expect(noted({ PageIndex: 1 })).toEqual(['asked for page 2; the answer calls itself page 1']);
  for (const silent of [{ PageIndex: 2 }, { PageIndex: '2' }, { PageIndex: 0 }, {}, undefined])
    expect(noted(silent)).toEqual([]);
});

it.each([-1, '-1', 0, 2.5, null, 'ten', 1e300])(
  'a size of %j says nothing: the page is as large as was asked for',
  (PageSize) => {
    expect(readPaging({ PageSize }, ASKED, 3).paging).toEqual({
      pageIndex: 2,
      pageSize: 10,
      totalRecords: 13,
    });
  },
);
