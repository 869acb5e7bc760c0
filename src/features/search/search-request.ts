import * as z from 'zod/mini';

/** What a link or another command may hand to "Search Company…". */
const searchRequest = z.object({
  query: z.string().check(z.maxLength(256)),
  /** Ask the vendor at once: only where the user has clicked on something that names the call. */
  ask: z._default(z.boolean(), false),
});
/** What a link or another command hands to "Search Company…". */
export type SearchRequest = z.infer<typeof searchRequest>;

/** The request that an argument of the command is; `undefined` where it is none. */
export function parseSearchRequest(argument: unknown): SearchRequest | undefined {
  const parsed = searchRequest.safeParse(argument);
  return parsed.success ? parsed.data : undefined;
}
