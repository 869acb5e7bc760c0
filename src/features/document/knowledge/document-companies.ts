import { foldCompanyName } from '../../../domain/company/company-name.ts';
import { foundBy } from '../../../reading/candidates.ts';
import type { CodeOwners } from '../../../reading/code-owners.ts';
import type { Mention } from '../../../recognizer/mention.ts';
import type { Standing } from './knowledge.ts';

/** A company of a document: all mentions of it, by name or number. */
export interface DocumentCompany {
  /** The same for every spelling of a name. */
  readonly key: string;
  /** As the document has it first, or as it is registered. */
  readonly name: string;
  /** What to ask the vendor for: what a check of the document asks, or what it is known by. */
  readonly query: string;
  /** Whether finding out about it now is a call. */
  readonly isCall: boolean;
  readonly standing: Standing;
  /** A company of the document whose code this may be; known ones are listed as what they are. */
  readonly mayBelongTo?: string;
  /** In order. */
  readonly mentions: readonly Mention[];
}

/** What is known of the mentions of a document. */
export interface DocumentKnowledge {
  of(mention: Mention): Standing;
  /** Whether asking for it, unless a stored answer is up to date, would be a call. */
  isCall(query: string): boolean;
}

/**
 * The companies that a document mentions, in its order. A code or licence number counts for the company that is known
 * by it. An unknown code is a company of its own unless it is that of a name in the document.
 * Yields now and then: others may have their turn.
 * @param owners whose the document's codes are.
 */
export function* companiesOf(
  mentions: readonly Mention[],
  knowledge: DocumentKnowledge,
  owners: CodeOwners,
): Generator<undefined, readonly DocumentCompany[]> {
  const companies = new Map<
    string,
    { name: string; query: string | undefined; standing: Standing; mentions: Mention[]; mayBelongTo?: string }
  >();
  for (const [index, mention] of mentions.entries()) {
    if (index % 256 === 255) yield;
    const standing = knowledge.of(mention);
    const found = foundBy(mention, owners);
    if (mention.kind === 'icpFiling' || (standing.kind === 'notAsked' && !found)) continue;
    const key = standing.kind === 'known' ? `id:${standing.company.id}` : foldCompanyName(mention.value);
    const company = companies.get(key);
    if (company) {
      company.mentions.push(mention);
      company.query ??= found?.query;
    } else {
      const doubt = standing.kind === 'notAsked' ? found?.mayBelongTo : undefined;
      const name = standing.kind === 'known' ? standing.company.name : mention.value;
      companies.set(key, {
        name,
        query: found?.query,
        standing,
        mentions: [mention],
        ...(doubt === undefined ? {} : { mayBelongTo: doubt }),
      });
    }
  }
  const listed: DocumentCompany[] = [];
  for (const [key, { query: asked, ...company }] of companies) {
    if (listed.length % 256 === 255) yield;
    const { standing, name } = company;
    const query = asked ?? (standing.kind === 'known' ? standing.company.query : name);
    listed.push({ key, query, isCall: knowledge.isCall(query), ...company });
  }
  return listed;
}
