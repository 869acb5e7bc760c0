import { expect, test, vi } from 'vitest';
import * as vscode from 'vscode';
import type { Validity } from '../../../../../src/domain/license.ts';
import { knowledgeWords } from '../../../../../src/features/document/knowledge/knowledge-words.ts';
import { mentionedNode } from '../../../../../src/features/document/view/nodes.ts';
import { documentItem } from '../../../../../src/features/document/view/tree-items.ts';
import type { Company } from '../../../../../src/licenses/answer.ts';
import { idOf, nameMeant } from '../../../../../src/vscode/command-target.ts';
import { companyWith } from '../knowledge/company-with.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));

const known = (company: Company) => ({ kind: 'known', company, validity: null }) as const;
const look = (company: Company): readonly unknown[] => {
  const { name } = company;
  const { description, iconPath, contextValue } = documentItem(
    mentionedNode({ key: 'k', name, query: name, isCall: false, knowledge: known(company), mentions: [] }),
  );
  return [String(description).split(' · ')[0], iconPath, contextValue];
};
const of = (...validities: readonly Validity[]): Company => companyWith(validities);
const unread = (...validities: readonly Validity[]): Company => ({ ...of(...validities), unreadable: 2 });
const seven: readonly Validity[] = ['valid', 'invalid', 'valid', 'valid', 'unknown', 'valid', 'valid'];

test.each([
  [of(), 'no licence found', 'circle-slash'],
  [of('valid'), '1 licence, valid', 'pass'],
  [of('valid', 'valid'), '2 licences, valid', 'pass'],
  [of('invalid', 'invalid'), '2 licences, invalid', 'error'],
  [of(...seven), '1 of 7 licences invalid', 'warning'],
  [of('valid', 'unknown'), '1 of 2 licences of unknown validity', 'question'],
  [companyWith(['valid', 'valid'], 67), '2 of 69 licences loaded, valid', 'question'],
  [companyWith(['valid', 'invalid'], 67), '2 of 69 licences loaded, 1 of them invalid', 'warning'],
  [companyWith(['invalid', 'invalid'], 67), '2 of 69 licences loaded, invalid', 'warning'],
  [companyWith([], 67), 'The vendor has 67 more that were not loaded.', 'question'],
  [unread(), '2 rows could not be read', 'question'],
  [unread('valid'), '1 licence, valid; 2 rows could not be read', 'question'],
  [unread('invalid'), '1 licence, invalid; 2 rows could not be read', 'warning'],
])('a company is told by how many of its licences are as they should be: %#', (company, words, icon) => {
  expect(look(company)).toEqual([words, expect.objectContaining({ id: icon }), 'mentioned.known']);
});

test('an answer that is too old is told so', () => {
  expect(knowledgeWords({ ...known(of('valid')), olderThanMs: 7 * 86_400_000 })).toBe(
    '1 licence, valid, older than 7 days',
  );
});

test.each([
  ['running', 'runs, click to stop · suppliers.csv', 'telecomLicense.stopCheck'],
  ['elsewhere', 'runs in another window · suppliers.csv', 'telecomLicense.showCheck'],
  ['waiting', 'paused, click to resume · suppliers.csv', 'telecomLicense.resumeCheck'],
] as const)(
  'a check that is under way (%s) is a row that tells how far it is and what to do',
  (state, words, command) => {
    const item = documentItem({ kind: 'check', id: 7, state, title: 'suppliers.csv', done: 3, total: 20 });
    expect(item.description).toBe(words);
    expect(item.command).toMatchObject({ command, arguments: [7] });
    expect(item.accessibilityInformation?.label).toBe(`Check: 3 of 20, ${words}`);
  },
);

test('a row of a known company stands for the company, whatever the document calls it; another row for its name', () => {
  const company = of('valid');
  const mentioned = { name: company.name, query: '查询', isCall: true, mentions: [] };
  const row = mentionedNode({ ...mentioned, key: `id:${company.id}`, knowledge: known(company) });
  expect(row).toMatchObject({ kind: 'company', id: company.id, query: '查询' });
  expect(idOf(row)).toBe(company.id);
  const unknown = mentionedNode({ ...mentioned, key: '某公司', knowledge: { kind: 'notAsked' } });
  expect(unknown).toMatchObject({ kind: 'unknownCompany', id: '某公司', query: '查询' });
  expect(idOf(unknown)).toBeUndefined();
  expect(documentItem(unknown).contextValue).toBe('mentioned.call');
  expect(nameMeant(row)).toBeUndefined();
});

test('a row of a name that no licence was found for says so to menus, and evidence of it goes by the name', () => {
  const none = mentionedNode({
    ...{ key: '某公司', name: '某 公司', query: '某公司', isCall: false, mentions: [] },
    knowledge: { kind: 'nothingFound' },
  });
  expect(documentItem(none).contextValue).toBe('mentioned.none');
  expect(nameMeant(none)).toBe('某 公司');
});

test('a click on a row goes to the mentions of the company, by its key in the document', () => {
  const company = of('valid');
  const row = mentionedNode({
    ...{ key: `id:${company.id}`, name: company.name, query: company.name, isCall: false },
    ...{ knowledge: known(company), mentions: [{ start: 0, end: 2, kind: 'company', value: '某' }] },
  });
  const { command, description, accessibilityInformation } = documentItem(row);
  expect(command).toMatchObject({ command: 'telecomLicense.nextMention', arguments: [`id:${company.id}`] });
  expect(description).toBe('1 licence, valid · 1 mention');
  expect(accessibilityInformation?.label).toBe(`${company.name}, 1 licence, valid · 1 mention`);
});

test('the offer to check all tells its calls, and means all of the document', () => {
  const uri = vscode.Uri.parse('file:///a.csv');
  const one = documentItem({ kind: 'checkAll', id: 'checkAll', uri, calls: 1 });
  expect(one.label).toBe('Check all… (1 call)');
  expect(one.command).toMatchObject({ command: 'telecomLicense.checkDocument', arguments: [uri, [uri]] });
  expect(documentItem({ kind: 'checkAll', id: 'checkAll', uri, calls: 20 }).label).toBe(
    'Check all… (20 calls)',
  );
});

test('rows are told apart by what they stand for', () => {
  const company = of('valid');
  const mentioned = { name: company.name, query: company.name, isCall: false, mentions: [] };
  const rows = [
    documentItem({ kind: 'check', id: 7, state: 'running', title: 'a.csv', done: 3, total: 20 }),
    documentItem(mentionedNode({ ...mentioned, key: 'k', knowledge: known(company) })),
    documentItem(mentionedNode({ ...mentioned, key: company.id, knowledge: { kind: 'notAsked' } })),
  ];
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});
