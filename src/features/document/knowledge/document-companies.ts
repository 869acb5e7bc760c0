import { foldCompanyName } from '../../../domain/company/company-name.ts';
import { foundBy } from '../../../reading/candidates.ts';
import type { CodeOwners } from '../../../reading/code-owners.ts';
import type { Mention } from '../../../recognizer/mention.ts';
import type { CompanyKnowledge } from './knowledge.ts';

/** A company that a document mentions, by its name, a code or a licence number. */
export interface DocumentCompany {
  /** Unlike any other company's of the document; one for every spelling of a name. */
  readonly key: string;
  /** The registered name where the company is known, else the first spelling in the document. */
  readonly name: string;
  /** What to ask the vendor for. */
  readonly query: string;
  readonly knowledge: CompanyKnowledge;
  /** A company of the document whose code this may be, where nothing is known of it. */
  readonly mayBelongTo?: string;
  /** All mentions of the company, in order. */
  readonly mentions: readonly Mention[];
}

/**
 * The companies that a document mentions, in its order. A code or licence number counts for the company that is known
 * by it. An unknown code is a company of its own unless it is that of a name in the document.
 * Yields every millisecond or two, for others to have their turn.
 * @param mentions of the document, in order.
 * @param owners whose the document's codes are.
 */
export function* companiesOf(
  mentions: readonly Mention[],
  knowledgeOf: (mention: Mention) => CompanyKnowledge,
  owners: CodeOwners,
): Generator<undefined, readonly DocumentCompany[]> {
  const companies = new Map<
    string,
    { name: string; knowledge: CompanyKnowledge; mentions: Mention[]; mayBelongTo?: string }
  >();
  for (const [index, mention] of mentions.entries()) {
    if (index % 256 === 255) yield;
    const knowledge = knowledgeOf(mention);
    const found = foundBy(mention, owners);
    if (mention.kind === 'icpFiling' || (knowledge.kind === 'notAsked' && !found)) continue;
    const key = knowledge.kind === 'known' ? `id:${knowledge.company.id}` : foldCompanyName(mention.value);
    const company = companies.get(key);
    if (company) company.mentions.push(mention);
    else {
      const doubt = knowledge.kind === 'notAsked' ? found?.mayBelongTo : undefined;
      const name = knowledge.kind === 'known' ? knowledge.company.name : mention.value;
      companies.set(key, {
        name,
        knowledge,
        mentions: [mention],
        ...(doubt === undefined ? {} : { mayBelongTo: doubt }),
      });
    }
  }
  return [...companies].map(([key, company]) => ({
    key,
    query: company.knowledge.kind === 'known' ? company.knowledge.company.query : company.name,
    ...company,
  }));
}

/** Whether finding out about a company now is a call. */
export function isCall({ knowledge }: DocumentCompany): boolean {
  return knowledge.kind === 'notAsked' || knowledge.expired;
}
