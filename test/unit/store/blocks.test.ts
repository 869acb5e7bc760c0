import { describe, expect, it } from 'vitest';
import type { Block, BlockTarget } from '../../../src/store/blocks.ts';
import { DAY, NOON, SCOPE } from './calls.ts';
import { newFolder, open } from './setup.ts';

const HOUR = 3_600_000;

function block(target: BlockTarget, changes: Partial<Block> = {}): Block {
  const vendor = { status: '110', reason: 'locked', message: '请等 2小时后重试', orderNumber: 'order' };
  return { target, ...vendor, since: NOON, until: NOON + 2 * HOUR, ...changes };
}

const QUERY = { kind: 'query', method: 'GetList', key: 'K' } as const;
const METHOD = { kind: 'method', method: 'GetList' } as const;
const CONNECTION = { kind: 'connection' } as const;

function withClock() {
  const clock = { now: NOON };
  const folder = newFolder();
  const window = () => open(folder, { now: () => clock.now }).store.blocks;
  return { clock, window, blocks: window() };
}

describe('Blocks', () => {
  it('stop what they are for, in every window, and nothing else', () => {
    const { blocks, window } = withClock();
    blocks.put(SCOPE, block(QUERY));
    expect(window().find(SCOPE, 'GetList', 'K')).toEqual(block(QUERY));
    expect(blocks.find(SCOPE, 'GetList', 'OTHER')).toBeUndefined();
    expect(blocks.find(SCOPE, 'GetDetail', 'K')).toBeUndefined();
    expect(blocks.find('sample', 'GetList', 'K')).toBeUndefined();
    blocks.put(SCOPE, block(METHOD));
    expect(blocks.find(SCOPE, 'GetList', 'OTHER')?.target).toEqual(METHOD);
    expect(blocks.find(SCOPE, 'GetDetail', 'K')).toBeUndefined();
    blocks.put(SCOPE, block(CONNECTION, { until: null }));
    expect(blocks.find(SCOPE, 'GetDetail', 'K')).toEqual(block(CONNECTION, { until: null }));
    expect(blocks.find(SCOPE, 'GetList', 'K')?.target).toEqual(CONNECTION);
    expect(blocks.list(SCOPE)).toHaveLength(3);
  });

  it('end at their time, or when they are lifted', () => {
    const { blocks, clock } = withClock();
    blocks.put(SCOPE, block(QUERY));
    blocks.put(SCOPE, block(METHOD, { until: null }));
    clock.now = NOON + 2 * HOUR - 1;
    expect(blocks.list(SCOPE)).toHaveLength(2);
    clock.now += 1;
    expect(blocks.list(SCOPE).map(({ target }) => target)).toEqual([METHOD]);
    blocks.lift(SCOPE, QUERY);
    expect(blocks.find(SCOPE, 'GetList', 'K')?.target).toEqual(METHOD);
    blocks.lift(SCOPE, METHOD);
    expect(blocks.find(SCOPE, 'GetList', 'K')).toBeUndefined();
    blocks.put(SCOPE, block(CONNECTION, { until: null }));
    blocks.put('sample', block(CONNECTION, { until: null }));
    blocks.lift(SCOPE);
    expect(blocks.list(SCOPE)).toEqual([]);
    expect(blocks.list('sample')).toHaveLength(1);
  });

  it('are not shortened by a later one that ends sooner', () => {
    const { blocks, clock } = withClock();
    const account = block(CONNECTION, { status: '102', until: null });
    blocks.put(SCOPE, account);
    blocks.put(SCOPE, block(CONNECTION, { status: null, until: NOON + HOUR }));
    expect(blocks.find(SCOPE, 'GetList', 'K')).toEqual(account);
    blocks.put(SCOPE, block(QUERY));
    clock.now = NOON + 3 * HOUR;
    const again = block(QUERY, { since: clock.now, until: clock.now + 1 });
    blocks.put(SCOPE, again);
    expect(blocks.list(SCOPE)).toContainEqual(again);
  });

  it('of a clock that was far ahead do not last until that time comes', () => {
    const { blocks, clock } = withClock();
    clock.now = NOON + 365 * DAY;
    blocks.put(SCOPE, block(QUERY, { since: clock.now, until: clock.now + 2 * HOUR }));
    expect(blocks.find(SCOPE, 'GetList', 'K')).toBeDefined();
    clock.now = NOON;
    expect(blocks.find(SCOPE, 'GetList', 'K')).toBeUndefined();
    blocks.put(SCOPE, block(QUERY));
    expect(blocks.find(SCOPE, 'GetList', 'K')).toEqual(block(QUERY));
  });

  it('still hold where the clock goes back by less than a day, or forward and back again', () => {
    const { blocks, clock } = withClock();
    blocks.put(SCOPE, block(QUERY));
    clock.now = NOON - DAY;
    expect(blocks.find(SCOPE, 'GetList', 'K')).toBeDefined();
    clock.now = NOON - DAY - 1;
    expect(blocks.find(SCOPE, 'GetList', 'K')).toBeUndefined();
    clock.now = NOON + 365 * DAY;
    expect(blocks.find(SCOPE, 'GetList', 'K')).toBeUndefined();
    clock.now = NOON + HOUR;
    expect(blocks.find(SCOPE, 'GetList', 'K')).toBeDefined();
  });

  it('that wait for the user wait whatever the clock does', () => {
    const { blocks, clock } = withClock();
    blocks.put(SCOPE, block(CONNECTION, { until: null }));
    for (const days of [-400, 400]) {
      clock.now = NOON + days * DAY;
      expect(blocks.find(SCOPE, 'GetList', 'K')).toBeDefined();
    }
  });
});
