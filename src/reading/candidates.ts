import { foldCompanyName } from '../domain/company/company-name.ts';
import type { Mention } from '../recognizer/mention.ts';
import type { CodeOwner, CodeOwners } from './code-owners.ts';
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
  const found = { query, sure: true };
  return kind === 'company' ? found : unlessOwned(found, owners);
}

/** `undefined` where it is the code of a name that is asked for. */
function unlessOwned<T extends Found>(found: T, owners: CodeOwners): T | undefined {
  const owner = owners.get(found.query);
  if (!owner) return found;
  return owner.sure ? undefined : { ...found, sure: false, mayBelongTo: owner.name };
}

/** What one of several sources has. */
export interface SourceCompanies {
  readonly candidates: readonly Candidate[];
  /** Whose its codes are. */
  readonly owners: CodeOwners;
}

/**
 * The companies of several sources, each once, in their order. Whose a code is in one of them, it is in all: else a
 * company that one names, and another gives the code of, would be asked for twice. The same yields.
 */
export function* candidatesOfAll(
  sources: readonly SourceCompanies[],
): Generator<undefined, readonly Candidate[]> {
  const owners = new Map<string, CodeOwner>();
  let done = 0;
  for (const source of sources) {
    for (const [code, owner] of source.owners) {
      if ((done += 1) % 256 === 0) yield;
      if (owners.get(code)?.sure !== true) owners.set(code, owner);
    }
  }
  const candidates = new Candidates();
  for (const candidate of sources.flatMap((source) => source.candidates)) {
    if ((done += 1) % 256 === 0) yield;
    const found = unlessOwned(candidate, owners);
    if (found) candidates.add(found, found.count);
  }
  return candidates.all;
}

/**
 * Collects each once, in order; brackets of both widths and other spellings of a name count as the same. One place where
 * it looks like a company of its own is enough.
 */
export class Candidates {
  readonly #byKey = new Map<string, Candidate>();

  /** @param count how often. */
  add(found: Found, count = 1): void {
    const key = foldCompanyName(found.query);
    const known = this.#byKey.get(key);
    const merged = known && { ...known, count: known.count + count, sure: known.sure || found.sure };
    this.#byKey.set(key, merged ?? { ...found, count });
  }

  get all(): readonly Candidate[] {
    return [...this.#byKey.values()];
  }
}
