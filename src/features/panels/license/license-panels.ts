import type { Uri } from 'vscode';
import type { Dossier } from '../../../licenses/answer.ts';
import { licenseMessage } from '../../../protocol/license-page.ts';
import { loadLostPage, Page } from '../../../pages/page.ts';
import type { PanelFiller } from '../../../pages/panel-registry.ts';
import { licensePageModel, type LicensePageOptions } from './license-page-model.ts';
import { lostView } from './license-view.ts';
import { readSavedPanel } from './saved-license.ts';

/** What all panels of licences need. */
export interface LicensePanelsOptions extends Omit<LicensePageOptions, 'id' | 'restored'> {
  readonly extensionUri: Uri;
  /** The extension's, for diagnostics. */
  readonly version: string;
}

/** Fills the panels of licences. */
export function licensePanels({
  extensionUri,
  version,
  ...options
}: LicensePanelsOptions): PanelFiller<Dossier> {
  return {
    fill: (place, id, saved) => {
      const restored = readSavedPanel(saved);
      return new Page({
        place,
        extensionUri,
        version,
        ownMessage: licenseMessage,
        model: (host) => licensePageModel(host, { ...options, id, restored }),
      });
    },
    idOf: (saved) => readSavedPanel(saved)?.id,
    fillLost: (panel) => {
      loadLostPage(panel, extensionUri, lostView());
    },
  };
}
