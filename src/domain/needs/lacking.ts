import { contains, type Region } from '../regions/regions.ts';
import type { Holding, NeedAnswer } from './need.ts';

/** A region where not all of a need is covered. */
export interface LackingRegion {
  readonly region: Region;
  /** Whether it is covered in a part of it, so that the rest alone lacks: 广东省 where 广州市 is covered. */
  readonly isRest: boolean;
}

/**
 * The regions to be named of a need that is partly covered; none where a half of the business is covered nowhere, which
 * says it all: no region has the whole then.
 */
export function lackingRegionsOf({
  lacking: { regions, parts, businesses },
  where,
}: Pick<NeedAnswer<Holding>, 'lacking' | 'where'>): readonly LackingRegion[] {
  if (parts.length + businesses.length > 0) return [];
  return regions.map((region) => ({
    region,
    isRest: where.some((covered) => covered.region !== null && contains(region, covered.region)),
  }));
}
