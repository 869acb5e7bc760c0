import { beforeEach, expect, test, vi } from 'vitest';
import { DocumentChecks } from '../../../../../src/licenses/document-check/document-checks.ts';
import { notable } from '../../../../../src/sandbox/data/notable-companies.ts';
import { useSandboxInTest } from '../../../../support/use-sandbox.ts';
import { clearDialogs, dialogs } from '../../../../support/vscode-double.ts';
import { connectionTo } from '../../../licenses/connection-to.ts';
import { open, requests } from '../../../licenses/setup.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { companyGroups } = await import('../../../../../src/features/check/again/company-groups.ts');
const { checkCompaniesAgain } = await import('../../../../../src/features/check/again/check-again.ts');
const { comparedChecks } = await import('../../../../../src/sections/check/compared-checks.ts');
const { CheckRunner } = await import('../../../../../src/features/check/run/run-check.ts');

beforeEach(() => {
  clearDialogs();
});

const { validities, empty } = { validities: notable.validities.name, empty: '虚构从未登记网络科技有限公司' };
const DAY = 86_400_000;

/** Two companies that were looked up: one with an invalid licence, which is pinned, and a question that found none. */
async function start() {
  const sandbox = await useSandboxInTest();
  let ahead = 0;
  const office = open(connectionTo(sandbox), { now: () => Date.now() + ahead });
  const { choice, keeper, service, known } = office;
  await service.search(validities);
  await service.search(empty);
  const id = known.companyNamed(validities)?.id ?? '';
  known.pin(id, true);
  const checks = new DocumentChecks({ connections: choice, keeper, service, known, now: Date.now });
  const nothing = () => Promise.resolve();
  const runner = new CheckRunner(checks, { show: nothing, export: nothing });
  const spending = () => ({ today: 2, limit: 100 });
  const parts = { checks, runner, spending, unitPrice: () => 0.5, data: () => 'real' as const };
  const group = (title: string) => {
    const found = companyGroups(known).find((each) => each.title === title);
    if (!found) throw new Error(`no group ${title}`);
    return found;
  };
  return {
    ...{ sandbox, checks, known, parts, group },
    later: (days: number) => {
      ahead = days * DAY;
    },
  };
}

test('the companies of the list are offered by what makes them worth asking again', async () => {
  const { known, later } = await start();
  const titles = () => companyGroups(known).map(({ title, queries }) => [title, queries.length]);
  expect(titles()).toEqual([
    ['Pinned companies', 1],
    ['Companies with an invalid licence', 1],
    ['All companies', 2],
  ]);
  later(30);
  expect(titles()).toContainEqual(['Companies whose answer is older than set', 2]);
});

test('nothing is asked before the price is agreed', async () => {
  const { sandbox, checks, parts, group } = await start();
  const before = await requests(sandbox);
  await checkCompaniesAgain(group('All companies'), parts);
  expect(dialogs.said).toEqual(['Check the companies in All companies again?']);
  expect(await requests(sandbox)).toBe(before);
  expect(checks.all).toEqual([]);
});

test('each is asked once more, and compared with what was stored of it', async () => {
  const { sandbox, checks, parts, group } = await start();
  const before = await requests(sandbox);
  dialogs.take = ['Check Again'];
  await checkCompaniesAgain(group('All companies'), parts);
  expect(await requests(sandbox)).toBe(before + 2);
  const [now, stored] = checks.all;
  expect([now?.title, stored?.title]).toEqual(['All companies', 'All companies, as stored']);
  expect(checks.items(stored?.id ?? 0).map(({ outcome }) => outcome)).toEqual([
    expect.objectContaining({ kind: 'answered', source: 'stored' }),
    expect.objectContaining({ kind: 'answered', source: 'stored' }),
  ]);
  expect(now && comparedChecks(now.id, checks)).toMatchObject({ changed: [], unchanged: 2, incomparable: 0 });
});

test('what was cleared meanwhile is asked, and said to have nothing to be compared with', async () => {
  const { checks, known, parts, group } = await start();
  await known.clear();
  dialogs.take = ['Check Again'];
  await checkCompaniesAgain(group('Pinned companies'), parts);
  expect(checks.all.map(({ title }) => title)).toEqual(['Pinned companies']);
});
