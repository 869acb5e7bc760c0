import * as vscode from 'vscode';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import { withId } from '../../vscode/command-target.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { openRegulatorPage } from '../../wording/regulator/open-regulator.ts';

/** What is done with the user's records of the regulator's page, away from the pages that show them. */
export function registerRegulator(known: KnownLicenses): Disposable {
  const disposables = new DisposableStore();
  const open = withId(async (id) => {
    const name = known.license(id)?.license.value.companyName ?? known.company(id)?.name;
    if (name !== undefined) await openRegulatorPage(name);
  });
  disposables.add(vscode.commands.registerCommand('telecomLicense.openRegulator', open));
  disposables.add(
    vscode.commands.registerCommand('telecomLicense.showRenewals', async () => {
      const { showRenewals } = await import('./renewals.ts');
      showRenewals(known);
    }),
  );
  disposables.add(
    vscode.commands.registerCommand('telecomLicense.exportRecords', async () => {
      const { exportRecords } = await import('./export-records.ts');
      await exportRecords(known.regulator);
    }),
  );
  return disposables;
}
