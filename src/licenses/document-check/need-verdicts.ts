import type { NeedVerdict, Unclear } from '../../domain/needs/need.ts';
import { requires } from '../../domain/needs/requires.ts';
import { certainTargets, readNeeds } from '../../domain/needs/typed.ts';
import type { NeedTarget } from '../../domain/needs/words.ts';
import { regionByCode } from '../../domain/regions/regions.ts';
import { contraryRecords, type ContraryRecord, type RecordedLicense } from '../contrary-records.ts';
import type { ListNeed } from './check.ts';
import type { CheckedCompany } from './checked-company.ts';

/** Whether a company's licences cover one business that all companies of a check are to be allowed. */
export interface CompanyVerdict {
  readonly target: NeedTarget;
  readonly verdict: NeedVerdict;
  /** Why it cannot be told, by what the licences say, each once; none where it can. */
  readonly doubts: readonly Unclear[];
  /** The user's own records that speak against licences which it relies on. */
  readonly contrary: readonly ContraryRecord[];
}

/** What of a need was typed for certain, in its order. */
export function neededTargets(need: ListNeed | null): readonly NeedTarget[] {
  return need === null ? [] : certainTargets(readNeeds(need.businesses));
}

/**
 * Whether the licences of one company of a check cover what all of them are to be allowed, business by business; none while
 * it waits. Where it is not known which company was meant, or what it holds, nothing can be told.
 * @param recorded what the user recorded of its licences.
 */
export function needVerdicts(
  need: ListNeed | null,
  company: CheckedCompany,
  recorded: readonly RecordedLicense[],
): readonly CompanyVerdict[] {
  const targets = neededTargets(need);
  if (need === null || targets.length === 0 || company.state === 'waiting') return [];
  const region = regionByCode(need.region) ?? undefined;
  const isMeant = company.name !== null && !company.doubts.includes('otherName');
  const answers = requires(
    targets.map(({ code, part }) => ({ code, part: part ?? undefined, region })),
    company.own,
    company.isWhole ? 'all' : 'some',
  );
  return targets.flatMap((target, at): readonly CompanyVerdict[] => {
    const answer = answers[at];
    if (answer === undefined) return [];
    const { verdict, covering, unclear } = answer;
    if (!isMeant && company.state !== 'noneFound')
      return [{ target, verdict: 'cannotTell', doubts: [], contrary: [] }];
    const doubts = verdict === 'cannotTell' ? unclear.flatMap(({ reasons }) => reasons) : [];
    return [{ target, verdict, doubts: [...new Set(doubts)], contrary: contraryRecords(covering, recorded) }];
  });
}
