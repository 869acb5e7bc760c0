import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { license, newFolder, open, search } from '../setup.ts';

const [CLEARED, OTHER] = ['https://vendor.invalid/cleared', 'https://vendor.invalid/other'];
const GONE = '被清除的虚构有限公司';
const KEPT = '被保留的虚构有限公司';

it('Cleared answers leave nothing of themselves in any file', () => {
  const folder = newFolder();
  const { store } = open(folder);
  const stamp = { asked: 1, fetchedAt: 1, orderNumber: 'ORDER-OF-THE-ANSWER' };
  for (const [realm, companyName] of [
    [CLEARED, GONE],
    [OTHER, KEPT],
  ] as const) {
    store.answers.keep(realm, 'search', companyName, search(companyName, '1'), stamp);
    store.answers.keep(realm, 'license', '1', license('1', { companyName }), stamp);
    store.answers.teach(realm, companyName, companyName);
    const entry = { id: '1', keyNo: 'k', name: companyName, licenseIds: ['1'], foundBy: companyName };
    store.companies.put(realm, entry, [companyName]);
  }
  const written = (): string =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
  expect(written()).toContain(GONE);
  Array.from(store.clear(CLEARED));
  expect(written()).not.toContain(GONE);
  expect(written()).toContain(KEPT);
});
