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
}

/** The record that is shown: the latest look; `undefined` where nothing is recorded. */
export function presentRecord({ recorded }: Recorded): KeptRecord | undefined {
  return recorded?.[0];
}

/** What the user recorded of something, without what the vendor answered. */
export function recordedPart({ recorded, reminder }: Recorded): Recorded {
  return { ...(recorded ? { recorded } : {}), ...(reminder ? { reminder } : {}) };
}
