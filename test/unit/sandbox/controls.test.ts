import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../support/use-sandbox.ts';
import { address, control, list, send, signed, statusOf } from './client.ts';

const sandbox = await useSandbox({ latencyMs: 30 });
const { name } = notable.vendorSample;

beforeEach(async () => {
  await control(sandbox, 'calls/reset', {});
  await control(sandbox, 'plan', { next: [] });
});

describe('calls', () => {
  it('are counted by status and reset', async () => {
    await list(sandbox, name);
    await list(sandbox, name);
    await list(sandbox, '示例无此公司');
    await send(sandbox, 'GetList', { searchKey: name }, {});
    expect(await control(sandbox, 'calls')).toEqual({
      requests: 4,
      counted: 3,
      byStatus: { 107: 1, 200: 2, 201: 1 },
    });
    expect(sandbox.countedCalls()).toBe(3);
    expect(await control(sandbox, 'calls/reset', {})).toEqual({ requests: 0, counted: 0, byStatus: {} });
    expect(sandbox.countedCalls()).toBe(0);
  });
});

describe('a plan', () => {
  it('holds for the next requests, one each, and leaves wrongly signed ones alone', async () => {
    const next = [
      { status: '110' },
      { fault: 'html' },
      { latencyMs: 200 },
      { fault: 'slow-0.2', status: '205' },
    ];
    expect(await control(sandbox, 'plan', { next })).toEqual({ planned: 4 });
    expect(await statusOf(await send(sandbox, 'GetList', { searchKey: name }, {}))).toBe('107');
    expect((await list(sandbox, name)).Status).toBe('110');
    expect(await (await send(sandbox, 'GetList', { searchKey: name })).text()).toContain('<!doctype html>');
    for (const expected of ['200', '205']) {
      const start = performance.now();
      expect((await list(sandbox, name)).Status).toBe(expected);
      expect(performance.now() - start).toBeGreaterThanOrEqual(199);
    }
    expect((await list(sandbox, name)).Status).toBe('200');
  });

  it('answers for the company that was asked for', async () => {
    await control(sandbox, 'plan', { next: [{ fault: 'lowercase' }] });
    const answer: unknown = await (
      await send(sandbox, 'GetList', { searchKey: notable.longName.name })
    ).json();
    expect(answer).toMatchObject({ result: [{ CompanyName: notable.longName.name }] });
  });

  it('replaces the plan before it', async () => {
    await control(sandbox, 'plan', { next: [{ status: '110' }, { status: '110' }] });
    await control(sandbox, 'plan', { next: [] });
    expect((await list(sandbox, name)).Status).toBe('200');
  });

  it.each([
    {},
    { next: {} },
    { next: [{ status: 110 }] },
    { next: [{ fault: 'nonsense' }] },
    { next: [{ latencyMs: -1 }] },
    { next: [{ oops: 1 }] },
    'x'.repeat(9_000_000),
  ])('is refused where it is none: %#', async (body) => {
    const response = await fetch(new URL('/sandbox/plan', sandbox.endpoint), {
      method: 'POST',
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
  });
});

it('waits before every answer of the API where it is started so', async () => {
  const start = performance.now();
  await list(sandbox, name);
  expect(performance.now() - start).toBeGreaterThanOrEqual(29);
});

it.each(['calls/nonsense', 'plan', 'calls/reset'])('knows no control GET %s', async (path) => {
  expect((await fetch(new URL(`/sandbox/${path}`, sandbox.endpoint))).status).toBe(404);
});

describe('web pages', () => {
  async function httpStatus(
    url: string | URL,
    headers: Record<string, string>,
    method = 'GET',
  ): Promise<number | undefined> {
    const outgoing = request(url, { headers, method }).end();
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  }

  it.each(['http://evil.example', 'null', 'http://127.0.0.1'])('from %s reach no control', async (origin) => {
    const reset = new URL('/sandbox/calls/reset', sandbox.endpoint);
    expect(await httpStatus(reset, { origin }, 'POST')).toBe(403);
    expect(await httpStatus(new URL('/sandbox/calls', sandbox.endpoint), { origin })).toBe(403);
  });

  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    'localhost@evil.example',
    '10.0.0.1',
  ])('that call this machine %j reach neither the controls nor the API', async (host) => {
    expect(await httpStatus(new URL('/sandbox/calls', sandbox.endpoint), { host })).toBe(403);
    const url = address(sandbox, 'GetList', { searchKey: name });
    expect(await httpStatus(url, { host, ...signed(sandbox) })).toBe(403);
    expect(sandbox.countedCalls()).toBe(0);
  });

  it.each(['localhost', 'LOCALHOST:1', '[::1]:8080', '127.0.0.1:9'])(
    'are not meant by the host %s',
    async (host) => {
      expect(await httpStatus(new URL('/sandbox/calls', sandbox.endpoint), { host })).toBe(200);
    },
  );
});
