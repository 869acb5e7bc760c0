import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { savePanel } from '../../../../../src/features/panels/license/saved-license.ts';
import { toPage } from '../../../../../src/protocol/messages.ts';
import { ID, ServiceDouble, answered, detailed, failure, license, listed } from './records.ts';
import {
  PanelDouble,
  Uri,
  copied,
  opened,
  panels,
  ran,
  serializers,
} from '../../../../support/vscode-double.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { licensePanels } = await import('../../../../../src/features/panels/license/license-panels.ts');
const { PanelRegistry } = await import('../../../../../src/pages/panel-registry.ts');

beforeEach(() => {
  for (const list of [panels, serializers, copied, opened, ran]) list.length = 0;
});

function setUp(known = listed as typeof listed | undefined) {
  const service = new ServiceDouble();
  service.known = known;
  const openCompany = vi.fn();
  const exportLicense = vi.fn();
  const records = { add: vi.fn(() => true), remove: vi.fn(() => true), trouble: undefined };
  const copySentence = vi.fn();
  const filler = licensePanels({
    extensionUri: Uri.parse('ext:') as never,
    known: service,
    service,
    dataKind: () => 'real',
    version: '9.9.9',
    records,
    openCompany,
    exportLicense,
    saveEvidence: vi.fn(),
    copySentence,
  });
  const load = vi.fn(() => Promise.resolve(filler));
  const registered = new PanelRegistry({ viewType: 'license', title: () => 'Licence', previews: true, load });
  return { service, records, openCompany, exportLicense, copySentence, registered, load };
}

function only(): PanelDouble {
  const [panel] = panels;
  if (!panel || panels.length > 1) throw new Error('one panel was expected');
  return panel;
}

function lastShown(panel: PanelDouble) {
  return z.parse(toPage, panel.posted.at(-1));
}

async function openPanel(known?: typeof listed) {
  const all = setUp(known);
  await all.registered.show(ID);
  const panel = only();
  await panel.send({ type: 'ready' });
  return { ...all, panel };
}

describe('a panel', () => {
  test('opens with what is known and asks nothing', async () => {
    const { panel, service } = await openPanel();
    expect(lastShown(panel).view).toMatchObject({ kind: 'license', report: { kind: 'unasked' } });
    expect(panel.title.startsWith(`${license.licenseNumber} · `)).toBe(true);
    expect(service.asks).toEqual([]);
  });

  test('is one for each licence', async () => {
    const { registered } = setUp();
    await registered.show(ID);
    await registered.show(ID);
    expect(only().reveals).toBe(1);
    registered.keepActive();
    await registered.show('00000000000000000000000000000009');
    expect(panels).toHaveLength(2);
  });

  test('opens anew after it was closed', async () => {
    const { registered } = setUp();
    await registered.show(ID);
    panels[0]?.dispose();
    await registered.show(ID);
    expect(panels).toHaveLength(2);
  });

  test('may load scripts from nowhere but dist and media', async () => {
    const { panel } = await openPanel();
    const { localResourceRoots } = z.parse(
      z.object({ localResourceRoots: z.array(z.unknown()) }),
      panel.webview.options,
    );
    expect(localResourceRoots.map(String)).toEqual(['ext:/dist', 'ext:/media']);
  });

  test('has a nonce of its own', async () => {
    const { registered } = setUp();
    await registered.show(ID);
    registered.keepActive();
    await registered.show('00000000000000000000000000000009');
    const [one, two] = panels.map(({ webview }) => /nonce-([\w-]{20,})'/.exec(webview.html)?.[1]);
    expect(one).toBeDefined();
    expect(one).not.toBe(two);
  });
});

describe('what fills the panels', () => {
  test('is loaded with the first panel, not before', async () => {
    const { registered, load } = setUp();
    expect(load).not.toHaveBeenCalled();
    await registered.show(ID);
    expect(load).toHaveBeenCalled();
  });

  test('comes behind the tab, and leaves alone one that was closed meanwhile', async () => {
    const { registered, service } = setUp();
    const showing = registered.show(ID);
    const panel = only();
    panel.dispose();
    expect(await showing).toBeUndefined();
    expect(panel.webview.html).toBe('');
    expect([registered.shown, service.listeners]).toEqual([undefined, 0]);
  });

  test('fills one tab, however often it is asked for before it is there', async () => {
    const { registered, service } = setUp();
    const [one, two] = await Promise.all([registered.show(ID), registered.show(ID)]);
    expect(one).toBe(two);
    expect(only().reveals).toBe(1);
    expect(service.listeners).toBe(1);
  });
});

describe('a panel that nobody sees', () => {
  test('is told nothing while hidden, and everything when its page is back', async () => {
    const { panel, service } = await openPanel();
    const before = panel.posted.length;
    panel.hidden = true;
    service.change(detailed);
    expect(panel.posted).toHaveLength(before);
    panel.hidden = false;
    await panel.send({ type: 'ready' });
    expect(lastShown(panel).view).toMatchObject({ report: { kind: 'given' } });
  });

  test('may be closed while something is being copied', async () => {
    const { panel } = await openPanel();
    const copying = panel.send({ type: 'act', action: 'copyNumber' });
    panel.dispose();
    await expect(copying).resolves.toBeUndefined();
    expect(copied).toEqual([license.licenseNumber]);
  });
});

describe('asking in a panel', () => {
  test('shows progress, then the report', async () => {
    const { panel, service } = await openPanel();
    const asking = panel.send({ type: 'ask' });
    expect(lastShown(panel).view).toMatchObject({ activity: { kind: 'asking' } });
    await service.answer(answered(detailed));
    await asking;
    expect(lastShown(panel)).toMatchObject({
      view: { report: { kind: 'given' } },
      saved: { record: detailed },
    });
    expect(lastShown(panel).announcement.text).not.toBe('');
  });

  test('can be cancelled from the page', async () => {
    const { panel, service } = await openPanel();
    void panel.send({ type: 'ask' });
    await panel.send({ type: 'cancel' });
    expect(service.asks[0]?.signal?.aborted).toBe(true);
  });

  test('closing the panel stops it and nothing more is posted', async () => {
    const { panel, service } = await openPanel();
    const asking = panel.send({ type: 'ask' });
    const before = panel.posted.length;
    panel.dispose();
    await service.answer(answered(detailed));
    await asking;
    expect(service.asks[0]?.signal?.aborted).toBe(true);
    expect(panel.posted).toHaveLength(before);
  });

  test('a failure is shown in place with diagnostics to copy, and the old data stays', async () => {
    const { panel, service } = await openPanel(detailed);
    const asking = panel.send({ type: 'ask' });
    await service.answer({ kind: 'failed', failure });
    await asking;
    expect(lastShown(panel).view).toMatchObject({ report: { kind: 'given' }, activity: { kind: 'trouble' } });
    await panel.send({ type: 'remedy', label: 'Copy Diagnostics' });
    expect(copied).toHaveLength(1);
    expect(copied[0]).toContain('N-3');
    expect(copied[0]).toContain('9.9.9');
  });

  test('a refusal offers the button that does what it advises, and nothing is asked by it', async () => {
    const { panel, service } = await openPanel(detailed);
    const asking = panel.send({ type: 'ask' });
    await service.answer({ kind: 'refused', why: 'limitReached' });
    await asking;
    expect(lastShown(panel).view).toMatchObject({ activity: { remedies: ['Open Setting'] } });
    await panel.send({ type: 'remedy', label: 'Copy Diagnostics' });
    await panel.send({ type: 'remedy', label: 'Open Setting' });
    expect(copied).toEqual([]);
    expect(ran).toEqual([['workbench.action.openSettings', 'telecomLicense.usage.dailyLimit']]);
    expect(service.asks).toHaveLength(1);
  });

  test('refresh opens the panel and asks there', async () => {
    const { registered, service } = setUp(detailed);
    void (await registered.show(ID))?.ask();
    expect(panels).toHaveLength(1);
    expect(service.asks).toMatchObject([{ id: ID, mode: 'fresh' }]);
  });
});

describe('the page’s messages', () => {
  test('copy the number, copy Markdown and open the company', async () => {
    const { panel, openCompany, copySentence } = await openPanel();
    await panel.send({ type: 'act', action: 'copyNumber' });
    await panel.send({ type: 'act', action: 'copyMarkdown' });
    await panel.send({ type: 'act', action: 'copySentence' });
    await panel.send({ type: 'act', action: 'openCompany' });
    expect(copied[0]).toBe(license.licenseNumber);
    expect(copied[1]).toContain(`# ${license.companyName}`);
    expect(copySentence).toHaveBeenCalledExactlyOnceWith({ kind: 'license', record: listed });
    expect(openCompany).toHaveBeenCalledWith(license.keyNo);
  });

  test.each<unknown>([
    { type: 'openLink', link: 'https://evil.test' },
    { type: 'act', action: 'signOut' },
    { type: 'loadMore' },
    { type: 'ask', id: 'another' },
    { type: 'nonsense' },
    'ask',
    null,
  ])('that are none of the protocol do nothing (%#)', async (message) => {
    const { panel, service } = await openPanel();
    const before = panel.posted.length;
    await panel.send(message);
    expect(service.asks).toEqual([]);
    expect(opened).toEqual([]);
    expect(copied).toEqual([]);
    expect(panel.posted).toHaveLength(before);
  });
});

describe('after a reload', () => {
  async function restore(state: unknown, known?: typeof listed) {
    const all = setUp(undefined);
    all.service.known = known;
    const panel = new PanelDouble();
    await serializers[0]?.deserializeWebviewPanel(panel, state);
    await panel.send({ type: 'ready' });
    return { ...all, panel };
  }

  test('shows what was saved, as stored, without a call', async () => {
    const { panel, service } = await restore(savePanel({ id: ID, record: detailed }));
    const { view } = lastShown(panel);
    expect(view).toMatchObject({ kind: 'license', report: { kind: 'given' } });
    expect(view.kind === 'license' && view.facts.map(({ value }) => value)).toContain(
      'stored answer (no call)',
    );
    expect(service.asks).toEqual([]);
  });

  test.each([
    ['of another service', 'https://two.test'],
    ['of nobody that is known, as of an earlier version', undefined],
  ])('says that it is the answer %s, and asks nobody for it', async (_, realm) => {
    const { panel, service } = await restore(savePanel({ id: ID, record: listed, realm }));
    const why = 'This is the answer of another service than the one you are connected to now.';
    expect(lastShown(panel).view).toMatchObject({ ask: { kind: 'withheld', why } });
    await panel.send({ type: 'ask' });
    expect(service.asks).toEqual([]);
  });

  test('asks the service that gave the answer, at the price that it says', async () => {
    const { panel, service } = await restore(
      savePanel({ id: ID, record: listed, realm: 'https://one.test' }),
    );
    void panel.send({ type: 'ask' });
    expect(service.asks).toHaveLength(1);
    await service.answer(answered(detailed));
  });

  test('lets the service’s data win', async () => {
    const { panel } = await restore(savePanel({ id: ID, record: listed }), detailed);
    expect(lastShown(panel).view).toMatchObject({ report: { kind: 'given' } });
  });

  test('is found again by its licence', async () => {
    const { panel, registered } = await restore(savePanel({ id: ID, record: listed }));
    await registered.show(ID);
    expect(panels).toEqual([]);
    expect(panel.reveals).toBe(1);
  });

  test('says so where the saved state cannot be read, and offers no call', async () => {
    const { panel, service } = await restore({ version: 1, id: ID, record: { html: '<b>' } });
    expect(lastShown(panel).view).toMatchObject({ kind: 'note', ask: null });
    await panel.send({ type: 'ask' });
    expect(service.asks).toEqual([]);
  });
});

describe('the export of a panel', () => {
  test('is of what it shows, and asks nothing', async () => {
    const { panel, service, exportLicense } = await openPanel();
    await panel.send({ type: 'act', action: 'export' });
    expect(exportLicense).toHaveBeenCalledExactlyOnceWith(listed);
    expect(service.asks).toEqual([]);
  });

  test('is of the panel that has the focus', async () => {
    const { registered } = setUp();
    await registered.show(ID);
    expect(registered.shown).toBe(listed);
    only().active = false;
    expect(registered.shown).toBeUndefined();
  });
});
