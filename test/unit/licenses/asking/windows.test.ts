import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { allCompanies } from '../../../../src/sandbox/sandbox.ts';
import { queryKey } from '../../../../src/licenses/known/query-key.ts';
import { StoreKeeper } from '../../../../src/licenses/keeping/store-keeper.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { databasePath } from '../../../../src/store/file/store-folder.ts';
import type { Store } from '../../../../src/store/store.ts';
import { newFolder, search } from '../../store/setup.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open, plan, requests, sourceOf, until } from '../setup.ts';

const { vendorSample } = notable;
const id = vendorSample.licenses[0]?.id ?? '';

const sandbox = await useSandbox();
let before: number;
beforeEach(async () => {
  before = await requests(sandbox);
});

const sent = async () => (await requests(sandbox)) - before;

function twoWindows(limit = 0) {
  const folder = newFolder();
  const connection = connectionTo(sandbox);
  return [open(connection, { folder, limit }), open(connection, { folder, limit })] as const;
}

describe('two windows', () => {
  it('make one call where they ask the same at the same time', async () => {
    const [one, two] = twoWindows();
    await plan(sandbox, { latencyMs: 300 });
    const asked = [one.service.search(vendorSample.name), two.service.search(vendorSample.name)];
    const outcomes = await Promise.all(asked);
    expect(outcomes.map(sourceOf).sort()).toEqual(['stored', 'vendor']);
    expect(outcomes.map((outcome) => delivered(outcome).licenses.length)).toEqual([3, 3]);
    await plan(sandbox, { latencyMs: 300 });
    await Promise.all([one.service.detail(id), two.service.detail(id)]);
    expect(await sent()).toBe(2);
  });

  it('share a failure that a second call would pay for again', async () => {
    const [one, two] = twoWindows();
    await plan(sandbox, { latencyMs: 300, status: '202' });
    const outcomes = await Promise.all([
      one.service.search(vendorSample.name),
      two.service.search(vendorSample.name),
    ]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ kind: 'failed', failure: { reason: 'badQuery', status: '202' } });
    }
    expect(await sent()).toBe(1);
  });

  it.each([
    ['runs out of time', { fault: 'hang' }],
    ['breaks off', { latencyMs: 200, fault: 'reset' }],
    ['brings something else', { latencyMs: 200, fault: 'html' }],
  ])('make no second call where the first one %s, for it may be charged', async (_what, order) => {
    const folder = newFolder();
    const one = open(connectionTo(sandbox, { timeoutMs: 400 }), { folder });
    const two = open(connectionTo(sandbox), { folder });
    await plan(sandbox, order);
    const first = one.service.search(vendorSample.name);
    await until(async () => (await sent()) === 1);
    const second = await two.service.search(vendorSample.name);
    expect(await first).toMatchObject({ kind: 'failed', failure: { counted: 'maybe' } });
    expect(second).toMatchObject({ kind: 'failed', failure: { counted: 'maybe' } });
    expect(await sent()).toBe(1);
    // Whoever asks after it asks anew.
    expect(sourceOf(await two.service.search(vendorSample.name))).toBe('vendor');
  });

  it('wait for one that stands still for half a minute: what it sent is paid for', async () => {
    const [one, two] = twoWindows();
    const { endpoint } = sandbox;
    const key = JSON.stringify(['GetList', vendorSample.name, 1]);
    // The beat of a process that lives and has not beaten for 40 seconds.
    const still = { id: 'still', pid: process.ppid };
    one.keeper.write(endpoint, (store) => store.flights.claim(endpoint, key, still));
    const file = new DatabaseSync(databasePath(one.folder, 1));
    file.exec("UPDATE flights SET beat = beat - 40000 WHERE owner = 'still'");
    file.close();
    const leaving = new AbortController();
    const second = two.service.search(vendorSample.name, { recall: leaving.signal });
    await sleep(250);
    leaving.abort();
    expect(await second).toMatchObject({ kind: 'failed', failure: { reason: 'cancelled', counted: 'no' } });
    expect(await sent()).toBe(0);
  });

  it('share the failure of a call that was under way already, however it is spelt', async () => {
    const [one, two] = twoWindows();
    await plan(sandbox, { latencyMs: 300, status: '202' });
    const first = one.service.search(vendorSample.name);
    await until(async () => (await sent()) === 1);
    const second = await two.service.search(vendorSample.name.replace('网络', ' 网络'));
    expect(second).toMatchObject({ kind: 'failed', failure: { status: '202', counted: 'no' } });
    expect(sourceOf(await first)).toBe('failed');
    expect(await sent()).toBe(1);
    // Whoever asks after it asks anew.
    expect(sourceOf(await two.service.search(vendorSample.name))).toBe('vendor');
  });

  it.each([1, 2, 3, 4])(
    'make no second call where the first one’s answer comes at any moment before it (%i)',
    async (moment) => {
      const [one] = twoWindows();
      const { name } = vendorSample;
      let reads = 0;
      class Late extends StoreKeeper {
        override read<T>(work: (store: Store) => T): readonly T[] {
          reads += 1;
          if (reads === moment) one.keeper.write(sandbox.endpoint, keepAnswer);
          return super.read(work);
        }
      }
      const stamp = { asked: 1, fetchedAt: Date.now(), orderNumber: null };
      const keepAnswer = ({ answers }: Store) =>
        answers.keep(sandbox.endpoint, 'search', queryKey(name), search(name), stamp);
      const { service } = open(connectionTo(sandbox), { folder: one.folder, Keeper: Late });
      expect(sourceOf(await service.search(name))).toBe('stored');
      expect(reads).toBeGreaterThanOrEqual(moment);
      expect(await sent()).toBe(0);
    },
  );

  it('take over where the other is gone', async () => {
    const [one, two] = twoWindows();
    // A process that was killed while it asked: its flight is still noted, its id belongs to nobody.
    const gone = { id: 'gone', pid: 2 ** 22 + 1 };
    const key = JSON.stringify(['GetList', vendorSample.name, 1]);
    one.keeper.write(sandbox.endpoint, (store) => store.flights.claim(sandbox.endpoint, key, gone));
    expect(sourceOf(await two.service.search(vendorSample.name))).toBe('vendor');
  });

  it('stop waiting when their user leaves, and send nothing then', async () => {
    const [one, two] = twoWindows();
    await plan(sandbox, { latencyMs: 500 });
    const first = one.service.search(vendorSample.name);
    await until(async () => (await sent()) === 1);
    const leaving = new AbortController();
    const second = two.service.search(vendorSample.name, { signal: leaving.signal });
    setTimeout(() => {
      leaving.abort();
    }, 50);
    expect(await second).toMatchObject({ kind: 'failed', failure: { reason: 'cancelled', counted: 'no' } });
    expect(sourceOf(await first)).toBe('vendor');
    expect(await sent()).toBe(1);
  });

  it('stay within one limit together, to the last call', async () => {
    const [one, two] = twoWindows(5);
    const names = allCompanies()
      .slice(0, 12)
      .map(({ name }) => name);
    const outcomes = await Promise.all(
      names.map((name, at) => (at % 2 === 0 ? one : two).service.search(name)),
    );
    expect(outcomes.filter((outcome) => sourceOf(outcome) === 'vendor')).toHaveLength(5);
    expect(one.service.spending).toEqual({ today: 5, limit: 5 });
    expect(two.service.state).toEqual({ kind: 'limitReached' });
    expect(await sent()).toBe(5);
  });

  it('see what the other has learnt, pinned and cleared', async () => {
    const [one, two] = twoWindows();
    await one.service.search(vendorSample.name);
    await one.service.detail(id);
    const [company] = two.known.companies();
    const code = company?.licenses[0]?.annualReport?.value?.creditCode ?? '';
    for (const query of [vendorSample.keyNo, code, vendorSample.name.replace('（', '(').replace('）', ')')]) {
      expect(sourceOf(await two.service.search(query))).toBe('stored');
    }
    two.known.pin(vendorSample.keyNo, true);
    expect(one.known.companies()[0]?.pinned).toBe(true);
    expect((await two.known.clear()).companies).toBe(0);
    expect(one.known.license(id)).toBeUndefined();
    expect(one.known.companies()).toMatchObject([{ pinned: true, licenses: [], provenance: null }]);
    expect(one.usage.report()?.today.saved).toEqual([{ method: 'GetList', calls: 3 }]);
    expect(await sent()).toBe(2);
  });
});

describe('the age of an answer', () => {
  it('decides what a current answer is, and never asks by itself', async () => {
    const clock = { now: Date.now() };
    const freshness = { maxAgeMs: 1000, emptyMaxAgeMs: 100 };
    const { service, known } = open(connectionTo(sandbox), { now: () => clock.now, freshness });
    const empty = notable.none.name;
    await service.search(vendorSample.name);
    await service.search(empty);
    clock.now += 100;
    expect(sourceOf(await service.search(vendorSample.name, { mode: 'current' }))).toBe('stored');
    expect(known.peek(empty)?.provenance.olderThanMs).toBe(freshness.emptyMaxAgeMs);
    expect(sourceOf(await service.search(empty))).toBe('stored');
    expect(sourceOf(await service.search(empty, { mode: 'current' }))).toBe('vendor');
    clock.now += 1000;
    const company = known.companyNamed(vendorSample.name);
    expect(company?.provenance?.olderThanMs).toBe(freshness.maxAgeMs);
    expect(sourceOf(await service.search(vendorSample.name, { mode: 'current' }))).toBe('vendor');
    // From the future: a clock that was set back by a year knows no age.
    clock.now -= 365 * 86_400_000;
    expect(known.peek(vendorSample.name)?.provenance.olderThanMs).toBeNull();
    expect(await sent()).toBe(4);
  });

  it.each(['202', '205', '110'])('is nothing that an error has: %s is not stored', async (status) => {
    const { service, known } = open(connectionTo(sandbox));
    await plan(sandbox, { status });
    await service.search(vendorSample.name);
    expect(known.peek(vendorSample.name)).toBeUndefined();
  });
});
