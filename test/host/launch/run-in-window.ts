import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import { quietSettings } from '../../../scripts/lib/vscode-server.ts';
import { isProxyVariable, makeWorkspace } from '../../support/vscode-server.ts';
import type { Editor } from './editors.ts';

export interface WindowRun {
  readonly editor: Editor;
  /** Takes the window's workspace (a copy of samples/), its data and the extensions that it installs: none. */
  readonly folder: string;
  /** What the workspace says in its .vscode/settings.json. Default: there is none. */
  readonly workspaceSettings?: Readonly<Record<string, unknown>> | undefined;
  /** What the machine of the extension host says beside the quiet settings. Default: nothing. */
  readonly machineSettings?: Readonly<Record<string, unknown>> | undefined;
  /** The folder of the extension under development, or a folder of several. */
  readonly extension: string;
  /** A module whose `run` VS Code calls in the extension host. */
  readonly tests: string;
  /** Added to the environment of the extension host. */
  readonly env: Readonly<Record<string, string>>;
}

const LOG_CHARS = 8000;

/**
 * Opens a window and lets a module run in its extension host.
 * @returns undefined where that succeeds, else an error with the end of what the editor printed
 */
export async function runInWindow(run: WindowRun): Promise<Error | undefined> {
  const userData = join(run.folder, 'user-data');
  const said = { User: quietSettings, Machine: { ...quietSettings, ...run.machineSettings } };
  for (const [place, settings] of Object.entries(said)) {
    await mkdir(join(userData, place), { recursive: true });
    await writeFile(join(userData, place, 'settings.json'), JSON.stringify(settings));
  }
  const workspace = await makeWorkspace(run.folder, run.workspaceSettings);
  let printed = '';
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      printed = (printed + String(chunk)).slice(-LOG_CHARS);
      done();
    },
  });
  try {
    await runTests({
      vscodeExecutablePath: run.editor.executable,
      launchArgs: [
        ...run.editor.args,
        workspace,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${join(run.folder, 'extensions')}`,
      ],
      extensionDevelopmentPath: run.extension,
      extensionTestsPath: run.tests,
      extensionTestsEnv: { ...withoutProxies(), ...run.env },
      stdout: output,
      stderr: output,
    });
    return undefined;
  } catch (error) {
    return new Error(`The editor ended with an error.\n${printed}`, { cause: error });
  }
}

/** A proxy of the machine the tests run on would stand between the extension and the local sandbox. */
function withoutProxies(): Readonly<Record<string, undefined>> {
  return Object.fromEntries(
    Object.keys(process.env)
      .filter(isProxyVariable)
      .map((name) => [name, undefined]),
  );
}
