import * as z from 'zod/mini';
import { arrangement, type Arrangement } from '../../../protocol/check-page.ts';

const savedCheck = z.object({
  version: z.literal(1),
  check: z.int(),
  /** Put in by the page itself. */
  arrangement: z.optional(arrangement),
});

/** What a check's panel leaves behind to be restored from: the check itself is read from the store again. */
export type SavedCheck = z.infer<typeof savedCheck>;

/** How the rows are arranged until the user arranges them. */
export const FIRST_ARRANGEMENT: Arrangement = { state: null, order: 'concern', search: '' };

/** What VS Code is to keep of a check's panel. */
export function saveCheck(check: number): SavedCheck {
  return { version: 1, check };
}

/** Reads what VS Code kept of a check's panel; `undefined` where that is no such panel. */
export function readSavedCheck(state: unknown): SavedCheck | undefined {
  return z.safeParse(savedCheck, state).data;
}
