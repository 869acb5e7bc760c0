import { expect, it } from 'vitest';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { useSandbox, useSandboxInTest } from '../../support/use-sandbox.ts';
import { send, signed, statusOf } from './client.ts';

const NOW = 1_572_426_000;
const query = { searchKey: notable.vendorSample.name };
const sandbox = await useSandbox({ now: () => NOW * 1000 });

async function status(headers: Record<string, string>, more: Record<string, string> = {}): Promise<string> {
  return await statusOf(await send(sandbox, 'GetList', { ...query, ...more }, headers));
}

it('takes a rightly signed request', async () => {
  expect(await status(signed(sandbox, NOW))).toBe('200');
});

it('takes the known token of the vendor’s formula', async () => {
  const credentials = { appKey: 'AppKey', secretKey: 'SecretKey' };
  const known = await useSandboxInTest({ credentials, now: () => 1_570_492_800_000 });
  const headers = { Token: 'C75705B8B91A2BA249CE1D68D11FC62E', Timespan: '1570492800' };
  expect(await statusOf(await send(known, 'GetList', query, headers))).toBe('200');
});

it.each(['', 'x', 'another-key'])('answers 101 for the key %j', async (key) => {
  expect(await status(signed(sandbox, NOW), { key })).toBe('101');
});

it('answers 107 for a token of another secret, in small letters, cut, or absent', async () => {
  const { Token = '', Timespan = '' } = signed(sandbox, NOW);
  const foreign = signed({ ...sandbox, secretKey: 'another' }, NOW);
  expect(await status(foreign)).toBe('107');
  expect(await status({ Token: Token.toLowerCase(), Timespan })).toBe('107');
  expect(await status({ Token: Token.slice(1), Timespan })).toBe('107');
  expect(await status({ Timespan })).toBe('107');
  expect(await status({ Token })).toBe('107');
});

it.each([
  [-301, '115'],
  [-300, '200'],
  [300, '200'],
  [301, '115'],
])('meets a clock that is %i s off with %s', async (offset, expected) => {
  expect(await status(signed(sandbox, NOW + offset))).toBe(expected);
});

it.each([Number.NaN, NOW * 1000, NOW + 0.5])(
  'answers 115 where the time is no whole number of seconds: %d',
  async (time) => {
    expect(await status(signed(sandbox, time))).toBe('115');
  },
);

it('makes a new key and secret for every start', async () => {
  const other = await useSandboxInTest();
  expect(other.appKey).not.toBe(sandbox.appKey);
  expect(other.secretKey).not.toBe(sandbox.secretKey);
});
