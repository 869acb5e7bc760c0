import * as vscode from 'vscode';
import type { License } from '../../domain/license.ts';
import type { ContraryRecord } from '../../licenses/contrary-records.ts';
import { listed } from '../../wording/parts.ts';
import { otherNameWords } from '../../wording/regulator/record-words.ts';
import { licenseNumberWords } from '../../wording/license/license-number.ts';

/** What a record is of: a licence's number, or with `null` that it is of the company as a whole. */
export function recordSubjectWords(license: Pick<License, 'licenseNumber'> | null): string {
  return license === null ? vscode.l10n.t('the company as a whole') : licenseNumberWords(license);
}

/** That a record speaks against relying on a licence, and what to do; the verdict stays the vendor's. */
export function contraryRecordWords({
  license,
  record,
  status,
  validUntil,
  otherScope,
  otherName,
}: ContraryRecord): string {
  const facts = listed(
    otherNameWords(otherName === null ? {} : { otherName }),
    status === null ? '' : vscode.l10n.t('status “{0}”', status),
    validUntil === null ? '' : vscode.l10n.t('valid until {0}', validUntil),
    scopeWords(otherScope),
  );
  return vscode.l10n.t({
    message: "your record of {0} says of {1}: {2}; look at the regulator's page",
    args: [record.lookedAt, recordSubjectWords(license), facts],
    comment: [
      "{0} is the day on which the user looked at the regulator's page, {1} a licence or the company as a whole, {2} what was recorded",
    ],
  });
}

function scopeWords(otherScope: ContraryRecord['otherScope']): string {
  switch (otherScope) {
    case 'no':
      return '';
    case 'yes':
      return vscode.l10n.t("another scope than the vendor's");
    case 'uncompared':
      return vscode.l10n.t('a scope that was not compared with this answer');
  }
}
