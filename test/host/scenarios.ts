import type { TestServerOptions } from '../support/vscode-server.ts';

/** One window of VS Code and the tests that run in its extension host: `test/host/<name>/*.test.ts`. */
export interface Scenario {
  readonly name: string;
  readonly options?: Pick<TestServerOptions, 'settings' | 'env' | 'trusted'>;
}

export const scenarios: readonly Scenario[] = [{ name: 'basics' }];
