import { expect, test, vi } from 'vitest';
import type { KnownLicenses } from '../../../../../src/licenses/known/known-licenses.ts';
import type { LicenseService } from '../../../../../src/licenses/license-service.ts';
import type { CheckInSight, KnownRows } from '../../../../../src/features/check/result/read-companies.ts';
import { otherBracketForm } from '../../../../../src/licenses/known/query-key.ts';
import { notable } from '../../../../../src/sandbox/data/notable-companies.ts';
import { useSandboxInTest } from '../../../../support/use-sandbox.ts';
import type { CheckItem, CheckOutcome } from '../../../../../src/licenses/document-check/check.ts';
import { connectionTo } from '../../../licenses/connection-to.ts';
import { open } from '../../../licenses/setup.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { checkView } = await import('../../../../../src/features/check/page/check-view.ts');
const { readCompanies } = await import('../../../../../src/features/check/result/read-companies.ts');
const { FIRST_ARRANGEMENT } = await import('../../../../../src/features/check/page/saved-check.ts');
const { resultTable } = await import('../../../../../src/features/check/export/result-table.ts');
const { knowledgeOf } = await import('../../../../../src/features/document/knowledge/knowledge.ts');

const { fullWidthBrackets, hundredSeventeen, none, renamed, successor, vendorSample } = notable;
const check = { id: 1, title: 'a.csv', began: 0, total: 1, done: 1 };
const FORMER = successor.name;

async function start() {
  const sandbox = await useSandboxInTest();
  return { ...open(connectionTo(sandbox)), sandbox };
}

interface Office {
  readonly service: LicenseService;
  readonly known: KnownLicenses;
}

/** The row of a query that was answered. */
async function answered({ service, known }: Office, query: string) {
  const outcome = await service.search(query);
  if (outcome.kind !== 'answered') throw new Error(outcome.kind);
  const { source, fetchedAt, orderNumber } = outcome.answer.provenance;
  return row(known, done(query, { kind: 'answered', source, fetchedAt, orderNumber }));
}

/** The page of a check. */
async function viewOf(inSight: CheckInSight, known: KnownLicenses, read?: KnownRows) {
  const companies = await readCompanies(inSight, known, read);
  const parts = { companies, list: [], arrangement: FIRST_ARRANGEMENT, changes: null };
  return checkView(inSight, { ...parts, searchLabel: String });
}

function done(query: string, outcome: CheckOutcome): CheckItem {
  return { place: 0, query, isCall: true, state: 'done', outcome };
}

async function row(known: KnownLicenses, item: CheckItem, isRunning = false) {
  const { columns, rows } = await resultTable(
    { check, items: [item], leftOut: [], data: 'sample', isRunning },
    known,
  );
  return Object.fromEntries(columns.map(({ key }, at) => [key, rows[0]?.[at]]));
}

test('only the licences of the company that was asked for are counted, whoever had its name once', async () => {
  const office = await start();
  expect(await answered(office, FORMER)).toMatchObject({
    company: FORMER,
    registeredName: FORMER,
    licences: 2,
    licenceNumbers: 'B2-20249107、赣B2-20259108',
    validity: '2 valid',
    result: 'found; 1 licence of another company left out',
  });
});

test('a code tells the registered name', async () => {
  const office = await start();
  expect(await answered(office, vendorSample.creditCode)).toMatchObject({
    company: vendorSample.creditCode,
    registeredName: vendorSample.name,
    licences: 3,
    result: 'found',
  });
});

test('an answer under another name, or about several companies, does not pass for the one that was asked', async () => {
  const office = await start();
  const { service, keeper, choice, known } = office;
  const keepAs = (query: string, ...found: readonly { readonly id: string }[]): void => {
    const { realm = '' } = choice.current ?? {};
    const value = {
      ...{ query, unreadable: 0, nextPage: null, totalRecords: found.length },
      licenseIds: found.map(({ id }) => id),
    };
    const stamp = { asked: 9, fetchedAt: Date.now(), orderNumber: null };
    keeper.write(realm, (store) => store.answers.keep(realm, 'search', query, value, stamp));
  };
  await service.search(FORMER);
  keepAs('旧名甲', ...renamed.licenses);
  keepAs('旧名乙', ...renamed.licenses, ...successor.licenses);
  expect(await answered(office, '旧名甲')).toMatchObject({
    result: 'found under another name: see that this company is meant',
    registeredName: renamed.name,
    licences: 1,
  });
  expect(await answered(office, '旧名乙')).toMatchObject({
    result: 'several companies: it cannot be told which one was meant',
    registeredName: `${renamed.name}、${successor.name}`,
    licences: null,
    validity: null,
  });
  for (const value of ['旧名甲', '旧名乙']) {
    const mention = { kind: 'company', value, start: 0, end: 3 } as const;
    expect(knowledgeOf(known, mention)).toEqual({ kind: 'unclear' });
  }
});

test("what is not loaded is told, and counts as nobody's", async () => {
  const office = await start();
  expect(await answered(office, hundredSeventeen.name)).toMatchObject({
    result: 'found; 67 further licences not loaded',
    licences: 50,
    validity: expect.stringMatching(/^50 \/ 117 loaded · \d+ invalid, /) as unknown,
  });
});

test('what a check saw of more licences than it loaded is told so after the stored answer was cleared', async () => {
  const { known } = await start();
  const { name, licenses } = hundredSeventeen;
  const [first] = licenses;
  if (!first) throw new Error('a licence was expected');
  const outcome = { kind: 'answered', source: 'vendor', fetchedAt: 0, orderNumber: null } as const;
  const seen = { ...first, keyNo: 'K1', companyName: name, validity: 'valid', validityText: '有效' } as const;
  const cleared = 'stored answer cleared: as this check saw it';
  for (const [isWhole, words] of [
    [false, `found; not all licences are loaded; ${cleared}`],
    [true, `found; ${cleared}`],
  ] as const) {
    const sights = new Map([[0, { licenses: [seen], unreadable: 0, isWhole }]]);
    const inSight = { check, items: [done(name, outcome)], leftOut: [], data: 'sample', sights } as const;
    const [company] = await readCompanies({ ...inSight, isRunning: false }, known);
    expect(company?.cells.result).toBe(words);
  }
});

test('facts stand beside the number and the time of their own answer, and the row says that it is a later one', async () => {
  const { service, known } = await start();
  const fetchedAt = Date.UTC(2026, 9, 1);
  const own = { kind: 'answered', source: 'vendor', fetchedAt, orderNumber: 'N-1' } as const;
  expect(await row(known, done(vendorSample.name, own))).toMatchObject({
    ...{ result: 'answer cleared', orderNumber: 'N-1', time: '2026-10-01T00:00:00.000Z' },
  });
  const outcome = await service.search(vendorSample.name);
  if (outcome.kind !== 'answered') throw new Error(outcome.kind);
  const { provenance } = outcome.answer;
  const time = new Date(provenance.fetchedAt).toISOString();
  expect(await row(known, done(vendorSample.name, own))).toMatchObject({
    ...{ orderNumber: provenance.orderNumber, time, charged: 'sample data: free' },
    result: `found; asked again on ${time}; the answer to this check was of 2026-10-01T00:00:00.000Z, order N-1`,
  });
});

test('nothing found under one form of a name says nothing of the other, which is a call of its own', async () => {
  const office = await start();
  const { service, sandbox } = office;
  const half = otherBracketForm(fullWidthBrackets.name) ?? '';
  const nothing = 'no licence found under this form of the name';
  expect(await answered(office, half)).toMatchObject({
    result: `${nothing}; ${fullWidthBrackets.name} was not asked (1 call, sample data: free)`,
    registeredName: null,
  });
  await service.search(fullWidthBrackets.name);
  expect(await answered(office, half)).toMatchObject({
    result: `${nothing}; licences are stored under ${fullWidthBrackets.name}`,
  });
  expect(await answered(office, none.name)).toMatchObject({ result: nothing });
  expect(await answered(office, none.creditCode)).toMatchObject({ result: 'no licence found' });
  expect(sandbox.countedCalls()).toBe(4);
});

test('every row tells what it cost, when, and of which kind of data', async () => {
  const office = await start();
  const { known } = office;
  const at = Date.UTC(2026, 10, 3, 4, 5, 6);
  const time = '2026-11-03T04:05:06.000Z';
  expect(await answered(office, vendorSample.name)).toMatchObject({
    charged: 'sample data: free',
    source: 'Sample data',
  });
  const again = await answered(office, vendorSample.name);
  expect(again).toMatchObject({ charged: 'no call (stored)', result: 'found' });
  expect(again['orderNumber']).toBeTruthy();
  const failed: CheckOutcome = {
    kind: 'failed',
    reason: 'timeout',
    status: null,
    message: null,
    orderNumber: null,
    counted: 'maybe',
    at,
  };
  expect(await row(known, done('甲乙', failed))).toMatchObject({
    ...{ charged: 'sample data: free', time },
    result: 'no answer: The vendor did not answer in time.',
  });
  const told = { ...failed, reason: 'locked', status: '110', message: '【有效请求】请等2小时后重试' };
  expect((await row(known, done('甲乙', told)))['result']).toBe('no answer: 110 【有效请求】请等2小时后重试');
  expect(await row(known, done('甲乙', { kind: 'notStored', at }))).toMatchObject({
    ...{ result: 'not asked: its stored answer was cleared, and no call was agreed' },
    ...{ charged: 'no call', time },
  });
});

test('what is asked is under way while a window is at the check, and was interrupted otherwise', async () => {
  const { known } = await start();
  const asked: CheckItem = { place: 0, query: '甲乙', isCall: true, state: 'asked', outcome: null };
  expect((await row(known, asked, true))['result']).toBe('under way; sample data: free');
  expect((await row(known, asked))['result']).toBe('interrupted; sample data: free');
  const inSight = { check, items: [asked], leftOut: [], data: 'sample', isRunning: false } as const;
  const view = await viewOf(inSight, known);
  expect(view.totals.states).toEqual([{ state: 'lookAt', count: 1, word: 'to be looked at' }]);
  expect(view.rows[0]?.concerns).toEqual(['interrupted; sample data: free']);
});

test('a page shows what is read first: the first numbers of many, and totals that filter', async () => {
  const { service, known } = await start();
  const { name } = notable.hundredSeventeen;
  await service.search(name);
  const outcome = { kind: 'answered', source: 'vendor', fetchedAt: 0, orderNumber: 'N1' } as const;
  const items = [done(name, outcome), { ...done(none.name, outcome), place: 1 }];
  const view = await viewOf({ check, items, leftOut: [], data: 'sample', isRunning: false }, known);
  expect(view.rows[0]?.numbers).toMatch(/ · \+46$/u);
  expect(view.rows[0]).toMatchObject({ company: name, opens: true, state: 'someInvalid' });
  expect(view.rows[1]).toMatchObject({ company: none.name, opens: false, state: 'lookAt' });
  expect(view.totals.states.map(({ state, count }) => [state, count])).toEqual([
    ['lookAt', 1],
    ['someInvalid', 1],
  ]);
  expect(view.sample).toBe('Sample data: every company is invented.');
});

test('a large result holds up nobody, and what is known of it is not read again', async () => {
  const { service, known } = await start();
  await service.search(vendorSample.name);
  const answer = known.peek(vendorSample.name);
  const peek = vi.spyOn(known, 'peek').mockImplementation(() => {
    const until = performance.now() + 0.1;
    while (performance.now() < until);
    return answer;
  });
  const outcome = { kind: 'answered', source: 'vendor', fetchedAt: 0, orderNumber: null } as const;
  const items = Array.from({ length: 1000 }, (_, place) => ({
    ...done(vendorSample.name, outcome),
    place,
  }));
  const inSight = { check, items, leftOut: [], data: 'sample', isRunning: true } as const;
  let others = 0;
  const turn = (): void => {
    others += 1;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  const read: KnownRows = new Map();
  const first = await viewOf(inSight, known, read);
  expect(others).toBeGreaterThan(10);
  expect(peek).toHaveBeenCalledTimes(1000);
  expect(await viewOf(inSight, known, read)).toEqual(first);
  clearImmediate(next);
  expect(peek).toHaveBeenCalledTimes(1000);
});

test('what was not asked for stands behind the companies, with its place and the reason, in the export too', async () => {
  const { known } = await start();
  const waiting: CheckItem = { place: 0, query: '甲乙', isCall: true, state: 'waiting', outcome: null };
  const leftOut = [
    { file: null, row: 4, text: '=SUM(B2:B4)', reason: 'noName' },
    { file: 'b.csv', row: 5, text: '', reason: 'empty' },
    { file: null, row: null, text: '丙丁', reason: 'notChosen' },
  ] as const;
  const inSight = { check, items: [waiting], leftOut, data: 'sample', isRunning: false } as const;
  const table = await resultTable(inSight, known);
  expect(table.rows.map(([company, result]) => [company, result])).toEqual([
    ['甲乙', 'not asked yet'],
    ['=SUM(B2:B4)', 'not asked: no company is named here; row 4'],
    ['', 'not asked: the cell is empty; b.csv; row 5'],
    ['丙丁', 'not asked: it was not ticked'],
  ]);
  const view = await viewOf(inSight, known);
  expect(view.totals.states).toContainEqual({ state: 'leftOut', count: 3, word: 'not asked' });
  expect(view.rows.at(-2)).toMatchObject({ company: 'b.csv; row 5', state: 'leftOut', opens: false });
});
