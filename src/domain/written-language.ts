import * as z from 'zod/mini';

/** Reads a language that texts for others are written in, as it was kept or as a command was called with it. */
export const writtenLanguage = z.enum(['zh', 'en']);
/** A language that texts for others are written in, whatever the editor speaks. */
export type WrittenLanguage = z.infer<typeof writtenLanguage>;
