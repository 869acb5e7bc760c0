import { regionAt } from './regions.ts';
import type { ScopeRegion } from './scope-entry.ts';
import { itemAt } from './scope-items.ts';
import { isNumbering, type Span } from './scope-names.ts';
import { plain, written, type FoldedText } from './scope-text.ts';

/** Known regions read from the beginning of an item. */
export interface RegionRun {
  readonly regions: readonly ScopeRegion[];
  /** The place after the last of them. */
  readonly end: number;
  /** The last of them is named in full, so that something else may follow at once. */
  readonly full: boolean;
}

/** As bureaus print them: 北京、上海2直辖市以及广州、深圳2城市. */
const COUNT =
  /^(?:\d{1,2}|[一二两三四五六七八九十]{1,3})个?(?:省|直辖市|自治区|城市|地市|市|地区|区)+(?:\((?:省|直辖市|自治区|市|、)+\))?/;
const COUNT_LENGTH = 20;
const COUNTING = new Set(Array.from('0123456789一二两三四五六七八九十', (mark) => mark.charCodeAt(0)));
const JOINED = /^(?:以及|和|及|与)/;

/** What names of places end in, known or not. */
const PLACE_ENDINGS = new Set(Array.from('省市区县州盟旗镇乡岛园', (mark) => mark.charCodeAt(0)));

/** How a sentence begins that stands in the place of the regions, as in 不含…业务。【…】 */
const SENTENCE = new Set(Array.from('不仅只限含除按依', (mark) => mark.charCodeAt(0)));

const MACHINE_ROOM = /^机房(?:所在地)?(?:为|在|:)/;

/** Reads the regions that stand at the beginning of an item, usually one. */
export function readRegions(text: FoldedText, { from, to }: Span): RegionRun {
  const regions: ScopeRegion[] = [];
  let end = from;
  let full = false;
  for (let next = from; ;) {
    const found = regionAt(text.units, next, to);
    if (found === null) break;
    regions.push({ region: found.region, raw: written(text, next, found.end) });
    end = skipCount(text, found.end, to);
    full = found.full || end > found.end;
    const joined = end < to ? JOINED.exec(plain(text, end, Math.min(to, end + 2))) : null;
    if (joined === null) break;
    next = end + joined[0].length;
  }
  return { regions, end, full };
}

/** Whether an item ends like the name of a place, as a district or a development zone does. */
export function looksLikePlace({ units }: FoldedText, { to }: Span): boolean {
  return PLACE_ENDINGS.has(units[to - 1] ?? 0);
}

/** The place after a bracket that follows a region, as in 全国（不含港澳台）; `from` itself where there is none. */
export function skipRemark(text: FoldedText, { from, to }: Span): number {
  const closing = text.partner[from] ?? -1;
  return closing > from && closing < to && !isNumbering(text, from) ? closing + 1 : from;
}

export function beginsSentence({ units }: FoldedText, from: number): boolean {
  return SENTENCE.has(units[from] ?? 0);
}

/** The regions that a qualifier names as the places of machine rooms, as in （机房所在地为贵阳）. */
export function machineRooms(text: FoldedText, { from, to }: Span): ScopeRegion[] {
  const lead = MACHINE_ROOM.exec(plain(text, from, Math.min(to, from + 8)));
  if (lead === null) return [];
  const found: ScopeRegion[] = [];
  for (let at = from + lead[0].length; at < to;) {
    const item = itemAt(text, at, to);
    const { regions, end } = readRegions(text, item);
    if (end === item.to) found.push(...regions);
    else found.push({ region: null, raw: written(text, item.from, item.to) });
    at = item.next;
  }
  return found;
}

function skipCount(text: FoldedText, from: number, to: number): number {
  if (from >= to || !COUNTING.has(text.units[from] ?? 0)) return from;
  return from + (COUNT.exec(plain(text, from, Math.min(to, from + COUNT_LENGTH)))?.[0].length ?? 0);
}
