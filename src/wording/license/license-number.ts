import * as vscode from 'vscode';
import type { License } from '../../domain/license.ts';
import { withUnseenMarked } from '../../domain/text/unseen-characters.ts';

/** The licence number as sent, what no reader sees named by its code, or the words for one that the vendor left out. */
export function licenseNumberWords({ licenseNumber }: Pick<License, 'licenseNumber'>): string {
  return licenseNumber === '' ? vscode.l10n.t('(no licence number)') : withUnseenMarked(licenseNumber);
}
