import * as z from 'zod/mini';
import { VALIDITIES } from '../domain/license.ts';
import { integer } from './columns.ts';

/** What tables a check was begun from, so that its results can be put back into them. */
export type StoredPlan = z.infer<typeof PLAN>;

/** The form of a check's plan as it is stored. */
export const PLAN = z.object({
  /** None where the check was not begun from a table. */
  lists: z.readonly(
    z.array(
      z.object({
        /** What the user knows it by among several; `null` where the check was begun from it alone. */
        title: z.nullable(z.string()),
        /** The file's address. */
        file: z.string(),
        kind: z.enum(['xlsx', 'csv']),
        /** The sheet's name; `null` in a CSV. */
        sheet: z.nullable(z.string()),
        /** The column that names the companies, from 0. */
        column: integer,
        /** The row of the columns' titles, from 0; `null` where there is none. */
        titleRow: z.nullable(integer),
        /** Whether a column of the list claims numbers of licences. */
        hasClaims: z.boolean(),
        rows: z.readonly(
          z.array(
            z.object({
              /** From 0, as the table's reader counts. */
              row: integer,
              /** The cell, as it was. */
              text: z.string(),
              /** The places of its queries in the check; none where nothing was asked for it. */
              places: z.readonly(z.array(integer)),
              /** The other cells that hold what was asked for it; left out by older versions. */
              beside: z.optional(z.readonly(z.array(z.object({ column: integer, text: z.string() })))),
              /** What the list claims for it: the cell as it was; empty where it claims nothing. */
              claimed: z.string(),
              /** The company whose branch it names, if it does. */
              branchOf: z.optional(z.string()),
              /** Codes in it whose check digit is wrong; also those that may be right all the same. */
              wrongCodes: z.optional(z.readonly(z.array(z.string()))),
              /** What looks like another organisation's name in it, and was not read as a company's. */
              unread: z.optional(z.readonly(z.array(z.string()))),
            }),
          ),
        ),
      }),
    ),
  ),
  /** What all companies of the list are to be allowed; `null` where nothing is asked. */
  need: z.nullable(z.object({ businesses: z.string(), region: z.string() })),
  /** The earlier check that this one repeats; `null` where it repeats none. */
  follows: z.nullable(integer),
});

/** What the vendor answered to one query of a check, as it was then. */
export type StoredSight = z.infer<typeof SIGHT>;

/** The form of what a check saw as it is stored. */
export const SIGHT = z.object({
  licenses: z.readonly(
    z.array(
      z.object({
        id: z.string(),
        keyNo: z.string(),
        companyName: z.string(),
        licenseNumber: z.string(),
        scope: z.string(),
        validity: z.enum(VALIDITIES),
        validityText: z.string(),
      }),
    ),
  ),
  /** Rows that could not be read. */
  unreadable: integer,
  /** Whether all that the vendor has was loaded. */
  isWhole: z.boolean(),
});
