import type { CheckItem, CheckSight, DocumentCheck } from '../../../licenses/document-check/check.ts';
import type { DocumentChecks } from '../../../licenses/document-check/document-checks.ts';
import { looseQueryKey } from '../../../licenses/known/query-key.ts';
import {
  answerChanges,
  isSeenWhole,
  type AnswerChanges,
} from '../../../licenses/document-check/answer-changes.ts';

/** What changed about one company between two checks. */
export interface CompanyChanges extends AnswerChanges {
  /** The place of the company in the later check. */
  readonly place: number;
  readonly query: string;
}

/** What changed between two checks of the same companies. */
export interface ChecksCompared {
  readonly before: DocumentCheck;
  readonly changed: readonly CompanyChanges[];
  /** How many companies did not change. */
  readonly unchanged: number;
  /** How many companies did not change as far as both checks saw them: not all was loaded and read. */
  readonly unchangedAsSeen: number;
  /** How many companies cannot be compared: one of the two checks has no answer about them. */
  readonly incomparable: number;
  /** How many companies of the later check were not asked yet. */
  readonly waiting: number;
}

/**
 * Compares a check with the one that it repeats, by what each of them saw itself: what was refreshed or cleared in between
 * does not count.
 * @returns `undefined` where it repeats none, or that one was discarded.
 */
export function comparedChecks(
  id: number,
  checks: Pick<DocumentChecks, 'all' | 'items' | 'plan' | 'sights'>,
): ChecksCompared | undefined {
  const follows = checks.plan(id)?.follows ?? null;
  const before = checks.all.find((check) => check.id === follows);
  if (!before) return undefined;
  const old = sightsByQuery(checks.items(before.id), checks.sights(before.id));
  const now = checks.sights(id);
  const changed: CompanyChanges[] = [];
  let [unchanged, unchangedAsSeen, incomparable, waiting] = [0, 0, 0, 0];
  for (const { place, query, state } of checks.items(id)) {
    const [one, two] = [old.get(looseQueryKey(query)), now.get(place)];
    if (state !== 'done') waiting += 1;
    else if (!one || !two) incomparable += 1;
    else {
      const found = answerChanges(query, one, two);
      if (found.mayBeOther || found.changes.length > 0) changed.push({ place, query, ...found });
      else if (isSeenWhole(one) && isSeenWhole(two)) unchanged += 1;
      else unchangedAsSeen += 1;
    }
  }
  return { before, changed, unchanged, unchangedAsSeen, incomparable, waiting };
}

function sightsByQuery(
  items: readonly CheckItem[],
  sights: ReadonlyMap<number, CheckSight>,
): ReadonlyMap<string, CheckSight> {
  return new Map(
    items.flatMap(({ place, query }) => {
      const sight = sights.get(place);
      return sight ? [[looseQueryKey(query), sight] as const] : [];
    }),
  );
}
