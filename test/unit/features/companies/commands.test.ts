import { expect, onTestFinished, test, vi } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../../licenses/connection-to.ts';
import { open, plan, requests } from '../../licenses/setup.ts';

const commands = new Map<string, (given: unknown) => unknown>();
const warned: ((button: string) => void)[] = [];
vi.mock('vscode', async () => ({
  ...(await import('../../../support/vscode-double.ts')),
  ProgressLocation: { Notification: 15 },
  commands: {
    registerCommand: (name: string, run: (given: unknown) => unknown) => {
      commands.set(name, run);
      return { dispose: () => commands.delete(name) };
    },
  },
  window: {
    withProgress: (_options: unknown, work: (progress: unknown, token: unknown) => unknown) =>
      work(
        {},
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

test('"Ask anyway" of one account asks no other one', async () => {
  const { known, service, choice } = open(connectionTo(sandbox));
  const { name, keyNo } = notable.vendorSample;
  await service.search(name);
  await plan(sandbox, { status: '110' });
  await service.search(name, { mode: 'fresh' });
  const licenses = { refresh: () => Promise.resolve(), asMarkdown: () => Promise.resolve('') };
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
