import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListFound } from '../../../../src/api/outcome.ts';
import type { License } from '../../../../src/domain/license.ts';
import type { SearchPages } from '../../../../src/licenses/answer.ts';
import { addPage, MOST_LICENSES } from '../../../../src/licenses/asking/search-pages.ts';

const PAGE_SIZE = 3;

const license = (id: string, scope = ''): License => ({
  id,
  keyNo: 'K',
  companyName: '示例通信有限公司',
  licenseNumber: `B2-${id}`,
  scope,
  validity: 'valid',
  validityText: '是',
});

interface Rows {
  readonly pageIndex?: number;
  readonly totalRecords?: number;
  readonly unreadable?: number;
}

const page = (licenses: readonly License[], { pageIndex = 1, totalRecords = 0, unreadable = 0 }: Rows = {}) =>
  ({
    outcome: 'ok',
    licenses,
    unreadable,
    paging: { pageIndex, pageSize: PAGE_SIZE, totalRecords },
    status: '200',
    message: null,
    orderNumber: null,
    counted: 'yes',
    attempts: 1,
    durationMs: 1,
    body: null,
  }) satisfies ListFound;

const ids = (pages: SearchPages): readonly string[] => pages.licenses.map(({ id }) => id);

describe('addPage', () => {
  it('adds pages in order and ends at the total', () => {
    const all = Array.from({ length: 8 }, (_, index) => license(String(index)));
    let pages: SearchPages | undefined;
    const next: (number | null)[] = [];
    for (const pageIndex of [1, 2, 3]) {
      const rows = all.slice((pageIndex - 1) * PAGE_SIZE, pageIndex * PAGE_SIZE);
      pages = addPage('示例', pages, page(rows, { pageIndex, totalRecords: 8 }));
      next.push(pages.nextPage);
    }
    expect(pages?.licenses).toEqual(all);
    expect(next).toEqual([2, 3, null]);
  });

  it('ends where there are more licences than any company has, whatever total is named', () => {
    const all = Array.from({ length: MOST_LICENSES }, (_, index) => license(String(index)));
    const before = addPage('示例', undefined, page(all.slice(1), { totalRecords: 1_000_000 }));
    expect(before.nextPage).toBe(2);
    const rows = { pageIndex: 2, totalRecords: 1_000_000 };
    expect(addPage('示例', before, page(all.slice(0, 1), rows))).toMatchObject({ nextPage: null });
  });

  it('keeps the newer form of a licence that came twice', () => {
    const before = addPage('示例', undefined, page([license('1', 'old'), license('2')], { totalRecords: 9 }));
    const after = addPage(
      '示例',
      before,
      page([license('1', 'new'), license('3')], { pageIndex: 2, totalRecords: 9 }),
    );
    expect([...ids(after)].sort()).toEqual(['1', '2', '3']);
    expect(after.licenses.find(({ id }) => id === '1')?.scope).toBe('new');
  });

  it('counts the rows that could not be read on all pages', () => {
    const before = addPage('示例', undefined, page([license('1')], { unreadable: 2, totalRecords: 6 }));
    expect(before).toMatchObject({ unreadable: 2, nextPage: 2 });
    const after = addPage('示例', before, page([license('2')], { pageIndex: 2, unreadable: 1 }));
    expect(after.unreadable).toBe(3);
  });

  it('ends where the vendor sends the same page again and again, whatever total it names', () => {
    const same = page([license('1'), license('2'), license('3')], { totalRecords: 1_000_000 });
    const first = addPage('示例', undefined, same);
    expect(first.nextPage).toBe(2);
    expect(addPage('示例', first, same).nextPage).toBeNull();
  });

  it('goes on after a page of which no row could be read', () => {
    const first = addPage('示例', undefined, page([], { unreadable: 3, totalRecords: 1_000_000 }));
    expect(first.nextPage).toBe(2);
  });

  const anyPage = fc.record({
    ids: fc.array(fc.constantFrom(...Array.from('abcdefghij')), { maxLength: 5 }),
    pageIndex: fc.integer({ min: 1, max: 4 }),
    totalRecords: fc.nat(1_000_000),
    unreadable: fc.nat(2),
  });

  it('keeps every licence once, loses none and ends, whatever pages come', () => {
    fc.assert(
      fc.property(fc.array(anyPage, { minLength: 1, maxLength: 40 }), (sent) => {
        let pages: SearchPages | undefined;
        let asked = 0;
        let unreadablePages = 0;
        const seen = new Set<string>();
        for (const { ids: sentIds, ...rows } of sent) {
          if (pages?.nextPage === null) break;
          asked += 1;
          if (sentIds.length === 0 && rows.unreadable > 0) unreadablePages += 1;
          for (const id of sentIds) seen.add(id);
          pages = addPage(
            '示例',
            pages,
            page(
              sentIds.map((id) => license(id)),
              rows,
            ),
          );
          expect([...ids(pages)].sort()).toEqual([...seen].sort());
        }
        // Each page but the last brought one of the ten licences that there are, or could not be read at all.
        expect(asked).toBeLessThanOrEqual(11 + unreadablePages);
      }),
      { numRuns: 1000 },
    );
  });
});
