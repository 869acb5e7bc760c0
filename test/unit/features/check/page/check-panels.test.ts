import { PanelDouble } from '../../../../support/panel-double.ts';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod/mini';
import type { Uri } from 'vscode';
import { StoreError } from '../../../../../src/store/file/trouble.ts';
import type { CheckPlan } from '../../../../../src/licenses/document-check/check.ts';
import { DocumentChecks } from '../../../../../src/licenses/document-check/document-checks.ts';
import { toPage } from '../../../../../src/protocol/messages.ts';
import type { CheckView } from '../../../../../src/protocol/check-page.ts';
import { notable } from '../../../../../src/sandbox/data/notable-companies.ts';
import { useSandboxInTest } from '../../../../support/use-sandbox.ts';
import { panels, serializers } from '../../../../support/vscode-double.ts';
import { connectionTo } from '../../../licenses/connection-to.ts';
import { open, requests, until } from '../../../licenses/setup.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { CheckResults } = await import('../../../../../src/features/check/check-results.ts');
const vscode = await import('vscode');

beforeEach(() => {
  panels.length = 0;
  serializers.length = 0;
});

/** A check of two companies, not run yet, and the feature that shows it. */
async function start() {
  const sandbox = await useSandboxInTest();
  const { choice, keeper, service, known } = open(connectionTo(sandbox));
  const checks = new DocumentChecks({ connections: choice, keeper, service, known, now: Date.now });
  const connection = await checks.ready();
  if (!connection) throw new Error('there is no connection');
  const queries = [notable.vendorSample, notable.none].map(({ name }) => ({ query: name, isCall: true }));
  const id = checks.begin(connection, 'a.csv', { queries, leftOut: [] }) ?? 0;
  const acted: string[] = [];
  const extensionUri: Uri = vscode.Uri.parse('file:///extension');
  const results = new CheckResults({
    ...{ checks, known, extensionUri, version: '1', data: () => 'real' as const },
    act: (action, check) => acted.push(`${action} ${String(check)}`),
    openCompany: (company) => acted.push(`open ${company}`),
    search: (query) => acted.push(`search ${query}`),
  });
  const again = (plan?: CheckPlan) => checks.begin(connection, 'a.csv', { queries, leftOut: [], plan }) ?? 0;
  return { sandbox, checks, known, results, id, again, acted, keeper };
}

/** What a panel was told to show last. */
function viewIn(panel: PanelDouble | undefined): CheckView | undefined {
  const view = z.safeParse(toPage, panel?.posted.at(-1)).data?.view;
  return view?.kind === 'check' ? view : undefined;
}

test('a result is shown while the check runs, and nothing on it asks by itself', async () => {
  const { sandbox, checks, results, id, acted } = await start();
  await results.show(id);
  const [panel] = panels;
  await panel?.send({ type: 'ready' });
  await until(() => viewIn(panel) !== undefined);
  expect(viewIn(panel)).toMatchObject({ progress: { done: 0, total: 2 }, heading: /a\.csv/u });
  await panel?.send({ type: 'ask' });
  await panel?.send({ type: 'actOnCheck', action: 'resume' });
  expect(acted).toEqual([`resume ${String(id)}`]);
  expect(await requests(sandbox)).toBe(0);
  await checks.run(id);
  await until(() => viewIn(panel)?.progress === null);
  expect(viewIn(panel)?.totals.states.map(({ state, count }) => [state, count])).toEqual([
    ['noneFound', 1],
    ['allValid', 1],
  ]);
  await panel?.send({ type: 'openRow', id: 0 });
  await panel?.send({ type: 'openRow', id: 1 });
  expect(acted).toHaveLength(2);
  expect(acted[1]).toMatch(/^open /u);
});

test('the row of a branch offers its company by a search, which says its price and asks for nothing by itself', async () => {
  const { sandbox, results, again, acted } = await start();
  const rows = [{ row: 1, text: '', places: [1], claimed: '', branchOf: '月桥虚构网络有限公司' }];
  const list = { title: null, file: 'file:///a.csv', kind: 'csv', sheet: null, column: 0 } as const;
  const lists = [{ ...list, titleRow: 0, hasClaims: false, rows }];
  await results.show(again({ lists, need: null, follows: null }));
  const [panel] = panels;
  await panel?.send({ type: 'ready' });
  await until(() => viewIn(panel) !== undefined);
  expect(viewIn(panel)?.rows.map(({ search }) => search)).toEqual([
    null,
    'Search QCC for “月桥虚构网络有限公司” (1 call, may be charged)',
  ]);
  await panel?.send({ type: 'searchCompany', id: 0 });
  await panel?.send({ type: 'searchCompany', id: 1 });
  expect(acted).toEqual(['search 月桥虚构网络有限公司']);
  expect(await requests(sandbox)).toBe(0);
});

test('a need is answered for all of them without a call, and kept with the check', async () => {
  const { sandbox, checks, results, id } = await start();
  await checks.run(id);
  const calls = await requests(sandbox);
  await results.show(id);
  const [panel] = panels;
  await panel?.send({ type: 'ready' });
  await panel?.send({ type: 'require', businesses: 'B25', region: '' });
  await until(() => viewIn(panel)?.columns.needs.length === 1);
  expect(viewIn(panel)?.rows.every(({ needs }) => needs.length === 1)).toBe(true);
  expect(checks.plan(id)?.need).toEqual({ businesses: 'B25', region: '' });
  expect(await requests(sandbox)).toBe(calls);
});

test('a need that is noted while the list cannot be read leaves the list as it is, or says that nothing was kept', async () => {
  const { checks, results, id, keeper, again } = await start();
  const plan = { lists: [], need: null, follows: id };
  const check = again(plan);
  await results.show(check);
  const [panel] = panels;
  await panel?.send({ type: 'ready' });
  const read = vi.spyOn(keeper, 'current').mockReturnValue(undefined);
  await panel?.send({ type: 'require', businesses: 'B25', region: '' });
  read.mockRestore();
  expect(checks.plan(check)).toEqual({ ...plan, need: { businesses: 'B25', region: '' } });
  const warn = vi.spyOn(vscode.window, 'showWarningMessage');
  onTestFinished(() => {
    warn.mockRestore();
  });
  for (const trouble of [undefined, new StoreError('locked')]) {
    const write = vi.spyOn(keeper, 'write').mockImplementation(() => {
      if (trouble) throw trouble;
      return false;
    });
    await panel?.send({ type: 'require', businesses: 'B11', region: '' });
    write.mockRestore();
  }
  expect(warn.mock.calls.map(([text]) => text)).toEqual([
    expect.stringContaining('cannot be read'),
    expect.stringContaining('Another window holds'),
  ]);
  expect(checks.plan(check)?.need?.businesses).toBe('B25');
});

test('a result comes back after a reload, arranged as it was, and a check that is gone says so', async () => {
  const { checks, results, id } = await start();
  const panel = new PanelDouble();
  const arrangement = { state: 'lookAt', order: 'name', search: '甲' };
  await serializers[0]?.deserializeWebviewPanel(panel, { version: 1, check: id, arrangement });
  await panel.send({ type: 'ready' });
  await until(() => viewIn(panel) !== undefined);
  expect(viewIn(panel)?.arrangement).toEqual(arrangement);
  expect(results.shown).toBe(id);
  checks.discard(id);
  await until(() => JSON.stringify(panel.posted.at(-1)).includes('This check was discarded'));
  const lost = new PanelDouble();
  await serializers[0]?.deserializeWebviewPanel(lost, { version: 2 });
  await lost.send({ type: 'ready' });
  expect(JSON.stringify(lost.posted)).toContain('could not be restored');
});

test('tabs of two checks of one list are told apart by their days, or by their times where those are of one day', async () => {
  const day = 86_400_000;
  const now = vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 10, 3, 4));
  onTestFinished(() => {
    now.mockRestore();
  });
  const { results, id, again } = await start();
  const titleOf = async (check: number): Promise<string> => {
    await results.show(check);
    const panel = panels.at(-1);
    await panel?.send({ type: 'ready' });
    return panel?.title ?? '';
  };
  expect(await titleOf(id)).toBe('a.csv, licences');
  now.mockReturnValue(Date.UTC(2026, 10, 3, 4) + 3 * day);
  expect(await titleOf(again())).toBe('a.csv (Nov 6, 2026), licences');
  await until(() => panels[0]?.title === 'a.csv (Nov 3, 2026), licences');
  now.mockReturnValue(Date.UTC(2026, 10, 3, 4) + 3 * day + 60_000);
  expect(await titleOf(again())).toMatch(/^a\.csv \(11\/6\/2026, .*01.*\), licences$/u);
});
