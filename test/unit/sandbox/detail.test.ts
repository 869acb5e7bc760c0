import { expect, it } from 'vitest';
import type { SandboxCompany } from '../../../src/sandbox/data/company.ts';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../support/use-sandbox.ts';
import { detail } from './client.ts';

const sandbox = await useSandbox();

async function reportsOf(company: SandboxCompany): Promise<unknown[]> {
  const details = company.licenses.map(async ({ id }) => (await detail(sandbox, id)).Result);
  return (await Promise.all(details)).map((result) => result?.['AnnualReport']);
}

it('has reports that are full, empty, half filled in, null, and left out', async () => {
  const [full, blank, half, none, leftOut] = await reportsOf(notable.reports);
  expect(full).toMatchObject({ CreditCode: notable.reports.creditCode, Type: '国内呼叫中心业务' });
  expect(blank).toMatchObject({ CreditCode: '', OperInfo: { OperId: '', OperName: '' } });
  expect(half).toMatchObject({ OperInfo: null, Address: null, EntInfo: { KeyNo: null } });
  expect(none).toBeNull();
  expect(leftOut).toBeUndefined();
});

it('has a report under the company’s former name', async () => {
  const { renamed, successor } = notable;
  expect(await reportsOf(renamed)).toMatchObject([
    { EntInfo: { CompanyName: successor.name, KeyNo: renamed.keyNo } },
  ]);
});

it('has a report under the licence’s former number', async () => {
  const [license] = notable.renumbered.licenses;
  const [report] = await reportsOf(notable.renumbered);
  expect(report).toMatchObject({ LicenseNo: 'B1.B2-20149109' });
  expect(license?.licenseNumber).toBe('B1.B2-20259109');
});

it('has a report whose credit code differs from the company’s in its check digit alone', async () => {
  const { creditCode } = notable.wrongReportCode;
  const [report] = await reportsOf(notable.wrongReportCode);
  expect(report).toMatchObject({ CreditCode: expect.stringMatching(creditCode.slice(0, -1)) as unknown });
  expect(report).not.toMatchObject({ CreditCode: creditCode });
});
