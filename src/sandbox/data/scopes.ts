import { sandboxProvinces } from './provinces.ts';

/** A business of the catalogue with the regions it may be run in; none where the vendor names none. */
export interface ScopeBusiness {
  readonly name: string;
  readonly regions: readonly string[];
}

const NATIONWIDE = ['全国'];
const cities =
  '北京市 上海市 广州市 深圳市 杭州市 南京市 成都市 武汉市 贵阳市 乌兰察布市 吉林市 海口市'.split(' ');
const provinceNames = sandboxProvinces.map((province) => province.name);

/** The value-added businesses, each with the regions that its licences choose from: cities, provinces, or all China. */
export const businesses: readonly ScopeBusiness[] = [
  { name: '互联网数据中心业务', regions: cities },
  { name: '互联网数据中心业务（仅限互联网资源协作服务）', regions: cities },
  { name: '内容分发网络业务', regions: provinceNames },
  { name: '国内互联网虚拟专用网业务', regions: provinceNames },
  { name: '互联网接入服务业务', regions: provinceNames },
  { name: '在线数据处理与交易处理业务', regions: NATIONWIDE },
  { name: '国内多方通信服务业务', regions: provinceNames },
  { name: '存储转发类业务', regions: provinceNames },
  { name: '国内呼叫中心业务', regions: NATIONWIDE },
  { name: '信息服务业务（不含互联网信息服务）', regions: NATIONWIDE },
];

/** What an ICP certificate is for. */
export const websites: readonly ScopeBusiness[] = [
  { name: '信息服务业务（仅限互联网信息服务）', regions: [] },
];

/** Every qualifier that has been seen in brackets after a business, as one licence that holds them all. */
export const qualified: readonly ScopeBusiness[] = [
  '信息服务业务（仅限互联网信息服务）',
  '信息服务业务（不含互联网信息服务）',
  '信息服务业务（不含固定网电话信息服务和互联网信息服务）',
  '信息服务业务（不含固定网电话信息服务）',
  '信息服务业务（仅限固定网电话信息服务）',
  '互联网数据中心业务（仅限互联网资源协作服务）',
  '互联网数据中心业务（不含互联网资源协作服务）',
  '互联网接入服务业务（含网站接入）',
  '互联网接入服务业务（不含网站接入）',
  '互联网接入服务业务（为上网用户提供接入服务）',
  '互联网接入服务业务（为互联网平台提供接入服务）',
  '在线数据处理与交易处理业务（仅限经营类电子商务）',
  '在线数据处理与交易处理业务（不含经营类电子商务）',
  '互联网数据中心业务（机房所在地为贵阳）',
].map((name) => ({ name, regions: NATIONWIDE }));

/** The scope of the vendor's own sample, which names no company. */
export const vendorScope: readonly ScopeBusiness[] = [
  { name: '国内互联网虚拟专用网业务', regions: ['广州市', '北京市'] },
  { name: '国内呼叫中心业务', regions: NATIONWIDE },
  { name: '信息服务业务（不含互联网信息服务）', regions: NATIONWIDE },
  { name: '互联网接入服务业务', regions: ['广州市', '北京市'] },
  { name: '互联网数据中心业务', regions: ['广州市', '北京市'] },
  { name: '国内多方通信服务业务', regions: NATIONWIDE },
  { name: '内容分发网络业务', regions: ['北京市', '广东省'] },
];

/** Regions that are easily taken for others, or for the beginning of the next business. */
export const trickyRegions: readonly ScopeBusiness[] = [
  { name: '互联网数据中心业务', regions: ['吉林市', '海南藏族自治州', '市中区'] },
  { name: '国内多方通信服务业务', regions: ['吉林省', '海南省', '西藏自治区', '新疆维吾尔自治区'] },
  { name: '内容分发网络业务', regions: NATIONWIDE },
  { name: '国内呼叫中心业务', regions: NATIONWIDE },
  { name: '呼叫中心业务', regions: ['北京市'] },
  { name: '因特网接入服务业务', regions: ['北京', '上海', '内蒙古'] },
  { name: '互联网数据中心业务（仅限互联网资源协作服务）', regions: ['北京市'] },
];

/** Cut where the vendor's field ends, which is in the middle of the business after 宁夏回族自治区. */
export const cutScope = scopeOf(
  businesses.map(({ name }) => ({ name, regions: provinceNames.slice(0, 30) })),
).slice(0, 1024);

/** Texts that are no list of businesses with regions, or not in the usual form. */
export const oddScopes: Readonly<Record<string, string>> = {
  nestedBrackets: '电信业务（第二类增值电信业务中的信息服务业务（仅限互联网信息服务））',
  colonInBrackets:
    '第二类增值电信业务中的信息服务业务（仅限互联网信息服务）（增值电信业务经营许可证编号：浙B2-20169256）',
  bareName: '国内呼叫中心业务',
  bareList: '国内多方通信服务业务、国内呼叫中心业务、信息服务业务（不含互联网信息服务）',
  joinedNames: '国内呼叫中心业务信息服务业务（不含互联网信息服务）',
  joinedList: '在线数据处理与交易处理业务国内呼叫中心业务信息服务业务',
  decision: '继续经营信息服务业务（不含互联网信息服务）不予批准继续经营：国内呼叫中心业务',
  numberedDecision: '（1）注销业务种类：国内多方通信服务业务、国内呼叫中心业务（2）继续经营：存储转发类业务',
  oldNames:
    '第一类增值电信业务中的因特网数据中心业务；第二类增值电信业务中的呼叫中心业务、因特网接入服务业务',
  sentence: '在线数据处理与交易处理业务（仅限经营类电子商务）：不含金融类业务。【依法须经批准的项目除外】',
  halfWidth: '互联网接入服务业务(含网站接入):北京市,天津市;国内呼叫中心业务:全国',
  machineRooms: '互联网数据中心业务（机房所在地为贵阳）、互联网数据中心业务（仅限互联网资源协作服务）',
  basic: '网络托管业务：北京市;天津市固定网国内数据传送业务：全国国内甚小口径终端地球站通信业务：全国',
  resale: '通过转售方式提供的蜂窝移动通信业务：北京市;上海市;广东省',
  unknownName: '示例元宇宙通信业务：全国',
  brokenLines: '国内互联网虚拟专用网业务：广州市;\n北京市国内呼叫中心业 务：全国',
  empty: '',
};

/** The same businesses as a province's authority licenses them: in its province. @param province its full name. */
export function inProvince(scope: readonly ScopeBusiness[], province: string): readonly ScopeBusiness[] {
  return scope.map(({ name, regions }) => ({ name, regions: regions.length === 0 ? [] : [province] }));
}

/** The vendor's run of text: nothing stands between one business's regions and the next business. */
export function scopeOf(scope: readonly ScopeBusiness[] | string): string {
  if (typeof scope === 'string') return scope;
  return scope
    .map(({ name, regions }) => (regions.length === 0 ? name : `${name}：${regions.join(';')}`))
    .join('');
}

/** 许可证业务种类 as the report names it. What was given as a text has no parts to name. */
export function typeOf(scope: readonly ScopeBusiness[] | string): string {
  return typeof scope === 'string' ? '' : scope.map(({ name }) => name).join(',');
}
