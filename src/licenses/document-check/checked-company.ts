import { contraryRecords, speaksAgainst, type RecordedSubject } from '../contrary-records.ts';
import type { FoundLicenses } from '../../domain/list/claimed-number.ts';
import { withoutFilings } from '../../domain/license-counts.ts';
import type { License } from '../../domain/license.ts';
import { isWhole, unloadedOf, type Answer, type SearchPages } from '../answer.ts';
import type { KnownLicenses } from '../known/known-licenses.ts';
import { askedCompany } from '../known/company/asked-company.ts';
import type { CheckItem, CheckSight } from './check.ts';

/**
 * What a check came to for a company: all of its licences valid, some of them invalid, none found, something that a
 * person must look at, or nothing yet.
 */
export type CheckedState = 'allValid' | 'someInvalid' | 'noneFound' | 'lookAt' | 'waiting';

/** The states with what wants a person first. */
export const STATES_BY_CONCERN: readonly CheckedState[] = [
  'lookAt',
  'someInvalid',
  'noneFound',
  'waiting',
  'allValid',
];

/** Why a person must look at a company. */
export type CompanyDoubt =
  /** The vendor gave no answer, or it is not known whether it did. */
  | 'noAnswer'
  | 'interrupted'
  /** Nothing was asked: its stored answer was gone, and no call was agreed. */
  | 'notAgreed'
  /** It was answered, and the answer is kept nowhere any more. */
  | 'answerCleared'
  /** Several companies answer to the name. */
  | 'several'
  /** The only company found has another name now. */
  | 'otherName'
  | 'noneFound'
  | 'invalid'
  | 'validityUnknown'
  /** Something that was found has the number of a filing, which is no licence. */
  | 'filing'
  | 'notAllLoaded'
  | 'unreadRows'
  /** The user recorded of the regulator's page otherwise than the vendor says, or that a licence has ended. */
  | 'contraryRecord';

/** What became of one company of a check, by what is known of it. */
export interface CheckedCompany extends FoundLicenses {
  readonly state: CheckedState;
  readonly doubts: readonly CompanyDoubt[];
  /** Its registered name; `null` where it is not known which company was meant. */
  readonly name: string | null;
  /** How many licences the vendor counts beyond those that came: any may be its own. `null` where it is not known how many. */
  readonly unloaded: number | null;
}

const NOTHING: FoundLicenses & Pick<CheckedCompany, 'unloaded'> = {
  ...{ own: [], others: [], isWhole: false },
  unloaded: 0,
};

/**
 * What became of one company of a check.
 * @param pages the answer that is shown for it; `undefined` where there is none.
 * @param isRunning whether a window is at the check: what is asked then is under way, else it was interrupted.
 */
export function checkedCompany(
  { query, state, outcome }: Pick<CheckItem, 'query' | 'state' | 'outcome'>,
  pages: Omit<SearchPages, 'query'> | undefined,
  isRunning: boolean,
): CheckedCompany {
  if (state === 'waiting' || (outcome === null && isRunning))
    return { state: 'waiting', doubts: [], name: null, ...NOTHING };
  if (outcome?.kind !== 'answered') {
    const doubt = outcome === null ? 'interrupted' : outcome.kind === 'notStored' ? 'notAgreed' : 'noAnswer';
    return { state: 'lookAt', doubts: [doubt], name: null, ...NOTHING };
  }
  return pages
    ? answeredCompany(query, pages)
    : { state: 'lookAt', doubts: ['answerCleared'], name: null, ...NOTHING };
}

function answeredCompany(query: string, pages: Omit<SearchPages, 'query'>): CheckedCompany {
  const { licenses, unreadable } = pages;
  const asked = askedCompany(query, licenses);
  const gaps: readonly CompanyDoubt[] = [
    ...(isWhole(pages) ? [] : (['notAllLoaded'] as const)),
    ...(unreadable === 0 ? [] : (['unreadRows'] as const)),
  ];
  if (asked.kind === 'none') {
    // Where rows did not come, or could not be read, nobody found that there is none.
    if (gaps.length > 0) return { state: 'lookAt', doubts: gaps, name: null, ...NOTHING };
    return { state: 'noneFound', doubts: ['noneFound'], name: null, ...NOTHING, isWhole: true };
  }
  // Each licence may be the one's that was meant, or another's.
  if (asked.kind === 'several')
    return { state: 'lookAt', doubts: ['several', ...gaps], name: null, ...NOTHING };
  const own = new Set(asked.licenses);
  const held = withoutFilings(asked.licenses);
  const has = (validity: License['validity']): boolean =>
    held.some((license) => license.validity === validity);
  const doubts: readonly CompanyDoubt[] = [
    ...(asked.kind === 'otherName' ? (['otherName'] as const) : []),
    ...(has('invalid') ? (['invalid'] as const) : []),
    ...(has('unknown') ? (['validityUnknown'] as const) : []),
    ...(held.length < asked.licenses.length ? (['filing'] as const) : []),
    ...gaps,
  ];
  return {
    state: has('invalid') ? 'someInvalid' : doubts.length > 0 ? 'lookAt' : 'allValid',
    doubts,
    name: asked.name,
    own: asked.licenses,
    others: licenses.filter((license) => !own.has(license)),
    isWhole: gaps.length === 0,
    unloaded: unloadedOf(pages),
  };
}

/**
 * What became of a company with what the user recorded of its licences and of itself: valid ones against which a record
 * speaks are to be looked at. No other state is changed.
 */
export function withRecords(company: CheckedCompany, recorded: readonly RecordedSubject[]): CheckedCompany {
  if (!contraryRecords(company.own, recorded).some(speaksAgainst)) return company;
  const state = company.state === 'allValid' ? 'lookAt' : company.state;
  return { ...company, state, doubts: [...company.doubts, 'contraryRecord'] };
}

/** What a check knows of its own when one of its companies is read. */
export interface CheckContext {
  /** Whether a window is at the check: what is asked then is under way, else it was interrupted. */
  readonly isRunning: boolean;
  /** What the check saw itself, where that was kept: told where the stored answer was cleared. */
  readonly sight?: CheckSight | undefined;
}

/** What became of one company of a check, with what it is read from. */
export interface KnownCompany {
  readonly facts: CheckedCompany;
  /** The newest stored answer to its query; `undefined` where it was not answered, or that was cleared. */
  readonly stored: Answer<SearchPages> | undefined;
  /** What the check saw, where the stored answer was cleared. */
  readonly seen: SearchPages | undefined;
}

/** Reads one company of a check from the newest stored answer, or from what the check saw where that was cleared. Never spends. */
export function knownCompany(
  item: CheckItem,
  { isRunning, sight }: CheckContext,
  known: Pick<KnownLicenses, 'peek'>,
): KnownCompany {
  const stored = item.outcome?.kind === 'answered' ? known.peek(item.query) : undefined;
  const seen = stored || !sight ? undefined : pagesSeen(item.query, sight);
  return { facts: checkedCompany(item, stored?.value ?? seen, isRunning), stored, seen };
}

/** What a check saw, in the form of an answer. */
function pagesSeen(query: string, sight: CheckSight): SearchPages {
  const { licenses, unreadable } = sight;
  const totalRecords = licenses.length + unreadable;
  return { query, licenses, unreadable, totalRecords, nextPage: sight.isWhole ? null : 2 };
}
