import { afterEach, describe, expect, test, vi } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { speak } from '../../../support/vscode-double.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { queryDoubt } = await import('../../../../src/features/search/query-doubt.ts');

afterEach(() => speak('en'));

describe('what makes a query hopeless is said before it is paid for', () => {
  test.each([
    ['one character', '网', /at least two characters/, true],
    ['a wrong check digit', '91110199MA04913280', /its check digit is wrong\. .*something is mistyped/, true],
    [
      'a wrong registration number',
      notable.vendorSample.registrationNumber.replace(/.$/, (last) => String((Number(last) + 1) % 10)),
      /something is mistyped/,
      false,
    ],
    ['a brand', '云上星河', /no full registered name/, false],
    ['a licence number', 'B2-20990001', /no full registered name/, false],
    ['words', 'cloud company', /no full registered name/, false],
  ])('%s', (_, query, words, isUnsent) => {
    expect(queryDoubt(query)).toMatchObject({ words: expect.stringMatching(words) as string, isUnsent });
  });

  test('a code that breaks the rule as those of Xiamen did is warned of, and may be asked for', () => {
    const doubt = queryDoubt('913502007516215990');
    expect(doubt).toMatchObject({ isUnsent: false });
    expect(doubt?.words).toContain('Xiamen');
  });

  test('in Chinese as well', () => {
    speak('zh-cn');
    expect(queryDoubt('云上星河')?.words).toContain('照样计费');
    expect(queryDoubt('云上星河', 'sample')?.words).toMatch(/完整的企业登记名称.*多半查不到结果。$/);
  });
});

test('no full name, code or KeyNo is doubted', () => {
  const companies = Object.values(notable);
  const asked = companies.flatMap(({ name, keyNo, creditCode, registrationNumber }) => [
    ...[name, keyNo, creditCode, registrationNumber],
  ]);
  const further = [
    '某某市电信局',
    '虚构（北京）研究院',
    '云梦会计师事务所（普通合伙）',
    '星河通信有限公司上海分公司',
  ];
  const doubted = [...asked, ...further].filter((query) => query !== '' && queryDoubt(query) !== undefined);
  expect(doubted).toEqual([]);
});
