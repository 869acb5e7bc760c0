import { beforeEach, expect, test, vi } from 'vitest';
import { DocumentChecks } from '../../../../../src/licenses/document-check/document-checks.ts';
import { notable } from '../../../../../src/sandbox/data/notable-companies.ts';
import { useSandboxInTest } from '../../../../support/use-sandbox.ts';
import { company, fillStore } from '../../../../support/stored-companies.ts';
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
  const parts = {
    ...{ checks, runner, known, spending, connection: await checks.ready() },
    ...{ unitPrice: () => 0.5, data: () => 'real' as const },
  };
  const group = async (title: string) => {
    const found = (await companyGroups(known))?.find((each) => each.title === title);
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
  const titles = async () =>
    (await companyGroups(known))?.map(({ title, queries }) => [title, queries.length]);
  expect(await titles()).toEqual([
    ['Pinned companies', 1],
    ['Companies with an invalid licence', 1],
    ['All companies', 2],
  ]);
  later(30);
  expect(await titles()).toContainEqual(['Companies whose answer is older than set', 2]);
});

test('nothing is asked before the price is agreed', async () => {
  const { sandbox, checks, parts, group } = await start();
  const before = await requests(sandbox);
  await checkCompaniesAgain(await group('All companies'), parts);
  expect(dialogs.said).toEqual(['Check the companies in All companies again?']);
  expect(await requests(sandbox)).toBe(before);
  expect(checks.all).toEqual([]);
});

test('each is asked once more, and compared with what was stored of it', async () => {
  const { sandbox, checks, parts, group } = await start();
  const before = await requests(sandbox);
  dialogs.take = ['Check Again'];
  await checkCompaniesAgain(await group('All companies'), parts);
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
  await checkCompaniesAgain(await group('Pinned companies'), parts);
  expect(checks.all.map(({ title }) => title)).toEqual(['Pinned companies']);
});

/** As many companies, in a window with nothing else; each has one licence. */
async function startWith(count: number) {
  const sandbox = await useSandboxInTest();
  const connection = connectionTo(sandbox);
  const office = open(connection);
  office.keeper.write(connection.realm, (store) => {
    fillStore(store, count, connection.realm);
  });
  return { ...office, connection };
}

test('of 1,000 companies all are asked, not only as many as are shown at once', async () => {
  const { known } = await startWith(1000);
  const groups = await companyGroups(known);
  const all = groups?.find(({ title }) => title === 'All companies');
  expect(all?.queries).toHaveLength(1000);
  expect(all?.lookedAt).toEqual({ some: 1000, all: 1000 });
});

test('a list of companies with many licences each is not cut short without a word', async () => {
  const { known, keeper, connection } = await startWith(60);
  keeper.write(connection.realm, (store) => {
    for (let at = 0; at < 60; at += 1) {
      const { entry, names } = company(at);
      const licenseIds = Array.from({ length: 100 }, (_, each) => `license-${String(at)}-${String(each)}`);
      store.companies.put(connection.realm, { ...entry, licenseIds }, names);
    }
  });
  const all = (await companyGroups(known))?.find(({ title }) => title === 'All companies');
  expect(all?.queries).toHaveLength(60);
});

test('what of a longer list is left out is said by number beside the price, before anything is asked', async () => {
  const { known, ...office } = await startWith(30);
  const groups = await companyGroups(known, undefined, 20);
  const all = groups?.find(({ title }) => title === 'All companies');
  if (!all) throw new Error('no companies');
  expect(all.queries).toHaveLength(20);
  const checks = new DocumentChecks({
    ...{ connections: office.choice, keeper: office.keeper, service: office.service, known },
    now: Date.now,
  });
  const nothing = () => Promise.resolve();
  const runner = new CheckRunner(checks, { show: nothing, export: nothing });
  const spending = () => ({ today: 0, limit: 0 });
  const parts = {
    ...{ checks, runner, known, spending, connection: await checks.ready() },
    ...{ unitPrice: () => 0.5, data: () => 'real' as const },
  };
  await checkCompaniesAgain(all, parts);
  expect(dialogs.detailed).toEqual([
    expect.stringContaining(
      'Among the 20 companies that are pinned or were used last, of 30 in the list\n20 companies, 20 calls',
    ),
  ]);
  expect(checks.all).toEqual([]);
});
