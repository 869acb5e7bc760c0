import type { AnnualReport, License } from '../../src/domain/license.ts';
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
  const stamp = { asked: number + 1, fetchedAt: Date.now(), orderNumber: `order-${number}` };
  const search = { query: name, licenseIds: [license.id], unreadable: 0, totalRecords: 1, nextPage: null };
  store.answers.keep(realm, 'search', name, search, stamp);
  store.answers.keep(realm, 'license', license.id, license, stamp);
  store.answers.keep(realm, 'report', license.id, report, stamp);
  for (const alias of names) store.answers.teach(realm, alias, name);
  store.companies.put(realm, entry, names);
}
