import type { TestServerOptions } from '../support/vscode-server.ts';

/** One window of VS Code and the tests that run in its extension host: `test/host/<name>/*.test.ts`. */
export interface Scenario {
  readonly name: string;
  readonly options?: Pick<TestServerOptions, 'settings' | 'workspaceSettings' | 'env' | 'trusted'>;
  /** True: nothing wakes the extension but the tests. Default: the first document does, as everywhere. */
  readonly asleep?: boolean;
}

export const scenarios: readonly Scenario[] = [
  { name: 'activation', asleep: true },
  { name: 'basics' },
  {
    name: 'restricted',
    options: {
      trusted: false,
      workspaceSettings: {
        'telecomLicense.hover.mode': 'automatic',
        'telecomLicense.usage.dailyLimit': 1,
        'telecomLicense.hover.languages': ['plaintext'],
      },
    },
  },
];
