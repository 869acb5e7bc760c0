import * as vscode from 'vscode';
import { REGULATOR_PAGE } from '../../domain/regulator/addresses.ts';
import type { Block } from '../blocks.ts';

/** Where the public can look a licence up itself: what this source does not say, that page may. */
export function regulatorPageBlock(): Block {
  return {
    kind: 'text',
    text: vscode.l10n.t("The regulator's own page for the public: {0}", REGULATOR_PAGE),
  };
}
