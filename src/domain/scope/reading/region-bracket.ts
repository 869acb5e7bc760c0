import { contains, findRegion, licensedProvinces, type Region } from '../../regions/regions.ts';
import type { ScopeRegion } from '../entry.ts';
import { plain, written, type FoldedText, type Span } from './folded-text.ts';
import { itemAt } from './items.ts';
import { isCountOfAll } from './region-counts.ts';
import { isRegions, readRegions, type RegionRun } from './region-run.ts';

/** How many regions there are, as in （31个省、自治区、直辖市）: nothing that the region before it does not say. */
const COUNTED = /^共?(?:(\d{1,2}|[一二两三四五六七八九十]{1,3})个?|各)?(?:省|自治区|直辖市|区|市|、|和|及)+$/;

/** What is left out, as in （不含港澳台） and （大连除外）. */
const EXCEPT_BEFORE = /^(?:不含|不包括|不包含|除去|除了|除)(.+?)(?:以外|之外|外)?$/;
const EXCEPT_BEHIND = /^(.+?)(?:除外|以外)$/;
const JOINTS = /、|,|;|以及|和|及|与/;

/** Three that no licence of the mainland covers anyway, in one word. */
const OUTSIDE: readonly string[] = ['港澳台', '港澳台地区', '港、澳、台'];

/** Longer than any list of exceptions. */
const MAX_LENGTH = 200;

/**
 * The regions with a bracket after them: what it leaves out of the last, as in 全国（除西藏、新疆外）, or those that it
 * names in place of it, as in 江苏省（南京、苏州）. `null` where the bracket says something else.
 *
 * @param bracket From the opening to the place after the closing one.
 */
export function readBracket(text: FoldedText, run: RegionRun, bracket: Span): readonly ScopeRegion[] | null {
  const last = run.regions.at(-1);
  const outer = last?.region ?? null;
  if (last === undefined || outer === null || bracket.to - bracket.from > MAX_LENGTH) return null;
  const before = run.regions.slice(0, -1);
  const inside = { from: bracket.from + 1, to: bracket.to - 1 };
  const words = plain(text, inside.from, inside.to);
  const counted = COUNTED.exec(words);
  if (counted !== null) {
    const digits = counted[1];
    if (digits === undefined || (outer.level === 'country' && isCountOfAll(digits))) return run.regions;
    return null;
  }
  const left = exceptionsIn(words, outer);
  if (left !== null) {
    const raw = last.raw + written(text, bracket.from, bracket.to);
    return [...before, left.length === 0 ? { region: outer, raw } : { region: outer, raw, except: left }];
  }
  const named = regionsIn(text, inside);
  const lie = named?.every(({ region }) => region !== null && region !== outer && contains(outer, region));
  return named !== null && lie === true ? [...before, ...named] : null;
}

/** The regions of a span that holds nothing else; `null` where it does. */
export function regionsIn(text: FoldedText, { from, to }: Span): readonly ScopeRegion[] | null {
  const found: ScopeRegion[] = [];
  for (let at = from; at < to;) {
    const item = itemAt(text, at, to);
    if (item.from < item.to) {
      if (!isRegions(text, item)) return null;
      found.push(...readRegions(text, item).regions);
    }
    at = item.next;
  }
  return found.length === 0 ? null : found;
}

/** What is left out of a region, without what licences never cover; `null` where the words say something else. */
function exceptionsIn(words: string, outer: Region): readonly Region[] | null {
  const names = (EXCEPT_BEFORE.exec(words) ?? EXCEPT_BEHIND.exec(words))?.[1];
  if (names === undefined) return null;
  if (OUTSIDE.includes(names)) return outer.level === 'country' ? [] : null;
  const found: Region[] = [];
  for (const name of names.split(JOINTS)) {
    const region = findRegion(name) ?? findRegion(name.replace(/地区$/, ''));
    if (region === null || region === outer) return null;
    if (contains(outer, region)) found.push(region);
    else if (outer.level !== 'country' || isLicensed(region)) return null;
  }
  return found;
}

function isLicensed(region: Region): boolean {
  return licensedProvinces.some((province) => contains(province, region));
}
