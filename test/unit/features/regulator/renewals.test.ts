import { beforeEach, expect, test, vi } from 'vitest';
import { QuickPickDouble } from '../../../support/quick-pick-double.ts';
import { clearDialogs, dialogs } from '../../../support/vscode-double.ts';
import { open } from '../../licenses/setup.ts';
import { kept } from './recorded.ts';

/** A list whose rows have a button. */
class Box extends QuickPickDouble<{ readonly label: string }> {
  press: (event: { readonly item: { readonly label: string } | undefined }) => void = () => undefined;

  onDidTriggerItemButton(listener: Box['press']): void {
    this.press = listener;
  }
}

let box = new Box();
vi.mock('vscode', async () => {
  const double = await import('../../../support/vscode-double.ts');
  return { ...double, window: { ...double.window, createQuickPick: () => box } };
});
const { showRenewals } = await import('../../../../src/features/regulator/renewals.ts');

beforeEach(() => {
  box = new Box();
  clearDialogs();
});

test('a record that is not deleted from the list is told of, with the reason', async () => {
  const { known } = open(undefined);
  vi.spyOn(known.regulator, 'present', 'get').mockReturnValue([kept()]);
  vi.spyOn(known.regulator, 'trouble', 'get').mockReturnValue('full');
  const remove = vi.spyOn(known.regulator, 'remove');
  showRenewals(known);
  for (const wasThere of [false, true]) {
    remove.mockClear().mockReturnValue(wasThere);
    dialogs.take = ['Delete'];
    box.press({ item: box.items[0] });
    await vi.waitUntil(() => remove.mock.calls.length > 0);
  }
  expect(remove).toHaveBeenCalledWith(kept());
  expect(dialogs.said.filter((words) => words.includes('not deleted'))).toEqual([
    'The record was not deleted. The disk is full; make room, then reload the window.',
  ]);
});
