import type { NeedVerdict } from '../../domain/needs/need.ts';
import { requires } from '../../domain/needs/requires.ts';
import { certainTargets, readNeeds } from '../../domain/needs/typed.ts';
import type { NeedTarget } from '../../domain/needs/words.ts';
import { regionByCode } from '../../domain/regions/regions.ts';
import type { ListNeed } from './check.ts';
import type { CheckedCompany } from './checked-company.ts';

/** Whether a company's licences cover one business that all companies of a check are to be allowed. */
export interface CompanyVerdict {
  readonly target: NeedTarget;
  readonly verdict: NeedVerdict;
}

/** What of a need was typed for certain, in its order. */
export function neededTargets(need: ListNeed | null): readonly NeedTarget[] {
  return need === null ? [] : certainTargets(readNeeds(need.businesses));
}

/**
 * Whether the licences of one company of a check cover what all of them are to be allowed, business by business. Where it
 * is not known which company was meant, or what it holds, nothing can be told.
 */
export function needVerdicts(need: ListNeed | null, company: CheckedCompany): readonly CompanyVerdict[] {
  const targets = neededTargets(need);
  if (need === null || targets.length === 0) return [];
  const region = regionByCode(need.region) ?? undefined;
  const isMeant = company.name !== null && !company.doubts.includes('otherName');
  const answers = requires(
    targets.map(({ code, part }) => ({ code, part: part ?? undefined, region })),
    company.own,
    company.isWhole ? 'all' : 'some',
  );
  return targets.flatMap((target, at) => {
    const verdict = answers[at]?.verdict;
    if (verdict === undefined) return [];
    return [{ target, verdict: isMeant || company.state === 'noneFound' ? verdict : 'cannotTell' }];
  });
}
