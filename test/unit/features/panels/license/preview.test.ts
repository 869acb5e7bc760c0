import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { savePanel } from '../../../../../src/features/panels/license/saved-license.ts';
import { toPage } from '../../../../../src/protocol/messages.ts';
import { PanelDouble } from '../../../../support/panel-double.ts';
import { contexts, panels, serializers } from '../../../../support/vscode-double.ts';
import { answered, detailed, ID, listed } from './dossiers.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { setUp } = await import('./setup.ts');

const OTHER = '00000000000000000000000000000009';
const THIRD = '00000000000000000000000000000010';

beforeEach(() => {
  for (const list of [panels, serializers]) list.length = 0;
  contexts.clear();
});

function first(): PanelDouble {
  const [panel] = panels;
  if (!panel) throw new Error('a panel was expected');
  return panel;
}

const lastSaved = (panel: PanelDouble): unknown => z.parse(toPage, panel.posted.at(-1)).saved;

/** Two licences opened one after another, of which the first was worked on in between. */
async function afterwards(work: (opened: ReturnType<typeof setUp> & { panel: PanelDouble }) => unknown) {
  const opened = setUp();
  await opened.registered.show(ID);
  const panel = first();
  await panel.send({ type: 'ready' });
  await work({ ...opened, panel });
  await opened.registered.show(OTHER);
  return { ...opened, panel };
}

describe('licences opened one after another', () => {
  test('are shown in one panel, which hears of the last one alone', async () => {
    const { panel, service } = await afterwards(() => undefined);
    expect(panels).toEqual([panel]);
    expect(service.listeners).toBe(1);
    await panel.send({ type: 'ready' });
    expect(lastSaved(panel)).toMatchObject({ preview: { id: OTHER } });
  });

  test('leave the focus where it is, for one who looks through a list', async () => {
    const { registered } = setUp();
    await registered.show(ID, true);
    expect(first()).toMatchObject({ place: { preserveFocus: true }, abilities: { enableFindWidget: true } });
    await registered.show(OTHER, true);
    expect(first()).toMatchObject({ reveals: 1, place: { viewColumn: undefined, preserveFocus: true } });
    await registered.show(OTHER);
    expect(first().place).toMatchObject({ preserveFocus: false });
  });

  test('fill one panel, however fast they are opened', async () => {
    const { registered, service } = setUp();
    const shown = await Promise.all([ID, OTHER, THIRD].map((id) => registered.show(id)));
    expect(shown.map((filled) => filled !== undefined)).toEqual([false, false, true]);
    expect([panels.length, service.listeners]).toEqual([1, 1]);
  });

  test('close with their panel, and the next one opens anew', async () => {
    const { registered, panel, service } = await afterwards(() => undefined);
    panel.dispose();
    expect(service.listeners).toBe(0);
    await registered.show(ID);
    expect(panels).toHaveLength(2);
  });
});

test('a kind without previews leaves each panel to its page at once', async () => {
  const { registered } = setUp(listed, { previews: false });
  await registered.show(ID);
  await registered.show(OTHER);
  expect([panels.length, contexts.get('license.isPreview')]).toEqual([2, false]);
  await first().send({ type: 'ready' });
  expect(lastSaved(first())).toMatchObject({ id: ID });
});

describe('a panel is left to its licence', () => {
  test.each<[string, (opened: ReturnType<typeof setUp> & { panel: PanelDouble }) => unknown]>([
    ['that was kept', ({ registered }) => registered.keepActive()],
    ['in which a button was pressed', ({ panel }) => panel.send({ type: 'act', action: 'copyNumber' })],
    [
      'that was refreshed from the tree',
      ({ registered }) => void registered.show(ID).then((at) => at?.ask()),
    ],
  ])('%s', async (_, work) => {
    const { panel, registered } = await afterwards(async (opened) => {
      await work(opened);
      await Promise.resolve();
    });
    expect(panels).toHaveLength(2);
    await registered.show(ID);
    expect([panels.length, panel.reveals > 0]).toEqual([2, true]);
  });

  test('while it asks: the answer that may be paid for arrives', async () => {
    const { panel, service } = await afterwards(({ panel: asking }) => void asking.send({ type: 'ask' }));
    expect(service.asks[0]?.signal?.aborted).toBe(false);
    await service.answer(answered(detailed));
    expect(z.parse(toPage, panel.posted.at(-1)).view).toMatchObject({ report: { kind: 'given' } });
  });
});

test('a button that was pressed in the page before asks nothing of the licence after', async () => {
  const { panel, service } = await afterwards(() => undefined);
  await panel.send({ type: 'ask' });
  expect(service.asks).toEqual([]);
  await panel.send({ type: 'ready' });
  void panel.send({ type: 'ask' });
  expect(service.asks).toMatchObject([{ id: OTHER }]);
});

test('the menu offers to keep a preview that has the focus, and nothing else', async () => {
  const { registered } = setUp();
  await registered.show(ID);
  expect(contexts.get('license.isPreview')).toBe(true);
  first().becomes(false);
  expect(contexts.get('license.isPreview')).toBe(false);
  first().becomes(true);
  registered.keepActive();
  expect(contexts.get('license.isPreview')).toBe(false);
});

describe('after a reload', () => {
  async function restore(state: unknown) {
    const all = setUp();
    const panel = new PanelDouble();
    await serializers[0]?.deserializeWebviewPanel(panel, state);
    await panel.send({ type: 'ready' });
    return { ...all, panel };
  }

  test('a preview is one again', async () => {
    const { panel, registered } = await restore({ preview: savePanel({ id: ID, dossier: listed }) });
    expect(lastSaved(panel)).toMatchObject({ preview: { id: ID } });
    await registered.show(OTHER);
    expect([panels.length, panel.reveals]).toEqual([0, 1]);
  });

  test('a kept one stays, and so does a preview where there is another by then', async () => {
    const { panel, registered } = await restore(savePanel({ id: ID, dossier: listed }));
    expect(lastSaved(panel)).toMatchObject({ id: ID });
    await registered.show(OTHER);
    const late = new PanelDouble();
    await serializers[0]?.deserializeWebviewPanel(late, {
      preview: savePanel({ id: THIRD, dossier: undefined }),
    });
    await registered.show('one more');
    expect([panels.length, first().reveals, late.reveals]).toEqual([1, 1, 0]);
  });
});
