import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LICENSE, ROW, detail, list } from './rows.ts';

describe('a list', () => {
  it('reads every field', () => {
    expect(list([ROW], { PageIndex: 1, PageSize: 50, TotalRecords: 1 })).toEqual({
      outcome: 'ok',
      licenses: [LICENSE],
      unreadable: 0,
      paging: { pageIndex: 1, pageSize: 50, totalRecords: 1 },
    });
  });

  it('takes missing, null and numeric fields, other letter case, unknown fields', () => {
    expect(list([{ Id: 7, CompanyName: null, Unknown: [1] }])).toMatchObject({
      licenses: [
        {
          id: '7',
          keyNo: '',
          companyName: '',
          licenseNumber: '',
          scope: '',
          validity: 'unknown',
          validityText: '',
        },
      ],
    });
    const lower = Object.fromEntries(Object.entries(ROW).map(([key, value]) => [key.toLowerCase(), value]));
    expect(list([lower])).toMatchObject({ licenses: [LICENSE] });
  });

  it.each([
    null,
    'row',
    7,
    [],
    [ROW],
    {},
    { ...ROW, Id: '' },
    { ...ROW, Id: {} },
    { ...ROW, CompanyName: ['x'] },
  ])('counts %j as unreadable and keeps the others', (odd) => {
    expect(list([ROW, odd, ROW])).toMatchObject({
      licenses: [LICENSE, LICENSE],
      unreadable: 1,
      paging: { totalRecords: 3 },
    });
  });

  it('says so where every row is unreadable', () => {
    expect(list([null])).toMatchObject({ outcome: 'ok', licenses: [], unreadable: 1 });
  });

  it.each([undefined, null, '', [], {}])('takes %j for nothing found', (result) => {
    expect(list(result)).toEqual({ outcome: 'empty' });
    expect(detail(result)).toEqual({ outcome: 'empty' });
  });

  it.each([undefined, null, '', [], {}])('takes %j beside a total for rows that were not sent', (result) => {
    expect(list(result, { PageIndex: 1, PageSize: 50, TotalRecords: 5 })).toEqual({
      outcome: 'ok',
      licenses: [],
      unreadable: 0,
      paging: { pageIndex: 1, pageSize: 50, totalRecords: 5 },
    });
    expect(list(result, { TotalRecords: 0 })).toEqual({ outcome: 'empty' });
    const second = { pageIndex: 2, pageSize: 50 };
    expect(list(result, { TotalRecords: 50 }, second)).toEqual({ outcome: 'empty' });
    expect(list(result, { TotalRecords: 51 }, second)).toMatchObject({ outcome: 'ok', licenses: [] });
  });

  it.each(['text', 7, true, { Id: 'x' }])('does not take %j for a list', (result) => {
    expect(list(result)).toBeNull();
  });
});

describe('validity', () => {
  it.each([
    ['是', 'valid'],
    [' 是\n', 'valid'],
    ['有效', 'unknown'],
    ['否', 'invalid'],
    ['无效', 'invalid'],
    ['过期', 'invalid'],
    ['已撤销', 'invalid'],
    ['吊销', 'invalid'],
    ['已注销', 'invalid'],
    ['', 'unknown'],
    ['正常', 'unknown'],
    ['是的', 'unknown'],
    ['不是', 'unknown'],
    ['true', 'unknown'],
    ['Y', 'unknown'],
    [1, 'unknown'],
    [true, 'unknown'],
    [{ value: '是' }, 'unknown'],
    [['是'], 'unknown'],
    [null, 'unknown'],
  ])('reads %j as %s', (sent, validity) => {
    expect(list([{ ...ROW, IsValid: sent }])).toMatchObject({ licenses: [{ validity }], unreadable: 0 });
  });
});

describe('paging', () => {
  it.each([
    ['figures', { PageIndex: 2, PageSize: 10, TotalRecords: 117 }, [2, 10, 117]],
    ['texts, lower case', { pageIndex: '2', pageSize: ' 10 ', totalRecords: '117' }, [2, 10, 117]],
    ['nothing', undefined, [2, 10, 12]],
    ['null', null, [2, 10, 12]],
    ['a text', 'many', [2, 10, 12]],
    ['another page than was asked', { PageIndex: 1, PageSize: 10, TotalRecords: 117 }, [2, 10, 117]],
    ['larger pages than asked, which would hide rows', { PageSize: 1000, TotalRecords: 117 }, [2, 10, 117]],
    ['pages smaller than the rows that came', { PageSize: 1, TotalRecords: 4 }, [2, 2, 4]],
    ['nonsense', { PageIndex: 0, PageSize: 0, TotalRecords: 'many' }, [2, 10, 12]],
    ['less than was seen', { PageIndex: 2, PageSize: 10, TotalRecords: 3 }, [2, 10, 12]],
    ['more than a number holds', { PageIndex: 1e300, PageSize: 2.5, TotalRecords: -1 }, [2, 10, 12]],
    ['smaller pages than asked', { PageIndex: 2, PageSize: 5, TotalRecords: 0 }, [2, 5, 7]],
  ])('from %s', (_name, sent, [pageIndex, pageSize, totalRecords]) => {
    expect(list([ROW, ROW], sent, { pageIndex: 2, pageSize: 10 })).toMatchObject({
      paging: { pageIndex, pageSize, totalRecords },
    });
  });
});

describe('a detail', () => {
  const report = {
    OperInfo: { OperId: 'p1', OperName: '某甲' },
    CreditCode: '91000000000000000K',
    EntInfo: { KeyNo: 'k2', CompanyName: '云上星河网络有限公司' },
    ReComplaintPer: '100%',
    Address: '某市某路 1 号',
    Province: '某省',
    LicenseNo: 'A2.B1-20990001',
    Type: '甲业务,乙业务',
    ComplaintNum: '566件',
    RegistCapi: '1000.0000万元',
    EconKind: '民营控股',
    IPOStatus: '未上市',
    Tel: '000-0000',
    StockCode: '',
  };
  const sent = {
    Id: ROW.Id,
    EntInfo: { KeyNo: ROW.KeyNo, CompanyName: ROW.CompanyName },
    LicenseNo: ROW.LicenseNo,
    IsValid: '是',
    Scope: ROW.Scope,
    AnnualReport: report,
  };

  it('reads every field of the licence and of its report', () => {
    expect(detail(sent)).toEqual({
      outcome: 'ok',
      detail: {
        ...LICENSE,
        annualReport: {
          operId: 'p1',
          operName: '某甲',
          creditCode: '91000000000000000K',
          keyNo: 'k2',
          companyName: '云上星河网络有限公司',
          reComplaintPer: '100%',
          address: '某市某路 1 号',
          province: '某省',
          licenseNumber: 'A2.B1-20990001',
          type: '甲业务,乙业务',
          complaintNum: '566件',
          registCapi: '1000.0000万元',
          econKind: '民营控股',
          ipoStatus: '未上市',
          tel: '000-0000',
          stockCode: '',
        },
      },
    });
  });

  it.each([undefined, null, '', {}, [], '无', { Unknown: 1 }])('has no report in %j', (none) => {
    expect(detail({ ...sent, AnnualReport: none })).toEqual({
      outcome: 'ok',
      detail: { ...LICENSE, annualReport: null },
    });
  });

  it('is unreadable where its report is no report: "there is none" would be a guess', () => {
    expect(detail({ ...sent, AnnualReport: [report] })).toBeNull();
  });

  it('is unreadable where it is about another licence than the one asked for', () => {
    expect(detail({ ...sent, Id: 'another' })).toBeNull();
  });

  it('keeps what it can of a report with odd parts', () => {
    const odd = {
      ...report,
      OperInfo: 'somebody',
      EntInfo: null,
      Tel: { no: 1 },
      RegistCapi: 1000,
      Address: null,
    };
    expect(detail({ ...sent, AnnualReport: odd })).toMatchObject({
      detail: {
        annualReport: {
          operId: null,
          operName: null,
          keyNo: null,
          companyName: null,
          tel: null,
          address: null,
          registCapi: '1000',
          province: '某省',
        },
      },
    });
  });

  it('goes by the asked id where none is sent, and does without the company', () => {
    expect(detail({ LicenseNo: 'X', EntInfo: null })).toMatchObject({
      detail: { id: ROW.Id, keyNo: '', companyName: '', licenseNumber: 'X', annualReport: null },
    });
  });

  it.each(['text', 7, [sent], { ...sent, LicenseNo: {} }, { ...sent, EntInfo: 'text' }])(
    'does not take %j for a detail',
    (result) => {
      expect(detail(result)).toBeNull();
    },
  );
});

describe('whatever is sent', () => {
  /** Documented keys in either letter case around arbitrary values, none of which says 是 or 有效. */
  const key = fc.constantFrom(
    'Id',
    'id',
    'KeyNo',
    'Scope',
    'LicenseNo',
    'IsValid',
    'isvalid',
    'EntInfo',
    '__proto__',
  );
  const row = fc.dictionary(fc.oneof(key, fc.string()), fc.jsonValue(), { maxKeys: 8 });

  it('nothing throws, nothing is made up, nothing becomes valid', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(row), fc.jsonValue()), fc.jsonValue(), (result, paging) => {
        const read = list(result, paging);
        if (read?.outcome === 'ok') {
          expect(read.licenses.length + read.unreadable).toBe(Array.isArray(result) ? result.length : -1);
          expect(read.paging.totalRecords).toBeGreaterThanOrEqual(read.licenses.length);
          for (const license of read.licenses) {
            expect(license.validity).not.toBe('valid');
            expect(license.id).not.toBe('');
          }
        }
        const one = detail(result);
        if (one?.outcome === 'ok') expect(one.detail.validity).not.toBe('valid');
      }),
    );
  });
});
