import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quietSettings } from '../../../scripts/lib/vscode-server.ts';
import { makeWorkspace } from '../../support/vscode-server.ts';

/**
 * Makes what a window works with: a copy of samples/, quiet settings, and places for data and extensions.
 * @param folder takes all of it; what is in its extensions/ is installed in the window
 * @param workspaceSettings what the workspace says in its .vscode/settings.json; undefined: it has none
 * @returns the words that name them on an editor's command line
 */
export async function makeWindow(
  folder: string,
  workspaceSettings?: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const userData = join(folder, 'user-data');
  await mkdir(join(userData, 'User'), { recursive: true });
  await writeFile(join(userData, 'User', 'settings.json'), JSON.stringify(quietSettings));
  const workspace = await makeWorkspace(folder, workspaceSettings);
  return [workspace, `--user-data-dir=${userData}`, `--extensions-dir=${join(folder, 'extensions')}`];
}
