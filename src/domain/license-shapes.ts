/** Licences and annual reports as they come back from a file or from the editor: who reads them checks them against these. */
import * as z from 'zod/mini';
import { REPORT_FIELDS, VALIDITIES, type AnnualReport, type License } from './license.ts';

const text = z.string();

/** A licence as it was kept. Fields that it does not have are dropped. */
export const licenseShape: z.ZodMiniType<License> = z.object({
  id: text,
  keyNo: text,
  companyName: text,
  licenseNumber: text,
  scope: text,
  validity: z.enum(VALIDITIES),
  validityText: text,
} satisfies Record<keyof License, z.ZodMiniType>);

/** An annual report as it was kept. A field that is not there was not known yet when it was kept: it was not sent. */
export const reportShape: z.ZodMiniType<AnnualReport> = z.record(
  z.enum(REPORT_FIELDS),
  z._default(z.nullable(text), null),
);
