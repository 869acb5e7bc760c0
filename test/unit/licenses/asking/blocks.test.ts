import { beforeEach, describe, expect, it } from 'vitest';
import { STATUS_TABLE } from '../../../../src/api/answer/status.ts';
import { OPEN_PLATFORM_ADDRESS, PRO_ADDRESS } from '../../../../src/licenses/bases.ts';
import { nextVendorMidnight } from '../../../../src/domain/vendor-day.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { newFolder } from '../../store/setup.ts';
import { connectionTo } from '../connection-to.ts';
import { open, plan, requests, sourceOf } from '../setup.ts';

const { none, validities, vendorSample } = notable;
const id = vendorSample.licenses[0]?.id ?? '';
const MINUTE = 60_000;

const sandbox = await useSandbox();
let before: number;
beforeEach(async () => {
  before = await requests(sandbox);
});

const sent = async () => (await requests(sandbox)) - before;

/** A window whose first search was answered so, and whose clock the test sets. */
async function after(order: object) {
  const clock = { now: Date.now() };
  const window = open(connectionTo(sandbox), { now: () => clock.now });
  await plan(sandbox, order);
  await window.service.search(vendorSample.name);
  return { ...window, clock };
}

/** The statuses that forbid something, by what; every other one forbids nothing. */
const UNTIL_THE_USER_ACTS = ['101', '102', '103', '104', '107', '111', '112', '115', '119', '123', '214'];
const UNTIL_MIDNIGHT = ['109', '116'];
const ONE_METHOD = ['105', '113', '114'];
const FOR_A_WHILE = ['106', '108', '120'];
const ONE_QUERY = ['110'];

describe('the service that was asked', () => {
  it.each([
    [PRO_ADDRESS, 'pro'],
    [OPEN_PLATFORM_ADDRESS, 'openPlatform'],
    ['https://gateway.example', undefined],
    ['sample', undefined],
  ] as const)('stands with what failed there, whoever tells it: %s', async (realm, base) => {
    const { service } = open({ ...connectionTo(sandbox), realm });
    await plan(sandbox, { status: '112' });
    const failed = await service.search(vendorSample.name);
    const refused = await service.search(validities.name);
    const { state } = service;
    expect(refused).toMatchObject({ why: 'blocked' });
    for (const told of [failed, refused, state])
      expect('failure' in told ? told.failure.base : 'no failure').toBe(base);
  });
});

describe('what the vendor forbids', () => {
  it.each(UNTIL_THE_USER_ACTS)('%s stops all calls of the connection until the user acts', async (status) => {
    const { service, choice, clock } = await after({ status });
    clock.now += 40 * 24 * 60 * MINUTE;
    const refused = await service.search(validities.name);
    expect(refused).toMatchObject({ why: 'blocked', until: null, failure: { status, counted: 'no' } });
    expect(await service.detail(id)).toMatchObject({ why: 'blocked' });
    expect(await sent()).toBe(1);
    choice.choose(connectionTo(sandbox, { account: 'another' }));
    service.forgive('otherAccount');
    expect(sourceOf(await service.search(validities.name))).toBe('vendor');
  });

  it.each(UNTIL_MIDNIGHT)('%s stops them until the midnight of the vendor', async (status) => {
    const { service, clock } = await after({ status });
    const midnight = nextVendorMidnight(clock.now);
    expect(await service.search(none.name)).toMatchObject({ why: 'blocked', until: midnight });
    clock.now = midnight - 1;
    expect(sourceOf(await service.search(none.name))).toBe('refused');
    clock.now = midnight;
    expect(sourceOf(await service.search(none.name))).toBe('vendor');
    expect(await sent()).toBe(2);
  });

  it.each([
    ['106', { status: '106' }, 30 * MINUTE],
    ['108', { status: '108' }, 30 * MINUTE],
    ['120', { status: '120' }, MINUTE],
    ['HTTP 429 with Retry-After', { fault: '429' }, 7000],
  ])('%s lets all calls rest for a while', async (_, order, pause) => {
    const { service, clock } = await after(order);
    const refused = await service.search(none.name);
    if (refused.kind !== 'refused' || refused.why !== 'blocked') throw new Error(JSON.stringify(refused));
    const until = clock.now + pause;
    expect(refused.until).toBe(until);
    expect(service.state).toMatchObject({ kind: 'paused', until });
    expect(await sent()).toBe(1);
    clock.now = until;
    expect(sourceOf(await service.search(none.name))).toBe('vendor');
  });

  it.each(ONE_METHOD)('%s stops the method, and no other', async (status) => {
    const { service } = await after({ status });
    expect(sourceOf(await service.search(none.name))).toBe('refused');
    expect(sourceOf(await service.detail(id))).toBe('vendor');
    expect(await sent()).toBe(2);
  });

  it('110 locks that query for two hours, in every spelling, and no other', async () => {
    const { service, clock } = await after({ status: '110' });
    const until = clock.now + 120 * MINUTE;
    expect(await service.search(` ${vendorSample.name}`)).toMatchObject({ why: 'blocked', until });
    expect(sourceOf(await service.search(none.name))).toBe('vendor');
    expect(service.state).toEqual({ kind: 'ready' });
    clock.now = until;
    expect(sourceOf(await service.search(vendorSample.name))).toBe('vendor');
    expect(await sent()).toBe(3);
  });

  const forbidding = [...UNTIL_THE_USER_ACTS, ...UNTIL_MIDNIGHT, ...ONE_METHOD, ...FOR_A_WHILE, ...ONE_QUERY];
  const passing = [...STATUS_TABLE.keys()].filter((status) => !forbidding.includes(status));
  it.each([...passing, '999'])('%s forbids nothing', async (status) => {
    const { service } = await after({ status });
    expect(sourceOf(await service.search(none.name))).toBe('vendor');
  });
});

describe('a block', () => {
  it('holds in every other window, and outlives them all', async () => {
    const { folder, keeper } = await after({ status: '102' });
    const other = open(connectionTo(sandbox), { folder });
    expect(other.service.state.kind).toBe('accountStopped');
    expect(sourceOf(await other.service.search(none.name))).toBe('refused');
    keeper.dispose();
    other.keeper.dispose();
    const later = open(connectionTo(sandbox), { folder });
    expect(sourceOf(await later.service.search(none.name))).toBe('refused');
    expect(await sent()).toBe(1);
  });

  it('lets one call pass that is tried on purpose; an answer lifts it', async () => {
    const { service } = await after({ status: '102' });
    await plan(sandbox, { status: '102' });
    expect(await service.search(none.name, { anyway: true })).toMatchObject({ kind: 'failed' });
    expect(sourceOf(await service.search(none.name))).toBe('refused');
    expect(sourceOf(await service.search(none.name, { anyway: true }))).toBe('vendor');
    expect(sourceOf(await service.search(validities.name))).toBe('vendor');
    expect(await sent()).toBe(4);
  });

  it('of any width is lifted by an answer that shows it to be wrong', async () => {
    const { service } = await after({ status: '110' });
    await plan(sandbox, { status: '105' }, { status: '102' });
    await service.search(none.name);
    await service.detail(id);
    expect(sourceOf(await service.search(vendorSample.name))).toBe('refused');
    expect(sourceOf(await service.search(vendorSample.name, { anyway: true }))).toBe('vendor');
    expect(sourceOf(await service.search(vendorSample.name, { mode: 'fresh' }))).toBe('vendor');
    expect(await sent()).toBe(5);
  });

  it('holds for a call too that was on its way to be sent', async () => {
    const connection = connectionTo(sandbox);
    const folder = newFolder();
    const door = Promise.withResolvers<undefined>();
    const slow = { ...connection, api: () => door.promise.then(() => connection.api()) };
    const waiting = open(slow, { folder }).service.search(none.name);
    await plan(sandbox, { status: '102' });
    await open(connection, { folder }).service.search(validities.name);
    door.resolve(undefined);
    expect(await waiting).toMatchObject({ why: 'blocked', failure: { status: '102' } });
    expect(await sent()).toBe(1);
  });

  it.each([
    ['110', 'same', 'refused'],
    ['110', 'sameAccount', 'refused'],
    ['110', 'otherAccount', 'vendor'],
    ['116', 'sameAccount', 'refused'],
    ['102', 'sameAccount', 'refused'],
    ['101', 'same', 'refused'],
    ['101', 'sameAccount', 'vendor'],
  ] as const)('%s after signing in with the key of %s: %s', async (status, renewal, then) => {
    const { service, choice } = open(connectionTo(sandbox));
    await plan(sandbox, { status });
    await service.search(none.name);
    if (renewal === 'otherAccount') choice.choose(connectionTo(sandbox, { account: 'another' }));
    service.forgive(renewal);
    expect(sourceOf(await service.search(none.name))).toBe(then);
  });

  it.each(['110', '116', '102'])(
    '%s holds for its account again after another one stood in between',
    async (status) => {
      const { service, choice, known } = open(connectionTo(sandbox));
      await plan(sandbox, { status });
      await service.search(none.name);
      choice.choose(connectionTo(sandbox, { account: 'another' }));
      service.forgive('otherAccount');
      expect(sourceOf(await service.search(none.name))).toBe('vendor');
      await known.clear();
      choice.choose(connectionTo(sandbox));
      service.forgive('otherAccount');
      expect(await service.search(none.name)).toMatchObject({ why: 'blocked' });
    },
  );

  it('does not hide what is known', async () => {
    const { service, known } = await after({});
    await plan(sandbox, { status: '102' });
    await service.search(none.name);
    expect(sourceOf(await service.search(vendorSample.name))).toBe('stored');
    expect(known.companies()).toHaveLength(1);
  });
});
