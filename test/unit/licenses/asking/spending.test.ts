import { beforeEach, describe, expect, it } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { startSandbox } from '../../../../src/sandbox/sandbox.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open, plan, requests, sourceOf } from '../setup.ts';

const { fullWidthBrackets, none, validities, vendorSample } = notable;
const id = vendorSample.licenses[0]?.id ?? '';
const limitReached = { kind: 'refused', why: 'limitReached' };

const sandbox = await useSandbox();
let before: number;
beforeEach(async () => {
  before = await requests(sandbox);
});

const sent = async () => (await requests(sandbox)) - before;

describe('the daily limit', () => {
  it('refuses before anything is sent, lists and details alike; stored answers go on', async () => {
    const { service } = open(connectionTo(sandbox), { limit: 2 });
    await service.search(vendorSample.name);
    expect(service.state).toEqual({ kind: 'ready' });
    await service.search(none.name);
    expect(service.spending).toEqual({ today: 2, limit: 2 });
    expect(service.state).toEqual({ kind: 'limitReached' });
    expect(await service.search(validities.name)).toEqual(limitReached);
    expect(await service.search(vendorSample.name, { mode: 'fresh' })).toEqual(limitReached);
    expect(await service.detail(id)).toEqual(limitReached);
    expect(sourceOf(await service.search(vendorSample.keyNo))).toBe('stored');
    expect(await sent()).toBe(2);
  });

  it('holds for questions put at the same time', async () => {
    const { service } = open(connectionTo(sandbox), { limit: 2 });
    const queries = [vendorSample, validities, fullWidthBrackets, none].map((company) => company.name);
    const outcomes = await Promise.all(queries.map((query) => service.search(query)));
    expect(outcomes.map(sourceOf)).toEqual(['vendor', 'vendor', 'refused', 'refused']);
    expect(await sent()).toBe(2);
  });

  it('tells its listeners when it refuses', async () => {
    const { service, known } = open(connectionTo(sandbox), { limit: 1 });
    await service.search(vendorSample.name);
    const seen: string[] = [];
    known.onDidChange(() => seen.push(service.state.kind));
    await service.search(validities.name);
    expect(seen).toContain('limitReached');
  });

  it('begins anew at 16:00 UTC, the midnight of the vendor', async () => {
    let now = Date.parse('2031-05-06T15:59:59.999Z');
    const { service } = open(connectionTo(sandbox), { limit: 1, now: () => now });
    await service.search(vendorSample.name);
    expect(await service.search(validities.name)).toEqual(limitReached);
    now += 1;
    expect(service.state).toEqual({ kind: 'ready' });
    expect(service.spending).toEqual({ today: 0, limit: 1 });
    expect(sourceOf(await service.search(validities.name))).toBe('vendor');
    expect(await service.search(none.name)).toEqual(limitReached);
  });
});

describe('what a call costs', () => {
  it.each([
    ['an answer', {}, 1],
    ['"nothing found", which the vendor counts', { status: '201' }, 1],
    ['a bad query, which the vendor counts', { status: '202' }, 1],
    ['a status that nobody knows', { status: '999' }, 1],
    ['a rejected key', { status: '101' }, 0],
    ['an account in arrears', { status: '102' }, 0],
    ['a used-up quota', { status: '109' }, 0],
    ['trouble of the vendor, by its own word', { status: '199' }, 0],
    ['a connection that broke after the request', { fault: 'reset' }, 1],
    ['a gateway that does not say', { fault: '503' }, 1],
  ])('%s', async (_, order, cost) => {
    const { service } = open(connectionTo(sandbox), { limit: 1 });
    await plan(sandbox, order);
    await service.search(vendorSample.name);
    expect(service.spending.today).toBe(cost);
    expect(await service.search(validities.name, { anyway: true })).toMatchObject(
      cost === 1 ? limitReached : { kind: 'answered' },
    );
    expect(await sent()).toBe(cost === 1 ? 1 : 2);
  });

  it('nothing where no connection came about', async () => {
    const gone = await startSandbox();
    const connection = connectionTo(gone);
    await gone.close();
    const { service } = open(connection, { limit: 1 });
    expect(await service.search(vendorSample.name)).toMatchObject({ failure: { counted: 'no' } });
    expect(service.spending.today).toBe(0);
  });

  it('nothing where the client cannot be made', async () => {
    const broken = { ...connectionTo(sandbox), api: () => Promise.reject(new Error('no client')) };
    const { service } = open(broken, { limit: 1 });
    expect(await service.search(vendorSample.name)).toMatchObject({
      kind: 'failed',
      failure: { reason: 'network', counted: 'no', attempts: 0 },
    });
    expect(service.spending.today).toBe(0);
  });

  it.each(['x', ' 例 ', '', '例'.repeat(129), '91990199MA00000000'])(
    'nothing for a query that cannot be one: %j',
    async (query) => {
      const { service } = open(connectionTo(sandbox), { limit: 1 });
      expect(await service.search(query)).toMatchObject({
        kind: 'failed',
        failure: { reason: 'invalidInput', counted: 'no', attempts: 0 },
      });
      expect(service.spending.today).toBe(0);
      expect(service.state).toEqual({ kind: 'ready' });
      expect(await sent()).toBe(0);
    },
  );

  it.each(['', '../GetList', 'a b', 'x'.repeat(65)])(
    'nothing for an id that cannot be one: %j',
    async (bad) => {
      const { service } = open(connectionTo(sandbox), { limit: 1 });
      expect(await service.detail(bad)).toMatchObject({ failure: { reason: 'invalidInput', invalid: 'id' } });
      expect([await sent(), service.spending.today]).toEqual([0, 0]);
    },
  );

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'no more than the first page for page %d',
    async (pageIndex) => {
      const { service } = open(connectionTo(sandbox));
      const pages = delivered(await service.search(vendorSample.name, { pageIndex }));
      expect(pages.licenses).toHaveLength(vendorSample.licenses.length);
      await service.search(vendorSample.name, { pageIndex });
      expect(await sent()).toBe(1);
    },
  );
});
