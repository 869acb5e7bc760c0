import { expect, test, vi } from 'vitest';
import type { Mention } from '../../../src/recognizer/mention.ts';
import { otherBracketForm } from '../../../src/licenses/known/query-key.ts';
import { isCall, type Mode } from '../../../src/licenses/known/way.ts';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { finished } from '../../support/finished.ts';
import { useSandbox } from '../../support/use-sandbox.ts';
import { connectionTo } from '../licenses/connection-to.ts';
import { open, plan, requests } from '../licenses/setup.ts';

vi.mock('vscode', async () => ({
  ...(await import('../../support/vscode-double.ts')),
  QuickPickItemKind: { Separator: -1 },
}));
const { companyItems } = await import('../../../src/features/check/list/company-items.ts');
const { companiesOf } = await import('../../../src/features/document/knowledge/document-companies.ts');
const { DocumentKnowledge } = await import('../../../src/features/document/knowledge/document-knowledge.ts');
const { contentsFor } = await import('../../../src/features/document/hover/hover-contents.ts');
const { mentionedNode } = await import('../../../src/features/document/view/nodes.ts');
const { documentItem } = await import('../../../src/features/document/view/tree-items.ts');
const { askItems, resultItems } = await import('../../../src/features/search/search-items.ts');
const { companiesItem } = await import('../../../src/features/companies/tree-items.ts');
const { childNodes, companyNode } = await import('../../../src/features/companies/nodes.ts');
const { CompanyModel } = await import('../../../src/features/panels/company/company-model.ts');
const { companyView } = await import('../../../src/features/panels/company/company-view.ts');
const { LicenseModel } = await import('../../../src/features/panels/license/license-model.ts');
const { askView } = await import('../../../src/features/panels/license/ask-view.ts');

const { fullWidthBrackets, hundredSeventeen, none, renamed, successor, vendorSample } = notable;
const DAY = 86_400_000;
const PRICE = '1 call, sample data: free';
/** The price by the answers' own kind of data, which the test's connection calls real. */
const REAL_PRICE = '1 call, may be charged';

const sandbox = await useSandbox();

/** An office whose answers grow old as the test says. */
function office() {
  const clock = { ahead: 0 };
  const now = (): number => Date.now() + clock.ahead;
  return { ...open(connectionTo(sandbox), { now }), clock, now };
}
type Office = ReturnType<typeof office>;

interface Case {
  readonly kind: string;
  readonly prepare: (at: Office) => Promise<unknown>;
  readonly query: string;
  /** Whether asking is a call: where a stored answer of any age will do, and where only one that is not too old will. */
  readonly calls: readonly [stored: boolean, current: boolean];
}

const searched =
  (query: string, days = 0) =>
  async (at: Office) => {
    await at.service.search(query);
    at.clock.ahead = days * DAY;
  };
const detailed = (days: number) => async (at: Office) => {
  await at.service.search(vendorSample.name);
  await at.service.detail(vendorSample.licenses[0]?.id ?? '');
  at.clock.ahead = days * DAY;
};
const otherBrackets = '云帆虚构(上海)信息技术有限公司';

const CASES: readonly Case[] = [
  { kind: 'none', prepare: () => Promise.resolve(), query: vendorSample.name, calls: [true, true] },
  { kind: 'fresh', prepare: searched(vendorSample.name), query: vendorSample.name, calls: [false, false] },
  { kind: 'older', prepare: searched(vendorSample.name, 8), query: vendorSample.name, calls: [false, true] },
  { kind: 'empty, fresh', prepare: searched(none.name), query: none.name, calls: [false, false] },
  { kind: 'empty, older', prepare: searched(none.name, 2), query: none.name, calls: [false, true] },
  {
    kind: 'about several companies, one of which had the name once: asked by it',
    prepare: searched(successor.name),
    query: successor.name,
    calls: [false, false],
  },
  {
    kind: 'about several companies: asked by the name of another one of them',
    prepare: searched(successor.name),
    query: renamed.name,
    calls: [true, true],
  },
  {
    kind: 'about several companies: asked by a KeyNo',
    prepare: searched(successor.name),
    query: successor.keyNo,
    calls: [true, true],
  },
  {
    kind: 'with pages that are missing',
    prepare: searched(hundredSeventeen.name),
    query: hundredSeventeen.name,
    calls: [false, false],
  },
  {
    kind: 'with rows that cannot be read',
    prepare: async (at) => {
      await plan(sandbox, { fault: 'oddrow' });
      await at.service.search(vendorSample.name);
    },
    query: vendorSample.name,
    calls: [false, false],
  },
  {
    kind: 'cleared, its company pinned',
    prepare: async ({ service, known }) => {
      await service.search(vendorSample.name);
      known.pin(vendorSample.keyNo, true);
      await known.clear();
    },
    query: vendorSample.name,
    calls: [true, true],
  },
  {
    kind: 'taken off the list',
    prepare: async ({ service, known }) => {
      await service.search(vendorSample.name);
      known.remove(vendorSample.keyNo);
    },
    query: vendorSample.name,
    calls: [false, false],
  },
  { kind: 'found by code', prepare: detailed(0), query: vendorSample.creditCode, calls: [false, false] },
  {
    kind: 'found by code, older',
    prepare: detailed(8),
    query: vendorSample.creditCode,
    calls: [false, true],
  },
  {
    kind: 'of a company whose code nothing has told yet',
    prepare: searched(vendorSample.name),
    query: vendorSample.creditCode,
    calls: [true, true],
  },
  {
    kind: 'found, asked in the other brackets',
    prepare: searched(fullWidthBrackets.name),
    query: otherBrackets,
    calls: [false, false],
  },
  {
    kind: 'empty, asked in the other brackets',
    prepare: searched(otherBrackets),
    query: fullWidthBrackets.name,
    calls: [true, true],
  },
];

/** What the row says that asks for this where its other spelling found nothing; `undefined`: it has no other one. */
function otherBracketsAsk(known: Office['known'], query: string): boolean | undefined {
  const nothing = { licenses: [], unreadable: 0, totalRecords: 0, nextPage: null };
  const provenance = { data: 'sample', source: 'vendor', fetchedAt: 0, orderNumber: null } as const;
  const other = otherBracketForm(query);
  if (other === undefined) return undefined;
  const rows = resultItems({ query: other, ...nothing }, provenance, known, undefined);
  const row = rows.find(({ action }) => action?.kind === 'ask' && action.query === query);
  expect(row?.detail).toBe(row?.paid === true ? PRICE : 'no call');
  return row?.paid;
}

/** What each place on screen says of asking for this. */
async function said({ known, service, now }: Office, query: string) {
  const kind = query === vendorSample.creditCode ? 'creditCode' : 'company';
  const mention: Mention = { start: 0, end: query.length, kind, value: query };
  const knowledge = new DocumentKnowledge(known, now);
  const [row] = finished(companiesOf([mention], knowledge, new Map()));
  if (!row) throw new Error('no row');
  const rows = askItems(query, known.wayTo(query), 'sample', service.spending);
  const [listed] = await companyItems([{ query, count: 1, sure: true }], known, 'sample');
  const hovers = contentsFor(mention, known, { kind: 'ready' }, PRICE);
  const asks = (fresh: boolean): boolean =>
    rows.some(
      ({ action, detail }) =>
        action?.kind === 'ask' && action.fresh === fresh && detail?.startsWith(PRICE) === true,
    );
  return {
    stored: {
      decision: isCall(known.wayTo(query), 'stored'),
      search: asks(false),
      otherBrackets: otherBracketsAsk(known, query) ?? isCall(known.wayTo(query), 'stored'),
      hover: hovers.some(({ value }) => value.includes('command:telecomLicense.search')),
    },
    current: {
      decision: isCall(known.wayTo(query), 'current'),
      search: asks(false) || asks(true),
      documentRow: row.isCall,
      documentMenu: documentItem(mentionedNode(row)).contextValue?.endsWith('.call'),
      rowAsksFor: isCall(known.wayTo(row.query), 'current'),
      documentSum: (await knowledge.calls([query], new AbortController().signal)) === 1,
      checkList: listed?.isCall,
      checkPrice: listed?.description?.includes(PRICE),
    },
  };
}

test.each(CASES)('every place agrees whether it is a call where the answer is $kind', async (each) => {
  const { prepare, query, calls } = each;
  const at = office();
  await prepare(at);
  const { stored, current } = await said(at, query);
  expect(new Set(Object.values(stored)), JSON.stringify(stored)).toEqual(new Set([calls[0]]));
  expect(new Set(Object.values(current)), JSON.stringify(current)).toEqual(new Set([calls[1]]));
});

test.each(CASES)('the service calls just where they say so where the answer is $kind', async (each) => {
  const { prepare, query, calls } = each;
  const [stored, current] = calls;
  const expected: Readonly<Record<Mode, boolean>> = { onlyStored: false, stored, current, fresh: true };
  for (const mode of ['onlyStored', 'stored', 'current', 'fresh'] as const) {
    const at = office();
    await prepare(at);
    const before = await requests(sandbox);
    await at.service.search(query, { mode });
    expect([mode, (await requests(sandbox)) - before]).toEqual([mode, expected[mode] ? 1 : 0]);
  }
});

test('"Load more" stands where the next page is a call, and nowhere else', async () => {
  const { known, service } = office();
  const { name } = hundredSeventeen;
  for (const pageIndex of [1, 2, 3]) {
    const outcome = await service.search(name, { pageIndex });
    if (outcome.kind !== 'answered') throw new Error('no answer');
    const { value, provenance } = outcome.answer;
    const row = resultItems(value, provenance, known, undefined).find(
      ({ action }) => action?.kind === 'more',
    );
    const [company] = known.companies();
    if (!company) throw new Error('no company');
    const offered = childNodes(companyNode(company), known).some(({ kind }) => kind === 'more');
    const next = known.wayTo(name, pageIndex + 1);
    expect([offered, next.kind]).toEqual(pageIndex < 3 ? [true, 'nextPage'] : [false, 'loaded']);
    expect(isCall(next, 'stored')).toBe(offered);
    const nothing = { question: null, onDidChange: () => undefined, dataKind: () => undefined };
    const model = new CompanyModel({ id: company.id, known, service, ...nothing });
    const { isMoreACall, pagesLeft, question, activity } = model;
    const state = { company, isMoreACall, pagesLeft, question, activity, dataKind: undefined };
    const { loadMore, loadAll } = companyView(state, Date.now());
    model.dispose();
    // All that are left are offered where they are more than one call, at one price everywhere.
    const rows = resultItems(value, provenance, known, undefined).map(({ description }) => description);
    const allCalls = pageIndex === 1 ? '2 calls, each may be charged' : undefined;
    expect(rows.find((words) => words?.startsWith('2 calls'))).toBe(allCalls);
    const treeRow = childNodes(companyNode(company), known).find(({ kind }) => kind === 'all');
    expect(treeRow && companiesItem(treeRow).description).toBe(allCalls);
    expect(loadAll?.label).toBe(allCalls && `Load all pages that are left (${allCalls})`);
    expect([isMoreACall, loadMore?.includes(REAL_PRICE) ?? false]).toEqual([offered, offered]);
    expect([row?.paid ?? false, row?.description]).toEqual([offered, offered ? REAL_PRICE : undefined]);
    // A page that is there already is no call, however it is asked for.
    if (pageIndex > 1) expect(isCall(known.wayTo(name, pageIndex), 'fresh')).toBe(false);
  }
});

test('a licence is a call until its annual report was asked for, and one more for a fresh one', async () => {
  const { known, service } = office();
  const id = vendorSample.licenses[0]?.id ?? '';
  await service.search(vendorSample.name);
  const before = await requests(sandbox);
  const onDidChange = () => undefined;
  const model = new LicenseModel({ id, known, service, dataKind: () => 'real', onDidChange });
  const shown = () => ({ mode: model.mode, isCall: model.isCall, ask: askView(model) });
  const label = (words: string) => ({ kind: 'offered', label: `${words} (${REAL_PRICE})` });
  expect(shown()).toEqual({ mode: 'stored', isCall: true, ask: label('Fetch annual report') });
  for (const [mode, call] of [
    ['stored', true],
    ['stored', false],
    ['current', false],
    ['fresh', true],
  ] as const) {
    const sent = await requests(sandbox);
    expect(isCall(known.wayToDetail(id), mode)).toBe(call);
    await service.detail(id, { mode });
    expect((await requests(sandbox)) - sent).toBe(call ? 1 : 0);
  }
  expect((await requests(sandbox)) - before).toBe(2);
  expect(shown()).toEqual({ mode: 'fresh', isCall: true, ask: label('Refresh') });
  model.dispose();
  // A window that has not heard of the report yet shows the offer to fetch it: what is stored is given.
  const unheard = new LicenseModel({
    ...{ id, service, dataKind: () => 'real' as const, onDidChange },
    known: {
      onDidChange: known.onDidChange,
      wayToDetail: (of) => known.wayToDetail(of),
      question: (of) => known.question(of),
      history: (of) => known.history(of),
      license: (of) => {
        const dossier = known.license(of);
        return dossier && { ...dossier, annualReport: null };
      },
    },
  });
  expect(askView(unheard)).toEqual({ kind: 'offered', label: 'Fetch annual report (no call)' });
  await unheard.ask();
  expect((await requests(sandbox)) - before).toBe(2);
  unheard.dispose();
});
