import { exactTime, type ExactTime } from '../domain/exact-time.ts';
import type { Company, Dossier } from '../licenses/answer.ts';
import type { KnownLicenses } from '../licenses/known/known-licenses.ts';
import type { NeedsQuestion } from '../pages/need-form.ts';
import { answeredNeed } from '../sections/company/need-answers.ts';
import type { Report } from './blocks.ts';
import { companyReport } from './company/company-report.ts';
import { licenseReport } from './license/license-report.ts';
import { markdownReport } from './markdown.ts';
import { noneFoundReport } from './none-found-report.ts';

/** A licence or a company with what is known of it. */
export type Reported =
  | { readonly kind: 'license'; readonly dossier: Dossier }
  | {
      readonly kind: 'company';
      readonly company: Company;
      /** What was asked of its licences on its page; left out or `null` where nothing was, or no page is meant. */
      readonly question?: NeedsQuestion | null | undefined;
    };

/** What is stored beside a licence or a company that its report tells of, too. */
export type ReportSource = Pick<KnownLicenses, 'question' | 'history' | 'peek'>;

/**
 * All that is known of a licence or a company, with what was asked of its licences, or of a question that found no licence,
 * as Markdown, with times in the computer's own zone.
 */
export function knownMarkdown(reported: Reported, known: ReportSource): string {
  const time = exactTime();
  if (reported.kind === 'company') {
    const { company, question = null } = reported;
    const need = question === null ? undefined : answeredNeed(question, company);
    return markdownReport(findingReport(company, known, time) ?? companyReport(company, time, need));
  }
  const { dossier } = reported;
  const { id } = dossier.license.value;
  const [question, history] = [known.question(id) ?? null, known.history(id)];
  return markdownReport(licenseReport({ dossier, question, history }, time));
}

/** That no licence was found, with what the user recorded; `undefined` where there may be one, or nothing is stored. */
function findingReport(
  company: Company,
  known: Pick<KnownLicenses, 'peek'>,
  time: ExactTime,
): Report | undefined {
  const { licenses, more, missing, unreadable, query } = company;
  if (licenses.length + missing + unreadable > 0 || more) return undefined;
  const search = known.peek(query);
  if (!search || search.value.licenses.length + search.value.unreadable > 0) return undefined;
  return noneFoundReport(search, company, time);
}
