import type { Uri } from 'vscode';
import { companyMessage } from '../../../protocol/company-page.ts';
import { loadLostPage, Page } from '../../../pages/page.ts';
import type { PanelFiller } from '../../../pages/panel-registry.ts';
import {
  companyPageModel,
  lostCompanyView,
  type CompanyPageOptions,
  type ShownCompany,
} from './company-page-model.ts';
import { readSavedCompany } from './saved-company.ts';

/** What all panels of companies need. */
export interface CompanyPanelsOptions extends Omit<CompanyPageOptions, 'id' | 'question' | 'draft'> {
  readonly extensionUri: Uri;
  /** The extension's, for diagnostics. */
  readonly version: string;
}

/** Fills the panels of companies. */
export function companyPanels({
  extensionUri,
  version,
  ...options
}: CompanyPanelsOptions): PanelFiller<ShownCompany> {
  return {
    fill: (place, id, saved) => {
      const { question = null, draft } = readSavedCompany(saved) ?? {};
      return new Page({
        place,
        extensionUri,
        version,
        ownMessage: companyMessage,
        model: (host) => companyPageModel(host, { ...options, id, question, draft }),
      });
    },
    idOf: (saved) => readSavedCompany(saved)?.companyId,
    fillLost: (panel) => {
      loadLostPage(panel, extensionUri, lostCompanyView());
    },
  };
}
