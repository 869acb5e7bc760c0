import type { Company, Dossier } from '../../licenses/answer.ts';
import { companyPagesLeft, isMoreACall } from '../../licenses/asking/company-questions.ts';
import type { ServiceState } from '../../licenses/asking/service-state.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import { worstFirst } from '../../domain/license.ts';
import { foldedFindings, type Listing, type ListedCompanies } from './listing.ts';

/** A row of the tree of companies. What a command needs to know of it, `kind` and `id`, stands at its top. */
export type CompaniesNode =
  | StateNode
  | RenewalsNode
  | FilterNode
  | CompanyNode
  | FindingsNode
  | LicenseNode
  | MoreNode
  | AllNode
  | FurtherNode;

/** What stands in the way of asking, above the companies. */
export interface StateNode {
  readonly kind: 'state';
  readonly id: 'state';
  readonly state: Exclude<ServiceState, { readonly kind: 'ready' }>;
}

/** How many records of the user's have an end that is near or past, above the companies. */
export interface RenewalsNode {
  readonly kind: 'renewals';
  readonly id: 'renewals';
  readonly due: number;
  readonly past: number;
}

/** Which companies of the list are shown, above them. */
export interface FilterNode {
  readonly kind: 'filter';
  readonly id: 'filter';
  readonly listing: Listing;
}

/** Opens the next portion of the list, or of what was asked for in vain. */
export interface FurtherNode {
  readonly kind: 'further';
  readonly id: 'further' | 'furtherFindings';
  readonly listing: Pick<Listing, 'filter' | 'left' | 'isFull'>;
}

/** What was asked for in vain, told together. */
export interface FindingsNode {
  readonly kind: 'findings';
  readonly id: 'findings';
  readonly listing: Listing;
}

/** A company, with its licences below it. */
export interface CompanyNode {
  readonly kind: 'company';
  /** The id of the company that the row stands for. */
  readonly id: string;
  readonly company: Company;
}

/** A licence of a company. */
export interface LicenseNode {
  readonly kind: 'license';
  /** The id of the licence that the row stands for. */
  readonly id: string;
  readonly companyId: string;
  readonly dossier: Dossier;
}

/** Offers to load the licences of a company that the last answer did not hold: a call. */
export interface MoreNode {
  readonly kind: 'more';
  /** The id of the company whose further licences are offered. */
  readonly id: string;
  readonly company: Company;
}

/** Offers to load all pages that are left of a company's licences: a call for each. */
export interface AllNode {
  readonly kind: 'all';
  /** The id of the company whose further licences are offered. */
  readonly id: string;
  readonly company: Company;
  /** At least 2. */
  readonly calls: number;
}

/**
 * The tree's roots: companies, whatever the state; above them the state where it stands in the way of asking, and the
 * filter where there is one; below them what was asked for in vain, where that is much, and the way to those that were not
 * read yet.
 * @returns nothing where no company is known: the view's welcome says it better then.
 */
export function rootNodes(state: ServiceState, listing: Listing): readonly CompaniesNode[] {
  const { read, shown, filter, left, due, past, folded } = listing;
  if (read + folded.count === 0) return [];
  return [
    ...(state.kind === 'ready' ? [] : [{ kind: 'state', id: 'state', state } as const]),
    ...(due + past === 0 ? [] : [{ kind: 'renewals', id: 'renewals', due, past } as const]),
    ...(filter === 'all' ? [] : [{ kind: 'filter', id: 'filter', listing } as const]),
    ...shown.map(companyNode),
    ...(folded.count === 0 ? [] : [{ kind: 'findings', id: 'findings', listing } as const]),
    ...(left === 0 ? [] : [{ kind: 'further', id: 'further', listing } as const]),
  ];
}

/** The tree's row of a company, with its licences below it. */
export function companyNode(company: Company): CompanyNode {
  return { kind: 'company', id: company.id, company };
}

/**
 * The rows below a row: of a company its licences, and the offers to load more where that would be calls; of what was asked
 * for in vain each question, with its day and order number.
 */
export function childNodes(
  node: CompaniesNode,
  known: Pick<KnownLicenses, 'wayTo'> & Pick<ListedCompanies, 'findings'>,
): readonly CompaniesNode[] {
  if (node.kind === 'findings') return findingNodes(node, known);
  if (node.kind !== 'company') return [];
  const { company } = node;
  const ordered = worstFirst(company.licenses, ({ license }) => license.value.validity);
  const licenses = ordered.map((dossier): LicenseNode => ({
    kind: 'license',
    id: dossier.license.value.id,
    companyId: company.id,
    dossier,
  }));
  if (!isMoreACall(known, company)) return licenses;
  const { id } = company;
  const calls = companyPagesLeft(known, company);
  return [
    ...licenses,
    { kind: 'more', id, company },
    ...(calls > 1 ? [{ kind: 'all', id, company, calls } as const] : []),
  ];
}

function findingNodes(
  { listing }: FindingsNode,
  known: Pick<ListedCompanies, 'findings'>,
): readonly CompaniesNode[] {
  const findings = foldedFindings(known, listing);
  const left = Math.max(0, listing.folded.count - findings.length);
  return [
    ...findings.map(companyNode),
    ...(left === 0
      ? []
      : [
          {
            kind: 'further',
            id: 'furtherFindings',
            listing: { filter: listing.filter, left, isFull: false },
          } as const,
        ]),
  ];
}

/**
 * The id of a row for the editor: unlike any other row's, and stable as long as the row stands for one thing, so that
 * expansion and selection outlive updates.
 */
export function treeItemId(node: CompaniesNode): string {
  return node.kind === 'license' ? `license:${node.companyId}:${node.id}` : `${node.kind}:${node.id}`;
}
