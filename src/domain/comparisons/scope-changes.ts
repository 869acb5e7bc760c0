import { provinces, type Region } from '../regions/regions.ts';
import type { ScopeEntry, ScopeRegion } from '../scope/entry.ts';
import { codedName } from '../scope/listed.ts';
import { businessKey, isFullyRead, limitsOf, limitWords, regionText } from '../scope/meaning.ts';
import { provincesOf } from '../scope/provinces.ts';
import { mayBeCut, parseScope } from '../scope/scope.ts';

/** A business, with where it came to be licensed or ceased to be. */
export interface BusinessChange {
  /** Code, name and limits, e.g. `B25 信息服务业务（仅限互联网信息服务）`. */
  readonly business: string;
  /** Names of regions, the largest that hold; none where the text names none. */
  readonly regions: readonly string[];
}

/** What changed between two scopes, business by business and region by region. */
export interface ScopeChanges {
  readonly grown: readonly BusinessChange[];
  readonly shrunk: readonly BusinessChange[];
  /** Whether something of the texts that is not understood may have changed as well, such as a term or another remark. */
  readonly isUnclear: boolean;
}

/** Where a business is licensed: whole provinces, cities of others, and what is no known region, as written. */
interface Extent {
  readonly name: string;
  readonly whole: ReadonlyMap<string, Region>;
  readonly cities: ReadonlyMap<string, Region>;
  readonly others: ReadonlySet<string>;
  /** What is said of the business and is no limit of it, such as a term. */
  readonly remarks: ReadonlySet<string>;
}

/** What changed between two scopes. Notations of one scope are no change. */
export function scopeChanges(before: string, after: string): ScopeChanges {
  if (before === after) return { grown: [], shrunk: [], isUnclear: false };
  const [old, now] = [extentsOf(before), extentsOf(after)];
  const grown = differences(now.extents, old.extents);
  const shrunk = differences(old.extents, now.extents);
  const isUnclear = !old.isRead || !now.isRead || hasOtherRemarks(old.extents, now.extents);
  return { grown, shrunk, isUnclear };
}

/** Whether another thing is remarked of a business that both have. */
function hasOtherRemarks(before: ReadonlyMap<string, Extent>, after: ReadonlyMap<string, Extent>): boolean {
  return [...before].some(([key, { remarks }]) => {
    const other = after.get(key)?.remarks;
    return (
      other !== undefined &&
      (remarks.size !== other.size || [...remarks].some((remark) => !other.has(remark)))
    );
  });
}

/** What the first has and the second has not. */
function differences(
  first: ReadonlyMap<string, Extent>,
  second: ReadonlyMap<string, Extent>,
): readonly BusinessChange[] {
  return [...first].flatMap(([key, extent]) => {
    const other = second.get(key);
    const regions = other ? lacking(extent, other) : namesOf(extent);
    return other && regions.length === 0 ? [] : [{ business: extent.name, regions }];
  });
}

function lacking(extent: Extent, other: Extent): readonly string[] {
  const whole = new Map([...extent.whole].filter(([code]) => !other.whole.has(code)));
  const cities = new Map(
    [...extent.cities].filter(
      ([code]) => !other.cities.has(code) && !other.whole.has(`${code.slice(0, 2)}0000`),
    ),
  );
  const others = new Set([...extent.others].filter((text) => !other.others.has(text)));
  return namesOf({ whole, cities, others });
}

/** All provinces that licences cover are 全国. */
function namesOf({ whole, cities, others }: Omit<Extent, 'name' | 'remarks'>): readonly string[] {
  const isNation = provinces.every(({ code }) => code >= '70' || whole.has(code));
  return [
    ...(isNation ? ['全国'] : Array.from(whole.values(), ({ name }) => name)),
    ...Array.from(cities.values(), ({ name }) => name),
    ...others,
  ];
}

function extentsOf(text: string): {
  readonly extents: ReadonlyMap<string, Extent>;
  readonly isRead: boolean;
} {
  const scope = parseScope(text);
  const named = scope.entries.filter(({ standing }) => standing === 'named');
  const groups = Map.groupBy(named, (entry) => JSON.stringify([businessKey(entry), limitsOf(entry)]));
  const extents = new Map(Array.from(groups, ([key, entries]) => [key, extentOf(entries)]));
  const isRead =
    isFullyRead(scope) &&
    !mayBeCut(text) &&
    scope.entries.every(
      ({ standing, regions }) => standing !== 'doubtful' && regions.every(({ region }) => region !== null),
    );
  return { extents, isRead };
}

function extentOf(entries: readonly ScopeEntry[]): Extent {
  const [first] = entries;
  const regions = entries.flatMap((entry) => entry.regions);
  const whole = new Map<string, Region>();
  const cities = new Map<string, Region>();
  const others = new Set(regions.filter(isOther).map(regionText));
  const remarks = new Set(entries.flatMap(remarksOf));
  for (const { province, cities: own, except } of provincesOf(regions)) {
    if (own.length === 0 && except.length === 0) whole.set(province.code, province);
    for (const city of own) cities.set(city.code, city);
    if (except.length > 0) others.add(`${province.name}（不含${except.map(({ name }) => name).join('、')}）`);
  }
  const limits = first?.qualifiers.map((qualifier) => `（${qualifier}）`).join('') ?? '';
  return { name: first ? codedName(first) + limits : '', whole, cities, others, remarks };
}

/** Nicknames are only another notation. */
function remarksOf(entry: ScopeEntry): readonly string[] {
  const { business, qualifiers } = entry;
  const limits = new Set(limitWords(entry));
  const nicknames = new Set([...(business?.nicknames ?? []), ...(business?.partNicknames ?? [])]);
  return qualifiers
    .filter((qualifier) => !limits.has(qualifier))
    .map((qualifier) => qualifier.normalize('NFKC').replace(/\s/gu, '').toUpperCase())
    .filter((remark) => !nicknames.has(remark));
}

function isOther({ region }: ScopeRegion): boolean {
  return region === null;
}
