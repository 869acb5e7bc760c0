import * as vscode from 'vscode';
import type { License } from '../domain/license.ts';

/** The licence number as sent, or the words for one that the vendor left out. */
export function licenseNumberWords({ licenseNumber }: Pick<License, 'licenseNumber'>): string {
  return licenseNumber === '' ? vscode.l10n.t('(no licence number)') : licenseNumber;
}
