import type { DataKind } from '../../../licenses/answer.ts';
import type { DocumentChecks } from '../../../licenses/document-check/document-checks.ts';
import { comparedChecks } from '../../../sections/check/compared-checks.ts';
import type { CheckInSight } from './read-companies.ts';

/** What a check is looked up in. */
export interface CheckSources {
  readonly checks: DocumentChecks;
  /** The kind of data of the present connection; `undefined` where there is none. */
  readonly data: () => DataKind | undefined;
}

/** A check with what its result is made of; `undefined` where the present connection has no such check. */
export function inSightOf(id: number, { checks, data: kind }: CheckSources): CheckInSight | undefined {
  const check = checks.all.find((each) => each.id === id);
  const data = kind();
  if (!check || !data) return undefined;
  return {
    ...{ check, items: checks.items(id), data, isRunning: checks.whereIs(id) !== 'waiting' },
    ...{ leftOut: checks.leftOut(id), plan: checks.plan(id), sights: checks.sights(id) },
    compared: comparedChecks(id, checks),
  };
}
