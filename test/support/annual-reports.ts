import * as z from 'zod/mini';
import { reportShape } from '../../src/domain/license-shapes.ts';
import { REPORT_FIELDS, type AnnualReport, type ReportField } from '../../src/domain/license.ts';

/** An annual report of which only these fields were sent; every other one is `null`. */
export function reportOf(sent: Partial<AnnualReport>): AnnualReport {
  return z.parse(reportShape, sent);
}

/** An annual report with every field, as `textOf` has it. */
export function fullReport(textOf: (field: ReportField) => string): AnnualReport {
  return z.parse(reportShape, Object.fromEntries(REPORT_FIELDS.map((field) => [field, textOf(field)])));
}
