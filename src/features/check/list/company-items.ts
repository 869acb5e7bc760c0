import * as vscode from 'vscode';
import { codeOf, isUndecided } from '../../../domain/company/company-code.ts';
import { countFilings } from '../../../domain/license-counts.ts';
import {
  broughtBy,
  type Answer,
  type DataKind,
  type SearchPages,
  type Spending,
} from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { askedCompany } from '../../../licenses/known/company/asked-company.ts';
import { isCall, servedBy } from '../../../licenses/known/way.ts';
import type { Candidate } from '../../../reading/candidates.ts';
import type { TableRow } from '../../../reading/table-rows.ts';
import type { AgreedQuery } from '../../../licenses/document-check/check.ts';
import { turns } from '../../../tables/turns.ts';
import { callsWords, companiesWords, licensesWords } from '../../../wording/counts.ts';
import { filingsBeside } from '../../../wording/license/found-licenses.ts';
import { mayBelong, noneFound, notAskedYet } from '../../../wording/known.ts';
import { codeProblemWords } from '../../../wording/license/code-problems.ts';
import { listed } from '../../../wording/parts.ts';
import { callPrice, leftTodayWords, noCall, sumOf } from '../../../wording/prices.ts';
import { askedWhen } from '../../../wording/times.ts';
import { companyDoubtWords } from '../../../sections/check/concern-words.ts';
import { othersWords, unloadedWords } from '../result/answer-cells.ts';
import { leftOutWords, placeWords } from '../../../sections/check/left-out-words.ts';

/** A company in the list of what would be asked, with whether asking for it is a call. */
export interface CompanyItem extends vscode.QuickPickItem, AgreedQuery {}

/** A row of a table that asks for nothing, in the list of what would be asked: it cannot be ticked. */
export interface GapItem extends vscode.QuickPickItem {
  readonly row: TableRow;
}

/** What one call costs at the present connection, for the rows of a list. */
export interface Prices {
  readonly data: DataKind | undefined;
  /** What one call costs, in yuan; 0 where money is not shown. */
  readonly unitPrice: number;
}

/**
 * The rows of the list, in the document's order: each company with what is stored of it and what asking costs. Those
 * that look like companies of their own are ticked. Others have their turn every few milliseconds.
 */
export async function companyItems(
  candidates: readonly Candidate[],
  known: Pick<KnownLicenses, 'wayTo'>,
  data: DataKind | undefined,
): Promise<readonly CompanyItem[]> {
  const turn = turns();
  const items: CompanyItem[] = [];
  for (const { query, count, sure, mayBelongTo, beside } of candidates) {
    await turn();
    const way = known.wayTo(query);
    const stored = servedBy(way, 'stored');
    // In this mode the check asks.
    const costsCall = isCall(way, 'current');
    const code = codeOf(query);
    const isDoubtful = isUndecided(code);
    const state = stored ? storedWords(query, stored) : notAskedYet();
    const parts = [
      state,
      costsCall ? callPrice(data) : noCall(),
      ...(count > 1 ? [vscode.l10n.t('{0} times in the document', count)] : []),
      ...(mayBelongTo === undefined ? [] : [mayBelong(mayBelongTo)]),
      ...(beside === true ? [vscode.l10n.t('a code from another column of a row without a name')] : []),
      ...(sure || beside === true || mayBelongTo !== undefined || isDoubtful
        ? []
        : [vscode.l10n.t('may not be a company')]),
    ];
    items.push({
      ...{ label: query, description: parts.join(' · '), picked: sure, query, isCall: costsCall },
      ...(isDoubtful ? { detail: codeProblemWords(code) } : {}),
    });
  }
  return items;
}

/** The rows of the table that ask for nothing, each with the reason. */
export function gapItems(rows: readonly TableRow[]): readonly GapItem[] {
  return rows.flatMap((row) => {
    if (row.gap === null) return [];
    const description = listed(placeWords(row), leftOutWords({ reason: row.gap }));
    return [{ label: row.text === '' ? '–' : row.text, description, row }];
  });
}

/** What is stored for a question: how many licences of the company that was asked for, others' apart. */
function storedWords(query: string, { value, provenance }: Answer<SearchPages>): string {
  const brought = broughtBy(value);
  const asked = askedCompany(query, brought);
  if (asked.kind === 'several') return listed(companyDoubtWords('several'), askedWhen(provenance));
  const own = asked.kind === 'none' ? [] : asked.licenses;
  const others = brought.length - own.length;
  // The vendor's total does not tell whose the others are: beside another company's they are not counted as its own.
  const total = others === 0 ? value.totalRecords : own.length;
  const counted = Math.max(0, total - countFilings(own));
  return listed(
    counted === 0 ? noneFound() : licensesWords(counted),
    filingsBeside(own),
    othersWords(others),
    others === 0 ? '' : unloadedWords(value),
    asked.kind === 'otherName' ? companyDoubtWords('otherName') : '',
    askedWhen(provenance),
  );
}

/** What the ticked companies come to: companies, calls, money, and what is left of today's limit. */
export function sumWords(
  chosen: readonly CompanyItem[],
  spending: Spending,
  { unitPrice, data }: Prices,
): string {
  const calls = chosen.filter((item) => item.isCall).length;
  const price = sumOf(calls, unitPrice, data);
  return [
    vscode.l10n.t({
      message: '{0}, {1}',
      args: [companiesWords(chosen.length), callsWords(calls)],
      comment: ['{0} is how many companies, {1} how many calls'],
    }),
    ...(price === '' ? [] : [price]),
    ...leftTodayWords(calls, spending),
  ].join(' · ');
}
