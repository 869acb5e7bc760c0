import { once } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open, plan, requests, sourceOf, until, watchSockets } from '../setup.ts';

const { vendorSample, validities } = notable;
const { name } = vendorSample;

const sandbox = await useSandbox();
let before: number;
beforeEach(async () => {
  before = await requests(sandbox);
});

const office = () => open(connectionTo(sandbox));
const sent = async () => (await requests(sandbox)) - before;

describe('equal questions at the same time', () => {
  it('make one request, in whatever spelling and mode', async () => {
    const { service } = office();
    const outcomes = await Promise.all([
      service.search(name),
      service.search(` ${name} `, { mode: 'fresh' }),
      service.search('示例（北京） 网络科技有限公司'),
    ]);
    expect(outcomes.map(sourceOf)).toEqual(['vendor', 'vendor', 'vendor']);
    expect(await sent()).toBe(1);
    expect(service.spending.today).toBe(1);
  });

  it('about a licence make one request', async () => {
    const { service } = office();
    const id = vendorSample.licenses[0]?.id ?? '';
    const [one, other] = await Promise.all([service.detail(id), service.detail(id)]);
    expect(delivered(one)).toEqual(delivered(other));
    expect(delivered(one)?.annualReport?.value?.creditCode).toBe(vendorSample.creditCode);
    expect(await sent()).toBe(1);
  });

  it('share a failure too, and it is not asked again by itself', async () => {
    const { service } = office();
    await plan(sandbox, { status: '199' });
    const outcomes = await Promise.all([service.search(name), service.search(name)]);
    expect(outcomes.map(sourceOf)).toEqual(['failed', 'failed']);
    expect(await sent()).toBe(1);
  });

  it('are others for other queries, other brackets and other pages', async () => {
    const { service } = office();
    await Promise.all([
      service.search(name),
      service.search('示例(北京)网络科技有限公司'),
      service.search(validities.name),
    ]);
    expect(await sent()).toBe(3);
  });

  it('cost nothing for the one that leaves, and go on for the other', async () => {
    const { service, known } = office();
    await plan(sandbox, { latencyMs: 200 });
    const leaver = new AbortController();
    const left = service.search(name, { signal: leaver.signal });
    const stayed = service.search(name);
    await until(async () => (await sent()) === 1);
    leaver.abort();
    expect(await left).toMatchObject({ kind: 'failed', failure: { reason: 'cancelled', counted: 'maybe' } });
    expect(known.peek(name)).toBeUndefined();
    expect(delivered(await stayed).licenses).toHaveLength(vendorSample.licenses.length);
    expect([await sent(), service.spending.today]).toEqual([1, 1]);
  });
});

describe('a question that all have left', () => {
  it.each(['GetList', 'GetDetail'] as const)('closes the socket, as the server sees (%s)', async (method) => {
    const { service } = office();
    using watch = watchSockets(method);
    await plan(sandbox, { fault: 'hang' });
    const leavers = [new AbortController(), new AbortController()];
    const ask = (signal: AbortSignal) =>
      method === 'GetList' ? service.search(name, { signal }) : service.detail('0'.repeat(32), { signal });
    const questions = leavers.map(({ signal }) => ask(signal));
    await until(() => watch.sockets.length > 0);
    const [socket] = watch.sockets;
    if (!socket) throw new Error('no socket');
    const closed = once(socket, 'close');
    leavers[0]?.abort();
    expect(await questions[0]).toMatchObject({ failure: { reason: 'cancelled' } });
    expect(socket.destroyed).toBe(false);
    leavers[1]?.abort();
    await closed;
    expect(await questions[1]).toMatchObject({ failure: { reason: 'cancelled', counted: 'maybe' } });
    // It may have been charged, so its place is gone.
    expect([await sent(), service.spending.today]).toEqual([1, 1]);
  });

  it('is not joined by one that comes later', async () => {
    const { service } = office();
    await plan(sandbox, { fault: 'hang' });
    const leaver = new AbortController();
    const left = service.search(name, { signal: leaver.signal });
    await until(async () => (await sent()) === 1);
    leaver.abort();
    await left;
    expect(delivered(await service.search(name)).licenses).toHaveLength(vendorSample.licenses.length);
    expect(await sent()).toBe(2);
  });

  it('goes on for one that comes in the same moment, so that what may be charged is not lost', async () => {
    const { service } = office();
    await plan(sandbox, { latencyMs: 100 });
    const leaver = new AbortController();
    const left = service.search(name, { signal: leaver.signal });
    await until(async () => (await sent()) === 1);
    leaver.abort();
    expect([sourceOf(await service.search(name)), sourceOf(await left)]).toEqual(['vendor', 'failed']);
    expect([await sent(), service.spending.today]).toEqual([1, 1]);
  });

  it('costs nothing where its turn to be sent had not come', async () => {
    const { service } = office();
    await plan(sandbox, { latencyMs: 100 });
    const first = service.search(validities.name);
    await until(async () => (await sent()) === 1);
    const leaver = new AbortController();
    const waiting = service.search(name, { signal: leaver.signal });
    await until(() => service.spending.today === 2);
    leaver.abort();
    await waiting;
    delivered(await first);
    await until(() => service.spending.today === 1);
    expect(await sent()).toBe(1);
  });

  it('is not even begun where it was left before', async () => {
    const { service } = office();
    const outcome = await service.search(name, { signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ kind: 'failed', failure: { reason: 'cancelled' } });
    expect([await sent(), service.spending.today]).toEqual([0, 0]);
  });
});

describe('answers that come late', () => {
  it('do not replace one that was asked for after them', async () => {
    const { service, known } = office();
    await plan(sandbox, { latencyMs: 150 }, { status: '201' });
    const leaver = new AbortController();
    const older = service.search(name, { signal: leaver.signal });
    await until(async () => (await sent()) === 1);
    leaver.abort();
    await older;
    const newer = await service.search(name, { mode: 'fresh' });
    expect(delivered(newer).totalRecords).toBe(0);
    // Past the time at which the older answer would have come.
    delivered(await service.search('FAULT-slow-0.3'));
    expect(known.peek(name)?.value.totalRecords).toBe(0);
  });

  it('come in the order of the questions, so that the newest stays', async () => {
    const { service, known } = office();
    const id = vendorSample.licenses[0]?.id ?? '';
    await plan(sandbox, { latencyMs: 100 });
    const [search, detail] = await Promise.all([service.search(name), service.detail(id)]);
    delivered(search);
    expect(known.license(id)?.license.provenance.orderNumber).toBe(
      detail.kind === 'answered' ? detail.answer.provenance.orderNumber : '',
    );
  });
});
