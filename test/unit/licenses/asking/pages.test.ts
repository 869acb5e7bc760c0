import { expect, it } from 'vitest';
import { furtherOf, type SearchPages } from '../../../../src/licenses/answer.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { loadAllPages, pagesLeft } from '../../../../src/licenses/asking/company-questions.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open, plan, requests } from '../setup.ts';

const { hundredSeventeen, fifty } = notable;
const all = hundredSeventeen.licenses.map(({ id }) => id);
const ids = (pages: SearchPages | undefined) => pages?.licenses.map(({ id }) => id);

const sandbox = await useSandbox();

const office = () => open(connectionTo(sandbox));

it('loads page by page until the vendor has no more', async () => {
  const { service, known } = office();
  const { name } = hundredSeventeen;
  const first = delivered(await service.search(name));
  expect([ids(first), first.nextPage, first.totalRecords]).toEqual([all.slice(0, 50), 2, 117]);
  expect(known.companyNamed(name)?.more).toEqual({ query: name, nextPage: 2, remaining: 67 });
  const second = delivered(await service.search(name, { pageIndex: 2 }));
  expect([ids(second), second.nextPage]).toEqual([all.slice(0, 100), 3]);
  const third = delivered(await service.search(name, { pageIndex: 3 }));
  expect([ids(third), third.nextPage]).toEqual([all, null]);
  expect(known.companyNamed(name)).toMatchObject({ more: null });
  expect(known.companyNamed(name)?.licenses.map(({ license }) => license.value.id)).toEqual(all);
});

it('does not ask for a second page where the first holds everything', async () => {
  const { service } = office();
  expect(delivered(await service.search(fifty.name))).toMatchObject({ totalRecords: 50, nextPage: null });
});

it('asks for no page twice', async () => {
  const { service } = office();
  for (const pageIndex of [1, 2, 3]) await service.search(hundredSeventeen.name, { pageIndex });
  const before = await requests(sandbox);
  for (const pageIndex of [1, 2, 3, 4])
    expect(ids(delivered(await service.search(hundredSeventeen.name, { pageIndex })))).toEqual(all);
  expect(await requests(sandbox)).toBe(before);
});

it.each([
  ['the KeyNo', hundredSeventeen.keyNo],
  ['another spacing', ` 示例百证 通信集团有限公司 `],
])('goes on with the answer that %s finds, for both', async (_, alias) => {
  const { service, known } = office();
  const { name } = hundredSeventeen;
  await service.search(name);
  const second = delivered(await service.search(alias, { pageIndex: 2 }));
  expect([second.query, ids(second)]).toEqual([name, all.slice(0, 100)]);
  expect(known.companies()).toHaveLength(1);
  const before = await requests(sandbox);
  for (const query of [name, alias])
    expect(ids(delivered(await service.search(query, { pageIndex: 2 })))).toEqual(all.slice(0, 100));
  expect(await requests(sandbox)).toBe(before);
  const third = delivered(await service.search(name, { pageIndex: 3 }));
  expect([ids(third), ids(known.peek(alias)?.value)]).toEqual([all, all]);
});

it('begins at the beginning where nothing is known to go on with', async () => {
  const { service } = office();
  const begun = delivered(await service.search(hundredSeventeen.name, { pageIndex: 3 }));
  expect([ids(begun), begun.nextPage]).toEqual([all.slice(0, 50), 2]);
});

it('leaves a licence as a newer detail has it when another page comes', async () => {
  const { service, known } = office();
  await service.search(hundredSeventeen.name);
  const id = all[0] ?? '';
  await service.detail(id);
  const before = known.license(id);
  await service.search(hundredSeventeen.name, { pageIndex: 2 });
  expect(known.license(id)).toEqual(before);
});

it('ends where a later page holds nothing, whatever total was named', async () => {
  const { service } = office();
  await service.search(hundredSeventeen.name);
  await plan(sandbox, { status: '201' });
  const ended = delivered(await service.search(hundredSeventeen.name, { pageIndex: 2 }));
  expect([ids(ended), ended.nextPage]).toEqual([all.slice(0, 50), null]);
});

it('keeps what is loaded where a later page fails', async () => {
  const { service } = office();
  await service.search(hundredSeventeen.name);
  await plan(sandbox, { status: '199' });
  expect(await service.search(hundredSeventeen.name, { pageIndex: 2 })).toMatchObject({ kind: 'failed' });
  const second = delivered(await service.search(hundredSeventeen.name, { pageIndex: 2 }));
  expect(ids(second)).toEqual(all.slice(0, 100));
});

it('takes a fresh first page and the next page for two questions', async () => {
  const { service } = office();
  const { name } = hundredSeventeen;
  await service.search(name);
  const [fresh, next] = await Promise.all([
    service.search(name, { mode: 'fresh' }),
    service.search(name, { pageIndex: 2 }),
  ]);
  expect([ids(delivered(fresh)), ids(delivered(next))]).toEqual([all.slice(0, 50), all.slice(0, 100)]);
});

it('begins anew with a fresh first page, and keeps the pages that were paid for, as old as they are', async () => {
  const clock = { now: Date.now() };
  const { service, known } = open(connectionTo(sandbox), { now: () => clock.now });
  const { name } = hundredSeventeen;
  for (const pageIndex of [1, 2, 3]) await service.search(name, { pageIndex });
  const first = clock.now;
  clock.now += 60_000;
  const fresh = delivered(await service.search(name, { mode: 'fresh' }));
  expect([ids(fresh), fresh.nextPage, fresh.kept]).toEqual([all, 2, all.slice(50)]);
  const company = known.companyNamed(name);
  expect(company?.more).toMatchObject({ nextPage: 2, remaining: 67 });
  expect([company?.kept, company && furtherOf(company)]).toEqual([all.slice(50), 0]);
  const ages = company?.licenses.map(({ license }) => license.provenance.fetchedAt);
  expect(ages).toEqual([...all.slice(0, 50).map(() => clock.now), ...all.slice(50).map(() => first)]);
  const second = delivered(await service.search(name, { pageIndex: 2 }));
  expect([ids(second), second.nextPage, second.kept]).toEqual([all, 3, all.slice(100)]);
  const whole = delivered(await service.search(name, { pageIndex: 3 }));
  expect([ids(whole), whole.nextPage, whole.kept]).toEqual([all, null, undefined]);
});

it('loads all pages that are left, a call for each', async () => {
  const { service } = office();
  const { name } = hundredSeventeen;
  const first = delivered(await service.search(name));
  expect(pagesLeft(first)).toBe(2);
  const whole = delivered(await loadAllPages(service, { query: name, nextPage: 2, calls: 2 }, {}));
  expect([ids(whole), pagesLeft(whole)]).toEqual([all, 0]);
  expect(service.spending.today).toBe(3);
});

it('makes no more calls than were agreed to, whatever total the vendor names by then', async () => {
  const { service } = office();
  const { name } = hundredSeventeen;
  await service.search(name);
  const agreed = { query: name, nextPage: 2, calls: 1 };
  const second = delivered(await loadAllPages(service, agreed, {}));
  expect([ids(second), service.spending.today]).toEqual([all.slice(0, 100), 2]);
  // What is there by now is no call of those that were agreed to.
  const whole = delivered(await loadAllPages(service, agreed, {}));
  expect([ids(whole), service.spending.today]).toEqual([all, 3]);
});

it('keeps what was loaded where all pages are given up on the way, and asks no further one', async () => {
  const { service, known } = office();
  const { name } = hundredSeventeen;
  await service.search(name);
  const stop = new AbortController();
  const arrived: number[] = [];
  const agreed = {
    ...{ query: name, nextPage: 2, calls: 2 },
    arrived: ({ licenses }: SearchPages) => {
      arrived.push(licenses.length);
      stop.abort();
    },
  };
  await loadAllPages(service, agreed, { signal: stop.signal });
  expect([arrived, ids(known.peek(name)?.value), service.spending.today]).toEqual([
    [100],
    all.slice(0, 100),
    2,
  ]);
});

it('makes one call where an earlier answer forbids it and the user tries anyway', async () => {
  const { service } = office();
  const { name } = hundredSeventeen;
  await service.search(name);
  await plan(sandbox, { status: '110' });
  const agreed = { query: name, nextPage: 2, calls: 2 };
  expect(await loadAllPages(service, agreed, {})).toMatchObject({ kind: 'failed' });
  expect(await loadAllPages(service, agreed, {})).toMatchObject({ why: 'blocked' });
  const before = await requests(sandbox);
  await loadAllPages(service, agreed, { anyway: true });
  expect((await requests(sandbox)) - before).toBe(1);
});

it('reports rows that could not be read, and does not offer them again', async () => {
  const { service } = office();
  const pages = delivered(await service.search('FAULT-oddrow'));
  expect(pages).toMatchObject({ unreadable: 1, totalRecords: 3, nextPage: null });
  expect(pages.licenses).toHaveLength(2);
});
