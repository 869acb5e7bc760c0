import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { axeFindings } from '../support/axe.ts';
import { useSandbox } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import { clearNotifications, openFirstLicense, panelWith, signIn } from './telecom-licences.ts';

// A licence is known and open; what goes wrong with its annual report must not take it away.

const { name } = notable.vendorSample;

/** Above what any test here wants to wait for. */
const TIMEOUT_SECONDS = 8;

const sandbox = await useSandbox();
const { workbench } = await startInOneWindow({
  settings: { 'telecomLicense.request.timeoutSeconds': TIMEOUT_SECONDS },
});
let page: Frame;

/** What the simulator does with the next request, whatever that asks for. */
async function plan(order: Readonly<Record<string, unknown>>): Promise<void> {
  const address = new URL('/sandbox/plan', sandbox.endpoint);
  const response = await fetch(address, { method: 'POST', body: JSON.stringify({ next: [order] }) });
  expect(await response.json()).toEqual({ planned: 1 });
}

const fetchReport = () => page.getByRole('button', { name: 'Fetch annual report (1 call, may be charged)' });
const trouble = () => page.locator('.trouble');

/** Asks again although an earlier answer forbids it: the first click is refused here, the second is on purpose. */
async function tryAnyway(): Promise<void> {
  await fetchReport().click();
  await trouble().getByText('Nothing was sent.').waitFor();
  await page.getByRole('button', { name: 'Try once anyway (1 call, may be charged)' }).click();
}

async function expectLicenceReadable(): Promise<void> {
  const words = await page.locator('body').innerText();
  for (const word of [name, 'valid', 'B1.B2-20169101', '国内多方通信服务业务']) expect(words).toContain(word);
  expect(words).toContain('Not fetched.');
}

test('a licence that was found offers its report', async () => {
  await signIn(workbench, sandbox);
  await clearNotifications(workbench);
  page = await openFirstLicense(workbench, name);
  await fetchReport().waitFor();
  await expectLicenceReadable();
});

test.each([
  {
    order: { status: '110' },
    what: 'The vendor locked this query after repeated errors.',
    whatNext: 'It can be asked again after two hours.',
    said: ['【有效请求】当前相同查询连续出错，请等2小时后重试', '110', 'TELECOMLICENSE'],
    charge: 'The vendor counts this call.',
  },
  {
    order: { status: '102' },
    what: 'The vendor does not serve this account at present.',
    whatNext: 'Check balance and term of your account with the vendor.',
    said: ['【无效请求】当前KEY已欠费', '102', 'TELECOMLICENSE'],
    charge: 'The vendor does not count this call.',
  },
  {
    order: { fault: 'reset' },
    what: 'The connection to the vendor broke.',
    whatNext: 'Check the network and the proxy (http.proxy), then ask again.',
    said: [],
    charge: 'The vendor may have counted this call.',
  },
  {
    order: { fault: 'html' },
    what: 'The answer is not one of this interface.',
    whatNext: 'Check the endpoint',
    said: [],
    charge: 'The vendor may have counted this call.',
  },
])(
  'asked in vain, the panel says what, what now and what it cost, and the licence stays: $what',
  async (failure) => {
    const { order, what, whatNext, said, charge } = failure;
    await plan(order);
    await (order.status === '110' ? fetchReport().click() : tryAnyway());
    await trouble().getByText(what, { exact: true }).waitFor();
    const words = await trouble().innerText();
    for (const word of [whatNext, ...said, charge]) expect(words).toContain(word);
    await expectLicenceReadable();
    if (order.status === '110') await workbench.savePicture('panel-trouble');
    expect(await axeFindings(page)).toEqual([]);
    expect(await workbench.page.locator('.monaco-dialog-box, .notification-toast').count()).toBe(0);
  },
);

test('a call that takes long can be stopped in the panel, which then says what it may have cost', async () => {
  await plan({ latencyMs: 600_000 });
  await tryAnyway();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await trouble().getByText('Cancelled.').waitFor();
  expect(await trouble().innerText()).toContain('The vendor may have counted this call.');
  await expectLicenceReadable();
});

test('diagnostics can be copied, and hold no key', async () => {
  // The call that was stopped goes on to its end, and who asks meanwhile would wait for it.
  await workbench.page.waitForTimeout((TIMEOUT_SECONDS + 1) * 1000);
  await plan({ status: '110' });
  await tryAnyway();
  await trouble().getByText('The vendor locked this query after repeated errors.', { exact: true }).waitFor();
  await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await trouble().getByRole('button', { name: 'Copy Diagnostics' }).click();
  const clipboard = () => workbench.page.evaluate<string>('navigator.clipboard.readText()');
  await expect.poll(clipboard).toContain('110');
  for (const secret of [sandbox.appKey, sandbox.secretKey]) expect(await clipboard()).not.toContain(secret);
});

test('the report takes the place of the trouble when it comes, and no focus from who types elsewhere', async () => {
  await plan({ latencyMs: 3000 });
  await tryAnyway();
  await workbench.findCommand('Telecom License: Show Log');
  await page.getByRole('heading', { name: 'Complaints', exact: true }).waitFor();
  expect(await trouble().count()).toBe(0);
  await workbench.page.keyboard.insertText(' further');
  expect(await workbench.quickInputBox.inputValue()).toBe('>Telecom License: Show Log further');
});

test('a company’s page shows its call in place, too, and stops it; nothing is lost', async () => {
  await workbench.page.keyboard.press('Escape');
  await workbench.showViewContainer('Telecom Licences');
  await workbench.treeRows.filter({ hasText: name }).first().click();
  page = await panelWith(workbench, name, 'Licences: ');
  await plan({ latencyMs: 600_000 });
  await page.getByRole('button', { name: 'Refresh (1 call, may be charged)' }).click();
  await page.getByText('Asking the vendor…', { exact: true }).first().waitFor();
  await workbench.savePicture('company-asking');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await trouble().getByText('Cancelled.').waitFor();
  expect(await trouble().innerText()).toContain('The vendor may have counted this call.');
  expect(await page.locator('body').innerText()).toContain('B1.B2-20169101');
  expect(await axeFindings(page)).toEqual([]);
  expect(await workbench.page.locator('.monaco-dialog-box, .notification-toast').count()).toBe(0);
});
