import { expect, it } from 'vitest';
import { STATUS_TABLE, statusRow } from '../../../../src/api/answer/status.ts';

/** By class, as the specification's last column has them. */
const CLASSES = {
  ok: '200',
  empty: '201',
  badQuery: '117 118 125 126 202 207 208 209 213 215 218 219 223 224',
  pending: '205',
  locked: '110',
  withdrawn: '105 113 114',
  credentials: '101 104 107 115',
  account: '102 103 111 112 119 123 214',
  blocked: '106 108 121',
  quota: '109 116',
  transient: '120 122 124 199 203',
};

const codesWhere = (holds: (row: ReturnType<typeof statusRow>) => boolean) =>
  [...STATUS_TABLE.values()]
    .filter(holds)
    .map(({ code }) => code)
    .sort()
    .join(' ');

it.each(Object.entries(CLASSES))('classes as %s: %s', (name, codes) => {
  expect(codesWhere((row) => row.class === name)).toBe(codes);
});

it('has every status of the specification and no other', () => {
  expect([...STATUS_TABLE.keys()].sort()).toEqual(Object.values(CLASSES).join(' ').split(' ').sort());
  for (const [code, row] of STATUS_TABLE)
    expect([row.code, row.meaning]).toEqual([code, expect.stringMatching(/./)]);
});

it.each([
  ['116', 'checkQuota'],
  ['122', 'oneAtATime'],
  ['123', 'verifyAccount'],
  ['124', 'askAgainLater'],
  ['223', 'tryFullName'],
])('advises for %s: %s', (code, remedy) => {
  expect(statusRow(code).remedy).toBe(remedy);
});

it('counts the vendor’s valid requests and no other', () => {
  const counted = '105 110 200 201 202 205 207 208 209 213 215 218 219';
  expect(codesWhere((row) => row.counted === 'yes')).toBe(counted);
});

it('allows another try after a wrong clock alone', () => {
  expect(codesWhere((row) => row.again !== 'never')).toBe('107 115');
});

it.each(['299', '0', 'constructor', '__proto__', '二〇〇'])(
  'takes the unknown status %s as charged',
  (code) => {
    expect(statusRow(code)).toMatchObject({ code, class: 'unknownStatus', counted: 'yes', again: 'never' });
  },
);

it.each([
  ['【无效请求】某消息', 'no'],
  [' 【无效请求】', 'no'],
  ['【有效请求】某消息', 'yes'],
  ['某消息【无效请求】', 'yes'],
  ['无效请求', 'yes'],
  ['', 'yes'],
  [null, 'yes'],
])('reads from %j whether an unknown status was counted: %s', (message, counted) => {
  expect(statusRow('299', message).counted).toBe(counted);
});

it('lets no message speak against the table', () => {
  expect(statusRow('200', '【无效请求】').counted).toBe('yes');
  expect(statusRow('101', '【有效请求】').counted).toBe('no');
});
