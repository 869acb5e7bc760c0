import { execFile } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { answer, APP_KEY, ID, ROW, SECRET_KEY, serve } from './client-setup.ts';

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

const CREDENTIALS = { env: { QCC_APP_KEY: APP_KEY, QCC_SECRET_KEY: SECRET_KEY } };

function toolIn(
  { env = {}, input = '' }: Surroundings,
  ...parameters: readonly string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['scripts/tool.ts', ...parameters],
      { env: { ...process.env, ...env } },
      (_error, stdout, stderr) => {
        done({ code: child.exitCode ?? -1, stdout, stderr });
      },
    );
    child.stdin?.end(input);
  });
}

const tool = (...parameters: readonly string[]) => toolIn(CREDENTIALS, ...parameters);

const connection = (address: string) => ['--endpoint', address];

const NONE = { reason: null, paging: null, licenses: [], unreadable: 0, detail: null };
const LICENSE = {
  id: ID,
  keyNo: ROW.KeyNo,
  companyName: ROW.CompanyName,
  licenseNumber: ROW.LicenseNo,
  scope: ROW.Scope,
  validity: 'valid',
};

describe('tool request', () => {
  it('prints a list as one line', async () => {
    await using server = await serve((_request, response) => response.end(answer(200, [ROW, null])));
    const { code, stdout, stderr } = await tool(
      'request',
      'GetList',
      ...connection(server.address),
      ...['--searchKey', '云上星河', '--pageIndex', '2', '--pageSize', '10'],
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(stdout)).toStrictEqual({
      ...NONE,
      outcome: 'ok',
      status: '200',
      message: '某消息',
      orderNumber: 'N-1',
      counted: 'yes',
      paging: { pageIndex: 2, pageSize: 10, totalRecords: 12 },
      licenses: [LICENSE],
      unreadable: 1,
      attempts: 1,
    });
    expect(server.requests[0]?.url).toMatch(/GetList\?.*pageIndex=2&pageSize=10/);
  });

  it('prints a detail, and an empty answer', async () => {
    await using server = await serve((request, response) => {
      const detail = { ...ROW, EntInfo: { KeyNo: ROW.KeyNo, CompanyName: ROW.CompanyName } };
      response.end(request.url?.includes(ID) ? answer(200, detail) : answer(201));
    });
    const found = await tool('request', 'GetDetail', ...connection(server.address), '--id', ID);
    expect(found.code).toBe(0);
    expect(JSON.parse(found.stdout)).toMatchObject({
      ...NONE,
      outcome: 'ok',
      detail: { ...LICENSE, annualReport: null },
    });
    const empty = await tool('request', 'GetDetail', ...connection(server.address), '--id', 'other');
    expect(empty.code).toBe(0);
    expect(JSON.parse(empty.stdout)).toMatchObject({
      ...NONE,
      outcome: 'empty',
      status: '201',
      counted: 'yes',
    });
  });

  it('prints an error and exits with 1', async () => {
    await using server = await serve((request, response) => {
      if (request.url?.includes('slow') !== true) response.end(answer(101));
    });
    const refused = await tool('request', 'GetDetail', ...connection(server.address), '--id', 'x');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toStrictEqual({
      ...NONE,
      outcome: 'error',
      reason: 'credentials',
      status: '101',
      message: '某消息',
      orderNumber: 'N-1',
      counted: 'no',
      attempts: 1,
    });
    const slow = await tool(
      'request',
      'GetDetail',
      ...connection(server.address),
      '--id',
      'slow',
      '--timeout',
      '1500',
    );
    expect(slow.code).toBe(1);
    expect(JSON.parse(slow.stdout)).toMatchObject({
      ...NONE,
      reason: 'timeout',
      counted: 'maybe',
      attempts: 1,
    });
    const local = await tool('request', 'GetList', ...connection(server.address), '--searchKey', '星');
    expect(local.code).toBe(1);
    expect(JSON.parse(local.stdout)).toMatchObject({ reason: 'invalidInput', counted: 'no', attempts: 0 });
    expect(server.requests).toHaveLength(2);
  });

  const https = connection('https://vendor.test');
  it.each([
    ['no subcommand', []],
    ['an unknown subcommand', ['constructor']],
    ['no method', ['request', ...https, '--id', 'x']],
    ['an unknown method', ['request', 'GetAll', ...https]],
    ['two methods', ['request', 'GetList', 'GetDetail', ...https]],
    ['no search key', ['request', 'GetList', ...https]],
    ['no id', ['request', 'GetDetail', ...https]],
    ['an id for a list', ['request', 'GetList', ...https, '--searchKey', '云上', '--id', 'x']],
    ['a page of a detail', ['request', 'GetDetail', ...https, '--id', 'x', '--pageIndex', '1']],
    [
      'plain http to another machine',
      ['request', 'GetDetail', ...connection('http://vendor.test'), '--id', 'x'],
    ],
    [
      'a page that is no number',
      ['request', 'GetList', ...https, '--searchKey', '云上', '--pageIndex', 'two'],
    ],
    ['no time', ['request', 'GetDetail', ...https, '--id', 'x', '--timeout', '0']],
    ['an unknown option', ['request', 'GetDetail', ...https, '--id', 'x', '--verbose']],
  ])('explains wrong usage, exits with 2 and asks nobody: %s', async (_name, parameters) => {
    const { code, stdout, stderr } = await tool(...parameters);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('npm run -s tool -- request GetList|GetDetail');
    expect(stderr).not.toContain(SECRET_KEY);
  });

  const signedWith = (server: { readonly requests: readonly IncomingMessage[] }) =>
    new URL(server.requests[0]?.url ?? '', 'http://x').searchParams.get('key');

  it.each([
    ['the environment', CREDENTIALS, []],
    ['two lines of standard input', { input: `${APP_KEY}\r\n${SECRET_KEY}\n` }, ['--stdin']],
    ['the command line, for the sandbox', {}, ['--key', APP_KEY, '--secret', SECRET_KEY]],
  ] as const)('takes key and secret from %s', async (_name, surroundings, parameters) => {
    await using server = await serve((_request, response) => response.end(answer(201)));
    const asked = ['request', 'GetDetail', ...connection(server.address), '--id', 'x'];
    expect((await toolIn(surroundings, ...asked, ...parameters)).code).toBe(0);
    expect(signedWith(server)).toBe(APP_KEY);
  });

  it.each([
    ['no key', {}, [], 'QCC_APP_KEY is missing'],
    ['no secret', { env: { QCC_APP_KEY: APP_KEY } }, [], 'QCC_SECRET_KEY is missing'],
    ['no second line', { input: APP_KEY }, ['--stdin'], 'the SecretKey in its second line is missing'],
    [
      'an empty input',
      { ...CREDENTIALS, input: '' },
      ['--stdin'],
      'the first line of standard input is missing',
    ],
  ] as const)('asks nobody with %s', async (_name, surroundings, parameters, problem) => {
    const asked = ['request', 'GetDetail', '--endpoint', 'https://vendor.test', '--id', 'x', ...parameters];
    const { code, stdout, stderr } = await toolIn(surroundings, ...asked);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(problem);
    expect(stderr).not.toContain(APP_KEY);
  });
});

it('tells with --help how each of its tools is used', async () => {
  const { code, stdout, stderr } = await tool('--help');
  expect([code, stderr]).toEqual([0, '']);
  for (const name of ['request', 'scope', 'number', 'code', 'read', 'recognize'])
    expect(stdout).toContain(`npm run -s tool -- ${name}`);
});
