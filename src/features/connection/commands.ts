import * as vscode from 'vscode';
import type { Connection } from '../../licenses/connection.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import { callPrice } from '../../wording/prices.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { notify } from '../../vscode/notify.ts';
import { notifyFailure } from '../../wording/failures/failure-notice.ts';
import type { Connections } from './connections.ts';
import { askForConnection } from './sign-in.ts';
import type { ConnectionParts } from './status.ts';
import { switchConnection } from './switch-connection.ts';

/** Sign In, Sign Out, Test Connection, Use Sample Data, Switch Connection. */
export function registerConnectionCommands({
  connections,
  service,
  version,
}: Pick<ConnectionParts, 'connections' | 'service' | 'version'>): Disposable {
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
      if (signIn.kind === 'key' && signIn.test) await testConnection(connections, service, version);
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
    vscode.commands.registerCommand('telecomLicense.switchConnection', async () => {
      await connections.ready();
      await switchConnection(connections, useSample);
    }),
  );
  commands.add(
    vscode.commands.registerCommand('telecomLicense.testConnection', () =>
      testConnection(connections, service, version),
    ),
  );
  return commands;
}

/** The test is a search that the user wants anyway: the vendor has no free call to try a key with. */
async function testConnection(
  connections: Connections,
  service: LicenseService,
  version: string,
): Promise<void> {
  const connection = await connections.ready();
  if (!connection) {
    await notifyFailure({ kind: 'refused', why: 'notConnected' });
    return;
  }
  const query = await vscode.window.showInputBox({
    title: vscode.l10n.t('Test Connection ({0})', callPrice(connection.data)),
    prompt: vscode.l10n.t('A company to search for. Enter sends the call; its answer is kept.'),
    validateInput: (value) =>
      value.trim().length < 2 ? vscode.l10n.t('At least two characters.') : undefined,
  });
  if (query === undefined) return;
  await test({ connection, service, version }, query);
}

interface TestParts {
  readonly connection: Connection;
  readonly service: LicenseService;
  readonly version: string;
}

/** @param anyway the user has read what the vendor forbids, and tries once more. */
async function test(parts: TestParts, query: string, anyway = false): Promise<void> {
  const { connection, service } = parts;
  const outcome = await notify.progress(vscode.l10n.t('Testing the connection'), (signal) =>
    service.search(query, { mode: 'fresh', anyway, signal, meantFor: connection }),
  );
  if (outcome.kind === 'answered') {
    void notify.info(worksWords(outcome.answer.value.totalRecords));
    return;
  }
  await notifyFailure(outcome, {
    version: parts.version,
    anyway: { price: callPrice(connection.data), ask: () => test(parts, query, true) },
  });
}

/** What a connection that works has answered. @param found how many licences the vendor has. */
function worksWords(found: number): string {
  switch (found) {
    case 0:
      return vscode.l10n.t('The connection works; no licence was found for this query.');
    case 1:
      return vscode.l10n.t('The connection works: 1 licence found.');
    default:
      return vscode.l10n.t('The connection works: {0} licences found.', found);
  }
}

function sampleWords(): string {
  return vscode.l10n.t('Connected to sample data: every company is invented, no call costs anything.');
}
