import * as z from 'zod/mini';
import { writtenLanguage } from '../../../domain/written-language.ts';
import type { ReportedRow } from '../../../reports/check/company-rows.ts';
import type { EvidenceAbout, EvidenceAnswer, EvidenceCompany, EvidenceSubject } from '../subject.ts';

// What goes to the thread that writes reports. Both sides are one bundle's, and what goes over is a copy that the runtime
// makes of typed data: the schemas tell the messages apart, and look no deeper.

const isObject = (given: unknown): boolean => typeof given === 'object' && given !== null;

/** What the thread begins with; what may be long comes later. */
export const reportTask = z.object({
  language: writtenLanguage,
  about: z.custom<EvidenceAbout>(isObject),
  subject: z.custom<EvidenceSubject>(isObject),
});
/** What a thread that writes a report begins with. */
export type ReportTask = z.infer<typeof reportTask>;

/** What comes later: portions of a long check and of its answers, and that nothing more does. */
export const reportPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('companies'), companies: z.custom<readonly EvidenceCompany[]>(Array.isArray) }),
  z.object({ kind: z.literal('list'), rows: z.custom<readonly ReportedRow[]>(Array.isArray) }),
  z.object({ kind: z.literal('answers'), answers: z.custom<readonly EvidenceAnswer[]>(Array.isArray) }),
  z.object({ kind: z.literal('end') }),
]);
/** A portion of what a report is written of, or that there are no more. */
export type TaskPart = z.infer<typeof reportPart>;
