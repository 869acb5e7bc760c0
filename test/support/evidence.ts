import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { hostsFolder } from '../../scripts/lib/vscode-host.ts';
import type { Workbench } from './workbench.ts';

/** After a failed test, says where a picture of the window is. Call it once, at the head of a test file. */
export function keepEvidence(workbench: () => Workbench | undefined): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    const folder = join(hostsFolder, 'failures');
    const path = join(folder, `${task.name.replace(/[^\w-]+/g, '-')}.png`);
    await mkdir(folder, { recursive: true });
    await workbench()?.page.screenshot({ path });
    console.error(`The window as the test left it: ${path}`);
  });
}
