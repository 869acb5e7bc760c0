import * as vscode from 'vscode';
import { subjectOfLicense } from '../../domain/regulator/subject.ts';
import {
  broughtBy,
  isNoneFound,
  type Company,
  type DataKind,
  type Failed,
  type Provenance,
  type Refusal,
  type SearchPages,
  type Spending,
} from '../../licenses/answer.ts';
import { pagesLeft } from '../../licenses/asking/company-questions.ts';
import { isCall, servedBy, type Way } from '../../licenses/known/way.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import { otherBracketForm } from '../../licenses/known/query-key.ts';
import { findableWords } from '../../wording/bases.ts';
import { answerAge, askedWhen } from '../../wording/times.ts';
import { inOneLine, listed } from '../../wording/parts.ts';
import { callPrice, callsPrice, noCall, spendingWords } from '../../wording/prices.ts';
import { failureActions, isRun, type FailureAction } from '../../wording/failures/failure-actions.ts';
import { failureWords } from '../../wording/failures/failures.ts';
import { sampleWord } from '../../wording/provenance.ts';
import { unreadableRows } from '../../wording/counts.ts';
import {
  askForLabel,
  loadAllLabel,
  loadMoreLabel,
  showStoredLabel,
  tryAnywayLabel,
} from '../../wording/actions.ts';
import { noneFound, noneSentWords, vendorHasNone } from '../../wording/known.ts';
import { recordBrief } from '../../wording/regulator/record-words.ts';
import { filingsBeside, licensesFound } from '../../wording/license/found-licenses.ts';
import { foundItems, type FoundLicense } from './found-items.ts';
import type { SearchAction, SearchItem } from './search-action.ts';
import { queryDoubt } from './query-doubt.ts';

/** What decides what is a call, and what the user recorded beside the answers. */
interface SearchSource extends Pick<KnownLicenses, 'wayTo'> {
  readonly regulator: Pick<KnownLicenses['regulator'], 'beside'>;
}

/** As many stored licences as a person still reads; typing on narrows them. */
const mostStored = 50;

/** What is known and fits what was typed so far. Costs nothing. */
export function storedItems(companies: readonly Company[]): readonly SearchItem[] {
  const found = companies.flatMap((ofCompany) =>
    ofCompany.licenses.map((recorded): FoundLicense => ({
      license: recorded.license.value,
      note: () => answerAge(recorded.license.provenance),
      ...{ recorded, ofCompany },
    })),
  );
  const items = foundItems(found, mostStored);
  return items.length === 0 ? [] : [separator(vscode.l10n.t('Stored answers, no call')), ...items];
}

/**
 * The rows that ask: they say what Enter will cost before it is pressed, in a line of its own, since a long name would
 * push it out of sight; and what makes the query hopeless, though it may be asked all the same.
 */
export function askItems(
  query: string,
  way: Way<SearchPages>,
  data: DataKind | undefined,
  spending: Spending,
): readonly SearchItem[] {
  const price = `${callPrice(data)} · ${spendingWords(spending)}`;
  const known = servedBy(way, 'stored');
  if (known) {
    const stored: SearchItem = {
      iconPath: new vscode.ThemeIcon('history'),
      label: showStoredLabel(query),
      detail: listed(noCall(), askedWhen(known.provenance)),
      alwaysShow: true,
      action: { kind: 'ask', query, fresh: false },
    };
    return isCall(way, 'current') ? [stored, askAgainItem(query, price)] : [stored];
  }
  const doubt = queryDoubt(query, data);
  const isUnsent = doubt?.isUnsent === true;
  const ask: SearchItem = {
    iconPath: new vscode.ThemeIcon('search'),
    label: askForLabel(query),
    detail: isUnsent ? vscode.l10n.t('would not be sent, no call') : price,
    alwaysShow: true,
    action: { kind: 'ask', query, fresh: false },
    paid: !isUnsent,
  };
  return doubt ? [ask, noteItem('warning', doubt.words)] : [ask];
}

/** What an answer is, how much of it there is, and how old: a title, since a filtered list hides its separators. */
export function resultTitle(pages: SearchPages, provenance: Provenance): string {
  const { data, source } = provenance;
  const brought = broughtBy(pages);
  return inOneLine(
    data === 'sample' ? sampleWord() : '',
    isNoneFound(pages) ? noneFound() : licensesFound(brought, pages.totalRecords),
    filingsBeside(brought),
    ...(source === 'stored'
      ? [vscode.l10n.t('stored answer, no call'), answerAge(provenance)]
      : [askedWhen(provenance)]),
  );
}

/**
 * The rows of an answer: its licences, what could not be read, and what can be asked for next, with its price.
 * @param known what is stored by now: it decides what is a call.
 * @param address of the service that was asked, `undefined` where there is none.
 */
export function resultItems(
  pages: SearchPages,
  provenance: Provenance,
  known: SearchSource,
  address: string | undefined,
): readonly SearchItem[] {
  if (isNoneFound(pages)) return nothingItems(pages.query, provenance, known, address);
  const kept = new Set(pages.kept);
  const earlier = () => vscode.l10n.t('from an earlier answer');
  const items = [
    ...foundItems(
      pages.licenses.map((license) => ({
        ...{ license, note: kept.has(license.id) ? earlier : undefined },
        recorded: known.regulator.beside(subjectOfLicense(license)),
        ofCompany: known.regulator.beside({ licenseNumber: null, companyName: license.companyName }),
      })),
    ),
  ];
  const noneSent = noneSentWords(pages);
  if (noneSent !== undefined) items.push(noteItem('warning', noneSent));
  if (pages.unreadable > 0) items.push(noteItem('warning', unreadableRows(pages.unreadable)));
  if (pages.nextPage !== null) {
    const way = known.wayTo(pages.query, pages.nextPage);
    const { price, paid } = costOf(way, provenance.data);
    items.push({
      iconPath: new vscode.ThemeIcon('add'),
      label: loadMoreLabel(),
      description: price,
      alwaysShow: true,
      action: { kind: 'more', query: pages.query, pageIndex: pages.nextPage },
      paid,
    });
    // Pages that came in the meantime, as in another window, are no calls.
    const left = pagesLeft(servedBy(way, 'stored')?.value ?? pages);
    if (left > 1) items.push(allPagesItem(pages.query, pages.nextPage, left, provenance.data));
  }
  if (provenance.source === 'stored') items.push(askAgainItem(pages.query, callPrice(provenance.data)));
  return items;
}

/**
 * The rows of a question without an answer: what happened, the vendor's own words, and what the user can do.
 * @param tryAnyway the same question again, for the user who wants it although an earlier answer forbids it.
 */
export function failureItems(
  outcome: Failed | Refusal,
  tryAnyway: SearchAction,
  data: DataKind | undefined,
): readonly SearchItem[] {
  const { what, whatNext, vendor } = failureWords(outcome);
  const items: SearchItem[] = [noteItem('warning', what, whatNext)];
  if (vendor !== '') items.push(noteItem('comment', vendor));
  // The search is open already.
  const actions = failureActions(outcome).filter(
    (action) => !isRun(action) || action.command !== 'telecomLicense.search',
  );
  return [...items, ...actions.map((action) => actionItem(action, tryAnyway, data))];
}

function actionItem(action: FailureAction, tryAnyway: SearchAction, data: DataKind | undefined): SearchItem {
  switch (action.kind) {
    case 'tryAnyway':
      return {
        iconPath: new vscode.ThemeIcon('debug-continue'),
        label: tryAnywayLabel(),
        detail: callPrice(data),
        alwaysShow: true,
        action: tryAnyway,
        paid: true,
      };
    case 'copyDiagnostics':
      return deedItem(action, { kind: 'diagnostics', failure: action.failure });
    case 'run':
      return deedItem(action, { kind: 'run', run: action });
  }
}

/** 201: the vendor wants the full registered name, and may know it in the other bracket form only. */
function nothingItems(
  query: string,
  provenance: Provenance,
  known: SearchSource,
  address: string | undefined,
): readonly SearchItem[] {
  const hint =
    provenance.data === 'sample'
      ? vscode.l10n.t('Sample data holds invented companies only, by their full registered names or codes.')
      : findableWords(address);
  const items: SearchItem[] = [noteItem('info', vendorHasNone(query), hint)];
  const recorded = recordBrief(known.regulator.beside({ licenseNumber: null, companyName: query }));
  if (recorded !== '') items.push(noteItem('info', recorded));
  const other = otherBracketForm(query);
  if (other !== undefined) {
    const { price, paid } = costOf(known.wayTo(other), provenance.data);
    items.push({
      iconPath: new vscode.ThemeIcon('search'),
      label: vscode.l10n.t('Search for “{0}” with the other brackets', other),
      detail: price,
      alwaysShow: true,
      action: { kind: 'ask', query: other, fresh: false },
      paid,
    });
  }
  if (provenance.source === 'stored') items.push(askAgainItem(query, callPrice(provenance.data)));
  return items;
}

/** What a row costs that is content with a stored answer of any age. */
function costOf(way: Way<SearchPages>, data: DataKind): { readonly price: string; readonly paid: boolean } {
  const paid = isCall(way, 'stored');
  return { price: paid ? callPrice(data) : noCall(), paid };
}

function allPagesItem(query: string, pageIndex: number, calls: number, data: DataKind): SearchItem {
  return {
    iconPath: new vscode.ThemeIcon('list-flat'),
    label: loadAllLabel(),
    description: callsPrice(calls, data),
    alwaysShow: true,
    action: { kind: 'more', query, pageIndex, calls },
    paid: true,
  };
}

/** @param price in a line of its own: a description is cut first. */
function askAgainItem(query: string, price: string): SearchItem {
  return {
    iconPath: new vscode.ThemeIcon('refresh'),
    label: vscode.l10n.t('Ask the vendor again'),
    detail: price,
    alwaysShow: true,
    action: { kind: 'ask', query, fresh: true },
    paid: true,
  };
}

function noteItem(icon: string, label: string, detail?: string): SearchItem {
  return {
    iconPath: new vscode.ThemeIcon(icon),
    label,
    alwaysShow: true,
    ...(detail === undefined || detail === '' ? {} : { detail }),
  };
}

function deedItem({ icon, label }: { icon: string; label: string }, action: SearchAction): SearchItem {
  return { iconPath: new vscode.ThemeIcon(icon), label, alwaysShow: true, action };
}

function separator(label: string): SearchItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
