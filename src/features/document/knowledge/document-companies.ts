import { foldCompanyName } from '../../../domain/company/company-name.ts';
import { foundBy } from '../../../reading/candidates.ts';
import type { CodeOwners } from '../../../reading/code-owners.ts';
import type { Mention } from '../../../recognizer/mention.ts';
import type { DocumentKnowledge } from './document-knowledge.ts';
import type { CompanyKnowledge } from './knowledge.ts';

/** A company that a document mentions, by its name, a code or a licence number. */
export interface DocumentCompany {
  /** Unlike any other company's of the document; one for every spelling of a name. */
  readonly key: string;
  /** The registered name where the company is known, else the first spelling in the document. */
  readonly name: string;
  /** What to ask the vendor for: what a check of the document asks, or what it is known by. */
  readonly query: string;
  /** Whether asking for it would be a call, unless a stored answer that is not too old serves. */
  readonly isCall: boolean;
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
 * @param known what is known of them.
 * @param owners whose the document's codes are.
 */
export function* companiesOf(
  mentions: readonly Mention[],
  known: Pick<DocumentKnowledge, 'of' | 'isCall'>,
  owners: CodeOwners,
): Generator<undefined, readonly DocumentCompany[]> {
  const companies = new Map<
    string,
    {
      name: string;
      query: string | undefined;
      knowledge: CompanyKnowledge;
      mentions: Mention[];
      mayBelongTo?: string;
    }
  >();
  for (const [index, mention] of mentions.entries()) {
    if (index % 256 === 255) yield;
    const knowledge = known.of(mention);
    const found = foundBy(mention, owners);
    if (mention.kind === 'icpFiling' || (knowledge.kind === 'notAsked' && !found)) continue;
    const key = knowledge.kind === 'known' ? `id:${knowledge.company.id}` : foldCompanyName(mention.value);
    const company = companies.get(key);
    if (company) {
      company.mentions.push(mention);
      company.query ??= found?.query;
    } else {
      const doubt = knowledge.kind === 'notAsked' ? found?.mayBelongTo : undefined;
      const name = knowledge.kind === 'known' ? knowledge.company.name : mention.value;
      companies.set(key, {
        name,
        query: found?.query,
        knowledge,
        mentions: [mention],
        ...(doubt === undefined ? {} : { mayBelongTo: doubt }),
      });
    }
  }
  const listed: DocumentCompany[] = [];
  for (const [key, { query: asked, ...company }] of companies) {
    if (listed.length % 256 === 255) yield;
    const { knowledge, name } = company;
    const query = asked ?? (knowledge.kind === 'known' ? knowledge.company.query : name);
    listed.push({ key, query, isCall: known.isCall(query), ...company });
  }
  return listed;
}
