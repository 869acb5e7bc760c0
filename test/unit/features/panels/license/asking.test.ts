import { beforeEach, describe, expect, test, vi } from 'vitest';
import { copied, panels, ran } from '../../../../support/vscode-double.ts';
import { answered, detailed, failure, ID } from './dossiers.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { lastShown, openPanel, setUp } = await import('./setup.ts');

beforeEach(() => {
  for (const list of [panels, copied, ran]) list.length = 0;
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
