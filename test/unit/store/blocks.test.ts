import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { StoredBlock, BlockTarget } from '../../../src/store/blocks.ts';
import { MIGRATIONS } from '../../../src/store/migrations.ts';
import { DAY, NOON } from './calls.ts';
import { REALM } from '../../support/stored-companies.ts';
import { newFolder, open } from './setup.ts';

const HOUR = 3_600_000;
const OWNER = { realm: REALM, account: 'one' };
const OTHER = { realm: REALM, account: 'another' };

function block(target: BlockTarget, changes: Partial<StoredBlock> = {}): StoredBlock {
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
    blocks.put(OWNER, block(QUERY));
    expect(window().find(OWNER, 'GetList', 'K')).toEqual(block(QUERY));
    expect(blocks.find(OWNER, 'GetList', 'OTHER')).toBeUndefined();
    expect(blocks.find(OWNER, 'GetDetail', 'K')).toBeUndefined();
    expect(blocks.find({ ...OWNER, realm: 'sample' }, 'GetList', 'K')).toBeUndefined();
    blocks.put(OWNER, block(METHOD));
    expect(blocks.find(OWNER, 'GetList', 'OTHER')?.target).toEqual(METHOD);
    expect(blocks.find(OWNER, 'GetDetail', 'K')).toBeUndefined();
    blocks.put(OWNER, block(CONNECTION, { until: null }));
    expect(blocks.find(OWNER, 'GetDetail', 'K')).toEqual(block(CONNECTION, { until: null }));
    expect(blocks.find(OWNER, 'GetList', 'K')?.target).toEqual(CONNECTION);
    expect(blocks.list(OWNER)).toHaveLength(3);
  });

  it('end at their time, or when they are lifted', () => {
    const { blocks, clock } = withClock();
    blocks.put(OWNER, block(QUERY));
    blocks.put(OWNER, block(METHOD, { until: null }));
    clock.now = NOON + 2 * HOUR - 1;
    expect(blocks.list(OWNER)).toHaveLength(2);
    clock.now += 1;
    expect(blocks.list(OWNER).map(({ target }) => target)).toEqual([METHOD]);
    blocks.lift(OWNER, QUERY);
    expect(blocks.find(OWNER, 'GetList', 'K')?.target).toEqual(METHOD);
    blocks.lift(OWNER, METHOD);
    expect(blocks.find(OWNER, 'GetList', 'K')).toBeUndefined();
    blocks.put(OWNER, block(CONNECTION, { until: null }));
    blocks.put({ ...OWNER, realm: 'sample' }, block(CONNECTION, { until: null }));
    blocks.lift(OWNER);
    expect(blocks.list(OWNER)).toEqual([]);
    expect(blocks.list({ ...OWNER, realm: 'sample' })).toHaveLength(1);
  });

  it('are not shortened by a later one that ends sooner', () => {
    const { blocks, clock } = withClock();
    const account = block(CONNECTION, { status: '102', until: null });
    blocks.put(OWNER, account);
    blocks.put(OWNER, block(CONNECTION, { status: null, until: NOON + HOUR }));
    expect(blocks.find(OWNER, 'GetList', 'K')).toEqual(account);
    blocks.put(OWNER, block(QUERY));
    clock.now = NOON + 3 * HOUR;
    const again = block(QUERY, { since: clock.now, until: clock.now + 1 });
    blocks.put(OWNER, again);
    expect(blocks.list(OWNER)).toContainEqual(again);
  });

  it('of a clock that was far ahead do not last until that time comes', () => {
    const { blocks, clock } = withClock();
    clock.now = NOON + 365 * DAY;
    blocks.put(OWNER, block(QUERY, { since: clock.now, until: clock.now + 2 * HOUR }));
    expect(blocks.find(OWNER, 'GetList', 'K')).toBeDefined();
    clock.now = NOON;
    expect(blocks.find(OWNER, 'GetList', 'K')).toBeUndefined();
    blocks.put(OWNER, block(QUERY));
    expect(blocks.find(OWNER, 'GetList', 'K')).toEqual(block(QUERY));
  });

  it('still hold where the clock goes back by less than a day, or forward and back again', () => {
    const { blocks, clock } = withClock();
    blocks.put(OWNER, block(QUERY));
    clock.now = NOON - DAY;
    expect(blocks.find(OWNER, 'GetList', 'K')).toBeDefined();
    clock.now = NOON - DAY - 1;
    expect(blocks.find(OWNER, 'GetList', 'K')).toBeUndefined();
    clock.now = NOON + 365 * DAY;
    expect(blocks.find(OWNER, 'GetList', 'K')).toBeUndefined();
    clock.now = NOON + HOUR;
    expect(blocks.find(OWNER, 'GetList', 'K')).toBeDefined();
  });

  it('hold for the account that they were noted of, and for none that was noted, for all', () => {
    const { blocks } = withClock();
    const anybody = { realm: REALM, account: '' };
    blocks.put(OWNER, block(QUERY));
    expect(blocks.find(OTHER, 'GetList', 'K')).toBeUndefined();
    blocks.put(OTHER, block(CONNECTION, { until: null }));
    blocks.put(anybody, block(METHOD));
    expect(
      [blocks.list(OWNER), blocks.list(OTHER), blocks.list(anybody)].map(({ length }) => length),
    ).toEqual([2, 2, 1]);
    expect(blocks.ofAll(REALM).map(({ account, block: { target } }) => [account, target.kind])).toEqual([
      ['', 'method'],
      ['another', 'connection'],
      ['one', 'query'],
    ]);
    blocks.lift(OTHER);
    expect(blocks.list(OWNER).map(({ target }) => target)).toEqual([QUERY]);
    expect(blocks.list(OTHER)).toEqual([]);
  });

  it('of a file from before hold for whoever asks', () => {
    const folder = newFolder();
    open(folder, { migrations: MIGRATIONS.slice(0, 4) });
    const db = new DatabaseSync(join(folder, 'licenses.db'));
    db.prepare(
      `INSERT INTO blocks (scope, kind, method, key, reason, since, until) VALUES (?, 'connection', '', '', 'quota', ?, ?)`,
    ).run(REALM, NOON, NOON + HOUR);
    db.close();
    expect(open(folder).store.blocks.list(OWNER)).toMatchObject([{ reason: 'quota', target: CONNECTION }]);
  });

  it('that wait for the user wait whatever the clock does', () => {
    const { blocks, clock } = withClock();
    blocks.put(OWNER, block(CONNECTION, { until: null }));
    for (const days of [-400, 400]) {
      clock.now = NOON + days * DAY;
      expect(blocks.find(OWNER, 'GetList', 'K')).toBeDefined();
    }
  });
});
