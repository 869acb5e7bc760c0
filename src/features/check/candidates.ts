import { foldCompanyName } from '../../domain/company-name.ts';
import { namesCompany } from '../../licenses/mention-query.ts';
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
 * The companies that a text mentions, each once, in its order.
 * @param text that the mentions are of.
 */
export function candidatesOf(mentions: readonly Mention[], text: string): readonly Candidate[] {
  const asks = namesCompany(mentions, (offset) => text.lastIndexOf('\n', offset - 1));
  return collect(mentions.filter(asks).map(({ value }) => ({ query: value, sure: true })));
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
