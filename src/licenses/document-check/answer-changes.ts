import {
  licenseChanges,
  type LicenseChange,
  type LicensesSeen,
} from '../../domain/comparisons/license-changes.ts';
import type { License } from '../../domain/license.ts';
import { askedCompany, companyId, type AskedCompany } from '../known/company/asked-company.ts';
import type { CheckSight } from './check.ts';

/** What changed between two answers to one query. */
export interface AnswerChanges {
  /** Whether the answers may be about different companies: then nothing is new for certain. */
  readonly mayBeOther: boolean;
  readonly changes: readonly LicenseChange[];
}

/** What changed between two answers to one query, for the company that was meant; for all where that cannot be told. */
export function answerChanges(query: string, before: CheckSight, after: CheckSight): AnswerChanges {
  const [one, two] = [askedCompany(query, before.licenses), askedCompany(query, after.licenses)];
  const all = licenseChanges(seen(before), seen(after));
  const own = licenseChanges(seen(before, one), seen(after, two));
  // What is the company's in one answer and another's in the other one is neither new nor gone.
  const [allNew, allGone] = [licensesOf('new', all), licensesOf('gone', all)];
  const moved = own.some(
    (change) =>
      (change.kind === 'new' && !allNew.has(change.license)) ||
      (change.kind === 'gone' && !allGone.has(change.license)),
  );
  if (moved || mayDiffer([one, before], [two, after])) {
    const ids = new Set(after.licenses.map(companyId));
    const changes = all.filter((change) => change.kind !== 'gone' || ids.has(companyId(change.license)));
    return { mayBeOther: true, changes: doubted(changes) };
  }
  const isTold = two.kind === 'company' || (two.kind === 'otherName' && one.kind !== 'none');
  return { mayBeOther: false, changes: isTold ? own : doubted(own) };
}

/** Whether all that the vendor had was loaded and read. */
export function isSeenWhole({ isWhole, unreadable }: CheckSight): boolean {
  return isWhole && unreadable === 0;
}

function seen(sight: CheckSight, asked?: AskedCompany): LicensesSeen {
  const licenses = asked && 'licenses' in asked ? asked.licenses : sight.licenses;
  return { licenses, isWhole: isSeenWhole(sight) };
}

function licensesOf(kind: 'new' | 'gone', changes: readonly LicenseChange[]): ReadonlySet<License> {
  return new Set(changes.flatMap((change) => (change.kind === kind ? [change.license] : [])));
}

function doubted(changes: readonly LicenseChange[]): readonly LicenseChange[] {
  return changes.map((change) => (change.kind === 'new' ? { ...change, isCertain: false } : change));
}

type Found = readonly [asked: AskedCompany, sight: CheckSight];

function mayDiffer([one, before]: Found, [two, after]: Found): boolean {
  if (one.kind === 'none' || two.kind === 'none') return false;
  if ('licenses' in one && 'licenses' in two) return !haveOneCompany(one.licenses, two.licenses);
  return one.kind !== two.kind || companiesOf(before) !== companiesOf(after);
}

function companiesOf({ licenses }: CheckSight): string {
  return [...new Set(licenses.map(companyId))].toSorted().join('\n');
}

/** Whether a licence of each is one company's: by the KeyNo; where one of them has none, by the name or the licence. */
function haveOneCompany(some: readonly License[], others: readonly License[]): boolean {
  const keyNos = new Set(others.map(({ keyNo }) => keyNo).filter((keyNo) => keyNo !== ''));
  const [all, unkeyed] = [others, others.filter(({ keyNo }) => keyNo === '')].map((licenses) => ({
    names: new Set(licenses.map(({ companyName }) => companyName)),
    ids: new Set(licenses.map(({ id }) => id)),
  }));
  return some.some(({ keyNo, companyName, id }) => {
    const known = keyNo === '' ? all : unkeyed;
    return keyNos.has(keyNo) || known?.names.has(companyName) === true || known?.ids.has(id) === true;
  });
}
