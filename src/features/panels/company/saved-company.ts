import * as z from 'zod/mini';
import type { NeedsQuestion } from './needs-view.ts';

const savedCompany = z.strictObject({
  version: z.literal(1),
  companyId: z.string().check(z.minLength(1)),
  question: z.nullable(z.strictObject({ businesses: z.string(), region: z.string() })),
});

/** What a panel leaves behind to be restored from: the company itself is read from the store again. */
export type SavedCompany = z.infer<typeof savedCompany>;

export function saveCompany(companyId: string, question: NeedsQuestion | null): SavedCompany {
  return { version: 1, companyId, question };
}

/** Reads what VS Code kept for a panel; `undefined` where it is no saved panel. */
export function readSavedCompany(state: unknown): SavedCompany | undefined {
  return z.safeParse(savedCompany, state).data;
}
