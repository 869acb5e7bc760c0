import { beforeEach, expect, test, vi } from 'vitest';
import { STATUS_TABLE } from '../../../src/api/answer/status.ts';
import type { Refusal } from '../../../src/licenses/answer.ts';
import { failure } from '../features/panels/license/dossiers.ts';

const shown: { text: string; buttons: readonly string[] }[] = [];
const commands: unknown[][] = [];
let press: string | undefined;

vi.mock('vscode', async () => {
  const double = await import('../../support/vscode-double.ts');
  return {
    ...double,
    commands: {
      executeCommand: (...given: unknown[]) => {
        commands.push(given);
        return Promise.resolve();
      },
    },
    window: {
      showWarningMessage: (text: string, ...buttons: string[]) => {
        shown.push({ text, buttons });
        return Promise.resolve(press);
      },
    },
  };
});
const { copied } = await import('../../support/vscode-double.ts');
const { failureActions } = await import('../../../src/wording/failures/failure-actions.ts');
const { notifyFailure, notifyStoreTrouble } = await import('../../../src/wording/failures/failure-notice.ts');

beforeEach(() => {
  shown.length = 0;
  commands.length = 0;
  copied.length = 0;
  press = undefined;
});

const blocked = { kind: 'refused', why: 'blocked', failure, until: null } as const;
const labels = (): readonly string[] => shown.at(-1)?.buttons ?? [];

test.each<[Refusal, readonly string[]]>([
  [{ kind: 'refused', why: 'notConnected' }, ['Sign In…', 'Use Sample Data']],
  [{ kind: 'refused', why: 'otherConnection' }, ['Sign In…']],
  [{ kind: 'refused', why: 'limitReached' }, ['Open Setting']],
  [{ kind: 'refused', why: 'unwritten', trouble: 'full' }, ['Reload Window', 'Show Log']],
  [{ kind: 'refused', why: 'unwritten', trouble: 'readOnly' }, ['Show Log']],
  // It leads nowhere, and lets all of the words be seen.
  [{ kind: 'refused', why: 'notStored' }, ['OK']],
])('a refusal has the buttons that do what it advises: %o', async (refusal, expected) => {
  await notifyFailure(refusal);
  expect(labels()).toEqual(expected);
  expect(commands).toEqual([]);
});

test('each status that speaks of the key has Sign In… first', () => {
  const ofKey = [...STATUS_TABLE].filter(([, { remedy }]) => remedy.startsWith('checkKey'));
  expect(ofKey.length).toBeGreaterThan(0);
  for (const [status, { class: reason }] of ofKey) {
    if (reason === 'ok' || reason === 'empty') continue;
    const [first] = failureActions({ kind: 'failed', failure: { ...failure, status, reason } });
    expect(first).toMatchObject({ kind: 'run', command: 'telecomLicense.signIn' });
  }
});

test.each([
  ['network', ['workbench.action.openSettings', 'http.proxy']],
  ['timeout', ['workbench.action.openSettings', 'telecomLicense.request.timeoutSeconds']],
  ['malformed', ['telecomLicense.signIn']],
] as const)('a failure without a status has what is advised first: %s', async (reason, command) => {
  press = reason === 'malformed' ? 'Sign In…' : 'Open Setting';
  await notifyFailure(
    { kind: 'failed', failure: { ...failure, status: null, reason } },
    { version: '1.2.3' },
  );
  expect(labels().slice(1)).toEqual(['Copy Diagnostics', 'Show Log']);
  expect(commands).toEqual([command]);
});

test('diagnostics are copied without a further word', async () => {
  press = 'Copy Diagnostics';
  await notifyFailure({ kind: 'failed', failure }, { version: '1.2.3' });
  expect(copied[0]).toContain('QCC Telecom License 1.2.3');
});

test('asking anyway names its price, and nothing is asked before it is pressed', async () => {
  const ask = vi.fn(() => Promise.resolve());
  await notifyFailure(blocked, { anyway: { price: '1 call, may be charged', ask } });
  expect(labels()).toEqual(['Try once anyway (1 call, may be charged)', 'Show Log']);
  expect(ask).not.toHaveBeenCalled();
  press = 'Try once anyway (1 call, may be charged)';
  await notifyFailure(blocked, { anyway: { price: '1 call, may be charged', ask } });
  expect(ask).toHaveBeenCalledTimes(1);
});

test('trouble with the store has the log, and a new window where the words say so', async () => {
  press = 'Reload Window';
  await notifyStoreTrouble('unexpected');
  expect(shown).toEqual([
    { text: 'Reload the window, then try again.', buttons: ['Reload Window', 'Show Log'] },
  ]);
  expect(commands).toEqual([['workbench.action.reloadWindow']]);
});
