import { beforeEach, expect, test, vi } from 'vitest';
import { STATUS_TABLE, statusRow, type Remedy, type StatusRow } from '../../../src/api/answer/status.ts';
import type { Failed, Refusal } from '../../../src/licenses/answer.ts';
import type { VendorBase } from '../../../src/licenses/bases.ts';
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

/** The button that does what the words of a remedy advise, and why there is none where there can be none. */
const BUTTONS: Readonly<Record<Remedy, { readonly button: string } | { readonly none: string }>> = {
  nothing: { none: 'a question with an answer, or one whose reason and not its status says what to do' },
  tryFullName: { button: 'Search Company…' },
  fixQuery: { button: 'Search Company…' },
  askAgainLater: { none: 'asking is a call, and stands with its price where it was asked' },
  waitTwoHours: { none: 'as above; until then nothing can be done' },
  oneAtATime: { none: 'as above; the others end by themselves' },
  waitUntilTomorrow: { none: 'as above; until then nothing can be done' },
  callFromMainland: { none: 'no button moves the machine' },
  checkQuota: { button: 'Open QCC Pro' },
  checkKey: { button: 'Sign In…' },
  checkKeyAndClock: { button: 'Sign In…' },
  checkKeyClockAndAddress: { button: 'Sign In…' },
  topUpAccount: { button: 'Open QCC Pro' },
  verifyAccount: { button: 'Open QCC Pro' },
  buyInterface: { button: 'Open QCC Pro' },
  contactVendor: { button: 'Copy Diagnostics' },
};

/** What a failed call has whatever is advised. */
const ALWAYS: readonly string[] = ['Copy Diagnostics', 'Show Log'];

/** What a question is told that the vendor answered so, and the same question once it is forbidden for that. */
function outcomesOf({ code, class: reason }: StatusRow, base?: VendorBase): readonly (Failed | Refusal)[] {
  if (reason === 'ok' || reason === 'empty') return [];
  const of = { ...failure, status: code, reason, ...(base && { base }) };
  return [
    { kind: 'failed', failure: of },
    { kind: 'refused', why: 'blocked', failure: of, until: null },
  ];
}

const labelsOf = (outcome: Failed | Refusal) =>
  failureActions(outcome).map((action) => (action.kind === 'tryAnyway' ? action.kind : action.label));

test.each([...STATUS_TABLE.values()])('the advice for $code has its button: $remedy', (row) => {
  const advised = BUTTONS[row.remedy];
  for (const outcome of outcomesOf(row, 'pro')) {
    const [first, ...others] = labelsOf(outcome).filter((label) => label !== 'tryAnyway');
    if ('button' in advised) expect(first).toBe(advised.button);
    else expect([first, ...others].filter((label) => !ALWAYS.includes(label ?? ''))).toEqual([]);
  }
});

test('the account is opened where it is: at the service that was asked, and nowhere where that is not the vendor’s own', async () => {
  const row = statusRow('112');
  for (const [base, address] of [
    ['pro', 'https://pro.qcc.com/'],
    ['openPlatform', 'https://openapi.qcc.com/'],
  ] as const) {
    const [failed] = outcomesOf(row, base);
    if (!failed) throw new Error('112 is no failure');
    press = base === 'pro' ? 'Open QCC Pro' : 'Open QCC Open Platform';
    await notifyFailure(failed);
    expect(commands.at(-1)).toEqual(['vscode.open', address]);
  }
  for (const outcome of outcomesOf(row)) expect(labelsOf(outcome).join()).not.toContain('QCC');
});

test('addresses that may call are looked after in the account as well', () => {
  for (const outcome of outcomesOf(statusRow('107'), 'openPlatform'))
    expect(labelsOf(outcome)).toEqual(
      expect.arrayContaining(['Sign In…', 'Open QCC Open Platform', 'Show Log']),
    );
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
