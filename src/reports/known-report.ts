import { exactTime } from '../domain/exact-time.ts';
import type { Company, LicenseRecord } from '../licenses/answer.ts';
import type { KnownLicenses } from '../licenses/known/known-licenses.ts';
import { companyReport } from './company/company-report.ts';
import { licenseReport } from './license/license-report.ts';
import { markdownReport } from './markdown.ts';

/** A licence or a company with what is known of it. */
export type Reported =
  | { readonly kind: 'license'; readonly record: LicenseRecord }
  | { readonly kind: 'company'; readonly company: Company };

/** All that is known of a licence or a company, as Markdown, with times in the computer's own zone. */
export function knownMarkdown(
  reported: Reported,
  known: Pick<KnownLicenses, 'question' | 'history'>,
): string {
  const time = exactTime();
  if (reported.kind === 'company') return markdownReport(companyReport(reported.company, time));
  const { record } = reported;
  const { id } = record.license.value;
  const [question, history] = [known.question(id) ?? null, known.history(id)];
  return markdownReport(licenseReport({ record, question, history }, time));
}
