import { foldCompanyName } from '../domain/company-name.ts';
import type { Mention } from '../recognizer/mention.ts';
import type { CodeOwners } from './code-owners.ts';
import { isQuery } from './mention-query.ts';

/** A company that may be asked for. */
export interface Candidate {
  readonly query: string;
  /** How often the source has it. */
  readonly count: number;
  /** Whether it looks like a company of its own: what does not is offered, and not ticked. */
  readonly sure: boolean;
  /** The company in the source whose code this may be: asking for both may pay twice for one. */
  readonly mayBelongTo?: string;
}

/** One place where a source names it. */
export type Found = Omit<Candidate, 'count'>;

/**
 * The companies that a text mentions, each once, in its order. The code of a company that it names is not asked for.
 * Yields now and then: others may have their turn.
 * @param owners whose the text's codes are.
 */
export function* candidatesOf(
  mentions: readonly Mention[],
  owners: CodeOwners,
): Generator<undefined, readonly Candidate[]> {
  const candidates = new Candidates();
  for (const [index, mention] of mentions.entries()) {
    if (index % 256 === 255) yield;
    const found = foundBy(mention, owners);
    if (found) candidates.add(found);
  }
  return candidates.all;
}

/** What a mention asks for; `undefined` where that is nothing, or asked for by a name. */
export function foundBy(mention: Mention, owners: CodeOwners): Found | undefined {
  if (!isQuery(mention)) return undefined;
  const { kind, value: query } = mention;
  const owner = kind === 'company' ? undefined : owners.get(query);
  if (!owner) return { query, sure: true };
  return owner.sure ? undefined : { query, sure: false, mayBelongTo: owner.name };
}

/** Collects each once, in order; brackets of both widths and other spellings of a name count as the same. */
export class Candidates {
  readonly #byKey = new Map<string, Candidate>();

  /** @param count how often. */
  add(found: Found, count = 1): void {
    const key = foldCompanyName(found.query);
    const known = this.#byKey.get(key);
    this.#byKey.set(key, known ? { ...known, count: known.count + count } : { ...found, count });
  }

  get all(): readonly Candidate[] {
    return [...this.#byKey.values()];
  }
}
