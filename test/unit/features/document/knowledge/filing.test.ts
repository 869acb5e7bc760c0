import { expect, test, vi } from 'vitest';
import type { Company } from '../../../../../src/licenses/answer.ts';
import { companyWith } from './company-with.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { knowledgeOf } = await import('../../../../../src/features/document/knowledge/knowledge.ts');
const { knowledgeIcon, knowledgeWords } =
  await import('../../../../../src/features/document/knowledge/knowledge-words.ts');

const FILING = '京ICP备13999021号-1';

/** A company with valid licences, of which the last so many have the number of a filing. */
function withFilings(licenses: number, filings: number): Company {
  const company = companyWith(Array.from({ length: licenses + filings }, () => 'valid' as const));
  const dossiers = company.licenses.map((dossier, at) => {
    if (at < licenses) return dossier;
    const value = { ...dossier.license.value, licenseNumber: FILING };
    return { ...dossier, license: { ...dossier.license, value } };
  });
  return { ...company, licenses: dossiers };
}

const known = (company: Company, value: string, kind: 'company' | 'icpFiling') =>
  knowledgeOf({ companyNamed: () => company, peek: () => undefined }, { start: 0, end: 1, kind, value });

test('a filing in a document is not marked as a valid licence, whatever its holder has', () => {
  expect(known(withFilings(1, 1), FILING, 'icpFiling')).toMatchObject({ kind: 'known', validity: null });
});

test.each([
  [1, 1, 'valid', '1 licence, valid; 1 ICP filing, no licence', 'pass'],
  [0, 2, null, '2 ICP filings, no licences', 'circle-slash'],
])('of %i licences and %i filings only the licences count', (licenses, filings, validity, words, id) => {
  const knowledge = known(withFilings(licenses, filings), 'name', 'company');
  expect(knowledge).toMatchObject({ kind: 'known', validity });
  expect(knowledgeWords(knowledge)).toBe(words);
  expect(knowledgeIcon(knowledge)).toMatchObject({ id });
});
