import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';
import { browserOpener, desktopCommand } from './desktop.mjs';
import { freePort } from './free-port.ts';
import { startFront } from './front.ts';
import { packageExtension, vsixPath } from './package.ts';
import { Problem } from './problem.mjs';
import { handOnSignals, untilAskedToEnd } from './signals.mjs';
import { capture, step } from './steps.mjs';
import { ensureVsCode, hostsFolder, versions } from './vscode-host.ts';
import { installExtension, quietSettings, startServer, type VsCodeServer } from './vscode-server.ts';

const PREFERRED_PORT = 8139;
const SAMPLES = join(root, 'samples');

interface BrowserStart {
  /** Undefined: the preferred port, or any free one. */
  readonly port: number | undefined;
  /** Whether to open the address where a desktop is there. */
  readonly open: boolean;
}

/** Serves VS Code with the packaged extension until it is told to end. */
export async function startInBrowser({ port, open }: BrowserStart): Promise<void> {
  const told = untilAskedToEnd();
  const chosen = await choosePort(port);
  const vscode = await ensureVsCode(versions.current);
  await packageExtension();

  // One folder a port: two of these at once do not share settings or storage.
  const folder = join(hostsFolder, `start-${String(chosen)}`);
  const extensionsFolder = join(folder, 'extensions');
  const token = randomBytes(20).toString('hex');
  const tokenFile = await writeToken(folder, token);
  const server = await step('Starting VS Code', 'about 5 s', async () => {
    await rm(extensionsFolder, { recursive: true, force: true });
    await installExtension(vscode, await vsixPath(), extensionsFolder);
    const bare = await startServer({
      vscode,
      port: 0,
      dataFolder: join(folder, 'data'),
      extensionsFolder,
      settings: {
        ...quietSettings,
        'git.openRepositoryInParentFolders': 'never', // samples/ lies in this repository, which is not its subject
      },
      trusted: true,
      smokeTest: false,
      tokenFile,
      env: process.env,
    });
    return startFront(bare, { port: chosen, keyFile: join(folder, 'key-half'), token });
  });

  const address = `${server.origin}/?tkn=${token}&folder=${encodeURIComponent(SAMPLES)}`;
  console.log(`\nVS Code is ready: ${address}\nPress Ctrl-C to end it.`);
  if (open) openInBrowser(address);
  await untilTold(told, server);
}

/** A new token for each start, in a file for its owner alone: arguments of a process can be read by everyone. */
async function writeToken(folder: string, token: string): Promise<string> {
  const file = join(folder, 'token');
  await mkdir(folder, { recursive: true });
  await rm(file, { force: true });
  await writeFile(file, token, { mode: 0o600 });
  return file;
}

/** Opens the built extension in the desktop VS Code. */
export async function startDesktop(): Promise<void> {
  const [command, ...first] = desktopCommand(process.platform);
  const { code } = await capture(command, [...first, '--version']);
  if (code !== 0) {
    throw new Problem(
      'No desktop VS Code: "code" is not on the PATH.',
      'Run "Shell Command: Install \'code\' command in PATH" in VS Code, or leave --desktop out.',
    );
  }
  await packageExtension();
  const args = ['--wait', '--new-window', `--extensionDevelopmentPath=${root}`, SAMPLES];
  const desktop = spawn(command, [...first, ...args], { stdio: 'inherit' });
  console.log('\nVS Code opens; close its window or press Ctrl-C to end.');
  handOnSignals(desktop);
  await once(desktop, 'exit');
}

async function choosePort(asked: number | undefined): Promise<number> {
  const port =
    (await freePort(asked ?? PREFERRED_PORT)) ?? (asked === undefined ? await freePort(0) : undefined);
  if (port !== undefined) return port;
  throw new Problem(
    `Port ${String(asked ?? 'for VS Code')} is in use.`,
    'End what uses it, choose another with --port, or leave --port out.',
  );
}

function openInBrowser(address: string): void {
  const opener = browserOpener(process);
  if (opener === undefined) return;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log(`(${opener} is not there: open the address yourself.)`));
  child.unref();
}

/** Waits until someone asks for the end; the server's own end is an error. */
async function untilTold(told: Promise<unknown>, server: VsCodeServer): Promise<void> {
  const ended = once(server.process, 'exit').then(() => {
    throw new Problem('VS Code has ended by itself.', server.log().slice(-2000));
  });
  try {
    await Promise.race([told, ended]);
    console.log('\nEnding VS Code …');
  } finally {
    await server.stop();
  }
}
