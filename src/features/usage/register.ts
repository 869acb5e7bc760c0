import * as vscode from 'vscode';
import { nextVendorMidnight } from '../../domain/vendor-day.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { Usage } from '../../licenses/usage.ts';
import { storeTroubleOf } from '../../licenses/keeping/trouble.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { notify } from '../../vscode/notify.ts';
import type { Settings } from '../../vscode/settings.ts';
import { storeTroubleWords } from '../../wording/store-troubles.ts';
import { exportCalls } from './export-calls.ts';
import { registerUsageView } from './usage-view.ts';

/** What was spent: a view, its export, and what makes room. */
export function registerUsage(
  known: KnownLicenses,
  service: Pick<LicenseService, 'spending'>,
  usage: Usage,
  settings: Settings,
): Disposable {
  const disposables = new DisposableStore();
  disposables.add(registerUsageView(known, service, usage, settings));
  const add = (name: string, run: () => unknown): void => {
    disposables.add(vscode.commands.registerCommand(`telecomLicense.${name}`, run));
  };
  add('showUsage', () => vscode.commands.executeCommand('telecomLicense.usage.focus'));
  add('exportUsage', () => exportCalls(usage));
  add('clearCache', () => clearAnswers(known));
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

async function clearAnswers(known: KnownLicenses): Promise<void> {
  const isAgreed = await notify.confirm(
    vscode.l10n.t('Clear the stored answers of this connection?'),
    vscode.l10n.t(
      'Gone: companies, licences, annual reports and their history; asking again costs calls. Staying: pinned companies, the ledger of calls, and what the vendor has blocked.',
    ),
    vscode.l10n.t('Clear'),
  );
  if (!isAgreed) return;
  try {
    const { answers, companies } = await known.clear();
    const words = vscode.l10n.t('Cleared: {0} answers about {1} companies.', answers, companies);
    void notify.info(words);
  } catch (error) {
    const trouble = storeTroubleOf(error);
    if (trouble === undefined) throw error;
    void notify.warn(storeTroubleWords(trouble));
  }
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
