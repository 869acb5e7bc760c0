import * as vscode from 'vscode';
import { proposedName } from '../../../vscode/files/save-table.ts';

/** What a file with results is called, without its ending: by what was checked, and the day. @param day ISO 8601. */
export function copyName(checked: string, day: string): string {
  return proposedName(vscode.l10n.t('{0}, licences {1}', checked.replace(/\.\w{1,5}$/u, ''), day));
}

/** The ending of a copy, without a dot, as the user's own file has it: tabs in a `.csv` would be read as one column. */
export function endingOf(file: string): string {
  return vscode.Uri.parse(file).path.split('.').at(-1)?.toLowerCase() ?? '';
}
