import type { Business } from './business.ts';

/*
 * The rows of 电信业务分类目录（2015年版） with the amendment of 2019. `evidence` says how sure a row is:
 *   draft      the contents of the published draft of 2013 (征求意见稿) have it
 *   regulator  the regulator's licence lists or licence system name it
 *   document   operators' and applicants' documents quote it with its code
 *   general    general knowledge only: to be shown, not to be relied on
 * Aliases are names of the edition of 2003 with the class they had then, where that is known, and other usual
 * names; `part` marks a name that means less than the whole business.
 */

type Row = Pick<Business, 'code' | 'name' | 'evidence'> & Partial<Business>;

const A1: readonly Row[] = [
  { code: 'A1', name: '第一类基础电信业务', evidence: 'draft' },
  { code: 'A11', name: '固定通信业务', evidence: 'draft' },
  {
    code: 'A11-1',
    name: '固定网本地通信业务',
    evidence: 'draft',
    aliases: [{ name: '固定网本地电话业务', oldClass: 'A1' }],
  },
  {
    code: 'A11-2',
    name: '固定网国内长途通信业务',
    evidence: 'draft',
    aliases: [{ name: '固定网国内长途电话业务', oldClass: 'A1' }],
  },
  {
    code: 'A11-3',
    name: '固定网国际长途通信业务',
    evidence: 'draft',
    aliases: [{ name: '固定网国际长途电话业务', oldClass: 'A1' }],
  },
  { code: 'A11-4', name: '国际通信设施服务业务', evidence: 'draft' },
  { code: 'A12', name: '蜂窝移动通信业务', evidence: 'draft' },
  {
    code: 'A12-1',
    name: '第二代数字蜂窝移动通信业务',
    evidence: 'draft',
    aliases: [
      { name: '900/1800MHzGSM第二代数字蜂窝移动通信业务', oldClass: 'A1', part: true },
      { name: '800MHzCDMA第二代数字蜂窝移动通信业务', oldClass: 'A1', part: true },
    ],
  },
  { code: 'A12-2', name: '第三代数字蜂窝移动通信业务', evidence: 'draft' },
  {
    code: 'A12-3',
    name: 'LTE/第四代数字蜂窝移动通信业务',
    evidence: 'draft',
    aliases: [
      { name: '第四代数字蜂窝移动通信业务' },
      { name: 'LTE·第四代数字蜂窝移动通信业务' },
      { name: 'LTE第四代数字蜂窝移动通信业务' },
    ],
    nicknames: ['4G'],
  },
  {
    code: 'A12-4',
    name: '第五代数字蜂窝移动通信业务',
    evidence: 'general',
    edition: 2019,
    nicknames: ['5G'],
  },
  {
    code: 'A13',
    name: '第一类卫星通信业务',
    evidence: 'draft',
  },
  { code: 'A13-1', name: '卫星移动通信业务', evidence: 'draft' },
  {
    code: 'A13-2',
    name: '卫星固定通信业务',
    evidence: 'draft',
    aliases: [{ name: '卫星国际专线业务', oldClass: 'A1', part: true }],
  },
  {
    code: 'A14',
    name: '第一类数据通信业务',
    evidence: 'draft',
    aliases: [
      { name: '因特网数据传送业务', oldClass: 'A1', part: true },
      { name: '互联网数据传送业务', part: true },
    ],
  },
  { code: 'A14-1', name: '互联网国际数据传送业务', evidence: 'draft' },
  { code: 'A14-2', name: '互联网国内数据传送业务', evidence: 'draft' },
  { code: 'A14-3', name: '互联网本地数据传送业务', evidence: 'draft' },
  { code: 'A14-4', name: '国际数据通信业务', evidence: 'draft' },
  { code: 'A15', name: 'IP电话业务', evidence: 'draft' },
  { code: 'A15-1', name: '国内IP电话业务', evidence: 'draft' },
  { code: 'A15-2', name: '国际IP电话业务', evidence: 'draft' },
];

const A2: readonly Row[] = [
  { code: 'A2', name: '第二类基础电信业务', evidence: 'draft' },
  {
    code: 'A21',
    name: '集群通信业务',
    evidence: 'draft',
    aliases: [{ name: '模拟集群通信业务', oldClass: 'A2', part: true }],
  },
  { code: 'A21-1', name: '数字集群通信业务', evidence: 'general' },
  {
    code: 'A22',
    name: '无线寻呼业务',
    evidence: 'general',
    aliases: [{ name: '无线寻呼业务', oldClass: 'A2' }],
  },
  { code: 'A23', name: '第二类卫星通信业务', evidence: 'general' },
  {
    code: 'A23-1',
    name: '卫星转发器出租、出售业务',
    evidence: 'general',
    aliases: [{ name: '卫星转发器出租/出售业务' }, { name: '卫星转发器出租和出售业务' }],
  },
  {
    code: 'A23-2',
    name: '国内甚小口径终端地球站通信业务',
    evidence: 'regulator',
    aliases: [
      { name: '国内甚小口径终端地球站通信业务', oldClass: 'A2' },
      { name: '国内甚小口径终端地球站(VSAT)通信业务', oldClass: 'A2' },
    ],
    nicknames: ['VSAT'],
  },
  {
    code: 'A24',
    name: '第二类数据通信业务',
    evidence: 'general',
    aliases: [{ name: '无线数据传送业务', oldClass: 'A2', part: true }],
  },
  { code: 'A24-1', name: '固定网国内数据传送业务', evidence: 'regulator' },
  {
    code: 'A25',
    name: '网络接入设施服务业务',
    evidence: 'general',
    // Without the wired part of today.
    aliases: [{ name: '网络接入业务', oldClass: 'A2', part: true }],
  },
  { code: 'A25-1', name: '无线接入设施服务业务', evidence: 'general' },
  { code: 'A25-2', name: '有线接入设施服务业务', evidence: 'general' },
  { code: 'A25-3', name: '用户驻地网业务', evidence: 'general' },
  { code: 'A26', name: '国内通信设施服务业务', evidence: 'general' },
  {
    code: 'A27',
    name: '网络托管业务',
    evidence: 'regulator',
    aliases: [{ name: '网络托管业务', oldClass: 'A2' }],
  },
];

const B1: readonly Row[] = [
  { code: 'B1', name: '第一类增值电信业务', evidence: 'regulator' },
  {
    code: 'B11',
    name: '互联网数据中心业务',
    evidence: 'regulator',
    aliases: [
      // Without 互联网资源协作服务, which had a licence of its own to be from 2018 (工信管函〔2018〕84号).
      { name: '因特网数据中心业务', oldClass: 'B1', part: true },
      { name: '互联网资源协作服务业务', part: true },
    ],
    nicknames: ['IDC', 'IDC证'],
    // Both mean what the catalogue counts to this business, and not its machine rooms.
    partNicknames: ['云', '互联网资源协作服务'],
  },
  { code: 'B12', name: '内容分发网络业务', evidence: 'regulator', nicknames: ['CDN'] },
  {
    code: 'B13',
    name: '国内互联网虚拟专用网业务',
    evidence: 'regulator',
    aliases: [{ name: '国内因特网虚拟专用网业务', oldClass: 'B1' }],
    nicknames: ['VPN', 'IP-VPN'],
  },
  {
    code: 'B14',
    name: '互联网接入服务业务',
    evidence: 'regulator',
    aliases: [{ name: '因特网接入服务业务', oldClass: 'B2' }],
    nicknames: ['ISP'],
  },
];

const B2: readonly Row[] = [
  { code: 'B2', name: '第二类增值电信业务', evidence: 'regulator' },
  {
    code: 'B21',
    name: '在线数据处理与交易处理业务',
    evidence: 'regulator',
    aliases: [{ name: '在线数据处理与交易处理业务', oldClass: 'B1' }],
    nicknames: ['EDI', 'EDI证'],
  },
  {
    code: 'B22',
    name: '国内多方通信服务业务',
    evidence: 'regulator',
    aliases: [{ name: '国内多方通信服务业务', oldClass: 'B1' }],
  },
  {
    code: 'B23',
    name: '存储转发类业务',
    evidence: 'regulator',
    aliases: [
      { name: '存储转发类业务', oldClass: 'B2' },
      { name: '语音信箱业务', oldClass: 'B2', part: true },
      { name: 'X.400电子邮件业务', oldClass: 'B2', part: true },
      { name: '传真存储转发业务', oldClass: 'B2', part: true },
    ],
  },
  {
    code: 'B24',
    name: '呼叫中心业务',
    evidence: 'general',
    // In 2003 the domestic one: a licence that names it so need not be for calls from abroad.
    aliases: [{ name: '呼叫中心业务', oldClass: 'B2', part: true }],
  },
  { code: 'B24-1', name: '国内呼叫中心业务', evidence: 'regulator', nicknames: ['呼叫中心'] },
  { code: 'B24-2', name: '离岸呼叫中心业务', evidence: 'general' },
  {
    code: 'B25',
    name: '信息服务业务',
    evidence: 'regulator',
    aliases: [
      { name: '信息服务业务', oldClass: 'B2' },
      { name: '因特网信息服务业务', oldClass: 'B2', part: true },
      { name: '互联网信息服务业务', part: true },
      { name: '固定网电话信息服务业务', oldClass: 'B2', part: true },
      { name: '电话信息服务业务', oldClass: 'B2', part: true },
      { name: '移动网信息服务业务', oldClass: 'B2', part: true },
    ],
    // An ICP certificate is for information on the internet only, an SP certificate for all but that.
    partNicknames: ['ICP', 'ICP证', 'SP', 'SP证'],
  },
  { code: 'B26', name: '编码和规程转换业务', evidence: 'document' },
  { code: 'B26-1', name: '互联网域名解析服务业务', evidence: 'document' },
];

/**
 * The rows of the catalogue as they are written down, in the order of the codes; {@link catalogue} has them whole.
 * @internal
 */
export const CATALOGUE_ROWS: readonly Row[] = [...A1, ...A2, ...B1, ...B2];

/** The names of the one business that licences are given for although the catalogue has no code of its own for it. */
export const UNCODED_NAMES: readonly string[] = ['通过转售方式提供的蜂窝移动通信业务', '移动通信转售业务'];
