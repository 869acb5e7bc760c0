import { once } from 'node:events';
import { connect } from 'node:net';
import { beforeEach, describe, expect, it } from 'vitest';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { faultNames } from '../../../scripts/sandbox/orders.ts';
import { startFaultySandbox } from '../../../scripts/sandbox/start.ts';
import { useSandbox } from '../../support/use-sandbox.ts';
import { address, control, detail, list, send, signed, statusOf } from './client.ts';

const sandbox = await useSandbox();

beforeEach(async () => {
  await control(sandbox, 'calls/reset', {});
  await control(sandbox, 'plan', { next: [] });
});

async function fault(name: string, more: Record<string, string> = {}): Promise<Response> {
  return await send(sandbox, 'GetList', { searchKey: `FAULT-${name}`, ...more });
}

/** What a client sees that gives up after so many milliseconds. */
async function within(milliseconds: number, name: string): Promise<Response> {
  const signal = AbortSignal.timeout(milliseconds);
  return await fetch(address(sandbox, 'GetList', { searchKey: `FAULT-${name}` }), {
    headers: signed(sandbox),
    signal,
  });
}

const specimens = notable.vendorSample.licenses.map(({ id }) => ({ Id: id }));

describe('broken deliveries', () => {
  it('hangs before the first byte', async () => {
    await expect(within(200, 'hang')).rejects.toThrow(/timeout/i);
  });

  it('resets the connection', async () => {
    await expect(fault('reset')).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  });

  it('cuts the body short', async () => {
    const response = await fault('cut');
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it('stalls in the middle of the body', async () => {
    const response = await within(300, 'stall');
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow(/timeout/i);
  });

  it.each(['big', 'gzipbomb'])('sends more than 8 MB: %s', async (name) => {
    const response = await fault(name);
    const text = await response.text();
    expect(text.length).toBeGreaterThan(8 * 1024 * 1024);
    expect(JSON.parse(text)).toMatchObject({ Status: '200', Result: specimens });
    if (name === 'gzipbomb') expect(Number(response.headers.get('content-length'))).toBeLessThan(100_000);
  });

  it('waits as many seconds as asked', async () => {
    const start = performance.now();
    expect(await statusOf(await fault('slow-0.3'))).toBe('200');
    expect(performance.now() - start).toBeGreaterThanOrEqual(299);
  });
});

describe('odd answers', () => {
  it('begins with a byte order mark', async () => {
    const bytes = new Uint8Array(await (await fault('bom')).arrayBuffer());
    expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x7b]);
  });

  it('names a wrong charset for what is UTF-8', async () => {
    const response = await fault('charset');
    expect(response.headers.get('content-type')).toBe('application/json; charset=ISO-8859-1');
    expect(await response.json()).toMatchObject({ Message: '【有效请求】查询成功' });
  });

  it.each([
    [
      'lowercase',
      {
        status: '200',
        paging: { TotalRecords: 3 },
        result: specimens,
        orderNumber: expect.any(String) as unknown,
      },
    ],
    ['numbers', { Status: 200, Paging: { TotalRecords: 3 } }],
    ['strings', { Status: '200', Paging: { PageSize: '10', PageIndex: '1', TotalRecords: '3' } }],
    ['oddrow', { Status: '200', Result: [specimens[0], ['?', 42], specimens[2]] }],
    ['norows', { Status: '200', Result: [], Paging: { TotalRecords: 3 } }],
  ])('has a form of its own: %s', async (name, expected) => {
    expect(await (await fault(name)).json()).toMatchObject(expected);
  });

  it('leaves the paging out', async () => {
    const answer: unknown = await (await fault('nopaging')).json();
    expect(answer).toMatchObject({ Status: '200', Result: specimens });
    expect(answer).not.toHaveProperty('Paging');
  });

  it('answers a detail in odd form too', async () => {
    const answer = await detail(sandbox, 'FAULT-oddrow');
    expect(answer.Result).toMatchObject({ Id: { '?': 42 }, LicenseNo: 'B1.B2-20169101' });
  });
});

describe('a gateway in the way', () => {
  it.each([
    ['html', 200, {}],
    ['500', 500, {}],
    ['503', 503, {}],
    ['429', 429, { 'retry-after': '7' }],
    ['redirect', 302, { location: '/api/yj/TelecomLicense/Moved' }],
  ])('answers %s as %i in HTML', async (name, httpStatus, headers) => {
    const response = await fault(name);
    expect(response.status).toBe(httpStatus);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      ...headers,
    });
    expect(await response.text()).toMatch(/^<!doctype html>/);
    expect(sandbox.countedCalls()).toBe(0);
  });
});

describe('a clock that is ten minutes ahead', () => {
  it('answers 107 and its time until a request is signed with that time', async () => {
    const refused = await fault('clock');
    expect(await statusOf(refused)).toBe('107');
    const seconds = Date.parse(refused.headers.get('date') ?? '') / 1000;
    expect(Math.abs(seconds - Date.now() / 1000 - 600)).toBeLessThan(5);
    const corrected = await send(sandbox, 'GetList', { searchKey: 'FAULT-clock' }, signed(sandbox, seconds));
    expect(await statusOf(corrected)).toBe('200');
  });
});

it('counts what the vendor has worked for, whether or not it arrives', async () => {
  const gateway = ['html', '500', '503', '429', 'redirect'];
  const expected: Record<string, number> = { '107': 1 };
  for (const name of faultNames) {
    await within(300, name)
      .then((response) => response.text())
      .catch(() => '');
    if (name !== 'clock') expected[`FAULT-${name}`] = 1;
  }
  const counted = faultNames.length - gateway.length - 1;
  // fetch follows the redirect here, and so asks for a method that there is not.
  const calls = { requests: faultNames.length + 1, counted, byStatus: { ...expected, '118': 1 } };
  expect(await control(sandbox, 'calls')).toEqual(calls);
});

it('takes an unknown fault for a name that nobody has', async () => {
  expect((await list(sandbox, 'FAULT-nonsense')).Status).toBe('201');
});

it('stays of use to others, and closes, while requests hang', async () => {
  const other = await startFaultySandbox();
  const hanging = [1, 2, 3].map(() =>
    send(other, 'GetList', { searchKey: 'FAULT-hang' }).catch(() => 'ended'),
  );
  const slow = send(other, 'GetList', { searchKey: 'FAULT-slow-60' }).catch(() => 'ended');
  expect((await list(other, notable.vendorSample.name)).Status).toBe('200');
  const idle = connect(Number(new URL(other.endpoint).port), '127.0.0.1');
  await once(idle, 'connect');
  const start = performance.now();
  await other.close();
  await other.close();
  expect(performance.now() - start).toBeLessThan(1000);
  expect(await Promise.all([...hanging, slow])).toEqual(['ended', 'ended', 'ended', 'ended']);
  idle.destroy();
  await expect(list(other, notable.vendorSample.name)).rejects.toMatchObject({
    cause: { code: 'ECONNREFUSED' },
  });
});

it('keeps a connection for the next request', async () => {
  const socket = connect(Number(new URL(sandbox.endpoint).port), '127.0.0.1');
  const url = new URL(address(sandbox, 'GetDetail', { id: notable.vendorSample.licenses[0]?.id ?? '' }));
  const { Token = '', Timespan = '' } = signed(sandbox);
  const ask = `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nToken: ${Token}\r\nTimespan: ${Timespan}\r\n\r\n`;
  for (let request = 0; request < 3; request += 1) {
    socket.write(ask);
    expect(String(await once(socket, 'data'))).toMatch(/^HTTP\/1\.1 200 OK[^]*"Status":"200"/);
  }
  socket.destroy();
});
