/** The regions that a licence may name: all China, provinces, cities at prefecture level. */
import { REGION_TABLE } from './region-table.ts';
import { Trie, unitsOf, type Units } from '../text/trie.ts';

/** All China, a province or a city at prefecture level. */
export interface Region {
  /** Six digits, GB/T 2260; `000000` is all China, as the statistics bureau's tables have it. */
  readonly code: string;
  /** Its full name, e.g. `广西壮族自治区`. */
  readonly name: string;
  readonly level: 'country' | 'province' | 'city';
  /** Its usual short form, e.g. `广西`: unique for a province, and for most cities. A city keeps 市 where its province has the name. */
  readonly short: string;
}

/** A region as one text names it. */
interface NamedRegion {
  readonly region: Region;
  /** Whether the name is the official one: a short form can be the beginning of something else. */
  readonly full: boolean;
  /** The name means something else where no province stands before it, e.g. a district of Beijing. */
  readonly ambiguous?: true;
}

/** A region that a text names at a place, and the place after its name. */
export interface RegionAt {
  readonly region: Region;
  /** Whether the name is the official one. */
  readonly full: boolean;
  readonly end: number;
}

/** The region that is all of China: 全国. */
export const NATIONWIDE: Region = { code: '000000', name: '全国', level: 'country', short: '全国' };

/** The signs that begin a province's licence numbers; Guizhou, Yunnan, Sichuan and Gansu have two. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ 京: '11', 津: '12', 冀: '13', 晋: '14', 蒙: '15', 辽: '21', 吉: '22', 黑: '23', 沪: '31', 苏: '32' },
  ...{ 浙: '33', 皖: '34', 闽: '35', 赣: '36', 鲁: '37', 豫: '41', 鄂: '42', 湘: '43', 粤: '44', 桂: '45' },
  ...{ 琼: '46', 渝: '50', 川: '51', 蜀: '51', 贵: '52', 黔: '52', 云: '53', 滇: '53', 藏: '54', 陕: '61' },
  ...{ 甘: '62', 陇: '62', 青: '63', 宁: '64', 新: '65' },
};

/** All signs of provinces, one after the other. */
export const PROVINCE_SIGNS = Object.keys(SIGNS).join('');

/** Not in the statistics bureau's table, and no regulator's licence covers them; texts name them all the same. */
const ELSEWHERE = ['71台湾省', '81香港特别行政区', '82澳门特别行政区'];

/** What is left off a name in its short form, longest first. */
const PROVINCE_ENDING = /(?:维吾尔自治区|壮族自治区|回族自治区|特别行政区|自治区|省|市)$/;
const CITY_ENDING = /(?:市|地区|盟|林区|县)$/;
const PREFECTURE_ENDING =
  /(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|黎|蒙古)族|蒙古|哈萨克|(?<=克孜勒苏)柯尔克孜)*自治[州县]$/;

/** Names in use that are neither official nor cut from official ones at the usual place. */
const VARIANTS: readonly (readonly [name: string, code: string])[] = [
  ['博州', '652700'],
  ['巴州', '652800'],
  ['克州', '653000'],
  ['内蒙', '150000'],
];

/** What a bureau's printing leaves out of names: 昌吉自治州, 文山苗族自治州, 广西自治区. */
const UNPRINTED = /壮族|回族|维吾尔/g;

/** Short forms of cities that are better known as districts of other cities. */
const AMBIGUOUS = new Set(['朝阳']);

/** All China, then the provinces in the order of their codes, each followed by its cities. */
export const regions: readonly Region[] = [
  NATIONWIDE,
  ...[...REGION_TABLE, ...ELSEWHERE].flatMap(provinceWithCities),
];

const byCode: ReadonlyMap<string, Region> = new Map(regions.map((region) => [region.code, region]));

/** The 31 provinces that the regulator's licences cover, and Taiwan, Hong Kong and Macao after them. */
export const provinces: readonly Region[] = regions.filter(({ level }) => level === 'province');

/** The 31 provinces that 全国 stands for on a licence: the regulator has no say in the other three. */
export const licensedProvinces: readonly Region[] = provinces.filter(({ code }) => code < '70');

/**
 * The region of a code, `null` where there is none.
 * @param code six digits, GB/T 2260; `000000` is all China.
 */
export function regionByCode(code: string): Region | null {
  return byCode.get(code) ?? null;
}

/** The province that a region lies in, itself if it is one; `null` for all China. */
export function provinceOf(region: Region): Region | null {
  return region.level === 'country' ? null : regionByCode(`${region.code.slice(0, 2)}0000`);
}

/** Whether one region has the other in it, or is the same. All China is the 31 provinces that licences cover. */
export function contains(outer: Region, inner: Region): boolean {
  if (outer.code === inner.code) return true;
  const province = provinceOf(inner);
  if (outer.level === 'country') return province !== null && licensedProvinces.includes(province);
  return outer.level === 'province' && province?.code === outer.code;
}

/** The province whose licence numbers begin with a sign such as `京`. */
export function provinceBySign(sign: string): Region | null {
  const code = Object.hasOwn(SIGNS, sign) ? SIGNS[sign] : undefined;
  return code === undefined ? null : regionByCode(`${code}0000`);
}

/** The region of a name in full or in its usual short form; `null` where it is not known or not clear. */
export function findRegion(name: string): Region | null {
  const found = regionAt(unitsOf(name), 0, name.length);
  return found?.end === name.length ? found.region : null;
}

/**
 * The region that is named at a place, in its longest form: also a city after its province, as in `江苏省南京市`.
 * Short forms that two cities share are not known; one that a province shares with a city is the province.
 */
export function regionAt(text: Units, from: number, to: number): RegionAt | null {
  const first = names.longestAt(text, from, to);
  if (first === null || first.value.ambiguous) return null;
  if (first.value.region.level === 'province' && first.end < to) {
    const city = names.longestAt(text, first.end, to);
    if (city?.value.region.level === 'city' && provinceOf(city.value.region) === first.value.region)
      return { region: city.value.region, full: city.value.full, end: city.end };
  }
  return { region: first.value.region, full: first.value.full, end: first.end };
}

/** Whether the name of a region begins at a place, be it clear which or not. */
export function beginsRegion(text: Units, from: number): boolean {
  return names.longestAt(text, from) !== null;
}

/** Whether what stands between two places is the beginning of a region's name, cut before its end. */
export function isRegionCut(text: Units, from: number, to: number): boolean {
  return names.isBeginning(text, from, to);
}

function provinceWithCities(line: string): Region[] {
  const [head = '', ...cities] = line.split(' ');
  const code = head.slice(0, 2);
  const name = head.slice(2);
  const province: Region = {
    code: `${code}0000`,
    name,
    level: 'province',
    short: name.replace(PROVINCE_ENDING, ''),
  };
  return [
    province,
    ...cities
      .map((city) => cityOf(code, city))
      .map((city) => (city.short === province.short ? { ...city, short: city.name } : city)),
  ];
}

function cityOf(province: string, city: string): Region {
  const digits = /^\d+/.exec(city)?.[0] ?? '';
  const name = city.slice(digits.length);
  const ending = name.endsWith('自治州') || name.endsWith('自治县') ? PREFECTURE_ENDING : CITY_ENDING;
  const short = name.replace(ending, '');
  return { code: (province + digits).padEnd(6, '0'), name, level: 'city', short };
}

/** Full names, then short ones; provinces before cities, so that 吉林 is the province. */
const names = new Trie<NamedRegion>(namesOfRegions());

function* namesOfRegions(): Generator<[string, NamedRegion]> {
  for (const region of regions) yield [region.name, { region, full: true }];
  yield ['全网', { region: NATIONWIDE, full: true }];
  for (const { short, region } of shortForms())
    yield [short, { region, full: false, ...(AMBIGUOUS.has(short) ? { ambiguous: true } : {}) }];
}

function shortForms(): { short: string; region: Region }[] {
  const cities = regions.filter(({ level }) => level === 'city');
  const uses = new Map<string, number>();
  for (const { short } of cities) uses.set(short, (uses.get(short) ?? 0) + 1);
  return [
    ...provinces.map((region) => ({ short: region.short, region })),
    ...cities
      .filter(({ short }) => short.length > 1 && uses.get(short) === 1)
      .map((region) => ({ short: region.short, region })),
    ...cities
      .filter(({ name }) => name.endsWith('自治州'))
      .map((region) => ({ short: `${region.short}州`, region })),
    ...regions.flatMap((region) => {
      const printed = region.name.replace(UNPRINTED, '');
      return printed === region.name ? [] : [{ short: printed, region }];
    }),
    ...VARIANTS.flatMap(([short, code]) => {
      const region = regionByCode(code);
      return region === null ? [] : [{ short, region }];
    }),
  ];
}
