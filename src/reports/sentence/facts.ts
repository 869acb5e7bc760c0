import type { Validity } from '../../domain/license.ts';
import type { NeedVerdict, Unclear } from '../../domain/needs/need.ts';
import type { ContraryRecord } from '../../licenses/contrary-records.ts';

// What a sentence says, before it is said in a language. Texts are as sent, with what no reader sees marked.

/** The answers that a sentence rests on. */
export interface SentenceSource {
  /** The first and the last day of the answers by the vendor's calendar, ISO 8601: one of both where there is one. */
  readonly first: string;
  readonly last: string;
  /** The vendor's numbers of the answers, each once; none where it gave none. */
  readonly orderNumbers: readonly string[];
  readonly isSample: boolean;
}

/** A licence as a sentence tells of it. */
export interface LicenseFacts {
  readonly company: string;
  /** Empty where the vendor sent none. */
  readonly number: string;
  /** Whether the number is by its form that of a filing, which is no licence. */
  readonly isFiling: boolean;
  readonly validity: Validity;
  /** The vendor's own word for it; empty where it sent none. */
  readonly validityText: string;
  /** The user's own record that says otherwise; none where it does not. */
  readonly records: readonly RecordFacts[];
}

/** The licences of a company as a sentence tells of them. */
export interface CompanyFacts {
  readonly company: string;
  readonly query: string;
  /** Numbers by validity, of those that are loaded; what has no number is counted all the same. */
  readonly groups: readonly { readonly validity: Validity; readonly numbers: readonly string[] }[];
  readonly count: number;
  /** How many of those that are counted only an earlier answer brought. */
  readonly kept: number;
  /** Numbers of records that are by their form those of filings: no licences, and not counted. */
  readonly filings: readonly string[];
  /** How many licences the search found that are another company's. */
  readonly others: number;
  /** Whose those are, where none of the search is the company's; none where that is not known. */
  readonly holders: readonly string[];
  /** How many the vendor counts for the search that were not loaded, or did not come: they may be another company's. */
  readonly missing: number;
  readonly unreadable: number;
  /** The user's own records, of licences or the company, that speak against licences that are marked as valid. */
  readonly records: readonly RecordFacts[];
}

/** Why the licences of a company do not tell whether they cover a need: by what they say, or since others may be unknown. */
export type NeedReason = Unclear | 'noneFound' | 'ofAnother' | 'someMissing' | 'someUnreadable' | 'someKept';

/** Whether licences cover a need, as a sentence tells of it. */
export interface NeedFacts {
  readonly company: string;
  /** Code and name, e.g. `B12 内容分发网络业务`. */
  readonly business: string;
  /** `null` where any region will do. */
  readonly region: string | null;
  readonly verdict: NeedVerdict;
  /** Numbers of licences that cover it, or a part of it. */
  readonly numbers: readonly string[];
  /** Where it is covered, as the licences name the regions. */
  readonly where: readonly string[];
  /** Regions that a need that is partly covered lacks, or, where a part of one is covered, the rest of it. */
  readonly lacking: readonly { readonly name: string; readonly isRest: boolean }[];
  /** Halves of the business that it lacks, and rows of the catalogue with their codes. */
  readonly lackingParts: readonly string[];
  /** One reason why it cannot be told; `null` where it can, or none is known. */
  readonly reason: NeedReason | null;
  /** The user's own records, of licences or the company, that speak against licences which cover it. */
  readonly records: readonly RecordFacts[];
}

/** What the user recorded of a licence or company from the regulator's page, where it speaks against relying on a licence. */
export interface RecordFacts {
  /** The day on which the user looked, ISO 8601. */
  readonly lookedAt: string;
  /** Of the licence; empty where the vendor sent none, `null` where the record is of the company as a whole. */
  readonly number: string | null;
  /** The company's name in the record, where it is another one; else `null`. */
  readonly otherName: string | null;
  /** As shown; `null` where it does not speak against the licence. */
  readonly status: string | null;
  /** The recorded end, ISO 8601; `null` where it does not. */
  readonly validUntil: string | null;
  readonly otherScope: ContraryRecord['otherScope'];
}

/** How each language says what a sentence says. */
export interface Sentences {
  readonly license: (facts: LicenseFacts, source: SentenceSource) => string;
  readonly company: (facts: CompanyFacts, source: SentenceSource) => string;
  readonly noneFound: (query: string, source: SentenceSource) => string;
  readonly need: (facts: NeedFacts, source: SentenceSource) => string;
}
