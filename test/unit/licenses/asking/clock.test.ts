import { beforeEach, expect, it } from 'vitest';
import { nextVendorMidnight } from '../../../../src/domain/vendor-day.ts';
import { allCompanies } from '../../../../src/sandbox/sandbox.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { fillingDisk } from '../../store/setup.ts';
import { connectionTo } from '../connection-to.ts';
import { open, plan, requests, sourceOf, type OfficeOptions } from '../setup.ts';

const { none, validities, vendorSample } = notable;
const DAY = 86_400_000;
const YEAR = 365 * DAY;
const limitReached = { kind: 'refused', why: 'limitReached' };

const sandbox = await useSandbox();
let before: number;
beforeEach(async () => {
  before = await requests(sandbox);
});

const sent = async () => (await requests(sandbox)) - before;

/** A window whose clock the test sets. */
function windowAt(options: OfficeOptions = {}) {
  const clock = { now: Date.now() };
  return { ...open(connectionTo(sandbox), { ...options, now: () => clock.now }), clock };
}

it.each([
  ['back a day', -DAY],
  ['forward a year', YEAR],
])('a clock that jumps %s, and back, loses no call and gives no second limit to a day', async (_, jump) => {
  const { service, usage, clock } = windowAt({ limit: 2 });
  const [one, two, three, four, five] = allCompanies().map(({ name }) => name);
  await service.search(one ?? '');
  clock.now += jump;
  expect(service.spending.today).toBe(0);
  await service.search(two ?? '');
  await service.search(three ?? '');
  expect(await service.search(four ?? '')).toEqual(limitReached);
  clock.now -= jump;
  expect(service.spending.today).toBe(1);
  expect(sourceOf(await service.search(four ?? ''))).toBe('vendor');
  expect(await service.search(five ?? '')).toEqual(limitReached);
  expect(Array.from(usage.calls(), ({ query }) => query)).toEqual([one, two, three, four]);
  expect(await sent()).toBe(4);
});

it('the limit counts by the days of the vendor, from midnight to midnight', async () => {
  const { service, clock } = windowAt({ limit: 1 });
  const midnight = nextVendorMidnight(clock.now);
  clock.now = midnight - 1;
  await service.search(vendorSample.name);
  expect(await service.search(none.name)).toEqual(limitReached);
  clock.now = midnight;
  expect(sourceOf(await service.search(none.name))).toBe('vendor');
  expect(await service.search(validities.name)).toEqual(limitReached);
});

it('an answer from the future is shown, and not taken for a current one', async () => {
  const { service, known, clock } = windowAt();
  clock.now += YEAR;
  await service.search(vendorSample.name);
  clock.now -= YEAR;
  expect(known.peek(vendorSample.name)?.provenance.olderThanMs).toBeNull();
  expect(sourceOf(await service.search(vendorSample.name))).toBe('stored');
  expect(sourceOf(await service.search(vendorSample.name, { mode: 'current' }))).toBe('vendor');
  expect(known.peek(vendorSample.name)?.provenance.olderThanMs).toBeUndefined();
});

it.each(['110', '116', '106'])(
  'what %s forbade while the clock was a year ahead ends with that',
  async (status) => {
    const { service, clock } = windowAt();
    clock.now += YEAR;
    await plan(sandbox, { status });
    await service.search(vendorSample.name);
    expect(sourceOf(await service.search(vendorSample.name))).toBe('refused');
    clock.now -= YEAR;
    expect(sourceOf(await service.search(vendorSample.name))).toBe('vendor');
  },
);

it('what the account forbids is not over for a clock', async () => {
  const { service, clock } = windowAt();
  await plan(sandbox, { status: '102' });
  await service.search(vendorSample.name);
  for (const jump of [YEAR, -2 * YEAR]) {
    clock.now += jump;
    expect(sourceOf(await service.search(none.name))).toBe('refused');
  }
  expect(await sent()).toBe(1);
});

it('a disk that fails after the clock was wrong takes today’s calls along all the same', async () => {
  const { disk, sqlite } = fillingDisk();
  const { service, clock } = windowAt({ limit: 2, sqlite });
  await service.search(vendorSample.name);
  clock.now += YEAR;
  await service.search(validities.name);
  clock.now -= YEAR;
  disk.full = true;
  expect(sourceOf(await service.search(none.name))).toBe('vendor');
  expect(service.spending.today).toBe(2);
  expect(await service.search(allCompanies()[20]?.name ?? '')).toEqual(limitReached);
});
