import { expect, it } from 'vitest';
import type { TelecomLicenseApi } from '../../../../src/api/telecom-license-api.ts';
import { isWhole } from '../../../../src/licenses/answer.ts';
import type { Connection } from '../../../../src/licenses/connection.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { delivered, open, plan } from '../setup.ts';

const { name, licenses } = notable.hundredSeventeen;
const sandbox = await useSandbox();

/** An office whose answers are deleted while a later page is on its way. */
function office(clears: () => Promise<unknown>) {
  const connection = connectionTo(sandbox);
  const clearing: Connection = {
    ...connection,
    api: async (): Promise<TelecomLicenseApi> => {
      const api = await connection.api();
      return {
        getDetail: (id, options) => api.getDetail(id, options),
        getList: async (query, options) => {
          const result = await api.getList(query, options);
          if ((options?.pageIndex ?? 1) > 1) await clears();
          return result;
        },
      };
    },
  };
  return open(clearing);
}

it.each([
  ['all answers', 'clear'],
  ['older answers', 'clearOlder'],
] as const)(
  'where %s are deleted meanwhile, a later page of nothing never says that there is none',
  async (_, how) => {
    const { service, known } = office(() =>
      how === 'clear' ? known.clear() : known.clearOlder(Date.now() + 60_000),
    );
    await service.search(name);
    await plan(sandbox, { status: '201' });
    const pages = delivered(await service.search(name, { pageIndex: 2 }));
    expect([pages.licenses.length, pages.totalRecords, isWhole(pages)]).toEqual([50, 117, false]);
    // What was deleted stays deleted, and nothing takes its place.
    expect([known.peek(name), known.companies()]).toEqual([undefined, []]);
  },
);

it('where all answers are deleted meanwhile, a later page is kept, and that others are missing', async () => {
  const { service, known } = office(() => known.clear());
  await service.search(name);
  const pages = delivered(await service.search(name, { pageIndex: 2 }));
  expect(pages.licenses.map(({ id }) => id)).toEqual(licenses.slice(50, 100).map(({ id }) => id));
  expect(known.peek(name)?.value).toMatchObject({ totalRecords: 117, nextPage: 3, unreadable: 0 });
  const last = delivered(await service.search(name, { pageIndex: 3 }));
  expect([last.nextPage, isWhole(last)]).toEqual([null, false]);
});
