import { expect, it } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open } from '../setup.ts';

const { vendorSample } = notable;
const sandbox = await useSandbox();
const nobody = '示例查无此企业有限公司';

const office = () => open(connectionTo(sandbox));

it('what found no licence stays listed with its day and order number, as nobody’s name', async () => {
  const { service, known } = office();
  await service.search(vendorSample.name);
  delivered(await service.search(nobody));
  const [finding, company] = known.companies();
  expect(company?.name).toBe(vendorSample.name);
  expect(finding).toMatchObject({ name: nobody, query: nobody, licenses: [], more: null, unreadable: 0 });
  expect(finding?.provenance?.orderNumber).toMatch(/./);
  expect(known.companyCount).toBe(2);
  expect(known.companyNamed(nobody)).toBeUndefined();
  expect(finding && known.company(finding.id)).toEqual(finding);
});

it('goes only by the user’s hand, and is back when it is asked for again', async () => {
  const { service, known } = office();
  await service.search(nobody);
  const [finding] = known.companies();
  known.remove(finding?.id ?? '');
  expect(known.companies()).toEqual([]);
  await service.search(nobody);
  expect(known.companies().map(({ name }) => name)).toEqual([nobody]);
  known.pin(finding?.id ?? '', true);
  await service.search(vendorSample.name);
  expect(known.companies()[0]).toMatchObject({ name: nobody, pinned: true });
});

it('is told apart from what was found, but for what of it is pinned', async () => {
  const { service, known } = office();
  await service.search(vendorSample.name);
  for (const at of ['甲', '乙', '丙']) await service.search(`${at}${nobody}`);
  const names = (companies: readonly { readonly name: string }[]): string[] =>
    companies.map(({ name }) => name);
  expect(names(known.companiesFound())).toEqual([vendorSample.name]);
  expect(names(known.findings(2))).toEqual([`丙${nobody}`, `乙${nobody}`]);
  expect([known.findingCount, known.companyCount]).toEqual([3, 4]);
  known.pin(known.findings(1)[0]?.id ?? '', true);
  expect(names(known.companiesFound())).toEqual([`丙${nobody}`, vendorSample.name]);
  known.remove(known.findings(1)[0]?.id ?? '');
  expect([names(known.findings(9)), known.findingCount]).toEqual([[`甲${nobody}`], 1]);
});
