/** What a scope lists as licensed, for tables and lists. */
import { isAbove } from '../catalogue/catalogue.ts';
import type { Scope, ScopeEntry } from './entry.ts';
import { businessKey, isUncoded, regionText } from './meaning.ts';
import { mayBeCut } from './scope.ts';

/** The businesses that a scope plainly says are licensed. */
export function licensedEntries({ entries }: Pick<Scope, 'entries'>): readonly ScopeEntry[] {
  return entries.filter(({ standing }) => standing === 'named');
}

/** A business by its code in the catalogue, where it has one, and as the text names it. */
export function codedName({ business, name }: Pick<ScopeEntry, 'business' | 'name'>): string {
  return business === null ? name : `${business.code} ${name}`;
}

/** A business that a scope lists, in words for a table. */
export interface ListedBusiness {
  /** Code, name and limits, e.g. `B25 信息服务业务（仅限互联网信息服务）`. */
  readonly text: string;
  /** The business is known, and the text plainly says that it is licensed, and nowhere anything else. */
  readonly certain: boolean;
}

/** The businesses that a scope lists as licensed. */
export interface BusinessList {
  readonly businesses: readonly ListedBusiness[];
  /** Whether no other may be licensed: the text was not cut, and nothing at its end is left unread. */
  readonly complete: boolean;
}

/** What a scope lists as licensed, each once: what it refuses, cancels or leaves out is not there. */
export function listedBusinesses({ entries, rest }: Scope): BusinessList {
  const contradicted = new Set(
    entries.flatMap((entry) => (entry.standing !== 'named' && isKnown(entry) ? businessKey(entry) : [])),
  );
  const isContradicted = (key: string): boolean =>
    contradicted.has(key) || [...contradicted].some((other) => isAbove(other, key) || isAbove(key, other));
  const listed = new Map<string, ListedBusiness>();
  for (const entry of entries) {
    const { standing } = entry;
    if (standing !== 'named' && standing !== 'doubtful') continue;
    const text = listedName(entry);
    const certain = isKnown(entry) && !isContradicted(businessKey(entry));
    if (certain || !listed.has(text)) listed.set(text, { text, certain });
  }
  const text = entries.map(({ raw }) => raw).join('') + rest;
  return { businesses: [...listed.values()], complete: rest.trim() === '' && !mayBeCut(text) };
}

/**
 * Where a scope licenses each business that it lists, by the `text` of the business: regions in full, each once, in the
 * order of the text; none where the text names none.
 */
export function licensedRegions({ entries }: Pick<Scope, 'entries'>): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, Set<string>>();
  for (const entry of entries) {
    if (entry.standing !== 'named' && entry.standing !== 'doubtful') continue;
    const name = listedName(entry);
    const regions = places.get(name) ?? new Set();
    for (const region of entry.regions) regions.add(regionText(region));
    places.set(name, regions);
  }
  return new Map([...places].map(([name, regions]) => [name, [...regions]]));
}

function listedName(entry: ScopeEntry): string {
  return codedName(entry) + entry.qualifiers.map((qualifier) => `（${qualifier}）`).join('');
}

function isKnown({ business, name }: ScopeEntry): boolean {
  return business !== null || isUncoded(name);
}
