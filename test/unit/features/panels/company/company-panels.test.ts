import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import * as vscode from 'vscode';
import type { Company, Outcome, SearchPages } from '../../../../../src/licenses/answer.ts';
import type { SearchOptions } from '../../../../../src/licenses/asking/ask-options.ts';
import type { Way } from '../../../../../src/licenses/known/way.ts';
import { toPage } from '../../../../../src/protocol/messages.ts';
import { copied, PanelDouble, panels, serializers } from '../../../../support/vscode-double.ts';
import { connectionOf, failure, NOW, provenance } from '../license/records.ts';
import { companyOf } from './companies.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { companyPanels } = await import('../../../../../src/features/panels/company/company-panels.ts');
const { readSavedCompany } = await import('../../../../../src/features/panels/company/saved-company.ts');
const { PanelRegistry } = await import('../../../../../src/pages/panel-registry.ts');

const company = companyOf(
  { licenseNumber: 'B1-20990001', scope: '内容分发网络业务：广东省' },
  { licenseNumber: 'B1-20990002', scope: '内容分发网络业务：广东省', validity: 'invalid' },
);
const more = { query: 'the words of the search', nextPage: 2, remaining: 67 };

const pages: SearchPages = { query: '', licenses: [], unreadable: 0, totalRecords: 0, nextPage: null };
const answered: Outcome<SearchPages> = { kind: 'answered', answer: { value: pages, provenance } };

beforeEach(() => {
  for (const list of [panels, serializers]) list.length = 0;
});

/** A service that knows one company, and whose answers the test gives when it likes. */
class ServiceDouble {
  known: Company | undefined = company;
  connection = connectionOf('https://one.test');
  readonly asks: (SearchOptions & { readonly query: string })[] = [];
  readonly #waiting: ((outcome: Outcome<SearchPages>) => void)[] = [];
  readonly onDidChange = () => ({ dispose: () => undefined });

  way: (pageIndex: number) => Way<SearchPages> = () => ({ kind: 'unknown' });

  wayTo(_query: string, pageIndex = 1): Way<SearchPages> {
    return this.way(pageIndex);
  }

  company(): Company | undefined {
    return this.known;
  }

  search(query: string, options: SearchOptions = {}): Promise<Outcome<SearchPages>> {
    this.asks.push({ ...options, query });
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  async answer(outcome: Outcome<SearchPages>): Promise<void> {
    this.#waiting.shift()?.(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function setUp(known: Company | undefined = company) {
  const service = new ServiceDouble();
  service.known = known;
  const actions = {
    openLicense: vi.fn(),
    exportCompany: vi.fn(),
    saveEvidence: vi.fn(),
    copySentence: vi.fn(),
  };
  const extensionUri = vscode.Uri.parse('ext:');
  const records = { add: vi.fn(() => true), remove: vi.fn(() => true), trouble: undefined };
  const filler = companyPanels({
    ...{ extensionUri, version: '9.9.9', known: service, service, records },
    dataKind: () => 'real',
    ...actions,
  });
  const load = () => Promise.resolve(filler);
  return {
    service,
    records,
    ...actions,
    registered: new PanelRegistry({ viewType: 'company', title: () => 'Company', previews: true, load }),
  };
}

async function openPanel(known?: Company) {
  const all = setUp(known);
  await all.registered.show(company.id);
  const [panel] = panels;
  if (!panel) throw new Error('a panel was expected');
  await panel.send({ type: 'ready' });
  return { ...all, panel };
}

function lastShown(panel: PanelDouble) {
  return toPage.parse(panel.posted.at(-1));
}

describe('asking in a company’s panel', () => {
  test('sends nothing by itself, and nothing for licences that are all loaded', async () => {
    const { panel, service } = await openPanel();
    await panel.send({ type: 'loadMore' });
    expect(service.asks).toEqual([]);
  });

  test('a press is one call, with progress in place, and its answer is told', async () => {
    const { panel, service } = await openPanel();
    const asking = panel.send({ type: 'ask' });
    await panel.send({ type: 'ask' });
    expect(service.asks).toMatchObject([{ query: company.query, mode: 'fresh', anyway: false }]);
    expect(lastShown(panel).view).toMatchObject({ kind: 'company', activity: { kind: 'asking' } });
    service.known = { ...company, provenance: { ...provenance, fetchedAt: NOW } };
    await service.answer(answered);
    await asking;
    expect(lastShown(panel)).toMatchObject({
      view: { activity: { kind: 'idle' } },
      announcement: { text: "The vendor's answer is shown." },
    });
  });

  test('further licences are asked for in the words of their search, one question at a time', async () => {
    const { panel, service } = await openPanel({ ...company, more });
    void panel.send({ type: 'loadMore' });
    void panel.send({ type: 'ask' });
    expect(service.asks).toMatchObject([{ query: more.query, pageIndex: 2 }]);
    expect(service.asks).toHaveLength(1);
    expect(lastShown(panel).view).toMatchObject({ activity: { kind: 'asking' } });
    await service.answer(answered);
  });

  test('all pages that are left are asked for once, as many calls as the button said, and stop where told', async () => {
    const { panel, service } = await openPanel({ ...company, more });
    const stored = { ...pages, query: more.query, nextPage: 2, totalRecords: 117 };
    service.way = (pageIndex) =>
      pageIndex === 1
        ? { kind: 'stored', answer: { value: stored, provenance }, isOlder: false }
        : { kind: 'loaded', answer: { value: stored, provenance } };
    await panel.send({ type: 'loadAll', calls: 9 });
    // Nothing is a call by now, as after another window has loaded them.
    expect(service.asks).toEqual([]);
    service.way = (pageIndex) =>
      pageIndex === 1
        ? { kind: 'stored', answer: { value: stored, provenance }, isOlder: false }
        : { kind: 'nextPage', query: more.query, pageIndex };
    await panel.send({ type: 'ready' });
    const label = 'Load all pages that are left (2 calls, each may be charged)';
    expect(lastShown(panel).view).toMatchObject({ loadAll: { label, calls: 2 } });
    void panel.send({ type: 'loadAll', calls: 9 });
    const came = (nextPage: number): Outcome<SearchPages> => ({
      kind: 'answered',
      answer: { value: { ...stored, nextPage }, provenance: { ...provenance, source: 'vendor' } },
    });
    await service.answer(came(3));
    await service.answer(came(4));
    expect(service.asks.map(({ pageIndex }) => pageIndex)).toEqual([2, 3]);
    expect(lastShown(panel).view).toMatchObject({ activity: { kind: 'idle' } });
    void panel.send({ type: 'loadAll', calls: 2 });
    await panel.send({ type: 'cancel' });
    await service.answer(came(3));
    expect(service.asks).toHaveLength(3);
  });

  test('can be cancelled from the page, and a closed panel stops it', async () => {
    const { panel, service } = await openPanel();
    void panel.send({ type: 'ask' });
    await panel.send({ type: 'cancel' });
    expect(service.asks[0]?.signal?.aborted).toBe(true);
    await service.answer({ kind: 'failed', failure: { ...failure, reason: 'cancelled' } });
    void panel.send({ type: 'ask' });
    const before = panel.posted.length;
    panel.dispose();
    expect(service.asks[1]?.signal?.aborted).toBe(true);
    await service.answer(answered);
    expect(panel.posted).toHaveLength(before);
  });

  test('a failure is shown in place, and the company stays', async () => {
    const { panel, service } = await openPanel();
    void panel.send({ type: 'ask' });
    await service.answer({ kind: 'failed', failure });
    expect(lastShown(panel).view).toMatchObject({ kind: 'company', activity: { kind: 'trouble' } });
  });

  test('what an earlier answer forbids is tried anyway only by the button that was refused', async () => {
    const { panel, service } = await openPanel({ ...company, more });
    void panel.send({ type: 'loadMore' });
    await service.answer({ kind: 'refused', why: 'blocked', failure, until: null });
    expect(lastShown(panel).view).toMatchObject({
      refresh: 'Refresh (1 call, may be charged)',
      loadMore: 'Try once anyway (1 call, may be charged)',
    });
    void panel.send({ type: 'loadMore' });
    expect(service.asks[1]).toMatchObject({ pageIndex: 2, anyway: true });
    await service.answer({ kind: 'refused', why: 'blocked', failure, until: null });
    void panel.send({ type: 'ask' });
    expect(service.asks[2]).toMatchObject({ mode: 'fresh', anyway: false });
    await service.answer(answered);
  });

  test('nothing is asked of a company that is not known', async () => {
    const { panel, service } = await openPanel();
    service.known = undefined;
    await panel.send({ type: 'ask' });
    await panel.send({ type: 'loadMore' });
    expect(service.asks).toEqual([]);
  });

  test('a licence’s messages do nothing', async () => {
    const { panel, exportCompany } = await openPanel();
    const before = panel.posted.length;
    await panel.send({ type: 'act', action: 'copyNumber' });
    expect(panel.posted).toHaveLength(before);
    expect(exportCompany).not.toHaveBeenCalled();
  });
});

test('the same answer given again is read out again', async () => {
  const { panel } = await openPanel();
  const turns: number[] = [];
  for (const businesses of ['B12', 'B12', '']) {
    await panel.send({ type: 'require', businesses, region: '' });
    const { announcement } = lastShown(panel);
    expect(announcement.text).not.toBe('');
    turns.push(announcement.turn);
  }
  expect(new Set(turns).size).toBe(3);
});

test('ages grow while the page is open, and no longer', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { registered } = setUp();
  await registered.show(company.id);
  const [panel] = panels;
  vi.advanceTimersByTime(61_000);
  expect(panel?.posted).toHaveLength(1);
  panel?.dispose();
  vi.advanceTimersByTime(61_000);
  expect(panel?.posted).toHaveLength(1);
});

test('a panel shows its company, answers the question, and is restored from its id with the question', async () => {
  const { panel, openLicense, exportCompany, saveEvidence, registered } = await openPanel();
  await panel.send({ type: 'require', businesses: 'B12', region: '440000' });
  const shown = lastShown(panel);
  expect(shown.announcement.text).toContain('covered');
  expect(readSavedCompany(shown.saved)).toEqual({
    version: 1,
    companyId: company.id,
    question: { businesses: 'B12', region: '440000' },
  });
  await panel.send({ type: 'openLicense', id: '1' });
  await panel.send({ type: 'openLicense', id: 'of another company' });
  expect(openLicense.mock.calls).toEqual([['1']]);
  const question = { businesses: 'B12', region: '440000' };
  await panel.send({ type: 'act', action: 'export' });
  expect(exportCompany).toHaveBeenCalledExactlyOnceWith({ company, question });
  await panel.send({ type: 'act', action: 'copyMarkdown' });
  expect(copied.at(-1)).toMatch(/\| B12 .* \| covered \|/u);
  await panel.send({ type: 'act', action: 'saveEvidence' });
  expect(saveEvidence).toHaveBeenCalledExactlyOnceWith(company.id, question);
  expect(registered.shown).toEqual({ company, question });

  const again = new PanelDouble();
  await setUp().registered.show('another');
  await serializers.at(-1)?.deserializeWebviewPanel(again, shown.saved);
  await again.send({ type: 'ready' });
  expect(lastShown(again).view).toMatchObject({
    kind: 'company',
    needs: { businesses: { text: 'B12' }, region: { chosen: '440000' } },
  });
});

test('what was typed for a record outlives a reload of the window, and is of no preview', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { panel } = await openPanel();
  const form = {
    validUntil: '2027-03-01',
    issued: '',
    status: '',
    scope: '',
    quotation: '',
    lookedAt: '2026-11-20',
  };
  await panel.send({ type: 'draftRecord', form });
  vi.advanceTimersByTime(600);
  const { saved } = lastShown(panel);
  expect(readSavedCompany(saved)?.draft).toEqual({ values: form, pictureHash: null });
  const again = new PanelDouble();
  setUp();
  await serializers.at(-1)?.deserializeWebviewPanel(again, saved);
  await again.send({ type: 'ready' });
  expect(lastShown(again).view).toMatchObject({
    regulator: { form: { values: { validUntil: '2027-03-01' } } },
  });
});

test('a panel whose saved state cannot be read says so, and offers nothing', async () => {
  const { service } = setUp();
  const panel = new PanelDouble();
  await serializers[0]?.deserializeWebviewPanel(panel, { version: 1, companyId: '' });
  await panel.send({ type: 'ready' });
  expect(lastShown(panel).view).toMatchObject({ kind: 'note', heading: 'Company', ask: null });
  await panel.send({ type: 'ask' });
  expect(service.asks).toEqual([]);
});

test('what is no saved panel is not restored', () => {
  expect(readSavedCompany({ version: 1, companyId: '' })).toBeUndefined();
  expect(readSavedCompany(null)).toBeUndefined();
});
