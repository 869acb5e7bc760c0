import * as vscode from 'vscode';
import { mayBeCode } from '../../../domain/company/company-code.ts';
import type { License } from '../../../domain/license.ts';
import type { Provenance, SearchPages } from '../../../licenses/answer.ts';
import { askedCompany, type AskedCompany } from '../../../licenses/known/asked-company.ts';
import type { LicenseService } from '../../../licenses/license-service.ts';
import { otherBracketForm } from '../../../licenses/known/query-key.ts';
import type { CheckItem } from '../../../store/document-checks.ts';
import { businessWords } from '../../../wording/license/business-words.ts';
import { countedWords } from '../../../wording/counted-words.ts';
import type { Cell } from '../../../tables/table.ts';
import { validityWord } from '../../../wording/license/validity.ts';

/** What became of one company of a check; what is not known of it is left out. */
export interface CheckRow {
  readonly company: string;
  readonly result: string;
  readonly registeredName?: Cell;
  readonly licences?: Cell;
  readonly validity?: Cell;
  readonly licenceNumbers?: Cell;
  readonly businesses?: Cell;
  readonly charged?: Cell;
  readonly orderNumber?: Cell;
  /** When it was answered or failed, ISO 8601. */
  readonly time?: Cell;
}

type Asked = Pick<Provenance, 'fetchedAt' | 'orderNumber'>;

/** @param isRunning whether a window is at the check: what is asked then is under way, else it was interrupted. */
export function checkRow(
  { query, state, outcome }: CheckItem,
  isRunning: boolean,
  service: LicenseService,
): CheckRow {
  const company = query;
  if (state === 'waiting') return { company, result: vscode.l10n.t('not asked yet') };
  if (outcome === null) {
    const result = isRunning
      ? vscode.l10n.t('under way; may be charged')
      : vscode.l10n.t('interrupted; may be charged');
    return { company, result };
  }
  if (outcome.kind === 'notStored') {
    const result = vscode.l10n.t('not asked: its stored answer was cleared, and no call was agreed');
    return { company, result, charged: vscode.l10n.t('no call'), time: isoTime(outcome.at) };
  }
  if (outcome.kind === 'failed') {
    const { reason, status, message, counted, orderNumber, at } = outcome;
    const words = [vscode.l10n.t('no answer'), status, message ?? reason].filter((part) => part !== null);
    const time = at === null ? null : isoTime(at);
    return { company, result: words.join(' '), charged: countedWords(counted), orderNumber, time };
  }
  const charged = outcome.source === 'stored' ? vscode.l10n.t('no call (stored)') : vscode.l10n.t('counted');
  const answer = service.peek(query);
  // The facts are those of the newest stored answer: the number and the time beside them are, too.
  const { fetchedAt, orderNumber } = answer?.provenance ?? outcome;
  const facts = { company, charged, orderNumber, time: isoTime(fetchedAt) };
  if (!answer) return { ...facts, result: vscode.l10n.t('answer cleared') };
  const { result, ...cells } = answerCells(query, answer.value, service);
  return { ...facts, ...cells, result: sentence(result, otherAnswerWords(outcome, answer.provenance)) };
}

/** The number and the time of this check's own answer where another one is shown: they are what it was charged for. */
function otherAnswerWords(own: Asked, shown: Asked): string {
  if (own.fetchedAt === shown.fetchedAt && own.orderNumber === shown.orderNumber) return '';
  const words =
    own.fetchedAt < shown.fetchedAt
      ? vscode.l10n.t('asked again on {0}', isoTime(shown.fetchedAt))
      : vscode.l10n.t('from another answer of {0}', isoTime(shown.fetchedAt));
  const number = own.orderNumber ?? '';
  return sentence(
    words,
    number === ''
      ? vscode.l10n.t('the answer to this check was of {0}', isoTime(own.fetchedAt))
      : vscode.l10n.t('the answer to this check was of {0}, order {1}', isoTime(own.fetchedAt), number),
  );
}

function answerCells(query: string, pages: SearchPages, service: LicenseService): Omit<CheckRow, 'company'> {
  const asked = askedCompany(query, pages.licenses);
  if (asked.kind === 'none') {
    if (pages.unreadable === 0) return { result: nothingWords(query, service) };
    return { result: sentence(vscode.l10n.t('found'), unreadWords(pages)) };
  }
  if (asked.kind === 'several') {
    return {
      result: sentence(
        vscode.l10n.t('several companies: it cannot be told which one was meant'),
        unloadedWords(pages),
        unreadWords(pages),
      ),
      registeredName: asked.names.join('、'),
    };
  }
  const { licenses, name } = asked;
  const others = pages.licenses.length - licenses.length;
  return {
    result: sentence(foundWords(asked), othersWords(others), unloadedWords(pages), unreadWords(pages)),
    registeredName: name,
    // Only those that are loaded: the vendor's total tells of others, but not whose they are.
    licences: licenses.length,
    ...licenseCells(licenses),
  };
}

function foundWords({ kind }: Extract<AskedCompany, { readonly name: string }>): string {
  return kind === 'company'
    ? vscode.l10n.t('found')
    : vscode.l10n.t('found under another name: see that this company is meant');
}

function othersWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? vscode.l10n.t('1 licence of another company left out')
    : vscode.l10n.t('{0} licences of other companies left out', count);
}

function unloadedWords({ totalRecords, nextPage, licenses, unreadable }: SearchPages): string {
  const unseen = totalRecords - licenses.length - unreadable;
  if (nextPage === null || unseen <= 0) return '';
  return unseen === 1
    ? vscode.l10n.t('1 further licence not loaded')
    : vscode.l10n.t('{0} further licences not loaded', unseen);
}

function unreadWords({ unreadable }: SearchPages): string {
  if (unreadable === 0) return '';
  return unreadable === 1
    ? vscode.l10n.t('1 licence could not be read')
    : vscode.l10n.t('{0} licences could not be read', unreadable);
}

/** The vendor knows names letter by letter: one in other brackets is another question, and another call. */
function nothingWords(query: string, service: LicenseService): string {
  if (mayBeCode(query)) return vscode.l10n.t('no licence found');
  const nothing = vscode.l10n.t('no licence found under this form of the name');
  const other = otherBracketForm(query);
  if (other === undefined) return nothing;
  const answer = service.peek(other)?.value;
  if (!answer) return sentence(nothing, vscode.l10n.t('{0} was not asked: a further call', other));
  return sentence(
    nothing,
    answer.licenses.length + answer.unreadable > 0
      ? vscode.l10n.t('licences are stored under {0}', other)
      : vscode.l10n.t('nor under {0}', other),
  );
}

function licenseCells(
  licenses: readonly License[],
): Pick<CheckRow, 'validity' | 'licenceNumbers' | 'businesses'> {
  const count = (validity: License['validity']): number =>
    licenses.filter((license) => license.validity === validity).length;
  const validities = (['valid', 'invalid', 'unknown'] as const)
    .filter((validity) => count(validity) > 0)
    .map((validity) => `${String(count(validity))} ${validityWord(validity)}`);
  const usable = licenses.filter(({ validity }) => validity !== 'invalid');
  const businesses = usable.flatMap(({ scope }) => businessWords(scope));
  return {
    validity: validities.join(', '),
    licenceNumbers: licenses.map(({ licenseNumber }) => licenseNumber).join('、'),
    businesses: [...new Set(businesses)].join('、'),
  };
}

function isoTime(at: number): string {
  return new Date(at).toISOString();
}

function sentence(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(vscode.l10n.t('; '));
}
