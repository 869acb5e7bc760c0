import { beforeEach, expect, it } from 'vitest';
import { useSandbox, useSandboxInTest } from '../../support/use-sandbox.ts';
import { control, detail, list, send, signed } from './client.ts';

const counted = '200 201 202 205 207 208 209 213 215 218 219 105 110'.split(' ');
const notCounted =
  '101 102 103 104 106 107 108 109 111 112 113 114 115 116 117 118 119 120 121 122 123 124 125 126 199 203 214 223 224'.split(
    ' ',
  );
const unknown = ['127', '225', '299', '999', '0'];

const sandbox = await useSandbox();

beforeEach(async () => {
  await control(sandbox, 'calls/reset', {});
});

it.each([...counted, ...notCounted, ...unknown])('answers %s on demand, by either method', async (status) => {
  const answers = [await list(sandbox, `状态${status}`), await detail(sandbox, `STATUS-${status}`)];
  for (const answer of answers) {
    expect(answer.Status).toBe(status);
    expect(answer.Message).not.toBe('');
    expect(answer.Result === null).toBe(status !== '200');
  }
});

it('counts what the vendor’s table counts, and what it does not know', async () => {
  for (const status of [...counted, ...unknown]) {
    const before = sandbox.countedCalls();
    await list(sandbox, `STATUS-${status}`);
    expect([status, sandbox.countedCalls()]).toEqual([status, before + 1]);
  }
  const before = sandbox.countedCalls();
  for (const status of notCounted) await list(sandbox, `STATUS-${status}`);
  expect(sandbox.countedCalls()).toBe(before);
});

it('begins each message with its billing class, and leaves an unknown one without', async () => {
  for (const status of counted)
    expect((await list(sandbox, `状态${status}`)).Message).toMatch(/^【有效请求】./);
  for (const status of notCounted)
    expect((await list(sandbox, `状态${status}`)).Message).toMatch(/^【无效请求】./);
  for (const status of unknown) expect((await list(sandbox, `状态${status}`)).Message).not.toContain('【');
});

it('numbers its orders by Beijing time, each differently', async () => {
  const now = Date.UTC(2026, 11, 31, 16, 0, 1);
  const other = await useSandboxInTest({ now: () => now });
  const numbers = new Set<string>();
  for (let request = 0; request < 5; request += 1) {
    const response = await send(other, 'GetList', { searchKey: 'STATUS-201' }, signed(other, now / 1000));
    expect(response.headers.get('date')).toBe('Thu, 31 Dec 2026 16:00:01 GMT');
    numbers.add(/"OrderNumber":"TELECOMLICENSE20270101000001(\d{8})"/.exec(await response.text())?.[1] ?? '');
  }
  expect(numbers.size).toBe(5);
  expect(numbers).not.toContain('');
});
