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

/** The provinces that have a city elsewhere by their short names, by that city's province: 海南藏族自治州 of 青海省. */
const ELSEWHERE: ReadonlyMap<Region, Region> = new Map(
  regions.flatMap((city) => {
    const province = city.level === 'city' ? provinceOf(city) : null;
    if (province === null) return [];
    const other = regions.find(
      ({ level, short }) => level === 'province' && short !== province.short && city.name.startsWith(short),
    );
    return other === undefined ? [] : [[other, province] as const];
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
  return settleOwn(settleElsewhere(named), business);
}

/** Whether a short form right after a province may be a city of it, as 海南 in 青海省海南. */
export function mayLieIn(region: Region, province: Region): boolean {
  return ELSEWHERE.get(region) === province;
}

/** A bare 海南 beside cities of 青海省 may be the one there: it is not known which. */
function settleElsewhere(named: readonly ScopeRegion[]): readonly ScopeRegion[] {
  return named.map((one) => {
    const { region, raw } = one;
    const elsewhere = region === null || raw !== region.short ? undefined : ELSEWHERE.get(region);
    if (elsewhere === undefined) return one;
    const isBeside = named.some(
      (other) => other.region?.level === 'city' && provinceOf(other.region) === elsewhere,
    );
    return isBeside ? { ...one, region: null } : one;
  });
}

function settleOwn(named: readonly ScopeRegion[], business: Business | null): readonly ScopeRegion[] {
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
