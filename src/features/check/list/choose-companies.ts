import * as vscode from 'vscode';
import type { Spending } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import type { AgreedQuery } from '../../../licenses/document-check/check.ts';
import { FreshPress, pressAgainWords } from '../../../vscode/dialogue/fresh-press.ts';
import { showRows } from '../../../vscode/labels.ts';
import type { Source } from '../sources/source.ts';
import { companyItems, sumWords, type CompanyItem, type Prices } from './company-items.ts';

/** What the list is made of. */
export interface ListParts {
  readonly known: KnownLicenses;
  readonly prices: Prices;
  /** Today's calls at the moment. */
  readonly spending: () => Spending;
  /** Milliseconds that nobody sets. */
  readonly clock?: () => number;
}

/**
 * Shows what would be asked and what it would cost, and lets the user choose. Accepting the list is the consent to
 * its calls, so Enter counts only where the list was there to be read before it was pressed.
 * @returns what is to be asked, and what of it may be a call, in the document's order; `undefined` where the user left.
 */
export async function chooseCompanies(
  { title, candidates }: Pick<Source, 'title' | 'candidates'>,
  { known, prices, spending, clock }: ListParts,
): Promise<readonly AgreedQuery[] | undefined> {
  const items = await companyItems(candidates, known, prices.data);
  const picker = vscode.window.createQuickPick<CompanyItem>();
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.ignoreFocusOut = true;
  picker.placeholder = vscode.l10n.t('Enter or OK asks for all that are ticked; Escape asks for nothing');
  const rows = showRows(picker, items);
  picker.selectedItems = rows.filter(({ picked = false }) => picked);
  const update = (): void => {
    picker.title = `${title} · ${sumWords(picker.selectedItems, spending(), prices)}`;
  };
  picker.onDidChangeSelection(update);
  update();
  return new Promise((resolve) => {
    const presses = new FreshPress(clock);
    picker.onDidAccept(() => {
      if (!presses.press()) {
        picker.placeholder = pressAgainWords();
        return;
      }
      const chosen = new Set(picker.selectedItems);
      resolve(rows.filter((item) => chosen.has(item)));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
