/** Which licences allow what a job needs. Nothing is taken for allowed that the licences do not plainly say, nor what a filing says. */
import { businessByCode } from '../catalogue/catalogue.ts';
import { withoutFilings } from '../license-counts.ts';
import { vendorDay } from '../vendor-day.ts';
import {
  isSatisfied,
  lackingBusinesses,
  lackingParts,
  lackingRegions,
  shortfall,
  whereAll,
  type CoveredPart,
  type Demand,
} from './claims.ts';
import type { Holding, Lacking, Need, NeedAnswer, NeedVerdict, NotCovering, Unclear } from './need.ts';
import { LimitReader } from './limits.ts';
import { allParts, partById } from './parts.ts';
import { ReadableLicense } from './reading.ts';

/** A licence that may cover a need, or a part of it. */
interface May<L> {
  readonly license: L;
  readonly claims: readonly CoveredPart[];
  readonly doubts: readonly Unclear[];
}

const NOTHING_LACKS: Lacking = { regions: [], parts: [], businesses: [] };

/**
 * Answers for each need, in the order given, which of the licences cover it.
 *
 * @param known `all` of the company's licences are among these, or only `some`: then another one may cover what these
 * do not, and no answer is `notCovered`. A company without any is not said to lack it either: it may operate under its
 * parent's licence, or by an approval, and neither is in the vendor's data.
 * @param today The day on which it is asked, `2026-11-03`: a scope may state a term.
 * @throws {RangeError} where a code is not in the catalogue, or a part is one of another business.
 */
export function requires<L extends Holding>(
  needs: readonly Need[],
  licenses: readonly L[],
  known: 'all' | 'some' = 'all',
  today: string = vendorDay(Date.now()),
): NeedAnswer<L>[] {
  const limits = new LimitReader();
  const readable = licenses.map((license) => new ReadableLicense(license, today, limits));
  const isOpen = known === 'some' || withoutFilings(licenses).length === 0;
  return needs.map((need) => {
    const demand = demandOf(need);
    const may: May<L>[] = [];
    const notCovering: { license: L; reason: NotCovering }[] = [];
    for (const one of readable) {
      const { license } = one;
      const reading = one.against(demand);
      if (reading.kind === 'not') notCovering.push({ license, reason: reading.reason });
      else may.push({ license, claims: reading.claims, doubts: reading.doubts });
    }
    return { need, ...judged(may, demand, isOpen), notCovering };
  });
}

function demandOf({ code, part: id, region }: Need): Demand {
  const part = id === undefined ? null : partById(id);
  if (businessByCode(code) === null) throw new RangeError(`not in the catalogue: ${code}`);
  if (part !== null && part.code !== code) throw new RangeError(`no part of ${code}: ${part.id}`);
  const parts = part?.parts ?? allParts(code);
  return { code, part, parts, touches: part?.touches ?? parts, region: region ?? null };
}

/** @param isOpen There may be licences that are not known. */
function judged<L extends Holding>(
  may: readonly May<L>[],
  demand: Demand,
  isOpen: boolean,
): Omit<NeedAnswer<L>, 'need' | 'notCovering'> {
  const claims = may.flatMap((one) => one.claims);
  const where = whereAll(claims, demand);
  const alone = may.filter((one) => isSatisfied(one.claims, demand));
  const certain = may.filter((one) => one.claims.length > 0);
  const licensesOf = (some: readonly May<L>[]): L[] => some.map(({ license }) => license);
  const unclearOf = (some: readonly May<L>[]): { license: L; reasons: readonly Unclear[] }[] =>
    some.map(({ license, claims: own, doubts }) => ({
      license,
      reasons: doubts.length > 0 ? doubts : shortfall(own, demand),
    }));
  if (isSatisfied(claims, demand)) {
    const covering = alone.length > 0 ? alone : certain;
    const unclear = unclearOf(may.filter((one) => !covering.includes(one)));
    return { verdict: 'covered', covering: licensesOf(covering), unclear, where, lacking: NOTHING_LACKS };
  }
  const isPlain = !isOpen && may.every(({ doubts }) => doubts.length === 0) && certain.length > 0;
  const lacking = isPlain ? lackingOf(claims, demand) : null;
  if (lacking !== null) {
    // Halves that lie in different regions cover all of the business in none of them.
    const isHalved = lacking.parts.length + lacking.businesses.length > 0;
    const named = isHalved ? claims.flatMap((claim) => claim.named) : [];
    return {
      verdict: 'partlyCovered',
      covering: licensesOf(certain),
      unclear: [],
      where: where.length > 0 ? where : named,
      lacking,
    };
  }
  const verdict: NeedVerdict = may.length > 0 || isOpen ? 'cannotTell' : 'notCovered';
  return { verdict, covering: [], unclear: unclearOf(may), where, lacking: NOTHING_LACKS };
}

/** What lacks; `null` where it cannot be told from what is covered: a class of businesses has no parts that are known. */
function lackingOf(claims: readonly CoveredPart[], demand: Demand): Lacking | null {
  const regions = lackingRegions(claims, demand);
  const parts = lackingParts(claims, demand);
  const businesses = lackingBusinesses(claims, demand);
  return regions.length + parts.length + businesses.length === 0 ? null : { regions, parts, businesses };
}
