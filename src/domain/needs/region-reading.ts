/** Where an entry of a scope is licensed, held against the region where a business is needed. */
import { contains, licensedProvinces, type Region } from '../regions/regions.ts';
import type { ScopeRegion } from '../scope/entry.ts';
import { isLimitOfRegion, namesRegion, regionText } from '../scope/meaning.ts';
import type { Unclear } from './need.ts';

/** What the regions of an entry say of the region that is needed. */
export interface RegionReading {
  /** The parts of the needed region that are covered whole, for certain; none where anywhere will do. */
  readonly covered: ReadonlySet<Region>;
  /**
   * The regions of the entry that cover some of the needed one, because they lie in it or have it in them; as the text
   * names them.
   */
  readonly named: readonly ScopeRegion[];
  /** Why more of it may be covered. */
  readonly doubts: readonly Unclear[];
}

const NOWHERE: ReadonlySet<Region> = new Set();

const NOTHING: RegionReading = { covered: NOWHERE, named: [], doubts: [] };

/**
 * What regions say of a needed one; `null` where they are known, and all elsewhere.
 *
 * @param needed `null` where anywhere will do. @param issuer the province that issued the licence: what its scope names
 * beyond that is doubtful. `null` for the ministry, and where it is not known.
 */
export function readAgainst(
  regions: readonly ScopeRegion[],
  needed: Region | null,
  issuer: Region | null,
): RegionReading | null {
  const said = readSaid(regions, needed);
  if (issuer === null || said === null || regions.length === 0) return said;
  const within = regions.flatMap((one) => withinProvince(one, issuer));
  const own = (within.length === 0 ? null : readSaid(within, needed)) ?? NOTHING;
  const isLess =
    needed === null
      ? own.named.length === 0 && said.named.length > 0
      : own.covered.size < said.covered.size || own.named.length < said.named.length;
  return isLess ? { ...own, doubts: [...own.doubts, 'beyondIssuer'] } : own;
}

/** What of a region that a text names lies in a province; none where nothing does. */
function withinProvince(one: ScopeRegion, province: Region): readonly ScopeRegion[] {
  const { region, except } = one;
  if (region === null || contains(province, region)) return [one];
  if (!contains(region, province) || except?.some((left) => contains(left, province)) === true) return [];
  const left = except?.filter((each) => contains(province, each)) ?? [];
  const narrowed = { region: province, raw: province.name, ...(left.length > 0 ? { except: left } : {}) };
  // Regions count as one by what they are called: what is left out of one and not of the other is part of its name.
  return [{ ...narrowed, raw: regionText(narrowed) }];
}

/** As the text says it, whoever issued the licence. */
function readSaid(regions: readonly ScopeRegion[], needed: Region | null): RegionReading | null {
  const unknown = regions.filter(({ region }) => region === null);
  const limited = unknown.some(isLimitOfRegion);
  const understood = unknown.every(namesRegion);
  const known = unknown.length === 0 ? regions : regions.filter(({ region }) => region !== null);
  if (needed === null) {
    const doubts: readonly Unclear[] = limited ? ['qualified'] : understood ? [] : ['unknownRegion'];
    return { covered: NOWHERE, named: known, doubts };
  }
  if (regions.length === 0) return { covered: NOWHERE, named: [], doubts: ['noRegion'] };
  const atoms = atomsOf(needed);
  const covered = new Set(atoms.filter((atom) => known.some((one) => covers(one, atom))));
  const named = known.filter((one) => atoms.some((atom) => touches(one, atom)));
  const isOpen = limited || !understood;
  if (covered.size === atoms.length)
    return { covered: isOpen ? NOWHERE : covered, named, doubts: isOpen ? ['unknownRegion'] : [] };
  const doubts: Unclear[] = [];
  if (isOpen || known.length < regions.length) {
    if (named.length > 0) doubts.push('partOfRegion');
    doubts.push('unknownRegion');
  }
  if (named.length + doubts.length === 0) return null;
  return { covered: isOpen ? NOWHERE : covered, named, doubts };
}

/**
 * The regions that a needed one is covered by: itself, or for all China each of the 31 provinces, since the
 * regulator's own systems print 全国 for all of them.
 */
export function atomsOf(needed: Region): readonly Region[] {
  return needed.level === 'country' ? licensedProvinces : [needed];
}

/** Whether all of an atom lies in a region, and nothing of it is left out. */
export function covers({ region, except = [] }: ScopeRegion, atom: Region): boolean {
  if (region === null || !contains(region, atom)) return false;
  return !except.some((left) => contains(left, atom) || contains(atom, left));
}

/** Whether some of an atom lies in a region, and is not left out. */
function touches(one: ScopeRegion, atom: Region): boolean {
  const { region, except = [] } = one;
  if (region === null) return false;
  if (contains(atom, region)) return !except.some((left) => contains(left, region));
  return contains(region, atom) && !except.some((left) => contains(left, atom));
}
