import type { AnnualReport, License } from '../../src/domain/license.ts';
import { compressed } from '../../src/licenses/keeping/compressed.ts';
import type { Stamp } from '../../src/store/answers/answers.ts';
import type { CompanyEntry } from '../../src/store/companies.ts';
import type { Store } from '../../src/store/store.ts';
import { reportOf } from './annual-reports.ts';

/** Invented companies for the store: as many as wanted, each the same every time. */

export const REALM = 'https://vendor.invalid/api';

const PLACES = ['云梦', '星河', '月湾', '青禾', '白鹭', '赤松', '金沙', '银杏', '玉泉', '墨溪'];
const WORDS = [
  '虚构',
  '示例',
  '假想',
  '设定',
  '拟真',
  '样本',
  '演示',
  '杜撰',
  '童话',
  '寓言',
  '幻景',
  '剧本',
];
const LINES = ['通信技术', '网络科技', '信息服务', '数据传媒', '云计算', '电子商务', '智能设备', '软件开发'];

export interface StoredCompanyFixture {
  readonly name: string;
  readonly entry: CompanyEntry;
  readonly names: readonly string[];
  readonly license: License;
  readonly report: AnnualReport;
}

export function company(number: number): StoredCompanyFixture {
  const pick = (from: readonly string[], by: number): string =>
    from[Math.floor(number / by) % from.length] ?? '';
  const serial = String(number).padStart(6, '0');
  const place = pick(PLACES, 1);
  const name = `${place}${pick(WORDS, 10)}${pick(WORDS, 120)}${serial}${pick(LINES, 7)}有限公司`;
  const keyNo = `k${serial}${'0'.repeat(25)}`;
  const id = `license-${serial}`;
  const licenseNumber = `样B2-${serial}`;
  const scope = `信息服务业务（仅限互联网信息服务）：${place}；国内呼叫中心业务：全国`;
  return {
    name,
    entry: { id: keyNo, keyNo, name, licenseIds: [id], foundBy: name },
    names: [name, keyNo.toUpperCase(), licenseNumber, `TESTCODE${serial}`],
    license: { id, keyNo, companyName: name, licenseNumber, scope, validity: 'valid', validityText: '是' },
    report: reportOf({ companyName: name, keyNo, licenseNumber, address: `${place}虚构路 ${number} 号` }),
  };
}

/** Puts companies 0 to `count` − 1 with all that two calls each would have brought. @param realm whose they are */
export function fillStore(store: Store, count: number, realm = REALM): void {
  const PORTION = 2_000;
  for (let first = 0; first < count; first += PORTION) {
    store.together(() => {
      for (let at = first; at < Math.min(count, first + PORTION); at += 1) keep(store, realm, at);
    });
  }
}

function keep(store: Store, realm: string, number: number): void {
  const { name, entry, names, license, report } = company(number);
  const [first, second] = stampsOf(number);
  const search = { query: name, licenseIds: [license.id], unreadable: 0, totalRecords: 1, nextPage: null };
  store.answers.keep(realm, 'search', name, search, first);
  store.answers.keep(realm, 'license', license.id, license, first);
  store.answers.keep(realm, 'report', license.id, report, second);
  for (const alias of names) store.answers.teach(realm, alias, name);
  store.companies.put(realm, entry, names);
}

/** Of the two calls for a company: each has its own number. */
function stampsOf(number: number): readonly [Stamp, Stamp] {
  const stamp = { fetchedAt: Date.now(), orderNumber: `order-${number}` };
  return [
    { ...stamp, asked: 2 * number + 1 },
    { ...stamp, asked: 2 * number + 2 },
  ];
}

/** Adds to what {@link fillStore} put there what both calls of each company would have received, compressed as the extension does. */
export async function fillReceived(store: Store, count: number, realm = REALM): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const fixture = company(number);
    const [first, second] = stampsOf(number);
    const [list, detail] = await Promise.all(bodiesOf(fixture, first.orderNumber ?? '').map(packed));
    if (!list || !detail) throw new Error('nothing to keep');
    store.together(() => {
      store.received.keep(realm, 'search', fixture.name, { ...first, page: 1, body: list });
      store.received.keep(realm, 'report', fixture.license.id, { ...second, page: null, body: detail });
    });
  }
}

async function packed(body: unknown): Promise<Uint8Array | null> {
  return compressed(new TextEncoder().encode(JSON.stringify(body)));
}

/** The answers to the search and to its licence, in the form of the vendor's, as long as filled ones are. */
function bodiesOf({ name, license, report }: StoredCompanyFixture, orderNumber: string): readonly unknown[] {
  const { id, keyNo, licenseNumber, scope } = license;
  const envelope = { Status: '200', Message: '【有效请求】查询成功', OrderNumber: orderNumber };
  const own = { LicenseNo: licenseNumber, IsValid: '是', Scope: scope };
  return [
    {
      ...envelope,
      Paging: { PageSize: 50, PageIndex: 1, TotalRecords: 1 },
      Result: [{ Id: id, KeyNo: keyNo, CompanyName: name, ...own }],
    },
    {
      ...envelope,
      Result: {
        ...{ Id: id, EntInfo: { KeyNo: keyNo, CompanyName: name }, ...own },
        AnnualReport: { ...FILLED_REPORT, CompanyName: name, KeyNo: keyNo, Address: report.address },
      },
    },
  ];
}

const FILLED_REPORT = {
  ...{ OperId: 'p0000000000000000000000000000001', OperName: '虚构人', CreditCode: '91000000TEST000000' },
  ...{ ReComplaintPer: '假想人', Province: '云梦省', Type: '增值电信业务', ComplaintNum: '400-000-0000' },
  ...{ RegistCapi: '1000万元人民币', EconKind: '有限责任公司', IpoStatus: '未上市', Tel: '010-00000000' },
  StockCode: '',
};
