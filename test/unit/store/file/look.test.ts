import { expect, it } from 'vitest';
import { vendorDay } from '../../../../src/domain/vendor-day.ts';
import { StoreKeeper } from '../../../../src/licenses/keeping/store-keeper.ts';
import { REALM } from '../../../support/stored-companies.ts';
import { call, NOON } from '../calls.ts';
import { fillingDisk, license, newFolder, newStore, open } from '../setup.ts';

const STAMP = { asked: 1, fetchedAt: NOON, orderNumber: null };

it('a look sees one state of the file, whatever another window changes meanwhile, and the next look sees that', () => {
  const folder = newFolder();
  const [one, two] = [open(folder).store, open(folder).store];
  const name = () => one.answers.get(REALM, 'license', 'a')?.value.companyName;
  two.answers.keep(REALM, 'license', 'a', license('a', { companyName: '甲' }), STAMP);
  const seen = one.look(() => {
    const before = name();
    const changed = license('a', { companyName: '乙' });
    two.answers.keep(REALM, 'license', 'a', changed, { ...STAMP, asked: 2 });
    return [before, one.look(name)];
  });
  expect(seen).toEqual(['甲', '甲']);
  expect([name(), one.look(name)]).toEqual(['乙', '乙']);
});

it('a look leaves nothing behind, and takes no change', () => {
  const store = newStore();
  expect(() => store.look(() => store.ledger.reserve(call()))).toThrow('a change within a look');
  expect(store.ledger.reserve(call())).toMatchObject({ kind: 'reserved' });
  const within = store.together(() => store.look(() => store.ledger.last(REALM).length));
  expect(within).toBe(1);
});

it('a store that is closed is looked at read by read, as without a look', () => {
  const folder = newFolder();
  open(folder).store.ledger.reserve(call());
  const keeper = new StoreKeeper(folder, { now: () => NOON, onNotice: () => undefined });
  const count = () => keeper.read((store) => store.ledger.last(REALM).length);
  expect(keeper.look(count)).toEqual([1]);
  keeper.dispose();
  expect(keeper.look(count)).toEqual([]);
});

it('what fails on the disk while it is looked at takes nothing from what this window keeps in memory', () => {
  const folder = newFolder();
  const { disk, sqlite } = fillingDisk();
  const keeper = new StoreKeeper(folder, {
    ...{ now: () => NOON, onNotice: () => undefined, sqlite },
  });
  keeper.read((store) => store.ledger.last(REALM).length);
  disk.full = true;
  keeper.write(REALM, (store) => store.ledger.reserve(call()));
  const spent = () => keeper.current(REALM, (store) => store.ledger.spending(REALM, vendorDay(NOON)));
  expect(spent()).toBe(1);
  const damaged = () => {
    throw Object.assign(new Error('database disk image is malformed'), {
      code: 'ERR_SQLITE_ERROR',
      errcode: 11,
    });
  };
  expect(() => keeper.look(damaged)).toThrow();
  expect(spent()).toBe(1);
});
