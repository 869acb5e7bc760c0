import { describe, expect, it } from 'vitest';
import { judgeAnswer, judgeBroken, unsent } from '../../../../src/api/answer/verdict.ts';
import { Redactor } from '../../../../src/api/signing/redact.ts';
import type { HttpAnswer } from '../../../../src/api/wire/exchange.ts';
import { answer } from '../client-setup.ts';

const NOW = Date.UTC(2026, 10, 3, 4, 5, 6);
const http = (ms: number): string => new Date(ms).toUTCString();
const SECRET = 'canary-of-a-secret';
const redactor = new Redactor([SECRET]);

/** What becomes of an answer; its `Result` is read as `result`. */
function judged(
  body: string,
  more: Partial<HttpAnswer> = {},
  result: { readonly outcome: 'ok' } | null = null,
) {
  const whole = { arrived: true, httpStatus: 200, date: null, retryAfter: null, ...more } as const;
  return judgeAnswer({ ...whole, body: Buffer.from(body) }, () => result, redactor);
}

const NOTHING_READ = { status: null, message: null, orderNumber: null, counted: 'maybe' };
const FAILED = { outcome: 'error', invalid: null, retryAfterSeconds: null };

describe('an answer without a status', () => {
  it.each([
    [200, 'malformed', ''],
    [299, 'malformed', ''],
    [300, 'malformed', ', a redirect, which is not followed'],
    [399, 'malformed', ', a redirect, which is not followed'],
    [400, 'malformed', ''],
    [428, 'malformed', ''],
    [429, 'transient', ''],
    [430, 'malformed', ''],
    [499, 'malformed', ''],
    [500, 'transient', ''],
    [599, 'transient', ''],
  ])('of HTTP %i is %s, and the log says why%s', (httpStatus, reason, redirect) => {
    expect(judged('<html>', { httpStatus })).toEqual({
      verdict: {
        ...FAILED,
        ...NOTHING_READ,
        httpStatus,
        reason,
        problem: `HTTP ${httpStatus}${redirect}: the body is not JSON`,
      },
      again: 'never',
      body: null,
    });
  });
});

describe('an answer with a status', () => {
  const sent = { status: '200', message: '某消息', orderNumber: 'N-1', counted: 'yes' };

  it('is what its Result was read as, with the facts of its call', () => {
    const ok = { outcome: 'ok' } as const;
    expect(judged(answer(200), {}, ok)).toEqual({
      verdict: { ...ok, ...sent },
      again: 'never',
      body: Buffer.from(answer(200)),
    });
    expect(judged(answer(201))).toEqual({
      verdict: { outcome: 'empty', ...sent, status: '201' },
      again: 'never',
      body: Buffer.from(answer(201)),
    });
  });

  it('is malformed where its Result could not be read', () => {
    expect(judged(answer(200))).toEqual({
      verdict: {
        ...FAILED,
        ...sent,
        httpStatus: 200,
        reason: 'malformed',
        problem: 'a successful status with a Result of another shape',
      },
      again: 'never',
      body: Buffer.from(answer(200)),
    });
  });

  it('is a failure of its class, whatever the HTTP status, and may be asked again only for a wrong clock', () => {
    const facts = { ...FAILED, ...sent, httpStatus: 503 };
    expect(judged(answer(102), { httpStatus: 503 })).toEqual({
      verdict: {
        ...facts,
        ...{ status: '102', counted: 'no', reason: 'account' },
        problem: 'the vendor answered with status 102',
      },
      again: 'never',
      body: Buffer.from(answer(102)),
    });
    expect(judged(answer(115), { httpStatus: 503 })).toMatchObject({ again: 'onceAfterClock' });
  });

  it('shows no secret in any of its texts', () => {
    const echoed = JSON.stringify({ Status: '999', Message: SECRET, OrderNumber: SECRET });
    expect(judged(echoed)).toMatchObject({
      verdict: { message: '•••', orderNumber: '•••' },
      body: null,
    });
  });

  it('is not kept as received where a secret is in it, even as a key or where nothing is read', () => {
    const ok = { outcome: 'ok' } as const;
    expect(judged(JSON.stringify({ Status: '200', [SECRET]: 1 }), {}, ok).body).toBeNull();
    expect(judged(JSON.stringify({ Status: '200', Other: { deep: [SECRET] } }), {}, ok).body).toBeNull();
    expect(judged(`{"Status":"200","Message":"a\\n${SECRET}"}`, {}, ok)).toMatchObject({
      verdict: { message: 'a\n•••' },
      body: null,
    });
  });
});

describe('the time to come back', () => {
  it.each([
    [null, null, null],
    ['0', null, 0],
    [' 120 ', null, 120],
    ['999999999', null, 999_999_999],
    ['9999999999', null, null],
    ['-5', null, null],
    ['1.5', null, null],
    ['5 s', null, null],
    ['x5', null, null],
    [http(NOW + 90_000), http(NOW), 90],
    [http(NOW), http(NOW), 0],
    [http(NOW - 1000), http(NOW), null],
    [http(NOW + 90_000), null, null],
    ['soon', http(NOW), null],
  ])('of Retry-After %j at %j is %j', (retryAfter, date, retryAfterSeconds) => {
    expect(judged('', { httpStatus: 503, retryAfter, date }).verdict).toMatchObject({ retryAfterSeconds });
    expect(judged(answer(120), { retryAfter, date }).verdict).toMatchObject({ retryAfterSeconds });
  });

  it('is rounded up to whole seconds', () => {
    const retryAfter = new Date(NOW + 1500).toISOString();
    expect(judged('', { retryAfter, date: http(NOW) }).verdict).toMatchObject({ retryAfterSeconds: 2 });
  });
});

describe('an exchange that broke off', () => {
  const error = Object.assign(new Error(`connect https://vendor.test/x?key=${SECRET} and ${SECRET}`), {
    code: 'ECONNREFUSED',
    syscall: 'connect',
  });

  it('because the caller left may be charged, and is not sent again', () => {
    expect(judgeBroken({ arrived: false, httpStatus: 200, error }, true, redactor)).toEqual({
      verdict: {
        ...FAILED,
        ...NOTHING_READ,
        httpStatus: 200,
        reason: 'cancelled',
        problem: 'cancelled after it was sent',
      },
      again: 'never',
      body: null,
    });
  });

  it('is told without secrets and without the query of any address', () => {
    expect(judgeBroken({ arrived: false, httpStatus: null, error }, false, redactor)).toEqual({
      verdict: {
        ...FAILED,
        ...NOTHING_READ,
        httpStatus: null,
        counted: 'no',
        reason: 'network',
        problem: 'connect https://vendor.test/x?••• and ••• (ECONNREFUSED)',
      },
      again: 'onceAtOnce',
      body: null,
    });
    const broken = { arrived: false, httpStatus: 200, error: new Error('it broke') } as const;
    expect(judgeBroken(broken, false, redactor)).toMatchObject({
      again: 'never',
      verdict: { counted: 'maybe' },
    });
  });
});

it('a call that was not sent costs nothing', () => {
  const nothing = { ...FAILED, ...NOTHING_READ, httpStatus: null, counted: 'no' };
  expect(unsent('cancelled', 'gone')).toEqual({ ...nothing, reason: 'cancelled', problem: 'gone' });
  expect(unsent('invalidInput', 'bad', 'id')).toEqual({
    ...nothing,
    ...{ reason: 'invalidInput', problem: 'bad', invalid: 'id' },
  });
});
