import { expect, test, vi } from 'vitest';
import type { Company } from '../../../../src/licenses/answer.ts';
import { companyWith } from '../../features/document/knowledge/company-with.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { companySummary } = await import('../../../../src/wording/license/license-summary.ts');

/** As a reader sees them, without the name and the age. */
const lines = (company: Company): readonly string[] =>
  companySummary(company).value.replaceAll('\\', '').split('\n\n').slice(1, -1);

test('a company of which nothing is missing has the licences that are listed, or none', () => {
  expect(lines(companyWith([]))).toEqual(['No licence found.']);
  expect(lines(companyWith(['valid']))).toEqual([expect.stringContaining(' · valid')]);
});

test('"no licence" is not said where some were not loaded or could not be read', () => {
  expect(lines(companyWith([], 67))).toEqual(['The vendor has 67 more that were not loaded.']);
  expect(lines({ ...companyWith([]), unreadable: 2 })).toEqual(['2 rows could not be read']);
});

test('what is missing is told beside what is known', () => {
  const [, ...missing] = lines({ ...companyWith(Array<'valid'>(10).fill('valid'), 67), unreadable: 2 });
  expect(missing).toEqual([
    'and 2 more',
    'The vendor has 67 more that were not loaded.',
    '2 rows could not be read',
  ]);
});
