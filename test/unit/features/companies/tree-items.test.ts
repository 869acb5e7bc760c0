import { expect, test, vi } from 'vitest';
import type { Validity } from '../../../../src/domain/license.ts';
import { childNodes, companyNode } from '../../../../src/features/companies/nodes.ts';
import { companiesItem } from '../../../../src/features/companies/tree-items.ts';
import type { Company } from '../../../../src/licenses/answer.ts';
import { companyWith } from '../document/knowledge/company-with.ts';
import { failure, license } from '../panels/license/dossiers.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));

const of = (...validities: readonly Validity[]): Company => companyWith(validities);
/** Where the next page of no search is stored. */
const NOTHING_ELSE = { wayTo: () => ({ kind: 'unknown' }) as const, findings: () => [] };
const look = (company: Company) => companiesItem(companyNode(company));

test.each([
  [of('valid', 'invalid', 'valid', 'unknown'), '1 invalid · 1 validity unknown · 2 valid'],
  [companyWith(['valid'], 67), '1 valid · 67 more'],
  [{ ...of('invalid'), unreadable: 2 }, '1 invalid · 2 rows could not be read'],
  [{ ...of(), unreadable: 2 }, '2 rows could not be read'],
  [companyWith([], 67), '67 more'],
  [of(), 'no licence found · Nov 23, 2026 · order number N-1'],
  [
    { ...of(), others: 5, holders: ['甲公司', '乙公司', '丙公司', '丁公司'] },
    `No licence of this company: the answer to “${license.companyName}” is of 甲公司, 乙公司, 丙公司, and 1 more. · Nov 23, 2026 · order number N-1`,
  ],
  [{ ...of(), provenance: null }, 'answers cleared; refresh to ask again'],
])(
  'a company is told by its licences, and never more certainly than they are known: %#',
  (company, words) => {
    const item = look(company);
    expect(item.description).toBe(words);
    expect(item.accessibilityInformation?.label).toBe(`${company.name}, ${words}`);
    expect(item.collapsibleState).toBe(company.licenses.length > 0 || company.more ? 1 : 0);
  },
);

test('a filing is counted as none of the valid licences, and its row does not look like one', () => {
  const [first, ...others] = of('valid', 'valid').licenses;
  if (!first) throw new Error('a licence was expected');
  const value = { ...first.license.value, licenseNumber: '京ICP备13999021号-1' };
  const filing = { ...first, license: { ...first.license, value } };
  const [mixed, alone] = [of(), of()].map((company, at) => ({
    ...company,
    licenses: at === 0 ? [filing, ...others] : [filing],
  }));
  if (!mixed || !alone) throw new Error('companies were expected');
  expect(look(mixed).description).toBe('1 valid · 1 ICP filing, no licence');
  expect(look(alone)).toMatchObject({
    description: '1 ICP filing, no licence',
    iconPath: { id: 'circle-slash' },
  });
  const [node] = childNodes(companyNode(alone), NOTHING_ELSE);
  const item = node && companiesItem(node);
  expect(item?.description).toMatch(/^ICP filing, no licence · /u);
  expect(item?.iconPath).toMatchObject({ id: 'question' });
});

test('a pinned company looks and reads so, and its menu offers to let it go', () => {
  const [free, pinned] = [look(of('valid')), look({ ...of('valid'), pinned: true })];
  expect([free.contextValue, pinned.contextValue]).toEqual(['company', 'company.pinned']);
  expect(pinned.description).toBe('1 valid · pinned');
  expect(pinned.accessibilityInformation?.label).toBe(`${license.companyName}, 1 valid · pinned`);
});

test.each([
  [of('valid', 'valid'), 'pass', 'testing.iconPassed'],
  [of('invalid'), 'error', 'testing.iconFailed'],
  [of('valid', 'invalid'), 'warning', 'list.warningForeground'],
  [of('unknown', 'valid'), 'question', 'testing.iconQueued'],
  [of(), 'circle-slash', undefined],
  [{ ...of(), unreadable: 1 }, 'question', undefined],
  [{ ...of(), others: 1, holders: ['甲公司'] }, 'question', undefined],
])('a company has the icon and the colour of its state: %#', (company, id, color) => {
  expect(look(company).iconPath).toMatchObject({ id, color: color === undefined ? color : { id: color } });
});

test('a licence is told by its number, validity and scope, and opens its panel', () => {
  const [node] = childNodes(companyNode(of('invalid')), NOTHING_ELSE);
  const item = node && companiesItem(node);
  expect(item).toMatchObject({
    label: license.licenseNumber,
    description: 'invalid · B12 内容分发网络业务: 全国',
    iconPath: { id: 'error' },
    contextValue: 'license',
    command: {
      command: 'telecomLicense.openLicense',
      arguments: [{ kind: 'license', id: license.id, preserveFocus: true }],
    },
  });
});

test('a click on a company opens its page and leaves the focus in the tree', () => {
  const company = of('valid');
  const { command } = companiesItem(companyNode(company));
  expect(command).toMatchObject({
    command: 'telecomLicense.openCompany',
    arguments: [{ kind: 'company', id: company.id, preserveFocus: true }],
  });
});

test('the offer to load more names the price of the call that it makes', () => {
  const company = companyWith(['valid'], 67);
  const item = companiesItem({ kind: 'more', id: company.id, company });
  expect(item).toMatchObject({
    label: 'Load more',
    description: '1 call, may be charged',
    command: { command: 'telecomLicense.loadMore', arguments: [company.id, 1] },
  });
});

test('a state in the way of asking tells what it is, until when, and what to do', () => {
  const notConnected = companiesItem({ kind: 'state', id: 'state', state: { kind: 'notConnected' } });
  expect(notConnected).toMatchObject({
    label: 'QCC: not connected',
    description: 'Not connected. Sign in, or use sample data.',
    contextValue: 'state',
    iconPath: { id: 'warning' },
  });
  const until = Date.UTC(2026, 10, 24);
  const stopped = companiesItem({
    kind: 'state',
    id: 'state',
    state: { kind: 'accountStopped', failure, until },
  });
  expect(stopped.description).toMatch(/^It ends at [^.]*\d\d:\d\d/u);
  expect(stopped.accessibilityInformation?.label).toBe(`${String(stopped.description)} Click: Show Log`);
  expect(stopped.command?.command).toBe('telecomLicense.showLog');
});

test.each([
  [false, '12 more companies', 'no call', 'telecomLicense.moreCompanies'],
  [true, '12 more companies', 'Click: Search Company…', 'telecomLicense.search'],
])(
  'companies that were not read are reached, be it by the search: %s',
  (isFull, label, description, command) => {
    const listing = {
      filter: 'all',
      shown: [],
      read: 50,
      invalid: 0,
      left: 12,
      due: 0,
      past: 0,
      isFull,
    } as const;
    const item = companiesItem({ kind: 'further', id: 'further', listing });
    expect(item).toMatchObject({ label, description, command: { command } });
  },
);

test('what was asked for in vain is one row, with how much it is', () => {
  const listing = {
    filter: 'all' as const,
    ...{ shown: [], read: 0, invalid: 0, left: 0, due: 0, past: 0, isFull: false },
    folded: { count: 250, limit: 250 },
  };
  expect(companiesItem({ kind: 'findings', id: 'findings', listing })).toMatchObject({
    label: 'Answers without a licence: 250',
    collapsibleState: 1,
    iconPath: { id: 'circle-slash' },
  });
});
