import { expect, test, vi } from 'vitest';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { historyView } = await import('../../../../src/sections/license/history-view.ts');

const MARCH = new Date(2026, 2, 1, 12).getTime();
const APRIL = new Date(2026, 3, 1, 12).getTime();

test('says what changed, between which two answers, field by field', () => {
  const { text, steps } = historyView({
    first: MARCH,
    steps: [
      {
        before: MARCH,
        after: APRIL,
        changes: [
          { field: 'validity', before: 'valid', after: 'unknown' },
          { field: 'validityText', before: '是', after: '' },
          { field: 'annualReport.tel', before: null, after: '4000000001' },
        ],
      },
    ],
  });
  expect(text).toMatch(/^First fetched Mar 1, 2026/);
  const [step] = steps;
  expect(step?.when).toMatch(/^Between Mar 1, 2026.* and Apr 1, 2026/);
  expect(
    step?.changes.map(({ label, before, after }) => [label, before.value.value, after.value.value]),
  ).toEqual([
    ['Validity', 'valid', 'validity unknown'],
    ['Valid, as sent', '是', 'not given'],
    ['Report: Service telephone', 'not given', '4000000001'],
  ]);
});

function scopeChange(before: string, after: string) {
  const [step] = historyView({
    first: MARCH,
    steps: [{ before: MARCH, after: APRIL, changes: [{ field: 'scope', before, after }] }],
  }).steps;
  return step?.changes[0];
}

test('of two scopes, tells business by business what only one of them has', () => {
  const change = scopeChange(
    '内容分发网络业务：北京市、上海市国内呼叫中心业务：全国',
    '内容分发网络业务：上海市、广东省互联网接入服务业务：全国',
  );
  expect(change?.before.only).toEqual(['B12 内容分发网络业务：北京市', 'B24-1 国内呼叫中心业务：全国']);
  expect(change?.after.only).toEqual(['B12 内容分发网络业务：广东省', 'B14 互联网接入服务业务：全国']);
  expect(change?.note).toBeNull();
});

test('scopes that differ in writing alone are said to be the same', () => {
  const change = scopeChange('内容分发网络业务：北京市、上海市', '内容分发网络业务：上海市;北京市');
  expect([change?.before.only, change?.after.only]).toEqual([[], []]);
  expect(change?.note).toMatch(/written differently/);
});

test('long texts are folded, with their beginning and their length', () => {
  const text = '内容分发网络业务：'.padEnd(500, '甲');
  expect(scopeChange(text, '内容分发网络业务：全国')).toMatchObject({
    before: {
      value: {
        value: text,
        fold: expect.stringMatching(/^内容分发网络业务.*… \(500 characters\)$/) as string,
      },
    },
    after: { value: { fold: null } },
  });
});

test('says when nothing changed, and when nothing is stored', () => {
  expect(historyView({ first: MARCH, steps: [] }).text).toMatch(/No later answer/);
  expect(historyView({ first: null, steps: [] }).text).toMatch(/No answer about this licence is stored/);
});
