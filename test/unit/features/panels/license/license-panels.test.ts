import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { copied, opened, panels } from '../../../../support/vscode-double.ts';
import { detailed, ID, license, listed } from './dossiers.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { lastShown, only, openPanel, setUp } = await import('./setup.ts');

beforeEach(() => {
  for (const list of [panels, copied, opened]) list.length = 0;
});

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

describe('the page’s messages', () => {
  test('copy the number, copy Markdown and open the company', async () => {
    const { panel, openCompany, copySentence } = await openPanel();
    await panel.send({ type: 'act', action: 'copyNumber' });
    await panel.send({ type: 'act', action: 'copyMarkdown' });
    await panel.send({ type: 'act', action: 'copySentence' });
    await panel.send({ type: 'act', action: 'openCompany' });
    expect(copied[0]).toBe(license.licenseNumber);
    expect(copied[1]).toContain(`# ${license.companyName}`);
    expect(copySentence).toHaveBeenCalledExactlyOnceWith({ kind: 'license', dossier: listed });
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
