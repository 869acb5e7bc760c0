import type { Mention, MentionKind } from '../../src/recognizer/mention.ts';

/** The names that annotated texts have for what is mentioned; an ICP filing is none of them. */
const TYPES: Readonly<Partial<Record<MentionKind, string>>> = {
  company: 'company',
  creditCode: 'uscc',
  registrationNumber: 'regno',
  licenseNumber: 'licence',
};

/** Mentions as annotated texts write them; numbers with a wrong check digit are left out. */
export function spansOf(
  mentions: readonly Mention[],
): (readonly [start: number, end: number, type: string])[] {
  return mentions.flatMap(({ start, end, kind, valid }) => {
    const type = TYPES[kind];
    return type === undefined || valid === false ? [] : [[start, end, type] as const];
  });
}
