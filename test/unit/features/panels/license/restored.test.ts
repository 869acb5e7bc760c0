import { beforeEach, describe, expect, test, vi } from 'vitest';
import { savePanel } from '../../../../../src/features/panels/license/saved-license.ts';
import { PanelDouble } from '../../../../support/panel-double.ts';
import { panels, serializers } from '../../../../support/vscode-double.ts';
import { answered, detailed, ID, listed } from './dossiers.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { lastShown, setUp } = await import('./setup.ts');

beforeEach(() => {
  for (const list of [panels, serializers]) list.length = 0;
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
    const { panel, service } = await restore(savePanel({ id: ID, dossier: detailed }));
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
    const { panel, service } = await restore(savePanel({ id: ID, dossier: listed, realm }));
    const why = 'This is the answer of another service than the one you are connected to now.';
    expect(lastShown(panel).view).toMatchObject({ ask: { kind: 'withheld', why } });
    await panel.send({ type: 'ask' });
    expect(service.asks).toEqual([]);
  });

  test('asks the service that gave the answer, at the price that it says', async () => {
    const { panel, service } = await restore(
      savePanel({ id: ID, dossier: listed, realm: 'https://one.test' }),
    );
    void panel.send({ type: 'ask' });
    expect(service.asks).toHaveLength(1);
    await service.answer(answered(detailed));
  });

  test('lets the service’s data win', async () => {
    const { panel } = await restore(savePanel({ id: ID, dossier: listed }), detailed);
    expect(lastShown(panel).view).toMatchObject({ report: { kind: 'given' } });
  });

  test('is found again by its licence', async () => {
    const { panel, registered } = await restore(savePanel({ id: ID, dossier: listed }));
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
