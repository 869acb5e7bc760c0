import { expect, it } from 'vitest';
import { catalogue } from '../../../../src/domain/catalogue/catalogue.ts';
import { englishName } from '../../../../src/domain/catalogue/english-names.ts';

it('Every business has English beside its Chinese name, each another; a class and a code of no business have none', () => {
  const businesses = catalogue.filter(({ level }) => level > 1);
  const names = businesses.map(({ code }) => englishName(code));
  expect(names).not.toContain(null);
  expect(new Set(names).size).toBe(businesses.length);
  expect(['B2', 'B99', 'constructor'].map(englishName)).toEqual([null, null, null]);
});
