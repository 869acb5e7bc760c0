import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { answer, APP_KEY, ID, ROW, SECRET_KEY, serve } from './client-setup.ts';

function tool(...parameters: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, ['scripts/tool.ts', ...parameters], (_error, stdout, stderr) => {
      done({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

const connection = (address: string) => ['--endpoint', address, '--key', APP_KEY, '--secret', SECRET_KEY];

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
      '100',
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
    ['no secret', ['request', 'GetDetail', '--endpoint', 'https://vendor.test', '--key', 'k', '--id', 'x']],
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
});
