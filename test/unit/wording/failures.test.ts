import { expect, test, vi } from 'vitest';
import { STATUS_TABLE } from '../../../src/api/answer/status.ts';
import type { ApiFailure, ErrorReason } from '../../../src/api/outcome.ts';
import type { Refusal } from '../../../src/licenses/answer.ts';
import { failure } from '../features/panels/license/dossiers.ts';

vi.mock('vscode', async () => import('../../support/vscode-double.ts'));
const { failureLines, failureWords } = await import('../../../src/wording/failures/failures.ts');
const { supportText } = await import('../../../src/wording/failures/support-text.ts');

const failed = (given: Partial<ApiFailure>) =>
  failureWords({ kind: 'failed', failure: { ...failure, ...given } });

const refused = [...STATUS_TABLE].flatMap(([status, { class: reason }]) =>
  reason === 'ok' || reason === 'empty' ? [] : [{ status, reason }],
);

test.each(refused)(
  'status $status: what happened, what to do, and the vendor’s own line',
  ({ status, reason }) => {
    const words = failed({ status, reason });
    expect(words.what).toMatch(/\.$/);
    expect(words.whatNext).toMatch(/\.$/);
    expect(words.vendor).toBe(`${status} · 账号剩余使用量已不足 · N-3`);
  },
);

/** Those that come without a status. */
test.each<[ErrorReason, Partial<ApiFailure>, string]>([
  ['transient', {}, 'The vendor has a temporary problem. Ask again in a while.'],
  [
    'transient',
    { retryAfterSeconds: 30 },
    'The vendor has a temporary problem. Ask again in a while. The vendor asks to wait 30 seconds.',
  ],
  [
    'network',
    {},
    'The vendor could not be reached. Check the network and the proxy (http.proxy), then ask again.',
  ],
  [
    'network',
    { counted: 'maybe' },
    'The connection to the vendor broke. Check the network and the proxy (http.proxy), then ask again.',
  ],
  [
    'network',
    { counted: 'no', httpStatus: 407 },
    'The vendor could not be reached. The proxy wants a user name and a password (HTTP 407): give http.proxy as http://USER:PASSWORD@HOST:PORT, then ask again.',
  ],
  [
    'network',
    { counted: 'no', httpStatus: 403 },
    'The vendor could not be reached. The proxy did not let the request through (HTTP 403): check http.proxy, or ask whoever runs the proxy.',
  ],
  [
    'network',
    { counted: 'maybe', httpStatus: 200 },
    'The connection to the vendor broke. Check the network and the proxy (http.proxy), then ask again.',
  ],
  [
    'timeout',
    {},
    'The vendor did not answer in time. Ask again later, or raise telecomLicense.request.timeoutSeconds.',
  ],
  [
    'malformed',
    {},
    'The answer is not one of this interface. Check the endpoint, and whether a proxy or portal answers in its place.',
  ],
  ['tooLarge', {}, 'The answer is larger than 8 MB and was dropped. Tell the vendor.'],
  ['cancelled', {}, 'Cancelled. Nothing was sent.'],
  ['cancelled', { counted: 'maybe' }, 'Cancelled. The call may have been charged.'],
  ['invalidInput', { invalid: 'tooShort' }, 'Nothing was sent. The vendor wants at least two characters.'],
  ['invalidInput', { invalid: 'tooLong' }, 'Nothing was sent. The vendor takes at most 128 characters.'],
  [
    'invalidInput',
    { invalid: 'creditCodeCheckDigit' },
    'Nothing was sent. This looks like a unified social credit code, but its check digit is wrong.',
  ],
  ['invalidInput', {}, 'Nothing was sent. The query has a form that the vendor does not know.'],
])('%s %j', (reason, facts, said) => {
  const without = { status: null, message: null, orderNumber: null, reason, ...facts };
  expect(failureLines({ kind: 'failed', failure: { ...failure, ...without } }).join(' ')).toBe(said);
});

test.each<[Refusal, string]>([
  [{ kind: 'refused', why: 'notConnected' }, 'Not connected. Sign in, or use sample data.'],
  [
    { kind: 'refused', why: 'notStored' },
    'No answer is stored; nothing was sent. Asking is a call of its own.',
  ],
  [
    { kind: 'refused', why: 'limitReached' },
    "Today's limit of calls is reached; nothing was sent. Raise telecomLicense.usage.dailyLimit, or go on tomorrow (UTC+8).",
  ],
  [
    { kind: 'refused', why: 'otherConnection' },
    'The connection is another one now; nothing was sent. Sign in as before, or begin again to see what it comes to here.',
  ],
  [
    { kind: 'refused', why: 'unwritten', trouble: 'full' },
    'The call could not be written into the ledger; nothing was sent. The disk is full; make room, then reload the window.',
  ],
])('a refusal says that nothing was sent: %j', (refusal, said) => {
  expect(failureLines(refusal).join(' ')).toBe(said);
});

test('what an earlier answer forbids says that nothing was sent now, and when it ends where that is known', () => {
  const locked: ApiFailure = { ...failure, reason: 'locked', status: '110' };
  const until = Date.now() + 3_600_000;
  const blocked = failureWords({ kind: 'refused', why: 'blocked', failure: locked, until });
  expect(blocked.what).toBe('The vendor locked this query after repeated errors. Nothing was sent.');
  expect(blocked.whatNext).toMatch(/^It ends at \d\d:\d\d/);
  expect(failureWords({ kind: 'refused', why: 'blocked', failure: locked, until: null }).whatNext).toBe(
    'It can be asked again after two hours.',
  );
});

test('an advice of the status table is not given for what had another cause', () => {
  expect(failed({ status: '200', reason: 'malformed' }).whatNext).toMatch(/^Check the endpoint/);
});

test('the text for support holds what happened and nothing of the query', () => {
  const text = supportText(failure, '1.2.3');
  expect(text).toMatch(/^QCC Telecom License 1\.2\.3, VS Code [\d.]+\n/);
  expect(text.split('\n').slice(2)).toEqual([
    'reason: account',
    'problem: status 112',
    'status: 112, HTTP 200',
    'message: 账号剩余使用量已不足',
    'order number: N-3',
    'counted: no, attempts: 1, 12 ms',
  ]);
});
