import { expect, test, vi } from 'vitest';
import type { Validity } from '../../../../../src/domain/license.ts';
import { standingWords } from '../../../../../src/features/document/knowledge/knowledge-words.ts';
import { documentItem, type DocumentNode } from '../../../../../src/features/document/view/document-items.ts';
import type { Company } from '../../../../../src/licenses/answer.ts';
import { companyWith } from '../knowledge/company-with.ts';

vi.mock('vscode', async () => ({
  ...(await import('../../../../support/vscode-double.ts')),
  ThemeColor: class {
    readonly id: string;
    constructor(id: string) {
      this.id = id;
    }
  },
  ThemeIcon: class {
    readonly id: string;
    constructor(id: string) {
      this.id = id;
    }
  },
  TreeItem: class {
    readonly label: string;
    constructor(label: string) {
      this.label = label;
    }
  },
}));

const known = (company: Company) => ({ kind: 'known', company, validity: null, expired: false }) as const;
const look = (company: Company): readonly unknown[] => {
  const node: DocumentNode = {
    kind: 'mentioned',
    query: company.name,
    company: {
      key: 'k',
      name: company.name,
      query: company.name,
      isCall: false,
      standing: known(company),
      mentions: [],
    },
  };
  const { description, iconPath, contextValue } = documentItem(node);
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
  [companyWith(['valid', 'valid'], 67), '2 of 69 licences loaded, valid', 'pass'],
  [companyWith(['valid', 'invalid'], 67), '2 of 69 licences loaded, 1 of them invalid', 'warning'],
  [companyWith(['invalid', 'invalid'], 67), '2 of 69 licences loaded, invalid', 'warning'],
  [companyWith([], 67), 'The vendor has 67 more that were not loaded.', 'question'],
  [unread(), '2 rows could not be read', 'question'],
  [unread('valid'), '1 licence, valid; 2 rows could not be read', 'pass'],
  [unread('invalid'), '1 licence, invalid; 2 rows could not be read', 'warning'],
])('a company is told by how many of its licences are as they should be: %#', (company, words, icon) => {
  expect(look(company)).toEqual([words, expect.objectContaining({ id: icon }), 'mentioned.known']);
});

test('an answer that has expired is told so', () => {
  expect(standingWords({ ...known(of('valid')), expired: true })).toBe('1 licence, valid, expired');
});

test.each([
  ['running', 'runs, click to stop · suppliers.csv', 'telecomLicense.stopCheck'],
  ['elsewhere', 'runs in another window · suppliers.csv', 'telecomLicense.showCheck'],
  ['waiting', 'waits, click to resume · suppliers.csv', 'telecomLicense.resumeCheck'],
] as const)(
  'a check that is under way (%s) is a row that tells how far it is and what to do',
  (state, words, command) => {
    const item = documentItem({ kind: 'check', id: 7, state, title: 'suppliers.csv', done: 3, total: 20 });
    expect(item.description).toBe(words);
    expect(item.command).toMatchObject({ command, arguments: [7] });
    expect(item.accessibilityInformation?.label).toBe(`Check: 3 of 20, ${words}`);
  },
);
