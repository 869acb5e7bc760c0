import { beforeEach, describe, expect, it } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open, plan, requests, sourceOf, until } from '../setup.ts';

const { vendorSample, validities } = notable;
const { name } = vendorSample;
const id = vendorSample.licenses[0]?.id ?? '';

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
  it.each(['GetList', 'GetDetail'] as const)(
    'comes to its end where it was sent, and its answer is kept (%s)',
    async (method) => {
      const { service, known } = office();
      await plan(sandbox, { latencyMs: 150 });
      const leaver = new AbortController();
      const { signal } = leaver;
      const left = method === 'GetList' ? service.search(name, { signal }) : service.detail(id, { signal });
      await until(async () => (await sent()) === 1);
      leaver.abort();
      expect(await left).toMatchObject({ failure: { reason: 'cancelled', counted: 'maybe' } });
      const stored = () => (method === 'GetList' ? known.peek(name) : known.license(id));
      expect(stored()).toBeUndefined();
      await until(() => stored() !== undefined);
      expect([await sent(), service.spending.today]).toEqual([1, 1]);
    },
  );

  it('is joined by one that comes later, since it may be charged', async () => {
    const { service } = office();
    await plan(sandbox, { latencyMs: 150 });
    const leaver = new AbortController();
    const left = service.search(name, { signal: leaver.signal });
    await until(async () => (await sent()) === 1);
    leaver.abort();
    await left;
    const later = delivered(await service.search(name, { mode: 'fresh' }));
    expect(later.licenses).toHaveLength(vendorSample.licenses.length);
    expect(await sent()).toBe(1);
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

describe('a question that is put although an earlier answer forbids it', () => {
  it('shares the call of one that is put without a word, and the other way round', async () => {
    const { service } = office();
    const outcomes = await Promise.all([
      service.search(name, { mode: 'fresh' }),
      service.search(name, { mode: 'fresh', anyway: true }),
      service.search(name, { mode: 'fresh' }),
      service.detail(id, { anyway: true }),
      service.detail(id),
    ]);
    expect(outcomes.map(sourceOf)).toEqual(['vendor', 'vendor', 'vendor', 'vendor', 'vendor']);
    expect(await sent()).toBe(2);
  });

  it('is sent though the one that it joined was refused', async () => {
    const { service } = office();
    await plan(sandbox, { status: '110' });
    await service.search(name);
    const [plain, anyway] = await Promise.all([service.search(name), service.search(name, { anyway: true })]);
    expect([sourceOf(plain), sourceOf(anyway)]).toEqual(['refused', 'vendor']);
    expect(await sent()).toBe(2);
  });
});

describe('a question that nobody pressed for', () => {
  const unsure = [{ fault: 'reset' }, { fault: 'hang' }];

  it.each(unsure)(
    'is not sent while an earlier call may have been charged, in any window: %j',
    async (order) => {
      const first = open(connectionTo(sandbox, { timeoutMs: 200 }));
      const second = open(connectionTo(sandbox), { folder: first.folder });
      await plan(sandbox, order);
      expect(sourceOf(await first.service.search(name, { automatic: true }))).toBe('failed');
      const again = [first, second].map(({ service }) =>
        service.search(`${name} `, { automatic: true }).then(sourceOf),
      );
      expect(await Promise.all(again)).toEqual(['refused', 'refused']);
      expect(await sent()).toBe(1);
      // A user who asks joins nothing that was refused to nobody.
      const [automatic, pressed] = await Promise.all([
        second.service.search(name, { automatic: true }),
        second.service.search(name),
      ]);
      expect([sourceOf(automatic), sourceOf(pressed)]).toEqual(['refused', 'vendor']);
      expect(await sent()).toBe(2);
    },
  );

  it('makes one call in three windows where each of them is left at once, and the answer is kept', async () => {
    const folder = open(undefined).folder;
    const windows = [0, 1, 2].map(() => open(connectionTo(sandbox), { folder }));
    await plan(sandbox, { latencyMs: 200 });
    for (const { service } of windows) {
      const leaver = new AbortController();
      const left = service.search(name, { automatic: true, signal: leaver.signal });
      await until(async () => (await sent()) === 1);
      leaver.abort();
      expect(sourceOf(await left)).toMatch(/failed|refused/u);
    }
    const [{ known } = windows[0] ?? open(undefined)] = windows;
    await until(() => known.peek(name) !== undefined);
    expect(await sent()).toBe(1);
  });
});

describe('answers that come late', () => {
  it('do not replace one that was asked for after them, over another connection to the same address', async () => {
    const { service, known, choice } = office();
    await plan(sandbox, { latencyMs: 150 }, { status: '201' });
    const older = service.search(name);
    await until(async () => (await sent()) === 1);
    choice.choose(connectionTo(sandbox));
    const newer = await service.search(name, { mode: 'fresh' });
    expect(delivered(newer).totalRecords).toBe(0);
    delivered(await older);
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
