import type { ChildProcess } from 'node:child_process';
import { EventEmitter, on, once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { endGroup, startGroup } from './process-group.ts';
import { mustRun } from './steps.mjs';
import type { VsCode } from './vscode-host.ts';

export interface ServerOptions {
  readonly vscode: VsCode;
  /** Where it keeps settings, logs and extension storage. */
  readonly dataFolder: string;
  readonly extensionsFolder: string;
  /** 0: any free port. */
  readonly port: number;
  /** Written for the user and for the machine: some settings are heard only in one of the two. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Written for the machine in their place. */
  readonly machineSettings?: Readonly<Record<string, unknown>> | undefined;
  /** False: windows open in Restricted Mode until the user trusts the folder. */
  readonly trusted: boolean;
  /** Lets the page's address name an extension under development and its tests. */
  readonly smokeTest: boolean;
  /**
   * A file with the token that a window must show: its first address has it as `tkn`. Undefined: none is wanted, which
   * is for tests alone.
   */
  readonly tokenFile?: string;
  readonly env: NodeJS.ProcessEnv;
}

export interface VsCodeServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly process: ChildProcess;
  /** The end of what it printed, without the noise about native modules that are not there. */
  readonly log: () => string;
  /** Ends it and everything it started. */
  readonly stop: () => Promise<void>;
}

const LOG_CHARS = 20_000;
const START_MS = 60_000;
const READY = /Extension host agent listening on (\d+)/;

/** Settings with which a window opens on the work and on nothing else. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
} as const;

/** Installs a packaged extension the way a user's editor does. */
export async function installExtension(
  { main, node }: VsCode,
  vsix: string,
  extensionsFolder: string,
): Promise<void> {
  const dataFolder = join(extensionsFolder, '.server-data');
  const folders = ['--extensions-dir', extensionsFolder, '--server-data-dir', dataFolder];
  await mustRun(node, [main, '--accept-server-license-terms', ...folders, '--install-extension', vsix], {
    remedy: `VS Code refuses ${vsix}: see above.`,
  });
}

/**
 * Starts VS Code's server and waits until it listens.
 * @throws {Problem} with the end of its log where it ends or says nothing for a minute
 */
export async function startServer(options: ServerOptions): Promise<VsCodeServer> {
  const { settings, machineSettings = settings } = options;
  for (const [place, said] of Object.entries({ User: settings, Machine: machineSettings })) {
    const folder = join(options.dataFolder, 'data', place);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'settings.json'), JSON.stringify(said, undefined, 2));
  }
  const head = startGroup(options.vscode.node, serverArguments(options), serverEnvironment(options.env));
  let log = '';
  const keep = (chunk: Buffer): void => void (log = (log + chunk.toString()).slice(-LOG_CHARS));
  head.stdout?.on('data', keep);
  head.stderr?.on('data', keep);

  const server = (port: string): VsCodeServer => ({
    origin: `http://127.0.0.1:${port}`,
    process: head,
    log: () => withoutNoise(log),
    stop: () => endGroup(head),
  });
  try {
    return server(await listeningPort(head));
  } catch (error) {
    await endGroup(head);
    throw new Problem(`VS Code's server did not start: ${String(error)}`, withoutNoise(log).slice(-2000));
  }
}

function serverArguments(options: ServerOptions): readonly string[] {
  return [
    options.vscode.main,
    ...['--host', '127.0.0.1', '--port', String(options.port)],
    ...(options.tokenFile === undefined
      ? ['--without-connection-token']
      : ['--connection-token-file', options.tokenFile]),
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-getting-started-override'],
    ...['--server-data-dir', options.dataFolder, '--extensions-dir', options.extensionsFolder],
    ...(options.trusted ? ['--disable-workspace-trust'] : []),
    ...(options.smokeTest ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** Without what a VS Code around us says to its own children. */
function serverEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isForeign = (name: string): boolean => name.startsWith('VSCODE_') || name.startsWith('ELECTRON_');
  return Object.fromEntries(Object.entries(env).filter(([name]) => !isForeign(name)));
}

/** Waits for the line that names the port; whatever comes before it, the end or a minute, is an error. */
async function listeningPort(head: ChildProcess): Promise<string> {
  const signal = AbortSignal.timeout(START_MS);
  const ended = once(head, 'exit', { signal }).then(([code]) => {
    throw new Error(`it ended with exit code ${String(code)}`);
  });
  return Promise.race([ended, printedPort(head, signal)]);
}

async function printedPort({ stdout }: ChildProcess, signal: AbortSignal): Promise<string> {
  let printed = '';
  for await (const chunk of on(stdout ?? new EventEmitter(), 'data', { signal })) {
    printed += String(chunk);
    const port = READY.exec(printed)?.[1];
    if (port !== undefined) return port;
  }
  throw new Error('it closed its output');
}

/** The native modules that `--ignore-scripts` left out announce themselves with long stacks. */
function withoutNoise(log: string): string {
  const isNoise =
    /^(\s|\}|$)|→|Could not locate the bindings file|build\/Release\/watchdog|Require stack|^- \//;
  return log
    .split('\n')
    .filter((line) => !isNoise.test(line))
    .join('\n');
}
