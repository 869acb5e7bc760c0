import * as z from 'zod/mini';
import { licenseActions, view } from './view.ts';

/** The messages between the page and its host. Both sides check what they receive against these. */

export const toPage = z.strictObject({
  type: z.literal('show'),
  view,
  /** Read out by screen readers once in each turn, be it the same as before; empty where there is nothing to say. */
  announcement: z.strictObject({ turn: z.number(), text: z.string() }),
  /** Kept by the page for the host, which checks it anew when VS Code hands it back after a reload. */
  saved: z.unknown(),
});
export type ToPage = z.infer<typeof toPage>;

export const toHost = z.discriminatedUnion('type', [
  /** The page is up and wants to know what to show. */
  z.strictObject({ type: z.literal('ready') }),
  /** The user pressed the button that may spend a call: for the licence, or for the company anew. */
  z.strictObject({ type: z.literal('ask') }),
  /** The same of a company's further licences. */
  z.strictObject({ type: z.literal('loadMore') }),
  z.strictObject({ type: z.literal('cancel') }),
  z.strictObject({ type: z.literal('copyDiagnostics') }),
  z.strictObject({ type: z.literal('act'), action: z.enum(licenseActions) }),
  /** Of a company's page: one of its licences. */
  z.strictObject({ type: z.literal('openLicense'), id: z.string() }),
  /** Of a company's page: what a job needs. Costs nothing. */
  z.strictObject({
    type: z.literal('require'),
    businesses: z.string().check(z.maxLength(500)),
    region: z.string().check(z.maxLength(6)),
  }),
]);
export type ToHost = z.infer<typeof toHost>;
