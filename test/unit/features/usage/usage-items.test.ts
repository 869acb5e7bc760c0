import { expect, test, vi } from 'vitest';
import { usageChildren, usageRoots, type UsageNode } from '../../../../src/features/usage/nodes.ts';
import type { UsageReport } from '../../../../src/licenses/usage.ts';
import { speak } from '../../../support/vscode-double.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { usageItem } = await import('../../../../src/features/usage/usage-items.ts');

const call = {
  id: 7,
  realm: 'a connection',
  day: '2026-11-23',
  at: Date.now(),
  method: 'GetList',
  query: '云上星河通信有限公司',
  window: 'a window',
  settled: true,
  counted: 'yes',
  status: '200',
  orderNumber: 'N-1',
  durationMs: 340,
  outcome: 'found',
} as const;

const today = {
  totals: [
    { method: 'GetList', status: '200', counted: 'yes', calls: 1 },
    { method: 'GetList', status: '201', counted: 'yes', calls: 2 },
    { method: 'GetList', status: '120', counted: 'no', calls: 3 },
    { method: 'GetDetail', status: null, counted: 'maybe', calls: 2 },
  ],
  saved: [{ method: 'GetList', calls: 4 }],
} as const;
const report: UsageReport = { today, month: { totals: [], saved: [] }, last: [call] };
const roots = usageRoots(report, { today: 3, limit: 100 });

const numberOf = (id: string) => (id === 'id-1' ? 'B1.B2-20990001' : undefined);

/** Label and description, as a row is read. */
const told = (node: UsageNode | undefined, unitPrice = 0): string => {
  if (!node) return 'no such row';
  const { label, description } = usageItem(node, { unitPrice, numberOf });
  return [label, description].map((words) => (typeof words === 'string' ? words : '')).join(' | ');
};

test('a period counts what may be charged against the limit, and tells what was saved', () => {
  expect(told(roots[0])).toBe('Today | 5 of 100 calls today · 4 saved');
  expect(told(roots[1])).toBe('This month | 0 calls');
  expect(told(usageRoots(report, { today: 3, limit: 0 })[0])).toBe('Today | 5 calls today · 4 saved');
});

test('with a price of its own a period tells money, and what was not counted costs none', () => {
  expect(told(roots[0], 0.5)).toMatch(/^Today \| 5 of 100 calls today · CN¥2\.50 · 4 saved$/);
  expect(
    usageChildren(roots[0] ?? { kind: 'last', id: 'last', calls: [] }).map((node) => told(node, 0.5)),
  ).toEqual([
    'Search: licences found | 1 call · CN¥0.50 · counted',
    'Search: nothing found | 2 calls · CN¥1.00 · counted',
    'Search: The vendor has a temporary problem. | 3 calls · not counted',
    'Annual report: no answer noted | 2 calls · CN¥1.00 · may be counted',
    'Search · saved | 4',
  ]);
});

test('what was asked of sample data is free, and says so', () => {
  const row = {
    kind: 'total',
    id: 'total',
    total: { method: 'GetList', status: '200', counted: 'yes', calls: 2 },
  } as const;
  const { description } = usageItem(row, { data: 'sample', unitPrice: 0, numberOf });
  expect(description).toBe('2 calls · sample data: free');
});

test('a call tells its time, status and charge; its tooltip the rest', () => {
  const [row] = usageChildren({ kind: 'last', id: 'last', calls: [call] });
  expect(told(row)).toMatch(/^Search: 云上星河通信有限公司 \| \d\d:\d\d [AP]M · licences found · counted$/);
  const item = row && usageItem(row, { unitPrice: 0, numberOf });
  expect(item?.tooltip).toContain('licences found · 200 · found · 340 ms\nOrder number: N-1\ncounted');
  expect(item?.id).toBe('call:7');
});

test('a call for an annual report names the licence by its number, where it is known', () => {
  const report = (query: string, outcome: string) =>
    told({
      kind: 'call',
      id: 'call:8',
      call: { ...call, method: 'GetDetail', query, status: null, outcome },
    });
  expect(report('id-1', 'timeout')).toMatch(
    /^Annual report of B1\.B2-20990001 \| .* · The vendor did not answer in time\. · counted$/,
  );
  expect(report('id-2', 'timeout')).toMatch(/^Annual report of id-2 \| /);
});

test('in Chinese as well', () => {
  speak('zh-cn');
  try {
    expect(
      usageChildren(roots[0] ?? { kind: 'last', id: 'last', calls: [] }).map((node) => told(node))[1],
    ).toBe('搜索：未查到许可证 | 2 次查询 · 计费');
  } finally {
    speak('en');
  }
});

test('a call of which nothing was noted says so, and that it may be counted', () => {
  const unsettled = {
    ...call,
    settled: false,
    status: null,
    outcome: null,
    durationMs: null,
    counted: 'maybe',
  } as const;
  expect(told({ kind: 'call', id: 'call:7', call: unsettled })).toMatch(
    / · no answer noted · may be counted$/,
  );
});

test('a screen reader hears label and description, and only rows with something below unfold', () => {
  const items = roots.map((node) => usageItem(node, { unitPrice: 0, numberOf }));
  expect(items[0]?.accessibilityInformation?.label).toBe('Today, 5 of 100 calls today · 4 saved');
  expect(items.map(({ collapsibleState }) => collapsibleState)).toEqual([1, 0, 1]);
});
