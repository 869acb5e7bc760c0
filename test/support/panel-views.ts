import type { AnnualReport, License } from '../../src/domain/license.ts';
import { companyView } from '../../src/features/panels/company/company-view.ts';
import { panelView } from '../../src/features/panels/license/license-view.ts';
import type { NeedsQuestion } from '../../src/pages/need-form.ts';
import type { KeptRecord } from '../../src/licenses/kept-record.ts';
import type { LicenseState } from '../../src/features/panels/license/license-model.ts';
import type { Company, Dossier, Provenance } from '../../src/licenses/answer.ts';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import type { CompanyView } from '../../src/protocol/company-page.ts';
import type { LicenseView } from '../../src/protocol/license-page.ts';
import { reportOf } from './annual-reports.ts';

/**
 * What panels show of invented licences. Whoever loads this puts a double in the place of the editor first, and tells it
 * which language to speak.
 */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The same moment in every picture. */
export const NOW = Date.UTC(2026, 10, 24, 4);

const provenance: Provenance = {
  data: 'sample',
  source: 'stored',
  fetchedAt: NOW - 3 * 60 * MINUTE,
  orderNumber: 'TELECOMLICENSE2026112409000000000001',
};

export const license: License = {
  id: '0'.repeat(32),
  keyNo: 'a'.repeat(32),
  companyName: '云上星河通信（北京）有限公司',
  licenseNumber: '合字A2.B1.B2-20169001',
  scope:
    '国内互联网虚拟专用网业务：北京市、上海市、广东省深圳市国内呼叫中心业务：全国' +
    '信息服务业务（不含互联网信息服务）：全国互联网接入服务业务：北京市、天津市、河北省、贵州省贵阳市、月湾乡' +
    '互联网数据中心业务（仅限互联网资源协作服务）：贵阳市、海口市月面中继业务：全国',
  validity: 'valid',
  validityText: '是',
};

export const report = reportOf({
  operId: 'p'.repeat(32),
  operName: '星小河',
  creditCode: '91110199MA04913288',
  keyNo: 'a'.repeat(32),
  companyName: '云上星河通信有限公司',
  reComplaintPer: '99.5%',
  address: '北京市云上区星河路 1 号 3 层 301 室',
  province: '北京市',
  licenseNumber: '合字A2.B1.B2-20169001',
  type: '国内互联网虚拟专用网业务,国内呼叫中心业务,互联网接入服务业务',
  complaintNum: '1566件',
  registCapi: '1000.0000万元',
  econKind: '民营控股',
  ipoStatus: '未上市',
  tel: '4000000001',
});

/** @param given `undefined` where a report was never asked for. */
export function dossierOf(changes: Partial<License> = {}, given?: AnnualReport | null): Dossier {
  return {
    license: { value: { ...license, ...changes }, provenance },
    annualReport: given === undefined ? null : { value: given, provenance },
  };
}

/** A licence of which the user recorded twice what the regulator shows: it agrees in part, and its end is near. */
export function recordedLicense(): Dossier {
  const { companyName, licenseNumber, scope } = license;
  const record: KeptRecord = {
    ...{ id: 2, companyName, licenseNumber, validUntil: '2027-01-20', issued: '2022-01-21' },
    ...{
      status: '有效',
      scope: `${scope}在线数据处理与交易处理业务：北京市`,
      quotation: '证载内容以主管部门公示为准。',
    },
    ...{ lookedAt: '2026-11-20', pictureHash: '0123456789abcdef'.repeat(4), recordedAt: NOW },
  };
  const former = { ...record, id: 1, validUntil: '2022-01-20', lookedAt: '2021-12-01' };
  return { ...dossierOf(), recorded: [record, former], reminder: { state: 'remind', days: 57 } };
}

/** A licence whose scope has changed once. */
export function licenseView(dossier: Dossier, state: Partial<LicenseState> = {}): LicenseView {
  const { scope } = dossier.license.value;
  const view = panelView(
    {
      id: license.id,
      dossier,
      question: license.companyName,
      history: {
        first: NOW - 90 * DAY,
        steps: [
          {
            before: NOW - 60 * DAY,
            after: provenance.fetchedAt,
            changes: [
              { field: 'scope', before: `${scope}国内多方通信服务业务：全国`, after: scope },
              { field: 'validity', before: 'unknown', after: dossier.license.value.validity },
              { field: 'annualReport.tel', before: null, after: report.tel },
            ],
          },
        ],
      },
      activity: { kind: 'idle' },
      permission: 'allowed',
      dataKind: 'sample',
      mode: dossier.annualReport ? 'fresh' : 'stored',
      isCall: true,
      ...state,
    },
    NOW,
  );
  if (view.kind !== 'license') throw new Error('a licence was expected');
  return view;
}

export function companyOf(
  name: string,
  licenses: readonly Partial<License>[],
  changes: Partial<Company> = {},
): Company {
  return {
    id: license.keyNo,
    keyNo: license.keyNo,
    name,
    pinned: false,
    licenses: licenses.map((own, index) =>
      dossierOf({ companyName: name, id: String(index).padStart(32, '0'), ...own }),
    ),
    more: null,
    missing: 0,
    unreadable: 0,
    query: name,
    provenance,
    ...changes,
  };
}

export function viewOf(company: Company, question: NeedsQuestion | null): CompanyView {
  return companyView(
    {
      ...{ company, isMoreACall: company.more !== null, pagesLeft: 0, question },
      ...{ activity: { kind: 'idle' }, dataKind: 'sample' },
    },
    NOW,
  );
}

/** Several licences: valid, invalid, unknown, and more that were not loaded; a question that was answered. */
export function severalLicenses(): CompanyView {
  const company = companyOf(
    license.companyName,
    [
      {},
      {
        licenseNumber: '京B2-20209002',
        scope: '信息服务业务（仅限互联网信息服务）：北京市',
        validity: 'invalid',
        validityText: '否',
      },
      {
        licenseNumber: 'B1.B2-20219003',
        scope: '内容分发网络业务：北京市、上海市、广东省互联网接入服务业务：全国',
        validity: 'unknown',
        validityText: '暂停',
      },
      { licenseNumber: '粤ICP证B2-20229004', scope: '国内呼叫中心业务：广东省' },
    ],
    { more: { query: license.companyName, nextPage: 2, remaining: 67 } },
  );
  return viewOf(company, { businesses: 'B14, B12, B21', region: '440000' });
}

/** The largest company of the samples, all loaded. */
export function hundredSeventeen(): CompanyView {
  const { name, licenses } = notable.hundredSeventeen;
  return viewOf(
    companyOf(
      name,
      licenses.map(({ id, licenseNumber, scope }) => ({ id, licenseNumber, scope })),
    ),
    { businesses: 'B11 B14', region: '440000' },
  );
}

const REGIONS =
  '北京市、天津市、河北省、山西省、内蒙古自治区、辽宁省、吉林省、黑龙江省、上海市、江苏省、浙江省、安徽省、福建省、江西省、山东省、河南省、' +
  '湖北省、湖南省、广东省、广西壮族自治区、海南省、重庆市、四川省、贵州省、云南省、西藏自治区、陕西省、甘肃省、青海省、宁夏回族自治区、' +
  '新疆维吾尔自治区';

/** Twenty businesses, each in every province by its name. */
export const WIDE_SCOPE = [
  ...['互联网数据中心业务', '内容分发网络业务', '国内互联网虚拟专用网业务', '互联网接入服务业务'],
  ...['在线数据处理与交易处理业务', '国内多方通信服务业务', '存储转发类业务', '国内呼叫中心业务'],
  ...['离岸呼叫中心业务', '信息服务业务', '编码和规程转换业务', '固定网本地通信业务', '第一类卫星通信业务'],
  ...Array.from({ length: 7 }, (_, index) => `信息服务业务（仅限第${index + 1}项）`),
]
  .map((business) => `${business}：${REGIONS}`)
  .join('');
