import { beforeEach, expect, test, vi } from 'vitest';
import type { CompanyItem } from '../../../../../src/features/check/list/company-items.ts';
import type { Source } from '../../../../../src/features/check/sources/source.ts';
import type { LeftOut } from '../../../../../src/domain/list/list-cells.ts';
import { notable } from '../../../../../src/sandbox/data/notable-companies.ts';
import { QuickPickDouble } from '../../../../support/quick-pick-double.ts';
import { useSandbox } from '../../../../support/use-sandbox.ts';
import { connectionTo } from '../../../licenses/connection-to.ts';
import { open } from '../../../licenses/setup.ts';

let box = new QuickPickDouble<CompanyItem>();
vi.mock('vscode', async () => {
  const double = await import('../../../../support/vscode-double.ts');
  return {
    ...double,
    QuickPickItemKind: { Separator: -1, Default: 0 },
    window: { ...double.window, createQuickPick: () => box },
  };
});
const { chooseCompanies } = await import('../../../../../src/features/check/list/choose-companies.ts');

const clock = {
  ms: 0,
  advance(ms: number): void {
    this.ms += ms;
  },
};
const sandbox = await useSandbox();
beforeEach(() => {
  box = new QuickPickDouble<CompanyItem>();
});

const source = {
  title: 'a.csv',
  candidates: [
    { query: notable.vendorSample.name, sure: true, count: 1 },
    { query: notable.none.name, sure: false, count: 1 },
  ],
  rows: [],
  lists: [],
};

/** The list as it stands before the user, and what came of it. */
async function list(asked: Source = source) {
  const { known, service } = open(connectionTo(sandbox));
  const prices = { data: 'real' as const, unitPrice: 0 };
  const seen: { chosen?: readonly string[] | 'left'; leftOut?: readonly LeftOut[] | undefined } = {};
  const chosen = chooseCompanies(asked, {
    known,
    prices,
    spending: () => service.spending,
    clock: () => clock.ms,
  }).then((agreed) => {
    seen.chosen = agreed?.queries.map(({ query }) => query) ?? 'left';
    seen.leftOut = agreed?.leftOut;
  });
  await vi.waitUntil(() => box.isOpen);
  return { seen, chosen };
}

test.each([
  ['as the editor sets it out', {}],
  ['by a keyboard that is slow to begin', { afterMs: 980 }],
  ['by a keyboard that is slow to go on', { everyMs: 450, times: 8 }],
])('Enter held down since before the list was there asks for nothing, %s', async (_, how) => {
  const { seen } = await list();
  box.hold(clock, how);
  expect([box.isOpen, seen.chosen]).toEqual([true, undefined]);
  expect(box.placeholder).toMatch(/^Enter was pressed before/u);
  box.hide();
});

test('Enter that was pressed before the price could be read says so, and the next one asks for what is ticked', async () => {
  const { seen, chosen } = await list();
  clock.advance(300);
  box.enter();
  expect(box.isOpen).toBe(true);
  clock.advance(900);
  box.enter();
  await chosen;
  expect(seen.chosen).toEqual([notable.vendorSample.name]);
});

test('Enter on a list that was there to be read asks at once', async () => {
  const { seen, chosen } = await list();
  clock.advance(1000);
  expect(box.placeholder).toMatch(/^Enter or OK asks/u);
  box.enter();
  await chosen;
  expect(seen.chosen).toEqual([notable.vendorSample.name]);
});

test('Escape asks for nothing', async () => {
  const { seen, chosen } = await list();
  box.hide();
  await chosen;
  expect(seen.chosen).toBe('left');
});

test('rows that ask for nothing stand in the list with the reason, cannot be ticked, and go along', async () => {
  const { name } = notable.vendorSample;
  const [asked, gap] = [
    { file: null, row: 2, text: name, queries: [name], gap: null },
    { file: null, row: 3, text: '=A9', queries: [], gap: 'noName' as const },
  ];
  const { seen, chosen } = await list({ ...source, rows: [asked, gap] });
  expect(box.title).toContain('1 company, 1 call · 1 row not asked');
  expect(box.items.slice(2)).toMatchObject([
    { label: 'Not asked' },
    { label: '=A9', description: 'row 3; not asked: no company is named here' },
  ]);
  box.select(box.items);
  expect(box.selectedItems.map(({ label }) => label)).toEqual([name, notable.none.name]);
  box.select(box.items.slice(0, 1));
  clock.advance(1000);
  box.enter();
  await chosen;
  expect(seen).toEqual({
    chosen: [name],
    leftOut: [
      { file: null, row: 3, text: '=A9', reason: 'noName' },
      { file: null, row: null, text: notable.none.name, reason: 'notChosen' },
    ],
  });
});

test('a code that breaks the rule as codes in use do stands unticked with the explanation, and can be ticked', async () => {
  const query = '91350203M000ABCDX9';
  await list({ ...source, candidates: [{ query, sure: false, count: 1 }] });
  const [item] = box.items;
  expect(item?.detail).toContain('Codes that Xiamen gave before 2016 break that rule and are in use');
  expect(item?.description).not.toContain('may not be a company');
  expect(box.selectedItems).toEqual([]);
  box.select(box.items);
  expect(box.selectedItems).toHaveLength(1);
  box.hide();
});
