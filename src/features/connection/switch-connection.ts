import * as vscode from 'vscode';
import { pickOne } from '../../vscode/labels.ts';
import { notify } from '../../vscode/notify.ts';
import { signInLabel } from '../../wording/actions.ts';
import { dataWords } from '../../wording/provenance.ts';
import type { Connections } from './connections.ts';

interface Choice extends vscode.QuickPickItem {
  readonly choose: () => PromiseLike<unknown>;
}

/** What the user can switch between. */
export type Switched = Pick<Connections, 'current' | 'storedEndpoint' | 'useStoredKey'>;

/**
 * Lets the user go from the stored key to sample data and back. The key stays stored meanwhile, and nothing is sent.
 * @param useSample goes over to sample data, and says so.
 */
export async function switchConnection(
  connections: Switched,
  useSample: () => PromiseLike<unknown>,
): Promise<void> {
  const { current, storedEndpoint } = connections;
  const inUse = (data: 'real' | 'sample'): string => (current?.data === data ? vscode.l10n.t('in use') : '');
  const choices: readonly Choice[] = [
    ...(storedEndpoint === undefined
      ? []
      : [
          {
            label: vscode.l10n.t('Stored key'),
            description: inUse('real'),
            detail: storedEndpoint,
            choose: () => useStored(connections, storedEndpoint),
          },
        ]),
    {
      label: dataWords('sample'),
      description: inUse('sample'),
      detail: vscode.l10n.t('Invented companies, no cost. A stored key stays stored.'),
      choose: useSample,
    },
    {
      label: signInLabel(),
      detail: vscode.l10n.t('Another key, which takes the place of the stored one.'),
      choose: () => vscode.commands.executeCommand('telecomLicense.signIn'),
    },
  ];
  const title = vscode.l10n.t('Which connection?');
  await (await pickOne(choices, { title }))?.choose();
}

async function useStored(connections: Switched, endpoint: string): Promise<void> {
  if (await connections.useStoredKey())
    void notify.info(vscode.l10n.t('The stored key is in use: {0}. Nothing was sent yet.', endpoint));
}
