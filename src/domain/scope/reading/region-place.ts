import { beginsRegion, isRegionCut, type Region } from '../../regions/regions.ts';
import type { ScopeRegion } from '../entry.ts';
import { endsLikeBusiness, type Placed } from './items.ts';
import { readBracket } from './region-bracket.ts';
import { beginsName, isBroken } from './names.ts';
import {
  isKindOfRegion,
  isMachineRoomHeading,
  isRegions,
  looksLikeRegion,
  readRegions,
  skipDistrict,
  skipMachineRoom,
  skipRemark,
  type RegionRun,
} from './region-run.ts';
import { followsBlank, plain, wordsAt, written, type FoldedText, type Span } from './folded-text.ts';
import { isLead, isLimit, isNumber, sayingOf, takesBack, takesBackBesideLimits } from '../sayings.ts';

/** What an item is that stands in the place of a business's regions. */
export type RegionPlace = (
  | { readonly kind: 'whole' }
  /** All of it heads the regions after it, which lie in that one, as 广东 in 广东：广州，深圳. */
  | { readonly kind: 'heading'; readonly heading: Region }
  /** The regions, if there are any, end at `left`, where something else begins. */
  | { readonly kind: 'upTo'; readonly left: number }
) & {
  readonly regions: readonly ScopeRegion[];
  /** What stands here may take the business back, or is the beginning of words that do. */
  readonly doubt?: true;
};

type UpTo = Extract<RegionPlace, { kind: 'upTo' }>;

/**
 * Reads an item that stands in the place of a business's regions: which regions it names, and where something else
 * begins.
 * @param sentence whether the item is a whole sentence.
 */
export function readPlace(text: FoldedText, placed: Placed, sentence: boolean): RegionPlace {
  if (sentence) return sentencePlace(text, placed);
  const start = skipMachineRoom(text, placed);
  const item = start === placed.from ? placed : { ...placed, from: start };
  const { from, to } = item;
  const run = readRegions(text, item);
  if (run.end === from) return unknownPlace(text, item);
  const remark = skipRemark(text, { from: run.end, to });
  if (remark > run.end) {
    const regions = readBracket(text, run, { from: run.end, to: remark });
    if (regions === null) return remarkPlace(text, item, run.end, remark);
    return remark < to ? upTo(remark, regions) : whole(regions);
  }
  if (isBroken(text, run.end)) return broken(text, item);
  if (run.end < to) return goesOn(text, item, run);
  const heading = run.regions.at(-1)?.region;
  if (item.mark === 'colon')
    return heading ? { kind: 'heading', heading, regions: [raw(text, item)] } : whole([raw(text, item)]);
  // 吉林 at a cut may have been going to be 吉林市, and 江苏省 to be 江苏省南京市.
  return item.atEnd && item.cut ? doubtful(upTo(from)) : whole(run.regions);
}

/** A sentence such as 不含…业务。【…】: whatever it leaves out, a clause of it may take back what stands before. */
function sentencePlace(text: FoldedText, item: Placed): RegionPlace {
  const { from, to, beforeName } = item;
  const words = plain(text, from, to);
  if (beforeName && isLead(wordsAt(text, item))) return lead(text, item, upTo(from));
  // 不再经营的 says of the name what it says.
  if (beforeName && !words.endsWith('。') && takesBackBesideLimits(words)) return upTo(from);
  return said(text, item, words);
}

/** Words that lead up to a name, and may leave out a region as well: 不含西藏和…. */
function lead(text: FoldedText, { from, to }: Placed, place: UpTo): RegionPlace {
  const words = wordsAt(text, { from: place.left, to });
  if (!isLimit(words) || to - place.left <= BARE_LIMIT) return place;
  return upTo(place.left, [raw(text, { from, to })]);
}

/** No longer than 不包括. */
const BARE_LIMIT = 3;

/** A region with a bracket after it, or a bracket for itself. */
function remarkPlace(text: FoldedText, { from, to }: Placed, opening: number, end: number): RegionPlace {
  const place = said(text, { from, to: end }, wordsAt(text, { from: opening, to: end }));
  return end < to ? { ...place, kind: 'upTo', left: end } : place;
}

/** An item that begins with no known region. */
function unknownPlace(text: FoldedText, item: Placed): RegionPlace {
  const { from, mark, beforeName, atEnd, cut } = item;
  const words = wordsAt(text, item);
  if (isBroken(text, from)) return broken(text, item);
  const remark = skipRemark(text, item);
  if (remark > from) return remarkPlace(text, item, from, remark);
  if (mark === 'colon' && words !== null && isMachineRoomHeading(words)) return whole([]);
  if (mark === 'colon') return upTo(from, isLimit(words) ? [raw(text, item)] : []);
  if (words !== null && isNumber(words) && (beforeName || !atEnd)) return upTo(from);
  if (beforeName)
    return looksLikeRegion(text, item) && !isLead(words) ? whole([raw(text, item)]) : upTo(from);
  if (atEnd && beginsName(text, item)) return unlessRegion(text, item, item, upTo(from));
  if (atEnd && cut) return doubtful(upTo(from));
  if (endsLikeBusiness(text, item)) return upTo(from);
  if (isKindOfRegion(text, item)) return whole([]);
  return said(text, item, words);
}

/** An item that goes on after its known regions: with a district, with a limit, or with something else. */
function goesOn(text: FoldedText, item: Placed, run: RegionRun): RegionPlace {
  const { from, to, mark, atEnd, cut } = item;
  const after = { from: run.end, to };
  const words = wordsAt(text, after);
  if (item.beforeName) return goesOnToName(text, item, run, words);
  if (mark === 'colon') {
    if (isLimit(words)) return upTo(run.end, [raw(text, item)]);
    const heading = words !== null && sayingOf(words) !== 'doubtful';
    return heading ? upTo(run.end, run.regions) : beforeOther(text, item, run);
  }
  if (endsLikeBusiness(text, after)) return beforeOther(text, item, run);
  const isCertain = run.certain.end === run.end;
  if (atEnd && beginsName(text, after))
    return unlessRegion(text, item, after, isCertain ? upTo(run.end, run.regions) : upTo(from));
  if (atEnd && cut) return doubtful(upTo(from));
  if (isPoint(text, item, run.end, words)) return upTo(run.end, run.regions);
  if (isLimit(words) || takesBack(words)) return said(text, item, words);
  return isCertain && words?.includes('业务') ? beforeOther(text, item, run) : whole([raw(text, item)]);
}

/** The number of the next point in a list, which follows regions on a line of its own: 北京市 2.…. */
function isPoint(text: FoldedText, item: Placed, end: number, words: string | null): boolean {
  return item.mark === 'separator' && words !== null && isNumber(words) && followsBlank(text, end);
}

/** Words between known regions and a known name. */
function goesOnToName(text: FoldedText, item: Placed, run: RegionRun, words: string | null): RegionPlace {
  if (isLead(words)) return lead(text, item, upTo(run.end, run.regions));
  const isRegion =
    isLimit(words) || looksLikeRegion(text, item) || isRegions(text, { from: run.certain.end, to: run.end });
  return isRegion ? whole([raw(text, item)]) : beforeOther(text, item, run);
}

/** A name that is not known follows, or another heading: the regions end before it, and before that a district may. */
function beforeOther(text: FoldedText, { from, to }: Placed, run: RegionRun): RegionPlace {
  const [first] = run.regions;
  const isProvince = first?.region?.level === 'province' && run.regions.length === 1;
  const { count, end } =
    run.certain.end > from ? run.certain : { count: 1, end: isProvince ? run.end : from };
  if (end === from) return upTo(from);
  const district = isNationwide(run) ? end : skipDistrict(text, { from: end, to });
  if (district > end) return upTo(district, [raw(text, { from, to: district })]);
  if (beginsRegion(text.units, end)) return upTo(end, [raw(text, { from, to: end })]);
  return upTo(end, run.regions.slice(0, count));
}

/** With a bracket that was opened and never closed: nobody knows what it says, nor what follows it. */
function broken(text: FoldedText, item: Placed): RegionPlace {
  const regions = [raw(text, item)];
  return doubtful(item.mark === 'colon' ? upTo(item.to, regions) : whole(regions));
}

/** All China has no districts, so what follows is none. */
function isNationwide({ regions }: RegionRun): boolean {
  return regions.some(({ region }) => region?.level === 'country');
}

/** At a cut, 内 is the beginning of 内容分发网络业务, and of 内蒙古. */
function unlessRegion(text: FoldedText, { cut }: Placed, after: Span, place: UpTo): RegionPlace {
  return cut && isRegionCut(text.units, after.from, after.to) ? doubtful(place) : place;
}

/** Words that may be more than a region. */
function said(text: FoldedText, span: Span, words: string | null): RegionPlace {
  const place = whole([raw(text, span)]);
  return takesBackBesideLimits(words) ? doubtful(place) : place;
}

function raw(text: FoldedText, { from, to }: Span): ScopeRegion {
  return { region: null, raw: written(text, from, to) };
}

function whole(regions: readonly ScopeRegion[]): RegionPlace {
  return { kind: 'whole', regions };
}

function upTo(left: number, regions: readonly ScopeRegion[] = []): UpTo {
  return { kind: 'upTo', left, regions };
}

function doubtful(place: RegionPlace): RegionPlace {
  return { ...place, doubt: true };
}
