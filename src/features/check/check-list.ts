import * as vscode from 'vscode';
import type { Answer, DataKind, SearchPages, Spending } from '../../licenses/answer.ts';
import type { Candidate } from '../../reading/candidates.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import { isCall, servedBy } from '../../licenses/known/way.ts';
import type { AgreedQuery } from '../../licenses/document-check/check.ts';
import { answerAge } from '../../wording/age.ts';
import { callPrice } from '../../wording/call-price.ts';
import { callsWords, companiesWords } from '../../wording/count-words.ts';
import { money } from '../../wording/money.ts';
import { turns } from '../../tables/turns.ts';
import type { Source } from './sources.ts';

interface CompanyItem extends vscode.QuickPickItem, AgreedQuery {}

export interface Prices {
  readonly data: DataKind | undefined;
  /** In yuan; 0 where money is not shown. */
  readonly unitPrice: number;
  /** Today's calls at the moment. */
  readonly spending: () => Spending;
}

/**
 * Shows what would be asked and what it would cost, and lets the user choose. Accepting the list is the consent to
 * its calls.
 * @returns what is to be asked, and what of it may be a call, in the document's order; `undefined` where the user left.
 */
export async function chooseCompanies(
  { title, candidates }: Source,
  known: KnownLicenses,
  prices: Prices,
): Promise<readonly AgreedQuery[] | undefined> {
  const items = await companyItems(candidates, known, prices.data);
  const picker = vscode.window.createQuickPick<CompanyItem>();
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.ignoreFocusOut = true;
  picker.placeholder = vscode.l10n.t('Enter or OK asks for all that are ticked; Escape asks for nothing');
  picker.items = items;
  picker.selectedItems = items.filter(({ picked = false }) => picked);
  const update = (): void => {
    const calls = picker.selectedItems.filter((item) => item.isCall).length;
    picker.title = `${title} · ${sumWords(picker.selectedItems.length, calls, prices)}`;
  };
  picker.onDidChangeSelection(update);
  update();
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const chosen = new Set(picker.selectedItems);
      resolve(items.filter((item) => chosen.has(item)));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** One row for each company: what is known of it, and whether asking for it is a call. Others have their turn meanwhile. */
export async function companyItems(
  candidates: readonly Candidate[],
  known: KnownLicenses,
  data: DataKind | undefined,
): Promise<readonly CompanyItem[]> {
  const turn = turns();
  const items: CompanyItem[] = [];
  for (const { query, count, sure, mayBelongTo } of candidates) {
    await turn();
    const way = known.wayTo(query);
    const stored = servedBy(way, 'stored');
    const costsCall = isCall(way, 'current');
    const state = stored ? storedWords(stored) : vscode.l10n.t('not asked yet');
    const parts = [
      state,
      costsCall ? callPrice(data) : vscode.l10n.t('no call'),
      ...(count > 1 ? [vscode.l10n.t('{0} times in the document', count)] : []),
      ...(mayBelongTo === undefined ? [] : [vscode.l10n.t("may be {0}'s", mayBelongTo)]),
      ...(sure || mayBelongTo !== undefined ? [] : [vscode.l10n.t('may not be a company')]),
    ];
    items.push({ label: query, description: parts.join(' · '), picked: sure, query, isCall: costsCall });
  }
  return items;
}

function storedWords({ value: { totalRecords }, provenance }: Answer<SearchPages>): string {
  const age = answerAge(provenance);
  return totalRecords === 1
    ? vscode.l10n.t('1 licence, asked {0}', age)
    : vscode.l10n.t('{0} licences, asked {1}', totalRecords, age);
}

/** What the ticked ones come to, against today's limit. */
function sumWords(chosen: number, calls: number, { unitPrice, data, spending }: Prices): string {
  const { today, limit } = spending();
  const price = data === 'sample' ? vscode.l10n.t('sample data: free') : money(calls, unitPrice);
  const left = Math.max(0, limit - today);
  return [
    `${companiesWords(chosen)}, ${callsWords(calls)}`,
    ...(price === '' ? [] : [price]),
    ...(limit === 0 ? [] : [vscode.l10n.t('{0} of {1} left today', left, limit)]),
    ...(limit > 0 && calls > left ? [vscode.l10n.t('pauses at the limit')] : []),
  ].join(' · ');
}
