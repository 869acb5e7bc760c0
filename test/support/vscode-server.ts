import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/bootstrap.mjs';
import { startFront } from '../../scripts/lib/front.ts';
import { ensureVsCode, versions } from '../../scripts/lib/vscode-host.ts';
import { quietSettings, startServer, type VsCodeServer } from '../../scripts/lib/vscode-server.ts';

export interface TestServerOptions {
  /** Added to the quiet settings, e.g. `http.proxy`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What the workspace says in its .vscode/settings.json. Default: there is none. */
  readonly workspaceSettings?: Readonly<Record<string, unknown>>;
  /** Added to the environment of the server and so of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** False: windows open in Restricted Mode. Default: true. */
  readonly trusted?: boolean;
  /** True: windows keep secrets over a reload, as those of `npm start` do. Default: secrets live as long as the page. */
  readonly keepsSecrets?: boolean;
  /** Where installed extensions are. Default: an empty folder. */
  readonly extensionsFolder?: string;
}

export interface TestServer extends VsCodeServer {
  /** A copy of samples/ that tests may change. */
  readonly workspace: string;
}

/** The version of VS Code under test: `npm test -- --host …` says which. */
export const testedVersion =
  Object.values(versions).find((version) => version === process.env['TEST_VSCODE_VERSION']) ??
  versions.current;

/** Starts a VS Code server on a free port, with folders of its own that go when it stops. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const vscode = await ensureVsCode(testedVersion);
  const folder = await mkdtemp(join(tmpdir(), 'vscode-test-'));
  const workspace = await makeWorkspace(folder, options.workspaceSettings);
  const extensionsFolder = options.extensionsFolder ?? join(folder, 'extensions');
  await mkdir(extensionsFolder, { recursive: true });

  const server = await startServer({
    vscode,
    port: 0,
    dataFolder: join(folder, 'data'),
    extensionsFolder,
    settings: { ...quietSettings, ...options.settings },
    trusted: options.trusted ?? true,
    smokeTest: false,
    env: { ...withoutProxies(process.env), ...options.env },
  });
  const front = options.keepsSecrets
    ? await startFront(server, { port: 0, keyFile: join(folder, 'key-half') })
    : server;
  const stop = async (): Promise<void> => {
    await front.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...front, workspace, stop };
}

/**
 * Copies samples/ into a folder, for tests that change it.
 * @param settings what the workspace says in its .vscode/settings.json; undefined: it has none
 * @returns the copy's path
 */
export async function makeWorkspace(
  folder: string,
  settings: Readonly<Record<string, unknown>> | undefined,
): Promise<string> {
  const workspace = join(folder, 'samples');
  await cp(join(root, 'samples'), workspace, { recursive: true });
  if (settings) {
    await mkdir(join(workspace, '.vscode'));
    await writeFile(join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
  }
  return workspace;
}

/** Whether an environment variable of this name sends requests through a proxy, or exempts some from it. */
export function isProxyVariable(name: string): boolean {
  return /^(https?|all|no)_proxy$/i.test(name);
}

/** A proxy of the machine the tests run on would stand between the extension and the local sandbox. */
function withoutProxies(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !isProxyVariable(name)));
}
