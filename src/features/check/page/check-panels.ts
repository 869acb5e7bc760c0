import * as vscode from 'vscode';
import { loadLostPage, Page } from '../../../pages/page.ts';
import type { PanelFiller } from '../../../pages/panel-registry.ts';
import { checkMessage } from '../../../protocol/check-page.ts';
import { CheckPageModel, type CheckPageOptions } from './check-page-model.ts';
import { FIRST_ARRANGEMENT, readSavedCheck } from './saved-check.ts';

/** What all panels of checks need. */
export interface CheckPanelsOptions extends Omit<CheckPageOptions, 'id' | 'arrangement'> {
  readonly extensionUri: vscode.Uri;
  /** The extension's, for diagnostics. */
  readonly version: string;
}

/** Fills the panels of checks. */
export function checkPanels({ extensionUri, version, ...options }: CheckPanelsOptions): PanelFiller<number> {
  return {
    fill: (place, id, saved) =>
      new Page({
        place,
        extensionUri,
        version,
        ownMessage: checkMessage,
        model: (host) =>
          new CheckPageModel(host, {
            ...options,
            id: Number(id),
            arrangement: readSavedCheck(saved)?.arrangement ?? FIRST_ARRANGEMENT,
          }),
      }),
    idOf: (saved) => {
      const check = readSavedCheck(saved)?.check;
      return check === undefined ? undefined : String(check);
    },
    fillLost: (panel) => {
      loadLostPage(panel, extensionUri, {
        kind: 'note',
        heading: vscode.l10n.t('Check of companies'),
        text: vscode.l10n.t(
          'What this panel showed could not be restored. “Show Result of Check” shows it again.',
        ),
        ask: null,
        activity: { kind: 'idle' },
      });
    },
  };
}
