/** Which licences allow what a job needs. Nothing is taken for allowed that the licences do not plainly say. */
import type { Business } from './catalogue/business.ts';
import { businessByCode, isAbove } from './catalogue/catalogue.ts';
import type { License } from './license.ts';
import { isMissing } from './text/placeholder.ts';
import { contains, licensedProvinces, type Region } from './regions/regions.ts';
import type { Scope, ScopeEntry, ScopeRegion, Standing } from './scope/entry.ts';
import { isFullyRead, isLimitOfRegion, isPlace, limitsOf } from './scope/meaning.ts';
import { mayBeCut, parseScope } from './scope/scope.ts';

export interface Need {
  /** A code of the catalogue, e.g. `B11`. */
  readonly code: string;
  /** Where; left out if anywhere will do. */
  readonly region?: Region | undefined;
}

/** What a licence must tell to be held against a need. */
export type Holding = Pick<License, 'licenseNumber' | 'scope' | 'validity'>;

export interface NeedAnswer<L extends Holding> {
  readonly need: Need;
  /** `covered` by at least one licence; `cannotTell` where none covers it and at least one may, be it an unknown one. */
  readonly verdict: 'covered' | 'notCovered' | 'cannotTell';
  readonly covering: readonly L[];
  readonly notCovering: readonly { readonly license: L; readonly reason: NotCovering }[];
  readonly unclear: readonly { readonly license: L; readonly reasons: readonly Unclear[] }[];
}

export type NotCovering =
  /** Whatever its scope says. */
  | 'invalid'
  /** The scope was read whole and does not name the business. */
  | 'notNamed'
  /** The business is named, for other regions only. */
  | 'elsewhere'
  /** The scope was read whole, and says that the business was refused or cancelled, or names it as left out. */
  | 'denied';

export type Unclear =
  /** The vendor does not say whether the licence is valid. */
  | 'validityUnknown'
  /** A qualifier leaves a part of the business out. */
  | 'qualified'
  /** The licence names a part of the business that is needed. */
  | 'partOfBusiness'
  /** The licence names a wider business. */
  | 'widerBusiness'
  /** The business is named, and elsewhere in the text refused or cancelled. */
  | 'contradicted'
  /** No region is named. */
  | 'noRegion'
  /** A region could not be read, or is one that is left out. */
  | 'unknownRegion'
  /** A part of the region is covered, e.g. a city of the province. */
  | 'partOfRegion'
  /** No scope was sent. */
  | 'noScope'
  /** Something of the scope could not be read, and may be about the business. */
  | 'partlyRead'
  /** The scope may have been cut at the vendor's length, and more about the business may have been behind. */
  | 'mayBeCut';

type Coverage =
  | { readonly kind: 'covers' }
  | { readonly kind: 'not'; readonly reason: NotCovering }
  | { readonly kind: 'unclear'; readonly reasons: readonly Unclear[] };

/**
 * Answers for each need, in the order given, which of the licences cover it.
 *
 * @param known `all` of the company's licences are among these, or only `some`: then another one may cover what these
 * do not, and no answer is `notCovered`.
 * @throws {RangeError} where a code is not in the catalogue.
 */
export function requires<L extends Holding>(
  needs: readonly Need[],
  licenses: readonly L[],
  known: 'all' | 'some' = 'all',
): NeedAnswer<L>[] {
  const read = licenses.map((license) => ({ license, scope: parseScope(license.scope) }));
  return needs.map((need) => {
    const business = businessByCode(need.code);
    if (business === null) throw new RangeError(`not in the catalogue: ${need.code}`);
    const covering: L[] = [];
    const notCovering: { license: L; reason: NotCovering }[] = [];
    const unclear: { license: L; reasons: readonly Unclear[] }[] = [];
    for (const { license, scope } of read) {
      const coverage = coverageOf(license, scope, business, need.region ?? null);
      if (coverage.kind === 'covers') covering.push(license);
      else if (coverage.kind === 'not') notCovering.push({ license, reason: coverage.reason });
      else unclear.push({ license, reasons: coverage.reasons });
    }
    const open = unclear.length > 0 || known === 'some';
    const verdict = covering.length > 0 ? 'covered' : open ? 'cannotTell' : 'notCovered';
    return { need, verdict, covering, notCovering, unclear };
  });
}

function coverageOf(license: Holding, scope: Scope, business: Business, region: Region | null): Coverage {
  if (license.validity === 'invalid') return { kind: 'not', reason: 'invalid' };
  const related = scope.entries.flatMap((entry) => {
    const relation = relationOf(entry, business);
    return relation === null ? [] : [{ entry, relation }];
  });
  const denied = related.some(({ entry: { standing } }) => isDenied(standing));
  const named = related.filter(({ entry }) => !isDenied(entry.standing));
  const unread: Unclear = mayBeCut(license.scope) ? 'mayBeCut' : 'partlyRead';
  const shared: readonly Unclear[] = [
    ...(license.validity === 'unknown' ? (['validityUnknown'] as const) : []),
    ...(denied ? (['contradicted'] as const) : []),
    ...(named.some(({ entry }) => entry.standing === 'doubtful') ? [unread] : []),
  ];
  const doubts = named.flatMap(({ entry, relation }) => {
    const regional = regionDoubts(entry.regions, region);
    return regional === null ? [] : [[...relation, ...limitDoubts(entry), ...regional]];
  });
  if (doubts.length > 0) {
    const plain = doubts.some((reasons) => reasons.length === 0);
    const reasons = [...new Set([...shared, ...(plain ? [] : doubts.flat())])];
    return reasons.length === 0 ? { kind: 'covers' } : { kind: 'unclear', reasons };
  }
  if (isMissing(license.scope)) return { kind: 'unclear', reasons: ['noScope'] };
  const behind: readonly Unclear[] = [
    ...(isFullyRead(scope) ? [] : (['partlyRead'] as const)),
    ...(mayBeCut(license.scope) ? (['mayBeCut'] as const) : []),
  ];
  if (behind.length > 0) return { kind: 'unclear', reasons: behind };
  return { kind: 'not', reason: named.length > 0 ? 'elsewhere' : denied ? 'denied' : 'notNamed' };
}

/** A doubtful standing is none of these: the business may be licensed. */
function isDenied(standing: Standing): boolean {
  return standing !== 'named' && standing !== 'doubtful';
}

/** What is doubtful about an entry's business for the one that is needed; `null` where it is quite another. */
function relationOf({ business }: ScopeEntry, needed: Business): readonly Unclear[] | null {
  if (business === null) return null;
  if (business.code === needed.code) return [];
  if (isAbove(needed.code, business.code)) return ['partOfBusiness'];
  return isAbove(business.code, needed.code) ? ['widerBusiness'] : null;
}

function limitDoubts(entry: ScopeEntry): readonly Unclear[] {
  return limitsOf(entry).length > 0 ? ['qualified'] : [];
}

/** What is doubtful about the regions; `null` where they are known, and all elsewhere. */
function regionDoubts(named: readonly ScopeRegion[], needed: Region | null): readonly Unclear[] | null {
  const limited = named.some(isLimitOfRegion);
  if (needed === null) return limited ? ['qualified'] : named.every(isPlace) ? [] : ['unknownRegion'];
  if (named.length === 0) return ['noRegion'];
  const known = named.flatMap(({ region }) => region ?? []);
  if (partsOf(needed).every((part) => known.some((region) => contains(region, part))))
    return limited || !named.every(isPlace) ? ['unknownRegion'] : [];
  const doubts: Unclear[] = [];
  if (known.some((region) => contains(needed, region))) doubts.push('partOfRegion');
  if (known.length < named.length) doubts.push('unknownRegion');
  return doubts.length > 0 ? doubts : null;
}

/** All China is covered province by province as well: the regulator's own systems print 全国 for all of them. */
function partsOf(region: Region): readonly Region[] {
  return region.level === 'country' ? licensedProvinces : [region];
}
