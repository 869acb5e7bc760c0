import { expect, test, vi } from 'vitest';

vi.mock('vscode', async () => import('../../support/vscode-double.ts'));
const { findableWords, keyPlaceWords, searchableWords } = await import('../../../src/wording/bases.ts');

const PRO = 'https://pro.qcc.com/api/yj';
const OPEN = 'https://api.qichacha.com';

test('each service shows its key in another place', () => {
  expect(keyPlaceWords('AppKey', PRO)).toContain('设置中心 → 我的公司');
  expect(keyPlaceWords('SecretKey', OPEN)).toMatch(/^SecretKey.*账号安全/u);
  expect(keyPlaceWords('AppKey', 'https://gateway.example')).not.toMatch(/设置中心|账号安全/u);
});

test('what may be searched for is what the service documents', () => {
  for (const address of [PRO, 'https://gateway.example', 'sample', undefined]) {
    expect(searchableWords(address)).toContain('KeyNo');
    expect(findableWords(address)).toContain('KeyNo');
  }
  expect(searchableWords(OPEN)).not.toMatch(/KeyNo|registration/u);
  expect(findableWords(OPEN)).not.toMatch(/KeyNo|registration/u);
});
