import type { Company, LicenseRecord } from '../../licenses/answer.ts';
import type { ServiceState } from '../../licenses/asking/service-state.ts';

/** What the tree shows: states first, then companies with their licences. */
export type Node = StateNode | CompanyNode | LicenseNode | MoreNode;

export interface StateNode {
  readonly kind: 'state';
  readonly state: Exclude<ServiceState, { readonly kind: 'ready' }>;
}

export interface CompanyNode {
  readonly kind: 'company';
  readonly company: Company;
}

export interface LicenseNode {
  readonly kind: 'license';
  readonly company: Company;
  readonly record: LicenseRecord;
}

export interface MoreNode {
  readonly kind: 'more';
  readonly company: Company;
}

/** Old nodes stay whatever the state; a state that matters stands above them. */
export function rootNodes(state: ServiceState, companies: readonly Company[]): readonly Node[] {
  // With nothing to keep, the welcome view says it better.
  if (companies.length === 0) return [];
  const nodes: readonly Node[] = companies.map((company) => ({ kind: 'company', company }));
  return state.kind === 'ready' ? nodes : [{ kind: 'state', state }, ...nodes];
}

export function childNodes(node: Node): readonly Node[] {
  if (node.kind !== 'company') return [];
  const { company } = node;
  const licenses: readonly Node[] = company.licenses.map((record) => ({ kind: 'license', company, record }));
  return company.more ? [...licenses, { kind: 'more', company }] : licenses;
}

/** Stable as long as the thing it stands for is the same, so that expansion and selection survive an update. */
export function nodeId(node: Node): string {
  switch (node.kind) {
    case 'state':
      return 'state';
    case 'company':
      return `company:${node.company.id}`;
    case 'license':
      return `license:${node.company.id}:${node.record.license.value.id}`;
    case 'more':
      return `more:${node.company.id}`;
  }
}

export function hasInvalidLicense(company: Company): boolean {
  return company.licenses.some(({ license }) => license.value.validity === 'invalid');
}
