import * as vscode from 'vscode';
import type { License } from '../../domain/license.ts';
import type {
  Company,
  DataKind,
  Failed,
  Provenance,
  Refusal,
  SearchPages,
  Spending,
} from '../../licenses/answer.ts';
import { isCall, servedBy, type Way } from '../../licenses/known/way.ts';
import { otherBracketForm } from '../../licenses/known/query-key.ts';
import { findableWords } from '../../wording/bases.ts';
import { answerAge } from '../../wording/times.ts';
import { callPrice, spendingWords } from '../../wording/prices.ts';
import { failureWords } from '../../wording/failures/failures.ts';
import { licenseNumberWords } from '../../wording/license/license-number.ts';
import { validityIcon, validityWord } from '../../wording/license/validity.ts';
import { sampleWord } from '../../wording/provenance.ts';
import { unreadableRows } from '../../wording/counts.ts';
import { loadMoreLabel, copyDiagnosticsLabel, tryAnywayLabel } from '../../wording/actions.ts';
import { vendorHasNone } from '../../wording/known.ts';

export type SearchAction =
  | {
      readonly kind: 'ask';
      readonly query: string;
      readonly fresh: boolean;
      /** Although an earlier answer forbids it. */
      readonly anyway?: boolean;
    }
  | {
      readonly kind: 'more';
      readonly query: string;
      readonly pageIndex: number;
      readonly anyway?: boolean;
    }
  | { readonly kind: 'open'; readonly licenseId: string }
  | { readonly kind: 'diagnostics'; readonly failed: Failed }
  | { readonly kind: 'run'; readonly command: string };

export interface SearchItem extends vscode.QuickPickItem {
  readonly action?: SearchAction;
  /** Choosing it may cost a call. */
  readonly paid?: boolean;
}

/** As many stored rows as a person still reads; typing on narrows them. */
const mostStored = 50;

/** What is known and fits what was typed so far. Costs nothing. */
export function storedItems(companies: readonly Company[]): readonly SearchItem[] {
  const items = companies
    .flatMap((company) => company.licenses)
    .slice(0, mostStored)
    .map(({ license }) => licenseItem(license.value, answerAge(license.provenance)));
  return items.length === 0 ? [] : [separator(vscode.l10n.t('Stored answers, no call')), ...items];
}

/**
 * The rows that ask: they say what Enter will cost before it is pressed. In a line of its own, since a long name would
 * push it out of sight.
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
      label: vscode.l10n.t('Show the stored answer for “{0}”', query),
      detail: vscode.l10n.t('no call, {0}', answerAge(known.provenance)),
      alwaysShow: true,
      action: { kind: 'ask', query, fresh: false },
    };
    return isCall(way, 'current') ? [stored, askAgainItem(query, price)] : [stored];
  }
  const ask: SearchItem = {
    iconPath: new vscode.ThemeIcon('search'),
    label: vscode.l10n.t('Search QCC for “{0}”', query),
    detail: price,
    alwaysShow: true,
    action: { kind: 'ask', query, fresh: false },
    paid: true,
  };
  return [ask];
}

/** What an answer is, how much of it there is, and how old: a title, since a filtered list hides its separators. */
export function resultTitle(pages: SearchPages, provenance: Provenance): string {
  const { data, source } = provenance;
  return [
    ...(data === 'sample' ? [sampleWord()] : []),
    pages.licenses.length === 0 && pages.unreadable === 0
      ? vscode.l10n.t('no licence')
      : vscode.l10n.t('{0} of {1} licences', pages.licenses.length, pages.totalRecords),
    source === 'stored' ? vscode.l10n.t('stored answer, no call') : vscode.l10n.t('from the vendor'),
    answerAge(provenance),
  ].join(' · ');
}

export function resultItems(
  pages: SearchPages,
  provenance: Provenance,
  address: string | undefined,
): readonly SearchItem[] {
  if (pages.licenses.length === 0 && pages.unreadable === 0)
    return nothingItems(pages.query, provenance, address);
  const items = pages.licenses.map((license) => licenseItem(license));
  if (pages.unreadable > 0) items.push(noteItem('warning', unreadableRows(pages.unreadable)));
  if (pages.nextPage !== null) {
    items.push({
      iconPath: new vscode.ThemeIcon('add'),
      label: loadMoreLabel(),
      description: callPrice(provenance.data),
      alwaysShow: true,
      action: { kind: 'more', query: pages.query, pageIndex: pages.nextPage },
      paid: true,
    });
  }
  if (provenance.source === 'stored') items.push(askAgainItem(pages.query, callPrice(provenance.data)));
  return items;
}

/** @param tryAnyway the same question again, for the user who wants it although an earlier answer forbids it. */
export function failureItems(
  outcome: Failed | Refusal,
  tryAnyway: SearchAction,
  data: DataKind | undefined,
): readonly SearchItem[] {
  const { what, whatNext, vendor } = failureWords(outcome);
  const items: SearchItem[] = [noteItem('warning', what, whatNext)];
  if (vendor !== '') items.push(noteItem('comment', vendor));
  if (outcome.kind === 'failed') {
    items.push({
      iconPath: new vscode.ThemeIcon('copy'),
      label: copyDiagnosticsLabel(),
      alwaysShow: true,
      action: { kind: 'diagnostics', failed: outcome },
    });
  } else if (outcome.why === 'blocked') {
    items.push({
      iconPath: new vscode.ThemeIcon('debug-continue'),
      label: tryAnywayLabel(),
      detail: callPrice(data),
      alwaysShow: true,
      action: tryAnyway,
      paid: true,
    });
  } else if (outcome.why === 'notConnected') {
    items.push(runItem('key', vscode.l10n.t('Sign In…'), 'telecomLicense.signIn'));
    items.push(runItem('beaker', vscode.l10n.t('Use Sample Data'), 'telecomLicense.useSampleData'));
  }
  return items;
}

/** 201: the vendor wants the full registered name, and may know it in the other bracket form only. */
function nothingItems(
  query: string,
  provenance: Provenance,
  address: string | undefined,
): readonly SearchItem[] {
  const hint =
    provenance.data === 'sample'
      ? vscode.l10n.t('Sample data holds invented companies only, by their full registered names.')
      : findableWords(address);
  const items: SearchItem[] = [noteItem('info', vendorHasNone(query), hint)];
  const other = otherBracketForm(query);
  if (other !== undefined) {
    items.push({
      iconPath: new vscode.ThemeIcon('search'),
      label: vscode.l10n.t('Search for “{0}” with the other brackets', other),
      detail: callPrice(provenance.data),
      alwaysShow: true,
      action: { kind: 'ask', query: other, fresh: false },
      paid: true,
    });
  }
  if (provenance.source === 'stored') items.push(askAgainItem(query, callPrice(provenance.data)));
  return items;
}

function licenseItem(license: License, note?: string): SearchItem {
  const word = validityWord(license.validity);
  return {
    label: licenseNumberWords(license),
    iconPath: validityIcon(license.validity),
    description: [word, license.scope.slice(0, 80), note]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
    detail: license.companyName,
    alwaysShow: true,
    action: { kind: 'open', licenseId: license.id },
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

function runItem(icon: string, label: string, command: string): SearchItem {
  return { iconPath: new vscode.ThemeIcon(icon), label, alwaysShow: true, action: { kind: 'run', command } };
}

function separator(label: string): SearchItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
