import { beforeEach, expect, test, vi } from 'vitest';
import type { SearchItem } from '../../../../src/features/search/search-action.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { QuickPickDouble } from '../../../support/quick-pick-double.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../../licenses/connection-to.ts';
import { open, plan, requests, until } from '../../licenses/setup.ts';

let box = new QuickPickDouble<SearchItem>();
vi.mock('vscode', async () => {
  const double = await import('../../../support/vscode-double.ts');
  return {
    ...double,
    QuickPickItemKind: { Separator: -1, Default: 0 },
    window: { ...double.window, createQuickPick: () => box },
  };
});
const { SearchPicker } = await import('../../../../src/features/search/search-picker.ts');

const { name } = notable.vendorSample;
const other = notable.validities.name;
const sandbox = await useSandbox();
let before: number;
beforeEach(async () => {
  before = await requests(sandbox);
  box = new QuickPickDouble<SearchItem>();
});

const sent = async () => (await requests(sandbox)) - before;

const clock = {
  ms: 0,
  advance(ms: number): void {
    this.ms += ms;
  },
};

function picker(office = open(connectionTo(sandbox)), text = '') {
  const opened: string[] = [];
  const search = new SearchPicker(office.known, office.service, {
    data: () => office.choice.current?.data,
    address: () => undefined,
    openLicense: (id) => opened.push(id),
    openCompany: (id) => opened.push(id),
    copyDiagnostics: () => undefined,
    clock: () => clock.ms,
  });
  search.show(text, false);
  box.settle();
  const answered = async () => {
    await until(() => !box.busy);
    box.settle();
  };
  return { ...office, opened, search, answered };
}

test('Enter right after typing or pasting does not act on the row of the older text', async () => {
  const { answered, service, opened } = picker();
  box.type(name);
  box.settle();
  box.type(other);
  // The editor has not drawn the new rows yet: the row of the older text is still active.
  box.enter();
  await answered();
  expect(await sent()).toBe(0);
  box.settle();
  box.enter();
  await answered();
  expect(service.spending.today).toBe(1);
  expect(box.items[0]?.label).toBe(other);
  box.type(`${other} `);
  box.enter();
  expect(opened).toEqual([]);
});

test.each([
  ['nothing found', '虚构（北京）无此公司', {}],
  ['refused for an earlier answer', name, { status: '110' }],
  ['failed', name, { status: '199' }],
])('Enter held down buys nothing more: %s', async (_what, query, order) => {
  const { answered, service } = picker();
  await plan(sandbox, order);
  box.type(query);
  box.settle();
  for (let press = 0; press < 4; press += 1) {
    box.enter();
    await answered();
  }
  expect(await sent()).toBe(1);
  expect(service.spending.today).toBeLessThanOrEqual(1);
  expect(box.activeItems[0]?.paid ?? false).toBe(false);
});

test('Enter held down on "Load more" loads one page', async () => {
  const { answered } = picker();
  box.type(notable.hundredSeventeen.name);
  box.settle();
  box.enter();
  await answered();
  box.moveTo('Load more');
  box.enter();
  await answered();
  expect(await sent()).toBe(2);
  expect(box.activeItems[0]?.paid ?? false).toBe(false);
});

test('an answer that comes late leaves the reader on the row that was chosen', async () => {
  const { answered, service, opened } = picker();
  await service.search(name);
  await plan(sandbox, { latencyMs: 100 });
  box.type(other);
  box.settle();
  box.enter();
  box.type('示例');
  box.settle();
  box.activeItems = box.items.filter(({ action }) => action?.kind === 'open').slice(0, 1);
  await answered();
  box.enter();
  expect(opened).toHaveLength(1);
  expect(await sent()).toBe(2);
});

test('a row that was free with sample data does not ask the vendor after the connection has changed', async () => {
  const office = open(connectionTo(sandbox, { data: 'sample' }));
  const { answered } = picker(office);
  box.type(name);
  box.settle();
  office.choice.choose(connectionTo(sandbox));
  // Before and after the new rows are drawn.
  box.enter();
  expect(box.items[0]?.detail).toContain('may be charged');
  box.settle();
  await answered();
  expect(await sent()).toBe(0);
});

test('a row that says "no call" sends nothing after its answer was cleared', async () => {
  const { answered, service, known } = picker();
  await service.search(name);
  box.type(name);
  box.settle();
  await known.clear();
  expect(box.items[0]?.detail).toContain('no call');
  box.activeItems = box.items.slice(0, 1);
  box.enter();
  await answered();
  expect(await sent()).toBe(1);
});

test('a late answer of sample data does not offer the next page at its price to another connection', async () => {
  const office = open(connectionTo(sandbox, { data: 'sample' }));
  const { answered } = picker(office);
  await plan(sandbox, { latencyMs: 200 });
  box.type(notable.hundredSeventeen.name);
  box.settle();
  box.enter();
  await until(async () => (await sent()) === 1);
  office.choice.choose(connectionTo(sandbox));
  await answered();
  expect(box.items.filter(({ description }) => description?.includes('sample data: free'))).toEqual([]);
  expect(box.items[0]?.detail).toContain('may be charged');
  expect(await sent()).toBe(1);
});

test('Enter held down since before the search was there asks nothing for the selection that it began with', async () => {
  const { answered } = picker(undefined, name);
  box.hold(clock);
  await answered();
  expect(await sent()).toBe(0);
  expect(box.title).toMatch(/^Enter was pressed before/u);
  clock.advance(1000);
  box.enter();
  await answered();
  expect(await sent()).toBe(1);
});

test('a stored answer for the selection is shown by the first Enter, since it costs nothing', async () => {
  const office = open(connectionTo(sandbox));
  await office.service.search(name);
  const { answered } = picker(office, name);
  box.enter();
  await answered();
  expect(box.items.some(({ action }) => action?.kind === 'open')).toBe(true);
  expect(await sent()).toBe(1);
});

test('the row of the other brackets that is active after an outcome never leads to a call', async () => {
  const [query, other] = ['虚构（北京）无此公司', '虚构(北京)无此公司'];
  const office = open(connectionTo(sandbox));
  await office.service.search(other);
  const { answered, known, service } = picker(office);
  box.type(query);
  box.settle();
  box.enter();
  await answered();
  const [row] = box.activeItems;
  expect([row?.label.includes(other), row?.paid, await sent()]).toEqual([true, false, 2]);
  // Its answer goes meanwhile, as by another window.
  await known.clear();
  for (let press = 0; press < 6; press += 1) {
    box.enter();
    await answered();
  }
  expect([await sent(), service.spending.today]).toEqual([2, 2]);
});
