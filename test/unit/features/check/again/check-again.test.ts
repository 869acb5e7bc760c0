import { beforeEach, expect, test, vi } from 'vitest';
import type { License } from '../../../../../src/domain/license.ts';
import type { Outcome, SearchPages } from '../../../../../src/licenses/answer.ts';
import { DocumentChecks } from '../../../../../src/licenses/document-check/document-checks.ts';
import type { CheckedList } from '../../../../../src/licenses/document-check/check.ts';
import type { Mode } from '../../../../../src/licenses/known/way.ts';
import { useSandboxInTest } from '../../../../support/use-sandbox.ts';
import { clearDialogs, dialogs } from '../../../../support/vscode-double.ts';
import { connectionTo } from '../../../licenses/connection-to.ts';
import { open } from '../../../licenses/setup.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { checkAgain } = await import('../../../../../src/features/check/again/check-again.ts');
const { comparedChecks, comparedFor } = await import('../../../../../src/sections/check/compared-checks.ts');
const { changesView } = await import('../../../../../src/sections/check/changes-view.ts');
const { CheckRunner } = await import('../../../../../src/features/check/run/run-check.ts');

beforeEach(() => {
  clearDialogs();
});

const NAMES = Array.from({ length: 20 }, (_, at) => `虚构第${String(at + 1)}网络科技有限公司`);

function licenseOf(name: string, changes: Partial<License> = {}): License {
  const at = String(NAMES.indexOf(name));
  return {
    ...{ id: `id${at}`, keyNo: `key${at}`, companyName: name, licenseNumber: `京B2-2020900${at}` },
    ...{ scope: '国内呼叫中心业务：北京市', validity: 'valid', validityText: '是' },
    ...changes,
  };
}

/** What the vendor says of each company, which a test changes. */
async function start(names: readonly string[] = NAMES, lists: readonly CheckedList[] = []) {
  const sandbox = await useSandboxInTest();
  const { choice, keeper, known } = open(connectionTo(sandbox));
  const answers = new Map<string, readonly License[]>(NAMES.map((name) => [name, [licenseOf(name)]]));
  const modes: (Mode | undefined)[] = [];
  const search = (query: string, { mode }: { readonly mode?: Mode } = {}): Promise<Outcome<SearchPages>> => {
    modes.push(mode);
    const licenses = answers.get(query) ?? [];
    const value = { query, licenses, unreadable: 0, totalRecords: licenses.length, nextPage: null };
    const provenance = { data: 'sample', source: 'vendor', fetchedAt: Date.now(), orderNumber: 'N' } as const;
    return Promise.resolve({ kind: 'answered', answer: { value, provenance } });
  };
  const checks = new DocumentChecks({
    connections: choice,
    keeper,
    service: { search },
    known,
    now: Date.now,
  });
  const nothing = () => Promise.resolve();
  const runner = new CheckRunner(checks, { show: nothing, export: nothing });
  const connection = await checks.ready();
  if (!connection) throw new Error('there is no connection');
  const queries = names.map((query) => ({ query, isCall: true }));
  await runner.begin(connection, '名录.xlsx', {
    ...{ queries, leftOut: [] },
    plan: { lists, need: null, follows: null },
  });
  const again = async (offered = connection): Promise<void> => {
    const [check] = checks.all;
    if (!check) throw new Error('the check is gone');
    const spending = () => ({ today: 95, limit: 100 });
    const parts = { checks, runner, known, spending, unitPrice: () => 0.5, data: () => 'real' as const };
    await checkAgain(check, { ...parts, connection: offered });
  };
  return { answers, modes, checks, connection, again };
}

test('of several tables each keeps its rows, and what changed is told apart for each', async () => {
  const [first = '', second = ''] = NAMES;
  const lists = ['one.csv', 'two.csv'].map((title, at) => ({
    ...{ title, file: `file:///${title}`, kind: 'csv' as const, sheet: null },
    ...{ column: 0, titleRow: 0, hasClaims: false },
    rows: [{ row: 1, text: NAMES[at] ?? '', places: [at], claimed: '' }],
  }));
  const { answers, checks, again } = await start([first, second], lists);
  answers.set(first, []);
  dialogs.take = ['Check Again'];
  await again();
  const [now, before] = checks.all;
  expect(checks.plan(now?.id ?? 0)).toEqual({ lists, need: null, follows: before?.id });
  const compared = now && comparedChecks(now.id, checks);
  if (!compared) throw new Error('there is nothing to compare');
  const told = lists.map(({ rows }) => {
    const { changed, unchanged } = comparedFor(compared, new Set(rows.flatMap(({ places }) => places)));
    return { changed: changed.map(({ query }) => query), unchanged };
  });
  expect(told).toEqual([
    { changed: [first], unchanged: 0 },
    { changed: [], unchanged: 1 },
  ]);
});

test('a kept check is asked again after one consent to its price, and every change is named and nothing else', async () => {
  const { answers, modes, checks, again } = await start();
  const at = (index: number): string => NAMES[index] ?? '';
  answers.set(at(0), [licenseOf(at(0), { validity: 'invalid', validityText: '否' })]);
  answers.set(at(1), [licenseOf(at(1), { companyName: '改名后网络科技有限公司' })]);
  answers.set(at(2), [licenseOf(at(2), { scope: '国内呼叫中心业务：北京市、上海市' })]);
  answers.set(at(3), [licenseOf(at(3), { scope: '互联网数据中心业务：北京市' })]);
  answers.set(at(4), [licenseOf(at(4)), licenseOf(at(4), { id: 'new', licenseNumber: 'B1-20259001' })]);
  answers.set(at(5), []);
  answers.set(at(6), [licenseOf(at(6), { licenseNumber: '沪B2-20259006' })]);
  clearDialogs();
  await again();
  expect(dialogs.said).toEqual(['Check the companies in 名录.xlsx again?']);
  expect(modes).toHaveLength(20);
  dialogs.take = ['Check Again'];
  await again();
  expect(modes.slice(20)).toEqual(Array.from({ length: 20 }, () => 'fresh'));
  const [now] = checks.all;
  const compared = now && comparedChecks(now.id, checks);
  if (!compared) throw new Error('there is nothing to compare');
  const view = changesView(compared, () => true);
  expect(view.lines.map(({ company, words }) => [company, words])).toEqual([
    [at(0), ['京B2-20209000: was valid, is invalid']],
    [at(1), [`renamed: was ${at(1)}, is 改名后网络科技有限公司`]],
    [at(2), ['京B2-20209002: scope grew by B24-1 国内呼叫中心业务：上海市']],
    [
      at(3),
      [
        '京B2-20209003: scope grew by B11 互联网数据中心业务：北京市',
        '京B2-20209003: scope lost B24-1 国内呼叫中心业务：北京市',
      ],
    ],
    [at(4), ['new licence: B1-20259001, valid']],
    [at(5), ['licence gone: 京B2-20209005 is no longer in the answer']],
    [at(6), ['renumbered: was 京B2-20209006, is 沪B2-20259006']],
  ]);
  expect(view.notes).toContain('Unchanged: 13 companies');
});

test('what was offered of another connection is not asked of the present one', async () => {
  const { modes, connection, again } = await start(NAMES.slice(0, 2));
  clearDialogs();
  dialogs.take = ['Check Again'];
  await again({ ...connection });
  expect(dialogs.said[0]).toContain('The connection is another one now; nothing was sent.');
  expect(dialogs.said).toHaveLength(1);
  expect(modes).toHaveLength(2);
});

test('the earlier check stays; where it was discarded, nothing is compared', async () => {
  const { checks, again } = await start();
  dialogs.take = ['Check Again'];
  await again();
  expect(checks.all).toHaveLength(2);
  const [now, before] = checks.all;
  expect(now && comparedChecks(now.id, checks)).toMatchObject({
    changed: [],
    unchanged: 20,
    incomparable: 0,
  });
  checks.discard(before?.id ?? 0);
  expect(now && comparedChecks(now.id, checks)).toBeUndefined();
});

test('of a check of more companies than a list shows at once, every one is asked again at the price that was said', async () => {
  const names = Array.from({ length: 1000 }, (_, at) => `虚构成千第${String(at + 1)}网络科技有限公司`);
  const { modes, checks, again } = await start(names);
  clearDialogs();
  dialogs.take = ['Check Again'];
  await again();
  expect(dialogs.detailed[0]).toContain('1000 companies, 1000 calls');
  expect(modes.slice(1000)).toEqual(names.map(() => 'fresh'));
  const [now] = checks.all;
  expect(checks.items(now?.id ?? 0).map(({ query }) => query)).toEqual(names);
  expect(now && comparedChecks(now.id, checks)).toMatchObject({ changed: [], unchanged: 1000 });
});
