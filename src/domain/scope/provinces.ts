/** Where a business is licensed, province by province. */
import { licensedProvinces, provinceOf, type Region } from '../regions/regions.ts';
import type { ScopeRegion } from './entry.ts';

/** A province in which a business is licensed, whole or in part. */
export interface ProvinceCover {
  readonly province: Region;
  /** The cities that are named; none where the whole province is. */
  readonly cities: readonly Region[];
  /** The cities that are left out of the whole province. */
  readonly except: readonly Region[];
}

/** The provinces of a business's regions, each once, in the order of the text; 全国 is the 31 that licences cover. */
export function provincesOf(regions: readonly ScopeRegion[]): readonly ProvinceCover[] {
  const found = new Map<Region, Set<Region>>();
  /** With what is left out of each. */
  const whole = new Map<Region, readonly Region[]>();
  for (const { region, except = [] } of regions) {
    if (region === null) continue;
    const province = provinceOf(region);
    for (const each of province === null ? licensedProvinces : [province]) {
      if (except.includes(each)) continue;
      const cities = found.get(each) ?? new Set();
      found.set(each, cities);
      if (region.level === 'city') cities.add(region);
      else if (whole.get(each)?.length !== 0)
        whole.set(
          each,
          except.filter((left) => provinceOf(left) === each),
        );
    }
  }
  return [...found].map(([province, cities]) => ({
    province,
    cities: whole.has(province) ? [] : [...cities],
    except: (whole.get(province) ?? []).filter((left) => !cities.has(left)),
  }));
}
