import type { WrittenLanguage } from '../../domain/written-language.ts';
import type { Answer, Company, Dossier, SearchPages } from '../../licenses/answer.ts';
import type { CheckSight } from '../../licenses/document-check/check.ts';
import type { Recorded } from '../../licenses/kept-record.ts';
import type { LicenseHistory } from '../../licenses/known/license-history.ts';
import type { ReportedCheck } from '../../reports/check/check-report.ts';
import type { ReportedCompany } from '../../reports/check/company-rows.ts';
import type { AnsweredNeed } from '../../sections/company/need-answers.ts';

/** What an evidence package is about, with all that is stored of it. */
export type EvidenceSubject = LicenseSubject | CompanySubject | CheckSubject | NoneFoundSubject;

/** What every subject has. */
interface Evidenced {
  /** The calls whose answers it rests on, the oldest first, each once. */
  readonly answers: readonly EvidenceAnswer[];
}

/** A licence. */
export interface LicenseSubject extends Evidenced {
  readonly kind: 'license';
  readonly dossier: Dossier;
  /** What was searched for when the licence was found; `null` where that answer is not stored any more. */
  readonly question: string | null;
  /** What changed between the stored answers about it. */
  readonly history: LicenseHistory;
}

/** A company with its licences, as far as they were loaded. */
export interface CompanySubject extends Evidenced {
  readonly kind: 'company';
  readonly company: Company;
  /** The answer to the search that found it; `null` where it is not stored any more. */
  readonly search: Answer<SearchPages> | null;
  /** What was asked of its licences, answered from what is stored; left out where nothing was. */
  readonly need?: AnsweredNeed | undefined;
}

/** A question that found no licence: a finding in its own right. */
export interface NoneFoundSubject extends Evidenced {
  readonly kind: 'noneFound';
  readonly search: Answer<SearchPages>;
  /** What the user recorded of the company that was asked for. */
  readonly recorded: Recorded;
}

/** A check of all companies of a list or document. */
export interface CheckSubject extends Evidenced, ReportedCheck {
  readonly kind: 'check';
  /** The companies of the check, in the order of the document. */
  readonly companies: readonly EvidenceCompany[];
}

/** One company of a check. */
export interface EvidenceCompany extends ReportedCompany {
  /** All that was found for it, its own licences and others'; `null` where nothing is known. */
  readonly seen: CheckSight | null;
}

/** One call that the evidence rests on. */
export interface EvidenceAnswer {
  readonly method: 'GetList' | 'GetDetail';
  /** What was asked for: a name, a code, or a licence's id; `null` where that is not known any more. */
  readonly query: string | null;
  /** The page of a search, from 1; `null` for a licence, and where it is not known. */
  readonly page: number | null;
  /** When the answer arrived, in milliseconds since 1970. */
  readonly fetchedAt: number;
  readonly orderNumber: string | null;
  readonly received: ReceivedAnswer;
}

/** What there is of an answer as it was received. */
export type ReceivedAnswer =
  /** A file of the package, its path with `/`, its length in bytes, and its SHA-256 in lower-case hexadecimal digits. */
  | { readonly kind: 'kept'; readonly file: string; readonly size: number; readonly sha256: string }
  | {
      readonly kind: 'missing';
      /**
       * `earlier`: kept by a version of the extension that did not store answers as received. `secret`: it repeated the
       * user's key, secret or signature, and was not kept. `gone`: it was not stored, or was deleted since.
       */
      readonly why: 'earlier' | 'secret' | 'gone';
    };

/** What a package says of itself, beside its subject. */
export interface EvidenceAbout {
  /** The language of the report, whatever the editor's is. */
  readonly language: WrittenLanguage;
  /** When the package was made, in milliseconds since 1970. */
  readonly savedAt: number;
  /** The time zone that times are given in, by its IANA name: `Asia/Shanghai`. */
  readonly timeZone: string;
  /** The host that answered; `null` for sample data, which a simulator gives. */
  readonly host: string | null;
  /** The extension's version, as its package.json has it. */
  readonly version: string;
  /** The earlier package of the same subject; left out where there is none. */
  readonly follows?: EarlierPackage | undefined;
}

/** An earlier package that a later one names. */
export interface EarlierPackage {
  /** The name of the folder that the package lies in. */
  readonly name: string;
  /** SHA-256 of its `manifest.json`, in lower-case hexadecimal digits. */
  readonly sha256: string;
  /** When it was made, in milliseconds since 1970. */
  readonly savedAt: number;
}
