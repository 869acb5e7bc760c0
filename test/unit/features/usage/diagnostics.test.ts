import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExtensionFacts } from '../../../../src/features/usage/diagnostics.ts';
import type { Failure } from '../../../../src/licenses/failure.ts';
import { copied, dialogs } from '../../../support/vscode-double.ts';

/** What stands wherever a stranger's or the user's text could come in. */
const CANARY = 'canary-示例保密有限公司-0123456789ABCDEF';

vi.mock('vscode', async () => {
  const double = await import('../../../support/vscode-double.ts');
  const http: Readonly<Record<string, unknown>> = {
    ...{ proxy: `http://user:${CANARY}@proxy.test`, proxySupport: CANARY },
    ...{ systemCertificates: true, fetchAdditionalSupport: true },
  };
  const folder = { uri: double.Uri.parse(`vscode-vfs://${CANARY}/`), name: CANARY };
  return {
    ...double,
    env: { ...double.env, appName: 'An Editor', remoteName: 'ssh-remote', uiKind: 2 },
    workspace: {
      ...double.workspace,
      isTrusted: false,
      workspaceFolders: [folder],
      getConfiguration: () => ({ get: (key: string) => http[key] }),
    },
  };
});
const { copyDiagnostics } = await import('../../../../src/features/usage/copy-diagnostics.ts');

const failure: Failure = {
  ...{ outcome: 'error', reason: 'credentials', problem: CANARY, invalid: null, httpStatus: 200 },
  ...{ retryAfterSeconds: null, status: CANARY, message: CANARY, orderNumber: CANARY },
  ...{ counted: 'no', attempts: 1, durationMs: 12 },
};

const facts: ExtensionFacts = {
  data: 'real',
  state: { kind: 'keyRejected', failure, until: null },
  settings: {
    ...{ hoverMode: 'offer', mentions: 'invalid', diagnostics: false, dailyLimit: 100, unitPrice: 4.5 },
    remindDays: 90,
    ...{ freshness: { maxAgeMs: 604_800_000, emptyMaxAgeMs: 86_400_000 } },
    ...{ timeoutMilliseconds: 15_000, spacingMilliseconds: 200 },
  },
  spending: { today: 3, limit: 100 },
  month: [
    { method: 'GetList', status: '200', counted: 'yes', calls: 7 },
    { method: CANARY, status: CANARY, counted: 'maybe', calls: 1 },
  ],
  companies: 12,
};

beforeEach(() => {
  copied.length = 0;
});

describe('Copy Diagnostics', () => {
  it('tells versions, place, settings that matter, states and counts', async () => {
    await copyDiagnostics('1.2.3', facts);
    const [text = ''] = copied;
    for (const told of [
      'QCC Telecom License 1.2.3',
      'editor: An Editor 1.106.0, in a browser',
      'extension host: ssh-remote, ',
      'workspace trusted: false',
      'folders: 1, virtual 1',
      'http.proxy: set',
      'connection: real',
      'state: keyRejected (credentials, status no number, HTTP 200)',
      'calls today: 3, limit 100',
      'calls this month: GetList 200: 7, other no number: 1',
      'stored companies: 12',
      'setting hover.mode: offer',
    ])
      expect(text).toContain(told);
    expect(dialogs.said.at(-1)).toContain('Diagnostics were copied');
  });

  it('tells nothing that anybody wrote: no company, address, message or key', async () => {
    await copyDiagnostics('1.2.3', facts);
    expect(copied.join()).not.toContain('canary');
    expect(copied.join()).not.toContain('0123456789');
    expect(copied.join()).not.toContain('4.5');
  });

  it('says so where there is no connection', async () => {
    const state = { kind: 'notConnected' } as const;
    await copyDiagnostics('1.2.3', { ...facts, data: undefined, state, month: undefined });
    expect(copied.join()).toContain('connection: none\nstate: notConnected');
    expect(copied.join()).toContain('the ledger cannot be read, or there is no connection');
  });
});
