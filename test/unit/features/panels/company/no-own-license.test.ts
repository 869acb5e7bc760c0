import { expect, test, vi } from 'vitest';
import type { NeedsQuestion } from '../../../../../src/pages/need-form.ts';
import type { Company } from '../../../../../src/licenses/answer.ts';
import { NOW } from '../license/dossiers.ts';
import { companyOf } from './companies.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { companyView } = await import('../../../../../src/features/panels/company/company-view.ts');

function viewOf(company: Company, question: NeedsQuestion | null) {
  return companyView(
    { company, isMoreACall: false, pagesLeft: 0, question, activity: { kind: 'idle' }, dataKind: 'real' },
    NOW,
  );
}

test('a page whose question was answered with another company’s licences says whose, and not that there is none', () => {
  const other = { ...companyOf(), others: 1, holders: ['乙公司'] };
  const words = `No licence of this company: the answer to “${other.query}” is of 乙公司.`;
  const { licenses, holdings, needs } = viewOf(other, { businesses: 'B12', region: '' });
  expect(licenses.notes).toEqual([words]);
  expect(holdings.notes).toContain(words);
  expect(needs.answers[0]?.reasons.map(({ why }) => why)).toContain(words);
  expect(JSON.stringify({ licenses, needs })).not.toContain('No licence found');
});

test('a filing is none of the valid licences: neither counted, nor shown among them, nor on the map', () => {
  const scope = '内容分发网络业务：广东省';
  const { states, licenses, holdings, map } = viewOf(
    companyOf(
      { licenseNumber: 'B1-20990001', scope: '信息服务业务：北京市' },
      { licenseNumber: '京ICP备13999021号-1', scope },
    ),
    null,
  );
  const filings = { kind: 'unknown', word: '1 ICP filing, no licence' };
  expect(states.counts).toEqual([{ kind: 'valid', word: '1 valid' }, filings]);
  expect(licenses.filter.options).toEqual([
    { group: 'valid', kind: 'valid', word: '1 valid' },
    { group: 'filing', ...filings },
  ]);
  expect(licenses.lines.map(({ group, validity }) => [group, validity.word])).toEqual([
    ['valid', 'valid'],
    ['filing', 'ICP filing, no licence'],
  ]);
  expect(holdings.businesses.map(({ code, lines }) => [code, lines[0]?.validity.kind])).toEqual([
    ['B12', 'unknown'],
    ['B25', 'valid'],
  ]);
  expect(map?.layers).toHaveLength(1);
});

const NOT_THAT_NONE = 'No licence found; this does not mean that there is none';

test('where no licence was found, the head says so with the doubt, and nothing is said of licences not read', () => {
  const { summary, holdings } = viewOf(companyOf(), null);
  expect(summary).toBe(NOT_THAT_NONE);
  expect([...holdings.notes, ...holdings.businesses]).toEqual([]);
});

test('a company with nothing but a filing has no licence found, and the filing beside that', () => {
  const { summary, holdings, licenses } = viewOf(
    companyOf({ licenseNumber: '京ICP备13999021号-1', scope: '' }),
    null,
  );
  expect(summary).toBe(`${NOT_THAT_NONE}; 1 ICP filing, no licence`);
  expect([...holdings.notes, ...holdings.businesses]).toEqual([]);
  expect(licenses.notes).toEqual(['No licence found.']);
});

test('rows that are not known are no proof in the head that there is no licence, nor that there are none', () => {
  expect(viewOf({ ...companyOf(), unreadable: 1 }, null).summary).toBe('1 row could not be read');
  const some = companyOf({ licenseNumber: 'B1-20990001', scope: '' });
  expect(viewOf({ ...some, unreadable: 2 }, null).summary).toBe('Licences: 1; 2 rows could not be read');
  expect(viewOf({ ...companyOf(), others: 1, holders: ['乙公司'] }, null).summary).toMatch(/is of 乙公司/);
});
