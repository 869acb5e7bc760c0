import { KnownNames } from '../../../src/recognizer/known/known-names.ts';
import type { Mention, MentionKind } from '../../../src/recognizer/mention.ts';
import { Recognizer } from '../../../src/recognizer/recognizer.ts';

/** One for all tests: making it takes some milliseconds. */
export const recognizer = new Recognizer();

export function recognize(text: string, known: readonly string[] = []): readonly Mention[] {
  return recognizer.recognize(text, { known: new KnownNames(known) });
}

/** What a text mentions of one kind, as it stands there. */
export function surfaces(
  text: string,
  kind: MentionKind = 'company',
  known: readonly string[] = [],
): string[] {
  return recognize(text, known)
    .filter((mention) => mention.kind === kind)
    .map(({ start, end }) => text.slice(start, end));
}

/** What a text mentions of one kind, as it is looked up. */
export function values(text: string, kind: MentionKind = 'company', known: readonly string[] = []): string[] {
  return recognize(text, known)
    .filter((mention) => mention.kind === kind)
    .map(({ value }) => value);
}
