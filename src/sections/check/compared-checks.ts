import type { CheckItem, CheckSight, DocumentCheck } from '../../licenses/document-check/check.ts';
import { answerTimes, type AnswerTimes } from '../../licenses/document-check/answer-times.ts';
import type { DocumentChecks } from '../../licenses/document-check/document-checks.ts';
import { looseQueryKey } from '../../licenses/known/query-key.ts';
import {
  answerChanges,
  isSeenWhole,
  type AnswerChanges,
} from '../../licenses/document-check/answer-changes.ts';

/** What changed about one company between two checks. */
export interface CompanyChanges extends AnswerChanges {
  /** The place of the company in the later check. */
  readonly place: number;
  readonly query: string;
}

/** What changed between two checks of the same companies. */
export interface ChecksCompared {
  readonly before: DocumentCheck;
  /** When the answers that were compared arrived, of the earlier check and of the later one; `null` where none was. */
  readonly times: { readonly before: AnswerTimes | null; readonly now: AnswerTimes | null };
  readonly changed: readonly CompanyChanges[];
  /** How many companies did not change. */
  readonly unchanged: number;
  /** How many companies did not change as far as both checks saw them: not all was loaded and read. */
  readonly unchangedAsSeen: number;
  /** How many companies cannot be compared: one of the two checks has no answer about them. */
  readonly incomparable: number;
  /** How many companies of the later check were not asked yet. */
  readonly waiting: number;
  /** Which of these is each company that did not change, by its place in the later check. */
  readonly rest: ReadonlyMap<number, Unchanged>;
}

/** Why nothing is said to have changed for a company. */
export type Unchanged = 'unchanged' | 'unchangedAsSeen' | 'incomparable' | 'waiting';

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
  const old = seenByQuery(checks.items(before.id), checks.sights(before.id));
  const now = checks.sights(id);
  const changed: CompanyChanges[] = [];
  const seen: { before: CheckItem[]; now: CheckItem[] } = { before: [], now: [] };
  const rest = new Map<number, Unchanged>();
  for (const item of checks.items(id)) {
    const { place, query, state } = item;
    const [was, two] = [old.get(looseQueryKey(query)), now.get(place)];
    if (state !== 'done') rest.set(place, 'waiting');
    else if (!was || !two) rest.set(place, 'incomparable');
    else {
      const { sight: one } = was;
      seen.before.push(was.item);
      seen.now.push(item);
      const found = answerChanges(query, one, two);
      if (found.mayBeOther || found.changes.length > 0) changed.push({ place, query, ...found });
      else rest.set(place, isSeenWhole(one) && isSeenWhole(two) ? 'unchanged' : 'unchangedAsSeen');
    }
  }
  const times = { before: answerTimes(seen.before), now: answerTimes(seen.now) };
  return { before, times, changed, ...countsOf(rest), rest };
}

/** What changed for some of the companies of a comparison, as if there were no others. @param places theirs in the later check. */
export function comparedFor(compared: ChecksCompared, places: ReadonlySet<number>): ChecksCompared {
  const rest = new Map([...compared.rest].filter(([place]) => places.has(place)));
  const changed = compared.changed.filter(({ place }) => places.has(place));
  return { ...compared, changed, ...countsOf(rest), rest };
}

function countsOf(rest: ChecksCompared['rest']): Readonly<Record<Unchanged, number>> {
  const counts = { unchanged: 0, unchangedAsSeen: 0, incomparable: 0, waiting: 0 };
  for (const why of rest.values()) counts[why] += 1;
  return counts;
}

interface Seen {
  readonly item: CheckItem;
  readonly sight: CheckSight;
}

function seenByQuery(
  items: readonly CheckItem[],
  sights: ReadonlyMap<number, CheckSight>,
): ReadonlyMap<string, Seen> {
  return new Map(
    items.flatMap((item) => {
      const sight = sights.get(item.place);
      return sight ? [[looseQueryKey(item.query), { item, sight }] as const] : [];
    }),
  );
}
