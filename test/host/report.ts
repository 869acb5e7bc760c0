import * as z from 'zod/mini';

/** What the mocha inside the extension host writes for the runner outside. */
export const reportSchema = z.object({
  tests: z.array(
    z.object({
      title: z.string(),
      /** Null where the test passed. */
      error: z.nullable(z.string()),
    }),
  ),
});

export type Report = z.infer<typeof reportSchema>;

/** Names the file that the report goes into; the extension host inherits it. */
export const REPORT_VARIABLE = 'TEST_HOST_REPORT';
