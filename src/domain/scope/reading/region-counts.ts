/** How many regions a text says that it names, held against those that it does name. */
import { licensedProvinces, type Region } from '../../regions/regions.ts';
import type { ScopeRegion } from '../entry.ts';

/** A number of regions at the end of words, as in 深圳2城市, 等10个省 and 31个省(区、市). */
const COUNT =
  /[等共]?(\d{1,2}|[一二两三四五六七八九十]{1,3})个?([省直辖市自治区城地]+)(?:\([省直辖市自治区、]+\))?$/;

/** Kinds that no province but a municipality is one of. */
const CITIES = /^(?:城市|地市|市)$/;

const DIGITS = '一二三四五六七八九';

/**
 * The regions of one business, without the counts that stand after them. A count says of a list no more than the list
 * does where it is as long as that; otherwise it speaks of regions that nobody named, as in 全国5个省 and 广东等5省,
 * and the region before it is not known.
 */
export function settleCounts(named: readonly ScopeRegion[]): readonly ScopeRegion[] {
  let listed: Region[] = [];
  return named.map((one) => {
    const { region } = one;
    if (region === null) return one;
    listed.push(region);
    if (one.raw === region.name || one.raw === region.short) return one;
    const count = COUNT.exec(one.raw.normalize('NFKC').replace(/\s/g, ''));
    if (count === null) return one;
    const [words, digits = '', kind = ''] = count;
    const agrees = isCountOf(listed, numberOf(digits), kind);
    listed = [];
    if (!agrees) return { ...one, region: null };
    return { ...one, raw: withoutEnd(one.raw, words) };
  });
}

/** Whether a count says no more of all China than 全国 does. */
export function isCountOfAll(digits: string): boolean {
  return numberOf(digits) === licensedProvinces.length;
}

function isCountOf(listed: readonly Region[], count: number, kind: string): boolean {
  if (listed.length === 1 && listed[0]?.level === 'country')
    return count === licensedProvinces.length && kind.startsWith('省');
  if (listed.length < 2 || listed.length !== count) return false;
  return !CITIES.test(kind) || listed.every(({ level, name }) => level === 'city' || name.endsWith('市'));
}

/** A number up to 99 in digits or in Chinese, e.g. 三十一. */
function numberOf(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  const [, tens, ones = ''] = /^(?:(.?)十)?(.?)$/.exec(digits.replace('两', '二')) ?? [];
  const ten = tens === '' ? 1 : digitOf(tens ?? '');
  return ten * 10 + digitOf(ones);
}

function digitOf(sign: string): number {
  return sign === '' ? 0 : DIGITS.indexOf(sign) + 1;
}

/** Text as written without words at its end, which may be written wide or with blanks between them. */
function withoutEnd(raw: string, words: string): string {
  let from = raw.length;
  for (let left = words.length; left > 0 && from > 0; from--) if (raw.charAt(from - 1).trim() !== '') left--;
  return raw.slice(0, from).trimEnd();
}
