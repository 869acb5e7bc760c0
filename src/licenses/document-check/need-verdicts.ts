import type { Holding, NeedAnswer, NotCovering, Unclear } from '../../domain/needs/need.ts';
import { requires } from '../../domain/needs/requires.ts';
import { certainTargets, readNeeds } from '../../domain/needs/typed.ts';
import type { NeedTarget } from '../../domain/needs/words.ts';
import { regionByCode } from '../../domain/regions/regions.ts';
import { contraryRecords, type ContraryRecord, type RecordedSubject } from '../contrary-records.ts';
import type { ListNeed } from './check.ts';
import type { CheckedCompany, CompanyDoubt } from './checked-company.ts';

/** Whether a company's licences cover one business that all companies of a check are to be allowed. */
export interface CompanyVerdict extends Pick<NeedAnswer<Holding>, 'need' | 'verdict' | 'where' | 'lacking'> {
  readonly target: NeedTarget;
  /** Why it cannot be told, by what the licences say, each once; none where it can. */
  readonly doubts: readonly Unclear[];
  /** Why licences do not cover it, each once; none where it is covered in part at least, or may be. */
  readonly notCovering: readonly NotCovering[];
  /** What of the company's answer leaves it open, or says why nothing covers it; none where it is covered. */
  readonly general: readonly CompanyDoubt[];
  /** The user's own records, of licences or the company, that speak against licences which it relies on. */
  readonly contrary: readonly ContraryRecord[];
}

/** What of a need was typed for certain, in its order. */
export function neededTargets(need: ListNeed | null): readonly NeedTarget[] {
  return need === null ? [] : certainTargets(readNeeds(need.businesses));
}

/**
 * Whether the licences of one company of a check cover what all of them are to be allowed, business by business; none while
 * it waits. Where it is not known which company was meant, or what it holds, nothing can be told.
 * @param recorded its licences and itself, with what the user recorded of them.
 */
export function needVerdicts(
  needed: ListNeed | null,
  company: CheckedCompany,
  recorded: readonly RecordedSubject[],
): readonly CompanyVerdict[] {
  const targets = neededTargets(needed);
  if (needed === null || targets.length === 0 || company.state === 'waiting') return [];
  const region = regionByCode(needed.region) ?? undefined;
  const isMeant = company.name !== null && !company.doubts.includes('otherName');
  const answers = requires(
    targets.map(({ code, part }) => ({ code, part: part ?? undefined, region })),
    company.own,
    company.isWhole ? 'all' : 'some',
  );
  return targets.flatMap((target, at): readonly CompanyVerdict[] => {
    const answer = answers[at];
    if (answer === undefined) return [];
    const { need, verdict, covering, unclear, where, lacking } = answer;
    const general = verdict === 'covered' && isMeant ? [] : company.doubts.filter(isGeneral);
    if (!isMeant && company.state !== 'noneFound')
      return [{ target, need, verdict: 'cannotTell', ...NOTHING_TOLD, general }];
    const doubts = verdict === 'cannotTell' ? unclear.flatMap(({ reasons }) => reasons) : [];
    const reasons = verdict === 'notCovered' ? answer.notCovering.map(({ reason }) => reason) : [];
    return [
      {
        ...{ target, need, verdict, where, lacking, general },
        doubts: [...new Set(doubts)],
        notCovering: [...new Set(reasons)],
        contrary: contraryRecords(covering, recorded),
      },
    ];
  });
}

const NOTHING_TOLD = {
  ...{ doubts: [], notCovering: [], where: [], contrary: [] },
  lacking: { regions: [], parts: [], businesses: [] },
};

/** Doubts about single licences are told with those. */
const OF_LICENSES: readonly CompanyDoubt[] = ['invalid', 'validityUnknown', 'filing', 'contraryRecord'];

function isGeneral(doubt: CompanyDoubt): boolean {
  return !OF_LICENSES.includes(doubt);
}
