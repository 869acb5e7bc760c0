import { beforeEach, expect, test, vi } from 'vitest';
import { QuickPickDouble } from '../../../support/quick-pick-double.ts';

interface Row {
  readonly label: string;
}

let box = new QuickPickDouble<Row>();
vi.mock('vscode', async () => {
  const double = await import('../../../support/vscode-double.ts');
  return { ...double, window: { ...double.window, createQuickPick: () => box } };
});
const { FreshPress, pickFreshly } = await import('../../../../src/vscode/dialogue/fresh-press.ts');

const clock = {
  ms: 0,
  advance(ms: number): void {
    this.ms += ms;
  },
};
beforeEach(() => {
  box = new QuickPickDouble<Row>();
});

const rows = [{ label: 'a.csv' }, { label: 'b.csv' }];

test('a key held down chooses nothing, the next press chooses the active row', async () => {
  const chosen = pickFreshly(rows, 'Resume which check?', () => clock.ms);
  box.settle();
  box.hold(clock);
  expect([box.isOpen, box.title]).toEqual([true, expect.stringMatching(/^Enter was pressed before/u)]);
  clock.advance(500);
  box.moveTo('b.csv');
  box.enter();
  expect(await chosen).toEqual(rows[1]);
});

test('a key held down chooses nothing where the list is left by Escape', async () => {
  const chosen = pickFreshly(rows, 'Resume which check?', () => clock.ms);
  box.hold(clock, { times: 2 });
  box.hide();
  expect(await chosen).toBeUndefined();
});

test('presses of somebody in a hurry count once the first second is over', () => {
  const presses = new FreshPress(() => clock.ms);
  const answers = [300, 900, 1200].map((at, index, all) => {
    clock.advance(at - (all[index - 1] ?? 0));
    return presses.press();
  });
  expect(answers).toEqual([false, false, false]);
  clock.advance(500);
  expect([presses.press(), presses.press()]).toEqual([true, true]);
});

test('whoever types holds no key down', () => {
  const presses = new FreshPress(() => clock.ms);
  expect(presses.press()).toBe(false);
  presses.typed();
  expect(presses.press()).toBe(true);
});
