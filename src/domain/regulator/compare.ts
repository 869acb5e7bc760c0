import { scopeChanges, type BusinessChange } from '../comparisons/scope-changes.ts';
import { validityOf, type License, type Validity } from '../license.ts';
import { isMissing } from '../text/placeholder.ts';
import { RECORD_FACTS, type RecordFact, type RegulatorRecord } from './record.ts';

/** What comes of holding a fact of a record against the vendor's answer. `cannotTell`: there is no evidence either way. */
export type RecordVerdict = 'agrees' | 'partly' | 'differs' | 'cannotTell';

/** Why a fact of a record agrees with the vendor's answer, differs from it, or cannot be compared. */
export type RecordReason =
  | 'same'
  | 'other'
  /** The vendor's answers never have this fact; a number does not tell it either. */
  | 'notVendors'
  /** The vendor left it empty. */
  | 'vendorSilent'
  /** The vendor does not say plainly whether the licence is valid. */
  | 'vendorUnclear'
  /** The recorded words are none of those that are known. */
  | 'recordUnclear'
  /** One text or both could not be read whole, and what differs may stand in the rest. */
  | 'partlyRead';

/** A fact of a record beside what the vendor says. */
export interface RecordComparison {
  readonly fact: RecordFact;
  readonly verdict: RecordVerdict;
  readonly reason: RecordReason;
  /** As recorded. */
  readonly recorded: string;
  /** As sent; `null` where the vendor has no such fact. */
  readonly vendor: string | null;
  /** Of a scope: what only the record has, and what only the vendor has, as far as they could be read. */
  readonly onlyRecorded: readonly BusinessChange[];
  readonly onlyVendor: readonly BusinessChange[];
}

/** What of a licence a record is held against. */
export type ComparedLicense = Pick<License, 'validity' | 'validityText' | 'scope'>;

/** The facts that a record gives, each beside the vendor's, in the order of {@link RECORD_FACTS}. */
export function compareRecord(
  record: Pick<RegulatorRecord, RecordFact>,
  license: ComparedLicense,
): readonly RecordComparison[] {
  return RECORD_FACTS.flatMap((fact) => {
    const recorded = record[fact];
    if (recorded === null) return [];
    return { ...NOTHING_ALONE, fact, recorded, ...compared(fact, recorded, license) };
  });
}

const NOTHING_ALONE = { onlyRecorded: [], onlyVendor: [] } as const;

type Compared = Pick<RecordComparison, 'verdict' | 'reason' | 'vendor'> & Partial<RecordComparison>;

function compared(fact: RecordFact, recorded: string, license: ComparedLicense): Compared {
  switch (fact) {
    case 'validUntil':
    case 'issued':
      return { verdict: 'cannotTell', reason: 'notVendors', vendor: null };
    case 'status':
      return comparedStatus(recorded, license);
    case 'scope':
      return comparedScope(recorded, license.scope);
  }
}

function comparedStatus(recorded: string, { validity, validityText: vendor }: ComparedLicense): Compared {
  const own = statusValidity(recorded);
  if (isMissing(vendor)) return { verdict: 'cannotTell', reason: 'vendorSilent', vendor };
  if (validity === 'unknown') return { verdict: 'cannotTell', reason: 'vendorUnclear', vendor };
  if (own === 'unknown') return { verdict: 'cannotTell', reason: 'recordUnclear', vendor };
  return own === validity
    ? { verdict: 'agrees', reason: 'same', vendor }
    : { verdict: 'differs', reason: 'other', vendor };
}

/**
 * Whether a recorded status says that the licence holds. Only the plain words of the regulator's page are understood;
 * all others are `unknown`.
 */
export function statusValidity(status: string | null): Validity {
  const said = (status ?? '').normalize('NFKC').replace(/\s/gu, '');
  return /^(?:正常|有效)$/u.test(said) ? 'valid' : validityOf(said);
}

/** By business and region. What could not be read may hold what the other side has: then nothing is certain. */
function comparedScope(recorded: string, vendor: string): Compared {
  if (isMissing(vendor)) return { verdict: 'cannotTell', reason: 'vendorSilent', vendor };
  const { grown, shrunk, isUnclear } = scopeChanges(vendor, recorded);
  const sides = { vendor, onlyRecorded: grown, onlyVendor: shrunk };
  if (isUnclear) return { verdict: 'cannotTell', reason: 'partlyRead', ...sides };
  if (grown.length + shrunk.length === 0) return { verdict: 'agrees', reason: 'same', ...sides };
  const isApart = isAll(grown, recorded) && isAll(shrunk, vendor);
  return { verdict: isApart ? 'differs' : 'partly', reason: 'other', ...sides };
}

/** Whether these are all businesses and regions of a scope: then it has nothing in common with the other one. */
function isAll(changes: readonly BusinessChange[], scope: string): boolean {
  return JSON.stringify(changes) === JSON.stringify(scopeChanges('', scope).grown);
}
