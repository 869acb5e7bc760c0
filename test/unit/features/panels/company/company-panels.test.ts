import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { PanelDouble } from '../../../../support/panel-double.ts';
import { copied, panels, serializers } from '../../../../support/vscode-double.ts';
import { connectionOf } from '../license/dossiers.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { readSavedCompany } = await import('../../../../../src/features/panels/company/saved-company.ts');
const { company, lastShown, openPanel, setUp } = await import('./setup.ts');

beforeEach(() => {
  for (const list of [panels, serializers]) list.length = 0;
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

test('without a connection the page says so, and not that the stored answers are gone or to be paid for again', async () => {
  const { service, registered } = setUp();
  service.known = undefined;
  const noteOf = async (id: string) => {
    await registered.show(id);
    const panel = panels.at(-1);
    await panel?.send({ type: 'ready' });
    const view = panel && lastShown(panel).view;
    return view?.kind === 'note' ? view.text : '';
  };
  service.connection = undefined;
  expect(await noteOf(company.id)).toMatch(/^Not connected.*shown again, without a call\.$/);
  service.connection = connectionOf('https://one.test');
  expect(await noteOf('another')).toMatch(/^Nothing is stored of this company any more\./);
  expect(service.asks).toEqual([]);
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
