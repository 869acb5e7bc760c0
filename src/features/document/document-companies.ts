import { foldCompanyName } from '../../domain/company-name.ts';
import { namesCompany } from '../../licenses/mention-query.ts';
import type { Mention } from '../../recognizer/mention.ts';
import type { Standing } from './standing.ts';

/** A company of a document: all mentions of it, by name or number. */
export interface DocumentCompany {
  /** The same for every spelling of a name. */
  readonly key: string;
  /** As the document has it first, or as it is registered. */
  readonly name: string;
  /** What to ask the vendor for. */
  readonly query: string;
  readonly standing: Standing;
  /** In order. */
  readonly mentions: readonly Mention[];
}

/**
 * The companies that a document mentions, in its order. A code or licence number counts for the company that is known
 * by it. An unknown code is a company of its own unless a name stands on the same line: that is most likely its own.
 * @param lineOf the line of an offset.
 */
export function companiesOf(
  mentions: readonly Mention[],
  standingOf: (mention: Mention) => Standing,
  lineOf: (offset: number) => number,
): readonly DocumentCompany[] {
  const asks = namesCompany(mentions, lineOf);
  const companies = new Map<string, { first: Mention; standing: Standing; mentions: Mention[] }>();
  for (const mention of mentions) {
    const standing = standingOf(mention);
    if (mention.kind === 'icpFiling' || (standing.kind === 'notAsked' && !asks(mention))) continue;
    const key = standing.kind === 'known' ? `id:${standing.company.id}` : foldCompanyName(mention.value);
    const company = companies.get(key);
    if (company) company.mentions.push(mention);
    else companies.set(key, { first: mention, standing, mentions: [mention] });
  }
  return [...companies].map(([key, { first, standing, mentions: own }]) => ({
    key,
    name: standing.kind === 'known' ? standing.company.name : first.value,
    query: standing.kind === 'known' ? standing.company.query : first.value,
    standing,
    mentions: own,
  }));
}

/** Whether finding out about it now is a call. */
export function isCall({ standing }: DocumentCompany): boolean {
  return standing.kind === 'notAsked' || standing.expired;
}
