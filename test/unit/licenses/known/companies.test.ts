import { expect, it } from 'vitest';
import type { KnownLicenses } from '../../../../src/licenses/known/known-licenses.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open, plan, requests } from '../setup.ts';

const {
  fullWidthBrackets,
  halfWidthBrackets,
  hundredSeventeen,
  renamed,
  successor,
  validities,
  vendorSample,
} = notable;

const sandbox = await useSandbox();

const office = () => open(connectionTo(sandbox));
const names = (known: KnownLicenses) => known.companies().map(({ name }) => name);

it('groups by KeyNo: a name that one company has and another had shows two', async () => {
  const { service, known } = office();
  expect(delivered(await service.search(successor.name)).totalRecords).toBe(3);
  const shown = known.companies().map(({ name, keyNo, licenses }) => [name, keyNo, licenses.length]);
  const both = [
    [successor.name, successor.keyNo, 2],
    [renamed.name, renamed.keyNo, 1],
  ];
  expect(shown).toEqual(both);
});

it('shows a company once, whatever it was searched by', async () => {
  const { service, known } = office();
  await service.search(vendorSample.name);
  await service.search(vendorSample.registrationNumber);
  await service.search(vendorSample.creditCode);
  expect(known.companies().map(({ id }) => id)).toEqual([vendorSample.keyNo]);
});

it('puts the most recently used first, a stored answer too, and pinned ones before all', async () => {
  const { service, known } = office();
  for (const { name } of [vendorSample, fullWidthBrackets, validities]) await service.search(name);
  expect(names(known)).toEqual([validities.name, fullWidthBrackets.name, vendorSample.name]);
  await service.search(vendorSample.keyNo);
  expect(names(known)).toEqual([vendorSample.name, validities.name, fullWidthBrackets.name]);
  known.pin(fullWidthBrackets.keyNo, true);
  expect(names(known)).toEqual([fullWidthBrackets.name, vendorSample.name, validities.name]);
  expect(known.companies().map(({ pinned }) => pinned)).toEqual([true, false, false]);
  await service.search(halfWidthBrackets.name);
  expect(names(known)[0]).toBe(fullWidthBrackets.name);
  known.pin(fullWidthBrackets.keyNo, false);
  expect(names(known).at(-1)).toBe(fullWidthBrackets.name);
});

it('takes a company off the list; its answer stays, and brings it back for nothing', async () => {
  const { service, known } = office();
  await service.search(vendorSample.name);
  await service.search(validities.name);
  known.pin(vendorSample.keyNo, true);
  known.remove(vendorSample.keyNo);
  expect(names(known)).toEqual([validities.name]);
  // A hover may still show what is known: it is off the list, not forgotten.
  expect(known.companyNamed(vendorSample.name)?.name).toBe(vendorSample.name);
  const before = await requests(sandbox);
  await service.search(vendorSample.name);
  expect(await requests(sandbox)).toBe(before);
  expect(known.companies()[0]).toMatchObject({ name: vendorSample.name, pinned: false });
});

it('tells of what was pinned or removed', async () => {
  const { service, known } = office();
  await service.search(vendorSample.name);
  let told = 0;
  known.onDidChange(() => (told += 1));
  known.pin(vendorSample.keyNo, true);
  known.remove(vendorSample.keyNo);
  expect(told).toBe(2);
});

it('finds a company by name in either bracket form, KeyNo, licence number, and credit code once known', async () => {
  const { service, known } = office();
  await service.search(vendorSample.name);
  const [license] = vendorSample.licenses;
  const told = [
    vendorSample.name,
    '示例(北京) 网络科技有限公司',
    vendorSample.keyNo,
    license?.licenseNumber.toLowerCase() ?? '',
  ];
  for (const text of told) expect(known.companyNamed(text)?.keyNo, text).toBe(vendorSample.keyNo);
  expect(known.companyNamed(vendorSample.creditCode)).toBeUndefined();
  await service.detail(license?.id ?? '');
  expect(known.companyNamed(vendorSample.creditCode)?.keyNo).toBe(vendorSample.keyNo);
  for (const text of ['', ' ', '示例', vendorSample.registrationNumber])
    expect(known.companyNamed(text), text).toBeUndefined();
});

it('shows a licence as its newest answer has it, a detail included', async () => {
  const { service, known } = office();
  await service.search(vendorSample.name);
  const id = vendorSample.licenses[0]?.id ?? '';
  await service.detail(id);
  const [dossier] = known.companies()[0]?.licenses ?? [];
  expect(dossier?.annualReport?.value?.creditCode).toBe(vendorSample.creditCode);
  await service.search(vendorSample.name, { mode: 'fresh' });
  expect(known.companies()[0]?.licenses[0]?.annualReport?.value?.creditCode).toBe(vendorSample.creditCode);
});

it('shows no licence any more where the newest answer to its search has none', async () => {
  const { service, known } = office();
  await service.search(vendorSample.name);
  await plan(sandbox, { status: '201' });
  await service.search(vendorSample.name, { mode: 'fresh' });
  expect(known.companies()).toMatchObject([{ name: vendorSample.name, licenses: [], more: null }]);
});

it('knows of rows that could not be read: they may be licences of the company', async () => {
  const { service, known } = office();
  await service.search(vendorSample.name);
  expect(known.companies()).toMatchObject([{ unreadable: 0 }]);
  await plan(sandbox, { fault: 'oddrow' });
  await service.search(vendorSample.name, { mode: 'fresh' });
  expect(known.companies()).toMatchObject([{ name: vendorSample.name, unreadable: 1 }]);
});

it('does not go back to an older answer when that one is looked at again', async () => {
  const { service, known } = office();
  await service.search(hundredSeventeen.registrationNumber);
  await service.search(hundredSeventeen.creditCode);
  await service.search(hundredSeventeen.creditCode, { pageIndex: 2 });
  await service.search(vendorSample.name);
  expect(delivered(await service.search(hundredSeventeen.registrationNumber)).licenses).toHaveLength(50);
  expect(known.companies()[0]).toMatchObject({
    name: hundredSeventeen.name,
    more: { query: hundredSeventeen.creditCode, nextPage: 3, remaining: 17 },
  });
  expect(known.companies()[0]?.licenses).toHaveLength(100);
});
