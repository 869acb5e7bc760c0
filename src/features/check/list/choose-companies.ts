import * as vscode from 'vscode';
import type { Spending } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import type { AgreedList } from '../../../licenses/document-check/check.ts';
import { FreshPress, pressAgainWords } from '../../../vscode/dialogue/fresh-press.ts';
import { leftOutOf } from '../../../reading/table-rows.ts';
import { inTurns } from '../../../tables/turns.ts';
import { showRows } from '../../../vscode/labels.ts';
import { rowsNotAsked } from '../../../sections/check/left-out-words.ts';
import type { Source } from '../sources/source.ts';
import {
  companyItems,
  gapItems,
  sumWords,
  type CompanyItem,
  type GapItem,
  type Prices,
} from './company-items.ts';

type Row = CompanyItem | GapItem | vscode.QuickPickItem;

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
 * What is not asked for is in the list, too, with the reason.
 * @returns what is to be asked, and what of it may be a call, in the document's order, and what is not to be asked;
 * `undefined` where the user left.
 */
export async function chooseCompanies(
  source: Source,
  { known, prices, spending, clock }: ListParts,
): Promise<AgreedList | undefined> {
  const items = await companyItems(source.candidates, known, prices.data);
  const gaps = gapItems(source.rows);
  const picker = vscode.window.createQuickPick<Row>();
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.ignoreFocusOut = true;
  picker.placeholder = vscode.l10n.t('Enter or OK asks for all that are ticked; Escape asks for nothing');
  const rows = showRows<Row>(picker, [...items, ...(gaps.length > 0 ? [notAskedHead()] : []), ...gaps]);
  picker.selectedItems = rows.filter(({ picked = false }) => picked);
  const update = (): void => {
    const ticked = picker.selectedItems.filter(isCompany);
    if (ticked.length < picker.selectedItems.length) picker.selectedItems = ticked;
    picker.title = [
      source.title,
      sumWords(ticked, spending(), prices),
      ...(gaps.length > 0 ? [rowsNotAsked(gaps.length)] : []),
    ].join(' · ');
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
      resolve(
        agreed(
          source,
          rows.filter(isCompany).filter((item) => chosen.has(item)),
        ),
      );
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function isCompany(row: Row): row is CompanyItem {
  return 'query' in row;
}

async function agreed(source: Source, chosen: readonly CompanyItem[]): Promise<AgreedList> {
  const queries = chosen.map(({ query, isCall }) => ({ query, isCall }));
  const asked = chosen.map(({ query }) => query);
  const leftOut = await inTurns(leftOutOf(source, asked), new AbortController().signal);
  return { queries, leftOut: leftOut ?? [] };
}

function notAskedHead(): vscode.QuickPickItem {
  return { label: vscode.l10n.t('Not asked'), kind: vscode.QuickPickItemKind.Separator };
}
