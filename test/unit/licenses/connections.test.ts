import { describe, expect, it } from 'vitest';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../support/use-sandbox.ts';
import { connectionTo } from './connection-to.ts';
import { delivered, open, plan, requests, sourceOf, until } from './setup.ts';

const { validities, vendorSample } = notable;
const { name } = vendorSample;
const id = vendorSample.licenses[0]?.id ?? '';

const [sandbox, other] = await Promise.all([useSandbox(), useSandbox()]);

describe('without a connection', () => {
  it('everything is refused, and nothing is known', async () => {
    const { service, known } = open(undefined);
    const refused = { kind: 'refused', why: 'notConnected' };
    expect(await service.search(name)).toEqual(refused);
    expect(await service.detail(id)).toEqual(refused);
    expect(service.state).toEqual({ kind: 'notConnected' });
    expect(service.spending).toEqual({ today: 0, limit: 0 });
    expect([known.peek(name), known.license(id), known.companies()]).toEqual([undefined, undefined, []]);
    known.pin(vendorSample.keyNo, true);
    known.remove(vendorSample.keyNo);
  });

  it('nothing of an earlier connection is shown; signing in again shows it', async () => {
    const connection = connectionTo(sandbox);
    const { service, known, choice } = open(connection);
    await service.search(name);
    choice.choose(undefined);
    expect([known.peek(name), known.companies()]).toEqual([undefined, []]);
    choice.choose(connectionTo(sandbox));
    expect(known.companies().map((company) => company.name)).toEqual([name]);
  });
});

describe('two sources', () => {
  it('never meet: answers, companies and spending are those of the one that is chosen', async () => {
    const sample = connectionTo(sandbox, { data: 'sample' });
    const real = connectionTo(other);
    const { service, known, choice } = open(sample, { limit: 3 });
    const before = await Promise.all([requests(sandbox), requests(other)]);
    await service.search(name);
    await service.detail(id);
    known.pin(vendorSample.keyNo, true);

    choice.choose(real);
    expect(known.peek(name)).toBeUndefined();
    expect(known.license(id)).toBeUndefined();
    expect(known.companyNamed(name)).toBeUndefined();
    expect(known.companies()).toEqual([]);
    expect(service.spending.today).toBe(0);
    const found = await service.search(name);
    expect(found).toMatchObject({ answer: { provenance: { data: 'real', source: 'vendor' } } });
    expect(known.companies()).toMatchObject([{ pinned: false, provenance: { data: 'real' } }]);
    expect(known.license(id)?.annualReport).toBeNull();

    choice.choose(sample);
    expect(service.spending.today).toBe(2);
    expect(known.companies()).toMatchObject([{ pinned: true, provenance: { data: 'sample' } }]);
    expect(known.license(id)?.annualReport?.provenance.data).toBe('sample');
    const after = await Promise.all([requests(sandbox), requests(other)]);
    expect([after[0] - before[0], after[1] - before[1]]).toEqual([2, 1]);
  });

  it('do not share a call', async () => {
    const { service, choice } = open(connectionTo(sandbox));
    const [before, beforeOther] = [await requests(sandbox), await requests(other)];
    await plan(sandbox, { latencyMs: 100 });
    const first = service.search(name);
    await until(async () => (await requests(sandbox)) === before + 1);
    choice.choose(connectionTo(other));
    expect([sourceOf(await service.search(name)), sourceOf(await first)]).toEqual(['vendor', 'vendor']);
    expect(await requests(other)).toBe(beforeOther + 1);
  });
});

describe('a late answer of a connection that was left', () => {
  it('is kept for its own source, and changes nothing of the present one', async () => {
    const old = connectionTo(sandbox);
    const { service, known, choice } = open(old);
    await plan(sandbox, { latencyMs: 100 });
    const before = await requests(sandbox);
    const late = service.search(name);
    await until(async () => (await requests(sandbox)) > before);
    choice.choose(connectionTo(other));
    await plan(other, { status: '102' });
    await service.search(name);
    expect(service.state.kind).toBe('accountStopped');
    delivered(await late);
    expect(service.state.kind).toBe('accountStopped');
    expect(known.companies()).toEqual([]);
    choice.choose(old);
    expect(known.companies().map((company) => company.name)).toEqual([name]);
  });

  it('may be a failure, which is not the present one’s', async () => {
    const { service, choice } = open(connectionTo(sandbox));
    await plan(sandbox, { latencyMs: 100, status: '101' });
    const before = await requests(sandbox);
    const late = service.search(name);
    await until(async () => (await requests(sandbox)) > before);
    choice.choose(connectionTo(other));
    expect(await late).toMatchObject({ kind: 'failed', failure: { reason: 'credentials' } });
    expect(service.state).toEqual({ kind: 'ready' });
  });

  it('is not waited for by a question with another key for the same address', async () => {
    const { service, choice } = open(connectionTo({ ...sandbox, appKey: 'wrong', secretKey: 'wrong' }));
    const before = await requests(sandbox);
    const late = service.search(name);
    const lateDetail = service.detail(id);
    await Promise.resolve();
    choice.choose(connectionTo(sandbox));
    const [present, presentDetail] = await Promise.all([service.search(name), service.detail(id)]);
    expect([sourceOf(present), sourceOf(presentDetail)]).toEqual(['vendor', 'vendor']);
    expect([sourceOf(await late), sourceOf(await lateDetail)]).toEqual(['failed', 'failed']);
    expect(service.state).toEqual({ kind: 'ready' });
    expect(await requests(sandbox)).toBe(before + 4);
  });
});

describe('a question that was meant for another connection', () => {
  it('is not put to the one that took its place meanwhile', async () => {
    const sample = connectionTo(sandbox, { data: 'sample' });
    const { service, choice } = open(sample);
    const before = await requests(other);
    const asked = [service.search(name), service.detail(id)];
    choice.choose(connectionTo(other));
    const refused = { kind: 'refused', why: 'otherConnection' };
    expect(await Promise.all(asked)).toEqual([refused, refused]);
    expect(await service.detail(id, { meantFor: sample })).toEqual(refused);
    expect(await requests(other)).toBe(before);
  });
});

describe('the state', () => {
  it.each([
    ['keyRejected', { status: '101' }],
    ['keyRejected', { status: '104' }],
    ['accountStopped', { status: '102' }],
    ['accountStopped', { status: '109' }],
    ['accountStopped', { status: '121' }],
    ['accountStopped', { status: '105' }],
    ['offline', { fault: 'reset' }],
    ['offline', { fault: 'hang' }],
  ])('is %s after %j, keeps the failure, and is ready again after an answer', async (kind, order) => {
    const { service, known } = open(connectionTo(sandbox, { timeoutMs: 300 }));
    await service.search(validities.name);
    await plan(sandbox, order);
    const failed = await service.search(name);
    if (failed.kind !== 'failed' || !('failure' in service.state)) throw new Error('no failure');
    const { reason, status, message, orderNumber } = failed.failure;
    expect(service.state).toMatchObject({ kind, failure: { reason, status, message, orderNumber } });
    // What is known stays to be read, and reading it shows nothing of the vendor.
    expect(known.companies()).toHaveLength(1);
    await service.search(validities.name);
    expect(service.state.kind).toBe(kind);
    await service.detail(id, { anyway: true });
    if ('status' in order && order.status === '105') expect(service.state.kind).toBe(kind);
    else expect(service.state).toEqual({ kind: 'ready' });
  });

  it.each(['202', '205', '110'])(
    'is ready again after %s, for which the vendor read the query',
    async (status) => {
      const { service } = open(connectionTo(sandbox));
      await plan(sandbox, { fault: 'reset' }, { status });
      await service.search(name);
      expect(service.state.kind).toBe('offline');
      await service.search(name);
      expect(service.state).toEqual({ kind: 'ready' });
    },
  );

  it.each([
    ['ready', {}],
    ['keyRejected', { status: '101' }],
  ])('stays %s after failures that say nothing of line, key or account', async (kind, order) => {
    const { service } = open(connectionTo(sandbox));
    await plan(sandbox, order, { status: '199' }, { status: '999' }, { fault: 'html' }, { fault: 'big' });
    await service.search(name, { mode: 'fresh' });
    for (let call = 0; call < 4; call += 1) {
      const again = await service.search(name, { mode: 'fresh', anyway: true });
      expect(again).toMatchObject({ kind: 'failed' });
      expect(service.state.kind).toBe(kind);
    }
    await service.search('x');
    await service.search(name, { mode: 'fresh', signal: AbortSignal.abort() });
    expect(service.state.kind).toBe(kind);
  });

  it('is forgotten when the user gives another key, and told when it changes', async () => {
    const { service, known, choice } = open(connectionTo(sandbox));
    const seen: string[] = [];
    known.onDidChange(() => seen.push(service.state.kind));
    await plan(sandbox, { status: '101' });
    await service.search(name);
    choice.choose(connectionTo(sandbox, { account: 'another' }));
    service.forgive('otherAccount');
    choice.choose(undefined);
    expect([...new Set(seen)]).toEqual(['keyRejected', 'ready', 'notConnected']);
  });
});
