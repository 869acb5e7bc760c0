import type { Business } from '../../catalogue/business.ts';
import { provinceOf, regions, type Region } from '../../regions/regions.ts';
import type { ScopeRegion } from '../entry.ts';

/** The cities whose short names are those of their provinces, by province: 吉林市 of 吉林省. */
const NAMESAKES: ReadonlyMap<Region, Region> = new Map(
  regions.flatMap((region) => {
    const province = region.level === 'city' ? provinceOf(region) : null;
    return province !== null && region.name === `${province.short}市` ? [[province, region] as const] : [];
  }),
);

/** Licensed by the cities of its machine rooms, not by provinces. */
const BY_CITIES = 'B11';

/**
 * The regions of one business, with a bare 吉林 as what it means there. Bureaus print cities without 市: beside a city
 * of its province it is the city 吉林; where the list is of cities otherwise, it is not known which of the two it is.
 */
export function settleNamesakes(
  named: readonly ScopeRegion[],
  business: Business | null,
): readonly ScopeRegion[] {
  if (!named.some(isBare)) return named;
  const others = named.filter((one) => !isBare(one));
  const inFull = others.some(
    ({ region, raw }) => region !== null && raw === region.name && region.level !== 'country',
  );
  if (inFull) return named;
  const cities = others.flatMap(({ region }) => (region?.level === 'city' ? [region] : []));
  return named.map((one) => {
    if (!isBare(one) || one.region === null) return one;
    const province = one.region;
    const isBeside = cities.some((city) => provinceOf(city) === province);
    const isByCities = business?.code === BY_CITIES;
    if (isBeside || (isByCities && cities.length > 0))
      return { ...one, region: NAMESAKES.get(province) ?? null };
    return isByCities || cities.length > 0 ? { ...one, region: null } : one;
  });
}

function isBare({ region, raw }: ScopeRegion): boolean {
  return region?.level === 'province' && raw === region.short && NAMESAKES.has(region);
}
