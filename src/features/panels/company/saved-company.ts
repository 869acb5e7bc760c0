import * as z from 'zod/mini';
import { recordDraft } from '../../../protocol/regulator.ts';

const savedCompany = z.strictObject({
  version: z.literal(1),
  companyId: z.string().check(z.minLength(1)),
  question: z.nullable(z.strictObject({ businesses: z.string(), region: z.string() })),
  // Left out where nothing was typed, and by earlier versions.
  draft: z.optional(recordDraft),
});

/** What a company's panel leaves behind to be restored from: the company itself is read from the store again. */
export type SavedCompany = z.infer<typeof savedCompany>;

/** What VS Code is to keep of a company's panel. */
export function saveCompany({ draft, ...saved }: Omit<SavedCompany, 'version'>): SavedCompany {
  return { version: 1, ...saved, ...(draft === undefined ? {} : { draft }) };
}

/** Reads what VS Code kept of a company's panel; `undefined` where that is no such panel. */
export function readSavedCompany(state: unknown): SavedCompany | undefined {
  return z.safeParse(savedCompany, state).data;
}
