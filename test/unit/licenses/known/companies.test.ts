import { expect, it } from 'vitest';
import type { LicenseService } from '../../../../src/licenses/license-service.ts';
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

const office = () => open(connectionTo(sandbox)).service;
const names = (service: LicenseService) => service.companies().map(({ name }) => name);

it('groups by KeyNo: a name that one company has and another had shows two', async () => {
  const service = office();
  expect(delivered(await service.search(successor.name)).totalRecords).toBe(3);
  const shown = service.companies().map(({ name, keyNo, licenses }) => [name, keyNo, licenses.length]);
  const both = [
    [successor.name, successor.keyNo, 2],
    [renamed.name, renamed.keyNo, 1],
  ];
  expect(shown).toEqual(both);
});

it('shows a company once, whatever it was searched by', async () => {
  const service = office();
  await service.search(vendorSample.name);
  await service.search(vendorSample.registrationNumber);
  await service.search(vendorSample.creditCode);
  expect(service.companies().map(({ id }) => id)).toEqual([vendorSample.keyNo]);
});

it('puts the most recently used first, a stored answer too, and pinned ones before all', async () => {
  const service = office();
  for (const { name } of [vendorSample, fullWidthBrackets, validities]) await service.search(name);
  expect(names(service)).toEqual([validities.name, fullWidthBrackets.name, vendorSample.name]);
  await service.search(vendorSample.keyNo);
  expect(names(service)).toEqual([vendorSample.name, validities.name, fullWidthBrackets.name]);
  service.pin(fullWidthBrackets.keyNo, true);
  expect(names(service)).toEqual([fullWidthBrackets.name, vendorSample.name, validities.name]);
  expect(service.companies().map(({ pinned }) => pinned)).toEqual([true, false, false]);
  await service.search(halfWidthBrackets.name);
  expect(names(service)[0]).toBe(fullWidthBrackets.name);
  service.pin(fullWidthBrackets.keyNo, false);
  expect(names(service).at(-1)).toBe(fullWidthBrackets.name);
});

it('takes a company off the list; its answer stays, and brings it back for nothing', async () => {
  const service = office();
  await service.search(vendorSample.name);
  await service.search(validities.name);
  service.pin(vendorSample.keyNo, true);
  service.remove(vendorSample.keyNo);
  expect(names(service)).toEqual([validities.name]);
  // A hover may still show what is known: it is off the list, not forgotten.
  expect(service.companyNamed(vendorSample.name)?.name).toBe(vendorSample.name);
  const before = await requests(sandbox);
  await service.search(vendorSample.name);
  expect(await requests(sandbox)).toBe(before);
  expect(service.companies()[0]).toMatchObject({ name: vendorSample.name, pinned: false });
});

it('tells of what was pinned or removed', async () => {
  const service = office();
  await service.search(vendorSample.name);
  let told = 0;
  service.onDidChange(() => (told += 1));
  service.pin(vendorSample.keyNo, true);
  service.remove(vendorSample.keyNo);
  expect(told).toBe(2);
});

it('finds a company by name in either bracket form, KeyNo, licence number, and credit code once known', async () => {
  const service = office();
  await service.search(vendorSample.name);
  const [license] = vendorSample.licenses;
  const told = [
    vendorSample.name,
    '示例(北京) 网络科技有限公司',
    vendorSample.keyNo,
    license?.licenseNumber.toLowerCase() ?? '',
  ];
  for (const text of told) expect(service.companyNamed(text)?.keyNo, text).toBe(vendorSample.keyNo);
  expect(service.companyNamed(vendorSample.creditCode)).toBeUndefined();
  await service.detail(license?.id ?? '');
  expect(service.companyNamed(vendorSample.creditCode)?.keyNo).toBe(vendorSample.keyNo);
  for (const text of ['', ' ', '示例', vendorSample.registrationNumber])
    expect(service.companyNamed(text), text).toBeUndefined();
});

it('shows a licence as its newest answer has it, a detail included', async () => {
  const service = office();
  await service.search(vendorSample.name);
  const id = vendorSample.licenses[0]?.id ?? '';
  await service.detail(id);
  const [record] = service.companies()[0]?.licenses ?? [];
  expect(record?.annualReport?.value?.creditCode).toBe(vendorSample.creditCode);
  await service.search(vendorSample.name, { mode: 'fresh' });
  expect(service.companies()[0]?.licenses[0]?.annualReport?.value?.creditCode).toBe(vendorSample.creditCode);
});

it('shows no licence any more where the newest answer to its search has none', async () => {
  const service = office();
  await service.search(vendorSample.name);
  await plan(sandbox, { status: '201' });
  await service.search(vendorSample.name, { mode: 'fresh' });
  expect(service.companies()).toMatchObject([{ name: vendorSample.name, licenses: [], more: null }]);
});

it('knows of rows that could not be read: they may be licences of the company', async () => {
  const service = office();
  await service.search(vendorSample.name);
  expect(service.companies()).toMatchObject([{ unreadable: 0 }]);
  await plan(sandbox, { fault: 'oddrow' });
  await service.search(vendorSample.name, { mode: 'fresh' });
  expect(service.companies()).toMatchObject([{ name: vendorSample.name, unreadable: 1 }]);
});

it('does not go back to an older answer when that one is looked at again', async () => {
  const service = office();
  await service.search(hundredSeventeen.registrationNumber);
  await service.search(hundredSeventeen.creditCode);
  await service.search(hundredSeventeen.creditCode, { pageIndex: 2 });
  await service.search(vendorSample.name);
  expect(delivered(await service.search(hundredSeventeen.registrationNumber)).licenses).toHaveLength(50);
  expect(service.companies()[0]).toMatchObject({
    name: hundredSeventeen.name,
    more: { query: hundredSeventeen.creditCode, nextPage: 3, remaining: 17 },
  });
  expect(service.companies()[0]?.licenses).toHaveLength(100);
});
