import * as z from 'zod/mini';
import type { AnnualReport, License } from '../../../domain/license.ts';
import { storedAnswer, type LicenseRecord, type Provenance } from '../../../licenses/answer.ts';

/** The largest time a `Date` can hold, in milliseconds since 1970. */
const LAST_TIME = 8.64e15;

const text = z.string();
const given = z.nullable(z.string());

/** A field of each name, the optional ones too: what is saved must be read back. */
type FieldsOf<T> = Record<keyof T, z.ZodMiniType>;

const provenance = z.strictObject({
  data: z.enum(['sample', 'real']),
  source: z.enum(['vendor', 'stored']),
  fetchedAt: z.number().check(z.gte(0), z.lte(LAST_TIME)),
  orderNumber: given,
  expired: z.exactOptional(z.boolean()),
} satisfies FieldsOf<Provenance>);

const license = z.strictObject({
  id: text,
  keyNo: text,
  companyName: text,
  licenseNumber: text,
  scope: text,
  validity: z.enum(['valid', 'invalid', 'unknown']),
  validityText: text,
} satisfies FieldsOf<License>);

const annualReport = z.strictObject({
  operId: given,
  operName: given,
  creditCode: given,
  keyNo: given,
  companyName: given,
  reComplaintPer: given,
  address: given,
  province: given,
  licenseNumber: given,
  type: given,
  complaintNum: given,
  registCapi: given,
  econKind: given,
  ipoStatus: given,
  tel: given,
  stockCode: given,
} satisfies FieldsOf<AnnualReport>);

const savedPanel = z.strictObject({
  version: z.literal(1),
  id: z.string().check(z.minLength(1)),
  record: z.nullable(
    z.strictObject({
      license: z.strictObject({ value: license, provenance }),
      annualReport: z.nullable(z.strictObject({ value: z.nullable(annualReport), provenance })),
    }),
  ),
});

/** What a panel leaves behind to be restored from, without a call. */
export interface SavedPanel {
  readonly version: 1;
  readonly id: string;
  readonly record: LicenseRecord | null;
}

export function savePanel(id: string, record: LicenseRecord | undefined): SavedPanel {
  return { version: 1, id, record: record ?? null };
}

/**
 * Reads what VS Code kept for a panel. It comes from outside (an older version, another's page), so it is checked;
 * `undefined` where it is no saved panel. What it restores is by then a stored answer.
 */
export function readSavedPanel(state: unknown): SavedPanel | undefined {
  const { data } = z.safeParse(savedPanel, state);
  if (!data?.record) return data;
  const { id, record } = data;
  if (record.license.value.id !== id) return undefined;
  return savePanel(id, {
    license: storedAnswer(record.license),
    annualReport: record.annualReport && storedAnswer(record.annualReport),
  });
}
