import * as vscode from 'vscode';
import { REGULATOR_PAGE } from '../../domain/regulator/addresses.ts';
import { notify } from '../../vscode/notify.ts';

/** Opens the regulator's front page in a browser, and copies the name that is to be searched for there. Sends nothing. */
export async function openRegulatorPage(companyName: string): Promise<void> {
  await vscode.env.clipboard.writeText(companyName);
  notify.briefly(vscode.l10n.t("The company's name is copied: paste it there."));
  await vscode.env.openExternal(vscode.Uri.parse(REGULATOR_PAGE));
}
