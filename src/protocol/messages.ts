import * as z from 'zod/mini';
import { checkSchema, type CheckMessage } from './check-page.ts';
import { companySchema, type CompanyMessage } from './company-page.ts';
import { licenseSchema, type LicenseMessage } from './license-page.ts';
import { noteSchema, type PageMessage } from './page.ts';

/** All that a page can show. */
export const view = z.discriminatedUnion('kind', [licenseSchema, companySchema, checkSchema, noteSchema]);
/** All that a page can show: a licence, a company, the result of a check, or a note. */
export type View = z.infer<typeof view>;

/** What the host tells the page. The page checks it against this. */
export const toPage = z.strictObject({
  type: z.literal('show'),
  view,
  /** Read out by screen readers once in each turn, be it the same as before; empty where there is nothing to say. */
  announcement: z.strictObject({ turn: z.number(), text: z.string() }),
  /** Kept by the page for the host, which checks it anew when VS Code hands it back after a reload. */
  saved: z.unknown(),
});
/** A message of the host to a page: what to show, and what to read out. */
export type ToPage = z.infer<typeof toPage>;

/** What a page tells the host. The host checks it against what pages of this kind may say. */
export type ToHost = PageMessage | LicenseMessage | CompanyMessage | CheckMessage;
