import { expect, test, vi } from 'vitest';
import type { SearchItem } from '../../../../src/features/search/search-action.ts';
import type { Validity } from '../../../../src/domain/license.ts';
import type { Provenance, SearchPages } from '../../../../src/licenses/answer.ts';
import { wayTo } from '../../../../src/licenses/known/way.ts';
import { companyWith } from '../document/knowledge/company-with.ts';
import { failure, license, provenance } from '../panels/license/dossiers.ts';

vi.mock('vscode', async () => ({
  ...(await import('../../../support/vscode-double.ts')),
  QuickPickItemKind: { Separator: -1, Default: 0 },
}));
const { askItems, failureItems, resultItems, resultTitle, storedItems } =
  await import('../../../../src/features/search/search-items.ts');

const NAME = '云上星河（通信）有限公司';
const spending = { today: 3, limit: 100 };
const fresh = { ...provenance, fetchedAt: Date.now() };
const asked = { ...fresh, source: 'vendor' } as const;
const pages = (given: Partial<SearchPages> = {}): SearchPages => ({
  query: NAME,
  licenses: [license],
  unreadable: 0,
  totalRecords: 1,
  nextPage: null,
  ...given,
});
const nothingRecorded = { beside: () => ({}) };
const nothingStored = {
  wayTo: () => ({ kind: 'unknown' }) as const,
  regulator: nothingRecorded,
};
const told = (items: readonly SearchItem[]) =>
  items.map(({ label, description, detail }) => [label, description, detail].filter(Boolean).join(' | '));

test('the row that asks names its price before Enter', () => {
  expect(told(askItems(NAME, { kind: 'unknown' }, 'real', spending))).toEqual([
    `Search QCC for “${NAME}” | 1 call, may be charged · 3 of 100 calls today`,
  ]);
  expect(told(askItems(NAME, { kind: 'unknown' }, 'sample', { today: 3, limit: 0 }))).toEqual([
    `Search QCC for “${NAME}” | 1 call, sample data: free · 3 calls today`,
  ]);
});

test('what makes a query hopeless stands below the row that asks, which asks all the same', () => {
  const rows = askItems('云上星河', { kind: 'unknown' }, 'real', spending);
  expect(told(rows)[1]).toContain('no full registered name');
  expect(rows.map(({ paid = false, action }) => [paid, action?.kind])).toEqual([
    [true, 'ask'],
    [false, undefined],
  ]);
  expect(told(askItems('网', { kind: 'unknown' }, 'real', spending))[0]).toContain(
    'would not be sent, no call',
  );
});

test('what is stored is offered for nothing; only where it is too old, asking again is offered with it', () => {
  const stored = `Show the stored answer for “${NAME}”`;
  const storedWay = (age: Pick<Provenance, 'olderThanMs'>) =>
    wayTo({ value: pages(), provenance: { ...fresh, ...age } });
  expect(told(askItems(NAME, storedWay({}), 'real', spending))).toEqual([
    `${stored} | no call; asked just now`,
  ]);
  expect(told(askItems(NAME, storedWay({ olderThanMs: 7 * 86_400_000 }), 'real', spending))).toEqual([
    `${stored} | no call; asked just now, older than 7 days`,
    'Ask the vendor again | 1 call, may be charged · 3 of 100 calls today',
  ]);
});

test('stored licences stand under a line that says they cost nothing', () => {
  expect(storedItems([])).toEqual([]);
  const [line, company, row] = storedItems([companyWith(['valid'])]);
  expect(line?.label).toBe('Stored answers, no call');
  expect(company).toMatchObject({
    label: license.companyName,
    description: 'Company Overview · 1 valid',
    action: { kind: 'openCompany', companyId: license.keyNo },
  });
  expect(row?.action?.kind).toBe('open');
});

test('a stored company is counted whole, and stays, however few rows of licences there is room for', () => {
  const own = (id: string, count: number, validity: Validity) =>
    Array.from({ length: count }, (_, at) => ({
      license: { value: { ...license, id: `${id}-${String(at)}`, keyNo: id, validity }, provenance },
      annualReport: null,
    }));
  const rows = storedItems([
    { ...companyWith([]), id: 'A', licenses: own('A', 48, 'valid') },
    { ...companyWith([]), id: 'B', licenses: [...own('B', 3, 'invalid'), ...own('B', 3, 'valid')] },
    { ...companyWith([]), id: 'C', licenses: own('C', 1, 'valid') },
  ]);
  expect(rows.filter(({ action }) => action?.kind === 'open')).toHaveLength(50);
  expect(
    rows.flatMap(({ action, description }) => (action?.kind === 'openCompany' ? description : [])),
  ).toEqual(['48 valid', '3 invalid · 3 valid', '1 valid'].map((counts) => `Company Overview · ${counts}`));
});

test('an answer tells how much of it there is, from where and how old', () => {
  expect(resultTitle(pages(), asked)).toBe('1 licence · asked just now');
  expect(resultTitle(pages({ totalRecords: 117 }), { ...fresh, data: 'sample' })).toBe(
    'sample data · 1 of 117 licences · stored answer, no call · just now',
  );
  expect(resultTitle(pages({ licenses: [], totalRecords: 0 }), asked)).toMatch(/^no licence found · /);
});

test('a filing is not counted as a licence that was found', () => {
  const filing = { ...license, id: 'filing', licenseNumber: '京ICP备13999021号-1' };
  expect(resultTitle(pages({ licenses: [filing] }), asked)).toBe(
    'no licence found · 1 ICP filing, no licence · asked just now',
  );
  expect(resultTitle(pages({ licenses: [license, filing], totalRecords: 9 }), asked)).toContain(
    '1 of 8 licences · 1 ICP filing, no licence',
  );
});

test('what was not read or not loaded is said, and each further page is a call', () => {
  const rows = resultItems(
    pages({ unreadable: 2, totalRecords: 117, nextPage: 2 }),
    asked,
    nothingStored,
    undefined,
  );
  expect(told(rows).slice(2)).toEqual([
    '2 rows could not be read',
    'Load more | 1 call, may be charged',
    'Load all pages that are left | 2 calls, each may be charged',
  ]);
  expect(rows.at(-2)?.action).toEqual({ kind: 'more', query: NAME, pageIndex: 2 });
  expect(rows.at(-1)?.action).toEqual({ kind: 'more', query: NAME, pageIndex: 2, calls: 2 });
});

test('what is from an earlier answer says so, and is not counted as found by this one', () => {
  const kept = pages({ licenses: [license, { ...license, id: 'kept' }], totalRecords: 70, kept: ['kept'] });
  expect(resultTitle(kept, asked)).toContain('1 of 70 licences');
  const said = resultItems(kept, asked, nothingStored, undefined).map(({ description }) => description ?? '');
  expect(said.map((words) => words.includes('from an earlier answer')).slice(1, 3)).toEqual([false, true]);
});

test('nothing found is no proof: it says how the vendor finds companies, and offers the other brackets as a call', () => {
  const nothing = pages({ licenses: [], totalRecords: 0 });
  expect(told(resultItems(nothing, asked, nothingStored, undefined))).toEqual([
    `The vendor has no licence for “${NAME}” | The vendor finds companies by their full registered name, credit code, registration number or KeyNo.`,
    'Search for “云上星河(通信)有限公司” with the other brackets | 1 call, may be charged',
  ]);
  expect(told(resultItems({ ...nothing, query: '云上星河' }, fresh, nothingStored, undefined)).at(-1)).toBe(
    'Ask the vendor again | 1 call, may be charged',
  );
});

test('the other brackets and the next page are no call where their answer is there already', () => {
  const known = {
    wayTo: () => wayTo({ value: pages(), provenance: { ...fresh, olderThanMs: 1 } }),
    regulator: nothingRecorded,
  };
  for (const given of [
    { licenses: [], totalRecords: 0 },
    { totalRecords: 117, nextPage: 2 },
  ]) {
    const row = resultItems(pages(given), asked, known, undefined).at(-1);
    expect([row?.detail ?? row?.description, row?.paid]).toEqual(['no call', false]);
  }
});

test('a failure is told with the vendor’s own line and what can be sent to support', () => {
  const again = { kind: 'ask', query: NAME, fresh: true, anyway: true } as const;
  expect(told(failureItems({ kind: 'failed', failure }, again, 'real'))).toEqual([
    'The vendor does not serve this account at present. | Check balance and term of your account with the vendor.',
    '112 · 账号剩余使用量已不足 · N-3',
    'Copy Diagnostics',
    'Show Log',
  ]);
  const blocked = failureItems({ kind: 'refused', why: 'blocked', failure, until: null }, again, 'real');
  expect(told(blocked).slice(-2)).toEqual(['Try once anyway | 1 call, may be charged', 'Show Log']);
  expect(blocked.at(-2)?.action).toBe(again);
  expect(told(failureItems({ kind: 'refused', why: 'notConnected' }, again, undefined))).toEqual([
    'Not connected. | Sign in, or use sample data.',
    'Sign In…',
    'Use Sample Data',
  ]);
});

test('no row draws an icon of the words it shows', () => {
  for (const { label } of failureItems({ kind: 'failed', failure }, { kind: 'open', licenseId: '' }, 'real'))
    expect(label).not.toContain('$(');
});
