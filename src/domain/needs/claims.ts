/** What licences cover for certain, together, of what is needed. */
import { contains, type Region } from '../regions/regions.ts';
import type { ScopeRegion } from '../scope/entry.ts';
import type { Unclear } from './need.ts';
import { businessParts, childrenOf, type BusinessPart, type PartId, type Parts } from './parts.ts';
import { atomsOf, covers } from './region-reading.ts';

/** A need in the terms in which licences are read. */
export interface Demand {
  readonly code: string;
  readonly part: BusinessPart | null;
  /** What must be covered. */
  readonly parts: Parts;
  /** What of a licence may be about it. */
  readonly touches: Parts;
  readonly region: Region | null;
}

/** Something that a licence covers for certain. */
export interface CoveredPart {
  readonly parts: Parts;
  /** The parts of the region that is needed, as far as they are covered whole. */
  readonly covered: ReadonlySet<Region>;
  /** The regions that the text names for it; those of the needed region, if there is one. */
  readonly named: readonly ScopeRegion[];
}

/** Whether claims together cover all that is needed, everywhere or, where anywhere will do, somewhere. */
export function isSatisfied(claims: readonly CoveredPart[], demand: Demand): boolean {
  if (demand.region !== null) return claims.length > 0 && lackingRegions(claims, demand).length === 0;
  if (claims.some((claim) => isWhole(claim.parts, demand))) return true;
  return whereAll(claims, demand).length > 0;
}

/** The parts of the region that is needed where not all of the need is covered. */
export function lackingRegions(claims: readonly CoveredPart[], demand: Demand): readonly Region[] {
  if (demand.region === null) return [];
  return atomsOf(demand.region).filter(
    (atom) => !isWhole(union(claims.filter(({ covered }) => covered.has(atom))), demand),
  );
}

/** The regions, as they are named, where claims cover all of the need for certain. */
export function whereAll(claims: readonly CoveredPart[], demand: Demand): readonly ScopeRegion[] {
  if (!isWhole(union(claims), demand)) return [];
  // Many licences name few regions: only those are held against each other.
  const all = heldByRegion(claims);
  return all.flatMap(({ named, parts }) => {
    const further = isWhole(parts, demand) ? [] : all.filter((other) => holds(other.named, named));
    const together = further.reduce((sum, other) => sum | other.parts, parts);
    return isWhole(together, demand) ? [named] : [];
  });
}

interface HeldRegion {
  readonly named: ScopeRegion;
  parts: Parts;
}

/** Each region once for each way that claims name it, with all that is held there under that name. */
function heldByRegion(claims: readonly CoveredPart[]): readonly HeldRegion[] {
  const all: HeldRegion[] = [];
  const byRegion = new Map<Region | string, HeldRegion[]>();
  for (const { named: regions, parts } of claims) {
    for (const named of regions) {
      const key = named.region ?? named.raw;
      const same = byRegion.get(key);
      const known = heldAs(same, named.raw);
      if (known !== null) {
        known.parts |= parts;
        continue;
      }
      const held = { named, parts };
      all.push(held);
      if (same === undefined) byRegion.set(key, [held]);
      else same.push(held);
    }
  }
  return all;
}

function heldAs(all: readonly HeldRegion[] | undefined, raw: string): HeldRegion | null {
  if (all === undefined) return null;
  for (const one of all) if (one.named.raw === raw) return one;
  return null;
}

/** The halves of a business that no claim covers; none where the need is for a part, or the business is not divided. */
export function lackingParts(claims: readonly CoveredPart[], demand: Demand): readonly PartId[] {
  if (demand.part !== null) return [];
  const held = union(claims);
  return businessParts
    .filter(({ code, isHalf, parts }) => code === demand.code && isHalf && (parts & held) !== parts)
    .map(({ id }) => id);
}

/** The rows of the catalogue that together are the business and of which no claim covers all, by code. */
export function lackingBusinesses(claims: readonly CoveredPart[], demand: Demand): readonly string[] {
  const held = union(claims);
  return childrenOf(demand.code)
    .filter(([, parts]) => (parts & held) !== parts)
    .map(([code]) => code);
}

/** Why what a licence covers for certain is less than the need. */
export function shortfall(claims: readonly CoveredPart[], demand: Demand): readonly Unclear[] {
  const lacksParts = !isWhole(union(claims), demand);
  const lacksRegions = lackingRegions(claims, demand).length > 0;
  if (!lacksParts && !lacksRegions)
    return claims.some(({ named }) => named.length === 0) ? ['noRegion'] : ['partOfRegion'];
  return [
    ...(lacksParts
      ? [childrenOf(demand.code).length > 0 ? ('partOfBusiness' as const) : ('qualified' as const)]
      : []),
    ...(lacksRegions && !lacksParts ? (['partOfRegion'] as const) : []),
  ];
}

function isWhole(parts: Parts, demand: Demand): boolean {
  return (parts & demand.parts) === demand.parts;
}

function union(claims: readonly CoveredPart[]): Parts {
  return claims.reduce((all, { parts }) => all | parts, 0);
}

/** Whether all of a named region lies in another one, and nothing of it is left out there. */
function holds(outer: ScopeRegion, { region }: ScopeRegion): boolean {
  if (region === null || outer.region === null) return false;
  return region.level === 'country'
    ? contains(outer.region, region) && outer.except === undefined
    : covers(outer, region);
}
