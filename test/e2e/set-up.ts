import { afterAll } from 'vitest';
import { expectCleanWindows } from '../support/cleanliness.ts';
import { keepEvidence } from '../support/evidence.ts';
import type { TestServer, TestServerOptions } from '../support/vscode-server.ts';
import { openWindow, startVsCode, type WindowOptions, type Workbench } from '../support/workbench.ts';

/** What most files begin with. Call these at the head of a file; what they start ends after its tests. */

export interface OneWindow {
  readonly server: TestServer;
  readonly workbench: Workbench;
}

/** A VS Code and a window of it for all tests of the file, each of which fails where the window is not clean. */
export async function startInOneWindow({
  locale,
  folder,
  ...options
}: TestServerOptions & WindowOptions = {}): Promise<OneWindow> {
  const vscode = await startVsCode(options);
  try {
    const workbench = await openWindow(vscode, {
      ...(locale === undefined ? {} : { locale }),
      ...(folder === undefined ? {} : { folder }),
    });
    afterAll(() => vscode.stop());
    keepEvidence(() => workbench);
    expectCleanWindows(() => workbench);
    return { server: vscode.server, workbench };
  } catch (error) {
    await vscode.stop(); // a file that cannot begin has no hooks
    throw error;
  }
}
