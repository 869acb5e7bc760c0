import * as vscode from 'vscode';
import type { RecordComparison } from '../../domain/regulator/compare.ts';
import type { FormField } from '../../domain/regulator/form.ts';
import type { Reminder } from '../../domain/regulator/reminder.ts';
import { presentRecord, type Recorded } from '../../licenses/kept-record.ts';
import { inOneLine, listed } from '../parts.ts';

/** What a field of a record is called. */
export function recordFieldWords(field: FormField): string {
  switch (field) {
    case 'validUntil':
      return vscode.l10n.t('Valid until');
    case 'issued':
      return vscode.l10n.t('Issued on');
    case 'status':
      return vscode.l10n.t('Status as shown');
    case 'scope':
      return vscode.l10n.t('Scope as shown');
    case 'quotation':
      return vscode.l10n.t('Quotation of the page');
    case 'lookedAt':
      return vscode.l10n.t('Day of the look');
  }
}

/** What the digest of a picture of the page is called. */
export function pictureHashLabel(): string {
  return vscode.l10n.t('SHA-256 of the picture');
}

/** The user's record of the regulator's page, as a heading or a title. */
export function yourRecordLabel(): string {
  return vscode.l10n.t("Your record of the regulator's page");
}

/** How near the recorded end is; empty where it is far. That the day is over does not say that the licence has expired. */
export function reminderWords({ state, days }: Reminder): string {
  switch (state) {
    case 'far':
      return '';
    case 'remind':
      if (days === 0) return vscode.l10n.t('ends today');
      return days === 1 ? vscode.l10n.t('1 day left') : vscode.l10n.t('{0} days left', days);
    case 'past':
      return vscode.l10n.t('this day has passed by your record');
  }
}

/** Renewal must be applied for so many days before the end. */
const RENEWAL_DAYS = 90;

/** Whether the day by which renewal must be applied for has come or passed, by the recorded end; empty where neither. */
export function renewalLineWords({ state, days }: Reminder): string {
  if (state !== 'remind' || days > RENEWAL_DAYS) return '';
  return days === RENEWAL_DAYS
    ? vscode.l10n.t('today is the 90-day line for renewal')
    : vscode.l10n.t('past the 90-day line for renewal');
}

function nearWords({ reminder }: Recorded): readonly string[] {
  return reminder ? [reminderWords(reminder), renewalLineWords(reminder)] : [];
}

/** That a record was made under another name than the one it is shown for; empty where it was not. */
export function otherNameWords({ otherName }: Pick<Recorded, 'otherName'>): string {
  return otherName === undefined ? '' : vscode.l10n.t('recorded under the name {0}', otherName);
}

/** The recorded end, or else the recorded status, in so few words that a row of a tree has room for them; may be empty. */
export function recordBrief(recorded: Recorded): string {
  const record = presentRecord(recorded);
  if (!record) return '';
  const { validUntil, status, lookedAt } = record;
  const state = status === null ? '' : vscode.l10n.t('your record of {0}: {1}', lookedAt, status);
  const name = otherNameWords(recorded);
  if (validUntil === null) return state === '' ? '' : inOneLine(state, name);
  const end = vscode.l10n.t('your record: until {0}', validUntil);
  return inOneLine(end, name, ...nearWords(recorded), state);
}

/** All that is to be said of the present record in passing, as the user's own and with its day; empty where there is none. */
export function recordLine(recorded: Recorded): string {
  const record = presentRecord(recorded);
  if (!record) return '';
  const { validUntil, issued, status, scope, lookedAt } = record;
  const facts = listed(
    otherNameWords(recorded),
    validUntil === null ? '' : vscode.l10n.t('valid until {0}', validUntil),
    ...nearWords(recorded),
    status === null ? '' : vscode.l10n.t('status “{0}”', status),
    issued === null ? '' : vscode.l10n.t('issued on {0}', issued),
    scope === null ? '' : vscode.l10n.t('with a scope'),
  );
  return vscode.l10n.t({
    message: 'Recorded by you on {0}: {1}',
    args: [lookedAt, facts],
    comment: ["{0} is the day on which the user looked at the regulator's page, {1} what was recorded"],
  });
}

/** What differs between a record and the vendor's answer, in a line; empty where nothing is known to. */
export function differingWords(comparisons: readonly RecordComparison[]): string {
  const facts = comparisons.filter(({ verdict }) => verdict === 'differs' || verdict === 'partly');
  if (facts.length === 0) return '';
  return vscode.l10n.t(
    "Other than the vendor's: {0}",
    listed(...facts.map(({ fact }) => recordFieldWords(fact))),
  );
}

/** How many records have an end that is near, and how many one that is past; empty where none has. */
export function renewalsWords({ due, past }: { readonly due: number; readonly past: number }): string {
  return inOneLine(
    due === 0 ? '' : vscode.l10n.t('Renewal due by your records: {0}', due),
    past === 0 ? '' : vscode.l10n.t('Recorded ends that are past: {0}', past),
  );
}

/** The label of what lists the user's records, the soonest end first. */
export function renewalsLabel(): string {
  return vscode.l10n.t('Show Renewal Dates…');
}

/** What something of the user's record is called beside what the vendor says. */
export function inYourRecord(words: string): string {
  return vscode.l10n.t('Your record: {0}', words);
}

/** What something of the user's record of a company as a whole is called beside the company's licences. */
export function inYourCompanyRecord(words: string): string {
  return vscode.l10n.t('Your record of the company: {0}', words);
}

/** The heading of a record: whose it is, and on which day the user looked. @param lookedAt as `2026-11-03`. */
export function recordedOnWords(lookedAt: string): string {
  return vscode.l10n.t('Recorded by you on {0}', lookedAt);
}
