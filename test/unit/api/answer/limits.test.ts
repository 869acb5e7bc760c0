import { describe, expect, it } from 'vitest';
import { readDetailResult, readListResult } from '../../../../src/api/answer/result.ts';

const ASKED = { pageIndex: 1, pageSize: 50 };
const ROW = {
  Id: '00000000000000000000000000000001',
  KeyNo: '00000000000000000000000000000002',
  CompanyName: '云上星河通信有限公司',
  Scope: '内容分发网络业务：全国',
  LicenseNo: 'A2.B1-20990001',
  IsValid: '是',
};
const LICENSE = {
  id: ROW.Id,
  keyNo: ROW.KeyNo,
  companyName: ROW.CompanyName,
  licenseNumber: ROW.LicenseNo,
  scope: ROW.Scope,
  validity: 'valid',
  validityText: '是',
};

const envelope = (result: unknown, paging?: unknown) => ({
  status: '200',
  message: null,
  orderNumber: null,
  result,
  paging,
});
const list = (result: unknown, paging?: unknown, asked = ASKED) =>
  readListResult(envelope(result, paging), asked);
const detail = (result: unknown) => readDetailResult(envelope(result), ROW.Id);

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
