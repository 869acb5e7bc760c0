import * as vscode from 'vscode';
import type { DataKind } from '../../licenses/answer.ts';
import { nextVendorMidnight } from '../../domain/vendor-day.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import type { Settings } from '../../vscode/settings.ts';
import { clearOnRequest } from './clear-answers.ts';
import { toldSettings } from './diagnostics.ts';
import { exportCalls } from './export-calls.ts';
import { registerUsageView, type UsageParts } from './usage-view.ts';

/** What the usage view, its commands and the log work with. */
export interface UsageOptions extends Omit<UsageParts, 'unitPrice'> {
  readonly known: KnownLicenses;
  /** Whose answers are stored, as the user knows it: an address, or sample data; `undefined` without a connection. */
  readonly connection: () => string | undefined;
  readonly service: Pick<LicenseService, 'spending' | 'state'>;
  readonly settings: Settings;
  readonly log: vscode.LogOutputChannel;
  /** Undefined: there is no connection. */
  readonly data: () => DataKind | undefined;
  /** The extension's version, as its package.json has it, for diagnostics. */
  readonly version: string;
}

/** What was spent and done: a view, its export, the log, and what makes room. */
export function registerUsage(options: UsageOptions): Disposable {
  const { known, connection, service, usage, settings, log } = options;
  const disposables = new DisposableStore();
  disposables.add(
    registerUsageView({ known, service, usage, data: options.data, unitPrice: settings.unitPrice }),
  );
  disposables.add(
    vscode.commands.registerCommand('telecomLicense.showUsage', () =>
      vscode.commands.executeCommand('telecomLicense.usage.focus'),
    ),
  );
  disposables.add(vscode.commands.registerCommand('telecomLicense.exportUsage', () => exportCalls(usage)));
  disposables.add(vscode.commands.registerCommand('telecomLicense.clearCache', () => clearOnRequest(known)));
  disposables.add(
    vscode.commands.registerCommand('telecomLicense.deleteOlderThan', async () => {
      const { deleteOlderOnRequest } = await import('./delete-older.ts');
      await deleteOlderOnRequest(known, connection);
    }),
  );
  disposables.add(
    vscode.commands.registerCommand('telecomLicense.showLog', () => {
      log.show();
    }),
  );
  disposables.add(
    vscode.commands.registerCommand('telecomLicense.copyDiagnostics', async () => {
      const { copyDiagnostics } = await import('./copy-diagnostics.ts');
      await copyDiagnostics(options.version, {
        ...{ data: options.data(), state: service.state, spending: service.spending },
        settings: toldSettings(settings),
        ...{ month: usage.report()?.month.totals, companies: known.companyCount },
      });
    }),
  );
  // Other windows spend from the same limit: whoever comes back to this one sees today's figures.
  disposables.add(
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) known.announce();
    }),
  );
  disposables.add(
    atVendorMidnight(() => {
      known.announce();
    }),
  );
  return disposables;
}

/** A new day begins with a new limit, whether or not anything happens at that moment. */
function atVendorMidnight(tell: () => void): Disposable {
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    const now = Date.now();
    timer = setTimeout(
      () => {
        tell();
        wait();
      },
      nextVendorMidnight(now) - now + 1000,
    );
  };
  wait();
  return {
    dispose: () => {
      clearTimeout(timer);
    },
  };
}
