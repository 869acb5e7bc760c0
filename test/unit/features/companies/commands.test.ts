import { expect, onTestFinished, test, vi } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../../licenses/connection-to.ts';
import { open, plan, requests } from '../../licenses/setup.ts';

const commands = new Map<string, (...given: readonly unknown[]) => unknown>();
const reported: string[] = [];
const warned: ((button: string) => void)[] = [];
vi.mock('vscode', async () => ({
  ...(await import('../../../support/vscode-double.ts')),
  ProgressLocation: { Notification: 15 },
  commands: {
    registerCommand: (name: string, run: (...given: readonly unknown[]) => unknown) => {
      commands.set(name, run);
      return { dispose: () => commands.delete(name) };
    },
  },
  window: {
    withProgress: (_options: unknown, work: (progress: unknown, token: unknown) => unknown) =>
      work(
        { report: ({ message }: { readonly message: string }) => reported.push(message) },
        { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) },
      ),
    showWarningMessage: (_text: string, ...buttons: string[]) =>
      new Promise((resolve) => {
        if (warned.length > 1) resolve(undefined);
        else
          warned.push(() => {
            resolve(buttons.find((label) => label.includes('nyway')));
          });
      }),
  },
}));
const { registerCompanyCommands } = await import('../../../../src/features/companies/commands.ts');
const sandbox = await useSandbox();
const clock = {
  ms: 0,
  now(): number {
    return this.ms;
  },
};

/** The commands as they stand on one company of several pages. */
async function onLargeCompany() {
  const { known, service } = open(connectionTo(sandbox));
  const { name, keyNo } = notable.hundredSeventeen;
  await service.search(name);
  const licenses = { refresh: () => Promise.resolve() };
  const registered = registerCompanyCommands({
    ...{ known, service, licenses, version: '9.9.9' },
    clock: () => clock.now(),
  });
  onTestFinished(() => {
    registered.dispose();
  });
  const run = (name: string, ...rest: readonly unknown[]) =>
    commands.get(`telecomLicense.${name}`)?.(keyNo, ...rest);
  return { known, service, run, name };
}

test('a key held down on "Load more" loads one page, and another press the next', async () => {
  const { service, run } = await onLargeCompany();
  await run('loadMore', 1);
  clock.ms += 900;
  for (let press = 0; press < 20; press += 1) {
    await run('loadMore', 1);
    clock.ms += 33;
  }
  expect(service.spending.today).toBe(2);
  clock.ms += 500;
  await run('loadMore', 1);
  expect(service.spending.today).toBe(3);
});

test('all pages that are left come at one press, no more of them than the row said', async () => {
  const { service, known, run, name } = await onLargeCompany();
  await run('loadAll', 1);
  expect([service.spending.today, known.peek(name)?.value.licenses.length]).toEqual([2, 100]);
  clock.ms += 2000;
  await run('loadAll', 2);
  expect([service.spending.today, known.peek(name)?.value.licenses.length]).toEqual([3, 117]);
  expect(reported).toEqual(['100 of 117 licences', '117 licences']);
  clock.ms += 2000;
  await run('loadAll', 2);
  expect(service.spending.today).toBe(3);
});

test('"Ask anyway" of one account asks no other one', async () => {
  const { known, service, choice } = open(connectionTo(sandbox));
  const { name, keyNo } = notable.vendorSample;
  await service.search(name);
  await plan(sandbox, { status: '110' });
  await service.search(name, { mode: 'fresh' });
  const licenses = { refresh: () => Promise.resolve() };
  const registered = registerCompanyCommands({ known, service, licenses, version: '9.9.9' });
  onTestFinished(() => {
    registered.dispose();
  });
  const before = await requests(sandbox);
  const pressed = commands.get('telecomLicense.refresh')?.(keyNo);
  await vi.waitFor(() => {
    expect(warned).toHaveLength(1);
  });
  choice.choose(connectionTo(sandbox));
  warned.push(() => undefined);
  warned[0]?.('');
  await pressed;
  expect((await requests(sandbox)) - before).toBe(0);
});
