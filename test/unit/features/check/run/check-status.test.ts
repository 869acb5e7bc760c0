import { expect, test, vi } from 'vitest';
import type { DocumentCheck } from '../../../../../src/licenses/document-check/check.ts';
import type { CheckWhere } from '../../../../../src/licenses/document-check/check.ts';
import { Changes } from '../../../../../src/licenses/changes.ts';

/** An item as the editor has it: how often its command was set, and whether it is to be seen. */
class ItemDouble {
  name = '';
  text = '';
  tooltip = '';
  accessibilityInformation: unknown;
  isShown = false;
  readonly priority: number;
  readonly commands: unknown[] = [];

  constructor(_id: string, _alignment: unknown, priority: number) {
    this.priority = priority;
    items.push(this);
  }

  set command(command: unknown) {
    this.commands.push(command);
  }

  show(): void {
    this.isShown = true;
  }

  hide(): void {
    this.isShown = false;
  }

  dispose(): void {
    this.hide();
  }
}

const items: ItemDouble[] = [];
vi.mock('vscode', async () => {
  const double = await import('../../../../support/vscode-double.ts');
  return {
    ...double,
    StatusBarAlignment: { Left: 1 },
    commands: { executeCommand: () => Promise.resolve() },
    window: {
      ...double.window,
      createStatusBarItem: (id: string, alignment: unknown, priority: number) =>
        new ItemDouble(id, alignment, priority),
    },
  };
});
const { registerCheckStatus } = await import('../../../../../src/features/check/run/check-status.ts');

test('opening, stopping and resuming a check are three clicks, and none is renewed while it goes on', () => {
  const changes = new Changes();
  let current: DocumentCheck | undefined;
  let where: CheckWhere = 'running';
  registerCheckStatus({
    get current() {
      return current;
    },
    all: [],
    running: undefined,
    whereIs: () => where,
    onDidChange: changes.on,
  });
  const step = (done: number, now: CheckWhere, id = 7): readonly unknown[] => {
    current = { id, title: 'a.csv', began: 0, total: 9, done };
    where = now;
    changes.fire();
    return items
      .filter(({ isShown }) => isShown)
      .toSorted((a, b) => b.priority - a.priority)
      .map(({ commands }) => commands.at(-1));
  };
  const command = (name: string, id = 7) =>
    expect.objectContaining({ command: `telecomLicense.${name}`, arguments: [id] }) as unknown;
  for (let done = 0; done < 9; done += 1) {
    expect(step(done, 'running')).toEqual([command('showCheck'), command('stopCheck')]);
  }
  expect(items.map(({ commands }) => commands.length)).toEqual([1, 1, 0]);
  expect(step(9, 'waiting')).toEqual([command('resumeCheck'), command('showCheck')]);
  expect(step(9, 'elsewhere')).toEqual([command('showCheck')]);
  expect(step(0, 'running', 8)).toEqual([command('showCheck', 8), command('stopCheck', 8)]);
  current = undefined;
  changes.fire();
  expect(items.filter(({ isShown }) => isShown)).toEqual([]);
});
