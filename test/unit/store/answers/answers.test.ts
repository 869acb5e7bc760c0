import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOf, isFresh, nextTurn } from '../../../../src/store/answers/age.ts';
import type { StoreEvent } from '../../../../src/store/store.ts';
import { DAY, NOON } from '../calls.ts';
import { REALM } from '../../../support/stored-companies.ts';
import { license, newFolder, newStore, open, search } from '../setup.ts';

const stamp = (asked: number, fetchedAt = NOON) => ({ asked, fetchedAt, orderNumber: `order-${asked}` });

describe('Answers', () => {
  it('give back what was kept, in every window and after a restart', () => {
    const folder = newFolder();
    const { store } = open(folder);
    const found = search('云梦', 'a', 'b');
    expect(store.answers.keep(REALM, 'search', '云梦', found, stamp(1))).toBe('new');
    expect(store.answers.keep(REALM, 'license', 'a', license('a'), stamp(1))).toBe('new');
    expect(store.answers.keep(REALM, 'report', 'a', null, stamp(1))).toBe('new');
    expect(open(folder).store.answers.get(REALM, 'search', '云梦')).toEqual({ value: found, ...stamp(1) });
    store.close();
    const again = open(folder).store;
    expect(again.answers.get(REALM, 'license', 'a')?.value).toEqual(license('a'));
    expect(again.answers.get(REALM, 'report', 'a')).toEqual({ value: null, ...stamp(1) });
    expect(again.answers.get(REALM, 'report', 'b')).toBeUndefined();
  });

  it('never meet across realms', () => {
    const store = newStore();
    store.answers.keep('sample', 'license', 'a', license('a'), stamp(1));
    store.answers.teach('sample', 'NAME', 'key');
    expect(store.answers.get(REALM, 'license', 'a')).toBeUndefined();
    expect(store.answers.taught(REALM, 'NAME')).toBeUndefined();
    expect(store.answers.taught('sample', 'NAME')).toBe('key');
    store.answers.teach('sample', 'NAME', 'other');
    expect(store.answers.taught('sample', 'NAME')).toBe('other');
  });

  it('renew the age of an equal answer and keep a different one as a new version', () => {
    const { answers } = newStore();
    const revoked = license('a', { validity: 'invalid', validityText: '否' });
    expect(answers.keep(REALM, 'license', 'a', license('a'), stamp(1, NOON))).toBe('new');
    expect(answers.keep(REALM, 'license', 'a', license('a'), stamp(2, NOON + DAY))).toBe('same');
    expect(answers.keep(REALM, 'license', 'a', revoked, stamp(3, NOON + 2 * DAY))).toBe('changed');
    expect(answers.keep(REALM, 'license', 'a', license('a'), stamp(4, NOON + 3 * DAY))).toBe('changed');
    const versions = answers.history(REALM, 'license', 'a');
    expect(
      versions.map(({ value, firstSeen, lastSeen, orderNumber }) => [
        value.validity,
        (firstSeen - NOON) / DAY,
        (lastSeen - NOON) / DAY,
        orderNumber,
      ]),
    ).toEqual([
      ['valid', 0, 1, 'order-2'],
      ['invalid', 2, 2, 'order-3'],
      ['valid', 3, 3, 'order-4'],
    ]);
    const numbers = versions.map(({ version }) => version);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  it('never let an answer to an earlier call take the place of a later one, whatever the clock says', () => {
    const { answers } = newStore();
    answers.keep(REALM, 'search', 'k', search('later', 'b'), stamp(2, NOON - 365 * DAY));
    expect(answers.keep(REALM, 'search', 'k', search('earlier', 'a'), stamp(1, NOON))).toBe('older');
    expect(answers.get(REALM, 'search', 'k')?.value.query).toBe('later');
    expect(answers.history(REALM, 'search', 'k')).toHaveLength(1);
  });

  it('behave like a plain list of versions', () => {
    const kept = fc.record({
      key: fc.constantFrom('a', 'b'),
      validityText: fc.constantFrom('是', '否'),
      asked: fc.integer({ min: 1, max: 8 }),
      fetchedAt: fc.integer({ min: NOON - 400 * DAY, max: NOON + 400 * DAY }),
    });
    const store = newStore();
    let run = 0;
    fc.assert(
      fc.property(fc.array(kept, { maxLength: 12 }), (answers) => {
        const realm = `realm-${(run += 1)}`;
        const model = new Map<string, { text: string; asked: number; first: number; last: number }[]>();
        for (const { key, validityText, asked, fetchedAt } of answers) {
          store.answers.keep(realm, 'license', key, license(key, { validityText }), stamp(asked, fetchedAt));
          const versions = model.get(key) ?? [];
          const last = versions.at(-1);
          model.set(key, versions);
          if (last && last.asked > asked) continue;
          if (last?.text === validityText) Object.assign(last, { asked, last: fetchedAt });
          else versions.push({ text: validityText, asked, first: fetchedAt, last: fetchedAt });
        }
        for (const [key, versions] of model) {
          expect(
            store.answers
              .history(realm, 'license', key)
              .map(({ value, firstSeen, lastSeen }) => [value.validityText, firstSeen, lastSeen]),
          ).toEqual(versions.map(({ text, first, last }) => [text, first, last]));
          const newest = store.answers.get(realm, 'license', key);
          expect([newest?.value.validityText, newest?.asked]).toEqual([
            versions.at(-1)?.text,
            versions.at(-1)?.asked,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keep all of several changes or none', () => {
    const { store } = open(newFolder());
    expect(() =>
      store.together(() => {
        store.answers.keep(REALM, 'license', 'a', license('a'), stamp(1));
        store.answers.teach(REALM, 'NAME', 'key');
        throw new Error('the caller changed its mind');
      }),
    ).toThrow('changed its mind');
    expect(store.answers.get(REALM, 'license', 'a')).toBeUndefined();
    expect(store.answers.taught(REALM, 'NAME')).toBeUndefined();
    expect(store.together(() => store.answers.keep(REALM, 'license', 'a', license('a'), stamp(1)))).toBe(
      'new',
    );
  });

  it('leave out a row that was tampered with, and tell of it once', () => {
    const folder = newFolder();
    const events: StoreEvent[] = [];
    const { store } = open(folder, { onEvent: (event) => events.push(event) });
    for (const id of ['broken', 'shape', 'huge', 'good']) {
      store.answers.keep(REALM, 'license', id, license(id), stamp(1));
    }
    const other = new DatabaseSync(join(folder, 'licenses.db'));
    other.exec(`UPDATE answers SET value = '{"id": 1' WHERE key = 'broken'`);
    other.exec(`UPDATE answers SET value = '{"id": 1}' WHERE key = 'shape'`);
    other.exec(`UPDATE answers SET last_seen = 9223372036854775807 WHERE key = 'huge'`);
    other.close();
    const read = ['broken', 'shape', 'huge', 'good'].map(
      (id) => store.answers.get(REALM, 'license', id)?.value.id,
    );
    expect(read).toEqual([undefined, undefined, undefined, 'good']);
    expect(events).toEqual([{ kind: 'badRows', table: 'answers' }]);
    expect(store.answers.keep(REALM, 'license', 'broken', license('broken'), stamp(2))).toBe('new');
    expect(store.answers.get(REALM, 'license', 'broken')?.value).toEqual(license('broken'));
  });
});

describe('The age of an answer', () => {
  it('is never negative, and an answer from the future is not fresh', () => {
    expect(ageOf(NOON, NOON + 5)).toBe(5);
    expect(ageOf(NOON + 30_000, NOON)).toBe(0);
    expect(ageOf(NOON + DAY, NOON)).toBeUndefined();
    expect(isFresh(NOON, NOON + DAY - 1, DAY)).toBe(true);
    expect(isFresh(NOON, NOON + DAY, DAY)).toBe(false);
    expect(isFresh(NOON + 365 * DAY, NOON, DAY)).toBe(false);
    expect(isFresh(NOON, NOON + 365 * DAY, DAY)).toBe(false);
  });

  it('tells when time alone may make it expire next, or right where it came from the future', () => {
    expect(nextTurn(NOON, NOON, [7 * DAY, DAY])).toBe(NOON + DAY);
    expect(nextTurn(NOON, NOON + DAY, [7 * DAY, DAY])).toBe(NOON + 7 * DAY);
    expect(nextTurn(NOON, NOON + 7 * DAY, [7 * DAY, DAY])).toBe(Infinity);
    expect(nextTurn(NOON + DAY, NOON, [DAY])).toBe(NOON + DAY - 60_000);
  });

  it('makes nothing fresh for longer than its maximum', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), fc.nat(90 * DAY), (fetchedAt, now, maxAge) => {
        const fresh = isFresh(fetchedAt, now, maxAge);
        if (fresh) expect(now - fetchedAt).toBeLessThan(maxAge);
        if (fresh) expect(fetchedAt - now).toBeLessThanOrEqual(60_000);
      }),
    );
  });
});
