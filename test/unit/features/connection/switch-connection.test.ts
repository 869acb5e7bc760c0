import { beforeEach, expect, test, vi } from 'vitest';
import type { Switched } from '../../../../src/features/connection/switch-connection.ts';
import { clearDialogs, dialogs } from '../../../support/vscode-double.ts';

const run: string[] = [];
vi.mock('vscode', async () => ({
  ...(await import('../../../support/vscode-double.ts')),
  commands: { executeCommand: (command: string) => Promise.resolve(run.push(command)) },
}));
const { switchConnection } = await import('../../../../src/features/connection/switch-connection.ts');

beforeEach(() => {
  clearDialogs();
  run.length = 0;
});

function connections(data: 'real' | 'sample', storedEndpoint: string | undefined) {
  const used: string[] = [];
  const of: Switched = {
    current: { data, realm: '', account: '', api: () => Promise.reject(new Error('not asked here')) },
    storedEndpoint,
    useStoredKey: () => Promise.resolve(used.push('key') > 0),
  };
  return { of, used, useSample: () => Promise.resolve(used.push('sample')) };
}

test('a stored key and sample data are switched to and fro, and the key in use is said', async () => {
  const { of, used, useSample } = connections('sample', 'https://vendor.test');
  dialogs.take = ['Stored key'];
  await switchConnection(of, useSample);
  expect(dialogs.said).toEqual(['The stored key is in use: https://vendor.test. Nothing was sent yet.']);
  dialogs.take = ['Sample data'];
  await switchConnection(of, useSample);
  expect(used).toEqual(['key', 'sample']);
});

test('without a stored key there is sample data, and a sign-in; whoever leaves changes nothing', async () => {
  const { of, used, useSample } = connections('sample', undefined);
  await switchConnection(of, useSample);
  expect([dialogs.offered, used, run]).toEqual([['Sample data', 'Sign In…'], [], []]);
  dialogs.take = ['Sign In…'];
  await switchConnection(of, useSample);
  expect(run).toEqual(['telecomLicense.signIn']);
});
