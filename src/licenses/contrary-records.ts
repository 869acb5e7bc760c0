import { compareRecord } from '../domain/regulator/compare.ts';
import type { License } from '../domain/license.ts';
import { presentRecord, type KeptRecord, type Recorded } from './kept-record.ts';

/** A licence with what the user recorded of it. */
export interface RecordedLicense extends Recorded {
  readonly license: { readonly value: License };
}

/** What the user's record of a licence says that speaks against relying on the licence. */
export interface ContraryRecord {
  readonly license: License;
  readonly record: KeptRecord;
  /** The recorded status, where it is another than the vendor's or its words are not known; else `null`. */
  readonly status: string | null;
  /** The recorded end, where it is past or such a status stands beside it; else `null`. */
  readonly validUntil: string | null;
  /** Whether the recorded scope is other than the vendor's. */
  readonly isOtherScope: boolean;
  /** The company's name in the record, where it is another than the licence's. */
  readonly otherName: string | null;
}

/**
 * The user's present records of licences that an answer relies on which say that one has ended, or otherwise than the
 * vendor; none of a record that agrees.
 * @param reliedOn the licences that the answer relies on. @param licenses all of the company, with what is recorded.
 */
export function contraryRecords(
  reliedOn: readonly Pick<License, 'id'>[],
  licenses: readonly RecordedLicense[],
): readonly ContraryRecord[] {
  const ids = new Set(reliedOn.map(({ id }) => id));
  return licenses.flatMap((own) => (ids.has(own.license.value.id) ? (contraryOf(own) ?? []) : []));
}

function contraryOf(own: RecordedLicense): ContraryRecord | undefined {
  const record = presentRecord(own);
  if (!record) return undefined;
  const license = own.license.value;
  const facts = compareRecord(record, license);
  const isOther = (of: 'status' | 'scope'): boolean =>
    facts.some(
      ({ fact, verdict, reason }) =>
        fact === of && (verdict === 'differs' || verdict === 'partly' || reason === 'recordUnclear'),
    );
  const [isStatus, isOtherScope] = [isOther('status'), isOther('scope')];
  const isPast = own.reminder?.state === 'past';
  if (!isStatus && !isOtherScope && !isPast) return undefined;
  return {
    ...{ license, record, isOtherScope },
    status: isStatus ? record.status : null,
    validUntil: isPast || isStatus ? record.validUntil : null,
    otherName: own.otherName ?? null,
  };
}
