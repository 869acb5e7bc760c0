import { expect, test } from 'vitest';
import type { License } from '../../../../src/domain/license.ts';
import { vendorDay } from '../../../../src/domain/vendor-day.ts';
import type { Company, Provenance } from '../../../../src/licenses/answer.ts';
import { claimsReader, eachNumberOnce } from '../../../../src/licenses/document-check/checked-claims.ts';
import {
  checkedCompany,
  type CheckedCompany,
} from '../../../../src/licenses/document-check/checked-company.ts';
import { claimedNumbers } from '../../../../src/reading/claimed-numbers.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandboxInTest } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { open } from '../setup.ts';

const { vendorSample, none, validities } = notable;
const number = vendorSample.licenses[0]?.licenseNumber ?? '';

/** Some companies that were asked for, as a check reads them. */
async function asked() {
  const { service, known } = open(connectionTo(await useSandboxInTest()));
  const ask = async (query: string): Promise<CheckedCompany> => {
    const outcome = await service.search(query);
    if (outcome.kind !== 'answered') throw new Error(outcome.kind);
    const { source, fetchedAt, orderNumber } = outcome.answer.provenance;
    const answered = { kind: 'answered', source, fetchedAt, orderNumber } as const;
    return checkedCompany({ query, state: 'done', outcome: answered }, outcome.answer.value, false);
  };
  return { known, service, ask };
}

test('a number that is another company’s names it, by the stored answer of its day, without a call', async () => {
  const { known, service, ask } = await asked();
  const other = await ask(validities.name);
  const claims = claimedNumbers(`${number}、京B2-20209999`);
  const before = claimsReader([], known)(claims, [other]);
  expect(before.map(({ verdict, holder }) => [verdict, holder])).toEqual([
    ['notFound', null],
    ['notFound', null],
  ]);
  const own = await ask(vendorSample.name);
  const { today } = service.spending;
  const [named, unknown] = claimsReader([], known)(claims, [other]);
  expect(named).toMatchObject({ verdict: 'notFound', holder: { company: vendorSample.name } });
  expect(vendorDay(named?.holder?.fetchedAt ?? 0)).toBe(vendorDay(Date.now()));
  expect(unknown).toMatchObject({ verdict: 'notFound', holder: null });
  // Of a row that names both, it is one of its companies' own.
  expect(claimsReader([], known)(claims, [other, own])[0]).toMatchObject({ verdict: 'valid', holder: null });
  expect(service.spending.today).toBe(today);
});

test('in a list whose numbers slipped by a row each names its company, from the check’s own answers', async () => {
  const { ask } = await asked();
  const all = [await ask(vendorSample.name), await ask(validities.name)];
  const found = all.map((facts) => ({ facts, fetchedAt: 1 }));
  const nothingLookedUp = { companiesNumbered: () => expect.fail('it was looked up') };
  const [first, second] = all;
  if (!first || !second) throw new Error('two companies were expected');
  const read = claimsReader(found, nothingLookedUp);
  for (const [own, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const claims = claimedNumbers(other.own[0]?.licenseNumber ?? '');
    expect(read(claims, [own])).toMatchObject([{ holder: { company: other.name, fetchedAt: 1 } }]);
  }
});

test('what an older answer knew of the company itself makes no other company of it', async () => {
  const { known, ask } = await asked();
  const own = await ask(vendorSample.name);
  const less = { ...own, own: own.own.filter(({ licenseNumber }) => licenseNumber !== number) };
  expect(claimsReader([], known)(claimedNumbers(number), [less])).toMatchObject([
    { verdict: 'notFound', holder: null },
  ]);
  // Nor is a filing anybody's licence.
  expect(
    claimsReader([], known)(claimedNumbers('京ICP备13999021号-1'), [await ask(none.name)]),
  ).toMatchObject([{ verdict: 'filing', holder: null }]);
});

/** What is known of a company that has a licence of a number, by an answer of this moment. */
function storedCompany(id: string, licenseNumber: string, fetchedAt: number): Company {
  const value: License = {
    ...{ id: `${id}-1`, keyNo: id, companyName: `${id}虚构有限公司`, licenseNumber, scope: '全国' },
    ...{ validity: 'valid', validityText: '是' },
  };
  const provenance: Provenance = {
    ...{ source: 'stored', data: 'sample', fetchedAt, orderNumber: null, isStale: false },
  };
  return {
    ...{ id, keyNo: id, name: value.companyName, pinned: false, query: id, provenance },
    ...{ licenses: [{ license: { value, provenance }, annualReport: null }] },
    ...{ more: null, missing: 0, unreadable: 0 },
  };
}

test('of a number that several companies bear it names the one whose stored answer has it, and none where two have it', async () => {
  const { ask } = await asked();
  const [own, claims] = [await ask(none.name), claimedNumbers(number)];
  const lost = storedCompany('甲', '样B2-29990009', 9);
  const has = storedCompany('乙', number, 5);
  const holderAmong = (...companies: readonly Company[]): unknown =>
    claimsReader([], { companiesNumbered: () => companies })(claims, [own])[0]?.holder;
  expect(holderAmong(lost, has)).toEqual({ company: '乙虚构有限公司', fetchedAt: 5 });
  expect(holderAmong(lost)).toBeNull();
  expect(holderAmong(has, storedCompany('丙', number, 7))).toBeNull();
  // Two companies of the check itself with one number are no better.
  const all = [await ask(vendorSample.name), await ask(validities.name)];
  const twice = all.map((facts, at) => ({
    facts: {
      ...facts,
      own: storedCompany(`丁${at}`, number, 1).licenses.map(({ license }) => license.value),
    },
    fetchedAt: at,
  }));
  expect(claimsReader(twice, { companiesNumbered: () => [] })(claims, [own])[0]?.holder).toBeNull();
});

test('a number is looked up once, however often the result of a check is made anew', async () => {
  const { ask } = await asked();
  const own = await ask(none.name);
  const looked: string[] = [];
  const once = eachNumberOnce({
    companiesNumbered: (each) => {
      looked.push(each);
      return [];
    },
  });
  for (let renewal = 0; renewal < 3; renewal += 1)
    for (let row = 0; row < 2; row += 1)
      claimsReader([], once)(claimedNumbers(`${number}、京B2-20209999`), [own]);
  expect(looked).toHaveLength(2);
});

test('companies that are found by a number are known also where they were taken off the list', async () => {
  const { known, ask } = await asked();
  await ask(vendorSample.name);
  const [company] = known.companiesNumbered(number);
  expect(company?.name).toBe(vendorSample.name);
  known.remove(company?.id ?? '');
  expect(known.companiesNumbered(number)).toHaveLength(1);
  expect(known.companiesNumbered('京B2-20209999')).toEqual([]);
});

test('a number with the suffix of a site is neither a valid licence nor none: it may be a filing', async () => {
  const { known, ask } = await asked();
  const own = await ask(vendorSample.name);
  const told = (claim: string) => claimsReader([], known)(claimedNumbers(claim), [own]);
  expect(told(`${number}-1626X`)).toEqual([
    { text: `${number}-1626X`, verdict: 'mayBeFiling', holder: null },
  ]);
  expect(told(number)).toMatchObject([{ verdict: 'valid' }]);
  expect(told('京B2-20209999-13')).toMatchObject([{ verdict: 'notFound' }]);
});
