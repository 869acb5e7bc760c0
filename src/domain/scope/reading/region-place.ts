import { beginsRegion, isRegionCut, type Region } from '../../regions/regions.ts';
import type { ScopeRegion } from '../entry.ts';
import { endsLikeBusiness, type Placed } from './items.ts';
import { beginsName, isBroken } from './names.ts';
import {
  isKindOfRegion,
  isRegions,
  looksLikePlace,
  readRegions,
  skipDistrict,
  skipRemark,
  type RegionRun,
} from './region-run.ts';
import { plain, wordsAt, written, type FoldedText, type Span } from './folded-text.ts';
import { isLead, isLimit, isNumber, sayingOf, takesBack, takesBackBesideLimits } from '../sayings.ts';

/** What an item is that stands in the place of a business's regions. */
export interface Place {
  readonly regions: readonly ScopeRegion[];
  /** Where something else begins; `null` where all of it stands for regions. */
  readonly left: number | null;
  /** The region that those after it lie in, as 广东 in 广东：广州，深圳. */
  readonly heading?: Region;
  /** What stands here may take the business back, or is the beginning of words that do. */
  readonly doubt?: true;
}

const NOTHING: Place = { regions: [], left: null };

/** @param sentence The item is a whole sentence. */
export function readPlace(text: FoldedText, item: Placed, sentence: boolean): Place {
  const { from, to } = item;
  if (sentence) return sentencePlace(text, item);
  const run = readRegions(text, item);
  if (run.end === from) return unknownPlace(text, item);
  const remark = skipRemark(text, { from: run.end, to });
  if (remark > run.end) return remarkPlace(text, item, run.end, remark);
  if (isBroken(text, run.end)) return broken(text, item);
  if (run.end < to) return goesOn(text, item, run);
  if (item.mark === 'colon') {
    const heading = run.regions.at(-1)?.region;
    return { ...raw(text, from, to), ...(heading ? { heading } : {}) };
  }
  // 吉林 at a cut may have been going to be 吉林市, and 江苏省 to be 江苏省南京市.
  return item.atEnd && item.cut ? cutAt(from) : { regions: run.regions, left: null };
}

/** A sentence such as 不含…业务。【…】: whatever it leaves out, a clause of it may take back what stands before. */
function sentencePlace(text: FoldedText, item: Placed): Place {
  const { from, to, beforeName } = item;
  const words = plain(text, from, to);
  const split = { ...NOTHING, left: from };
  if (beforeName && isLead(wordsAt(text, item))) return lead(text, item, split);
  // 不再经营的 says of the name what it says.
  if (beforeName && !words.endsWith('。') && takesBackBesideLimits(words)) return split;
  return raw(text, from, to, words);
}

/** Words that lead up to a name, and may leave out a region as well: 不含西藏和…. */
function lead(text: FoldedText, { from, to }: Placed, place: Place & { readonly left: number }): Place {
  const words = wordsAt(text, { from: place.left, to });
  if (!isLimit(words) || to - place.left <= BARE_LIMIT) return place;
  return { ...raw(text, from, to), left: place.left };
}

/** No longer than 不包括. */
const BARE_LIMIT = 3;

/** A region with a bracket after it, or a bracket for itself. */
function remarkPlace(text: FoldedText, { from, to }: Placed, opening: number, end: number): Place {
  const words = wordsAt(text, { from: opening, to: end });
  return { ...raw(text, from, end, words), left: end < to ? end : null };
}

/** At a cut, 内 is the beginning of 内容分发网络业务, and of 内蒙古. */
function mayBeRegion(text: FoldedText, { cut }: Placed, after: Span): { readonly doubt?: true } {
  return cut && isRegionCut(text.units, after.from, after.to) ? { doubt: true } : {};
}

/** An item that begins with no known region. */
function unknownPlace(text: FoldedText, item: Placed): Place {
  const { from, to, mark, beforeName, atEnd, cut } = item;
  const words = wordsAt(text, item);
  if (isBroken(text, from)) return broken(text, item);
  const remark = skipRemark(text, item);
  if (remark > from) return remarkPlace(text, item, from, remark);
  if (mark === 'colon') return { ...(isLimit(words) ? raw(text, from, to) : NOTHING), left: from };
  if (words !== null && isNumber(words) && (beforeName || !atEnd)) return { ...NOTHING, left: from };
  if (beforeName)
    return looksLikePlace(text, item) && !isLead(words) ? raw(text, from, to) : { ...NOTHING, left: from };
  if (atEnd && beginsName(text, item)) return { ...NOTHING, left: from, ...mayBeRegion(text, item, item) };
  if (atEnd && cut) return cutAt(from);
  if (endsLikeBusiness(text, item)) return { ...NOTHING, left: from };
  if (isKindOfRegion(text, item)) return NOTHING;
  return raw(text, from, to, words);
}

/** An item that goes on after its known regions: with a district, with a limit, or with something else. */
function goesOn(text: FoldedText, item: Placed, run: RegionRun): Place {
  const { from, to, mark, beforeName, atEnd, cut } = item;
  const after = { from: run.end, to };
  const words = wordsAt(text, after);
  const split = { regions: run.regions, left: run.end };
  if (beforeName) {
    if (isLead(words)) return lead(text, item, split);
    if (
      isLimit(words) ||
      looksLikePlace(text, item) ||
      isRegions(text, { from: run.certain.end, to: run.end })
    )
      return raw(text, from, to);
    return beforeOther(text, item, run);
  }
  if (mark === 'colon') {
    if (isLimit(words)) return { ...raw(text, from, to), left: run.end };
    const heading = words !== null && sayingOf(words) !== 'doubtful';
    return heading ? split : beforeOther(text, item, run);
  }
  if (endsLikeBusiness(text, after)) return beforeOther(text, item, run);
  if (atEnd && beginsName(text, after)) {
    const place = run.certain.end === run.end ? split : { ...NOTHING, left: from };
    return { ...place, ...mayBeRegion(text, item, after) };
  }
  if (atEnd && cut) return cutAt(from);
  if (isLimit(words) || takesBack(words)) return raw(text, from, to, words);
  const certain = run.certain.end === run.end && words?.includes('业务');
  return certain ? beforeOther(text, item, run) : raw(text, from, to);
}

/** A name that is not known follows, or another heading: the regions end before it, and before that a district may. */
function beforeOther(text: FoldedText, { from, to }: Placed, run: RegionRun): Place {
  const [first] = run.regions;
  const isProvince = first?.region?.level === 'province' && run.regions.length === 1;
  const { count, end } =
    run.certain.end > from ? run.certain : { count: 1, end: isProvince ? run.end : from };
  if (end === from) return { ...NOTHING, left: from };
  const district = isNationwide(run) ? end : skipDistrict(text, { from: end, to });
  if (district > end) return { ...raw(text, from, district), left: district };
  if (beginsRegion(text.units, end)) return { ...raw(text, from, end), left: end };
  return { regions: run.regions.slice(0, count), left: end };
}

/** With a bracket that was opened and never closed: nobody knows what it says, nor what follows it. */
function broken(text: FoldedText, { from, to, mark }: Placed): Place {
  return { ...raw(text, from, to), left: mark === 'colon' ? to : null, doubt: true };
}

/** All China has no districts, so what follows is none. */
function isNationwide({ regions }: RegionRun): boolean {
  return regions.some(({ region }) => region?.level === 'country');
}

/** @param words What is said there, where it may be more than a region. */
function raw(text: FoldedText, from: number, to: number, words?: string | null): Place {
  const regions = [{ region: null, raw: written(text, from, to) }];
  const doubt = words !== undefined && takesBackBesideLimits(words);
  return { regions, left: null, ...(doubt ? { doubt: true } : {}) };
}

function cutAt(left: number): Place {
  return { ...NOTHING, left, doubt: true };
}
