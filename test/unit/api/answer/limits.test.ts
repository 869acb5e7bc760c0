import { describe, expect, it } from 'vitest';
import { LICENSE, ROW, detail, list } from './rows.ts';

describe('more than was asked for', () => {
  it('is taken up to four times, and refused beyond', () => {
    const asked = { pageIndex: 1, pageSize: 2 };
    const rows = (count: number) => Array.from({ length: count }, () => ROW);
    expect(list(rows(8), undefined, asked)).toMatchObject({ outcome: 'ok', paging: { totalRecords: 8 } });
    expect(list(rows(9), undefined, asked)).toBeNull();
  });

  it.each([
    ['Scope', 16_384],
    ['CompanyName', 2048],
    ['LicenseNo', 2048],
    ['KeyNo', 2048],
    ['Id', 128],
  ])('is a row whose %s is longer than %i characters: it cannot be read', (field, longest) => {
    const sent = (length: number) => list([ROW, { ...ROW, [field]: '9'.repeat(length) }]);
    expect(sent(longest)).toMatchObject({ unreadable: 0 });
    expect(sent(longest + 1)).toMatchObject({ unreadable: 1, licenses: [LICENSE] });
  });

  it('is a field of a report longer than any report has: it counts as not sent', () => {
    const report = { Type: '业'.repeat(16_385), Address: '路'.repeat(2049), Tel: '010' };
    expect(detail({ ...ROW, AnnualReport: report })).toMatchObject({
      detail: { annualReport: { type: null, address: null, tel: '010' } },
    });
  });
});
