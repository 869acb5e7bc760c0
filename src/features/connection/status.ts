import * as vscode from 'vscode';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import { spendingWords, money } from '../../wording/prices.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { statusText } from '../../vscode/labels.ts';
import { blockEndLines, failureLines, failureWords } from '../../wording/failures/failures.ts';
import type { Setting } from '../../vscode/settings.ts';
import { dataWords } from '../../wording/provenance.ts';
import { stateWords } from '../../wording/states.ts';
import type { Connections } from './connections.ts';
import { inOneLine } from '../../wording/parts.ts';

/** What shows and changes the connection works with. */
export interface ConnectionParts {
  readonly connections: Connections;
  readonly known: Pick<KnownLicenses, 'onDidChange'>;
  readonly service: LicenseService;
  /** What one call costs, in yuan; 0 where money is not shown. */
  readonly unitPrice: Setting<number>;
  /** The extension's version, as its package.json has it, for diagnostics. */
  readonly version: string;
}

/**
 * Where the connection stands: in the status bar, and as the context key `telecomLicense.state` that the welcome
 * views and menus go by. Its colour warns only where the user must act.
 */
export function registerStatus({
  connections,
  known,
  service,
  unitPrice,
}: Omit<ConnectionParts, 'version'>): Disposable {
  const disposables = new DisposableStore();
  const item = disposables.add(
    vscode.window.createStatusBarItem('telecomLicense.connection', vscode.StatusBarAlignment.Left),
  );
  item.name = 'Telecom License';
  item.command = 'telecomLicense.showStatus';
  const update = (): void => {
    const sample = connections.current?.data === 'sample';
    const { kind } = service.state;
    void vscode.commands.executeCommand(
      'setContext',
      'telecomLicense.state',
      sample && kind === 'ready' ? 'sampleReady' : kind,
    );
    show(item, service, sample, unitPrice.value);
    if (kind === 'ready' && connections.clockBehind !== null) warnOfClock(item, connections.clockBehind);
  };
  disposables.add(
    vscode.commands.registerCommand('telecomLicense.showStatus', async () => {
      const { showStatusMenu } = await import('./status-menu.ts');
      await showStatusMenu({ connections, service });
    }),
  );
  disposables.add(known.onDidChange(update));
  disposables.add(unitPrice.onDidChange(update));
  // Until the credentials are read nothing is shown: "not connected" would flash up in every new window.
  void connections.ready().then(() => {
    update();
    item.show();
  });
  return disposables;
}

/** Said before a call: the vendor refuses one whose time is 5 minutes off. @param minutes behind; below 0, ahead */
function warnOfClock(item: vscode.StatusBarItem, minutes: number): void {
  const text =
    minutes > 0
      ? vscode.l10n.t("At the last call this computer's clock was {0} min behind the vendor's.", minutes)
      : vscode.l10n.t("At the last call this computer's clock was {0} min ahead of the vendor's.", -minutes);
  const advice = vscode.l10n.t('Set the clock: a call whose time is more than 5 minutes off is refused.');
  item.text = statusText('warning', item.text.replace(/^\S+ /u, ''));
  item.tooltip = [text, advice, ...(typeof item.tooltip === 'string' ? [item.tooltip] : [])].join('\n');
}

function show(item: vscode.StatusBarItem, service: LicenseService, sample: boolean, unitPrice: number): void {
  const { state, spending } = service;
  const { today, limit } = spending;
  item.backgroundColor = undefined;
  item.tooltip = spendingWords(spending);
  switch (state.kind) {
    case 'notConnected':
      item.text = statusText('plug', stateWords(state.kind));
      item.tooltip = failureWords({ kind: 'refused', why: 'notConnected' }).whatNext;
      break;
    case 'ready':
      item.text = inOneLine(
        sample
          ? statusText('beaker', vscode.l10n.t('QCC: sample data'))
          : statusText('pass', dataWords('real')),
        limit === 0 ? String(today) : `${today}/${limit}`,
        sample ? '' : money(today, unitPrice),
      );
      break;
    case 'limitReached':
      item.text = statusText('warning', stateWords(state.kind));
      item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
      break;
    default:
      item.text = statusText('warning', stateWords(state.kind));
      item.tooltip = [
        ...failureLines({ kind: 'failed', failure: state.failure }),
        ...blockEndLines(state),
        spendingWords(spending),
      ].join('\n');
      if (state.kind !== 'offline' && state.kind !== 'paused')
        item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  }
}
