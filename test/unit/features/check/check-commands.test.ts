import { beforeEach, expect, test, vi } from 'vitest';
import { DocumentChecks } from '../../../../src/licenses/document-check/document-checks.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandboxInTest } from '../../../support/use-sandbox.ts';
import { clearDialogs, dialogs } from '../../../support/vscode-double.ts';
import { StoreError } from '../../../../src/store/file/trouble.ts';
import { connectionTo } from '../../licenses/connection-to.ts';
import { open, plan, requests, until } from '../../licenses/setup.ts';
import { newFolder } from '../../store/setup.ts';

const commands = new Map<string, (given?: unknown) => Promise<void>>();
vi.mock('vscode', async () => {
  const double = await import('../../../support/vscode-double.ts');
  const registerCommand = (name: string, run: (given?: unknown) => Promise<void>) => {
    commands.set(name, run);
    return { dispose: () => commands.delete(name) };
  };
  return { ...double, commands: { ...double.commands, registerCommand } };
});
const { CheckRunner } = await import('../../../../src/features/check/run/run-check.ts');
const { tellUnfinished } = await import('../../../../src/features/check/run/unfinished.ts');
const { discard, registerCheckCommands } = await import('../../../../src/features/check/check-commands.ts');
const { pickCheck } = await import('../../../../src/features/check/pick-check.ts');
const { checkMeant } = await import('../../../../src/vscode/command-target.ts');

beforeEach(() => {
  clearDialogs();
});

async function start({ timeoutMs = 5000, folder = newFolder() } = {}) {
  const sandbox = await useSandboxInTest();
  const window = () => {
    const { choice, keeper, service, known } = open(connectionTo(sandbox, { timeoutMs }), { folder });
    const checks = new DocumentChecks({ connections: choice, keeper, service, known, now: Date.now });
    const done: string[] = [];
    const note = (what: string) => (id: number) => {
      done.push(`${what} ${String(id)}`);
      return Promise.resolve();
    };
    const runner = new CheckRunner(checks, { show: note('show'), export: note('export') });
    const begin = async (title: string, ...names: readonly string[]): Promise<number> => {
      const connection = await checks.ready();
      const queries = names.map((query) => ({ query, isCall: true }));
      const id = connection && checks.begin(connection, title, { queries, leftOut: [] });
      if (id === undefined) throw new Error('there is no connection');
      return id;
    };
    return { checks, keeper, known, runner, begin, done };
  };
  return { sandbox, window };
}

const check = (id: number, title: string) => ({ id, title, began: 0, total: 2, done: 1 });

test('a command is about the check in sight, else the only one, else the one that the user chooses', async () => {
  const [one, two] = [check(1, 'a.csv'), check(2, 'b.csv')];
  expect(await pickCheck([two, one], 1, { title: 'Which?' })).toBe(one);
  expect(await pickCheck([one], 2, { title: 'Which?' })).toBe(one);
  expect(dialogs.offered).toEqual([]);
  dialogs.take = ['a.csv'];
  expect(await pickCheck([two, one], undefined, { title: 'Which?' })).toBe(one);
  expect(dialogs.offered).toEqual(['b.csv', 'a.csv']);
  expect(await pickCheck([], 1, { title: 'Which?' })).toBeUndefined();
  expect(dialogs.said).toEqual(['There is no such check.']);
});

test('a command is about the check that it was called for, also by the menu of its row', () => {
  expect(checkMeant(7)).toBe(7);
  expect(checkMeant({ kind: 'check', id: 7, state: 'waiting', title: 'a.csv', done: 1, total: 2 })).toBe(7);
  for (const none of [undefined, { kind: 'mentioned', id: 7 }, { kind: 'company', id: 7 }, { kind: 'check' }])
    expect(checkMeant(none)).toBeUndefined();
});

test('a command waits for the connection: the checks of a window that has just opened are found', async () => {
  const { window } = await start();
  const { checks, known, runner, begin } = window();
  const id = await begin('a.csv', notable.none.name);
  const { all } = checks;
  let isReady = false;
  vi.spyOn(checks, 'all', 'get').mockImplementation(() => (isReady ? all : []));
  vi.spyOn(checks, 'ready').mockImplementation(() => {
    isReady = true;
    return Promise.resolve(undefined);
  });
  const shown: number[] = [];
  const results = {
    shown: undefined,
    show: (check: number) => Promise.resolve(void shown.push(check)),
    export: () => Promise.reject(new Error('nothing is exported here')),
  };
  const again = { spending: () => ({ today: 0, limit: 0 }), unitPrice: () => 0, data: () => undefined };
  const registered = registerCheckCommands({
    ...{ checks, known, runner, results, again },
  });
  await commands.get('telecomLicense.showCheck')?.();
  registered.dispose();
  expect(shown).toEqual([id]);
});

test('what keeps a check from being written down is told in words, and nothing is asked', async () => {
  const { sandbox, window } = await start();
  const { checks, keeper, runner } = window();
  const connection = await checks.ready();
  if (!connection) throw new Error('there is no connection');
  vi.spyOn(keeper, 'write').mockImplementation(() => {
    throw new StoreError('locked');
  });
  const queries = [{ query: notable.none.name, isCall: true }];
  await runner.begin(connection, 'a.csv', { queries, leftOut: [] });
  expect(dialogs.said).toEqual(['Another window holds the stored answers; try again.']);
  expect(await requests(sandbox)).toBe(0);
});

test('a new check lets no other one go, and tells of those that are not finished', async () => {
  const { window } = await start();
  const { checks, begin, runner } = window();
  const before = [];
  for (let number = 1; number <= 7; number += 1) {
    before.push(await begin(`${String(number)}.csv`, notable.none.name));
    await runner.run(before.at(-1) ?? 0);
  }
  const connection = await checks.ready();
  if (!connection) throw new Error('there is no connection');
  const queries = [{ query: notable.none.name, isCall: true }];
  await runner.begin(connection, '8.csv', { queries, leftOut: [] });
  expect(checks.all).toHaveLength(8);
  clearDialogs();
  tellUnfinished([check(9, '9.csv'), { ...check(3, '3.csv'), done: 2 }, check(2, '2.csv')]);
  expect(dialogs.said).toEqual(['Still unfinished: 9.csv (1/2), 2.csv (1/2). Resume Check goes on with it.']);
});

test('a finished check shows its result and offers its export', async () => {
  const { window } = await start();
  const { runner, begin, done } = window();
  const id = await begin('a.csv', notable.none.name);
  dialogs.take = ['Export…'];
  await runner.run(id);
  expect(dialogs.said).toEqual(['The check of a.csv is finished.']);
  expect(done).toEqual([`show ${String(id)}`, `export ${String(id)}`]);
  await runner.resume(id);
  expect(dialogs.said.at(-1)).toBe('Nothing of this check is left to be asked.');
});

test('what timed out is asked again by a click that names the call, and not before', async () => {
  const { sandbox, window } = await start({ timeoutMs: 200 });
  await plan(sandbox, { latencyMs: 800 });
  const { checks, runner, begin } = window();
  const id = await begin('a.csv', notable.none.name);
  await runner.run(id);
  expect(dialogs.said[0]).toMatch(/^The check is paused\./u);
  await runner.resume(id);
  expect(dialogs.said.at(-1)).toMatch(/^1 company has no certain outcome: .* Asking again is 1 call/u);
  expect(await requests(sandbox)).toBe(1);
  dialogs.take = ['Ask Again'];
  await runner.resume(id);
  expect(checks.items(id)[0]?.outcome).toMatchObject({ kind: 'answered' });
  expect(await requests(sandbox)).toBe(2);
});

test('a check that another window runs, or that waits behind another one, says so', async () => {
  const { sandbox, window } = await start();
  await plan(sandbox, { latencyMs: 300 });
  const [first, second] = [window(), window()];
  const id = await first.begin('a.csv', notable.none.name);
  const other = await first.begin('b.csv', notable.validities.name);
  const run = first.runner.run(id);
  await until(async () => (await requests(sandbox)) === 1);
  await second.runner.resume(id);
  expect(dialogs.said).toEqual(['Another window runs this check. Stop it there first.']);
  await first.runner.run(other);
  expect(dialogs.said.at(-1)).toBe('Another check is running. This one is paused: resume it afterwards.');
  await run;
  first.checks.discard(id);
  await second.runner.run(id);
  expect(dialogs.said.at(-1)).toBe('This check was discarded; its answers are still stored.');
  expect(await requests(sandbox)).toBe(1);
});

test('discarding a check is asked first, and says what is lost', async () => {
  const discarded: number[] = [];
  const checks = {
    all: [],
    whereIs: () => 'waiting' as const,
    discard: (id: number) => {
      discarded.push(id);
      return 'discarded' as const;
    },
  };
  await discard(checks, check(1, 'a.csv'));
  expect(dialogs.said).toEqual(['Discard the check of a.csv?']);
  expect(discarded).toEqual([]);
  dialogs.take = ['Discard'];
  await discard(checks, check(2, 'b.csv'));
  expect(discarded).toEqual([2]);
  await discard({ ...checks, whereIs: () => 'running' as const }, check(3, 'c.csv'));
  expect(dialogs.said.at(-1)).toBe('A check is running; stop it first.');
  expect(discarded).toEqual([2]);
});
