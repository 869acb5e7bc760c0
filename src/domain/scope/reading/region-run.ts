import { contains, PROVINCE_SIGNS, provinceBySign, regionAt, type Region } from '../../regions/regions.ts';
import type { ScopeRegion } from '../entry.ts';
import { itemAt } from './items.ts';
import { isNumbering } from './names.ts';
import { followsBlank, plain, written, type FoldedText, type Span } from './folded-text.ts';
import { mayLieIn } from './shared-names.ts';
import { unitSet } from '../../text/trie.ts';

/** Known regions read from the beginning of an item. */
export interface RegionRun {
  readonly regions: readonly ScopeRegion[];
  /** The place after the last of them. */
  readonly end: number;
  /** The run as far as something else may follow at once: a short form can be the beginning of another word. */
  readonly certain: { readonly count: number; readonly end: number };
}

/** As bureaus print them: 北京、上海2直辖市以及广州、深圳2城市; 全国31个省、自治区、直辖市. */
const COUNT =
  /^[等共]?(?:(?:\d{1,2}|[一二两三四五六七八九十]{1,3})个?|各)(?:省|直辖市|自治区|城市|地市|市|地区|区)+(?:\((?:省|直辖市|自治区|市|区|、)+\))?/;
const COUNT_LENGTH = 20;
const COUNTING = unitSet('0123456789一二两三四五六七八九十等共各');

/** All China, with a word that says no more. */
const RANGE = /^范围内?/;
const RANGE_LENGTH = 3;
const SIGNS = unitSet(PROVINCE_SIGNS);
const JOINTS = unitSet('以和及与');
const JOINED = /^(?:以及|和|及|与)/;

/** What goes on with a count after a separator. */
const KINDS = /^(?:省|自治区|直辖市|特别行政区|市)$/;
const KINDS_LENGTH = 5;

/** What names of regions end in, known or not. */
const REGION_ENDINGS = unitSet('省市区县州盟旗镇乡岛园');

/** Longer than any district. */
const DISTRICT_LENGTH = 12;

/** How a sentence begins that stands in the place of the regions, as in 不含…业务。【…】 */
const SENTENCE = unitSet('不仅只限含除按依');

const MACHINE_ROOM = /^机房(?:所在地)?(?:为|在|位于|设在|设于|:)/;
const MACHINE_ROOM_LENGTH = 8;
const MACHINE = '机'.charCodeAt(0);

/** Reads the regions that stand at the beginning of an item, usually one, or all of it by their signs, as 京津冀. */
export function readRegions(text: FoldedText, item: Span): RegionRun {
  const signs = readSigns(text, item);
  if (signs !== null) return signs;
  const regions: ScopeRegion[] = [];
  let count = 0;
  let certainEnd = item.from;
  const end = scanRegions(text, item, (region, from, to, certain) => {
    regions.push({ region, raw: written(text, from, to) });
    if (certain < 0) return;
    count = regions.length;
    certainEnd = certain;
  });
  return { regions, end, certain: { count, end: certainEnd } };
}

/** The provinces of an item that is nothing but their signs, with or without a count: 京津冀, 京津沪3省市. */
function readSigns(text: FoldedText, { from, to }: Span): RegionRun | null {
  if (SIGNS[text.units[from] ?? 0] !== 1) return null;
  const second = text.units[from + 1] ?? 0;
  const mayBeSigns = from + 1 >= to || SIGNS[second] === 1 || COUNTING[second] === 1;
  if (!mayBeSigns || regionAt(text.units, from, to) !== null) return null;
  const regions: ScopeRegion[] = [];
  let end = from;
  for (; end < to; end++) {
    const region = provinceBySign(String.fromCharCode(text.units[end] ?? 0));
    if (region === null) break;
    regions.push({ region, raw: written(text, end, end + 1) });
  }
  const last = regions.at(-1);
  if (last === undefined || skipCount(text, end, to) !== to) return null;
  regions[regions.length - 1] = { ...last, raw: written(text, end - 1, to) };
  return { regions, end: to, certain: { count: 0, end: from } };
}

/**
 * The place after the regions at the beginning of an item. `found` is told each with its places, and where something
 * else may follow at once; -1 where it may not.
 */
function scanRegions(
  text: FoldedText,
  { from, to }: Span,
  found: (region: Region, from: number, to: number, certain: number) => void,
): number {
  let end = from;
  let before: Region | null = null;
  for (let next = from; ;) {
    const one = regionAt(text.units, next, to);
    if (one === null) break;
    const afterBlank = followsBlank(text, next);
    if (before !== null && !one.full && !mayFollow(one.region, before, afterBlank)) break;
    const named = skipRange(text, one.region, one.end, to);
    end = skipCount(text, named, to);
    // A count stays with the region until all that are listed before it are known.
    const written = end > named ? end : one.end;
    found(one.region, next, written, one.full || end > one.end ? end : -1);
    const joined = skipJoint(text, end, to);
    before = joined === end ? one.region : null;
    next = joined;
  }
  return end;
}

/**
 * Whether a short form right after a region is one more. 朝阳 after 北京 is a district and not a city far away;
 * a city is one more only where blanks part them.
 */
function mayFollow(region: Region, before: Region, afterBlank: boolean): boolean {
  return afterBlank || (region.level === 'province' && !mayLieIn(region, before));
}

/** Whether an item is known regions and nothing else. */
export function isRegions(text: FoldedText, item: Span): boolean {
  return scanRegions(text, item, () => undefined) === item.to && item.from < item.to;
}

/** A region under a heading such as 广东：广州，深圳. What does not lie there belongs to something else. */
export function within(heading: Region | null, rest: ScopeRegion): ScopeRegion {
  if (heading === null || (rest.region !== null && contains(heading, rest.region))) return rest;
  return { region: null, raw: rest.raw };
}

/** Whether an item ends like the name of a region, as a district or a development zone does. */
export function looksLikeRegion({ units }: FoldedText, { to }: Span): boolean {
  return REGION_ENDINGS[units[to - 1] ?? 0] === 1;
}

/** Where a district ends that what stands here seems to begin with; `from` where there is none. */
export function skipDistrict({ units }: FoldedText, { from, to }: Span): number {
  for (let i = from + 1; i < Math.min(to, from + DISTRICT_LENGTH); i++)
    if (REGION_ENDINGS[units[i] ?? 0] === 1) return i + 1;
  return from;
}

/** Whether an item only goes on with a count, as 自治区 does in 31个省、自治区、直辖市. */
export function isKindOfRegion(text: FoldedText, { from, to }: Span): boolean {
  return to - from <= KINDS_LENGTH && KINDS.test(plain(text, from, to));
}

/** The place after a bracket that follows a region, as in 全国（不含港澳台）; `from` itself where there is none. */
export function skipRemark(text: FoldedText, { from, to }: Span): number {
  const closing = text.partner[from] ?? -1;
  return closing > from && closing < to && !isNumbering(text, from) ? closing + 1 : from;
}

/** Whether the character at a place is one that begins a sentence in the place of regions. */
export function beginsSentence({ units }: FoldedText, from: number): boolean {
  return SENTENCE[units[from] ?? 0] === 1;
}

/** Whether words with a colon head the regions of machine rooms. */
export function isMachineRoomHeading(words: string): boolean {
  return /^机房(?:所在地|地址)?$/.test(words);
}

/** The place after 机房所在地为 and the like; the place itself where there is none. */
export function skipMachineRoom(text: FoldedText, { from, to }: Span): number {
  if (text.units[from] !== MACHINE) return from;
  const lead = MACHINE_ROOM.exec(plain(text, from, Math.min(to, from + MACHINE_ROOM_LENGTH)));
  return from + (lead?.[0].length ?? 0);
}

/** The regions that a qualifier names as the places of machine rooms, as in （机房所在地为贵阳）. */
export function machineRooms(text: FoldedText, { from, to }: Span): ScopeRegion[] {
  const start = skipMachineRoom(text, { from, to });
  if (start === from) return [];
  const found: ScopeRegion[] = [];
  for (let at = start; at < to;) {
    const item = itemAt(text, at, to);
    const { regions, end } = readRegions(text, item);
    if (end === item.to) found.push(...regions);
    else found.push({ region: null, raw: written(text, item.from, item.to) });
    at = item.next;
  }
  return found;
}

/** The place after 和 and the like; where there is none, or nothing after it, the place itself. */
function skipJoint(text: FoldedText, from: number, to: number): number {
  if (JOINTS[text.units[from] ?? 0] !== 1 || from >= to) return from;
  return from + (JOINED.exec(plain(text, from, Math.min(to, from + 2)))?.[0].length ?? 0);
}

function skipRange(text: FoldedText, { level }: Region, from: number, to: number): number {
  if (level !== 'country' || from >= to) return from;
  return from + (RANGE.exec(plain(text, from, Math.min(to, from + RANGE_LENGTH)))?.[0].length ?? 0);
}

function skipCount(text: FoldedText, from: number, to: number): number {
  if (from >= to || COUNTING[text.units[from] ?? 0] !== 1) return from;
  return from + (COUNT.exec(plain(text, from, Math.min(to, from + COUNT_LENGTH)))?.[0].length ?? 0);
}
