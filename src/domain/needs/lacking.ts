import { contains, type Region } from '../regions/regions.ts';
import type { Holding, NeedAnswer } from './need.ts';

/** A region where not all of a need is covered. */
export interface LackingRegion {
  readonly region: Region;
  /** Whether it is covered in a part of it, so that the rest alone lacks: 广东省 where 广州市 is covered. */
  readonly isRest: boolean;
}

/**
 * The regions to be named of a need that is partly covered; none where the one region that is needed lacks a half of the
 * business, which says it all.
 */
export function lackingRegionsOf({
  lacking: { regions, parts },
  where,
}: Pick<NeedAnswer<Holding>, 'lacking' | 'where'>): readonly LackingRegion[] {
  if (parts.length > 0 && regions.length === 1) return [];
  return regions.map((region) => ({
    region,
    isRest: where.some((covered) => covered.region !== null && contains(region, covered.region)),
  }));
}
