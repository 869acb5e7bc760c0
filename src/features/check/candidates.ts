import { foldCompanyName } from '../../domain/company-name.ts';
import type { Mention } from '../../recognizer/mention.ts';

/** A company that may be asked for. */
export interface Candidate {
  readonly query: string;
  /** How often the source has it. */
  readonly count: number;
  /** Whether it looks like a company: what does not is offered, and not ticked. */
  readonly sure: boolean;
}

/** One place where a source names it. */
export type Found = Omit<Candidate, 'count'>;

/**
 * The companies that a text mentions, each once, in its order. A code is one of its own unless a name stands on its
 * line: that is most likely its own, and asking for both would pay twice.
 * @param text that the mentions are of.
 */
export function candidatesOf(mentions: readonly Mention[], text: string): readonly Candidate[] {
  const named = new Set<number>();
  const lineOf = lines(text);
  for (const { kind, start } of mentions) if (kind === 'company') named.add(lineOf(start));
  return collect(
    mentions.flatMap(({ kind, value, valid, start }) => {
      if (kind === 'company') return { query: value, sure: true };
      const isCode = kind === 'creditCode' || kind === 'registrationNumber';
      return isCode && valid !== false && !named.has(lineOf(start)) ? { query: value, sure: true } : [];
    }),
  );
}

/** Each once, in order; brackets of both widths and other spellings of a name count as the same. */
export function collect(found: readonly Found[]): readonly Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { query, sure } of found) {
    const key = foldCompanyName(query);
    const known = candidates.get(key);
    candidates.set(key, known ? { ...known, count: known.count + 1 } : { query, sure, count: 1 });
  }
  return [...candidates.values()];
}

/** Where each offset's line begins; offsets come in no order. */
function lines(text: string): (offset: number) => number {
  return (offset) => text.lastIndexOf('\n', offset - 1);
}
