import { expect, test, vi } from 'vitest';
import type { Company } from '../../../../src/licenses/answer.ts';
import { companyWith } from '../../features/document/knowledge/company-with.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { companyIcon, validityIcon } = await import('../../../../src/wording/icons.ts');
const { validityWithGaps } = await import('../../../../src/wording/license/company-state.ts');
const { companyGaps } = await import('../../../../src/wording/license/company-gaps.ts');
const { knowledgeOf } = await import('../../../../src/features/document/knowledge/knowledge.ts');
const { companiesItem } = await import('../../../../src/features/companies/tree-items.ts');

const whole = companyWith(['valid', 'valid']);
const partly: readonly Company[] = [
  companyWith(['valid', 'valid'], 67),
  { ...whole, missing: 5 },
  { ...whole, unreadable: 1 },
];

test('valid licences alone make no company valid whose other licences are not known', () => {
  expect(companyIcon(whole)).toEqual(validityIcon('valid'));
  for (const company of partly) {
    expect(companyIcon(company)).toEqual(validityIcon('unknown'));
    expect(validityWithGaps(company)).toBe('unknown');
    const known = { companyNamed: () => company, peek: () => undefined };
    const mention = { kind: 'company', value: company.name, start: 0, end: 1 } as const;
    expect(knowledgeOf(known, mention)).toMatchObject({ kind: 'known', validity: 'unknown' });
  }
  expect(validityWithGaps({ ...companyWith(['valid', 'invalid']), missing: 5 })).toBe('invalid');
});

test('what the vendor counted and never sent is said', () => {
  const more = { query: 'q', nextPage: 2, remaining: 3 };
  expect(companyGaps({ ...whole, more, kept: ['a', 'b'] })).toEqual([
    '2 of these licences are from an earlier answer',
    'The vendor has 1 more that were not loaded.',
  ]);
  expect(companyGaps({ ...whole, more, kept: ['a', 'b', 'c'] })).toHaveLength(1);
  expect(companyGaps({ ...whole, missing: 1, kept: ['a'] })).toEqual([
    '1 of these licences is from an earlier answer',
  ]);
  expect(companyGaps({ ...whole, missing: 5 })).toEqual(['The vendor counted 5 more that did not come.']);
  const company = { ...companyWith([]), missing: 5 };
  const item = companiesItem({ kind: 'company', id: 'company', company });
  expect(item.description).toBe('5 more');
});
