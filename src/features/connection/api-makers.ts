import type * as vscode from 'vscode';
import { parseEndpoint } from '../../api/endpoint.ts';
import { RequestQueue } from '../../api/wire/request-queue.ts';
import type { Disposable } from '../../vscode/disposables.ts';
import type { Settings } from '../../vscode/settings.ts';
import type { ApiMakers } from './connections.ts';
import type { ClockWatch } from './clock-watch.ts';
import { once } from '../../vscode/once.ts';

/**
 * Makes clients and the simulator. Both are loaded at first use: most windows never ask anything, and start faster
 * without them.
 */
export function apiMakers(
  settings: Pick<Settings, 'spacingMilliseconds' | 'timeoutMilliseconds'>,
  log: vscode.LogOutputChannel,
  clock: ClockWatch,
): ApiMakers & Disposable {
  // One for all clients, so that a change of connection does not let two requests out at once.
  const queue = new RequestQueue(() => settings.spacingMilliseconds.value);
  const open: { close(): Promise<void> }[] = [];
  return {
    client: async ({ endpoint: address, ...credentials }, retired) => {
      const [{ createTelecomLicenseApi }, { HostDispatcher }] = await Promise.all([
        import('../../api/client.ts'),
        import('../../api/wire/host-dispatcher.ts'),
      ]);
      const parsed = parseEndpoint(address);
      if (!parsed.ok) throw new Error(`not an endpoint: ${parsed.problem}`);
      return createTelecomLicenseApi({
        endpoint: parsed.endpoint,
        credentials,
        dispatcher: new HostDispatcher(),
        queue,
        retired,
        clock: Date.now,
        timeoutMs: () => settings.timeoutMilliseconds.value,
        log,
        onClock: (aheadMs) => {
          clock.note(aheadMs);
        },
      });
    },
    sandbox: once(async () => {
      const { startSandbox } = await import('../../sandbox/sandbox.ts');
      const sandbox = await startSandbox();
      open.push(sandbox);
      return sandbox;
    }),
    clockBehind: () => clock.minutesBehind,
    dispose: () => {
      for (const sandbox of open) void sandbox.close();
    },
  };
}
