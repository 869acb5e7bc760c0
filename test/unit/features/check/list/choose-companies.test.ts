import { beforeEach, expect, test, vi } from 'vitest';
import type { CompanyItem } from '../../../../../src/features/check/list/company-items.ts';
import { notable } from '../../../../../src/sandbox/data/notable-companies.ts';
import { QuickPickDouble } from '../../../../support/quick-pick-double.ts';
import { useSandbox } from '../../../../support/use-sandbox.ts';
import { connectionTo } from '../../../licenses/connection-to.ts';
import { open } from '../../../licenses/setup.ts';

let box = new QuickPickDouble<CompanyItem>();
vi.mock('vscode', async () => {
  const double = await import('../../../../support/vscode-double.ts');
  return { ...double, window: { ...double.window, createQuickPick: () => box } };
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
};

/** The list as it stands before the user, and what came of it. */
async function list() {
  const { known, service } = open(connectionTo(sandbox));
  const prices = { data: 'real' as const, unitPrice: 0 };
  const seen: { chosen?: readonly string[] | 'left' } = {};
  const chosen = chooseCompanies(source, {
    known,
    prices,
    spending: () => service.spending,
    clock: () => clock.ms,
  }).then((queries) => {
    seen.chosen = queries?.map(({ query }) => query) ?? 'left';
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
