import { comparisonsOf } from '../../../src/domain/comparisons/comparisons.ts';
import { parseLicenseNumber } from '../../../src/domain/license-number.ts';
import type { LicenseDetail } from '../../../src/domain/license.ts';
import { requires } from '../../../src/domain/needs/requires.ts';
import { parseScope } from '../../../src/domain/scope/scope.ts';
import type { Report } from '../bench.ts';
import { benchPanel, panelViews } from './panel.ts';
import { benchKeys, benchSuggestions } from './typing.ts';

/** A scope of the length of the vendor's field, as licences of many regions have it. */
const SCOPE = (
  '国内互联网虚拟专用网业务：贵阳市;海口市;乌兰察布市国内呼叫中心业务：全国信息服务业务（不含互联网信息服务）：全国' +
  '互联网接入服务业务：北京市;天津市;河北省;山西省;内蒙古自治区;辽宁省;吉林省;黑龙江省;上海市;江苏省;浙江省;安徽省' +
  '互联网数据中心业务（仅限互联网资源协作服务）：贵阳市;海口市国内多方通信服务业务：全国内容分发网络业务：北京市;海南省'
).repeat(6);

/** Texts that a parser may come to grief on: repeated to a megabyte of UTF-8, and to a million UTF-16 units. */
const HOSTILE: Readonly<Record<string, string>> = {
  business: '业务',
  openBrackets: '（',
  closedBrackets: '）',
  emptyBrackets: '（）',
  colons: '：',
  separators: '、',
  blanks: ' ',
  partialNames: '互联网接入服',
  names: '国内呼叫中心业务：',
  openNames: '信息服务业务（',
  wrappers: '电信业务（',
  unknownNames: '某某业务：',
  nestedBrackets: '（甲（乙））',
  numbers: '1.',
  regions: '北京、',
  qualifiedNames: '甲业务（乙）（丙）：',
  takenBack: '国内呼叫中心业务不予批准，',
};

const MEGABYTE = 1_000_000;
const REPEATS = 7;

export async function bench(report: Report): Promise<void> {
  const long = repeated(SCOPE, MEGABYTE);
  const longTime = time(long);
  report('scope.parse', (long.length * bytesPerUnit(long)) / 1000 / longTime, 'MB/s');
  report('scope.over-plain', overPlain(long), 'ratio');
  report('scope.growth10x', growth(SCOPE), 'x');
  report('scope.one', milliseconds(() => parseScope(SCOPE.slice(0, 1024))) * 1000, 'µs');
  for (const [name, unit] of Object.entries(HOSTILE)) {
    report(`scope.hostile.${name}.megabyte`, time(repeated(unit, MEGABYTE / bytesPerUnit(unit))), 'ms');
    report(`scope.hostile.${name}.megaunit`, time(repeated(unit, MEGABYTE)), 'ms');
    report(`scope.hostile.${name}.growth10x`, growth(unit), 'x');
  }
  report(
    'number.parse',
    milliseconds(() => parseLicenseNumber('经营许可证编号：粤B2-20129019号')) * 1000,
    'µs',
  );
  report('checks', milliseconds(() => comparisonsOf(LICENSE, LICENSE.companyName)) * 1000, 'µs');
  const licenses = Array.from({ length: 117 }, () => LICENSE);
  const needs = [{ code: 'B11' }, { code: 'B14' }, { code: 'B25' }];
  report(
    'requires.117licences',
    milliseconds(() => requires(needs, licenses)),
    'ms',
  );
  benchSuggestions(report);
  const views = await panelViews();
  await benchKeys(report, views.company117);
  await benchPanel(report, views);
}

const LICENSE: LicenseDetail = {
  id: '0'.repeat(32),
  keyNo: 'a'.repeat(32),
  companyName: '云上星河通信有限公司',
  licenseNumber: 'B1.B2-20269001',
  scope: SCOPE.slice(0, 1000),
  validity: 'valid',
  validityText: '是',
  annualReport: null,
};

/** As long a text as asked for, cut where the length says. */
function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function bytesPerUnit(text: string): number {
  return new TextEncoder().encode(text).length / text.length;
}

/** Milliseconds for one text, the best of several runs: what else the machine does only ever adds to it. */
function time(text: string): number {
  return Math.min(...Array.from({ length: REPEATS }, () => once(text)));
}

/** How much longer it takes to read a scope than to cut it at its punctuation with a plain regular expression, in turns. */
function overPlain(text: string): number {
  const runs = Array.from({ length: REPEATS * 3 }, () => {
    const start = performance.now();
    Array.from(text.matchAll(/[^;；:：、，,（）()]+/gu));
    const plain = performance.now() - start;
    return [once(text), plain] as const;
  });
  return Math.min(...runs.map(([ms]) => ms)) / Math.min(...runs.map(([, ms]) => ms));
}

/** How much longer ten times the text takes: 10 where time is in proportion. Short and long runs take turns. */
function growth(unit: string): number {
  const [short, long] = [repeated(unit, MEGABYTE / 40), repeated(unit, MEGABYTE / 4)];
  const runs = Array.from({ length: REPEATS * 3 }, () => [once(short), once(long)] as const);
  return Math.min(...runs.map(([, ms]) => ms)) / Math.min(...runs.map(([ms]) => ms));
}

function once(text: string): number {
  const start = performance.now();
  parseScope(text);
  return performance.now() - start;
}

/** Milliseconds for one of many calls. */
function milliseconds(call: () => unknown): number {
  const CALLS = 200;
  const start = performance.now();
  for (let i = 0; i < CALLS; i++) call();
  return (performance.now() - start) / CALLS;
}
