/** What became different between two answers about one licence. */
import {
  keysOf,
  REPORT_FIELDS,
  type AnnualReport,
  type License,
  type LicenseDetail,
  type ReportField,
} from './license.ts';

/** A field of a licence that can change; its id cannot. */
type LicenseField = Exclude<keyof License, 'id'>;

/** A field of a licence, or one of its annual report. */
export type ChangedField = LicenseField | `annualReport.${ReportField}`;

/**
 * A field that differs between two answers about one licence. Both sides are as sent; `null` where the field was not
 * sent, or there was no report.
 */
export interface Change {
  readonly field: ChangedField;
  readonly before: string | null;
  readonly after: string | null;
}

/** In the order that a reader cares for. */
const LICENSE_FIELDS = keysOf({
  companyName: null,
  licenseNumber: null,
  scope: null,
  validity: null,
  validityText: null,
  keyNo: null,
} satisfies Record<LicenseField, null>);

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

/** Which field of the annual report a change is about; `null` where it is about a field of the licence itself. */
export function reportFieldOf(changed: ChangedField): ReportField | null {
  return REPORT_FIELDS.find((field) => changed === `annualReport.${field}`) ?? null;
}

/** The annual report of an answer. `undefined`: it was never asked for; `null`: there is none. */
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
