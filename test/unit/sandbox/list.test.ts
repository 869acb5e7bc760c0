import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../support/use-sandbox.ts';
import { detail, list, send, statusOf } from './client.ts';

const sandbox = await useSandbox();

const { vendorSample, hundredSeventeen, fifty, none, renamed, successor } = notable;

describe('finding', () => {
  it('finds a company by its name, registration number, credit code and KeyNo', async () => {
    const { name, registrationNumber, creditCode, keyNo } = vendorSample;
    const keys = [name, registrationNumber, creditCode, creditCode.toLowerCase(), keyNo, keyNo.toUpperCase()];
    for (const key of keys) {
      const { Result } = await list(sandbox, key);
      expect(Result?.map((row) => row.Id)).toEqual(vendorSample.licenses.map((license) => license.id));
    }
  });

  it('finds a name only as it is registered: in its own brackets and whole', async () => {
    for (const { name } of [notable.fullWidthBrackets, notable.halfWidthBrackets]) {
      const full = name.replace('(', '（').replace(')', '）');
      const half = name.replace('（', '(').replace('）', ')');
      const statuses = [(await list(sandbox, full)).Status, (await list(sandbox, half)).Status];
      expect(statuses).toEqual(name === full ? ['200', '201'] : ['201', '200']);
      expect((await list(sandbox, name.slice(0, -1))).Status).toBe('201');
    }
  });

  it('finds two companies by a name that one bears and the other bore', async () => {
    const { Result } = await list(sandbox, successor.name);
    expect(Result?.map((row) => row.KeyNo)).toEqual([successor.keyNo, successor.keyNo, renamed.keyNo]);
    expect(Result?.at(-1)?.CompanyName).toBe(renamed.name);
  });

  it.each([none.name, '示例无此公司', '110199009999999', 'constructor', '__proto__'])(
    'answers 201 with no result and no paging for %j',
    async (key) => {
      const answer = await list(sandbox, key);
      expect(Object.keys(answer)).toEqual(['Status', 'Message', 'OrderNumber', 'Result']);
      expect(answer).toMatchObject({ Status: '201', Message: '【有效请求】查询无结果', Result: null });
    },
  );

  it.each([notable.rareCharacters, notable.longName, notable.markup])('finds $name', async ({ name }) => {
    expect((await list(sandbox, name)).Result?.[0]?.CompanyName).toBe(name);
  });
});

describe('the vendor’s sample', () => {
  it('has the vendor’s first page field for field', async () => {
    const { OrderNumber, ...answer } = await list(sandbox, vendorSample.name, { pageSize: '2' });
    const { keyNo, name, licenses } = vendorSample;
    expect(OrderNumber).toMatch(/^TELECOMLICENSE\d{22}$/);
    expect(answer).toEqual({
      Paging: { PageSize: 2, PageIndex: 1, TotalRecords: 3 },
      Result: [
        {
          Id: licenses[0]?.id,
          KeyNo: keyNo,
          CompanyName: name,
          Scope:
            '国内互联网虚拟专用网业务：广州市;北京市国内呼叫中心业务：全国信息服务业务（不含互联网信息服务）：全国' +
            '互联网接入服务业务：广州市;北京市互联网数据中心业务：广州市;北京市国内多方通信服务业务：全国' +
            '内容分发网络业务：北京市;广东省',
          LicenseNo: 'B1.B2-20169101',
          IsValid: '是',
        },
        {
          Id: licenses[1]?.id,
          KeyNo: keyNo,
          CompanyName: name,
          Scope: '信息服务业务（仅限互联网信息服务）',
          LicenseNo: '京ICP证159102号',
          IsValid: '是',
        },
      ],
      Status: '200',
      Message: '【有效请求】查询成功',
    });
  });

  it('has the vendor’s detail field for field', async () => {
    const { keyNo, name, creditCode, licenses } = vendorSample;
    const [license] = licenses;
    const { Result } = await detail(sandbox, license?.id ?? '');
    expect(Result).toEqual({
      Id: license?.id,
      EntInfo: { KeyNo: keyNo, CompanyName: name },
      LicenseNo: 'B1.B2-20169101',
      IsValid: '是',
      Scope: license?.scope,
      AnnualReport: {
        OperInfo: { OperId: `p${keyNo.slice(1)}`, OperName: '示例乙' },
        CreditCode: creditCode,
        EntInfo: { KeyNo: keyNo, CompanyName: name },
        ReComplaintPer: '100%',
        Address: '北京市示例区虚构西路1号院2号楼3层301室',
        Province: '北京市',
        LicenseNo: 'B1.B2-20169101',
        Type:
          '国内互联网虚拟专用网业务,国内呼叫中心业务,信息服务业务（不含互联网信息服务）,' +
          '互联网接入服务业务,互联网数据中心业务,国内多方通信服务业务',
        ComplaintNum: '566件',
        RegistCapi: '1000.0000万元',
        EconKind: '民营控股企业',
        IPOStatus: '未上市',
        Tel: '010-00000000',
        StockCode: '',
      },
    });
  });
});

describe('paging', () => {
  it('gives 10 a page unless asked for more, and 50 at most', async () => {
    const { name } = hundredSeventeen;
    expect((await list(sandbox, name)).Result).toHaveLength(10);
    const page = await list(sandbox, name, { pageSize: '50', pageIndex: '3' });
    expect(page.Result).toHaveLength(17);
    expect(page.Paging).toEqual({ PageSize: 50, PageIndex: 3, TotalRecords: 117 });
  });

  it('answers 201 past the last page', async () => {
    expect((await list(sandbox, fifty.name, { pageSize: '50', pageIndex: '1' })).Result).toHaveLength(50);
    expect((await list(sandbox, fifty.name, { pageSize: '50', pageIndex: '2' })).Status).toBe('201');
  });

  it.each([
    { pageSize: '51' },
    { pageSize: '0' },
    { pageSize: '-1' },
    { pageSize: 'x' },
    { pageIndex: '0' },
    { pageIndex: '1.5' },
  ])('answers 202 for %j', async (more) => {
    expect((await list(sandbox, fifty.name, more)).Status).toBe('202');
  });

  it('gives each licence exactly once and in order, whatever the size of a page', async () => {
    const companies = [hundredSeventeen, fifty, vendorSample];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...companies),
        fc.integer({ min: 1, max: 50 }),
        async (company, size) => {
          const ids: string[] = [];
          for (let index = 1; ids.length < company.licenses.length; index += 1) {
            const page = await list(sandbox, company.name, { pageSize: `${size}`, pageIndex: `${index}` });
            expect(page.Status).toBe('200');
            ids.push(...(page.Result ?? []).map((row) => row.Id));
          }
          expect(ids).toEqual(company.licenses.map((license) => license.id));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('parameters', () => {
  it.each([
    ['GetList', {}, '202'],
    ['GetList', { searchKey: '' }, '202'],
    ['GetList', { searchKey: '示' }, '213'],
    ['GetList', { searchKey: '𠮷' }, '213'],
    ['GetDetail', {}, '202'],
    ['GetDetail', { searchKey: vendorSample.name }, '202'],
    ['GetDetail', { id: 'a' }, '213'],
    ['GetDetail', { id: '0'.repeat(32) }, '201'],
    ['GetReport', { id: 'ab' }, '118'],
    ['constructor', { id: 'ab' }, '118'],
  ])('answers %s with %j by %s', async (method, query: Record<string, string>, expected) => {
    expect(await statusOf(await send(sandbox, method, query))).toBe(expected);
  });

  it('knows no other path and no other verb', async () => {
    const elsewhere = await fetch(new URL('/elsewhere', sandbox.endpoint));
    expect([elsewhere.status, await statusOf(elsewhere)]).toEqual([404, '118']);
    const post = await fetch(`${sandbox.endpoint}/TelecomLicense/GetList`, {
      method: 'POST',
      body: 'x'.repeat(1e6),
    });
    expect([post.status, await statusOf(post)]).toEqual([405, '118']);
  });
});
