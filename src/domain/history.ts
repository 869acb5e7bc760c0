/** What became different between two answers about one licence. */
import type { AnnualReport, License, LicenseDetail } from './license.ts';

/** The fields of a licence, then those of its annual report. */
export type ChangedField = Exclude<keyof License, 'id'> | `annualReport.${keyof AnnualReport}`;

/** Both sides as sent; `null` where the field was not sent, or there was no report. */
export interface Change {
  readonly field: ChangedField;
  readonly before: string | null;
  readonly after: string | null;
}

const LICENSE_FIELDS = [
  'companyName',
  'licenseNumber',
  'scope',
  'validity',
  'validityText',
  'keyNo',
] as const;

const REPORT_FIELDS = [
  ...(['companyName', 'keyNo', 'creditCode', 'operName', 'operId', 'address', 'province'] as const),
  ...(['licenseNumber', 'type', 'complaintNum', 'reComplaintPer', 'registCapi', 'econKind'] as const),
  ...(['ipoStatus', 'stockCode', 'tel'] as const),
] satisfies readonly (keyof AnnualReport)[];

/**
 * The fields that differ, in the order that a reader cares for. Texts are compared as sent, to the letter. Annual
 * reports are compared where both answers say whether there is one: a list's answer does not.
 */
export function changesBetween(
  older: License | LicenseDetail,
  newer: License | LicenseDetail,
): readonly Change[] {
  const changes = LICENSE_FIELDS.filter((field) => older[field] !== newer[field]).map((field): Change => ({
    field,
    before: older[field],
    after: newer[field],
  }));
  const before = reportOf(older);
  const after = reportOf(newer);
  return before === undefined || after === undefined
    ? changes
    : [...changes, ...reportChanges(before, after)];
}

/** The report's field that changed; `null` where it is the licence's own. */
export function reportFieldOf(changed: ChangedField): keyof AnnualReport | null {
  return REPORT_FIELDS.find((field) => changed === `annualReport.${field}`) ?? null;
}

/** `undefined`: never asked for; `null`: there is none. */
function reportOf(license: License | LicenseDetail): AnnualReport | null | undefined {
  return 'annualReport' in license ? license.annualReport : undefined;
}

function reportChanges(before: AnnualReport | null, after: AnnualReport | null): Change[] {
  return REPORT_FIELDS.filter((field) => (before?.[field] ?? null) !== (after?.[field] ?? null)).map(
    (field) => ({
      field: `annualReport.${field}`,
      before: before?.[field] ?? null,
      after: after?.[field] ?? null,
    }),
  );
}
