import * as vscode from 'vscode';
import type { Connection } from '../../licenses/connection.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import { callPrice } from '../../wording/prices.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { failureWords } from '../../wording/failures/failures.ts';
import { notify } from '../../vscode/notify.ts';
import { notifyFailure } from '../../wording/failures/failure-notice.ts';
import type { Connections } from './connections.ts';
import { askForConnection } from './sign-in.ts';
import type { ConnectionParts } from './status.ts';

/** Sign In, Sign Out, Test Connection, Use Sample Data. */
export function registerConnectionCommands({
  connections,
  service,
}: Pick<ConnectionParts, 'connections' | 'service'>): Disposable {
  const commands = new DisposableStore();
  const useSample = async (): Promise<void> => {
    await connections.useSample();
    void notify.info(sampleWords());
  };
  commands.add(
    vscode.commands.registerCommand('telecomLicense.signIn', async () => {
      const unused = connections.current?.data === 'real' ? undefined : connections.storedEndpoint;
      const signIn = await askForConnection(unused);
      if (!signIn) return;
      if (signIn.kind === 'sample') {
        await useSample();
        return;
      }
      if (signIn.kind === 'stored') await connections.useStoredKey();
      else service.forgive(await connections.signIn(signIn.credentials));
      if (signIn.kind === 'key' && signIn.test) await testConnection(connections, service);
      else void notify.info(vscode.l10n.t('Signed in. Nothing was sent yet.'));
    }),
  );
  commands.add(
    vscode.commands.registerCommand('telecomLicense.signOut', async () => {
      await connections.signOut();
      void notify.info(vscode.l10n.t('Signed out. No key is stored.'));
    }),
  );
  commands.add(vscode.commands.registerCommand('telecomLicense.useSampleData', useSample));
  commands.add(
    vscode.commands.registerCommand('telecomLicense.testConnection', () =>
      testConnection(connections, service),
    ),
  );
  return commands;
}

/** The test is a search that the user wants anyway: the vendor has no free call to try a key with. */
async function testConnection(connections: Connections, service: LicenseService): Promise<void> {
  const connection = await connections.ready();
  if (!connection) {
    void notify.info(failureWords({ kind: 'refused', why: 'notConnected' }).whatNext);
    return;
  }
  const query = await vscode.window.showInputBox({
    title: vscode.l10n.t('Test Connection ({0})', callPrice(connection.data)),
    prompt: vscode.l10n.t('A company to search for. Enter sends the call; its answer is kept.'),
    validateInput: (value) =>
      value.trim().length < 2 ? vscode.l10n.t('At least two characters.') : undefined,
  });
  if (query === undefined) return;
  await test(connection, service, query);
}

/** @param anyway the user has read what the vendor forbids, and tries once more. */
async function test(
  connection: Connection,
  service: LicenseService,
  query: string,
  anyway = false,
): Promise<void> {
  const outcome = await notify.progress(vscode.l10n.t('Testing the connection'), (signal) =>
    service.search(query, { mode: 'fresh', anyway, signal, meantFor: connection }),
  );
  if (outcome.kind !== 'answered') {
    await notifyFailure(outcome, () => test(connection, service, query, true));
    return;
  }
  void notify.info(
    vscode.l10n.t('The connection works: {0} licences found.', outcome.answer.value.totalRecords),
  );
}

function sampleWords(): string {
  return vscode.l10n.t('Connected to sample data: every company is invented, no call costs anything.');
}
