import { isAbove } from '../catalogue/catalogue.ts';
import { isFilingNumber, probableIssuer } from '../license-number.ts';
import type { Region } from '../regions/regions.ts';
import type { Scope, ScopeEntry, Standing } from '../scope/entry.ts';
import {
  isFullyRead,
  isLimitOfRegion,
  namesRegion,
  isUncoded,
  limitWords,
  onlyLeavesOut,
} from '../scope/meaning.ts';
import { mayRemark } from '../scope/remarks.ts';
import { mayBeCut, parseScope } from '../scope/scope.ts';
import { isMissing } from '../text/placeholder.ts';
import type { Holding, NotCovering, Unclear } from './need.ts';
import {
  allParts,
  childParts,
  holdsInternetInformation,
  namedParts,
  type BusinessPart,
  type Parts,
} from './parts.ts';
import type { LimitReader } from './limits.ts';
import { isSatisfied, type CoveredPart, type Demand } from './claims.ts';
import { atomsOf, readAgainst } from './region-reading.ts';
import { termOf, type Term } from './term.ts';

/** What one licence says of a need. */
export type LicenseReading =
  | { readonly kind: 'not'; readonly reason: NotCovering }
  /** `doubts` are why it may cover the need, or more of it than the claims do. */
  | { readonly kind: 'may'; readonly claims: readonly CoveredPart[]; readonly doubts: readonly Unclear[] };

/** What one entry about the business that is needed says of the need. */
type EntryReading =
  | { readonly kind: 'elsewhere' | 'leftOut' }
  | { readonly kind: 'claim'; readonly claim: CoveredPart; readonly doubts: readonly Unclear[] }
  | { readonly kind: 'unclear'; readonly doubts: readonly Unclear[] };

/** The parts that an entry is licensed for, as far as they are certain. */
type Held = { readonly parts: Parts } | { readonly doubt: Unclear };

/** A licence whose text was read, once for all needs. */
export class ReadableLicense<L extends Holding> {
  readonly license: L;
  readonly #limits: LimitReader;
  readonly #scope: Scope;
  readonly #term: Term;
  readonly #issuer: Region | null;
  /** Looked for where a need asks: it takes all of the text. */
  #rest: readonly Unclear[] | null = null;
  #remarks: boolean | null = null;

  /** @param today The day on which it is asked, `2026-11-03`. */
  constructor(license: L, today: string, limits: LimitReader) {
    this.license = license;
    this.#limits = limits;
    this.#scope = parseScope(license.scope);
    this.#term = termOf(license.scope, today);
    this.#issuer = probableIssuer(license.licenseNumber);
  }

  /** Reads the licence against a need. A filing is none: whatever its text names, nothing is licensed by it. */
  against(demand: Demand): LicenseReading {
    const reading = this.#against(demand);
    return reading.kind === 'may' && isFilingNumber(this.license.licenseNumber)
      ? { kind: 'may', claims: [], doubts: ['filing'] }
      : reading;
  }

  #against(demand: Demand): LicenseReading {
    const { license } = this;
    if (license.validity === 'invalid') return { kind: 'not', reason: 'invalid' };
    const { named, denied, readings } = this.#readEntries(demand);
    const doubts = readings.flatMap((one) => ('doubts' in one ? one.doubts : []));
    const claims = readings.flatMap((one) => (one.kind === 'claim' ? [one.claim] : []));
    const isOpen = readings.some((one) => one.kind === 'claim' || one.kind === 'unclear');
    if (isOpen) {
      const general = [
        ...doubtsOfAll(license, this.#term, denied, named),
        ...(this.#mayRemark() ? (['partlyRead'] as const) : []),
      ];
      const satisfied = isSatisfied(claims, demand);
      const own = satisfied ? [] : doubts.length > 0 ? doubts : this.#restDoubts();
      const all = [...new Set([...general, ...own])];
      return { kind: 'may', claims: general.length > 0 ? [] : claims, doubts: all };
    }
    const behind = isMissing(license.scope) ? (['noScope'] as const) : this.#restDoubts();
    const open = [...behind, ...termDoubts(this.#term)];
    if (open.length > 0) return { kind: 'may', claims: [], doubts: open };
    return { kind: 'not', reason: whyNot(readings, denied) };
  }

  /** The entries that are about what is needed and named as licensed, what each says, and whether any is denied. */
  #readEntries(demand: Demand): {
    readonly named: readonly ScopeEntry[];
    readonly denied: boolean;
    readonly readings: readonly EntryReading[];
  } {
    const named: ScopeEntry[] = [];
    const readings: EntryReading[] = [];
    let denied = false;
    for (const entry of this.#scope.entries) {
      const held = heldBy(entry, demand, this.#limits);
      if (held === null) continue;
      if (isDenied(entry.standing)) {
        denied = true;
        continue;
      }
      named.push(entry);
      readings.push(readEntry(entry, held, demand, this.#issuer));
    }
    return { named, denied, readings };
  }

  #mayRemark(): boolean {
    return (this.#remarks ??= mayRemark(this.#scope));
  }

  #restDoubts(): readonly Unclear[] {
    return (this.#rest ??= restDoubts(this.license, this.#scope, this.#limits));
  }
}

function whyNot(readings: readonly EntryReading[], denied: boolean): NotCovering {
  const kinds = readings.map(({ kind }) => kind);
  if (kinds.includes('elsewhere')) return 'elsewhere';
  if (kinds.includes('leftOut')) return 'leftOut';
  return denied ? 'denied' : 'notNamed';
}

/** Why nothing of what a licence says of the business is certain. */
function doubtsOfAll(
  license: Holding,
  term: Term,
  denied: boolean,
  named: readonly ScopeEntry[],
): readonly Unclear[] {
  const unread: Unclear = mayBeCut(license.scope) ? 'mayBeCut' : 'partlyRead';
  return [
    ...(license.validity === 'unknown' ? (['validityUnknown'] as const) : []),
    ...(denied ? (['contradicted'] as const) : []),
    ...(named.some(({ standing }) => standing === 'doubtful') ? [unread] : []),
    ...termDoubts(term),
  ];
}

function termDoubts(term: Term): readonly Unclear[] {
  if (term === 'ended') return ['termEnded'];
  return term === 'open' ? ['termOpen'] : [];
}

/** Why more may be licensed than what could be read. */
function restDoubts({ scope: text }: Holding, scope: Scope, limits: LimitReader): readonly Unclear[] {
  const isCut = mayBeCut(text);
  // A cut makes the last entry doubtful, and says so itself.
  const isRead = isFullyRead(scope) && (isCut || scope.entries.every((entry) => isUnderstood(entry, limits)));
  return [...(isRead ? [] : (['partlyRead'] as const)), ...(isCut ? (['mayBeCut'] as const) : [])];
}

/** Whether all that stands with a name is understood: other words may name another business, as 另有… does. */
function isUnderstood(entry: ScopeEntry, limits: LimitReader): boolean {
  const { business, regions, standing } = entry;
  if (standing === 'doubtful') return false;
  if (regions.some((one) => one.region === null && !namesRegion(one) && !isLimitOfRegion(one))) return false;
  return limitWords(entry).every(
    (words) =>
      (business !== null && limits.partsLeft(business.code, [words]) !== null) || onlyLeavesOut(words),
  );
}

/** A doubtful standing is none of these: the business may be licensed. */
function isDenied(standing: Standing): boolean {
  return standing !== 'named' && standing !== 'doubtful';
}

/** @param issuer the province that issued the licence; `null` where no province did, or it is not known. */
function readEntry(entry: ScopeEntry, held: Held, demand: Demand, issuer: Region | null): EntryReading {
  const found = readAgainst(entry.regions, demand.region, issuer);
  if (found === null) return beyond(entry, held, demand) ?? { kind: 'elsewhere' };
  if ('doubt' in held) return { kind: 'unclear', doubts: [held.doubt, ...found.doubts] };
  if ((held.parts & demand.touches) === 0) return { kind: 'leftOut' };
  // A service that is held elsewhere than where it is needed may do, or not.
  if ((held.parts & demand.parts) === 0) return { kind: 'unclear', doubts: ['qualified', ...found.doubts] };
  if (found.doubts.length > 0 && found.covered.size === 0)
    return { kind: 'unclear', doubts: [...lessThan(held.parts, demand), ...found.doubts] };
  const claim = { parts: held.parts, covered: found.covered, named: found.named };
  const further =
    isSatisfied([claim], demand) || isEverywhere(claim, demand) ? null : beyond(entry, held, demand);
  return { kind: 'claim', claim, doubts: [...found.doubts, ...(further?.doubts ?? [])] };
}

/** Whether a claim leaves no part of the needed region: then it need not reach beyond its own. */
function isEverywhere({ covered }: CoveredPart, { region }: Demand): boolean {
  return region !== null && atomsOf(region).every((atom) => covered.has(atom));
}

/** Internet information of another province: whether it reaches beyond is not known. */
function beyond(
  { business, regions }: ScopeEntry,
  held: Held,
  { parts, region }: Demand,
): Extract<EntryReading, { kind: 'unclear' }> | null {
  const isNationwide = regions.some((one) => one.region?.level === 'country');
  if (region === null || isNationwide || business?.code !== 'B25' || region.code >= '70') return null;
  const held25 = 'doubt' in held ? allParts('B25') : held.parts;
  return holdsInternetInformation(held25 & parts) ? { kind: 'unclear', doubts: ['beyondProvince'] } : null;
}

/** What an entry is licensed for of what is needed; `null` where it is about something else. */
function heldBy(entry: ScopeEntry, { code, part }: Demand, limits: LimitReader): Held | null {
  const { business, name } = entry;
  if (business === null) return isUncoded(name) ? heldByResale(code, part) : null;
  if (part?.id === 'resale') return null;
  if (business.code === code) return heldByName(entry, part, limits.partsLeft(code, limitWords(entry)));
  if (isAbove(code, business.code)) {
    const parts = childParts(code, business.code);
    return parts === null || limitWords(entry).length > 0 ? { doubt: 'partOfBusiness' } : { parts };
  }
  return isAbove(business.code, code) ? { doubt: 'widerBusiness' } : null;
}

/** Licences for resale name a business that the catalogue has, by way of resale: whether it is that is not known. */
function heldByResale(code: string, part: BusinessPart | null): Held | null {
  if (part?.id === 'resale') return { parts: part.parts };
  return code === MOBILE || isAbove(code, MOBILE) || isAbove(MOBILE, code) ? { doubt: 'resale' } : null;
}

const MOBILE = 'A12';

function heldByName(entry: ScopeEntry, part: BusinessPart | null, limited: Parts | null): Held {
  if (limited === null) return { doubt: 'qualified' };
  if (entry.whole) return { parts: limited };
  const named = namedParts(entry.name);
  // An old name is evidence of its part, and not that the rest is lacking.
  return named === null || part === null ? { doubt: 'partName' } : { parts: named & limited };
}

function lessThan(parts: Parts, demand: Demand): readonly Unclear[] {
  return (parts & demand.parts) === demand.parts ? [] : ['qualified'];
}
