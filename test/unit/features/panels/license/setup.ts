import { vi } from 'vitest';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { licensePanels } from '../../../../../src/features/panels/license/license-panels.ts';
import { PanelRegistry } from '../../../../../src/pages/panel-registry.ts';
import { toPage } from '../../../../../src/protocol/messages.ts';
import type { PanelDouble } from '../../../../support/panel-double.ts';
import { panels } from '../../../../support/vscode-double.ts';
import { ID, listed, ServiceDouble } from './dossiers.ts';

/** The registry of licence panels, on a service whose answers the test gives. @param known what is stored of the licence. */
export function setUp(known = listed as typeof listed | undefined, { previews = true } = {}) {
  const service = new ServiceDouble();
  service.known = known;
  const openCompany = vi.fn();
  const exportLicense = vi.fn();
  const records = { add: vi.fn(() => true), remove: vi.fn(() => true), trouble: undefined };
  const copySentence = vi.fn();
  const filler = licensePanels({
    extensionUri: vscode.Uri.parse('ext:'),
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
  const registered = new PanelRegistry({ viewType: 'license', title: () => 'Licence', previews, load });
  return { service, records, openCompany, exportLicense, copySentence, registered, load };
}

/** The one panel that is open. */
export function only(): PanelDouble {
  const [panel] = panels;
  if (!panel || panels.length > 1) throw new Error('one panel was expected');
  return panel;
}

/** What the page was sent last. */
export function lastShown(panel: PanelDouble) {
  return z.parse(toPage, panel.posted.at(-1));
}

/** One panel, open, with its page ready. */
export async function openPanel(known?: typeof listed) {
  const all = setUp(known);
  await all.registered.show(ID);
  const panel = only();
  await panel.send({ type: 'ready' });
  return { ...all, panel };
}
