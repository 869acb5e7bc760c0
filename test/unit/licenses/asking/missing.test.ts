import { expect, it } from 'vitest';
import { isWhole, type SearchPages } from '../../../../src/licenses/answer.ts';
import { MOST_LICENSES, addPage } from '../../../../src/licenses/asking/search-pages.ts';
import { checkedCompany } from '../../../../src/licenses/document-check/checked-company.ts';
import { sightOf } from '../../../../src/licenses/document-check/outcome.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { license } from '../../store/setup.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open, plan } from '../setup.ts';

const { name } = notable.hundredSeventeen;
const sandbox = await useSandbox();

const ANSWERED = {
  query: name,
  state: 'asked',
  outcome: { kind: 'answered', source: 'vendor', fetchedAt: 0, orderNumber: null },
} as const;

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => license(String(from + at), { companyName: name }));

function page(pageIndex: number, totalRecords: number, licenses: ReturnType<typeof rows>) {
  const call = {
    status: '200',
    message: null,
    counted: 'yes',
    attempts: 1,
    durationMs: 1,
    body: null,
  } as const;
  const facts = { ...call, outcome: 'ok', orderNumber: null, unreadable: 0 } as const;
  return { ...facts, licenses, paging: { pageIndex, pageSize: 50, totalRecords } };
}

function expectDoubt(pages: SearchPages) {
  expect(pages.nextPage).toBeNull();
  expect([isWhole(pages), sightOf(pages).isWhole]).toEqual([false, false]);
  const facts = checkedCompany(ANSWERED, pages, false);
  expect([facts.doubts.includes('notAllLoaded'), facts.isWhole]).toEqual([true, false]);
}

it('a later page with no result leaves an answer that is not whole, and no page to sell', async () => {
  const { service, known } = open(connectionTo(sandbox));
  await service.search(name);
  await plan(sandbox, { status: '201' });
  expectDoubt(delivered(await service.search(name, { pageIndex: 2 })));
  expect(known.companyNamed(name)).toMatchObject({ more: null, missing: 67 });
});

it('nor is an answer whole with a licence that moved between its pages, or a page of repeats', () => {
  const first = addPage(name, undefined, page(1, 100, rows(0, 50)));
  expect(isWhole(first)).toBe(false);
  expectDoubt(addPage(name, first, page(2, 100, rows(49, 99))));
  expectDoubt(addPage(name, first, page(2, 150, rows(0, 50))));
  expect(isWhole(addPage(name, first, page(2, 100, rows(50, 100))))).toBe(true);
});

it('nor with more licences than are asked for', () => {
  const before = addPage(name, undefined, page(1, 3000, rows(0, MOST_LICENSES - 50)));
  expectDoubt(addPage(name, before, page(40, 3000, rows(MOST_LICENSES - 50, MOST_LICENSES))));
});

it('is whole where all came, though rows of it could not be read', () => {
  const pages = { query: name, licenses: rows(0, 2), unreadable: 1, totalRecords: 3, nextPage: null };
  expect(isWhole(pages)).toBe(true);
});
