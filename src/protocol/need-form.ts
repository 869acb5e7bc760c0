import * as z from 'zod/mini';

/** The fields of the question whether licences cover what is needed. */
export const needFields = {
  businesses: z.strictObject({ label: z.string(), hint: z.string(), text: z.string() }),
  region: z.strictObject({
    label: z.string(),
    chosen: z.string(),
    options: z.readonly(z.array(z.strictObject({ value: z.string(), name: z.string(), own: z.boolean() }))),
  }),
  ask: z.string(),
  /** What of the question could not be understood. */
  problem: z.nullable(z.string()),
  /** Words of the question that may mean several things: the user chooses. */
  choices: z.readonly(
    z.array(
      z.strictObject({
        /** As typed. */
        word: z.string(),
        words: z.string(),
        options: z.readonly(
          z.array(
            z.strictObject({
              label: z.string(),
              /** The rule that says so, in words. */
              source: z.string(),
              /** What is typed in place of the word. */
              needed: z.string(),
            }),
          ),
        ),
      }),
    ),
  ),
};

/** The form of the question whether licences cover what is needed. */
export type NeedFormView = {
  readonly [Field in keyof typeof needFields]: z.infer<(typeof needFields)[Field]>;
};

/** What is needed, to be compared with the stored licences. Costs nothing. */
export const requireMessage = z.strictObject({
  type: z.literal('require'),
  businesses: z.string().check(z.maxLength(500)),
  region: z.string().check(z.maxLength(6)),
});
/** The message of a page that asks whether stored licences cover what is needed. */
export type RequireMessage = z.infer<typeof requireMessage>;
