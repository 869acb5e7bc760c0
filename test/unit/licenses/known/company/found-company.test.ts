import { expect, it } from 'vitest';
import { foundCompany } from '../../../../../src/licenses/known/company/found-company.ts';
import { license } from '../../../store/setup.ts';

const provenance = { data: 'real', source: 'stored', fetchedAt: 0, orderNumber: null } as const;
const search = { query: 'q', licenseIds: ['1', '2', '3'], unreadable: 0, totalRecords: 3, nextPage: null };
const listed = (ids: readonly string[]) => ({ name: '云上别家有限公司', keyNo: 'k9', ids });
const dossier = (id: string) =>
  id === '2' ? undefined : { license: { value: license(id), provenance }, annualReport: null };

it('tells a company’s licences from those of others, and a damaged one from one that is not there', () => {
  const found = foundCompany(search, listed(['1', '2', '9']), dossier);
  expect(found.licenses.map(({ license: { value } }) => value.id)).toEqual(['1']);
  expect(found).toMatchObject({ others: 1, unreadable: 1, missing: 0, more: null });
  expect(foundCompany(search, listed(['1', '2', '3']), dossier)).not.toHaveProperty('others');
});

it('names which of its licences only an earlier round brought, and none of another company’s', () => {
  const kept = { ...search, totalRecords: 4, nextPage: 2, kept: ['1', '3'] };
  const found = foundCompany(kept, listed(['1', '2']), dossier);
  expect(found).toMatchObject({ kept: ['1'], more: { query: 'q', nextPage: 2, remaining: 3 } });
  expect(foundCompany(search, listed(['1']), dossier)).not.toHaveProperty('kept');
});

it('names whose licences were found where none is the company’s, each once, and only there', () => {
  const found = foundCompany(search, listed(['9']), dossier);
  expect(found).toMatchObject({ licenses: [], others: 3, holders: [license('1').companyName] });
  expect(foundCompany(search, listed(['1']), dossier)).not.toHaveProperty('holders');
  expect(
    foundCompany({ ...search, licenseIds: [], totalRecords: 0 }, listed(['1']), dossier),
  ).not.toHaveProperty('holders');
  expect(foundCompany({ ...search, licenseIds: ['2'] }, listed(['1']), dossier).holders).toEqual([]);
});

it('takes licences under its own name for its own where the vendor gave them other ids, but for another KeyNo', () => {
  const { companyName: name, keyNo } = license('1');
  const of = (own: string) => foundCompany(search, { name, keyNo: own, ids: ['9'] }, dossier);
  for (const own of ['', keyNo]) {
    expect(of(own).licenses.map(({ license: { value } }) => value.id)).toEqual(['1', '3']);
    expect(of(own)).not.toHaveProperty('holders');
  }
  expect(of('k9')).toMatchObject({ licenses: [], holders: [`${name} (KeyNo ${keyNo})`] });
});
