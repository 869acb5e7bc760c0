import { expect, test, vi } from 'vitest';
import {
  childNodes,
  companyNode,
  rootNodes,
  treeItemId,
  type CompaniesNode,
} from '../../../../src/features/companies/nodes.ts';
import type { Listing } from '../../../../src/features/companies/listing.ts';
import type { Company } from '../../../../src/licenses/answer.ts';
import type { wayTo } from '../../../../src/licenses/known/way.ts';
import { idOf } from '../../../../src/vscode/command-target.ts';
import { companyWith } from '../document/knowledge/company-with.ts';
import { ID, provenance } from '../panels/license/dossiers.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));

const company = companyWith(['valid'], 67);
/** The rows below a row, where the next page of no search is stored. */
const below = (node: CompaniesNode, findings: readonly Company[] = []) =>
  childNodes(node, {
    wayTo: () => ({ kind: 'unknown' }),
    findings: (limit) => findings.slice(0, limit),
  });
const other = { ...company, id: 'another', keyNo: 'another' };

const listing = (...shown: Company[]): Listing => ({
  ...{ filter: 'all', shown, read: shown.length, invalid: 0, left: 0, due: 0, past: 0, isFull: false },
  folded: { count: 0, limit: 0 },
});

test('companies stay whatever the state; a state in the way of asking stands above them', () => {
  expect(rootNodes({ kind: 'ready' }, listing(company, other)).map(({ kind, id }) => [kind, id])).toEqual([
    ['company', company.id],
    ['company', 'another'],
  ]);
  expect(rootNodes({ kind: 'notConnected' }, listing(company)).map(({ kind }) => kind)).toEqual([
    'state',
    'company',
  ]);
  expect(rootNodes({ kind: 'notConnected' }, listing())).toEqual([]);
});

test('a filter is said above the companies, though it shows none, and the way to further ones below', () => {
  const filtered = { ...listing(), filter: 'invalid', read: 50, left: 12 } as const;
  expect(rootNodes({ kind: 'ready' }, filtered).map(treeItemId)).toEqual([
    'filter:filter',
    'further:further',
  ]);
});

test('the licences of a company begin with the invalid ones', () => {
  const kinds = below(companyNode(companyWith(['valid', 'invalid', 'unknown', 'invalid']))).map((node) =>
    node.kind === 'license' ? node.dossier.license.value.validity : node.kind,
  );
  expect(kinds).toEqual(['invalid', 'invalid', 'unknown', 'valid']);
});

test('below a company stand its licences, and the offer to load more where there are more', () => {
  const children = below(companyNode(company));
  expect(children.map(({ kind, id }) => [kind, id])).toEqual([
    ['license', ID],
    ['more', company.id],
  ]);
  expect(below(companyNode(companyWith(['valid']))).map(({ kind }) => kind)).toEqual(['license']);
  expect(children.flatMap((child) => below(child))).toEqual([]);
});

test('where the next page came in the meantime, loading it is no call and is not offered', () => {
  const value = { query: company.name, licenses: [], unreadable: 0, totalRecords: 67, nextPage: 3 };
  const loaded = { kind: 'loaded', answer: { value, provenance } } as const;
  const offered = (way: ReturnType<typeof wayTo<typeof value>>) =>
    childNodes(companyNode(company), { wayTo: () => way, findings: () => [] }).some(
      ({ kind }) => kind === 'more',
    );
  expect([offered(loaded), offered({ kind: 'unknown' })]).toEqual([false, true]);
});

test('commands take the id of what a row stands for, and the tree tells every row from the others', () => {
  const rows = [company, other].flatMap((each) => [companyNode(each), ...below(companyNode(each))]);
  expect(rows.map(idOf)).toEqual([company.id, ID, company.id, 'another', ID, 'another']);
  expect(new Set(rows.map(treeItemId)).size).toBe(rows.length);
  expect(rows.map(treeItemId)).toEqual(
    [company, other]
      .flatMap((each) => [companyNode(each), ...below(companyNode({ ...each, pinned: true }))])
      .map(treeItemId),
  );
});

test('what was asked for in vain stands below the companies in a row of its own, a portion of it at a time', () => {
  const findings = Array.from({ length: 300 }, (_, at) => ({
    ...companyWith([]),
    id: `asked:${String(at)}`,
  }));
  const folded = { ...listing(company), folded: { count: 300, limit: 250 } };
  const rows = rootNodes({ kind: 'ready' }, folded);
  expect(rows.map(({ kind }) => kind)).toEqual(['company', 'findings']);
  const group = rows[1];
  if (!group) throw new Error('a row was expected');
  const inGroup = below(group, findings);
  expect(inGroup).toHaveLength(251);
  expect(inGroup[0]).toMatchObject({ kind: 'company', id: 'asked:0' });
  expect(inGroup.at(-1)).toMatchObject({ kind: 'further', listing: { left: 50, isFull: false } });
  expect(new Set([...rows, ...inGroup, companyNode(other)].map(treeItemId)).size).toBe(254);
  // Where nothing was found at all, there is something to show all the same.
  expect(rootNodes({ kind: 'ready' }, { ...folded, shown: [], read: 0 }).map(({ kind }) => kind)).toEqual([
    'findings',
  ]);
});
