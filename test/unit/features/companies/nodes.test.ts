import { expect, test } from 'vitest';
import { childNodes, companyNode, rootNodes, treeItemId } from '../../../../src/features/companies/nodes.ts';
import { idOf } from '../../../../src/vscode/command-target.ts';
import { companyWith } from '../document/knowledge/company-with.ts';
import { ID } from '../panels/license/records.ts';

const company = companyWith(['valid'], 67);
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
  const children = childNodes(companyNode(company));
  expect(children.map(({ kind, id }) => [kind, id])).toEqual([
    ['license', ID],
    ['more', company.id],
  ]);
  expect(childNodes(companyNode(companyWith(['valid']))).map(({ kind }) => kind)).toEqual(['license']);
  expect(children.flatMap(childNodes)).toEqual([]);
});

test('commands take the id of what a row stands for, and the tree tells every row from the others', () => {
  const rows = [company, other].flatMap((each) => [companyNode(each), ...childNodes(companyNode(each))]);
  expect(rows.map(idOf)).toEqual([company.id, ID, company.id, 'another', ID, 'another']);
  expect(new Set(rows.map(treeItemId)).size).toBe(rows.length);
  expect(rows.map(treeItemId)).toEqual(
    [company, other]
      .flatMap((each) => [companyNode(each), ...childNodes(companyNode({ ...each, pinned: true }))])
      .map(treeItemId),
  );
});
