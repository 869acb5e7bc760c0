/** Where a business is licensed, province by province. */
import { licensedProvinces, provinceOf, type Region } from '../regions/regions.ts';
import type { ScopeRegion } from './entry.ts';

export interface ProvinceCover {
  readonly province: Region;
  /** The cities that are named; none where the whole province is. */
  readonly cities: readonly Region[];
}

/** The provinces of a business's regions, each once, in the order of the text; 全国 is the 31 that licences cover. */
export function provincesOf(regions: readonly ScopeRegion[]): readonly ProvinceCover[] {
  const found = new Map<Region, Set<Region>>();
  const whole = new Set<Region>();
  for (const { region } of regions) {
    if (region === null) continue;
    const province = provinceOf(region);
    for (const each of province === null ? licensedProvinces : [province]) {
      const cities = found.get(each) ?? new Set();
      found.set(each, cities);
      if (region.level === 'city') cities.add(region);
      else whole.add(each);
    }
  }
  return [...found].map(([province, cities]) => ({
    province,
    cities: whole.has(province) ? [] : [...cities],
  }));
}
