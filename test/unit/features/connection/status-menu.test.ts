import { beforeEach, expect, test, vi } from 'vitest';
import type { StatusMenuParts } from '../../../../src/features/connection/status-menu.ts';
import { failure } from '../panels/license/dossiers.ts';
import { clearDialogs, dialogs, ran } from '../../../support/vscode-double.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { showStatusMenu } = await import('../../../../src/features/connection/status-menu.ts');

beforeEach(() => {
  clearDialogs();
  ran.length = 0;
});

const current = {
  ...({ data: 'real', realm: 'https://vendor.test', account: '' } as const),
  api: () => Promise.reject(new Error('the menu asks nobody')),
};
const spending = { today: 3, limit: 100 };
const ready: StatusMenuParts = {
  connections: { current },
  service: { state: { kind: 'ready' }, spending },
};

test('the status item offers account, usage, switch, settings and log, and asks nobody', async () => {
  await showStatusMenu(ready);
  expect(dialogs.offered).toEqual(['Show Usage', 'Switch Connection…', 'Settings', 'Show Log', 'Sign In…']);
  expect(ran).toEqual([]);
});

test('what mends the state comes first', async () => {
  await showStatusMenu({
    connections: { current: undefined },
    service: { state: { kind: 'notConnected' }, spending },
  });
  expect(dialogs.offered[0]).toBe('Sign In…');
});

test.each([
  ['accountStopped', '112', 'account', ['Open QCC Pro', 'Sign In…', 'Show Usage']],
  ['keyRejected', '107', 'credentials', ['Sign In…', 'Open QCC Pro', 'Show Usage']],
  ['offline', null, 'network', ['Open Setting', 'Show Usage', 'Switch Connection…']],
] as const)('what the message of a state advises comes first: %s', async (kind, status, reason, rows) => {
  const of = { ...failure, status, reason, base: 'pro' } as const;
  await showStatusMenu({ ...ready, service: { state: { kind, failure: of, until: null }, spending } });
  expect(dialogs.offered.slice(0, 3)).toEqual(rows);
});

test.each([
  ['Show Usage', ['telecomLicense.showUsage']],
  ['Switch Connection…', ['telecomLicense.switchConnection']],
  ['Settings', ['workbench.action.openSettings', 'telecomLicense']],
  ['Show Log', ['telecomLicense.showLog']],
  ['Sign In…', ['telecomLicense.signIn']],
])('%s does what it says', async (label, command) => {
  dialogs.take = [label];
  await showStatusMenu(ready);
  expect(ran).toEqual([command]);
});
