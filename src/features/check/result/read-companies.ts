import type { LeftOut } from '../../../domain/list/list-cells.ts';
import type { DataKind } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import type {
  CheckItem,
  CheckPlan,
  CheckSight,
  DocumentCheck,
} from '../../../licenses/document-check/check.ts';
import { turns } from '../../../tables/turns.ts';
import type { ChecksCompared } from '../../../sections/check/compared-checks.ts';
import { branchesByPlace } from '../../../licenses/document-check/list-rows.ts';
import { readCompany, withOwnRecords, type ReadCompany, type WithoutRecords } from './check-row.ts';

/** A check with what its result is made of. */
export interface CheckInSight {
  readonly check: DocumentCheck;
  readonly items: readonly CheckItem[];
  /** What of the source was not asked for. */
  readonly leftOut: readonly LeftOut[];
  readonly data: DataKind;
  /** Whether this window or another one runs it now. */
  readonly isRunning: boolean;
  /** From which list it was begun, where that is known. */
  readonly plan?: CheckPlan | undefined;
  /** What changed since the check that it repeats; left out where it repeats none. */
  readonly compared?: ChecksCompared | undefined;
  /** What it saw itself, by the places of its queries, as far as that was kept. */
  readonly sights?: ReadonlyMap<number, CheckSight>;
}

/**
 * Companies that were found, by the place and the outcome of each: while a check runs, they are not read once more at each
 * change of its result.
 */
export type KnownRows = Map<string, WithoutRecords>;

/**
 * What became of each company of a check, with what is stored of it. Others have their turn every few milliseconds.
 * @param read companies that are not read again; those that are read now are added.
 */
export async function readCompanies(
  { items, isRunning, sights, plan, data }: CheckInSight,
  known: KnownLicenses,
  read: KnownRows = new Map(),
): Promise<readonly ReadCompany[]> {
  const turn = turns();
  const branches = branchesByPlace(plan?.lists ?? []);
  const companies: ReadCompany[] = [];
  for (const item of items) {
    await turn();
    const key = `${String(item.place)} ${JSON.stringify(item.outcome)}`;
    const branchOf = branches.get(item.place);
    const reading = { isRunning, sight: sights?.get(item.place), branchOf, data };
    const company = read.get(key) ?? readCompany(item, reading, known);
    // What was not found yet may be found under another form of the name, by the same check.
    if (company.cells.registeredName !== undefined) read.set(key, company);
    // What the user records comes without any answer.
    companies.push(withOwnRecords(company, known));
  }
  return companies;
}
