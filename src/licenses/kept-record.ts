import { foldCompanyName } from '../domain/company/company-name.ts';
import type { Reminder } from '../domain/regulator/reminder.ts';
import type { StoredRecord } from '../store/regulator-table.ts';

/** What the user wrote down of the regulator's page, as it is kept: the user's own, never the vendor's. */
export type KeptRecord = StoredRecord;

/** What the user recorded of a licence or company, beside what the vendor answered. */
export interface Recorded {
  /** The present record first, which is the latest look, then the former ones; left out where nothing is recorded. */
  readonly recorded?: readonly KeptRecord[];
  /** How near the end is that the present record gives; left out where it gives none. */
  readonly reminder?: Reminder;
  /** The company's name in the present record; left out where it is the name that stands beside it. */
  readonly otherName?: string;
}

/** The name in a record, where it is another than the company's that it is shown for: records go by licence numbers. */
export function otherNameIn(record: KeptRecord, companyName: string): Pick<Recorded, 'otherName'> {
  const isSame = foldCompanyName(record.companyName) === foldCompanyName(companyName);
  return isSame ? {} : { otherName: record.companyName };
}

/** The record that is shown: the latest look; `undefined` where nothing is recorded. */
export function presentRecord({ recorded }: Recorded): KeptRecord | undefined {
  return recorded?.[0];
}

/** What the user recorded of something, without what the vendor answered. */
export function recordedPart({ recorded, reminder, otherName }: Recorded): Recorded {
  return {
    ...(recorded ? { recorded } : {}),
    ...(reminder ? { reminder } : {}),
    ...(otherName === undefined ? {} : { otherName }),
  };
}
