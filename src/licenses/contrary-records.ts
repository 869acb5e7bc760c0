import { compareRecord } from '../domain/regulator/compare.ts';
import { subjectOfLicense } from '../domain/regulator/subject.ts';
import type { License } from '../domain/license.ts';
import type { Company } from './answer.ts';
import { presentRecord, recordedPart, type KeptRecord, type Recorded } from './kept-record.ts';
import type { RegulatorRecords } from './regulator/regulator-records.ts';

/** A licence, or with `null` its company as a whole, with what the user recorded of it. */
export interface RecordedSubject extends Recorded {
  readonly license: { readonly value: License } | null;
}

/** What the user's record of a licence or its company says that speaks against relying on the licence. */
export interface ContraryRecord {
  /** `null` where the record is of the company as a whole. */
  readonly license: License | null;
  readonly record: KeptRecord;
  /** The recorded status, where it is another than the vendor's or its words are not known; else `null`. */
  readonly status: string | null;
  /** The recorded end, where it is past or such a status stands beside it; else `null`. */
  readonly validUntil: string | null;
  /**
   * Whether the recorded scope is other than the vendor's. One of the company as a whole has no one licence to be held
   * against, and may be narrower than the licences together: it is always `uncompared`.
   */
  readonly otherScope: 'no' | 'yes' | 'uncompared';
  /** The company's name in the record, where it is another than the one that the answers have. */
  readonly otherName: string | null;
}

/** A company's licences, and behind them the company as a whole, each with what is recorded of it. */
export function recordedOfCompany(company: Pick<Company, 'licenses'> & Recorded): readonly RecordedSubject[] {
  return [...company.licenses, { license: null, ...recordedPart(company) }];
}

/**
 * These licences, and behind them their company as a whole, each with what is recorded of it.
 * @param companyName by which a record of the company is known.
 */
export function recordedBeside(
  licenses: readonly License[],
  companyName: string,
  regulator: Pick<RegulatorRecords, 'beside'>,
): readonly RecordedSubject[] {
  return [
    ...licenses.map((value) => ({ license: { value }, ...regulator.beside(subjectOfLicense(value)) })),
    { license: null, ...regulator.beside({ licenseNumber: null, companyName }) },
  ];
}

/**
 * The user's present records of licences that an answer relies on, and of their company, which say that one has ended, or
 * otherwise than the vendor; none of a record that agrees, and none where the answer relies on no licence.
 * @param reliedOn the licences that the answer relies on. @param subjects the company's, with what is recorded.
 */
export function contraryRecords(
  reliedOn: readonly License[],
  subjects: readonly RecordedSubject[],
): readonly ContraryRecord[] {
  const ids = new Set(reliedOn.map(({ id }) => id));
  return subjects.flatMap((subject) => {
    const { license } = subject;
    if (license === null) return contraryOf(subject, reliedOn) ?? [];
    return ids.has(license.value.id) ? (contraryOf(subject, [license.value]) ?? []) : [];
  });
}

/** @param licenses that the record is held against. */
function contraryOf(subject: RecordedSubject, licenses: readonly License[]): ContraryRecord | undefined {
  const record = presentRecord(subject);
  if (!record || licenses.length === 0) return undefined;
  const license = subject.license?.value ?? null;
  const facts = licenses.flatMap((each) => compareRecord(record, each));
  const isOther = (of: 'status' | 'scope'): boolean =>
    facts.some(
      ({ fact, verdict, reason }) =>
        fact === of && (verdict === 'differs' || verdict === 'partly' || reason === 'recordUnclear'),
    );
  const isStatus = isOther('status');
  const otherScope = scopeAgainst(license, record, isOther('scope'));
  const isPast = subject.reminder?.state === 'past';
  if (!isStatus && otherScope === 'no' && !isPast) return undefined;
  return {
    ...{ license, record, otherScope },
    status: isStatus ? record.status : null,
    validUntil: isPast || isStatus ? record.validUntil : null,
    otherName: subject.otherName ?? null,
  };
}

/** Whether a record says something against a licence: a scope that was held against nothing speaks neither for nor against. */
export function speaksAgainst({ status, validUntil, otherScope }: ContraryRecord): boolean {
  return status !== null || validUntil !== null || otherScope === 'yes';
}

function scopeAgainst(
  license: License | null,
  { scope }: KeptRecord,
  isOther: boolean,
): ContraryRecord['otherScope'] {
  if (license !== null) return isOther ? 'yes' : 'no';
  return scope === null ? 'no' : 'uncompared';
}
