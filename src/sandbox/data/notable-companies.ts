import type { SentReport } from './annual-report.ts';
import { blank, filed, halfFilled, leftOut, notFiled } from './annual-report.ts';
import type { LicenseDraft } from './company.ts';
import { company } from './company.ts';
import { inventLicenses } from './generated-companies.ts';
import { numberForms } from './license-numbers.ts';
import { sandboxProvinceOf } from './provinces.ts';
import { seeded } from './random.ts';
import {
  businesses,
  cutScope,
  inProvince,
  oddScopes,
  qualified,
  trickyRegions,
  vendorScope,
  websites,
} from './scopes.ts';

const callCentre = [{ name: '国内呼叫中心业务', regions: ['全国'] }];

const vendorType =
  '国内互联网虚拟专用网业务,国内呼叫中心业务,信息服务业务（不含互联网信息服务）,互联网接入服务业务,' +
  '互联网数据中心业务,国内多方通信服务业务';

/** What the vendor's sample says beside who it is about; its `Type` lacks the last business of the scope. */
const vendorReport = (full: SentReport): SentReport => ({
  ...full,
  ReComplaintPer: '100%',
  Address: '北京市示例区虚构西路1号院2号楼3层301室',
  Type: vendorType,
  ComplaintNum: '566件',
  RegistCapi: '1000.0000万元',
  EconKind: '民营控股企业',
  IPOStatus: '未上市',
  StockCode: '',
});

/** Companies written by hand, each named for what it is there to show. */
export const notable = {
  /** The vendor's two sample answers, with everything in them invented that would tell whose they are. */
  vendorSample: company({
    serial: 1,
    name: '示例（北京）网络科技有限公司',
    province: '京',
    licenses: [
      { number: 'B1.B2-20169101', scope: vendorScope, report: vendorReport },
      { number: '京ICP证159102号', scope: websites },
      {
        number: '京B2-20209103',
        scope: '在线数据处理与交易处理业务（仅限经营类电子商务）',
        report: notFiled,
      },
    ],
  }),
  fullWidthBrackets: company({
    serial: 2,
    name: '云帆虚构（上海）信息技术有限公司',
    province: '沪',
    licenses: [{ number: 'B2-20189104', scope: callCentre }],
  }),
  halfWidthBrackets: company({
    serial: 3,
    name: '星河示例(深圳)通信技术有限公司',
    province: '粤',
    licenses: [{ number: '粤B2-20199105', scope: inProvince(callCentre, '广东省') }],
  }),
  /** The most licences of all; three pages of 50. */
  hundredSeventeen: company({
    serial: 4,
    name: '示例百证通信集团有限公司',
    province: '苏',
    licenses: inventLicenses(seeded(117), sandboxProvinceOf('苏'), 117, 9200),
  }),
  /** Exactly one page of 50. */
  fifty: company({
    serial: 5,
    name: '示例五十证通信有限公司',
    province: '浙',
    licenses: inventLicenses(seeded(50), sandboxProvinceOf('浙'), 50, 9320),
  }),
  none: company({ serial: 6, name: '虚构无证贸易有限公司', province: '川', licenses: [] }),
  /** Those of one province's authority name all China, too: the two sides of a check differ. */
  numberForms: company({
    serial: 7,
    name: '示例编号大全电信有限公司',
    province: '湘',
    licenses: numberForms.map((number) => ({ number, scope: callCentre })),
  }),
  scopeForms: company({
    serial: 8,
    name: '示例业务大全电信有限公司',
    province: '黔',
    licenses: [vendorScope, qualified, trickyRegions, businesses, cutScope, ...Object.values(oddScopes)].map(
      (scope, index) => ({ number: `A2.B1.B2-2021${9130 + index}`, scope }),
    ),
  }),
  validities: company({
    serial: 9,
    name: '示例效力未定网络有限公司',
    province: '鲁',
    licenses: ['是', '否', '有效', '已注销', '是（续期审核中）', '', null].map((isValid, index) => ({
      number: `B2-2022${9110 + index}`,
      scope: callCentre,
      isValid,
    })),
  }),
  reports: company({
    serial: 10,
    name: '示例年报大全信息股份有限公司',
    province: '鄂',
    licenses: [filed, blank, halfFilled, notFiled, leftOut].map((report, index) => ({
      number: `B2-2023${9120 + index}`,
      scope: callCentre,
      report,
    })),
  }),
  /** Was called what `successor` is called now: one name finds both. Its report still has that name. */
  renamed: company({
    serial: 11,
    name: '星河示例数智科技有限公司',
    province: '闽',
    formerName: '星河示例旧名通信有限公司',
    licenses: [{ number: 'B2-20179106', scope: callCentre, report: underName('星河示例旧名通信有限公司') }],
  }),
  successor: company({
    serial: 12,
    name: '星河示例旧名通信有限公司',
    province: '赣',
    licenses: [
      { number: 'B2-20249107', scope: callCentre },
      { number: '赣B2-20259108', scope: websites },
    ],
  }),
  /** Its report gives the number that the licence had before. */
  renumbered: company({
    serial: 13,
    name: '虚构续证云计算有限公司',
    province: '渝',
    licenses: [
      {
        number: 'B1.B2-20259109',
        scope: vendorScope,
        report: (full) => ({ ...full, LicenseNo: 'B1.B2-20149109' }),
      },
    ],
  }),
  /** Its report's credit code has a wrong check digit; its own is right. */
  wrongReportCode: company({
    serial: 14,
    name: '虚构错码数据有限公司',
    province: '津',
    licenses: [{ number: '津B2-20209117', scope: inProvince(callCentre, '天津市'), report: withWrongCode }],
  }),
  longName: company({
    serial: 15,
    name:
      '示例省虚构市假想经济技术开发区星河云帆青禾松涛竹影雪原麦浪月桥石榴风铃' +
      '跨区域综合通信与互联网信息技术研究开发及运营维护服务股份有限公司',
    province: '粤',
    licenses: [{ number: '粤B2-20219118', scope: inProvince(callCentre, '广东省') }],
  }),
  /** Characters outside the Basic Multilingual Plane, two units of UTF-16 each. */
  rareCharacters: company({
    serial: 16,
    name: '示例𠮷𬭎虚构科技有限公司',
    province: '陕',
    licenses: [{ number: '陕B2-20229119', scope: inProvince(callCentre, '陕西省') }],
  }),
  /** Text that must stay text wherever it is shown, copied or exported. */
  markup: company({
    serial: 17,
    name: '=示例<b>粗体</b>[链接](command:workbench.action.quit)|有限公司',
    province: '皖',
    licenses: [
      { number: '皖B2-20239126', scope: '<script>alert(1)</script>业务：全国\n| `示例` |\u202e文倒' },
    ],
  }),
};

function underName(name: string): NonNullable<LicenseDraft['report']> {
  return (full) => ({ ...full, EntInfo: { KeyNo: full.EntInfo?.KeyNo ?? null, CompanyName: name } });
}

function withWrongCode(full: SentReport): SentReport {
  const code = full.CreditCode ?? '';
  return { ...full, CreditCode: code.slice(0, -1) + (code.endsWith('1') ? '2' : '1') };
}
