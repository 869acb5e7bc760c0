import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Outcome, SearchPages } from '../../../../../src/licenses/answer.ts';
import { panels, serializers } from '../../../../support/vscode-double.ts';
import { failure, NOW, provenance } from '../license/dossiers.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { answered, company, lastShown, more, openPanel, pages } = await import('./setup.ts');

beforeEach(() => {
  for (const list of [panels, serializers]) list.length = 0;
});

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
