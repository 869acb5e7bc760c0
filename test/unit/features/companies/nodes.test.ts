import { expect, test } from 'vitest';
import {
  childNodes,
  companyNode,
  rootNodes,
  treeItemId,
  type CompaniesNode,
} from '../../../../src/features/companies/nodes.ts';
import type { wayTo } from '../../../../src/licenses/known/way.ts';
import { idOf } from '../../../../src/vscode/command-target.ts';
import { companyWith } from '../document/knowledge/company-with.ts';
import { ID, provenance } from '../panels/license/records.ts';

const company = companyWith(['valid'], 67);
/** The rows below a row, where the next page of no search is stored. */
const below = (node: CompaniesNode) => childNodes(node, { wayTo: () => ({ kind: 'unknown' }) });
const other = { ...company, id: 'another', keyNo: 'another' };

test('companies stay whatever the state; a state in the way of asking stands above them', () => {
  expect(rootNodes({ kind: 'ready' }, [company, other]).map(({ kind, id }) => [kind, id])).toEqual([
    ['company', company.id],
    ['company', 'another'],
  ]);
  expect(rootNodes({ kind: 'notConnected' }, [company]).map(({ kind }) => kind)).toEqual([
    'state',
    'company',
  ]);
  expect(rootNodes({ kind: 'notConnected' }, [])).toEqual([]);
});

test('below a company stand its licences, and the offer to load more where there are more', () => {
  const children = below(companyNode(company));
  expect(children.map(({ kind, id }) => [kind, id])).toEqual([
    ['license', ID],
    ['more', company.id],
  ]);
  expect(below(companyNode(companyWith(['valid']))).map(({ kind }) => kind)).toEqual(['license']);
  expect(children.flatMap(below)).toEqual([]);
});

test('where the next page came in the meantime, loading it is no call and is not offered', () => {
  const value = { query: company.name, licenses: [], unreadable: 0, totalRecords: 67, nextPage: 3 };
  const loaded = { kind: 'loaded', answer: { value, provenance } } as const;
  const offered = (way: ReturnType<typeof wayTo<typeof value>>) =>
    childNodes(companyNode(company), { wayTo: () => way }).some(({ kind }) => kind === 'more');
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
