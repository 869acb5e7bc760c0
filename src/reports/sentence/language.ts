import * as z from 'zod/mini';

/** The languages that a sentence is written in, whatever the editor's is. */
export const sentenceLanguage = z.enum(['zh', 'en']);
/** A language that a sentence is written in. */
export type SentenceLanguage = z.infer<typeof sentenceLanguage>;
